"""Whether a rule of success is met, from the charts it is about. A met rule suggests; a person says *achieved*.

Never adds up what was measured at different sittings: two walks of six steps are not twelve steps in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.measure.practice import Chart
from generator.model.practice import Entry, Rule
from generator.model.practised import RuleProgress

SECONDS = {"sec": 1, "second": 1, "min": 60, "minute": 60, "hour": 3_600}
Told = tuple[Entry, str]
"""An entry, and the letters that count towards its card's rule."""


def rule_progress(rule: Rule | None, charts: Iterable[Chart]) -> RuleProgress | None:
    """How far a rule has come over these charts, day by day together; none where there is no rule."""
    if rule is None:
        return None
    needed = max(rule.days, 1)
    days = tuple(days_so_far(rule, charts))
    met_on = next((day for day, so_far in days if so_far >= needed), None)
    if not days:
        return RuleProgress(rule, None, needed, None)
    return RuleProgress(rule, max(so_far for _, so_far in days) if met_on else days[-1][1], needed, met_on)


def days_so_far(rule: Rule, charts: Iterable[Chart]) -> Iterator[tuple[date, int]]:
    """Each day with practice the rule can judge, and how many days count by then, that day included.

    `running` means days in a row *with practice on them*: a day off, or a week with the grandparents, does not undo
    what was reached, for blank days are never held against a family. A day practised and not reached begins again.
    """
    so_far = 0
    for day, told in sorted(told_by_day(charts).items()):
        verdict = judge_day(rule, told)
        if verdict is None:
            continue
        so_far = so_far + 1 if verdict else 0 if rule.running else so_far
        yield day, so_far


def told_by_day(charts: Iterable[Chart]) -> Mapping[date, list[Told]]:
    """Every entry of these charts by day, whoever did it, whichever activity it was."""
    days: dict[date, list[Told]] = {}
    for chart in charts:
        for day, entries in chart.days.items():
            days.setdefault(day, []).extend((entry, chart.filed.record.counts) for entry in entries)
    return days


def judge_day(rule: Rule, told: list[Told]) -> bool | None:
    """Whether a day reaches what the rule asks of one day; none where it holds nothing the rule can judge."""
    if rule.compare:
        return judge_amounts(rule, [entry for entry, _ in told])
    goes = sum(len(entry.marks) for entry, _ in told)
    reached = sum(entry.marks.count(mark) for entry, counts in told for mark in counts)
    return judge_goes(rule, reached, goes) if goes else None


def judge_goes(rule: Rule, reached: int, goes: int) -> bool:
    """Whether enough goes of a day count.

    Three of five is reached by the third that counts, however few were tried. Whoever tries more than five keeps the
    same share: three of ten is not three of five.
    """
    if rule.tries:
        return reached * rule.tries >= rule.least * max(goes, rule.tries)
    return reached * 100 >= rule.percent * goes


def judge_amounts(rule: Rule, entries: Iterable[Entry]) -> bool | None:
    """Whether a day's amounts reach the rule: one of them where more is better, every one where less is."""
    unit, asked = in_smallest(rule.amount, rule.unit)
    measured = [in_smallest(one.amount, one.unit) for one in entries if one.amount is not None]
    amounts = [amount for measure, amount in measured if measure == unit]
    if not amounts:
        return None
    return max(amounts) <= asked if rule.compare == "<=" else max(amounts) >= asked


def in_smallest(amount: float, unit: str) -> tuple[str, float]:
    """Times in seconds, so that 90 seconds can be held against 2 minutes; anything else in its own singular."""
    single = unit.removesuffix("s")
    return ("second", round(amount * SECONDS[single], 3)) if single in SECONDS else (single, amount)

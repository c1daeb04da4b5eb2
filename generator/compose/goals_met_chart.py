"""Goals set and goals ended, month by month, as a chart: ended above the line, set below it.

In goes what was measured of several children. Out comes one chart for the service, never for a family: it adds up, and
names no child.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.model.charts import Cell, ChartShown, Mark, Sign, mark
from generator.model.outcomes import GoalsOfMonth
from generator.model.words import Month, Say, Written, say

ENDED = {
    "achieved": say("chart.goals-achieved"),
    "changed": say("chart.goals-changed"),
    "stopped": say("chart.goals-stopped"),
}
"""Outcomes from the line upwards, and what each is called."""


def goals_met_chart(children: Iterable[tuple[GoalsOfMonth, ...]], service: Written) -> ChartShown | None:
    """One chart of what was measured of these children; none where no goal was ever set."""
    months = months_together(children)
    if not months:
        return None
    return ChartShown(
        kind="goals-met",
        title=say("chart.goals"),
        child=service,
        sentence=goals_sentence(months),
        data=(
            ("columns", tuple(mark(month=one.month) for one in months)),
            ("goals", tuple(goal for one in months for goal in marks_of(one))),
        ),
        header=(say("chart.when"), say("chart.goals-set"), *ENDED.values()),
        rows=tuple(row_of(one) for one in months),
        key=(
            *(Sign(f"goals-{outcome}", words) for outcome, words in reversed(ENDED.items())),
            Sign("goals-set", say("chart.goals-set-below")),
        ),
    )


def months_together(children: Iterable[tuple[GoalsOfMonth, ...]]) -> tuple[GoalsOfMonth, ...]:
    """Every month from the first to the last in which a goal was set or ended, all children added up."""
    told: dict[date, list[GoalsOfMonth]] = {}
    for child in children:
        for one in child:
            told.setdefault(one.month, []).append(one)
    return tuple(added_up(month, told.get(month, [])) for month in months_between(told))


def months_between(months: Iterable[date]) -> Iterator[date]:
    numbers = [month.year * 12 + month.month - 1 for month in months]
    for number in range(min(numbers), max(numbers) + 1) if numbers else ():
        yield date(number // 12, number % 12 + 1, 1)


def added_up(month: date, told: list[GoalsOfMonth]) -> GoalsOfMonth:
    ended = {outcome: sum(one.ended[outcome] for one in told) for outcome in ENDED}
    return GoalsOfMonth(month, sum(one.set for one in told), ended)


def marks_of(one: GoalsOfMonth) -> Iterator[Mark]:
    """A piece of the bar for each count there is; those set go down from the line."""
    if one.set:
        yield mark(month=one.month, place=0, goals=-one.set, colour="var(--goals-set)")
    for place, outcome in enumerate(ENDED, 1):
        if one.ended[outcome]:
            yield mark(month=one.month, place=place, goals=one.ended[outcome], colour=f"var(--goals-{outcome})")


def row_of(one: GoalsOfMonth) -> tuple[Cell, ...]:
    return (month_words(one), one.set, *(one.ended[outcome] for outcome in ENDED))


def month_words(one: GoalsOfMonth) -> Say:
    return say("chart.month", month=Month(one.month))


def goals_sentence(months: tuple[GoalsOfMonth, ...]) -> Say:
    first, last = months[0], months[-1]
    when = (
        month_words(first) if first is last else say("chart.months", first=month_words(first), last=month_words(last))
    )
    set_in_all = sum(one.set for one in months)
    ended = {outcome: sum(one.ended[outcome] for one in months) for outcome in ENDED}
    if not any(ended.values()):
        return say("chart.goals-said-open", when=when, count=set_in_all)
    return say("chart.goals-said", when=when, count=set_in_all, ended=sum(ended.values()), **ended)

"""One activity's chart: marks from the card and from home, each go counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model.goal import Activity
from generator.model.practice import Entry
from generator.model.practised import DayPractised, PersonPractised, Practised
from generator.model.record import Filed
from generator.model.visit import HomeEntry

Days = Mapping[date, tuple[Entry, ...]]


@dataclass(frozen=True)
class Chart:
    """An activity with every entry on its chart, wherever it was written."""

    filed: Filed[Activity]
    days: Days
    """Days with something on them, oldest first."""

    @property
    def goal(self) -> str:
        """Record id of the goal it practises."""
        return f"{self.filed.child}/goals/{self.filed.record.goal}"


def charts_of(cards: Iterable[Filed[Activity]], home: Iterable[Filed[HomeEntry]]) -> tuple[Chart, ...]:
    """The chart of each card, the marks written at home among them."""
    sent: dict[tuple[str, str], list[Days]] = {}
    for filed in sorted(home, key=lambda one: (one.day or date.min, one.id)):
        for stem, days in filed.record.practice.items():
            for child in filed.about:
                sent.setdefault((child, stem), []).append(sign(days, filed.record.by))
    return tuple(Chart(one, entries_by_day(one, sent.get((one.child, one.stem), ()))) for one in cards)


def sign(days: Days, by: str) -> Days:
    """The same entries, each that names nobody told as that of who wrote it down."""
    return {day: tuple(replace(one, who=one.who or by) for one in entries) for day, entries in days.items()}


def entries_by_day(activity: Filed[Activity], sent: Iterable[Days]) -> Days:
    """Every entry of a card by day.

    What one person did on one day is told the same wherever it is told (`read` sees to that), so it counts as first
    written: two files never double a go, and two goes alike in one file stay two.
    """
    days = dict(activity.record.practice)
    for more in sent:
        for day, entries in more.items():
            known = days.get(day, ())
            told = {entry.who for entry in known}
            days[day] = (*known, *(entry for entry in entries if entry.who not in told))
    return dict(sorted(days.items()))


def is_practice(entry: Entry) -> bool:
    """Whether something was done: marks or an amount, not *nobody got to it*."""
    return bool(entry.marks) or entry.amount is not None


def practised(charts: Iterable[Chart]) -> Practised:
    """The days of these charts on which something was practised, and by whom."""
    found: dict[date, list[tuple[str, Entry]]] = {}
    for chart in charts:
        for day, entries in chart.days.items():
            had = [(chart.filed.id, entry) for entry in entries if is_practice(entry)]
            if had:
                found.setdefault(day, []).extend(had)
    days = tuple(day_practised(day, had) for day, had in sorted(found.items()))
    return Practised(days, people_of(found))


def day_practised(day: date, had: list[tuple[str, Entry]]) -> DayPractised:
    return DayPractised(
        day=day,
        goes=sum(len(entry.marks) for _, entry in had),
        alone=sum(entry.marks.count("Y") for _, entry in had),
        people=tuple(sorted({entry.who for _, entry in had if entry.who})),
        activities=tuple(sorted({activity for activity, _ in had})),
    )


def people_of(found: Mapping[date, list[tuple[str, Entry]]]) -> tuple[PersonPractised, ...]:
    days = Counter(who for had in found.values() for who in {entry.who for _, entry in had})
    goes: Counter[str] = Counter()
    for had in found.values():
        for _, entry in had:
            goes[entry.who] += len(entry.marks)
    people = (PersonPractised(who, count, goes[who]) for who, count in days.items())
    return tuple(sorted(people, key=lambda one: (-one.days, one.person)))

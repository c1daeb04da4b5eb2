"""One activity's chart: marks from the card and from home, each go counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.model.child import Profile
from generator.model.goal import Activity
from generator.model.practice import Entry
from generator.model.practised import DayPractised, PersonPractised, Practised
from generator.model.record import Filed
from generator.model.selection import Selection
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


@dataclass
class Tally:
    """One day while it is counted."""

    goes: dict[str, int] = field(default_factory=dict)
    """By person; every person of the day is there, whoever measured in minutes too."""
    alone: int = 0
    activities: set[str] = field(default_factory=set)

    def add(self, entry: Entry, activity: str) -> None:
        self.goes[entry.who] = self.goes.get(entry.who, 0) + len(entry.marks)
        self.alone += entry.marks.count("Y")
        self.activities.add(activity)

    def day_of(self, day: date) -> DayPractised:
        people = tuple(sorted(filter(None, self.goes)))
        return DayPractised(day, sum(self.goes.values()), self.alone, people, tuple(sorted(self.activities)))


def practised(charts: Iterable[Chart]) -> Practised:
    """The days of these charts on which something was practised, and by whom."""
    tallies: dict[date, Tally] = {}
    for chart in charts:
        for day, entries in chart.days.items():
            for entry in entries:
                if is_practice(entry):
                    tallies.setdefault(day, Tally()).add(entry, chart.filed.id)
    days = tuple(tally.day_of(day) for day, tally in sorted(tallies.items(), key=lambda one: one[0]))
    return Practised(days, people_of(tallies.values()))


def people_of(tallies: Iterable[Tally]) -> tuple[PersonPractised, ...]:
    days: Counter[str] = Counter()
    goes: Counter[str] = Counter()
    for tally in tallies:
        for who, count in tally.goes.items():
            days[who] += 1
            goes[who] += count
    people = (PersonPractised(who, count, goes[who]) for who, count in days.items())
    return tuple(sorted(people, key=lambda one: (-one.days, one.person)))


def ladder_of(child: str, selection: Selection) -> tuple[str, ...]:
    """Ids of a child's levels of help, most help first: the child's own, else the service's."""
    own = (filed.record.help_levels for filed in selection.of(Profile, child))
    return tuple(next(filter(None, own), selection.service.help_levels))


def by_step(charts: Iterable[Chart]) -> Iterable[tuple[Chart, ...]]:
    """The charts of each step together; those of which nobody may know the step are left out."""
    grouped: dict[tuple[str, str], list[Chart]] = {}
    for chart in charts:
        if chart.filed.record.step:
            grouped.setdefault((chart.goal, chart.filed.record.step), []).append(chart)
    return (tuple(one) for one in grouped.values())

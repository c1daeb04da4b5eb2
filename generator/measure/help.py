"""How much help goes took, week by week, from charts and the ladder of help levels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.measure.practice import Chart
from generator.model.practice import Entry
from generator.model.practised import HelpByWeek, HelpWeek

UNKNOWN, TRIED = -2, -1
"""Places after the last level of the ladder, for goes that stand at none."""
WEEK = timedelta(days=7)


def monday_of(day: date) -> date:
    """The first day of a day's ISO week."""
    return day - timedelta(days=day.weekday())


def mondays(first: date, last: date) -> Iterator[date]:
    """Every Monday from one to another, so that a gap can be seen."""
    return (first + number * WEEK for number in range((last - first) // WEEK + 1))


def place_of_help(entry: Entry, first_help: str, levels: tuple[str, ...]) -> int:
    """Where on the ladder an entry's goes with help count: at its own level, else at the first the card asks for.

    A level that is not on the ladder, or is its last (by themselves), is nobody's knowledge of how much help it was.
    """
    named = entry.help or first_help
    return levels.index(named) if named in levels[:-1] else UNKNOWN


@dataclass
class Tally:
    """One week while it is counted."""

    goes: list[int]
    """Goes at each level, then those at UNKNOWN and TRIED."""
    activities: set[str] = field(default_factory=set)

    def add(self, entry: Entry, first_help: str, levels: tuple[str, ...]) -> None:
        """Counts an entry's marks: Y is by themselves, whatever help the others took."""
        places = {"Y": len(levels) - 1, "H": place_of_help(entry, first_help, levels), "O": TRIED}
        for mark in entry.marks:
            self.goes[places[mark]] += 1

    def week_of(self, monday: date) -> HelpWeek:
        return HelpWeek(
            monday, tuple(self.goes[:UNKNOWN]), self.goes[UNKNOWN], self.goes[TRIED], tuple(sorted(self.activities))
        )


def help_by_week(charts: Iterable[Chart], levels: tuple[str, ...]) -> HelpByWeek:
    """Goes of these charts by week and level of help; amounts (minutes, counts) are not goes."""
    empty = [0] * (len(levels) + 2)
    tallies: dict[date, Tally] = {}
    for chart in charts:
        first_help = next(iter(chart.filed.record.help), "")
        for day, entries in chart.days.items():
            for entry in entries:
                if entry.marks:
                    tally = tallies.setdefault(monday_of(day), Tally(empty.copy()))
                    tally.add(entry, first_help, levels)
                    tally.activities.add(chart.filed.id)
    weeks = mondays(min(tallies), max(tallies)) if tallies else ()
    gap = Tally(empty)
    return HelpByWeek(levels, tuple(tallies.get(monday, gap).week_of(monday) for monday in weeks))

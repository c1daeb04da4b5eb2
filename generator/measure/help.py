"""How much help goes took, week by week, from charts and the ladder of help levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.measure.practice import Chart
from generator.model.practice import Entry
from generator.model.practised import HelpByWeek, HelpWeek

UNKNOWN, TRIED = -1, -2
"""Places for goes that stand at no level of the ladder."""
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


def goes_by_place(entry: Entry, first_help: str, levels: tuple[str, ...]) -> Counter[int]:
    """An entry's marks by where they count: Y is by themselves, whatever help the others took."""
    places = {"Y": len(levels) - 1, "H": place_of_help(entry, first_help, levels), "O": TRIED}
    return Counter(places[mark] for mark in entry.marks)


def help_by_week(charts: Iterable[Chart], levels: tuple[str, ...]) -> HelpByWeek:
    """Goes of these charts by week and level of help; amounts (minutes, counts) are not goes."""
    goes: dict[date, Counter[int]] = {}
    activities: dict[date, set[str]] = {}
    for chart in charts:
        first_help = next(iter(chart.filed.record.help), "")
        for day, entries in chart.days.items():
            for entry in entries:
                if entry.marks:
                    monday = monday_of(day)
                    goes.setdefault(monday, Counter()).update(goes_by_place(entry, first_help, levels))
                    activities.setdefault(monday, set()).add(chart.filed.id)
    weeks = mondays(min(goes), max(goes)) if goes else ()
    return HelpByWeek(
        levels,
        tuple(help_week(one, goes.get(one, Counter()), activities.get(one, set()), len(levels)) for one in weeks),
    )


def help_week(monday: date, goes: Counter[int], activities: set[str], size: int) -> HelpWeek:
    return HelpWeek(
        monday, tuple(goes[place] for place in range(size)), goes[UNKNOWN], goes[TRIED], tuple(sorted(activities))
    )

"""The empty chart of a card: which days it has, how many goes, what is counted, and who may join in.

No column bears a day that these readers cannot be told, or that is over.
"""

from __future__ import annotations

from datetime import date, timedelta

from generator.compose.current import goal_of
from generator.compose.sources import Sources
from generator.model.goal import Activity
from generator.model.pages import ActivityPage
from generator.model.papers import GridShown, Unit
from generator.model.record import Filed
from generator.model.words import Written

MOST_DAYS = 14
"""Columns that still leave boxes of ten millimetres across a sheet of A4."""
WEEK = 7
GOES = 5
"""Goes a day where the card does not say."""
MOST_GOES = 6
MARKS = frozenset("HO")
"""Letters of the key: nobody is called by one alone."""
MOST_LETTERS = 3


def grid_of(filed: Filed[Activity], view: ActivityPage, sources: Sources, most: int = MOST_DAYS) -> GridShown:
    """An empty chart of at most so many days."""
    unit = unit_of(filed, sources)
    goes = min(view.tries or GOES, MOST_GOES) if unit == "tries" else 1
    days = columns(view.card.day, view.card.until, sources.selection.as_of, most)
    return GridShown(days, goes, unit, initials(view.who))


def columns(first: date, last: date | None, today: date, most: int) -> tuple[date | None, ...]:
    """The card's days from this stretch of `most` on; a week to be dated by hand where none can be told."""
    over = max((today - first).days, 0) // most * most
    begin = first + timedelta(days=over)
    many = min(most, (last - begin).days) if last and last > today else 0
    return tuple(begin + timedelta(days=number) for number in range(many)) if many > 0 else (None,) * WEEK


def unit_of(filed: Filed[Activity], sources: Sources) -> Unit:
    """What is counted: as the goal says, else as the card's own rule does."""
    goal = goal_of(filed, sources.selection)
    if goal:
        return goal.record.measure
    unit = filed.record.rule.unit if filed.record.rule else ""
    return unit if unit in ("minutes", "seconds") else "tries"  # type: ignore[return-value]


def initials(people: tuple[Written, ...]) -> tuple[tuple[str, Written], ...]:
    """The fewest first letters that tell all apart; nobody's where three are not enough: a wrong name is worse."""
    beginnings: list[str] = []
    for name in people:
        others = [other.text for other in people if other is not name]
        beginning = next((one for one in first_letters(name.text) if is_free(one, others)), "")
        beginnings.append(beginning)
    return tuple(zip(beginnings, people, strict=True)) if all(beginnings) else ()


def first_letters(name: str) -> tuple[str, ...]:
    """The name's first letter, then its first two, then three."""
    return tuple(name[:count].capitalize() for count in range(1, MOST_LETTERS + 1) if name[:count].strip())


def is_free(beginning: str, others: list[str]) -> bool:
    """Whether it is nobody else's beginning and no mark of the key."""
    taken = any(other.casefold().startswith(beginning.casefold()) for other in others)
    return not taken and beginning not in MARKS

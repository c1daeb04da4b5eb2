"""Practice as it was counted: on which days and with whom, with how much help, and whether a rule was met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.practice import Rule

FEWEST_GOES = 3
"""A week with fewer says little: charts draw it hollow and do not join it."""


@dataclass(frozen=True)
class HelpWeek:
    """One week's goes by how much help they took. A go is one mark; each counts in one place only."""

    monday: date
    """The first day of the ISO week."""
    goes: tuple[int, ...]
    """Goes at each level of the ladder, most help first; the last is by themselves."""
    unknown: int
    """Goes with help whose level nobody told."""
    tried: int
    """Goes tried that did not come yet."""
    activities: tuple[str, ...]
    """Record ids of the activities these goes belong to, by id."""

    @property
    def total(self) -> int:
        """Every go of the week. None at all is a gap, not a zero."""
        return sum(self.goes) + self.unknown + self.tried

    @property
    def alone(self) -> int:
        """Goes by themselves."""
        return self.goes[-1]

    @property
    def is_thin(self) -> bool:
        """Whether there were goes, but too few to say much."""
        return 0 < self.total < FEWEST_GOES


@dataclass(frozen=True)
class HelpByWeek:
    """How much help goes took, week by week."""

    levels: tuple[str, ...]
    """Ids of the ladder's levels, most help first."""
    weeks: tuple[HelpWeek, ...]
    """Every week from the first with goes to the last, the empty ones between them too; empty where there were none."""

    @property
    def total(self) -> int:
        return sum(week.total for week in self.weeks)


@dataclass(frozen=True)
class DayPractised:
    day: date
    goes: int
    """Marks made; 0 where the day was measured in minutes or another amount."""
    alone: int
    """Goes by themselves."""
    people: tuple[str, ...]
    """Ids of those who did it with the child, by id; empty where the charts do not say."""
    activities: tuple[str, ...]
    """Record ids of the activities practised, by id."""


@dataclass(frozen=True)
class PersonPractised:
    person: str
    """Id of who did it with the child; empty for all goes of which the charts do not say."""
    days: int
    goes: int


@dataclass(frozen=True)
class Practised:
    """Days on which something was practised, and by whom. A day nobody got to it is not among them."""

    days: tuple[DayPractised, ...]
    """Oldest first."""
    people: tuple[PersonPractised, ...]
    """Most days first. Their days add up to more than `days` where two shared one; their goes add up."""

    @property
    def first(self) -> date | None:
        return self.days[0].day if self.days else None

    @property
    def last(self) -> date | None:
        return self.days[-1].day if self.days else None

    @property
    def goes(self) -> int:
        return sum(day.goes for day in self.days)

    @property
    def alone(self) -> int:
        """Goes by themselves."""
        return sum(day.alone for day in self.days)


@dataclass(frozen=True)
class RuleProgress:
    """How far a rule of success has come."""

    rule: Rule
    days: int | None
    """Days so far, in a row where the rule asks for that; none where nobody practised, which is not zero."""
    needed: int
    """Days the rule asks for."""
    met_on: date | None
    """The first day it was met; it stays met whatever came after."""

    @property
    def is_met(self) -> bool:
        return self.met_on is not None

"""The term a day falls in, told from the day alone: no two councils keep the same school calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.words import Say, say

FIRST_OF_AUTUMN = 9
"""Month in which autumn begins."""


@dataclass(frozen=True, order=True)
class Term:
    year: int
    first_month: int
    """1, 4 or 9: keeps terms in order and names their pages."""
    season: str

    @property
    def name(self) -> Say:
        return say(f"season.{self.season}", year=str(self.year))


def easter_sunday(year: int) -> date:
    """Western Easter: the anonymous Gregorian reckoning (Nature, 20 April 1876; Meeus, Astronomical Algorithms, 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, leap_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - moon_shift + 15) % 30
    week = (32 + 2 * leap_rest + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def term_of(day: date) -> Term:
    """Autumn from September, spring to Easter Sunday, summer after it."""
    if day.month >= FIRST_OF_AUTUMN:
        return Term(day.year, FIRST_OF_AUTUMN, "autumn")
    return Term(day.year, 1, "spring") if day <= easter_sunday(day.year) else Term(day.year, 4, "summer")

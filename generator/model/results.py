"""What assessments showed, pass by pass and item by item, as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.shown import SectionShown
from generator.model.words import Say, Written


@dataclass(frozen=True)
class AreaCounts:
    """One area in one pass: how many items had each code, in the order of the pass's codes."""

    name: Written
    counts: tuple[int, ...]
    looked_at: int
    of: int
    """Items the area has."""

    @property
    def not_looked_at(self) -> int:
        return self.of - self.looked_at


@dataclass(frozen=True)
class PassShown:
    day: date
    by: tuple[Written, ...]
    areas: tuple[AreaCounts, ...]
    totals: tuple[int, ...]
    looked_at: int
    of: int
    sections: tuple[SectionShown, ...]

    @property
    def not_looked_at(self) -> int:
        return self.of - self.looked_at


@dataclass(frozen=True)
class ItemShown:
    words: Written
    results: tuple[Written | None, ...]
    """One for each pass, oldest first; none where it was not looked at."""
    told: tuple[bool, ...]
    is_achieved_now: bool
    once_shown: date | None
    """Set where it was shown on that day and not seen at the newest look: said gently."""


@dataclass(frozen=True)
class ItemsOfArea:
    name: Written
    items: tuple[ItemShown, ...]
    """Only items looked at in some pass."""
    not_looked_at: int


@dataclass(frozen=True)
class FrameworkShown:
    name: Written
    source: Written
    licence: Written
    codes: tuple[Written, ...]
    passes: tuple[PassShown, ...]
    """Newest first."""
    days: tuple[date, ...]
    """Days of the passes, oldest first, as in each item's results."""
    areas: tuple[ItemsOfArea, ...]
    """Empty where the framework's words may not be published."""
    gained: Say | None
    once_shown: Say | None

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
        """Items nobody looked at this time: neither yes nor not yet."""
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
        """Items nobody looked at this time: neither yes nor not yet."""
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
class BarShown:
    label: Say
    amount: Say
    """So many of so many."""
    percent: int
    """The same from 0 to 100, for its length."""


@dataclass(frozen=True)
class ElsewhereShown:
    """How far what was learned carries."""

    sentence: Say
    bars: tuple[BarShown, ...]


@dataclass(frozen=True)
class CellShown:
    """One item as one cell."""

    look: str
    """shown; once (shown, but not at the newest look); coming or looked (not shown yet); unseen (never looked at)."""
    first: int = 0
    """Number of the pass that first showed it, from 1; 0 where none has."""
    code: int = 0
    """What the newest look said where none has shown it: a place in the profile's codes."""


@dataclass(frozen=True)
class ProfileRow:
    """An area, or all of them. Every cell is counted once; `once` counts some of `first_shown` again."""

    name: Written | None
    cells: tuple[CellShown, ...]
    """Empty where the framework's items may not be published."""
    first_shown: tuple[int, ...]
    """Items first shown at each pass, oldest first."""
    once: int
    """Of these, not seen at the newest look at them."""
    waiting: tuple[int, ...]
    """Items looked at and not shown yet, by code."""
    not_looked_at: int

    @property
    def shown(self) -> int:
        """Items shown at some pass."""
        return sum(self.first_shown)

    @property
    def of(self) -> int:
        """Items there are."""
        return self.shown + sum(self.waiting) + self.not_looked_at


@dataclass(frozen=True)
class ProfileShown:
    sentence: Say
    rows: tuple[ProfileRow, ...]
    total: ProfileRow
    codes: tuple[Written, ...]
    """Words of what is not shown yet."""
    has_cells: bool
    """False where the framework's items may not be published: then only numbers are shown."""


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
    profile: ProfileShown
    areas: tuple[ItemsOfArea, ...]
    """In the profile's order. Empty where the framework's words may not be published."""
    gained: Say | None
    once_shown: Say | None

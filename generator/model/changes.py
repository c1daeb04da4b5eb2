"""What a site says of changes: the page *What changed*, and the few lines of it on the first page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.words import Link, Say, Written


@dataclass(frozen=True)
class Changed:
    """One thing that was added, changed or moved, with the way to it."""

    link: Link
    places: tuple[Say | Written, ...] = ()
    """Which sections of it, where not the whole."""


@dataclass(frozen=True)
class ChangedTogether:
    """What one person did on a day."""

    lead: Say
    """Who added, changed or moved."""
    things: tuple[Changed, ...]


@dataclass(frozen=True)
class DayOfChanges:
    day: date
    groups: tuple[ChangedTogether, ...]


@dataclass(frozen=True)
class ChangesPage:
    days: tuple[DayOfChanges, ...]
    """Newest first."""
    first: date
    """The page tells nothing of earlier days."""


@dataclass(frozen=True)
class News:
    """What is new since the last visit, for the first page."""

    since: date
    """Day of that visit."""
    things: tuple[Changed, ...]
    more: int
    """How many more things are new."""
    link: Link
    """The way to all changes."""

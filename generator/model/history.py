"""When records came and were changed, by whom and where in them: ids, days and headings, never a word of a version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

What = Literal["added", "corrected", "moved"]


@dataclass(frozen=True)
class Spot:
    """A place in a record where two versions differ: a section, or a field."""

    section: str = ""
    """The section's name; empty for the opening, and for a field."""
    field: str = ""
    """The field's key as it is written in the file; empty for a section."""
    language: str = ""
    """Language of the section."""
    day: date | None = None
    """For a dated line of a field, such as marks on a chart: its day."""
    people: tuple[str, ...] = ()
    """For marks on a chart: ids of who made them and of the help there was."""
    is_aside: bool = False
    """Whether it is among the paragraphs headed *Just us*."""


@dataclass(frozen=True)
class Edit:
    """One change of one record."""

    day: date
    writer: str
    """Id of somebody of the team or of a reader; empty where it is not certain who it was."""
    record: str
    """The record's id as it is now."""
    what: What
    spots: tuple[Spot, ...] = ()
    """Where, for what was corrected."""


@dataclass(frozen=True)
class History:
    """Changes of a family's records, newest first; empty where there is none to be sure of."""

    edits: tuple[Edit, ...] = ()


NO_HISTORY = History()

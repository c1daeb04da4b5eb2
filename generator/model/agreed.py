"""What was agreed, as a page or a paper shows it: consents, their parts in plain words, what was given to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.words import Say, Written
from generator.prose.tree import Section


@dataclass(frozen=True)
class PartShown:
    """A part of the record by its name, and what it holds in one short line."""

    name: Say
    meaning: Say


@dataclass(frozen=True)
class ConsentShown:
    """One consent, as far as this reader may know of it."""

    day: date
    purpose: Say
    who: Written | None
    children: tuple[Written, ...]
    parts: tuple[PartShown, ...]
    people: tuple[Written, ...]
    given_by: tuple[Written, ...]
    how: Say
    until: date | None
    standing: Say
    """In force, ended, withdrawn, waiting for a condition."""
    is_in_force: bool
    is_over: bool
    conditions: Written | None
    opening: Section | None
    stopping: Say
    """What happens when somebody stops it."""
    can_be_stopped: bool
    """Not where a court has said so."""


@dataclass(frozen=True)
class SharedShown:
    """What was given to somebody on a day."""

    day: date
    who: Written
    opening: Section | None
    read: Say | None = None
    """When they said that they had read it, and who said so."""

"""The pages every site has: about, words explained, accessibility, safety, find, more; and the one left at the end."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.service import Accessibility
from generator.model.shown import FoundGroup, MoreGroup, PersonShown
from generator.model.words import Written


@dataclass(frozen=True)
class AboutPage:
    service: Written
    contact: PersonShown | None = None
    children: tuple[Written, ...] = ()
    reads_everything: bool = False
    """Whether every part is open: then the site is the family's own."""
    is_visited: bool = False
    """Whether this reader knows a visitor to tell."""
    is_closed: bool = False


@dataclass(frozen=True)
class Explained:
    """Letters that stand for words, and those words."""

    letters: Written
    meaning: Written


@dataclass(frozen=True)
class WordsPage:
    """Words explained: an id each, whose word and meaning stand in the catalogue."""

    words: tuple[str, ...]
    help_levels: tuple[Written, ...]
    codes: tuple[Written, ...]
    acronyms: tuple[Explained, ...] = ()
    """Letters the service explains, where this site uses them."""


@dataclass(frozen=True)
class AccessibilityPage:
    accessibility: Accessibility
    facts: tuple[Written, ...]
    phone: str
    email: str


@dataclass(frozen=True)
class SafetyPage:
    """Worried about a child's safety: who to tell."""

    named_person: Written
    phone: str


@dataclass(frozen=True)
class FindPage:
    """Everything in the site by name, goal and month, without a script."""

    groups: tuple[FoundGroup, ...]


@dataclass(frozen=True)
class MorePage:
    groups: tuple[MoreGroup, ...]


@dataclass(frozen=True)
class EndedPage:
    """No longer shared, or closed for now and perhaps open again: all that is left of an edition."""

    phone: str
    email: str
    is_for_now: bool

"""The page a setting reads about one child: one screen first, then what else was agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.furniture import SafetyPage
from generator.model.pictured import BoardShown
from generator.model.shown import CardShown, GoalShown, PersonShown, PhotoShown, SectionShown
from generator.model.words import Link, Say, Written


@dataclass(frozen=True)
class ToneShown:
    """A section that stands out: what keeps the child safe, what makes a good day, what the child likes."""

    tone: str
    """must, important or like."""
    title: Say
    section: SectionShown


@dataclass(frozen=True)
class GoalMet:
    """A goal in progress, for somebody new to the child."""

    goal: GoalShown
    works: Written | None
    """What makes the step now work: its conditions."""


@dataclass(frozen=True)
class Agreed:
    """Whether a setting may read its page, for the family."""

    state: Say
    until: date | None
    parts: tuple[Say, ...]
    """All the setting may see besides."""
    sharing: Link | None
    """The page that says who can see what."""


@dataclass(frozen=True)
class MeetPage:
    """What a setting reads first; with `agreed`, what the family sees of it beforehand."""

    title: Say
    child: Written
    setting: Written
    until: date | None
    """Last day of the page, as far as it was agreed."""
    photo: PhotoShown | None
    glance: tuple[SectionShown, ...]
    """Who the child is, in a few lines."""
    written: Say | None
    """On which day it was written, and with whom, where the record says so."""
    tones: tuple[ToneShown, ...]
    helps: tuple[SectionShown, ...]
    communication: tuple[SectionShown, ...]
    communicates_with: tuple[Written, ...]
    signs: tuple[Written, ...]
    languages: tuple[Written, ...]
    """Languages at home."""
    can: tuple[Written, ...]
    """The last step done of each goal: what the child can do now."""
    starts: date | None
    key_person: Written | None
    goals: tuple[GoalMet, ...]
    cards: tuple[CardShown, ...]
    boards: tuple[BoardShown, ...]
    people: tuple[PersonShown, ...]
    """Who else is involved."""
    more: tuple[tuple[Link, Say], ...]
    """Each other page that was shared, and a line on it."""
    ask: tuple[SectionShown, ...]
    contact: PersonShown | None
    """Whom to ring, and whom to tell that it was read."""
    safety: SafetyPage
    agreed: Agreed | None = None
    """What was agreed of it, where the family reads what the setting will read; none for the setting itself."""

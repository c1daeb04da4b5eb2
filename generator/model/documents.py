"""What a review or a report says, whole: as a page, on paper and as a text to work on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.drawn import EvidenceShown
from generator.model.shown import DocumentShown, SectionShown
from generator.model.words import Say, Written


@dataclass(frozen=True)
class DocumentPage:
    """A review or a report, whole."""

    document: DocumentShown
    present: tuple[Written, ...]
    confidence: tuple[tuple[Written, int], ...]
    next_review: date | None
    """None where that day is past."""
    sections: tuple[SectionShown | EvidenceShown, ...]
    """In reading order: what was written for it, and what it draws from the record."""
    for_whom: Written | None = None
    asked_on: date | None = None
    period: Say | None = None
    """For a report: the time it covers."""
    due: date | None = None
    """For a report: the day it is due."""
    clock: Say | None = None
    """For a draft: how long is left until then, or how long ago that was."""
    finished_on: date | None = None
    """For a report that was finished: from this day on nothing in it changes."""
    replaces: date | None = None
    """Day on which the one before was finished, where this one takes its place."""

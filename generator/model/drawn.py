"""What a document draws from the record, as shown: each piece with its days and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.words import Say, Written
from generator.prose.tree import Section


@dataclass(frozen=True)
class TableShown:
    header: tuple[Say, ...]
    rows: tuple[tuple[Written | Say, ...], ...]
    """The first cell of each says what the row is about."""


@dataclass(frozen=True)
class QuotationShown:
    section: Section
    """What was written, word for word."""
    source: Say
    """Who wrote it, on which day and where it stands."""


@dataclass(frozen=True)
class EvidenceShown:
    """One kind of evidence. What was seen, what was told and what somebody thinks are never one piece."""

    name: str
    """steps, help, results, attendance, scaling, ages, seen, told or opinion."""
    title: Say
    lead: tuple[Say, ...]
    """Where it comes from, and of which days."""
    table: TableShown | None = None
    quotations: tuple[QuotationShown, ...] = ()

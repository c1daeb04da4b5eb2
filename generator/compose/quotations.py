"""What somebody wrote at a visit, word for word: seen, told or thought, each kept apart, with its day and writer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby

from generator.compose.sources import Sources
from generator.model.child import Assessment
from generator.model.drawn import EvidenceShown, QuotationShown
from generator.model.evidence import PeriodProgress
from generator.model.record import AnyFiled
from generator.model.visit import Visit
from generator.model.words import Say, say
from generator.prose.tree import Paragraph, Section, Source

MOST = 8
"""Quotations of one kind in one report: whoever reads it wants the newest, and the record has them all."""
SOURCES: Mapping[str, Source] = {"seen": "seen", "told": "told", "opinion": "think"}
"""How a paragraph that belongs to each kind is marked."""
TOLD_IN = ("Celebrations", "Playing together", "Teaching together")
"""Sections of a visit that may be quoted."""
KIND_OF_SECTION: Mapping[str, Source] = {"What we saw": "seen", "What we think": "think"}
"""Of what kind a section of a look through a framework is."""
Dated = Callable[[date], Say]


def quoted(name: str, sources: Sources, period: PeriodProgress, dated: Dated) -> tuple[EvidenceShown, ...]:
    """The newest quotations of one kind, oldest first; nothing where there are none."""
    found = sorted(quotations(name, sources, period, dated), key=lambda one: one[0])
    if not found:
        return ()
    shown = tuple(quotation for _, quotation in found[-MOST:])
    newest = (say("quoted.newest", count=MOST, total=len(found)),) if len(found) > MOST else ()
    lead = (say(f"quoted.{name}-lead"), *newest)
    return (EvidenceShown(name, say(f"quoted.{name}"), lead, None, shown),)


def quotations(
    name: str, sources: Sources, period: PeriodProgress, dated: Dated
) -> Iterator[tuple[date, QuotationShown]]:
    """Each quotation of the period with its day."""
    dates = (
        (one, section)
        for kind in (Visit, Assessment)
        for one in sources.selection.of(kind, period.child)
        for section in sections_quoted(name, one, sources)
    )
    for filed, section in dates:
        if filed.day and period.first <= filed.day <= period.last:
            yield filed.day, QuotationShown(section, source_of(filed, section, sources, dated(filed.day)))


def sections_quoted(name: str, filed: AnyFiled, sources: Sources) -> Iterator[Section]:
    """What of a record is of that kind, each run of it by itself.

    At a visit only what is marked says whose word it is. In a look through a framework a section is of one kind as a
    whole, but for paragraphs that are marked as another.
    """
    if isinstance(filed.record, Assessment):
        for title, usual in KIND_OF_SECTION.items():
            section = filed.section(title, sources.language)
            if section:
                yield from runs_of_kind(section, SOURCES[name], usual)
        return
    for title in TOLD_IN:
        section = filed.section(title, sources.language)
        for block in section.blocks if section else ():
            if section and isinstance(block, Paragraph) and block.source == SOURCES[name]:
                yield replace(section, blocks=(block,), line=0)


def runs_of_kind(section: Section, wanted: Source, usual: Source) -> Iterator[Section]:
    """The stretches of a section that are of one kind; what follows a marked paragraph is as usual again."""
    for kind, blocks in groupby(section.blocks, lambda block: (isinstance(block, Paragraph) and block.source) or usual):
        if kind == wanted:
            yield replace(section, blocks=tuple(blocks), line=0)


def source_of(filed: AnyFiled, section: Section, sources: Sources, day: Say) -> Say:
    """Who wrote it down, on which day, and where it stands in the record."""
    title = sources.heading(section.name, filed.child)
    names = sources.persons((filed.written_by,) if filed.written_by else getattr(filed.record, "by", ()))
    return say("quoted.by", title=title, day=day, names=names) if names else say("quoted.from", title=title, day=day)

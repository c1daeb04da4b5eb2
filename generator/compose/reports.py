"""A report as it is written: its own sections and what it draws from the record, in the order of its outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.compose.cards import paper_of
from generator.compose.documents import clock_words, own_report_page
from generator.compose.evidence import Drawn, draw_evidence
from generator.compose.sources import Sources
from generator.model.documents import DocumentPage
from generator.model.drawn import EvidenceShown
from generator.model.evidence import PeriodProgress
from generator.model.papers import DocumentPaper
from generator.model.record import Filed, section_rule
from generator.model.review import EHC, Report
from generator.model.shown import SectionShown
from generator.model.website import Website
from generator.model.words import Say, Written, say
from generator.prose.tree import Section
from generator.wording.outlines import OutlineLine

Outline = tuple[OutlineLine, ...]


def compose_report(
    filed: Filed[Report],
    own: Sources,
    drawn: tuple[Sources, PeriodProgress] | None,
    outline: Outline,
    written_on: date,
) -> DocumentPage:
    """The whole document, a draft until it is finished. Without a period it holds its own sections alone."""
    page = own_report_page(filed, own)
    shown = replace(page.document, status=say("document.draft"))
    clock = clock_words(page.due, own.selection.as_of) if page.due else None
    old_before = a_year_before(written_on) if filed.record.report_kind == EHC else None
    evidence = Drawn(*drawn, old_before) if drawn else None
    sections = tuple(in_order(outline, filed, own, evidence))
    return replace(page, document=shown, clock=clock, sections=sections)


def finished_report(page: DocumentPage, day: date, before: date | None) -> DocumentPage:
    """The same as it is from that day on; `before` is when the one it takes the place of was finished."""
    shown = replace(page.document, status=say("document.final"))
    return replace(page, document=shown, clock=None, finished_on=day, replaces=before)


def report_alone(page: DocumentPage, own: Sources, *, is_draft: bool, is_large: bool, is_editable: bool) -> Website:
    """A website of nothing but this report's paper."""
    # No code on it: a draft has no page, and each reader's own has another address.
    view = DocumentPaper(page, (), "")
    paper = paper_of(page.document.link.to, page.document.link.words, view, own)
    service = own.selection.service
    return Website(
        edition="",
        family=own.selection.family,
        name=own.plain(own.selection.household.name),
        language=own.language,
        as_of=own.selection.as_of,
        is_for_readers=True,
        service=own.plain(service.name),
        tabs=(),
        sharing=None,
        safety=None,
        accessibility=None,
        find=None,
        terms=tuple(service.words.items()) if own.language == own.own_language else (),
        pages=(),
        photos=(),
        calendar=None,
        papers=(replace(paper, is_draft=is_draft, is_large=paper.is_large or is_large, is_editable=is_editable),),
    )


def a_year_before(day: date) -> date:
    """The same day of the year before; 28 February for the 29th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def in_order(
    outline: Outline, filed: Filed[Report], own: Sources, evidence: Drawn | None
) -> Iterator[SectionShown | EvidenceShown]:
    """Sections and evidence by the outline; sections it does not name come last, so that none is ever lost."""
    left = {section.name: section for section in filed.body}
    for line in outline:
        if line.evidence:
            yield from titled(draw_evidence(line.evidence, evidence) if evidence else (), line, own)
            continue
        for name in [name for name in left if is_of(name, line.section)]:
            yield section_shown(left.pop(name), filed, own, line.title)
    for section in left.values():
        yield section_shown(section, filed, own)


def is_of(name: str, rule_name: str) -> bool:
    """Whether a section is the one an outline names."""
    rule = section_rule(Report, name)
    return rule is not None and rule.name == rule_name


def titled(found: Iterable[EvidenceShown], line: OutlineLine, own: Sources) -> Iterator[EvidenceShown]:
    """The evidence under the service's own heading, where it has one."""
    for one in found:
        yield replace(one, title=in_own_words(line.title, own)) if line.title else one


def section_shown(section: Section, filed: Filed[Report], own: Sources, title: str = "") -> SectionShown:
    rule = section_rule(Report, section.name)
    heading = in_own_words(title, own) if title else own.heading(rule.name if rule else section.name, filed.child)
    return SectionShown(heading, replace(section, line=0))


def in_own_words(words: str, own: Sources) -> Say:
    return say("words", words=Written(words, own.own_language))

"""Reviews and reports, listed and whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.compose.evidence import Drawn, draw_evidence
from generator.compose.progress import confidence_of
from generator.compose.sources import Sources
from generator.model.drawn import EvidenceShown
from generator.model.final import Final
from generator.model.pages import DocumentPage, DocumentsPage
from generator.model.parts import Part
from generator.model.record import Filed
from generator.model.review import EHC, Report, Review
from generator.model.shown import DocumentShown
from generator.model.words import Link, Say, say

SIX_WEEKS = timedelta(weeks=6)


def review_shown(filed: Filed[Review], sources: Sources) -> DocumentShown:
    kind = say("document.review")
    day = filed.day or date.min
    return DocumentShown(
        Link(sources.path(filed.id), say("document.of", kind=kind, day=day)), kind, sources.child(filed.child), day
    )


def report_shown(filed: Filed[Report], sources: Sources) -> DocumentShown:
    kind = say(f"document.report.{filed.record.report_kind}")
    day = filed.day or date.min
    link = Link(sources.path(filed.id), say("document.of", kind=kind, day=day))
    return DocumentShown(link, kind, sources.child(filed.child), day, say(f"document.{filed.record.status}"))


def period_words(report: Report) -> Say | None:
    """The time a report covers, from its first day to its last."""
    return say("document.period-days", day=report.period[0], until=report.period[1]) if report.period else None


def finished_reports(sources: Sources) -> tuple[Filed[Report], ...]:
    """Reports that have left the desk. A draft goes to preview and print only."""
    return tuple(one for one in sources.selection.of(Report) if one.record.status == "final")


def document_pages(sources: Sources) -> tuple[DocumentPage, ...]:
    """Every review and finished report as a page, newest first."""
    reviews = [review_page(one, sources) for one in sources.selection.of(Review)]
    reports = [report_page(one, sources) for one in finished_reports(sources)]
    return tuple(sorted(reviews + reports, key=lambda page: page.document.day, reverse=True))


def review_page(filed: Filed[Review], sources: Sources) -> DocumentPage:
    return DocumentPage(
        document=review_shown(filed, sources),
        present=sources.persons(filed.record.present),
        confidence=confidence_of(filed, sources),
        next_review=sources.ahead(filed.record.next_review),
        sections=(*sources.sections(filed), *looking_back(filed, sources)),
    )


def looking_back(filed: Filed[Review], sources: Sources) -> tuple[EvidenceShown, ...]:
    """What came since the review before, of what these readers may see."""
    period = sources.progress.reviews.get(filed.id)
    names = ("steps", "help") if sources.selection.has(Part.PROGRESS, filed.child) else ("steps",)
    return tuple(one for name in names if period for one in draw_evidence(name, Drawn(sources, period)))


def report_page(filed: Filed[Report], sources: Sources) -> DocumentPage:
    """A finished report from what was frozen on its day, and from nothing else; else from its own sections."""
    final = sources.selection.finals.get(filed.id)
    return final_page(final, filed, sources) if final else own_report_page(filed, sources)


def final_page(final: Final, filed: Filed[Report], sources: Sources) -> DocumentPage:
    """What was frozen, at its address on this site."""
    shown = final.page.document
    return replace(final.page, document=replace(shown, link=replace(shown.link, to=sources.path(filed.id))))


def own_report_page(filed: Filed[Report], sources: Sources) -> DocumentPage:
    """A report's facts and its own sections."""
    return DocumentPage(
        document=report_shown(filed, sources),
        present=(),
        confidence=(),
        next_review=None,
        sections=sources.sections(filed),
        for_whom=sources.field(filed, "for_"),
        asked_on=filed.record.asked_on,
        period=period_words(filed.record),
        due=due_day(filed.record),
    )


def due_day(report: Report) -> date | None:
    """The day a report is due: as written, else for EHC advice six weeks after it was asked for.

    Six weeks: the Special Educational Needs and Disability Regulations 2014, regulation 8(1).
    """
    if report.due or report.report_kind != EHC or not report.asked_on:
        return report.due
    return report.asked_on + SIX_WEEKS


def clock_words(due: date, today: date) -> Say:
    """How many days are left, or since when it is late."""
    days = (due - today).days
    if days == 0:
        return say("document.due-today")
    return say("document.days-left", count=days) if days > 0 else say("document.days-late", count=-days)


def documents_page(pages: tuple[DocumentPage, ...], sources: Sources) -> DocumentsPage | None:
    """The list of documents; none where no kind of document is open to these readers."""
    is_open = pages or any(
        sources.selection.has(part) for part in Part if part is Part.REVIEWS or part.value.startswith("reports/")
    )
    return DocumentsPage(tuple(page.document for page in pages)) if is_open else None

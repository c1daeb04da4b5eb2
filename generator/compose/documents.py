"""Reviews and reports, listed and whole."""

from __future__ import annotations

from datetime import date

from generator.compose.progress import confidence_of
from generator.compose.sources import Sources
from generator.model.pages import DocumentPage, DocumentsPage
from generator.model.parts import Part
from generator.model.record import Filed
from generator.model.review import Report, Review
from generator.model.shown import DocumentShown
from generator.model.words import Link, Say, say


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
        sections=sources.sections(filed),
    )


def report_page(filed: Filed[Report], sources: Sources) -> DocumentPage:
    return DocumentPage(
        document=report_shown(filed, sources),
        present=(),
        confidence=(),
        next_review=None,
        sections=sources.sections(filed),
        for_whom=sources.field(filed, "for_"),
        asked_on=filed.record.asked_on,
        period=period_words(filed.record),
    )


def documents_page(pages: tuple[DocumentPage, ...], sources: Sources) -> DocumentsPage | None:
    """The list of documents; none where no kind of document is open to these readers."""
    is_open = pages or any(
        sources.selection.has(part) for part in Part if part is Part.REVIEWS or part.value.startswith("reports/")
    )
    return DocumentsPage(tuple(page.document for page in pages)) if is_open else None

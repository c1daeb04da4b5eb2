"""Papers to print now: this week's cards, each child's profile, the newest visit, reviews and finished reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.compose.cards import Card, address_of, card_paper, paper_of, week_paper
from generator.compose.sources import Sources
from generator.model.goal import Activity
from generator.model.pages import ActivityPage, ChildPage, DocumentPage, VisitsPage
from generator.model.papers import BoardPaper, DocumentPaper, Paper, ProfilePaper, VisitPaper
from generator.model.pictured import BoardPage
from generator.model.shown import VisitShown
from generator.model.website import Page
from generator.model.words import Say, say


def papers_of(pages: tuple[Page, ...], sources: Sources) -> tuple[Paper, ...]:
    """What somebody will print from these pages today."""
    cards = cards_now(pages, sources)
    return (
        *(card_paper(card, sources) for card in cards),
        *((week_paper(cards, sources),) if cards else ()),
        *(profile_paper(page.path, page.view, sources) for page in pages if isinstance(page.view, ChildPage)),
        *newest_visit(pages, sources),
        *(
            board_paper(page.path, page.view, sources)
            for page in pages
            if isinstance(page.view, BoardPage) and not page.view.is_over
        ),
        *(finished_paper(page.path, page.view, sources) for page in pages if isinstance(page.view, DocumentPage)),
    )


def cards_now(pages: tuple[Page, ...], sources: Sources) -> tuple[Card, ...]:
    """The current activities with their pages, newest first."""
    by_path = {page.path: page.view for page in pages}
    views = ((one, by_path.get(sources.path(one.id))) for one in reversed(sources.selection.of(Activity)))
    return tuple((one, view) for one, view in views if one.id in sources.current and isinstance(view, ActivityPage))


def newest_visit(pages: tuple[Page, ...], sources: Sources) -> Iterator[Paper]:
    """The note of the newest visit that took place, if there was one."""
    shown = [
        (page.path, visit)
        for page in pages
        if isinstance(page.view, VisitsPage)
        for visit in page.view.visits
        if isinstance(visit, VisitShown) and visit.happened
    ]
    if shown:
        path, visit = max(shown, key=lambda one: one[1].day)
        yield visit_paper(path, visit, sources)


def visit_paper(path: str, visit: VisitShown, sources: Sources) -> Paper:
    """The note of a visit that stands on the page `path`."""
    title = say("visit.of" if visit.happened else "visit.missed-of", day=visit.day)
    view = VisitPaper(visit, tuple(who_came(visit)) if visit.happened else (), address_of(path, sources))
    return paper_of(f"{path}-{visit.anchor}", title, view, sources)


def who_came(visit: VisitShown) -> Iterator[Say]:
    """Who it was for, who came, where it was and how long."""
    for id, names in (("visit.for", visit.children), ("visit.with", visit.visitors), ("visit.there", visit.people)):
        if names:
            yield say(id, names=names)
    if visit.interpreter:
        yield say("visit.interpreter", name=visit.interpreter)
    if visit.kind:
        yield visit.kind
    if visit.place:
        yield say("names", names=(visit.place,))
    if visit.minutes:
        yield say("visit.minutes", count=visit.minutes)


def profile_paper(path: str, child: ChildPage, sources: Sources) -> Paper:
    communicates, signs = (say(id, name=child.name) for id in ("child.communicates", "child.signs"))
    view = ProfilePaper(child, communicates, signs, address_of(path, sources))
    return paper_of(path, say("child.heading", name=child.name), view, sources)


def board_paper(path: str, board: BoardPage, sources: Sources) -> Paper:
    return paper_of(path, board.title, BoardPaper(board), sources)


def finished_paper(path: str, document: DocumentPage, sources: Sources) -> Paper:
    """A document's paper; of a finished report also a text to work on, since agencies ask for it."""
    return replace(document_paper(path, document, sources), is_editable=document.finished_on is not None)


def document_paper(path: str, document: DocumentPage, sources: Sources) -> Paper:
    confidence = tuple(say("confidence.line", name=name, number=number) for name, number in document.confidence)
    return paper_of(
        path, document.document.link.words, DocumentPaper(document, confidence, address_of(path, sources)), sources
    )

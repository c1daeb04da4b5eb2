"""A setting's own site: the page about the child, and a page for each other thing that was shared.

In come the pages a family's site would have of the same Selection; out go those a setting reads. What is not named
here reaches no setting.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.compose.cards import card_paper
from generator.compose.meet import meet_page, transition_of
from generator.compose.papers import board_paper, cards_now, document_paper, profile_paper
from generator.compose.passport import is_worth_carrying, passport_paper
from generator.compose.sources import Sources
from generator.model.furniture import AccessibilityPage, SafetyPage
from generator.model.meet import MeetPage
from generator.model.pages import (
    ActivityPage,
    ChildPage,
    DocumentPage,
    GoalPage,
    MattersPage,
    PeoplePage,
    PhotosPage,
    ProgressPage,
    VisitsPage,
)
from generator.model.papers import Paper
from generator.model.pictured import BoardPage
from generator.model.website import Page, Website
from generator.model.words import Link, Say, Written, say

INDEX = "index"
BESIDE = (GoalPage, ActivityPage, BoardPage, AccessibilityPage, SafetyPage)
"""Pages that other pages lead to."""
LISTED = {
    ChildPage: "profile",
    ProgressPage: "progress",
    VisitsPage: "visits",
    PhotosPage: "photos",
    MattersPage: "matters",
    PeoplePage: "people",
    DocumentPage: "document",
}
"""Pages that the first page leads to at its end, each with the line it says on them."""


def setting_pages(pages: tuple[Page, ...], sources: Sources) -> tuple[Page, ...]:
    """The setting's pages: the page about the child first."""
    kept = [plainly_under(page, sources) for page in pages if is_for_setting(page, sources)]
    first = meet_page(sources, tuple(lines_on(kept)))
    up = (Link(INDEX, first.title),)
    return (Page(INDEX, first.title, "", first), *(replace(page, tab="", up=up) for page in kept))


def is_for_setting(page: Page, sources: Sources) -> bool:
    """Whether a page is one a setting reads. A profile that is the first page already is not there twice."""
    if isinstance(page.view, ChildPage):
        return transition_of(sources) is not None
    return isinstance(page.view, (*BESIDE, *LISTED))


def plainly_under(page: Page, sources: Sources) -> Page:
    """The page without the way to lists that a setting has not."""
    return replace(page, view=replace(page.view, goals=None)) if isinstance(page.view, ChildPage) else page


def lines_on(pages: list[Page]) -> Iterator[tuple[Link, Say]]:
    """The way to each page that was shared, with a line on it; of several terms of visits, the newest."""
    seen = set()
    for page in pages:
        kind = type(page.view)
        if kind not in LISTED or (kind is VisitsPage and kind in seen):
            continue
        seen.add(kind)
        yield Link(page.path, title_of(page)), say(f"meet.more-{LISTED[kind]}")


def title_of(page: Page) -> Written | Say:
    return say("child.heading", name=page.view.name) if isinstance(page.view, ChildPage) else page.title


def furnish_setting(website: Website, sources: Sources) -> Website:
    """The site as a setting has it: for whom and until when at its top, no tabs and no search."""
    setting = sources.person(sources.selection.reader) or sources.plain("")
    until = sources.selection.until
    return replace(
        website,
        name=say("meet.for", name=setting),
        until=say("meet.until", day=until) if until else None,
        closing=(say("meet.shared-with", name=setting), say("meet.not-all")),
        tabs=(),
        sharing=None,
        find=None,
        calendar=None,
        papers=setting_papers(website.pages, sources),
    )


def setting_papers(pages: tuple[Page, ...], sources: Sources) -> tuple[Paper, ...]:
    """The passport, cards to carry on with, boards in use, the profile, and what was written: each beside its page."""
    first = pages[0].view
    assert isinstance(first, MeetPage)
    carried = {card.link for card in first.cards}
    return (
        *((passport_paper(first, sources),) if is_worth_carrying(first) else ()),
        *(card_paper(card, sources) for card in cards_now(pages, sources) if card[1].card.link in carried),
        *(profile_paper(page.path, page.view, sources) for page in pages if isinstance(page.view, ChildPage)),
        *(
            board_paper(page.path, page.view, sources)
            for page in pages
            if isinstance(page.view, BoardPage) and not page.view.is_over
        ),
        *(document_paper(page.path, page.view, sources) for page in pages if isinstance(page.view, DocumentPage)),
    )

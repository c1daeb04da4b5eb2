"""One paper on request: any card, its chart alone, visit, board, profile, review, report, passport, the week, forms.

A draft is pressed only so. Nothing here goes into a build's output.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Literal

from generator.compose.activities import activity_page
from generator.compose.boards import board_page
from generator.compose.cards import Card, blank_paper, card_paper, two_up_paper, week_paper
from generator.compose.children import child_page, has_own_page
from generator.compose.documents import report_page, review_page
from generator.compose.forms import FORMS, consent_paper, form_asked, stop_paper
from generator.compose.papers import board_paper, cards_now, document_paper, profile_paper, visit_paper
from generator.compose.passport import is_worth_carrying, passport_paper
from generator.compose.sources import Sources
from generator.compose.visits import anchors, entry_links, show_visit
from generator.compose.website import all_pages, compose_website
from generator.model.board import Board
from generator.model.child import Profile, Transition
from generator.model.consent import Consent
from generator.model.goal import Activity
from generator.model.meet import MeetPage
from generator.model.papers import Paper
from generator.model.progress import Progress
from generator.model.record import AnyFiled
from generator.model.review import Report, Review
from generator.model.selection import Selection
from generator.model.shown import PhotoShown
from generator.model.visit import Visit
from generator.model.website import Website

Form = Literal["whole", "blank", "a5", "stop"]
PRINTED = (Activity, Board, Visit, Profile, Review, Report, Transition, Consent)
"""Kinds of record that have a paper of their own."""
WEEK = "week"
UNFILED = (WEEK, *FORMS)
"""What can be printed that is no record."""
PASSPORT = "passport"
"""Stands after a child's id: the passport of a setting for whom no page was written."""


@dataclass(frozen=True)
class Request:
    """What somebody asked to have on paper."""

    what: str
    """A record's id within its family, one of `UNFILED`, or a child's id and `/passport`."""
    form: Form = "whole"
    """Whole, only the chart to fill in or two small ones on a sheet for cards, or the slip that stops a consent."""
    is_large: bool = False


def compose_request(selection: Selection, progress: Progress, request: Request) -> Website | None:
    """A website of that paper alone; none where these readers may not see it, or there is nothing of that form."""
    sources = Sources(selection, progress)
    paper = paper_asked(request, sources)
    if paper is None:
        return None
    website = compose_website(selection, progress, is_for_readers=True)
    shown = set(photos_in(paper.view))
    paper = replace(paper, is_large=paper.is_large or request.is_large)
    photos = tuple(photo for photo in website.photos if photo.id in shown)
    return replace(website, pages=(), photos=photos, calendar=None, papers=(paper,))


def paper_asked(request: Request, sources: Sources) -> Paper | None:
    if request.what == WEEK:
        return week_asked(request.form, cards_now(all_pages(sources), sources), sources)
    if request.what.endswith(f"/{PASSPORT}"):
        return passport_asked(sources) if request.form == "whole" else None
    if request.what in FORMS:
        return form_asked(request.what, sources) if request.form == "whole" else None
    filed = next((one for one in sources.selection.filed if one.id == request.what), None)
    if filed is None:
        return None
    if isinstance(filed.record, Consent) and request.form in ("whole", "stop"):
        return stop_paper(filed, sources) if request.form == "stop" else consent_paper(filed, sources)
    if isinstance(filed.record, Activity):
        return card_asked(request.form, (filed, activity_page(filed, sources, entry_links(sources))), sources)
    return record_asked(filed, sources) if request.form == "whole" else None


def week_asked(form: Form, cards: tuple[Card, ...], sources: Sources) -> Paper | None:
    if not cards or form == "blank":
        return None
    return two_up_paper(cards, sources) if form == "a5" else week_paper(cards, sources)


def card_asked(form: Form, card: Card, sources: Sources) -> Paper:
    if form == "blank":
        return blank_paper(card, sources)
    return two_up_paper((card,), sources) if form == "a5" else card_paper(card, sources)


def passport_asked(sources: Sources) -> Paper | None:
    """A setting's own passport; none for a reader, and where nothing to carry was shared."""
    first = all_pages(sources)[0].view
    return passport_paper(first, sources) if isinstance(first, MeetPage) and is_worth_carrying(first) else None


def record_asked(filed: AnyFiled, sources: Sources) -> Paper | None:
    """The paper of any record but a card; none where there is nothing to show."""
    path = sources.path(filed.id)
    if isinstance(filed.record, Visit):
        page, anchor = anchors(sources)[filed.id]
        return visit_paper(page, show_visit(filed, sources, anchor), sources)
    if isinstance(filed.record, Board):
        return board_paper(path, board_page(filed, sources), sources)
    if isinstance(filed.record, Profile):
        is_open = has_own_page(filed.child, sources)
        return profile_paper(path, child_page(filed, sources), sources) if is_open else None
    if isinstance(filed.record, Transition):
        return passport_asked(sources)
    if isinstance(filed.record, Review):
        return document_paper(path, review_page(filed, sources), sources)
    if isinstance(filed.record, Report):
        paper = document_paper(path, report_page(filed, sources), sources)
        return replace(paper, is_draft=filed.record.status == "draft")
    return None


def photos_in(value: Any) -> Iterator[str]:
    """Ids of the photos that anything on a paper shows."""
    if isinstance(value, PhotoShown):
        yield value.id
    elif isinstance(value, tuple):
        for one in value:
            yield from photos_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from photos_in(getattr(value, field.name))

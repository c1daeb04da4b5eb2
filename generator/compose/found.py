"""Everything on a site by name, for the page *Find*."""

from __future__ import annotations

from generator.compose.children import has_own_page
from generator.compose.documents import document_pages
from generator.compose.furniture import Found
from generator.compose.sources import Sources
from generator.compose.visits import entries, entry_links
from generator.model.board import Board
from generator.model.child import Profile
from generator.model.goal import Activity, Goal
from generator.model.visit import Matter, Photo
from generator.model.words import Link


def found_in(sources: Sources) -> Found:
    """Links by group, each with its day where it has one and its words do not say it."""
    selection, links = sources.selection, entry_links(sources)
    nothing = sources.plain("")
    matters = tuple(reversed(selection.of(Matter)))
    return {
        "children": [
            (Link(sources.path(one.id), sources.child(one.child)), None)
            for one in selection.of(Profile)
            if has_own_page(one.child, sources)
        ],
        "goals": [
            (Link(sources.path(one.id), sources.field(one, "title") or nothing), one.record.set_on)
            for one in selection.of(Goal)
        ],
        "activities": [
            (Link(sources.path(one.id), sources.field(one, "title") or nothing), one.day)
            for one in reversed(selection.of(Activity))
        ],
        "boards": [
            (Link(sources.path(one.id), sources.field(one, "title") or nothing), one.day)
            for one in reversed(selection.of(Board))
        ],
        "visits": [(links[one.id], None) for one in entries(sources)],
        "matters": [
            (Link(sources.path("matters"), sources.field(one, "label") or nothing, f"m{number}"), one.day)
            for number, one in enumerate(matters, start=1)
        ],
        "photos": [
            (Link(sources.path("photos"), sources.field(one, "words") or nothing), one.day)
            for one in reversed(selection.of(Photo))
        ],
        "documents": [(page.document.link, None) for page in document_pages(sources)],
    }

"""What a changed record is called on a page, where it stands, and what its changed places are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.compose.documents import document_pages
from generator.compose.progress import progress_of
from generator.compose.sources import Sources
from generator.compose.visits import entry_links
from generator.model.board import Board
from generator.model.child import Assessment, Profile
from generator.model.consent import Consent, Shared
from generator.model.goal import Activity, Goal
from generator.model.history import Edit
from generator.model.household import FamilyRecord
from generator.model.record import AnyFiled, Record, section_rule
from generator.model.visit import Advice, Matter, Photo
from generator.model.words import Link, Say, Written, say

TITLED: Mapping[type[Record], str] = {Goal: "changes.goal", Activity: "changes.card", Board: "changes.board"}
"""Kinds with a page of their own and a title."""
FIELDS_TOLD = {"practice": "changes.chart", "steps": "changes.steps", "log": "changes.log"}
"""Fields a family knows by a name."""


def things_to_name(sources: Sources, present: frozenset[str]) -> dict[str, Link]:
    """The way to every record that stands on a page of this site, by its id."""
    found = entry_links(sources) | dict(on_pages(sources))
    return {id: link for id, link in found.items() if link.to in present}


def on_pages(sources: Sources) -> Iterator[tuple[str, Link]]:
    """Records by id, with the way to each."""
    selection = sources.selection
    for filed in selection.filed:
        words = TITLED.get(type(filed.record))
        if words:
            title = sources.field(filed, "title") or sources.plain("")
            yield filed.id, Link(sources.path(filed.id), say(words, title=title))
    documents = {page.document.link.to: page.document.link for page in document_pages(sources)}
    for filed in selection.filed:
        if sources.path(filed.id) in documents:
            yield filed.id, documents[sources.path(filed.id)]
    for number, matter in enumerate(reversed(selection.of(Matter)), start=1):
        label = sources.field(matter, "label") or sources.plain("")
        yield matter.id, Link(sources.path("matters"), say("changes.matter", label=label), f"m{number}")
    for filed in selection.filed:
        link = on_a_shared_page(filed, sources)
        if link:
            yield filed.id, link


def on_a_shared_page(filed: AnyFiled, sources: Sources) -> Link | None:
    """The way to a record that has neither a page nor a place of its own."""
    record = filed.record
    if isinstance(record, Profile):
        return Link(sources.path(filed.id), say("child.heading", name=sources.child(filed.child)))
    if isinstance(record, Assessment):
        return Link(
            sources.path(progress_of(filed.child, sources)), say("changes.assessment", name=sources.child(filed.child))
        )
    if isinstance(record, Advice):
        return Link(sources.path("matters"), say("changes.advice", name=sources.person(record.from_) or say("someone")))
    if isinstance(record, Photo):
        return sources.to("photos")
    if isinstance(record, Consent):
        return Link(sources.path("sharing"), say("changes.consent", purpose=say(f"consent.{record.for_}")))
    if isinstance(record, Shared):
        return Link(sources.path("sharing"), say("sharing.log"))
    return sources.to("people") if isinstance(record, FamilyRecord) else None


def places_of(record: str, edits: tuple[Edit, ...], sources: Sources) -> tuple[Say | Written, ...]:
    """What the changed sections and fields are called, each once; nothing of those without a name."""
    filed = next(one for one in sources.selection.filed if one.id == record)
    names: dict[Say | Written, None] = {}
    for spot in (spot for edit in edits for spot in edit.spots):
        rule = section_rule(type(filed.record), spot.section) if spot.section else None
        if rule:
            names[sources.heading(rule.name, filed.child)] = None
        elif spot.field in FIELDS_TOLD:
            names[say(FIELDS_TOLD[spot.field])] = None
    return tuple(names)

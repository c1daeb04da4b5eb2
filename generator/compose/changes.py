"""What changed: by day, newest first, who added, changed or moved what; and what is new since the last visit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from generator.compose.changed_things import places_of, things_to_name
from generator.compose.sources import Sources
from generator.model.board import Board
from generator.model.changes import Changed, ChangedTogether, ChangesPage, DayOfChanges, News
from generator.model.child import Assessment
from generator.model.goal import Activity, Goal
from generator.model.history import Edit, What
from generator.model.record import AnyFiled, Record
from generator.model.review import Review
from generator.model.selection import Selection
from generator.model.visit import Advice, HomeEntry, Matter, Photo, Visit
from generator.model.words import Link, Say, say

MONTHS = 6
"""How many months the page tells of, the one that has begun among them."""
MOST_NEWS = 3
"""How many new things the first page names."""
KINDS_IN_ORDER: tuple[type[Record], ...] = (Visit, HomeEntry, Goal, Activity, Board, Review, Assessment, Matter, Advice)
ORDER: tuple[What, ...] = ("added", "corrected", "moved")


@dataclass(frozen=True)
class Change:
    """Every edit of one record by one person on one day."""

    day: date
    writer: str
    what: What
    record: str
    edits: tuple[Edit, ...]


def first_day(as_of: date) -> date:
    """The first of the month the page goes back to: so it moves once a month, not with every build."""
    months = as_of.year * 12 + as_of.month - MONTHS
    return date(months // 12, months % 12 + 1, 1)


def changes_of(selection: Selection) -> tuple[Change, ...]:
    """Changes, newest day first; on the day a record came, nothing else is said of it."""
    first = first_day(selection.as_of)
    edits = [one for one in selection.history if one.day >= first]
    came = {(one.day, one.record) for one in edits if one.what == "added"}
    told = [one for one in edits if one.what == "added" or (one.day, one.record) not in came]
    place = {filed.id: (rank_of(filed), number) for number, filed in enumerate(selection.filed)}

    def key(edit: Edit) -> tuple[object, ...]:
        return -edit.day.toordinal(), ORDER.index(edit.what), not edit.writer, edit.writer, place[edit.record]

    groups = [tuple(found) for _, found in groupby(sorted(told, key=key), key=key)]
    return tuple(Change(found[0].day, found[0].writer, found[0].what, found[0].record, found) for found in groups)


def rank_of(filed: AnyFiled) -> int:
    """What a family looks for first stands first."""
    kind = type(filed.record)
    return KINDS_IN_ORDER.index(kind) if kind in KINDS_IN_ORDER else len(KINDS_IN_ORDER)


def changes_page(sources: Sources, present: frozenset[str]) -> ChangesPage | None:
    """The page, or none where there is nothing to tell. `present` are the addresses of the site's other pages."""
    links = things_to_name(sources, present)
    named = [one for one in changes_of(sources.selection) if one.record in links]
    days = tuple(
        DayOfChanges(day, tuple(together(list(found), links, sources)))
        for day, found in groupby(named, key=lambda one: one.day)
    )
    return ChangesPage(days, first_day(sources.selection.as_of)) if days else None


def together(changes: list[Change], links: Mapping[str, Link], sources: Sources) -> Iterator[ChangedTogether]:
    """One day's changes by who made them, photos counted."""
    for (writer, what), found in groupby(changes, key=lambda one: (one.writer, one.what)):
        yield ChangedTogether(lead_of(writer, what, sources), tuple(things(list(found), links, sources)))


def lead_of(writer: str, what: What, sources: Sources) -> Say:
    name = sources.person(writer) if writer else None
    return say(f"changes.{what}-by", name=name) if name else say(f"changes.{what}")


def things(changes: list[Change], links: Mapping[str, Link], sources: Sources) -> Iterator[Changed]:
    """What changed, each thing once. Several photos of one time are told by their number."""
    photos = {filed.id for filed in sources.selection.of(Photo)}
    pictured = [one for one in changes if one.record in photos]
    for one in changes:
        if one.record not in photos:
            edits = one.edits if one.what == "corrected" else ()
            yield Changed(links[one.record], places_of(one.record, edits, sources))
    if pictured:
        yield Changed(replace(links[pictured[0].record], words=say("changes.photos", count=len(pictured))))


def news_since(sources: Sources, present: frozenset[str]) -> News | None:
    """What came or changed on the day of the last visit and after it; none where that is nothing."""
    selection = sources.selection
    days = [one.day for one in selection.of(Visit) if one.day and one.record.happened]
    if not days or sources.is_closed:
        return None
    links, last = things_to_name(sources, present), max(days)
    since = [one for one in changes_of(selection) if one.day >= last and one.record in links]
    # By record: what came since then is told as new, whatever was changed in it afterwards.
    first = set({one.record: one for one in since}.values())
    newest_first = sorted((one for one in since if one in first), key=lambda one: ORDER.index(one.what))
    found = tuple(things(newest_first, links, sources))
    if not found:
        return None
    return News(last, found[:MOST_NEWS], len(found[MOST_NEWS:]), sources.to("changes"))

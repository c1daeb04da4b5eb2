"""Visits and the family's own entries, one page for each school term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.compose.sources import Sources
from generator.model.goal import Activity
from generator.model.pages import VisitsPage
from generator.model.parts import Part
from generator.model.record import AnyFiled, Filed
from generator.model.shown import HomeEntryShown, NextVisitShown, VisitShown
from generator.model.visit import HomeEntry, Visit
from generator.model.words import Link, Say, say

SEASONS = ((1, 3, "spring"), (4, 8, "summer"), (9, 12, "autumn"))
"""First and last month of each school term."""


@dataclass(frozen=True, order=True)
class Term:
    year: int
    first_month: int
    season: str

    @property
    def name(self) -> Say:
        return say(f"season.{self.season}", year=str(self.year))


def term_of(day: date) -> Term:
    first, season = next((first, name) for first, last, name in SEASONS if first <= day.month <= last)
    return Term(day.year, first, season)


def entries(sources: Sources) -> tuple[AnyFiled, ...]:
    """Visits and home entries with something to read, newest first."""
    visits: list[AnyFiled] = list(sources.selection.of(Visit))
    home: list[AnyFiled] = [one for one in sources.selection.of(HomeEntry) if one.body or one.record.photos]
    return tuple(sorted(visits + home, key=lambda one: (one.day or date.min, one.id), reverse=True))


def by_term(sources: Sources) -> dict[Term, tuple[AnyFiled, ...]]:
    """Entries by term, newest term first."""
    terms: dict[Term, list[AnyFiled]] = {}
    for filed in entries(sources):
        terms.setdefault(term_of(filed.day or date.min), []).append(filed)
    return {term: tuple(found) for term, found in terms.items()}


def term_path(term: Term, sources: Sources) -> str:
    return sources.path(f"visits/{term.year}-{term.first_month}")


def anchors(sources: Sources) -> dict[str, tuple[str, str]]:
    """Page and anchor of every entry. Anchors are counted page by page, oldest first."""
    places: dict[str, tuple[str, str]] = {}
    for term, found in by_term(sources).items():
        for number, filed in enumerate(reversed(found), start=1):
            places[filed.id] = (term_path(term, sources), f"v{number}")
    return places


def entry_links(sources: Sources) -> dict[str, Link]:
    """The way to every visit and home entry, by record id."""
    links = {}
    days = {filed.id: filed for filed in entries(sources)}
    for id, (path, anchor) in anchors(sources).items():
        filed = days[id]
        if isinstance(filed.record, HomeEntry):
            words = say(
                "home-entry.of", name=sources.person(filed.record.by) or say("someone"), day=filed.day or date.min
            )
        else:
            words = say("visit.of", day=filed.day or date.min)
        links[id] = Link(path, words, anchor)
    return links


def next_shown(filed: Filed[Visit], sources: Sources, *, has_calendar: bool = False) -> NextVisitShown | None:
    """The next visit as a visit's record says it."""
    following = filed.record.next
    if following is None:
        return None
    person = sources.selection.people.get(filed.written_by)
    return NextVisitShown(
        day=following.day,
        at=following.at,
        place=sources.plain(following.place) if following.place else None,
        visitor=sources.person(filed.written_by),
        phone=person.phone if person else "",
        has_calendar=has_calendar,
    )


def show_visit(filed: Filed[Visit], sources: Sources, anchor: str) -> VisitShown:
    visit = filed.record
    several = len(sources.selection.children) > 1
    activities = [
        one for one in sources.selection.of(Activity) if one.stem in visit.looked_at and one.child in filed.about
    ]
    return VisitShown(
        anchor=anchor,
        day=filed.day or date.min,
        children=sources.persons(filed.about) if several else (),
        visitors=sources.persons((filed.written_by, *visit.also)) if sources.selection.has(Part.DIARY) else (),
        people=sources.persons(visit.with_),
        happened=visit.happened,
        why_not=None if visit.happened else say(f"missed.{visit.because or 'unknown'}"),
        kind=None if visit.visit_kind == "home" else say(f"kind.{visit.visit_kind}"),
        place=sources.field(filed, "place"),
        minutes=visit.minutes,
        interpreter=sources.field(filed, "interpreter"),
        sections=sources.sections(filed),
        activities=tuple(
            Link(sources.path(one.id), sources.field(one, "title") or sources.plain("")) for one in activities
        ),
        photos=sources.photos(visit.photos),
        next=next_shown(filed, sources),
        was_read_together=visit.read_together,
    )


def show_home_entry(filed: Filed[HomeEntry], sources: Sources, anchor: str) -> HomeEntryShown:
    return HomeEntryShown(
        anchor=anchor,
        day=filed.day or date.min,
        by=sources.person(filed.record.by) or sources.plain(""),
        sections=sources.sections(filed),
        photos=sources.photos(filed.record.photos),
    )


def counted(found: tuple[AnyFiled, ...], sources: Sources) -> tuple[Say | None, Say | None]:
    """How many visits a term had, and how many planned ones did not take place: for who may see the diary."""
    visits = [one.record for one in found if isinstance(one.record, Visit) and sources.selection.has(Part.DIARY)]
    happened = sum(visit.happened for visit in visits)
    missed = len(visits) - happened
    return (
        say("visits.sentence", count=happened) if visits else None,
        say("visits.sentence-missed", count=missed) if missed else None,
    )


def visits_pages(sources: Sources) -> tuple[tuple[str, VisitsPage], ...]:
    """A page for each term, newest first, with its address."""
    terms = by_term(sources)
    places = anchors(sources)
    links = tuple(Link(term_path(term, sources), term.name) for term in terms)
    pages = []
    for term, found in terms.items():
        shown = tuple(
            show_home_entry(one, sources, places[one.id][1])
            if isinstance(one.record, HomeEntry)
            else show_visit(one, sources, places[one.id][1])
            for one in found
        )
        pages.append((term_path(term, sources), VisitsPage(term.name, links, shown, *counted(found, sources))))
    return tuple(pages)

"""Visits, the family's own entries and what else happened, one page for each term."""

from __future__ import annotations

from datetime import date

from generator.compose.moments import moments
from generator.compose.sources import Sources
from generator.compose.terms import Term, term_of
from generator.model.goal import Activity
from generator.model.pages import VisitsPage
from generator.model.parts import Part
from generator.model.record import AnyFiled, Filed
from generator.model.shown import HomeEntryShown, MomentShown, NextVisitShown, VisitShown
from generator.model.visit import HomeEntry, Visit
from generator.model.words import Link, Say, say


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


def moments_by_term(terms: tuple[Term, ...], sources: Sources) -> dict[Term, tuple[MomentShown, ...]]:
    """Moments by the term they are told in: their own, or the nearest before it with a page, or the first."""
    told: dict[Term, list[MomentShown]] = {}
    for moment in moments(sources) if terms else ():
        own = term_of(moment.day)
        told.setdefault(max((term for term in terms if term <= own), default=min(terms)), []).append(moment)
    return {term: tuple(found) for term, found in told.items()}


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


def show_entry(filed: AnyFiled, sources: Sources, anchor: str) -> VisitShown | HomeEntryShown:
    show = show_home_entry if isinstance(filed.record, HomeEntry) else show_visit
    return show(filed, sources, anchor)


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
    told = moments_by_term(tuple(terms), sources)
    pages = []
    for term, found in terms.items():
        shown = (*(show_entry(one, sources, places[one.id][1]) for one in found), *told.get(term, ()))
        newest_first = tuple(sorted(shown, key=lambda one: one.day, reverse=True))
        pages.append((term_path(term, sources), VisitsPage(term.name, links, newest_first, *counted(found, sources))))
    return tuple(pages)

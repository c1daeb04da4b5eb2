"""What came of it over the whole service, counted by term and area from the lines of its families.

Each table adds up by rows and by columns, and no two share a total: what one hides no other gives away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.compose.small_numbers import Table
from generator.compose.terms import Term, term_of
from generator.model.caseload import CaseLine, ChildLine, GoalLine
from generator.model.service import Framework, Service
from generator.model.words import Say, Written, say

TERMS = 6
"""How many terms are counted, the one of the day included: two years."""
OUTCOMES = ("achieved", "changed", "stopped")
REASONS = ("happened", "family", "service", "ill", "hospital", "no-reply", "unsaid")
AREA, TERM = say("outcome.area"), say("outcome.term")
Heads = tuple[Say | Written, ...]


@dataclass(frozen=True)
class Counts:
    """A table of numbers that adds up by rows and by columns."""

    id: str
    """Names its title and sentence in the catalogue."""
    of: Say
    """What the rows are of."""
    rows: Heads
    columns: Heads
    numbers: Table


def last_terms(day: date) -> tuple[Term, ...]:
    """The terms that are counted, oldest first."""
    found = [term_of(day)]
    while len(found) < TERMS:
        while (before := term_of(day)) == found[-1]:
            day -= timedelta(days=7)
        found.append(before)
    return tuple(reversed(found))


def all_counts(
    cases: tuple[CaseLine, ...], day: date, service: Service, frameworks: Mapping[str, Framework]
) -> tuple[Counts, ...]:
    """Every table in which there is anything."""
    terms = last_terms(day)
    children = [child for case in cases for child in case.children]
    goals = [goal for child in children for goal in child.goals]
    areas = areas_of(goals, frameworks, service)
    found = (
        by_area_and_term("goals-set", ((goal.area, goal.set_on) for goal in goals), areas, terms),
        goals_ended(goals, areas, terms),
        by_area_and_term("steps", ((goal.area, on) for goal in goals for on in goal.achieved_on), areas, terms),
        visits(children, terms),
        reviews(cases, terms, service),
        confidence(children),
    )
    return tuple(one for one in found if any(map(any, one.numbers)))


def areas_of(goals: Iterable[GoalLine], frameworks: Mapping[str, Framework], service: Service) -> dict[str, Written]:
    """Every area with a goal, in the order of the frameworks, with its name; one of no framework last, by its id."""
    names = {id: area.name for framework in frameworks.values() for id, area in framework.areas.items()}
    used = {goal.area for goal in goals}
    ordered = [id for id in names if id in used] + sorted(used - names.keys())
    return {id: Written(names.get(id, id), service.languages[0]) for id in ordered}


def by_area_and_term(
    id: str, dated: Iterable[tuple[str, date]], areas: Mapping[str, Written], terms: tuple[Term, ...]
) -> Counts:
    counted = Counter((area, term_of(on)) for area, on in dated)
    numbers = tuple(tuple(counted[area, term] for term in terms) for area in areas)
    return Counts(id, AREA, tuple(areas.values()), tuple(term.name for term in terms), numbers)


def goals_ended(goals: Iterable[GoalLine], areas: Mapping[str, Written], terms: tuple[Term, ...]) -> Counts:
    """By area and how they ended; one that ended without an outcome counts as stopped."""
    counted = Counter(
        (goal.area, goal.outcome or "stopped") for goal in goals if goal.ended and term_of(goal.ended) in terms
    )
    numbers = tuple(tuple(counted[area, outcome] for outcome in OUTCOMES) for area in areas)
    columns = tuple(say(f"chart.goals-{outcome}") for outcome in OUTCOMES)
    return Counts("goals-ended", AREA, tuple(areas.values()), columns, numbers)


def visits(children: Iterable[ChildLine], terms: tuple[Term, ...]) -> Counts:
    """By term: those that took place, and why the others did not. A visit to two children counts for each."""
    counted = Counter(
        (term_of(visit.day), "happened" if visit.happened else visit.because or "unsaid")
        for child in children
        for visit in child.visits
    )
    numbers = tuple(tuple(counted[term, reason] for reason in REASONS) for term in terms)
    columns = tuple(say(f"unmade.{reason}") for reason in REASONS)
    return Counts("visits", TERM, tuple(term.name for term in terms), columns, numbers)


def reviews(cases: Iterable[CaseLine], terms: tuple[Term, ...], service: Service) -> Counts:
    """By term: held by their day, or later."""
    held = Counter(
        (term_of(on), on <= by) for case in cases for child in case.children for on, by in held_by(child, case, service)
    )
    numbers = tuple(tuple(held[term, in_time] for in_time in (True, False)) for term in terms)
    return Counts(
        "reviews", TERM, tuple(term.name for term in terms), (say("outcome.in-time"), say("outcome.later")), numbers
    )


def held_by(child: ChildLine, case: CaseLine, service: Service) -> Iterator[tuple[date, date]]:
    """Each review's day, and the day it was due: as the one before set it, else by the service's weeks."""
    by = case.joined + timedelta(weeks=service.first_review_weeks)
    for on, following in child.reviews:
        yield on, by
        by = following or on + timedelta(weeks=service.review_weeks)


def confidence(children: Iterable[ChildLine]) -> Counts:
    """Parents who said twice how sure they feel: surer, the same, or less sure than at first."""
    twice = [one for child in children for one in child.confidence if one.latest_on > one.started_on]
    changes = [(one.latest > one.start) - (one.latest < one.start) for one in twice]
    columns = (say("outcome.surer"), say("outcome.same"), say("outcome.less-sure"))
    return Counts(
        "confidence",
        say("outcome.who"),
        (say("outcome.parents"),),
        columns,
        (tuple(changes.count(change) for change in (1, 0, -1)),),
    )

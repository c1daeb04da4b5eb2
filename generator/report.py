"""What a run came to: the closing table, the problems, where to look, and the exit status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console

from generator import terminal
from generator.compose import SERVICE_EDITION
from generator.problems import Problem
from generator.run import Outcome

Row = tuple[str, str, str, str, str]
"""Family, readers, what became of the site, pages, what was withheld."""


def rows_of(outcome: Outcome) -> Iterator[Row]:
    """One row for each edition, and one where a family's sites were left as they were."""
    built = outcome.built
    for edition, placed in outcome.placed:
        change = placed.change if edition.audience else (edition.inputs or "no longer shared")
        readers = terminal.for_whom(edition.audience) or ("(closed)" if edition.inputs else "(ended)")
        yield built.family, readers, change, str(edition.pages), terminal.kept_back(edition.withheld)
    for one in built.closed:
        state = "refused" if one.refused else "not open"
        yield built.family, terminal.for_whom(str(one.audience)), state, "", terminal.kept_back(one)
    if not built.is_read or outcome.stops:
        yield built.family, "", "left as it was: see the problems", "", ""


def stops_of(outcome: Outcome) -> tuple[Problem, ...]:
    """What kept a family's sites from being built or put in their place, where it was not its records."""
    name = outcome.built.family
    place = name if name == SERVICE_EDITION else f"families/{name}"
    return tuple(Problem(place, 0, str(stop)) for stop in outcome.stops)


def status_of(problems: Sequence[Problem]) -> int:
    """3 where there is any problem that is more than a note."""
    return 3 if any(not problem.is_warning for problem in problems) else 0


def show_outcomes(
    console: Console, outcomes: Sequence[Outcome], service_problems: Sequence[Problem], *, with_withheld: bool
) -> int:
    """Tells the whole run and returns its exit status."""
    if with_withheld:
        for outcome in outcomes:
            for edition in outcome.built.editions:
                terminal.show_withheld(console, edition.withheld)
    wrong = [*service_problems, *(problem for outcome in outcomes for problem in outcome.built.problems)]
    problems = [*wrong, *(problem for outcome in outcomes for problem in stops_of(outcome))]
    terminal.show_problems(console, problems)
    console.print(terminal.closing_table(row for outcome in outcomes for row in rows_of(outcome)))
    places = [
        (outcome.built.family, edition.audience, placed.folder)
        for outcome in outcomes
        for edition, placed in outcome.placed
        if edition.audience
    ]
    console.print(f"\n{terminal.count_problems(problems)}.{' Open a site:' if places else ''}")
    terminal.show_places(console, places)
    refused = any(one.refused for outcome in outcomes for one in outcome.built.closed)
    stopped = [stop.status for outcome in outcomes for stop in outcome.stops]
    return 4 if refused or 4 in stopped else max([status_of(wrong), *stopped])

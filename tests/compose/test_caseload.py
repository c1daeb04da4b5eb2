"""A family's line of the caseload, and the pages made of many: what is counted, what is stuck, what is handed on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.cases import digest_case, keep_case, recall_case
from generator.compose import compose_service
from generator.compose.caseload import caseload_page
from generator.compose.outcome_counts import Counts, all_counts, last_terms
from generator.compose.outcomes_page import figures, outcome_sheet
from generator.compose.standstill import is_stuck
from generator.compose.stuck import stuck_page
from generator.compose.supervision import supervision_page
from generator.model.caseload import CaseLine, GoalLine
from generator.model.overview import SupervisionPage
from generator.model.words import Say, Written, say
from tests.builders import (
    FRAMEWORK,
    SERVICE,
    TODAY,
    activity,
    goal,
    home_entry,
    household,
    section,
    visit,
)
from tests.compose.test_dues import case, missed, review

WEEKS = timedelta(weeks=SERVICE.stuck_weeks)
FRAMEWORKS = {"small-steps": FRAMEWORK}


def only_goal(line: CaseLine) -> GoalLine:
    ((found,),) = (child.goals for child in line.children)
    return found


def test_a_goal_says_its_steps_by_number_and_since_when() -> None:
    found = only_goal(case(goal()))
    assert (found.done, found.total, found.now, found.now_is, found.moved_on) == (1, 3, 2, "started", date(2026, 2, 2))


def test_practice_is_counted_since_a_step_last_moved() -> None:
    chart = activity("2026-01-12-bubbles", practice={"2026-01-20": "Y", "2026-02-03": "Y", "2026-02-05": "H"})
    found = only_goal(case(goal(), chart))
    assert (found.days_since, found.practised_on) == (2, date(2026, 2, 5))


def test_marks_made_at_home_are_counted_and_their_words_are_not_there() -> None:
    chart = activity("2026-01-12-bubbles")
    mark = {"2026-01-12-bubbles": {"2026-02-04": "Y"}}
    entry = home_entry("2026-02-04-mum", section("", "Quillfeather."), by="mum", practice=mark)
    found = case(goal(), chart, entry)
    assert only_goal(found).days_since == 1
    assert "Quillfeather" not in repr(found)


def test_a_visit_is_a_day_and_a_reason_and_what_was_agreed() -> None:
    told = visit("2026-02-03-sam", section("Family time", "Nights."), section("What we agreed", "Sam rings."))
    (child,) = case(told, visit("2026-02-10-sam", happened="no", because="ill")).children
    assert [(one.day, one.happened, one.because) for one in child.visits] == [
        (date(2026, 2, 3), True, ""),
        (date(2026, 2, 10), False, "ill"),
    ]
    assert (child.agreed_on, child.agreed) == (date(2026, 2, 3), (Written("Sam rings.", "en"),))


def test_no_time_without_visits_has_a_visitor() -> None:
    assert case(household(closed="2026-06-01")).visitors == {}


def test_a_visitor_who_left_visits_no_more() -> None:
    left = household(visitors=[{"who": "sam", "from": "2025-09-01", "to": TODAY - timedelta(days=1)}])
    still = household(visitors=[{"who": "sam", "from": "2025-09-01", "to": TODAY}])
    assert (case(left).visitors, set(case(still).visitors)) == ({}, {"sam"})


def test_a_line_that_is_kept_comes_back_as_it_was(tmp_path: object) -> None:
    folder = tmp_path / "cache"  # type: ignore[operator]
    line = case(goal(), review("2026-01-10", confidence={"mum": "4"}), *missed(2))
    keep_case(line, folder)
    assert recall_case(folder, digest_case(line)) == line
    assert recall_case(folder, digest_case(replace(line, family="elm-2k3m"))) is None
    keep_case(None, folder)
    assert recall_case(folder, digest_case(line)) is None


@pytest.mark.parametrize(
    ("day", "stuck"),
    [
        pytest.param(date(2026, 2, 2) + WEEKS - timedelta(days=1), False, id="before"),
        pytest.param(date(2026, 2, 2) + WEEKS, True, id="on"),
        pytest.param(date(2026, 2, 2) + WEEKS + timedelta(days=1), True, id="after"),
    ],
)
def test_a_goal_is_stuck_after_the_services_weeks(day: date, stuck: bool) -> None:
    assert is_stuck(only_goal(case(goal(), day=day)), day, SERVICE) == stuck


def steps(*history: str) -> list[dict[str, object]]:
    return [{"id": "looks", "does": "looks", "history": list(history)}]


def test_a_goal_that_rests_on_purpose_is_not_stuck() -> None:
    resting = goal(steps=steps("2026-01-10 started", "2026-01-20 paused"))
    assert not is_stuck(only_goal(case(resting)), TODAY, SERVICE)


def test_a_goal_that_ended_is_not_stuck() -> None:
    assert not is_stuck(only_goal(case(goal(ended="2026-03-01", outcome="stopped"))), TODAY, SERVICE)


def test_the_stuck_page_says_whether_it_was_practised() -> None:
    practised = activity("2026-01-12-bubbles", practice={"2026-02-03": "Y"})
    with_practice, without = case(goal(), practised), replace(case(goal()), family="elm-2k3m")
    page = stuck_page((with_practice, without), TODAY, SERVICE)
    assert {one.family.text: one.practised for one in page.goals} == {
        "alder-7k2m": say("stuck.practised", count=1, day=date(2026, 2, 3)),
        "elm-2k3m": say("stuck.not-practised"),
    }


def test_a_family_whose_time_has_ended_is_in_no_caseload_and_keeps_its_summary() -> None:
    ended = case(household(closed="2026-06-01"), goal())
    site = compose_service((ended,), (), SERVICE, FRAMEWORKS, TODAY, is_for_readers=True)
    assert caseload_page((ended,), (), TODAY, SERVICE).visitors == ()
    assert len([page for page in site.pages if isinstance(page.view, SupervisionPage)]) == 1


def test_a_child_without_a_visitor_is_listed_all_the_same() -> None:
    (shown,) = caseload_page((replace(case(), visitors={}),), (), TODAY, SERVICE).visitors
    assert (shown.name, len(shown.cases)) == (say("caseload.nobody"), 1)


def test_a_summary_counts_missed_visits_by_reason() -> None:
    line = case(*missed(3))
    view = supervision_page(line, line.children[0], TODAY, SERVICE, FRAMEWORKS)
    visits = next(one.lines for one in view.facts if one.title == say("supervision.visits"))
    assert say("supervision.visits-said", count=4, done=1) in visits
    assert say("supervision.missed", count=3, why=say("unmade.ill")) in visits
    assert say("supervision.in-a-row", count=3) in visits


def test_a_parents_confidence_is_told_without_the_parent() -> None:
    line = case(
        review("2026-01-10", confidence={"mum": "4", "dad": "6"}), review("2026-05-10", confidence={"mum": "7"})
    )
    assert [(one.start, one.latest) for one in line.children[0].confidence] == [(6, 6), (4, 7)]
    assert "Asha" not in repr(line)


def counted(id: str, *cases: CaseLine) -> Counts:
    return next(one for one in all_counts(cases, TODAY, SERVICE, FRAMEWORKS) if one.id == id)


def test_six_terms_are_counted_to_the_one_of_the_day() -> None:
    names = [term.name for term in last_terms(TODAY)]
    assert names[-1] == say("season.summer", year="2026")
    assert names[0] == say("season.autumn", year="2024")
    assert len(set(names)) == 6


def test_reviews_are_held_by_their_day_or_later() -> None:
    first, second = review("2025-10-13", next_review="2026-01-10"), review("2026-01-11")
    assert counted("reviews", case(first, second)).numbers == ((0, 0), (0, 0), (0, 0), (1, 0), (0, 1), (0, 0))


def test_goals_are_counted_by_area_and_term() -> None:
    found = counted("goals-set", case(goal()), case(goal(area="move"), goal("waiting", set_on="2026-05-01")))
    assert (found.rows, found.numbers) == (
        (Written("Talking", "en"), Written("Moving", "en")),
        ((0, 0, 0, 0, 1, 1), (0, 0, 0, 0, 1, 0)),
    )


def test_parents_are_surer_the_same_or_less_sure() -> None:
    first = review("2026-01-10", confidence={"mum": "4", "dad": "6", "gran": "5"})
    then = review("2026-05-10", confidence={"mum": "7", "dad": "6"})
    assert counted("confidence", case(first, then)).numbers == ((1, 1, 0),)


def many(count: int) -> tuple[CaseLine, ...]:
    line = case(goal(), review("2026-01-10"), *missed(2))
    return tuple(replace(line, family=f"alder-{number:04d}") for number in range(count))


def test_a_sheet_of_few_children_is_not_made() -> None:
    few = many(4)
    sheet = outcome_sheet(few, TODAY, all_counts(few, TODAY, SERVICE, FRAMEWORKS))
    assert (sheet.figures, sheet.sentence) == ((), say("outcome.too-few", count=5))


def cells(counts: Counts, *, is_sheet: bool) -> Iterator[object]:
    return (cell for row in figures(counts, is_sheet=is_sheet).rows for cell in row[1:])


def test_a_sheet_shows_true_numbers_or_none() -> None:
    lines = many(6)
    for counts in all_counts(lines, TODAY, SERVICE, FRAMEWORKS):
        for shown, true in zip(cells(counts, is_sheet=True), cells(counts, is_sheet=False), strict=True):
            assert shown in (true, say("outcome.hidden"))
            assert isinstance(shown, Say) or int(str(shown)) >= 5


def test_inside_the_service_no_number_is_hidden() -> None:
    lines = many(2)
    assert all(
        isinstance(cell, int)
        for counts in all_counts(lines, TODAY, SERVICE, FRAMEWORKS)
        for cell in cells(counts, is_sheet=False)
    )


def test_two_hundred_families_are_composed_in_a_moment() -> None:
    lines = many(200)
    began = time.process_time()
    site = compose_service(lines, (), SERVICE, FRAMEWORKS, TODAY, is_for_readers=True)
    assert len(site.pages) > 200
    assert time.process_time() - began < 5


def test_a_summary_tells_of_few_ended_goals_and_counts_the_others() -> None:
    ended = [goal(f"one-{day}", ended=f"2026-03-{day:02}", outcome="achieved") for day in range(1, 8)]
    line = case(goal(), *ended)
    view = supervision_page(line, line.children[0], TODAY, SERVICE, FRAMEWORKS)
    assert len(view.goals) == 5
    assert view.goals[1].now == say("goal.ended.achieved", day=date(2026, 3, 7))
    assert view.earlier == say("supervision.earlier", count=3)

"""Goals by month, visits offered and made, how sure parents feel, and scaled goals."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.measure.scaling import t_score
from generator.model.outcomes import Attendance, Confidence, GoalsOfMonth, TScores
from generator.model.record import AnyFiled
from generator.model.review import Review
from tests.builders import WREN, filed, goal, household, section, visit
from tests.measure.families import GOAL, measured

NONE_ENDED = {"achieved": 0, "changed": 0, "stopped": 0}
LEVELS = ["much less", "less", "as we expect", "more", "much more"]


def missed(day: str, **fields: Any) -> AnyFiled:
    return visit(f"{day}-sam", happened="no", **fields)


def attended(*records: AnyFiled, **fields: Any) -> Attendance | None:
    return measured(*records, **fields).children[WREN].attendance


def review(day: str, **confidence: int) -> AnyFiled:
    return filed(Review, f"{WREN}/reviews/{day}", {"confidence": confidence, "present": list(confidence)})


def sure(*records: AnyFiled, **fields: Any) -> dict[str, Confidence]:
    return {one.reader: one for one in measured(*records, **fields).children[WREN].confidence}


def scaled(stem: str, start: int, **scores: int) -> AnyFiled:
    written = {key[1:].replace("_", "-"): str(level) for key, level in scores.items()}
    return goal(stem, scaling={"levels": LEVELS, "start": str(start), "scores": written})


def test_goals_are_counted_in_the_month_they_were_set_and_ended() -> None:
    records = (
        goal("one", set_on="2026-01-10", ended="2026-04-20", outcome="achieved"),
        goal("two", set_on="2026-01-31"),
        goal("three", set_on="2026-04-01", ended="2026-04-30", outcome="changed"),
    )
    assert measured(*records).children[WREN].goals_by_month == (
        GoalsOfMonth(date(2026, 1, 1), 2, NONE_ENDED),
        GoalsOfMonth(date(2026, 4, 1), 1, {"achieved": 1, "changed": 1, "stopped": 0}),
    )


def test_a_goal_that_ended_without_an_outcome_stopped() -> None:
    (month,) = measured(goal(set_on="2026-04-01", ended="2026-04-30")).children[WREN].goals_by_month
    assert month.ended == NONE_ENDED | {"stopped": 1}


def test_a_goal_that_ends_later_has_not_ended() -> None:
    record = goal(set_on="2026-01-10", ended="2026-04-20", outcome="achieved")
    (month,) = measured(record, day=date(2026, 3, 1)).children[WREN].goals_by_month
    assert month.ended == NONE_ENDED


def test_no_goals_make_no_months() -> None:
    assert measured().children[WREN].goals_by_month == ()


def test_missed_visits_are_counted_by_reason() -> None:
    records = (visit("2026-02-03-sam"), missed("2026-02-10", because="ill"), missed("2026-02-17", because="service"))
    more = (missed("2026-02-24", because="ill"), missed("2026-03-03"))
    assert attended(*records, *more) == Attendance(5, 1, {"": 1, "ill": 2, "service": 1})


def test_a_contact_between_visits_is_not_a_visit() -> None:
    assert attended(visit("2026-02-03-sam"), visit("2026-02-05-sam", kind="contact")) == Attendance(1, 1, {})


def test_a_visit_to_two_children_counts_for_each() -> None:
    assert attended(visit("2026-02-03-sam", child="", about=[WREN])) == Attendance(1, 1, {})


def test_no_visits_are_not_zero_visits() -> None:
    assert attended() is None


def test_without_the_diary_nobody_knows_which_visits_took_place() -> None:
    records = (visit("2026-02-03-sam", section("Celebrations", "Bubbles!")), missed("2026-02-10", because="ill"))
    assert attended(*records, parts=("celebrations",)) is None


def test_each_parents_answers_stand_by_themselves() -> None:
    found = sure(review("2026-02-01", mum=3, dad=5), review("2026-05-01", mum=7))
    assert [(one.day, one.number) for one in found["mum"].answers] == [(date(2026, 2, 1), 3), (date(2026, 5, 1), 7)]
    assert (found["mum"].start.number, found["dad"].start.number) == (3, 5)
    assert found["mum"].answers[0].review == f"{WREN}/reviews/2026-02-01"


def test_there_is_a_last_answer_once_the_time_together_has_ended() -> None:
    reviews = (review("2026-02-01", mum=3), review("2026-05-01", mum=7, dad=4))
    assert sure(*reviews)["mum"].end is None
    found = sure(household(closed="2026-06-01"), *reviews)
    assert found["mum"].end == found["mum"].answers[1]
    assert found["dad"].end is None


def test_nobody_asked_is_nobody_unsure() -> None:
    assert sure(review("2026-02-01")) == {}


def test_a_goals_levels_are_told_by_day() -> None:
    found = measured(scaled("asking", -2, d2026_05_01=1, d2026_03_01=-1)).goals[GOAL].scaling
    assert found
    assert (found.start, found.scores) == (-2, ((date(2026, 3, 1), -1), (date(2026, 5, 1), 1)))
    assert found.latest == 1


def test_a_level_of_a_later_day_has_not_been_reached() -> None:
    found = measured(scaled("asking", -2, d2026_05_01=1), day=date(2026, 4, 1)).goals[GOAL].scaling
    assert found
    assert (found.scores, found.latest) == ((), -2)


def test_a_goal_that_is_not_scaled_has_no_levels_and_its_child_no_score() -> None:
    progress = measured(goal())
    assert progress.goals[GOAL].scaling is None
    assert progress.children[WREN].t_scores is None


@pytest.mark.parametrize(
    ("levels", "score"),
    # By hand from the formula; for one goal it is ten a level, and for several as the published tables have it.
    [((0,), 50.0), ((-2,), 30.0), ((1,), 60.0), ((1, 1), 62.40), ((-2, -2, -2), 22.61), ((2, 0, -1, 1), 57.25)],
)
def test_the_t_score_is_that_of_the_formula(levels: tuple[int, ...], score: float) -> None:
    assert t_score(levels) == pytest.approx(score, abs=0.005)


def test_a_child_has_one_score_for_where_it_began_and_one_for_now() -> None:
    records = (scaled("one", -1, d2026_03_01=1), scaled("two", -1), goal("three"))
    assert measured(*records).children[WREN].t_scores == TScores(2, t_score((-1, -1)), t_score((1, -1)))

"""The step path: how each step looks as a stone, told alike on the goal's page and in a line."""

from __future__ import annotations

import pytest

from generator.model.pages import GoalPage, GoalsPage
from generator.model.shown import StoneShown
from generator.model.words import say
from tests.builders import goal
from tests.compose.sites import closed, page_of

ACHIEVED = ["2026-01-26 started", "2026-02-09 achieved"]
STARTED = ["2026-02-10 started"]
PAUSED = ["2026-02-10 started", "2026-03-01 paused"]
RESUMED = [*PAUSED, "2026-04-01 resumed"]
LOST = [*ACHIEVED, "2026-03-01 lost"]


def stones(*histories: list[str], **fields: object) -> tuple[StoneShown, ...]:
    page = page_of(GoalPage, goal_of(*histories, **fields))
    return tuple(step.stone for step in page.steps)


def goal_of(*histories: list[str], **fields: object):
    steps = [{"id": f"step{n}", "does": "does it", "history": history} for n, history in enumerate(histories)]
    return goal(steps=steps, **fields)


def looks(*histories: list[str], **fields: object) -> list[str]:
    return [stone.look for stone in stones(*histories, **fields)]


def test_a_path_shows_what_is_done_what_is_now_and_what_lies_ahead() -> None:
    assert looks(ACHIEVED, STARTED, []) == ["done", "now", "ahead"]


def test_a_resting_step_is_not_called_the_one_now() -> None:
    assert looks(PAUSED, []) == ["resting", "now"]


def test_a_step_taken_up_again_is_the_one_now() -> None:
    assert looks(ACHIEVED, RESUMED, []) == ["done", "now", "ahead"]


def test_a_second_step_under_way_is_not_shown_as_ahead() -> None:
    assert looks(STARTED, STARTED, []) == ["now", "under-way", "ahead"]


def test_a_skill_that_went_keeps_its_stone() -> None:
    assert looks(LOST, STARTED) == ["lost", "now"]


def test_a_skill_that_went_and_is_the_step_now_is_told_as_both() -> None:
    (stone,) = stones(LOST)
    assert (stone.look, stone.state, stone.is_apart) == ("now", say("state.lost"), True)


@pytest.mark.parametrize("history", [PAUSED, LOST, RESUMED])
def test_once_a_goal_is_over_no_stone_is_the_one_now(history: list[str]) -> None:
    assert "now" not in looks(history, [], ended="2026-05-01", outcome="changed")


def test_what_the_count_leaves_out_is_told_apart() -> None:
    told = [stone.is_apart for stone in stones(ACHIEVED, PAUSED, LOST, STARTED, STARTED, [])]
    assert told == [False, True, True, False, True, False]


def test_the_line_shows_the_same_stones_as_the_page() -> None:
    record = goal_of(ACHIEVED, LOST, STARTED, PAUSED, [])
    line = page_of(GoalsPage, record).children[0].now[0]
    assert line.stones == tuple(step.stone for step in page_of(GoalPage, record).steps)
    assert line.now_number == 3


def test_the_page_says_which_step_we_are_on() -> None:
    assert page_of(GoalPage, goal_of(ACHIEVED, STARTED)).now == say("goal.on-step", number=2)


@pytest.mark.parametrize("histories", [(ACHIEVED,), (PAUSED,)])
def test_where_all_steps_are_done_or_resting_the_page_says_of_none_that_we_are_on_it(histories) -> None:
    assert page_of(GoalPage, goal_of(*histories)).now is None


def test_once_visits_have_ended_we_are_on_no_step() -> None:
    page = page_of(GoalPage, goal_of(STARTED), closed())
    assert (page.now, page.steps[0].stone.look) == (None, "under-way")

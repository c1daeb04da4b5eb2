"""Steps over time: a stair that only rises, what was lost told apart, and how far it carries."""

from __future__ import annotations

from datetime import date

from generator.model.outcomes import Elsewhere, Share
from generator.model.progress import STANDINGS
from generator.model.record import AnyFiled
from tests.builders import WREN, activity, goal
from tests.measure.families import GOAL, goal_of, measured

ACHIEVED, KEPT, GENERALISED, LOST = (
    f"2026-0{month}-01 {state}"
    for month, state in enumerate(("achieved", "maintained", "generalised", "lost"), start=2)
)


def carried(*records: AnyFiled) -> Elsewhere:
    return measured(*records).children[WREN].elsewhere


def test_every_step_ever_achieved_is_a_stair() -> None:
    histories = (["2026-03-01 achieved"], ["2026-02-01 achieved", "2026-04-01 maintained"], ["2026-01-12 started"])
    found = measured(goal_of(*histories)).children[WREN].stairs
    assert [(one.day, one.height, one.step) for one in found] == [
        (date(2026, 2, 1), 1, "step1"),
        (date(2026, 3, 1), 2, "step0"),
    ]
    assert {one.goal for one in found} == {GOAL}


def test_two_steps_of_one_day_are_two_stairs() -> None:
    found = measured(goal_of([ACHIEVED], [ACHIEVED])).children[WREN].stairs
    assert [(one.height, one.step) for one in found] == [(1, "step0"), (2, "step1")]


def test_what_was_lost_stays_a_stair_and_is_told_apart() -> None:
    (stair,) = measured(goal_of([ACHIEVED, LOST])).children[WREN].stairs
    assert (stair.height, stair.is_held, stair.is_lost, stair.lost_on) == (1, False, True, date(2026, 5, 1))


def test_what_came_back_is_not_lost() -> None:
    (stair,) = measured(goal_of([ACHIEVED, LOST, "2026-06-01 achieved"])).children[WREN].stairs
    assert (stair.is_held, stair.is_lost, stair.lost_on) == (True, False, None)
    assert stair.day == date(2026, 2, 1)


def test_a_step_taken_up_again_is_neither_held_nor_lost() -> None:
    (stair,) = measured(goal_of([ACHIEVED, "2026-03-01 resumed"])).children[WREN].stairs
    assert (stair.is_held, stair.is_lost) == (False, False)


def test_a_step_done_before_the_first_day_open_has_no_day_and_stands_lowest() -> None:
    found = measured(goal_of(["2026-03-01 achieved"], [ACHIEVED]), since="2026-03-01").children[WREN].stairs
    assert [(one.day, one.step) for one in found] == [(None, "step1"), (date(2026, 3, 1), "step0")]


def test_when_a_step_was_lost_is_not_told_from_before_the_first_day_open() -> None:
    progress = measured(goal_of([ACHIEVED, LOST]), since="2026-06-01")
    assert progress.children[WREN].stairs == ()
    assert progress.goals[GOAL].steps[0].changes == ((None, "lost"),)


def test_no_steps_achieved_make_no_stair() -> None:
    assert measured(goal_of(["2026-02-01 started"], [])).children[WREN].stairs == ()


def test_every_step_stands_somewhere() -> None:
    histories = ([], ["2026-02-01 started"], [ACHIEVED], [KEPT], [GENERALISED], ["2026-02-01 paused"], [LOST])
    progress = measured(goal_of(*histories))
    assert progress.goals[GOAL].standings == dict.fromkeys(STANDINGS, 1)
    assert progress.children[WREN].standings == progress.goals[GOAL].standings


def test_a_step_taken_up_again_is_being_learned() -> None:
    progress = measured(goal_of(["2026-02-01 started", "2026-03-01 paused", "2026-04-01 resumed"]))
    assert progress.goals[GOAL].steps[0].standing == "learning"
    assert [state for _, state in progress.goals[GOAL].steps[0].changes] == ["learning", "paused", "learning"]


def test_each_change_has_its_day() -> None:
    (step,) = measured(goal_of([ACHIEVED, KEPT])).goals[GOAL].steps
    assert step.changes == ((date(2026, 2, 1), "achieved"), (date(2026, 3, 1), "maintained"))


def test_the_bars_count_of_the_steps_ever_achieved() -> None:
    histories = ([ACHIEVED], [ACHIEVED, KEPT], [ACHIEVED, KEPT, GENERALISED], [ACHIEVED, LOST], ["2026-02-01 started"])
    found = carried(goal_of(*histories))
    assert (found.on_their_own, found.kept, found.other_places) == (Share(3, 4), Share(2, 4), Share(1, 4))


def test_a_step_kept_after_it_came_elsewhere_still_came_elsewhere() -> None:
    assert carried(goal_of([GENERALISED, "2026-05-01 maintained"])).other_places == Share(1, 1)


def test_what_was_reached_before_it_was_lost_is_not_counted_again() -> None:
    found = carried(goal_of([ACHIEVED, GENERALISED, LOST, "2026-06-01 achieved"]))
    assert (found.on_their_own, found.kept, found.other_places) == (Share(1, 1), Share(0, 1), Share(0, 1))


def test_nothing_achieved_is_no_bar_and_not_an_empty_one() -> None:
    found = carried(goal_of([]))
    assert (found.on_their_own, found.kept, found.other_places) == (None, None, None)


def test_then_and_now_are_the_first_and_the_newest_week_of_each_step() -> None:
    practice = {"2026-02-03": "HHY", "2026-02-10": "HHO", "2026-05-12": "YYH"}
    found = carried(goal(), activity("2026-02-02-bubbles", practice=practice))
    assert (found.then, found.now) == (Share(1, 3), Share(2, 3))


def test_a_new_step_that_begins_with_help_pulls_nothing_down() -> None:
    before = activity("2026-02-02-bubbles", step="looks", practice={"2026-02-03": "HHH", "2026-03-03": "YYY"})
    after = activity("2026-04-02-bubbles", step="reaches", practice={"2026-04-07": "HHH", "2026-04-14": "HHY"})
    found = carried(goal(), before, after)
    assert (found.then, found.now) == (Share(0, 6), Share(4, 6))


def test_one_week_of_a_step_is_too_little_for_then_and_now() -> None:
    found = carried(goal(), activity("2026-02-02-bubbles", practice={"2026-02-03": "HHY", "2026-02-05": "YYY"}))
    assert (found.then, found.now) == (None, None)

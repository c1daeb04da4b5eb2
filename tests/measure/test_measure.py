"""Dated counts from a Selection."""

from __future__ import annotations

from datetime import date

from tests.builders import WREN, activity, assessment, goal, home_entry
from tests.measure.families import GOAL, measured, steps

CARD = f"{WREN}/activities/2026-02-03-bubbles"


def test_a_step_stands_where_its_newest_day_says() -> None:
    progress = measured(goal()).goals[GOAL]
    assert [one.state for one in progress.steps] == ["achieved", "started", "ahead"]
    assert (progress.done, progress.total, progress.now) == (1, 3, 1)


def test_a_lost_step_is_not_counted_as_done() -> None:
    progress = measured(goal(steps=steps(["2026-02-01 achieved", "2026-03-01 lost"]))).goals[GOAL]
    assert progress.done == 0


def test_a_step_kept_or_used_elsewhere_is_done() -> None:
    histories = steps(["2026-02-01 achieved", "2026-03-01 maintained"], ["2026-03-01 generalised"])
    assert measured(goal(steps=histories)).goals[GOAL].done == 2


def test_a_resting_step_is_not_the_step_now() -> None:
    progress = measured(goal(steps=steps(["2026-02-01 paused"], []))).goals[GOAL]
    assert progress.now == 1


def test_a_goal_that_ended_has_no_step_now() -> None:
    assert measured(goal(ended="2026-05-01", outcome="achieved")).goals[GOAL].now is None


def test_a_step_of_a_later_day_has_not_happened() -> None:
    progress = measured(goal(), day=date(2026, 1, 31)).goals[GOAL]
    assert [one.state for one in progress.steps] == ["started", "ahead", "ahead"]


def test_marks_are_counted_by_day_and_by_go() -> None:
    card = activity("2026-02-03-bubbles", practice={"2026-02-04": "HHYHO", "2026-02-05": "none", "2026-02-06": "YY"})
    practice = measured(goal(), card).practice[CARD]
    assert (practice.days_practised, practice.goes, practice.alone, len(practice.days)) == (2, 7, 3, 3)


def test_an_amount_counts_as_a_day_practised() -> None:
    practice = measured(goal(), activity("2026-02-03-bubbles", practice={"2026-02-04": "12 minutes"})).practice[CARD]
    assert (practice.days_practised, practice.goes) == (1, 0)


def test_marks_from_home_add_to_the_card() -> None:
    card = activity("2026-02-03-bubbles", practice={"2026-02-04": "mum HH"})
    home = home_entry("2026-02-05", by="mum", practice={"2026-02-03-bubbles": {"2026-02-05": "Y"}})
    assert measured(goal(), card, home).practice[CARD].goes == 3


def test_the_same_go_written_at_home_and_on_the_card_counts_once() -> None:
    card = activity("2026-02-03-bubbles", practice={"2026-02-04": "mum HH"})
    home = home_entry("2026-02-05", by="mum", practice={"2026-02-03-bubbles": {"2026-02-04": "HH"}})
    assert measured(goal(), card, home).practice[CARD].goes == 2


def test_a_pass_counts_only_what_was_looked_at() -> None:
    progress = measured(assessment("2026-01-12", {"talk-1": "can", "talk-2": "not-yet"})).frameworks[WREN][0]
    assert progress.counts[0]["talk"] == {"not-yet": 1, "coming": 0, "can": 1}
    assert progress.counts[0]["move"] == {"not-yet": 0, "coming": 0, "can": 0}
    assert [one.item for one in progress.items["talk"]] == ["talk-1", "talk-2"]
    assert progress.items["move"] == ()


def test_a_skill_shown_before_and_not_at_the_newest_look_is_known() -> None:
    passes = (assessment("2026-01-12", {"talk-1": "can"}), assessment("2026-05-12", {"talk-1": "not-yet"}))
    item = measured(*passes).frameworks[WREN][0].items["talk"][0]
    assert item.was_shown_before
    assert item.last_achieved == date(2026, 1, 12)
    assert item.codes == ("can", "not-yet")


def test_a_skill_not_looked_at_again_still_stands() -> None:
    passes = (assessment("2026-01-12", {"talk-1": "can"}), assessment("2026-05-12", {"talk-2": "can"}))
    progress = measured(*passes).frameworks[WREN][0]
    assert not progress.items["talk"][0].was_shown_before
    assert progress.items["talk"][0].codes == ("can", None)
    assert progress.gained == ("talk-2",)


def test_an_item_the_framework_no_longer_has_is_left_out() -> None:
    progress = measured(assessment("2026-01-12", {"talk-9": "can", "talk-1": "can"})).frameworks[WREN][0]
    assert progress.counts[0]["talk"]["can"] == 1

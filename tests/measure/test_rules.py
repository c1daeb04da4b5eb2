"""Rules of success: judged day by day, met once and for good, never guessed where nobody practised."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.model.practised import RuleProgress
from generator.model.record import AnyFiled
from tests.builders import WREN, activity
from tests.measure.families import GOAL, goal_of, measured

STEM = "2026-02-02-bubbles"
DAYS = tuple(f"2026-02-{day:02}" for day in range(3, 28))
Told = str | list[str]


def card(*told: Told, stem: str = STEM, **fields: Any) -> AnyFiled:
    """A card for step0 with these entries on days one after another; an empty one is a blank day."""
    practice = {day: one for day, one in zip(DAYS, told, strict=False) if one}
    return activity(stem, step="step0", practice=practice, **fields)


def rule_of_card(rule: str, *told: Told, **fields: Any) -> RuleProgress:
    found = measured(goal_of([]), card(*told, rule=rule, **fields)).practice[f"{WREN}/activities/{STEM}"].rule
    assert found
    return found


def rule_of_step(rule: str, *cards: AnyFiled) -> RuleProgress:
    found = measured(goal_of([], rule=rule), *cards).goals[GOAL].steps[0].rule
    assert found
    return found


def day(number: int) -> date:
    return date.fromisoformat(DAYS[number - 1])


def test_a_rule_is_met_on_the_first_day_that_makes_enough() -> None:
    found = rule_of_card("3 of 5 on 3 days", "YYYHO", "YHHHO", "YYYYY", "YYYHO", "YYYYY")
    assert (found.days, found.needed, found.met_on, found.is_met) == (4, 3, day(4), True)


def test_a_rule_not_met_says_how_far_it_has_come() -> None:
    found = rule_of_card("3 of 5 on 3 days", "YYYHO", "YHHHO")
    assert (found.days, found.needed, found.met_on, found.is_met) == (1, 3, None, False)


@pytest.mark.parametrize("told", [(), ("none",), ("12 minutes",)])
def test_without_goes_a_rule_is_not_met_and_not_at_zero(told: tuple[str, ...]) -> None:
    found = rule_of_card("3 of 5 on 3 days", *told)
    assert (found.days, found.is_met) == (None, False)


def test_a_card_without_a_rule_has_none() -> None:
    assert measured(goal_of([]), card("YYY")).practice[f"{WREN}/activities/{STEM}"].rule is None


@pytest.mark.parametrize(
    ("marks", "is_met"),
    [
        ("YYYHO", True),
        ("YYHHO", False),
        ("YYY", True),
        ("YYO", False),
        ("YYYOOO", False),
        ("YYYYOO", True),
        ("YYYYYYOOOO", True),
    ],
)
def test_three_of_five_keeps_its_share_whatever_was_tried(marks: str, is_met: bool) -> None:
    assert rule_of_card("3 of 5", marks).is_met is is_met


@pytest.mark.parametrize(("marks", "is_met"), [("YYYYH", True), ("YYYHH", False), ("Y", True), ("O", False)])
def test_a_percentage_is_of_the_goes_there_were(marks: str, is_met: bool) -> None:
    assert rule_of_card("80%", marks).is_met is is_met


def test_goes_of_one_day_count_together_whoever_was_there() -> None:
    assert rule_of_card("3 of 5", ["mum YYO", "dad YO"]).is_met


def test_help_counts_where_it_is_part_of_the_target() -> None:
    assert not rule_of_card("3 of 5", "HHHOO").is_met
    assert rule_of_card("3 of 5", "HHYOO", counts="Y+H").is_met


def test_at_least_so_long_is_reached_at_one_sitting() -> None:
    assert not rule_of_card(">= 5 minutes", ["mum 3 minutes", "dad 3 minutes"]).is_met
    assert rule_of_card("at least 5 minutes", ["mum 3 minutes", "dad 5 minutes"]).is_met


def test_at_most_so_long_holds_for_every_sitting_of_a_day() -> None:
    assert not rule_of_card("at most 20 minutes", ["mum 12 minutes", "dad 25 minutes"]).is_met
    found = rule_of_card("<= 20 minutes on 2 days", "40 minutes", "20 minutes", "12 minutes")
    assert (found.days, found.met_on) == (2, day(3))


def test_seconds_are_held_against_minutes() -> None:
    assert rule_of_card("<= 2 minutes", "90 seconds").is_met
    assert not rule_of_card(">= 2 minutes", "90 seconds").is_met


def test_a_count_is_held_against_its_own_unit_alone() -> None:
    assert rule_of_card(">= 1 push", "1 push").is_met
    assert rule_of_card(">= 8 steps", "9 steps").is_met
    assert rule_of_card(">= 8 steps", "9 pushes").days is None


def test_days_running_begin_again_after_a_day_that_was_not_enough() -> None:
    found = rule_of_card("80% on 3 days running", "YY", "YY", "OO", "YY")
    assert (found.days, found.is_met) == (1, False)


def test_days_running_step_over_days_off() -> None:
    found = rule_of_card("80% on 3 days running", "YY", "", "YY", "none", "", "YY", "OO")
    assert (found.days, found.met_on) == (3, day(6))


def test_a_rule_once_met_stays_met() -> None:
    found = rule_of_card("2 of 3 on 2 days running", "YYY", "YYY", "YYY", "OOO", "YYO")
    assert (found.days, found.met_on) == (3, day(2))


def test_two_activities_for_one_step_count_together_by_day() -> None:
    first, second = card("YYO", "YYO"), card("YO", "OOO", stem="2026-02-03-tin")
    found = rule_of_step("3 of 5", first, second)
    assert (found.days, found.met_on) == (1, day(1))


def test_two_activities_make_days_for_one_step() -> None:
    first, second = card("YYY"), card("", "YYY", stem="2026-02-03-tin")
    assert rule_of_step("3 of 5 on 2 days", first, second).met_on == day(2)
    assert not rule_of_step("3 of 5 on 2 days", first).is_met


def test_each_card_says_which_of_its_marks_count_for_the_step() -> None:
    first, second = card("HH", counts="Y+H"), card("HY", stem="2026-02-03-tin")
    assert rule_of_step("3 of 4", first, second).is_met
    assert not rule_of_step("4 of 4", first, second).is_met


def test_an_activity_of_another_step_does_not_count() -> None:
    other = activity(STEM, step="step1", practice={"2026-02-03": "YYY"})
    assert rule_of_step("3 of 5", other).days is None


def test_days_before_the_first_open_are_not_counted() -> None:
    practice = {"2026-02-27": "YYY", "2026-03-02": "YYY"}
    home = activity("2026-03-01-bubbles", step="step0", rule="3 of 5 on 2 days", practice=practice)
    found = measured(goal_of([]), home, since="2026-03-01").practice[f"{WREN}/activities/2026-03-01-bubbles"].rule
    assert found
    assert found.days == 1

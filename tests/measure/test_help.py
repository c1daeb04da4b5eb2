"""How much help, week by week: each go in one place, gaps seen, nothing guessed."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.model.practised import HelpByWeek
from generator.model.record import AnyFiled
from tests.builders import WREN, activity, goal, home_entry, profile
from tests.measure.families import GOAL, measured

CARD = f"{WREN}/activities/2026-02-02-bubbles"
TIN = f"{WREN}/activities/2026-02-03-tin"


def help_of_goal(*records: AnyFiled, **fields: Any) -> HelpByWeek:
    return measured(goal(), *records, **fields).goals[GOAL].help


def card(practice: dict[str, Any], stem: str = "2026-02-02-bubbles", **fields: Any) -> AnyFiled:
    return activity(stem, practice=practice, **fields)


def test_goes_count_at_the_level_of_their_entry() -> None:
    (week,) = help_of_goal(card({"2026-02-04": ["mum all HH", "mum hand HY"]})).weeks
    assert (week.goes, week.tried, week.unknown) == ((2, 1, 1), 0, 0)


def test_help_without_a_level_counts_at_the_first_the_card_asks_for() -> None:
    (week,) = help_of_goal(card({"2026-02-04": "HHYHO"}, help=["hand", "self"])).weeks
    assert (week.goes, week.tried, week.unknown) == ((0, 3, 1), 1, 0)


def test_help_nobody_told_the_level_of_is_unknown() -> None:
    (week,) = help_of_goal(card({"2026-02-04": "HHY"})).weeks
    assert (week.goes, week.unknown) == ((0, 0, 1), 2)


def test_help_told_as_by_themselves_is_unknown() -> None:
    (week,) = help_of_goal(card({"2026-02-04": "mum self HY"}, help=["hand"])).weeks
    assert (week.goes, week.unknown) == ((0, 0, 1), 1)


def test_a_child_has_an_own_ladder() -> None:
    own = profile(**{"help-levels": {"elbow": "at my elbow", "me": "me"}})
    found = help_of_goal(own, card({"2026-02-04": "mum elbow HYY"}))
    assert found.levels == ("elbow", "me")
    assert found.weeks[0].goes == (1, 2)


def test_a_week_begins_on_monday() -> None:
    weeks = help_of_goal(card({"2026-02-08": "YYY", "2026-02-09": "YYYY"})).weeks
    assert [(week.monday, week.total) for week in weeks] == [(date(2026, 2, 2), 3), (date(2026, 2, 9), 4)]


def test_a_week_at_the_turn_of_the_year_stays_whole() -> None:
    days = {"2025-12-31": "YY", "2026-01-02": "Y"}
    (week,) = help_of_goal(card(days, "2025-12-30-bubbles")).weeks
    assert (week.monday, week.total) == (date(2025, 12, 29), 3)


def test_a_gap_of_months_is_there_to_be_seen() -> None:
    weeks = help_of_goal(card({"2026-02-04": "YYY", "2026-05-06": "YYY"})).weeks
    assert len(weeks) == 14
    assert {week.total for week in weeks[1:-1]} == {0}
    assert not any(week.is_thin for week in weeks)
    assert weeks[1].activities == ()


def test_a_week_with_one_or_two_goes_is_thin() -> None:
    practice = {"2026-02-04": "Y", "2026-02-11": "HO", "2026-02-18": "HHO"}
    assert [week.is_thin for week in help_of_goal(card(practice)).weeks] == [True, True, False]


def test_no_marks_make_no_weeks() -> None:
    assert help_of_goal(card({"2026-02-04": "none", "2026-02-05": "12 minutes"})).weeks == ()


def test_two_activities_of_a_goal_count_together() -> None:
    second = card({"2026-02-05": "YY"}, "2026-02-03-tin", step="gives")
    (week,) = help_of_goal(card({"2026-02-04": "HY"}, help=["all"]), second).weeks
    assert week.goes == (1, 0, 3)
    assert week.activities == (CARD, TIN)


def test_a_go_written_at_home_and_on_the_card_counts_once() -> None:
    home = home_entry("2026-02-05", by="mum", practice={"2026-02-02-bubbles": {"2026-02-04": "mum hand HH"}})
    assert help_of_goal(card({"2026-02-04": "mum hand HH"}), home).total == 2


def test_two_goes_alike_in_one_file_stay_two() -> None:
    practice = {"2026-02-02-bubbles": {"2026-02-04": ["H", "H"]}}
    assert help_of_goal(card({}), home_entry("2026-02-05", by="mum", practice=practice)).total == 2


def test_a_child_has_the_goes_of_every_goal() -> None:
    second = card({"2026-02-05": "YY"}, "2026-02-03-tin", goal="tins")
    progress = measured(goal(), goal("tins"), card({"2026-02-04": "HY"}), second)
    assert [progress.goals[f"{WREN}/goals/{one}"].help.total for one in ("asking", "tins")] == [2, 2]
    assert progress.children[WREN].help.total == 4


def test_before_the_first_day_open_nothing_is_counted() -> None:
    weeks = help_of_goal(card({"2026-02-04": "YYY", "2026-03-04": "YYYY"}), since="2026-03-01").weeks
    assert weeks == ()
    later = card({"2026-03-04": "YYY"}, "2026-03-03-bubbles")
    assert help_of_goal(card({"2026-02-04": "YYY"}), later, since="2026-03-01").total == 3


def test_practice_that_is_not_open_makes_no_weeks() -> None:
    assert help_of_goal(card({"2026-02-04": "YYY"}), parts=("goals", "activities")).weeks == ()

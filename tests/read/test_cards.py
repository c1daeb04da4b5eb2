"""What an activity takes from its step, its goal and the library, and how its chart is read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.goal import Activity
from generator.model.practice import Entry, Rule
from generator.model.record import Filed
from tests.read.folders import CHILD, read_one, rewrite, sound_records

ACTIVITY = f"{CHILD}/activities/2026-02-03-bubbles-picture.md"
GOAL = f"{CHILD}/goals/asking-for-more.md"
LIBRARY = "library/pouring-play.md"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return sound_records(tmp_path)


def card(records: Path) -> Filed[Activity]:
    read = read_one(records)
    assert read.family is not None, read.problems
    return read.family.of(Activity)[0]


def test_a_card_takes_its_target_from_its_step(records: Path) -> None:
    activity = card(records).record
    assert (activity.does, activity.conditions) == ("looks at the picture", "at the kitchen table")


def test_a_card_takes_its_rule_from_its_step(records: Path) -> None:
    rule = card(records).record.rule
    assert rule is not None
    assert (rule.least, rule.tries, rule.days) == (3, 5, 3)


def test_a_card_takes_its_area_from_its_goal(records: Path) -> None:
    assert card(records).record.area == "talk"


def test_a_card_takes_the_twin_with_the_words(records: Path) -> None:
    assert card(records).record.in_["ur"]["does"] == "تصویر کو دیکھتی ہے"


def test_what_a_card_says_itself_stands(records: Path) -> None:
    rewrite(records, ACTIVITY, "step: looks\n", "step: looks\ndoes: points at the picture\n")
    assert card(records).record.does == "points at the picture"


def test_a_card_with_its_own_words_takes_no_twin_of_others(records: Path) -> None:
    rewrite(records, ACTIVITY, "step: looks\n", "step: looks\ndoes: points at the picture\n")
    assert "does" not in card(records).record.in_.get("ur", {})


def test_a_card_takes_what_neither_it_nor_its_step_says_from_the_library(records: Path) -> None:
    activity = card(records).record
    assert (activity.often, activity.need) == ("at bath time", ("two cups",))


def test_a_card_takes_the_librarys_twin_with_the_words(records: Path) -> None:
    assert card(records).record.in_["ur"]["often"] == "نہاتے وقت"


def test_the_step_is_nearer_than_the_library(records: Path) -> None:
    rewrite(records, LIBRARY, "area: talk\n", "area: talk\ndoes: pours\n")
    assert card(records).record.does == "looks at the picture"


def says_how_much(records: Path, *, step: str, library: str, measure: str = "tries") -> None:
    """Gives the step and the library these lines on how much is enough, instead of any they had."""
    own = "    success: 3 of 5 goes, on 3 days\n    rule: 3 of 5 on 3 days\n"
    rewrite(records, GOAL, own, "".join(f"    {line}\n" for line in step.splitlines()))
    rewrite(records, GOAL, "set-on:", f"measure: {measure}\nset-on:")
    rewrite(records, LIBRARY, "area: talk\n", f"area: talk\n{library}\n")


FIVE_GOES = "success: 3 of 5 cups, on 3 days\nrule: 3 of 5 on 3 days\ntries: 5"
MINUTES = "success: 2 minutes or more\nrule: at least 2 minutes"


def test_how_much_is_enough_comes_from_the_library_where_nobody_nearer_says(records: Path) -> None:
    says_how_much(records, step="", library=FIVE_GOES)
    activity = card(records).record
    assert (activity.success, activity.rule, activity.tries) == ("3 of 5 cups, on 3 days", Rule(3, 5, days=3), 5)


@pytest.mark.parametrize("step", ["success: all the bubbles in the pot", "rule: 2 of 3"])
def test_the_library_adds_nothing_to_how_much_the_step_says_is_enough(records: Path, step: str) -> None:
    says_how_much(records, step=step, library=FIVE_GOES)
    activity = card(records).record
    assert (activity.success or None, activity.tries) == (step.partition("success: ")[2] or None, None)
    assert activity.rule == (Rule(2, 3) if step.startswith("rule") else None)


@pytest.mark.parametrize("own", ["success: once is plenty", "rule: 1 of 1"])
def test_neither_step_nor_library_adds_to_how_much_the_card_says_is_enough(records: Path, own: str) -> None:
    rewrite(records, LIBRARY, "area: talk\n", f"area: talk\n{FIVE_GOES}\n")
    rewrite(records, ACTIVITY, "step: looks\n", f"step: looks\n{own}\n")
    activity = card(records).record
    assert (activity.success, activity.rule, activity.tries) == (
        own.partition("success: ")[2],
        Rule(1, 1) if own.startswith("rule") else None,
        None,
    )


def test_a_goal_counted_in_minutes_takes_no_goes_from_the_library(records: Path) -> None:
    says_how_much(records, step="", library=FIVE_GOES, measure="minutes")
    activity = card(records).record
    assert (activity.success, activity.rule, activity.tries) == ("", None, None)


def test_a_goal_counted_in_minutes_takes_minutes_from_the_library(records: Path) -> None:
    says_how_much(records, step="", library=MINUTES, measure="minutes")
    assert card(records).record.rule == Rule(compare=">=", amount=2, unit="minutes")


def test_a_goal_counted_in_goes_takes_no_minutes_from_the_library(records: Path) -> None:
    says_how_much(records, step="", library=MINUTES)
    assert card(records).record.rule is None


def test_other_things_still_come_from_the_library_where_the_step_says_how_much(records: Path) -> None:
    says_how_much(records, step="success: all the bubbles in the pot", library=FIVE_GOES)
    assert card(records).record.often == "at bath time"


def test_a_title_is_always_the_cards_own(records: Path) -> None:
    assert card(records).record.title == "The bubbles picture"


def test_a_help_list_a_card_writes_is_not_taken_from_the_library(records: Path) -> None:
    assert card(records).record.help == ("hand", "self", "tap")


def test_sections_a_card_does_not_write_come_from_the_library(records: Path) -> None:
    assert [section.name for section in card(records).body] == ["Why", "What to do"]


def test_a_section_a_card_writes_takes_no_twin_of_the_library(records: Path) -> None:
    assert [section.language for section in card(records).body if section.name == "What to do"] == ["en"]


def test_a_card_without_from_takes_nothing_from_the_library(records: Path) -> None:
    rewrite(records, ACTIVITY, "from: pouring-play\n", "")
    assert card(records).record.need == ()


def test_an_entrys_person_and_level_are_told_apart(records: Path) -> None:
    assert card(records).record.practice[date(2026, 2, 5)][0] == Entry(who="nani", help="hand", marks="HHY")


def test_a_person_alone_stands_as_the_person(records: Path) -> None:
    assert card(records).record.practice[date(2026, 2, 5)][1] == Entry(who="mum", marks="YY")


def test_a_level_alone_stands_as_the_level(records: Path) -> None:
    rewrite(records, ACTIVITY, "2026-02-04: HHYHO", "2026-02-04: tap HHYHO")
    assert card(records).record.practice[date(2026, 2, 4)] == (Entry(help="tap", marks="HHYHO"),)


def test_an_entry_with_neither_keeps_its_marks(records: Path) -> None:
    assert card(records).record.practice[date(2026, 2, 4)] == (Entry(marks="HHYHO"),)


def test_the_same_day_told_twice_alike_is_no_problem(records: Path) -> None:
    assert read_one(records).problems == ()


def test_an_entry_nobody_signed_is_not_held_against_one_somebody_did(records: Path) -> None:
    rewrite(records, f"{CHILD}/home/2026-02-08.md", "2026-02-08: HY", "2026-02-04: YY")
    assert read_one(records).problems == ()


def test_a_reports_heading_with_a_name_stands_under_the_kinds_own(records: Path) -> None:
    read = read_one(records)
    assert read.family is not None
    report = next(one for one in read.family.filed if "reports" in one.id)
    assert [section.name for section in report.body] == ["Strengths", "How … plays"]


def test_an_area_a_card_writes_stands(records: Path) -> None:
    rewrite(records, "frameworks/first-steps.yml", "areas:\n", "areas:\n  play:\n    name: Play\n    items: {}\n")
    rewrite(records, ACTIVITY, "step: looks\n", "step: looks\narea: play\n")
    assert card(records).record.area == "play"

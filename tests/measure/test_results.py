"""Passes by area: each item in one place, what was not looked at apart, what was shown before and not now told."""

from __future__ import annotations

from generator.measure.results import frameworks_progress
from generator.model.child import Assessment
from generator.model.progress import AreaProgress, FrameworkProgress
from generator.model.record import AnyFiled
from generator.model.service import Framework
from tests.builders import FRAMEWORK, WREN, assessment
from tests.measure.families import measured, selected

JANUARY, MAY, JUNE = "2026-01-12", "2026-05-12", "2026-06-02"


def passes(*records: AnyFiled, since: str = "") -> FrameworkProgress:
    fields = {"since": since} if since else {}
    return measured(*records, **fields).frameworks[WREN][0]


def with_another(framework: Framework, *records: AnyFiled) -> FrameworkProgress:
    """The same passes held against another version of the framework."""
    looked = selected(*records).of(Assessment, WREN)
    return frameworks_progress(looked, {"small-steps": framework})[0]


def test_one_pass_is_told_by_area() -> None:
    found = passes(assessment(JANUARY, {"talk-1": "can", "talk-2": "coming", "move-1": "not-yet"}))
    assert found.areas == ({"talk": AreaProgress(1, 1, 0, 0, 0), "move": AreaProgress(0, 0, 1, 1, 0)},)
    assert found.newest == found.areas[0]


def test_an_item_shown_before_and_not_now_is_lost() -> None:
    found = passes(assessment(JANUARY, {"talk-1": "can"}), assessment(MAY, {"talk-1": "coming", "talk-2": "not-yet"}))
    assert [one["talk"].lost for one in found.areas] == [0, 1]
    assert found.newest["talk"] == AreaProgress(0, 1, 1, 0, 1)


def test_an_item_not_shown_until_later_was_never_lost() -> None:
    found = passes(assessment(JANUARY, {"talk-1": "coming"}), assessment(MAY, {"talk-1": "can"}))
    assert [one["talk"].lost for one in found.areas] == [0, 0]


def test_an_item_that_came_back_is_not_lost() -> None:
    looks = [assessment(day, {"talk-1": code}) for day, code in ((JANUARY, "can"), (MAY, "not-yet"), (JUNE, "can"))]
    assert [one["talk"].lost for one in passes(*looks).areas] == [0, 1, 0]


def test_an_item_not_looked_at_again_is_not_lost_and_stands_at_its_newest_look() -> None:
    found = passes(assessment(JANUARY, {"talk-1": "can"}), assessment(MAY, {"talk-2": "coming"}))
    assert found.areas[1]["talk"] == AreaProgress(0, 1, 0, 1, 0)
    assert found.newest["talk"] == AreaProgress(1, 1, 0, 0, 0)


def test_an_item_knows_the_first_pass_that_showed_it() -> None:
    looks = (assessment(JANUARY, {"talk-1": "coming", "talk-2": "coming"}), assessment(MAY, {"talk-1": "can"}))
    assert [one.first_achieved for one in passes(*looks).items["talk"]] == [1, None]


def test_an_item_dropped_from_the_framework_is_counted_apart() -> None:
    found = passes(assessment(JANUARY, {"talk-9": "can", "talk-1": "can"}), assessment(MAY, {"talk-1": "can"}))
    assert found.dropped == (1, 0)
    assert found.areas[0]["talk"] == AreaProgress(1, 0, 0, 1, 0)


def test_an_area_dropped_from_the_framework_is_gone_with_its_items() -> None:
    smaller = FRAMEWORK.model_copy(update={"areas": {"talk": FRAMEWORK.areas["talk"]}})
    found = with_another(smaller, assessment(JANUARY, {"talk-1": "can", "move-1": "can"}))
    assert (set(found.areas[0]), found.dropped) == ({"talk"}, (1,))


def test_a_framework_of_dates_alone_has_no_code_for_not_yet() -> None:
    present = FRAMEWORK.model_copy(update={"codes": {"can": "can do it"}})
    found = with_another(present, assessment(JANUARY, {"talk-1": "can"}))
    assert found.areas[0]["talk"] == AreaProgress(1, 0, 0, 1, 0)


def test_nobody_looked_is_no_framework() -> None:
    assert measured().frameworks[WREN] == ()


def test_a_pass_before_the_first_day_open_makes_nothing_lost() -> None:
    looks = (assessment(JANUARY, {"talk-1": "can"}), assessment(MAY, {"talk-1": "not-yet"}))
    assert passes(*looks, since="2026-03-01").newest["talk"] == AreaProgress(0, 0, 1, 1, 0)

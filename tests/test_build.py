"""When a site is built again, and when it is left as it stands."""

from __future__ import annotations

from datetime import date, timedelta

from generator.build import digest_of
from generator.compose import compose_website
from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.pictures import Pictures
from generator.model.record import AnyFiled
from generator.model.website import Website
from tests.builders import TODAY, activity, assessment, family, goal, matter, photo, read_consent, section, visit

RECORDS = (
    goal(),
    activity("2026-06-09-bubbles", practice={"2026-06-10": "HYO"}),
    visit("2026-06-09-sam", section("Celebrations", "Two words."), next="2026-07-23 10:00"),
    assessment("2026-05-12", {"talk-1": "can"}),
    matter("2026-02-03-sleep"),
    photo("2026-06-09-bubbles"),
    read_consent("mum"),
)


def site(day: date, *more: AnyFiled) -> Website:
    selection = select_for(family(*RECORDS, *more), "mum", day).selection
    assert selection
    return compose_website(selection, measure_progress(selection), is_for_readers=True)


def inputs(day: date, *more: AnyFiled, program: str = "1") -> str:
    return digest_of(site(day, *more), Pictures({}), program)


def test_another_day_alone_is_no_reason_to_build_again() -> None:
    assert inputs(TODAY) == inputs(TODAY + timedelta(days=1))


def test_a_day_that_changes_what_is_said_is_a_reason() -> None:
    assert inputs(TODAY) != inputs(date(2026, 7, 24))  # the next visit has passed


def test_another_word_is_a_reason() -> None:
    assert inputs(TODAY) != inputs(TODAY, visit("2026-06-10-sam", section("Celebrations", "Three words.")))


def test_a_word_this_reader_may_not_see_is_no_reason() -> None:
    assert inputs(TODAY) == inputs(TODAY, matter("2026-06-10-gift", only=["dad"]))


def test_another_program_is_a_reason() -> None:
    assert inputs(TODAY) != inputs(TODAY, program="2")

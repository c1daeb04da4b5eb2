"""The chart as filled in: week by week, with the blank days between, for everyone who may see it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from generator.model.pages import ActivityPage
from generator.model.shown import PracticeWeekShown
from tests.builders import activity, goal, home_entry
from tests.compose.sites import page_of

CARD = "2026-06-01-bubbles"
WED, FRI = date(2026, 6, 3), date(2026, 6, 5)


def weeks(practice: dict[str, object], *more: object) -> tuple[PracticeWeekShown, ...]:
    page = page_of(ActivityPage, goal(), activity(CARD, practice=practice), *more)
    return page.card.practice.weeks


def test_a_week_begins_on_monday_and_the_newest_comes_first() -> None:
    found = weeks({"2026-06-03": "HY", "2026-06-09": "YY"})
    assert [week.first for week in found] == [date(2026, 6, 8), date(2026, 6, 1)]


def test_blank_days_in_a_row_stand_as_one_between_the_filled_ones() -> None:
    days = [day for week in reversed(weeks({"2026-06-03": "HY", "2026-06-09": "YY"})) for day in week.days]
    spans = [(day.day.day, day.until.day, bool(day.entries)) for day in days]
    assert spans == [(3, 3, True), (4, 7, False), (8, 8, False), (9, 9, True)]


def test_nothing_is_blank_before_the_first_day_or_after_the_last() -> None:
    (week,) = weeks({"2026-06-03": "HY", "2026-06-05": "none"})
    assert [bool(day.entries) for day in week.days] == [True, False, True]


def test_a_week_without_a_mark_is_left_out() -> None:
    found = weeks({"2026-05-11": "HY", "2026-06-03": "YY"})
    assert [week.first for week in found] == [date(2026, 6, 1), date(2026, 5, 11)]


def test_every_entry_of_the_chart_stands_in_it_once() -> None:
    found = weeks({"2026-06-03": ["mum HY", "dad YYO"], "2026-06-04": "12 minutes", "2026-06-05": "none"})
    entries = [entry for week in found for day in week.days for entry in day.entries]
    assert ["".join(entry.marks) for entry in entries] == ["HY", "YYO", "", ""]
    assert [entry.is_nothing for entry in entries] == [False, False, False, True]
    assert entries[2].amount is not None


def test_days_follow_one_another_from_week_to_week() -> None:
    days = [day for week in reversed(weeks({"2026-05-20": "H", "2026-05-28": "Y"})) for day in week.days]
    assert all(after.day - before.until == timedelta(days=1) for before, after in pairwise(days))


def test_what_was_written_at_home_stands_on_its_day() -> None:
    entry = home_entry("2026-06-05", by="mum", practice={CARD: {"2026-06-05": "YY"}})
    (week,) = weeks({"2026-06-03": "HY"}, entry)
    assert [day.day for day in week.days if day.entries] == [WED, FRI]

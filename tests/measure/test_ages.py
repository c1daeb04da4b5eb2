"""Age in completed months and days, from birth and from the day due, on any day of any year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.measure.ages import after_months, age_on, ages_on
from generator.model.outcomes import Age, Ages
from tests.builders import TODAY, WREN, profile
from tests.measure.families import measured

BORN = date(2023, 3, 21)
ANY_DAY = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("born", "day", "months", "days"),
    [
        ("2023-03-21", "2023-03-21", 0, 0),
        ("2023-03-21", "2026-06-12", 38, 22),
        ("2023-03-21", "2026-03-20", 35, 27),
        ("2023-03-21", "2026-03-21", 36, 0),
        ("2025-01-31", "2025-02-28", 0, 28),
        ("2025-01-31", "2025-03-01", 1, 0),
        ("2025-01-31", "2025-03-30", 1, 29),
        ("2025-01-31", "2025-03-31", 2, 0),
        ("2025-12-31", "2026-01-31", 1, 0),
        ("2024-02-29", "2025-02-28", 11, 30),
        ("2024-02-29", "2025-03-01", 12, 0),
        ("2024-02-29", "2028-02-29", 48, 0),
        ("2023-03-01", "2024-02-29", 11, 28),
    ],
)
def test_age_is_in_completed_months_and_days(born: str, day: str, months: int, days: int) -> None:
    assert age_on(date.fromisoformat(day), date.fromisoformat(born)) == Age(months, days)


def test_before_birth_there_is_no_age() -> None:
    assert ages_on(BORN - timedelta(days=1), BORN, None) is None


def test_without_a_day_of_birth_there_is_no_age() -> None:
    assert ages_on(TODAY, None, BORN) is None


@pytest.mark.parametrize(("early", "is_corrected"), [(0, False), (21, False), (22, True), (-7, False)])
def test_age_is_corrected_for_a_child_born_before_37_weeks(early: int, is_corrected: bool) -> None:
    found = ages_on(TODAY, BORN, BORN + timedelta(days=early))
    assert found
    assert (found.corrected is not None) is is_corrected


def test_corrected_age_begins_on_the_day_due() -> None:
    due = BORN + timedelta(days=60)
    assert ages_on(due, BORN, due) == Ages(Age(1, 29), Age(0, 0))
    assert ages_on(due - timedelta(days=1), BORN, due) == Ages(Age(1, 28), None)


def test_a_child_is_measured_on_the_day_built_for() -> None:
    found = measured(profile(born="2023-03-21", due="2023-04-18")).children[WREN].ages
    assert found == Ages(Age(38, 22), Age(37, 25))


def test_without_the_profile_there_is_no_age() -> None:
    assert measured(profile(born="2023-03-21"), parts=("goals",)).children[WREN].ages is None


@settings(deadline=None, derandomize=True)
@given(ANY_DAY, st.integers(0, 9_000))
def test_months_and_days_lead_back_to_the_day(born: date, later: int) -> None:
    day = born + timedelta(days=later)
    age = age_on(day, born)
    assert age
    assert after_months(born, age.months) + timedelta(days=age.days) == day
    assert 0 <= age.days < 31


@settings(deadline=None, derandomize=True)
@given(ANY_DAY, st.integers(0, 9_000))
def test_nobody_is_younger_the_day_after(born: date, later: int) -> None:
    first, second = (age_on(born + timedelta(days=later + more), born) for more in (0, 1))
    assert first
    assert second
    assert (second.months, second.days) > (first.months, first.days)

"""The short notations of the field: marks, rules, dated states, the next visit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from generator.model.practice import (
    Change,
    Entry,
    Event,
    NextVisit,
    Rule,
    change,
    day_of_practice,
    event,
    next_visit,
    practice_entry,
    rule,
)
from generator.model.review import period
from generator.model.values import day, text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("HHYHO", Entry(marks="HHYHO")),
        ("hhy0", Entry(marks="HHYO")),
        ("nan HHY", Entry("nan", marks="HHY")),
        ("nan hand HHY", Entry("nan", "hand", marks="HHY")),
        ("12 minutes", Entry(amount=12.0, unit="minutes")),
        ("mum 1.5 cups", Entry("mum", amount=1.5, unit="cups")),
        ("none", Entry(nothing=True)),
        ("mum none", Entry("mum", nothing=True)),
    ],
)
def test_an_entry_of_a_chart_is_understood(written: str, meant: Entry) -> None:
    assert practice_entry(written) == meant


@pytest.mark.parametrize("written", ["", "HHX", "mum", "a b c HH", "Mum HH", "12", "-", "HH tired and cross", None, 4])
def test_an_entry_that_could_mean_two_things_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="marks like HHYHO"):
        practice_entry(written)


def test_a_day_can_hold_several_entries() -> None:
    assert [one.who for one in day_of_practice(["nan HH", "mum YY"])] == ["nan", "mum"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3 of 5", Rule(least=3, tries=5)),
        ("3 of 5 on 3 days", Rule(least=3, tries=5, days=3)),
        ("80% on 3 days running", Rule(percent=80, days=3, running=True)),
        ("<= 20 minutes on 4 days", Rule(compare="<=", amount=20, unit="minutes", days=4)),
        ("at least 3 minutes on 1 day", Rule(compare=">=", amount=3, unit="minutes", days=1)),
        ("at most 20 minutes", Rule(compare="<=", amount=20, unit="minutes")),
    ],
)
def test_a_rule_is_understood(written: str, meant: Rule) -> None:
    assert rule(written) == meant


@pytest.mark.parametrize("written", ["most days", "3/5", "3 of 5 on days", "", None])
def test_a_rule_that_cannot_be_counted_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="should be a rule like"):
        rule(written)


def test_a_step_changes_on_a_day() -> None:
    assert change("2026-01-26 achieved") == Change(date(2026, 1, 26), "achieved")


@pytest.mark.parametrize("written", ["1980-01-01", "2026-02-03", "2099-12-31"])
def test_a_day_is_from_1980_to_2099(written: str) -> None:
    assert day(written).isoformat() == written


@pytest.mark.parametrize("written", ["0000-00-00", "0202-02-03", "1979-12-31", "2100-01-01", "2206-05-01"])
def test_a_day_in_any_other_year_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="year that cannot be right; check the year: it should be from 1980 to 2099"):
        day(written)


@pytest.mark.parametrize(
    ("parse", "written"),
    [
        (change, "0202-01-26 achieved"),
        (next_visit, "2206-02-17 10:00"),
        (event, "0202-03-01 started nursery"),
        (period, "2026-01-12 to 2206-07-07"),
    ],
)
def test_a_year_that_cannot_be_right_is_refused_wherever_a_day_stands(
    parse: Callable[[str], object], written: str
) -> None:
    with pytest.raises(ValueError, match="year that cannot be right"):
        parse(written)


@pytest.mark.parametrize("written", ["2026-01-26", "achieved", "2026-01-26 mastered", "26/1/26 achieved", None])
def test_a_change_needs_a_day_and_a_known_state(written: object) -> None:
    with pytest.raises(ValueError, match="should be a day"):
        change(written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-02-17", NextVisit(date(2026, 2, 17))),
        ("2026-02-17 10:00", NextVisit(date(2026, 2, 17), time(10))),
        ("2026-02-17 9:30, nursery", NextVisit(date(2026, 2, 17), time(9, 30), "nursery")),
    ],
)
def test_the_next_visit_is_understood(written: str, meant: NextVisit) -> None:
    assert next_visit(written) == meant


@pytest.mark.parametrize("written", ["next Tuesday", "2026-02-31", "2026-02-17 25:00", "", None])
def test_a_next_visit_without_a_real_day_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match=r"should be a (day|time)|not a day there is"):
        next_visit(written)


def test_an_event_has_a_day_and_words() -> None:
    assert event("2026-03-01 started nursery") == Event(date(2026, 3, 1), "started nursery")


@pytest.mark.parametrize("written", ["2026-03-01", "started nursery", None])
def test_an_event_without_one_of_them_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="should be a day and a few words"):
        event(written)


@pytest.mark.parametrize("picture", ["\U0001f600", "\U0001fae8", "\U0001facf"])
def test_a_picture_newer_than_this_python_is_writing(picture: str) -> None:
    assert text(f"Up the stair {picture}") == f"Up the stair {picture}"

"""The card for the fridge: its chart stands on the front wherever it can, with boxes a hand can fill."""

from __future__ import annotations

import pytest

from tests.builders import goal, section
from tests.papers import charts_of, failures_of, reader_of
from tests.press.builders import WORDS, card, pressed, pressed_card, said

LEAST = 10.0
"""Millimetres a box is wide and high at least."""


def sections(much: int) -> tuple:
    names = ("Get ready", "What to do", "What to say or sign", "Why", "How we celebrate", "Make it bigger")
    return tuple(section(name, *[WORDS] * much) for name in names)


def sheets(content: bytes) -> list[list]:
    return [charts_of(sheet) for sheet in reader_of(content).pages]


@pytest.mark.parametrize("much", [1, 2, 3, 4])
def test_the_chart_stands_on_the_front_of_a_card_of_usual_length(much):
    first, *_ = sheets(pressed_card(card(*sections(much))))
    assert len(first) == 1


@pytest.mark.parametrize("much", [1, 3, 5, 7])
def test_a_card_takes_two_pages_at_most(much):
    assert len(reader_of(pressed_card(card(*sections(much)))).pages) <= 2


def test_a_short_card_takes_one_page():
    assert len(reader_of(pressed_card(card())).pages) == 1


def test_a_card_too_long_for_its_front_has_its_chart_on_the_back():
    assert [len(charts) for charts in sheets(pressed_card(card(*sections(7))))] == [0, 1]


@pytest.mark.parametrize(("much", "points", "fronts"), [(2, 14, 1), (11, 12.5, 1), (14, 14, 0)])
def test_letters_shrink_only_so_that_the_chart_fits(much, points, fronts):
    words = [WORDS] * much
    content = pressed_card(card(section("Get ready", *words), section("What to do", *words)))
    assert smallest(content) == pytest.approx(points, abs=0.1)
    assert len(sheets(content)[0]) == fronts


def smallest(content: bytes) -> float:
    """Points of the letters what to do is set in."""
    found: list[float] = []

    def look(text: str, _matrix: object, _place: object, _font: object, size: float) -> None:
        if "Blow once" in text:
            found.append(size)

    reader_of(content).pages[0].extract_text(visitor_text=look)
    return min(found)


@pytest.mark.parametrize("much", [1, 4, 7])
@pytest.mark.parametrize("tries", ["1", "3", "5", "9"])
def test_every_box_has_ten_millimetres(much, tries):
    charts = [chart for charts in sheets(pressed_card(card(*sections(much), tries=tries))) for chart in charts]
    assert min(min(box) for chart in charts for box in chart) >= LEAST


def test_a_fortnight_has_a_column_for_each_day_but_the_one_of_the_next_visit():
    words = said(pressed_card(card()))
    assert "Tue 9" in words
    assert "Mon 22" in words
    assert "Tue 23" not in words


def test_no_column_bears_a_day_where_the_last_cannot_be_told():
    words = said(pressed_card(card(), parts=("activities", "goals")))
    assert "Tue 9" not in words
    assert "Who did it" in words


def test_no_column_bears_a_day_that_is_over():
    words = said(pressed_card(card(until="2026-06-10")))
    assert "Tue 9" not in words


@pytest.mark.parametrize(("unit", "word"), [("count", "How many"), ("minutes", "Minutes"), ("seconds", "Seconds")])
def test_what_is_counted_has_one_row(unit, word):
    content = pressed_card(card(), goal(measure=unit))
    assert word in said(content)
    assert len({box.height for box in sheets(content)[0][0]}) == 1
    assert "with help" not in said(content)


def test_a_card_can_be_read_by_a_screen_reader():
    assert failures_of(pressed_card(card())) == []


def test_the_weeks_key_stands_there_though_its_first_card_counts_minutes() -> None:
    goals = (goal(), goal("walking", measure="minutes"))
    cards = (card(), card(stem="2026-06-10-walk", goal="walking"))
    words = said(pressed(*goals, *cards)["WeekPaper"])
    assert "Minutes" in words
    assert "tried, not yet" in words

"""What the chart of help says in a sentence, and which of its bars say too little."""

from __future__ import annotations

from datetime import date, timedelta

from generator.compose.help_chart import MOST_BARS, help_sentence, shade_of, spans_of
from generator.model.practised import HelpWeek
from generator.model.words import Say, Written

NAME = Written("Wren", "en")
MONDAY = date(2026, 1, 5)


def weeks(*counts: tuple[int, int]) -> tuple[HelpWeek, ...]:
    """Weeks in a row: goes by themselves, and goes with help."""
    return tuple(
        HelpWeek(MONDAY + timedelta(weeks=number), (helped, alone), 0, 0, ("a",))
        for number, (alone, helped) in enumerate(counts)
    )


def sentence(*counts: tuple[int, int]) -> Say:
    return help_sentence(spans_of(weeks(*counts)), NAME)


def test_from_the_first_week_to_the_best_which_is_now() -> None:
    told = sentence((1, 4), (0, 0), (3, 2))
    facts = dict(told.facts)
    assert told.id == "chart.help-then-now"
    assert (facts["done"], facts["total"], facts["done_now"], facts["total_now"]) == (1, 5, 3, 5)


def test_where_it_went_better_before_the_best_week_is_told_and_why() -> None:
    told = sentence((0, 5), (4, 1), (1, 4))
    facts = dict(told.facts)
    assert told.id == "chart.help-harder-now"
    assert (facts["done"], facts["total"], facts["done_now"], facts["total_now"]) == (4, 5, 1, 5)


def test_a_thin_week_decides_nothing() -> None:
    assert sentence((1, 4), (2, 0)).id == "chart.help-once"


def test_thin_weeks_alone_are_too_few() -> None:
    assert sentence((1, 1), (2, 0)).id == "chart.help-few"


def test_where_all_took_help_no_week_is_held_against_another() -> None:
    told = sentence((0, 5), (0, 4))
    assert told.id == "chart.help-in-all"
    assert dict(told.facts)["count"] == 9


def test_many_weeks_stand_together_and_none_is_lost() -> None:
    many = weeks(*((number % 3, 2) for number in range(70)))
    spans = spans_of(many)
    assert len(spans) <= MOST_BARS
    assert sum(span.help.total for span in spans) == sum(week.total for week in many)
    assert [span.help.monday for span in spans] == sorted(span.help.monday for span in spans)


def test_the_deepest_shade_is_by_themselves_on_any_ladder() -> None:
    for levels in (1, 3, 6, 9):
        assert shade_of(levels + 1, levels) == "help-6"
        shades = [int(shade_of(place, levels)[-1]) for place in range(2, levels + 2)]
        assert shades == sorted(shades)
        assert shades[0] >= 1

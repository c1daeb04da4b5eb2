"""The empty chart of a card: whose letters it asks for, and which days it may name."""

from __future__ import annotations

from datetime import date

import pytest

from generator.compose.grids import columns, initials
from generator.model.words import Written

FIRST = date(2026, 6, 9)


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (("Asha", "Tom"), ("A", "T")),
        (("Megan", "Mia"), ("Me", "Mi")),
        (("Owen", "Tom"), ("Ow", "T")),
        (("Helen",), ("He",)),
        (("Maria", "Mario"), ()),
        (("Ann", "Anna"), ()),
    ],
)
def test_everyone_is_told_apart_by_the_fewest_letters(names, letters):
    assert tuple(letter for letter, _ in initials(tuple(Written(name, "en") for name in names))) == letters


def test_the_days_roll_on_a_stretch_at_a_time():
    shown = columns(FIRST, date(2026, 7, 14), date(2026, 6, 25), 14)
    assert (shown[0], shown[-1], len(shown)) == (date(2026, 6, 23), date(2026, 7, 6), 14)


def test_the_last_stretch_ends_before_the_next_visit():
    assert columns(FIRST, date(2026, 6, 12), FIRST, 14) == (FIRST, date(2026, 6, 10), date(2026, 6, 11))


@pytest.mark.parametrize("last", [None, FIRST])
def test_days_nobody_can_tell_are_written_by_hand(last):
    assert columns(FIRST, last, FIRST, 14) == (None,) * 7

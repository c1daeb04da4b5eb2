"""No hidden number of a sheet can be worked out from those that are shown, however they are added and subtracted."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compose.small_numbers import FEWEST, Place, Table, hidden_places, with_totals

NUMBERS = st.one_of(st.integers(0, 12), st.integers(0, 300))


@st.composite
def tables(draw: st.DrawFn, most: int = 5) -> Table:
    height, width = draw(st.integers(1, most)), draw(st.integers(1, most))
    return tuple(tuple(draw(NUMBERS) for _ in range(width)) for _ in range(height))


def equations(table: Table, hidden: frozenset[Place]) -> tuple[list[Place], list[list[Fraction]]]:
    """What rows and columns with their totals say of the hidden numbers: a coefficient for each."""
    unknown = sorted(hidden)
    height, width = len(table), len(table[0])
    rows = [[(row, column) for column in range(width)] for row in range(height)]
    columns = [[(row, column) for row in range(height)] for column in range(width)]
    signs = [dict.fromkeys(line[:-1], 1) | {line[-1]: -1} for line in (*rows, *columns)]
    return unknown, [[Fraction(sign.get(place, 0)) for place in unknown] for sign in signs]


def solved(matrix: list[list[Fraction]]) -> list[list[Fraction]]:
    """The same equations, each beginning where no other has anything (Gauss and Jordan)."""
    rows, found = [list(row) for row in matrix], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in range(found, len(rows)) if rows[row][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        rows[found] = [one / rows[found][column] for one in rows[found]]
        for row in range(len(rows)):
            if row != found and rows[row][column]:
                rows[row] = [one - rows[row][column] * of for one, of in zip(rows[row], rows[found], strict=True)]
        found += 1
    return rows[:found]


def worked_out(table: Table, hidden: frozenset[Place]) -> set[Place]:
    """Hidden numbers that follow from the shown ones."""
    unknown, matrix = equations(table, hidden)
    alone = [row for row in solved(matrix) if sum(map(bool, row)) == 1]
    return {unknown[next(at for at, one in enumerate(row) if one)] for row in alone}


@settings(max_examples=300, deadline=None)
@given(tables())
def test_nothing_hidden_can_be_worked_out(numbers: Table) -> None:
    table = with_totals(numbers)
    assert worked_out(table, hidden_places(table)) == set()


@settings(max_examples=200, deadline=None)
@given(tables())
def test_no_small_number_is_shown(numbers: Table) -> None:
    table = with_totals(numbers)
    hidden = hidden_places(table)
    places = product(range(len(table)), range(len(table[0])))
    assert all(table[row][column] >= FEWEST for row, column in places if (row, column) not in hidden)


@settings(max_examples=200, deadline=None)
@given(tables())
def test_what_is_hidden_under_a_total_never_adds_up_to_a_small_number(numbers: Table) -> None:
    table = with_totals(numbers)
    hidden = hidden_places(table)
    for row, line in enumerate(table):
        inside = [number for column, number in enumerate(line[:-1]) if (row, column) in hidden]
        assert not inside or (row, len(line) - 1) in hidden or sum(inside) >= FEWEST


def test_the_check_itself_finds_a_number_that_follows() -> None:
    table = with_totals(((3, 20), (30, 40)))
    assert worked_out(table, frozenset({(0, 0)})) == {(0, 0)}
    assert worked_out(table, frozenset({(0, 0), (0, 1), (1, 0)})) == {(0, 0), (0, 1), (1, 0)}
    assert worked_out(table, frozenset({(0, 0), (0, 1), (1, 0), (1, 1)})) == set()


def test_a_table_without_small_numbers_is_shown_whole() -> None:
    assert hidden_places(with_totals(((9, 20), (30, 40)))) == frozenset()


def test_the_next_smallest_goes_with_a_small_one() -> None:
    table = with_totals(((3, 9, 50), (30, 20, 40)))
    assert hidden_places(table) == {(0, 0), (0, 1), (1, 0), (1, 1)}


@pytest.mark.parametrize("numbers", [((0,),), ((4,),), ((0, 0), (0, 0)), ((1, 2), (3, 4))])
def test_a_table_of_small_numbers_shows_no_more_than_a_large_total(numbers: Table) -> None:
    table = with_totals(numbers)
    shown = set(product(range(len(table)), range(len(table[0])))) - hidden_places(table)
    assert all(place[0] == len(numbers) or place[1] == len(numbers[0]) for place in shown)

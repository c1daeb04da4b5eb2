"""Small numbers hidden in a table with totals, so that none can be worked out by subtraction.

In goes a table of counts; out come the places not to show. Numbers under five are hidden, zero with them, and then the
next smallest until what is left gives none of them away. The numbers that are shown are the true ones.
"""

from __future__ import annotations

from collections.abc import Iterator

FEWEST = 5
"""The smallest number that may be told outside the service."""
Table = tuple[tuple[int, ...], ...]
Place = tuple[int, int]
"""Row and column; the last of each is the total."""
Reached = tuple[set[int], set[int]]


def with_totals(numbers: Table) -> Table:
    """The table with a total at the end of each row, and a row of totals under it."""
    rows = tuple((*row, sum(row)) for row in numbers)
    return (*rows, tuple(sum(column) for column in zip(*rows, strict=True)))


def hidden_places(table: Table) -> frozenset[Place]:
    """Places not to show, of a table with its totals."""
    hidden = {place for place in places_of(table) if number_at(table, place) < FEWEST}
    while more := next_to_hide(table, hidden):
        hidden.add(more)
    return frozenset(hidden)


def places_of(table: Table) -> list[Place]:
    return [(row, column) for row in range(len(table)) for column in range(len(table[0]))]


def number_at(table: Table, place: Place) -> int:
    return table[place[0]][place[1]]


def next_to_hide(table: Table, hidden: set[Place]) -> Place | None:
    """The next smallest number that must be hidden too; none where nothing can be worked out any more."""
    for line in lines_of(table):
        if is_too_thin(table, line, hidden):
            return smallest(table, [place for place in line if place not in hidden])
    for place in sorted(hidden):
        reached = reached_without(place, hidden)
        if place[1] not in reached[1]:
            return smallest(table, places_that_hide(table, place, reached, hidden))
    return None


def places_that_hide(table: Table, place: Place, reached: Reached, hidden: set[Place]) -> list[Place]:
    """Where to look for the next to hide: what closes a way round, else what stands beside the number."""
    shown = [one for one in places_of(table) if one not in hidden]
    rows, columns = reached
    round_about = [one for one in shown if (one[0] in rows) != (one[1] in columns) and joins(one, place, hidden, rows)]
    beside = [
        one
        for one in shown
        for side in (0, 1)
        if one[side] == place[side] and sum(other[side] == place[side] for other in hidden) == 1
    ]
    return round_about or beside or shown


def joins(one: Place, place: Place, hidden: set[Place], rows: set[int]) -> bool:
    """Whether a place leads from the row's side of a number to its column's side."""
    other_rows, other_columns = reached_from(set(), {place[1]}, hidden - {place})
    return one[1] in other_columns if one[0] in rows else one[0] in other_rows


def smallest(table: Table, places: list[Place]) -> Place:
    """The place with the smallest number; a total only where it is smaller than all else."""
    return min(places, key=lambda place: (number_at(table, place), place[0] == len(table) - 1, place))


def lines_of(table: Table) -> Iterator[list[Place]]:
    """Every row and every column, its total last."""
    height, width = len(table), len(table[0])
    yield from ([(row, column) for column in range(width)] for row in range(height))
    yield from ([(row, column) for row in range(height)] for column in range(width))


def is_too_thin(table: Table, line: list[Place], hidden: set[Place]) -> bool:
    """Whether a total that is shown tells that what is hidden in its line adds up to a small number."""
    inside = [place for place in line[:-1] if place in hidden]
    return bool(inside) and line[-1] not in hidden and sum(number_at(table, place) for place in inside) < FEWEST


def reached_without(place: Place, hidden: set[Place]) -> Reached:
    """Rows and columns that hidden numbers join to this number's row, this number left out.

    Rows and columns are points, hidden numbers lines between them: a number follows from the shown ones exactly where
    its line is the only way between its row and its column.
    """
    return reached_from({place[0]}, set(), hidden - {place})


def reached_from(rows: set[int], columns: set[int], others: set[Place]) -> Reached:
    """All rows and columns that can be reached from these."""
    rows, columns = set(rows), set(columns)
    while True:
        joined = {one for one in others if (one[0] in rows) != (one[1] in columns)}
        if not joined:
            return rows, columns
        rows |= {row for row, _ in joined}
        columns |= {column for _, column in joined}

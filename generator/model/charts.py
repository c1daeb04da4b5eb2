"""Charts with axes, as plain data: what each mark stands for, the sentence that says it, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.words import Link, Say, Written


@dataclass(frozen=True)
class Tick:
    """A day under a bar: what it is sorted by, and what is written there."""

    day: date


Value = Tick | str | int | float | bool | date | Say | Written | Link
Cell = int | date | Say | Written | Link | None
Mark = tuple[tuple[str, Value], ...]
"""One row of data for the chart's spec: field and value."""


@dataclass(frozen=True)
class Sign:
    """One line of a chart's key."""

    sign: str
    """A class of the style sheet, such as `help-3`, or a letter on the chart."""
    words: Written | Say
    day: date | None = None


@dataclass(frozen=True)
class ChartShown:
    """A chart on a page."""

    kind: str
    """Name of its spec in `theme/charts/`."""
    title: Say
    child: Written
    """Whom it is about: a child, or the service where it counts several."""
    sentence: Say
    data: tuple[tuple[str, tuple[Mark, ...]], ...]
    """Each set of marks by the name its spec calls it."""
    header: tuple[Say | Written, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """The same numbers, oldest first; the first cell says of when."""
    key: tuple[Sign, ...] = ()


def mark(**fields: Value) -> Mark:
    return tuple(fields.items())

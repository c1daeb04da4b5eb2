"""YAML text and where its values stand in; out: values cut by a comment, and comments that hold words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.problems import Problem

Place = tuple[int, int]
"""Line and column, from 0."""


@dataclass(frozen=True)
class Span:
    """Where a value stands, in lines and columns from 0; the end is the first place after it."""

    start: Place
    end: Place
    is_block: bool

    @staticmethod
    def of(event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span((start.line, start.column), (end.line, end.column), event.style in ("|", ">"))

    def holds(self, line: int, column: int) -> bool:
        if self.is_block and line == self.start[0]:
            return False
        return self.start <= (line, column) < self.end


def comment_problems(text: str, file: str, first_line: int, spans: Sequence[Span]) -> tuple[Problem, ...]:
    """A problem for each value a ` #` cuts short; a warning for each whole-line comment with words."""
    found = []
    starts = [span.start for span in spans]
    for number, line in enumerate(text.split("\n")):
        column = _comment_start(line, number, spans, starts) if "#" in line else -1
        if column < 0:
            continue
        if line[:column].strip():
            wrong = "a # after a space cuts this value short"
            right = "Put double quotes round the value, or take out what follows the #."
            found.append(Problem(file, first_line + number, wrong, right))
        elif any(character.isalpha() for character in line[column:]):
            wrong = "a comment holds words that reach no page"
            right = "Say it in the body, or take it out: a shared record has no hidden side."
            found.append(Problem(file, first_line + number, wrong, right, is_warning=True))
    return tuple(found)


def _comment_start(line: str, number: int, spans: Sequence[Span], starts: Sequence[Place]) -> int:
    """Column where a comment begins, or -1."""
    for column, character in enumerate(line):
        if character == "#" and (column == 0 or line[column - 1] == " "):
            nearest = bisect_right(starts, (number, column)) - 1
            if nearest < 0 or not spans[nearest].holds(number, column):
                return column
    return -1

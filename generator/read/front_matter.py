"""A record's text in, its front matter and body out. Fails closed: no fence, no record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.problems import Problem

LONGEST_FRONT_MATTER = 64_000
FENCE = "---"


@dataclass(frozen=True)
class Parted:
    front: str
    """The lines between the fences; their first line is line 2 of the file."""
    body: str
    body_line: int
    """Line of the file the body begins on, from 1."""


def part(text: str, file: str) -> Parted | Problem:
    """Front matter and body, or what is wrong with the fences."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return _no_first_fence(lines, file)
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    if not end:
        return Problem(file, 1, "the front matter has no end", "Write --- on a line of its own after the last key.")
    front = "\n".join(lines[1:end]) + "\n" if end > 1 else ""
    if len(front.encode("utf-8")) > LONGEST_FRONT_MATTER:
        return Problem(file, 1, "the front matter is larger than 64 kB", "Move what is told to the body below it.")
    return Parted(front, "\n".join(lines[end + 1 :]), end + 2)


def _no_first_fence(lines: list[str], file: str) -> Problem:
    fence = next((number for number, line in enumerate(lines, 1) if line.rstrip() == FENCE), 0)
    if fence and not "".join(lines[: fence - 1]).strip():
        return Problem(file, 1, "empty lines stand before the first ---", "Take them out; --- is the first line.")
    if fence and any(":" in line for line in lines[fence : fence + 3]):
        return Problem(file, 1, "something stands before the first ---", "Take it out; --- is the first line.")
    return Problem(file, 1, "the front matter has no beginning", "Write --- as the first line, above the keys.")

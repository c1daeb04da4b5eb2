"""A line in; the line with double quotes round a plain value that holds a colon or a number sign out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.mend.written import Written

# Indentation and hyphens, then a key if there is one, then a value that begins with no sign of YAML's own.
LINE = re.compile(
    r"(?P<lead>[ \t]*(?:-[ \t]+)*)"
    r"(?:(?P<key>[^\s\"'\[\]{}#&*!|>%@`,:?-][^\"'\[\]{}#]*?)(?P<gap>:[ \t]+))?"
    r"(?P<value>(?![-?:][ \t])[^\s\"'\[\]{}#&*!|>%@`,](?:.*[^ \t])?)(?P<tail>[ \t]*)"
)


@dataclass(frozen=True)
class Quoted:
    """One way to write the line."""

    line: str
    key: str
    """The key whose value it is; empty for an item of a list."""
    holds_a_sign: bool
    """True where a # had cut the value."""


def quote_line(written: Written, number: int) -> Iterator[Quoted]:
    """The ways to put the quotes: round the value of the line's key, or round a whole item of a list."""
    found = LINE.fullmatch(written.line(number))
    if not found or not (found["key"] or found["lead"].strip()):
        return
    lead, key, gap, value, tail = found.group("lead", "key", "gap", "value", "tail")
    dash = lead.rfind("-")
    if key and needs_quotes(value) and not _goes_on(written, number, len(lead)):
        yield Quoted(f"{lead}{key}{gap}{in_quotes(value)}{tail}", key, " #" in value)
    item = f"{key}{gap}{value}" if key else value
    if dash >= 0 and needs_quotes(item) and not _goes_on(written, number, dash):
        yield Quoted(f"{lead}{in_quotes(item)}{tail}", "", " #" in item)


def needs_quotes(value: str) -> bool:
    """Whether YAML would cut the value or take it for a key.

    A # with a space after it is how people write a remark to themselves: only they can say whether it
    may become part of the value.
    """
    if re.search(r" #(\s|$)", value):
        return False
    return ": " in value or value.endswith(":") or " #" in value


def in_quotes(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _goes_on(written: Written, number: int, column: int) -> bool:
    """Whether the value may go on below: the next line stands further right, or begins neither key nor item."""
    below = (written.line(later) for later in range(number + 1, written.front.stop))
    following = next((line for line in below if line.strip()), "")
    begins = following.lstrip()
    if begins and ":" not in begins and not begins.startswith(("-", "#")):
        return True
    return len(following) - len(begins) > column

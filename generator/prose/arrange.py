"""A section's lines, laid out so that the Markdown library reads them as a person would.

In: lines as typed. Out: the same lines with list items indented by four spaces a level (people type two or
three), an empty line before a list and before a new lead, and numbers that begin no list escaped, so that
none is swallowed. It never changes a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.leads import is_lead
from generator.prose.lines import Line

ITEM = re.compile(r"(?:([-*+])|(\d{1,2})\.)[ ]")
NUMBER = re.compile(r"(\d+)\.(?=[ ])")
HEADING = re.compile(r"#{1,6} ")
LEVEL = "    "


def arrange_lines(lines: tuple[Line, ...]) -> Iterator[Line]:
    """The lines in the library's own layout; blank lines are empty."""
    opened: list[tuple[int, bool]] = []  # indent of each open item's mark, and whether it is a number
    is_blank = True
    for line in lines:
        text = line.text.expandtabs(4)
        bare = text.lstrip()
        if not bare:
            is_blank = True
            yield Line(line.number, "")
            continue
        indent = len(text) - len(bare)
        was_open = bool(opened)
        mark = open_item(opened, indent, bare, is_blank)
        if not mark:
            close_items(opened, indent, is_blank or bool(HEADING.match(bare)))
            number = NUMBER.match(bare)
            bare = f"{number[1]}\\.{bare[number.end() :]}" if number else bare
        starts = (mark and len(opened) == 1 and not was_open) or HEADING.match(bare) or is_lead(bare)
        if starts and not is_blank:
            yield Line(line.number, "")
        depth = len(opened) - 1 if mark else len(opened)
        yield Line(line.number, LEVEL * depth + bare)
        is_blank = False


def open_item(opened: list[tuple[int, bool]], indent: int, bare: str, is_blank: bool) -> bool:
    """Whether this line begins a list item; if so, it becomes the innermost open one."""
    match = ITEM.match(bare)
    if not match:
        return False
    depth = len(opened)
    while depth and indent < opened[depth - 1][0] + 2:
        depth -= 1
    is_number = match[2] is not None
    follows = depth < len(opened) and opened[depth][1]
    if is_number and int(match[2]) != 1 and not follows:
        return False
    del opened[depth:]
    opened.append((indent, is_number))
    return True


def close_items(opened: list[tuple[int, bool]], indent: int, is_new: bool) -> None:
    """Closes the items that a new paragraph does not stand under."""
    while is_new and opened and indent < opened[-1][0] + 2:
        opened.pop()

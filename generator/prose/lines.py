"""A body as numbered lines of safe characters, its comments taken out.

In: the text after the front matter and the number of its first line. Out: lines and slips. It never
drops a visible word: a character that may not stand is left out or replaced, and a slip says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.values import BIDI_OVERRIDES
from generator.prose.slips import Slip

# What Word and web pages put where a person saw a plain gap or a new line.
GAPS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
TURNING = re.compile(f"[{''.join(sorted(BIDI_OVERRIDES))}]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Halves of characters, and places that Unicode promises never to fill: no file format can hold them.
BROKEN = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True)
class Line:
    number: int
    """Line in the file, from 1."""
    text: str


def number_lines(text: str, first_line: int) -> tuple[tuple[Line, ...], tuple[Slip, ...]]:
    """The body's lines without comments and hidden characters, and what was wrong with them."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    open_text, comment_slips = take_out_comments(whole, first_line)
    slips = (
        *find_all(TURNING, whole, first_line, "a hidden mark that turns the direction of the words", "delete it"),
        *find_all(CONTROL, whole, first_line, "a hidden control character", "type the words again"),
        *find_all(BROKEN, whole, first_line, "a broken character", "type the words again"),
        *comment_slips,
    )
    safe = BROKEN.sub("\ufffd", CONTROL.sub("", TURNING.sub("", GAPS.sub(" ", open_text))))
    lines = tuple(Line(first_line + at, line) for at, line in enumerate(safe.split("\n")))
    return lines, slips


def take_out_comments(text: str, first_line: int) -> tuple[str, tuple[Slip, ...]]:
    """The text without comments, its lines where they were; a warning for each that held words."""
    slips: list[Slip] = []
    kept: list[str] = []
    line, end = first_line, 0
    # By `find`, not by a pattern: a file of nothing but opening marks must not take minutes.
    while (start := text.find("<!--", end)) >= 0:
        line += text.count("\n", end, start)
        close = text.find("-->", start + 4)
        if close < 0:
            slips.append(Slip(line, "a comment that never ends", "close it with -->, or take it out"))
            break
        words = text[start + 4 : close]
        if words.strip(" \n\t-"):
            slips.append(Slip(line, "a comment with words in it; no reader sees it", "take it out", is_warning=True))
        kept += (text[end:start], "\n" * words.count("\n"))
        line, end = line + words.count("\n"), close + 3
    return "".join((*kept, text[end:])), tuple(slips)


def find_all(pattern: re.Pattern[str], text: str, first_line: int, wrong: str, right: str) -> tuple[Slip, ...]:
    """One slip for every line that holds the pattern."""
    if not pattern.search(text):
        return ()
    lines = enumerate(text.split("\n"), first_line)
    return tuple(Slip(number, wrong, right) for number, line in lines if pattern.search(line))

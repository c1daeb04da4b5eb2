"""A body's lines, cut at its level-2 headings.

In: numbered lines. Out: each section's name, language and lines, and slips. It knows no kind's list of
sections; `read` judges the names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.values import LANGUAGE
from generator.prose.lines import Line
from generator.prose.slips import Slip

HEADING = re.compile(r" {0,3}(#{1,2})(?!#)(\s*)(.*)")
TWIN = re.compile(r"(.*?)\{\s*([^{}]*?)\s*\}")


@dataclass(frozen=True)
class Part:
    """A section before its words are parsed."""

    name: str
    language: str
    line: int
    lines: tuple[Line, ...]


def cut_sections(lines: tuple[Line, ...], language: str) -> tuple[tuple[Part, ...], tuple[Slip, ...]]:
    """The opening and every section in order, and what is wrong with their headings."""
    slips: list[Slip] = []
    parts: list[Part] = []
    name, spoken, heading, held = "", language, lines[0].number if lines else 1, list[Line]()
    for line in lines:
        match = HEADING.match(line.text)
        slips += judge_heading(line.number, match) if match else ()
        if match and match[1] == "##" and match[2]:
            parts.append(Part(name, spoken, heading, tuple(held)))
            name, spoken, slip = name_section(match[3], language, line.number)
            slips += slip
            heading, held = line.number, []
        else:
            held.append(line)
    parts.append(Part(name, spoken, heading, tuple(held)))
    return tuple(parts), tuple(slips)


def judge_heading(number: int, match: re.Match[str]) -> tuple[Slip, ...]:
    """A slip for a heading of the wrong level, or one without a space or a name."""
    marks, space, name = match.groups()
    if marks == "#" and space and name.strip():
        return (Slip(number, "a heading with one #", "sections begin with ##"),)
    if marks == "##" and name.strip() and not space:
        return (Slip(number, "a heading without a space", "write a space after ##"),)
    if marks == "##" and not name.strip():
        return (Slip(number, "a heading without a name", "write the section's name after ##"),)
    return ()


def name_section(heading: str, language: str, number: int) -> tuple[str, str, tuple[Slip, ...]]:
    """The section's own name, its language, and a slip where the braces hold no language."""
    words = " ".join(heading.split())
    match = TWIN.fullmatch(words)
    if not match:
        return words, language, ()
    if LANGUAGE.fullmatch(match[2]) and len(match[2]) <= 20:
        return match[1].strip(), match[2], ()
    wrong = "the braces after this heading hold no language"
    return match[1].strip(), language, (Slip(number, wrong, "write a language code, like {ur}"),)

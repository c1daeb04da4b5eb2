"""Two versions of a file in; where they differ out. Nothing of what either says is kept.

Looks at what a reader would see: a line broken elsewhere, or another quotation mark, is no difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.history import Spot
from generator.model.practice import practice_entry
from generator.model.values import DAY
from generator.problems import Problem
from generator.prose.headings import cut_sections
from generator.prose.lines import number_lines
from generator.prose.parse import parse_body
from generator.prose.tree import Block, Paragraph
from generator.read.front_matter import part
from generator.read.opened import text_of
from generator.read.strict_yaml import read_fields

Leaf = tuple[tuple[str, ...], str]
"""A value and the keys that lead to it."""
Texts = Mapping[tuple[str, str], str]
"""The text of each section, by its name and language."""
NOBODY = "(not certain)"
"""Stands for whoever is named in marks that cannot be read: no reader may know of that."""


@dataclass(frozen=True)
class Version:
    """A file as it once was."""

    values: dict[str, Any]
    sections: Texts


def spots_between(before: bytes, after: bytes, language: str) -> tuple[Spot, ...]:
    """Every place where two versions of a record differ; none where one of them is not as a record should be."""
    old, new = _version(before, language), _version(after, language)
    if old is None or new is None:
        return ()
    in_fields, in_sections = _fields_between(old.values, new.values), _sections_between(old.sections, new.sections)
    return tuple(sorted({*in_fields, *in_sections}, key=repr))


def _version(raw: bytes, language: str) -> Version | None:
    """What a file says; none where a build would refuse it."""
    text, problems = text_of(raw, "")
    parted = None if problems else part(text, "")
    if parted is None or isinstance(parted, Problem):
        return None
    fields = read_fields(parted.front, "", 2)
    lines, slips = number_lines(parted.body, 1)
    parts, more = cut_sections(lines, language)
    if not (all(one.is_warning for one in fields.problems) and all(one.is_warning for one in (*slips, *more))):
        return None
    texts = {(one.name, one.language): "\n".join(line.text for line in one.lines) for one in parts}
    return Version(fields.value, texts)


def _fields_between(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Spot]:
    """A spot for each field, or each dated line of one, that says something else."""
    for key in sorted({*old, *new}):
        earlier, later = Counter(_leaves(old.get(key, ()))), Counter(_leaves(new.get(key, ())))
        for path, words in {**(earlier - later), **(later - earlier)}:
            yield _spot(key, path, words)


def _leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[Leaf]:
    """Every value below a key. What has an id of its own is found by it, wherever in a list it stands."""
    if isinstance(value, dict):
        own = (value["id"],) if path and isinstance(value.get("id"), str) else ()
        for key, one in value.items():
            yield from _leaves(one, (*path, *own, key))
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one, (*path, "-"))
    elif isinstance(value, str):
        yield path, value


def _spot(key: str, path: tuple[str, ...], words: str) -> Spot:
    days = [_day(one) for one in (*path, *([words.partition(" ")[0]] if path else ()))]
    day = next((one for one in days if one), None)
    return Spot(field=key, day=day, people=_people(words) if key == "practice" else ())


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if DAY.fullmatch(words) else None
    except ValueError:
        return None


def _people(marks: str) -> tuple[str, ...]:
    try:
        entry = practice_entry(marks)
    except ValueError:
        return (NOBODY,)
    return tuple(sorted({entry.who, entry.help} - {""}))


def _sections_between(old: Texts, new: Texts) -> Iterator[Spot]:
    """A spot for each section whose own paragraphs differ, and one where those headed *Just us* do."""
    for name, language in sorted({*old, *new}):
        earlier, later = old.get((name, language), ""), new.get((name, language), "")
        if earlier == later:
            continue
        was, now = _blocks(earlier, language), _blocks(later, language)
        if was is None or now is None:
            continue
        if was[0] != now[0]:
            yield Spot(section=name, language=language)
        if was[1] != now[1]:
            yield Spot(section=name, language=language, is_aside=True)


def _blocks(text: str, language: str) -> tuple[tuple[Block, ...], tuple[Block, ...]] | None:
    """A section's paragraphs, and apart from them those headed *Just us*; none where they cannot be told apart."""
    sections, slips = parse_body(text, language, 1)
    if any(not slip.is_warning for slip in slips):
        return None
    blocks = [block for section in sections for block in section.blocks]
    asides = tuple(block for block in blocks if isinstance(block, Paragraph) and block.source == "just-us")
    return tuple(block for block in blocks if block not in asides), asides

"""A record in; its words out in pieces that stand together, each with its place and which checks may speak of it.

What somebody said is blanked, letter by letter: told paragraphs, quotations, passages in another language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.advise.voices import EVERYTHING, HEARD, Heeds, heeds_of
from generator.model.board import Board
from generator.model.goal import Goal, LibraryActivity
from generator.model.record import AnyFiled, Record
from generator.model.visit import Photo
from generator.prose.leads import LEAD, words_of
from generator.prose.tree import Block, Inline, Listing, Paragraph, Passage, Quote, Section, Subheading, Table

Path = tuple[str | int, ...]
SPOKEN = re.compile(
    r"“[^”]*(?:”|$)|‘(?:[^’]|’(?=\w))*(?:’|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)"
    r"|\"[^\"]*(?:\"|$)|(?<!\w)'(?!\d\ds?\b)(?:[^']|'(?=\w))+'"
)
LETTER = re.compile(r"\w")


@dataclass(frozen=True)
class Piece:
    """Some words of a record that stand together: a paragraph, an item, a cell, a field."""

    record: str
    """The record's id."""
    words: str
    """What may be looked at; letters that are somebody else's are blank."""
    written: str
    """The same as it was written."""
    language: str
    heeds: Heeds
    path: Path = ()
    """The key it stands under; empty for words of the body."""
    section: Section | None = None


def pieces_of(filed: AnyFiled, language: str) -> Iterator[Piece]:
    """The pieces of a record; `language` is the service's first."""
    record: Record = filed.record
    for path, words, heeds in fields_of(record):
        yield Piece(filed.id, without_speech(words), words, record.lang or language, heeds, path)
    for section in filed.body:
        heeds = heeds_of(record, section.name)
        for inlines in lines_by_us(section.blocks) if heeds else ():
            written = "".join(words_of(inline) for inline in inlines)
            ours = without_speech("".join(in_our_language(inline) for inline in inlines))
            yield Piece(filed.id, without_lead(ours), written, section.language, heeds, (), section)


def fields_of(record: Record) -> Iterator[tuple[Path, str, Heeds]]:
    """Fields in which a visitor writes sentences, with their keys."""
    if isinstance(record, Goal):
        yield ("title",), record.title, HEARD if record.chosen_by == "family" else EVERYTHING
        for place, step in enumerate(record.steps):
            for key in ("does", "conditions", "success"):
                yield ("steps", place, key), getattr(step, key), EVERYTHING
    elif isinstance(record, LibraryActivity):
        for key in ("title", "does", "conditions", "success", "often"):
            yield (key,), getattr(record, key), EVERYTHING
        for key in ("need", "borrow"):
            yield from (((key, place), words, EVERYTHING) for place, words in enumerate(getattr(record, key)))
    elif isinstance(record, Board):
        yield ("title",), record.title, EVERYTHING
    elif isinstance(record, Photo):
        yield ("words",), record.words, HEARD


def lines_by_us(blocks: tuple[Block, ...]) -> Iterator[tuple[Inline, ...]]:
    """Paragraphs, items and cells that are not what somebody in the family said or thinks."""
    is_theirs = False
    for block in blocks:
        if isinstance(block, Paragraph):
            is_theirs = block.source in ("told", "think", "just-us")
            yield from () if is_theirs else (block.inlines,)
        elif isinstance(block, Subheading):
            is_theirs = False
            yield block.inlines
        elif isinstance(block, Quote) or is_theirs:  # a list under what was told is told, too
            continue
        elif isinstance(block, Listing):
            for item in block.items:
                yield from lines_by_us(item)
        elif isinstance(block, Table):
            yield from (cell for row in (block.header, *block.rows) for cell in row)


def in_our_language(inline: Inline) -> str:
    words = words_of(inline)
    return LETTER.sub(" ", words) if isinstance(inline, Passage) else words


def without_speech(words: str) -> str:
    """The words with what stands in quotation marks blanked; its full stops stay, so that sentences end."""
    return SPOKEN.sub(lambda found: LETTER.sub(" ", found[0]), words)


def without_lead(words: str) -> str:
    """The words with a first `Seen:` blanked."""
    found = LEAD.match(words)
    return " " * found.end() + words[found.end() :] if found and found[0].endswith(":") else words

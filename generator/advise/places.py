"""A record's file and remarks about it in; the line of each out. Opens that one file and keeps nothing of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as DiskPath

from generator.advise.pieces import Path, Piece
from generator.advise.remark import Remark
from generator.read.front_matter import Parted, part
from generator.read.record import open_text
from generator.read.strict_yaml import read_fields

NEAR = 20
"""How many letters tell a place from others."""


@dataclass(frozen=True)
class Sheet:
    """A file as it stands on the disk: where its keys are, and its letters with the line of each."""

    keys: Mapping[Path, int] = field(default_factory=dict)
    body: tuple[str, ...] = ()
    body_line: int = 1

    def line_of(self, remark: Remark) -> int | None:
        """The line a remark is about, from 1; none where its key is not in this file, but taken from another."""
        if remark.piece is not None and remark.piece.section is not None:
            return self.line_of_words(remark.piece, remark.start)
        if not self.keys:
            return 1
        if remark.piece is not None:
            return self.keys.get(remark.path)
        path = remark.path
        while path and path not in self.keys:
            path = path[:-1]
        return self.keys.get(path, 1)

    def line_of_words(self, piece: Piece, start: int) -> int:
        """The line on which the words at `start` of a piece stand; its heading's where they cannot be found."""
        assert piece.section is not None
        first = piece.section.line
        letters, lines, begins = self.letters
        begin = begins.get(first, 0)
        found = letters.find(bare(piece.written), begin)
        if found >= 0:
            place = found + len(bare(piece.written[:start]))
            return lines[place] if place < len(lines) else first
        # A link or a note of language stands in between: go by the words that follow.
        near = bare(piece.written[start : start + 2 * NEAR])[:NEAR]
        found = letters.find(near, begin) if near else -1
        return lines[found] if found >= 0 else first

    @cached_property
    def letters(self) -> tuple[str, list[int], Mapping[int, int]]:
        """The body's letters as one string, the line of each, and where among them each line begins."""
        letters: list[str] = []
        lines: list[int] = []
        begins: dict[int, int] = {}
        for number, text in enumerate(self.body, self.body_line):
            begins[number] = len(lines)
            letters.append(bare(text))
            lines += [number] * len(letters[-1])
        return "".join(letters), lines, begins


def bare(words: str) -> str:
    """Letters and digits alone, so that no mark of dress comes between them."""
    return "".join(character for character in words if character.isalnum())


def read_sheet(path: DiskPath, file: str) -> Sheet:
    """The file as it stands; an empty sheet where it cannot be opened any more."""
    text, problems = open_text(path, file)
    parted = None if problems else part(text, file)
    if not isinstance(parted, Parted):
        return Sheet()
    keys = read_fields(parted.front, file, 2).lines
    return Sheet(keys, tuple(parted.body.split("\n")), parted.body_line)

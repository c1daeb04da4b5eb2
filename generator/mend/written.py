"""A file's text in; its lines out, each beside its own line end, so that what is not mended stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.read.front_matter import FENCE

LINE_END = re.compile("(\r\n|\r|\n)")


@dataclass(frozen=True)
class Written:
    """The lines of one file."""

    lines: tuple[str, ...]
    ends: tuple[str, ...]
    """The line end after each line but the last."""
    has_fences: bool

    @staticmethod
    def of(text: str, has_fences: bool) -> Written:
        pieces = LINE_END.split(text)
        return Written(tuple(pieces[::2]), tuple(pieces[1::2]), has_fences)

    @property
    def text(self) -> str:
        """As it stands in the file."""
        return "".join(line + end for line, end in zip(self.lines, (*self.ends, ""), strict=True))

    @property
    def read(self) -> str:
        """As the reader takes it: with line ends of one kind."""
        return "\n".join(self.lines)

    @cached_property
    def front(self) -> range:
        """Numbers, from 1, of the lines that hold keys; none where the fences are not as they should be."""
        if not self.has_fences:
            return range(1, len(self.lines) + 1)
        fences = [number for number, line in enumerate(self.lines, 1) if line.rstrip() == FENCE][:2]
        return range(2, fences[1]) if len(fences) == 2 and fences[0] == 1 else range(0)

    def line(self, number: int) -> str:
        return self.lines[number - 1]

    def with_line(self, number: int, line: str) -> Written:
        return self.with_lines({number: line})

    def with_lines(self, by_number: Mapping[int, str]) -> Written:
        lines = list(self.lines)
        for number, line in by_number.items():
            lines[number - 1] = line
        return replace(self, lines=tuple(lines))

"""What checks look at, and what they say. A remark never holds a word of a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.advise.patterns import Patterns
from generator.advise.pieces import Path, Piece
from generator.consent.outline import Outline
from generator.model.kinds import Family
from generator.model.service import Service


@dataclass(frozen=True)
class Ground:
    """What checks of words know besides the words."""

    service: Service
    patterns: Mapping[str, Patterns]
    """By language."""
    strangers: frozenset[str] = frozenset()
    """First names of children of other families which nobody around this family bears."""

    def patterns_of(self, language: str) -> Patterns | None:
        """The patterns of that language, also where it is written with its country; none where it has no lists."""
        return self.patterns.get(language) or self.patterns.get(language.partition("-")[0])


@dataclass(frozen=True)
class Whole:
    """What checks of whole records know."""

    family: Family
    outline: Outline
    day: date
    patterns: Patterns | None
    """Of the service's first language."""
    pieces: tuple[Piece, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Remark:
    """Something worth a second thought."""

    record: str
    """The record's id."""
    wrong: str
    right: str
    path: Path = ()
    """The key it is about."""
    piece: Piece | None = None
    """The words it is about, where it is about words."""
    start: int = 0
    """Where in them."""

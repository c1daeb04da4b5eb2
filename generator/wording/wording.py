"""Fixed sentences for one language: in goes a `Say` or a `Written`, out comes a `Piece` for a writer, or plain text.

Never writes markup: `render` turns a piece into HTML, `press` into paper.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

from generator.model.words import Fact, Month, Say, Written
from generator.wording.catalogue import Catalogue, read_catalogue
from generator.wording.place import Direction, direction_of, is_same_language, list_pattern, write_day, write_number

FALLBACK = "en"
PLACEHOLDER = re.compile(r"\{([A-Za-z0-9_]+)\}")
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True)
class Piece:
    """Words in a line: either text, or smaller pieces in a row."""

    text: str = ""
    pieces: tuple[Piece, ...] = ()
    is_fact: bool = False
    """A name, words or number set into a sentence: kept apart from the writing direction around it."""
    day: str = ""
    """The day these words name, as 2026-02-03, or the month, as 2026-02."""
    language: str = ""
    """Language, where it differs from the words around it."""
    direction: Direction | None = None
    """Direction of that language."""


@dataclass(frozen=True)
class Wording:
    """One language's sentences and this service's own words for things."""

    language: str
    catalogue: Catalogue
    english: Wording | None
    """Where a sentence is not translated, its English; none in English itself."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """What the service calls things, by placeholder: `goal`, then the service's word."""

    @property
    def direction(self) -> Direction:
        return direction_of(self.language)

    def with_terms(self, terms: tuple[tuple[str, str], ...]) -> Wording:
        """The same sentences with a service's own words for `term.goal` and the like."""
        return replace(self, terms={id.removeprefix("term."): words for id, words in terms})

    def piece(self, words: Say | Written) -> Piece:
        """The words ready for a writer. Raises LookupError where English lacks the sentence or one of its facts."""
        if isinstance(words, Written):
            return self._written(words)
        facts = dict(words.facts)
        count = facts.get("count")
        template = self.catalogue.template(words.id, count if isinstance(count, int) else None)
        if template is not None:
            return Piece(pieces=self._fill(words.id, template, facts))
        if self.english is None:
            raise LookupError(f"no words for {words.id} in theme/words/{FALLBACK}.po")
        return replace(self.english.piece(words), language=FALLBACK, direction=direction_of(FALLBACK))

    def say_plain(self, words: Say | Written) -> str:
        """The words as plain text, for a title, a calendar or a picture's words."""
        return self._plain(self.piece(words))

    def _plain(self, piece: Piece) -> str:
        inner = piece.text + "".join(self._plain(part) for part in piece.pieces)
        if piece.direction not in (None, self.direction):
            return f"{ISOLATE}{inner}{END_OF_ISOLATE}"
        return inner

    def _fill(self, id: str, template: str, facts: Mapping[str, Fact]) -> tuple[Piece, ...]:
        # An odd place in the split is a placeholder's name, an even one the words between two.
        parts = PLACEHOLDER.split(template)
        return tuple(
            self._fact(id, part, facts) if place % 2 else Piece(part) for place, part in enumerate(parts) if part
        )

    def _fact(self, id: str, name: str, facts: Mapping[str, Fact]) -> Piece:
        fact = facts.get(name)
        if fact is None:
            return self._term(id, name)
        if isinstance(fact, Written | Say):
            return replace(self.piece(fact), is_fact=True)
        if isinstance(fact, date):
            return Piece(write_day(fact, "long", self.language), day=fact.isoformat())
        if isinstance(fact, Month):
            return Piece(write_day(fact.first, "month", self.language), day=f"{fact.first:%Y-%m}")
        if isinstance(fact, tuple):
            listed: dict[str, Fact] = {str(place): words for place, words in enumerate(fact)}
            return Piece(pieces=self._fill(id, list_pattern(len(fact), self.language) if fact else "", listed))
        return Piece(write_number(fact, self.language) if isinstance(fact, int) else fact, is_fact=True)

    def _term(self, id: str, name: str) -> Piece:
        small = name[0].lower() + name[1:]
        if small in self.terms:
            piece = Piece(self.terms[small])
        elif self._knows(f"term.{small}"):
            piece = self.piece(Say(f"term.{small}"))
        else:
            raise LookupError(f"{id} speaks of {{{name}}}, which is neither given nor a term")
        return piece if name == small else _capitalised(piece)

    def _knows(self, id: str) -> bool:
        return id in self.catalogue.forms or (self.english is not None and self.english._knows(id))

    def _written(self, words: Written) -> Piece:
        if is_same_language(words.language, self.language):
            return Piece(words.text, is_fact=True)
        return Piece(words.text, is_fact=True, language=words.language, direction=direction_of(words.language))


def _capitalised(piece: Piece) -> Piece:
    """The same with a capital: `{Goal}` begins a sentence with the word for `{goal}`."""
    if piece.pieces:
        return replace(piece, pieces=(_capitalised(piece.pieces[0]), *piece.pieces[1:]))
    return replace(piece, text=piece.text[:1].upper() + piece.text[1:])


@cache
def read_wording(theme: Path, language: str) -> Wording:
    """The sentences of a language, read once in a process. A language without a catalogue is all English."""
    english = None if language == FALLBACK else read_wording(theme, FALLBACK)
    folder = theme / "words"
    for name in (language, language.split("-")[0]):
        if (folder / f"{name}.po").is_file():
            return Wording(language, read_catalogue(folder / f"{name}.po"), english)
    return Wording(language, Catalogue({}, lambda count: 0), english)

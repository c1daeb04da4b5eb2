"""What a drawn record is written with: choices, days, people, and words that stand nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from generator.model.record import Record
from generator.read.twins import fields_of_words
from tests.site.canaries import words

T = TypeVar("T")
DAYS = (
    *("2026-01-12", "2026-02-03", "2026-03-10", "2026-04-20", "2026-05-05"),
    *("2026-06-11", "2026-06-12", "2026-06-13", "2026-07-01"),
)
"""Few, so that two days are often the same; the day built for is one of them."""
FLAVOURS = ("", "no ", "Null: ", '\'tis "so" ', "Zoë # ", "پانی ", "- 12:30 ")
"""What a field's words may begin with. YAML and people differ about some of these."""


class Pen:
    """One family's pen. A drawn 0 is always the plainest choice, so that a failing family shrinks to a plain one."""

    def __init__(self, draw: Callable[[int], int]) -> None:
        """`draw` gives a number from nought to another."""
        self.draw = draw
        self.fresh = words()
        self.used: list[str] = []

    def number(self, most: int) -> int:
        return self.draw(most) if most else 0

    def rarely(self, out_of: int = 8) -> bool:
        return self.number(out_of - 1) == out_of - 1

    def pick(self, among: Sequence[T]) -> T:
        return among[self.number(len(among) - 1)]

    def some(self, among: Sequence[T], least: int = 0) -> list[T]:
        """Any of these in their order, at least so many."""
        chosen = self.number(2 ** len(among) - 1)
        found = [one for place, one in enumerate(among) if chosen >> place & 1]
        return found if len(found) >= least else list(among[:least])

    def word(self) -> str:
        """A word that stands nowhere else."""
        self.used.append(next(self.fresh))
        return self.used[-1]

    def text(self) -> str:
        return self.pick(FLAVOURS) + self.word()

    def texts(self) -> list[str]:
        return [self.text(), self.word()]

    def day(self, not_before: str = "") -> str:
        return self.pick([day for day in DAYS if day >= not_before])

    def yes_or_no(self) -> str:
        return self.pick(("no", "yes"))

    def fields(self, needed: Mapping[str, Any], may: Mapping[str, Callable[[], Any]]) -> dict[str, Any]:
        """Keys as written in a file: those needed, and any of the others."""
        return {**needed, **{key: may[key]() for key in self.some(tuple(may))}}

    def shared_fields(self, kind: type[Record], written: dict[str, Any], readers: Sequence[str]) -> dict[str, Any]:
        """The same with what any record may have: `only`, `lang`, words in another language."""
        if self.rarely():
            written["only"] = self.some(readers, least=1)
        if self.rarely():
            written["lang"] = self.pick(("ur", "en"))
        if self.rarely(4):
            written["in"] = {"ur": self.twins(kind, written)}
        return written

    def twins(self, kind: type[Any], written: Mapping[str, Any]) -> dict[str, Any]:
        keys = [key for key in fields_of_words(kind) if key in written]
        return {key: self.texts() if isinstance(written[key], list) else self.text() for key in self.some(keys)}

"""Words on a page: fixed sentences by their id, words a person wrote with their language, ways to go.

Fixed sentences live in the catalogues under `theme/words/`; nothing here holds one, nor any markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias


@dataclass(frozen=True)
class Written:
    """Words somebody wrote, on one line, and their language."""

    text: str
    language: str


@dataclass(frozen=True)
class Say:
    """A fixed sentence: its id in the catalogue and the facts it speaks of, in order of name."""

    id: str
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True)
class Month:
    """A month, told without a day of it."""

    first: date
    """Its first day."""


Fact: TypeAlias = "str | int | date | Month | Written | Say | tuple[Written | Say, ...]"
"""A number, a day, a month, words, another fixed phrase, or several words to be listed with commas and *and*."""


def say(id: str, **facts: Fact) -> Say:
    """The sentence `id` with its facts; `count` is the one that decides singular or plural."""
    return Say(id, tuple(sorted(facts.items())))


@dataclass(frozen=True)
class Link:
    """A way to another page of this site."""

    to: str
    """The page's path without ending, such as `p/kdmwqrtzab`, or `index`."""
    words: Written | Say
    anchor: str = ""

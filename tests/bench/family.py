"""One invented family before it is written: who it is, how large its record is, and how a record is written down.

Made from a number and a seed alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

import yaml

from tests.bench.words import BIRDS, CHILDREN, PARENTS, SURNAMES, TREES

LAST_VISIT = date(2026, 6, 9)
"""Three days before the sample service's own day."""
LETTERS = "23456789bcdfghjkmnpqrstvwxz"
Files = Iterator[tuple[str, str]]
"""Path within the family's folder, with `/`, and the text of the record."""


@dataclass(frozen=True)
class Size:
    """How much a family's record holds, over all its children."""

    visits: int
    goals: int
    activities: int
    assessments: int
    photos: int


TYPICAL = Size(visits=40, goals=4, activities=80, assessments=3, photos=60)
LARGE = Size(visits=150, goals=40, activities=450, assessments=6, photos=500)


@dataclass(frozen=True)
class Child:
    id: str
    called: str
    surname: str


@dataclass(frozen=True)
class Invented:
    """A family nobody belongs to."""

    id: str
    number: int
    size: Size
    children: tuple[Child, ...]
    parents: tuple[str, str]
    has_gran: bool
    draw: Random

    @property
    def days(self) -> tuple[date, ...]:
        """Days of the visits: every two weeks, or every week in a long record."""
        apart = timedelta(days=14 if self.size.visits <= 60 else 7)
        return tuple(LAST_VISIT - apart * before for before in reversed(range(self.size.visits)))

    @property
    def readers(self) -> tuple[str, ...]:
        return ("mum", "dad", "gran") if self.has_gran else ("mum", "dad")

    @property
    def about(self) -> dict[str, Any]:
        """What a record beside `family.md` says of whom it is about."""
        return {"about": [child.id for child in self.children]} if len(self.children) > 1 else {}

    def child_of(self, turn: int) -> Child:
        """The children take turns."""
        return self.children[turn % len(self.children)]

    def now_and_then(self, one_in: int) -> bool:
        return self.draw.randrange(one_in) == 0


def invent(number: int, seed: int, size: Size) -> Invented:
    """Family `number`: every third has two children, every third a grandmother who reads."""
    draw = Random(f"{seed}/{number}")
    called = draw.sample(CHILDREN, 2 if number % 3 == 2 else 1)
    birds, surname = draw.sample(BIRDS, 2), draw.choice(SURNAMES)
    children = tuple(Child(f"{bird}-{drawn(draw)}", name, surname) for bird, name in zip(birds, called, strict=False))
    mum, dad = draw.sample(PARENTS, 2)
    id = f"{draw.choice(TREES)}-{drawn(draw)}{number}"
    return Invented(id, number, size, children, (mum, dad), number % 3 == 0, draw)


def drawn(draw: Random) -> str:
    """Four letters and digits."""
    return "".join(draw.choices(LETTERS, k=4))


def record(fields: Mapping[str, Any], *sections: tuple[str, str]) -> str:
    """A record's text: keys between fences, then each section under its heading; `""` heads the opening."""
    front = yaml.dump(
        dict(fields),
        Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
        sort_keys=False,
        width=10**6,
        default_flow_style=None,
    )
    told = (f"## {heading}\n{words}\n" if heading else f"{words}\n" for heading, words in sections)
    return f"---\n{front}---\n" + "\n".join(told)

"""What one reader may see of a family, and what was kept from them. Only the room `consent` makes these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, TypeVar

from generator.model.audience import Audience
from generator.model.final import Final
from generator.model.history import Edit
from generator.model.household import FamilyRecord
from generator.model.parts import Part
from generator.model.record import AnyFiled, Filed, Record
from generator.model.service import Framework, Service
from generator.problems import Problem

R = TypeVar("R", bound=Record)
Standing = Literal["in-force", "not-yet", "waiting", "ended", "withdrawn"]


@dataclass(frozen=True)
class Person:
    """Somebody this reader may be told of."""

    name: str
    relation: str = ""
    """What the family calls them, or what they do."""
    phone: str = ""
    is_team: bool = False
    names_in: tuple[tuple[str, str], ...] = ()
    """The name in other scripts: language, then name."""


@dataclass(frozen=True)
class Selection:
    """The record as one audience may see it: same kinds, withheld fields blank, the rest absent."""

    family: str
    audience: Audience
    language: str
    as_of: date
    address_key: str
    service: Service
    frameworks: Mapping[str, Framework]
    filed: tuple[AnyFiled, ...]
    people: Mapping[str, Person]
    """Everyone who may be named, by id."""
    granted: Mapping[str, frozenset[Part]]
    """Parts open to these readers, by child; a child who is not here is not on the site."""
    standings: Mapping[str, Standing]
    """How each consent shown stands on the day, by its record id."""
    taken_back: Mapping[str, date]
    """The day on which a consent shown was taken back, by its record id."""
    sites: tuple[str, ...]
    """Ids of the readers whose own sites are open, as far as these readers may know."""
    until: date | None = None
    """Last day on which anything is open to a setting."""
    reads_large: bool = False
    """Whether these readers asked for large print."""
    is_quiet: bool = False
    """Whether these readers' pages should say at a glance nothing of what they are."""
    signers: tuple[str, ...] = ()
    """Ids of those with parental responsibility who may read the same agreement; only on paper, to be signed."""
    history: tuple[Edit, ...] = ()
    """Changes these readers may be told of, newest first."""
    finals: Mapping[str, Final] = field(default_factory=dict)
    """Finished reports among the records, as they were finished, by record id."""

    @property
    def reader(self) -> str:
        """Id of whoever reads it; empty for the service and for a report."""
        return self.audience.id

    @property
    def household(self) -> FamilyRecord:
        return self.of(FamilyRecord)[0].record

    @property
    def children(self) -> tuple[str, ...]:
        return tuple(self.granted)

    @cached_property
    def by_kind(self) -> Mapping[type[Record], tuple[AnyFiled, ...]]:
        """The records of each kind, oldest first; those of one day, or of none, by their place in the family."""
        kinds: dict[type[Record], list[AnyFiled]] = {}
        for filed in sorted(self.filed, key=lambda one: one.day or date.min):
            kinds.setdefault(type(filed.record), []).append(filed)
        return {kind: tuple(found) for kind, found in kinds.items()}

    def of(self, kind: type[R], child: str = "") -> tuple[Filed[R], ...]:
        """Records of a kind, oldest first; those about one child if one is named."""
        found = self.by_kind.get(kind, ())
        return tuple(filed for filed in found if child in filed.about) if child else found

    def has(self, part: Part, child: str = "") -> bool:
        """Whether a part is open for that child, or for every child on the site."""
        children = (child,) if child else self.children
        return bool(children) and all(part in self.granted.get(one, frozenset()) for one in children)


@dataclass(frozen=True, order=True)
class Left:
    """One thing left out, and the rule that left it out. For the terminal, never onward."""

    record: str
    what: str
    """`all of it`, or the field or section."""
    why: str


@dataclass(frozen=True)
class Withheld:
    """Everything kept from one edition's readers."""

    audience: Audience
    left: tuple[Left, ...]
    refused: tuple[Problem, ...] = ()
    """Why the whole edition may not be built, if it may not."""

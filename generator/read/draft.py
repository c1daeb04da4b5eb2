"""A family being read: each file typed but not yet checked against the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as DiskPath
from typing import TypeVar

from generator.model.child import Profile
from generator.model.goal import Goal, LibraryActivity
from generator.model.household import FamilyRecord
from generator.model.record import Filed, Record
from generator.model.service import Framework, Service
from generator.model.visit import Photo
from generator.problems import Problem
from generator.prose.tree import Section
from generator.read.filing import Found
from generator.read.strict_yaml import Path

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Draft:
    """One file: where it stands, what it says, and on which line it says it."""

    found: Found
    file: str
    """Path from the records folder, for problems."""
    record: Record | None
    """None where its fields could not be read."""
    body: tuple[Section, ...] = ()
    lines: Mapping[Path, int] = field(default_factory=dict)

    def problem(self, path: Path, wrong: str, right: str, is_warning: bool = False) -> Problem:
        """A problem on the line of the key or list item at `path`, or the nearest one around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return Problem(self.file, self.lines.get(path, 1), wrong, right, is_warning)


@dataclass(frozen=True)
class Whole:
    """All of one family's files, and what the service gives them to rest on."""

    folder: DiskPath
    file: str
    drafts: tuple[Draft, ...]
    household: FamilyRecord
    service: Service
    frameworks: Mapping[str, Framework]
    library: Mapping[str, Filed[LibraryActivity]]

    @cached_property
    def children(self) -> tuple[str, ...]:
        """Ids of the children, by their folders."""
        return tuple(sorted({draft.found.child for draft in self.drafts if draft.found.child}))

    @cached_property
    def levels(self) -> Mapping[str, frozenset[str]]:
        """Ids of the help levels each child's records may use; a child whose profile cannot be read is not in it."""
        service = frozenset(self.service.help_levels)
        return {draft.found.child: service | record.help_levels.keys() for draft, record in self.of(Profile)}

    @cached_property
    def goals(self) -> Mapping[str, Goal]:
        """The goals that can be read, by the id of their record."""
        return {draft.found.id: goal for draft, goal in self.of(Goal)}

    def of(self, kind: type[R]) -> tuple[tuple[Draft, R], ...]:
        """The readable records of a kind, each with its draft."""
        return tuple((draft, draft.record) for draft in self.drafts if type(draft.record) is kind)

    def about(self, draft: Draft) -> tuple[str, ...]:
        """The children a file is about: its own child, those it names or shows, or all."""
        if draft.found.child:
            return (draft.found.child,)
        if isinstance(draft.record, Photo):
            return tuple(child for child in self.children if child in draft.record.who) or self.children
        return tuple(getattr(draft.record, "about", ())) or self.children

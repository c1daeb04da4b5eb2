"""Every kind of record, in the order of the handbook, and the whole of one family."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.model.board import Board
from generator.model.child import Assessment, Profile, Transition
from generator.model.consent import Consent, Shared
from generator.model.final import Final
from generator.model.goal import Activity, Goal, LibraryActivity
from generator.model.history import NO_HISTORY, History
from generator.model.household import FamilyRecord
from generator.model.record import AnyFiled, Filed, Record
from generator.model.review import Report, Review
from generator.model.service import Framework, Service
from generator.model.visit import Advice, HomeEntry, Matter, Photo, Visit

KINDS: tuple[type[Record], ...] = (
    FamilyRecord,
    Consent,
    Profile,
    Visit,
    Goal,
    Activity,
    Board,
    HomeEntry,
    Assessment,
    Review,
    Matter,
    Advice,
    Photo,
    Report,
    Transition,
    Shared,
    LibraryActivity,
)
KIND_BY_FOLDER: Mapping[str, type[Record]] = {kind.folder: kind for kind in KINDS if kind.folder}

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Family:
    """One family's whole record, as read and checked. Only `read` makes one; only `consent` is given one."""

    id: str
    """The family's folder name, such as hornbeam-3q9t."""
    folder: Path
    service: Service
    frameworks: Mapping[str, Framework]
    filed: tuple[AnyFiled, ...]
    """Every record: `family.md` first, then by path."""
    library: Mapping[str, Filed[LibraryActivity]]
    """The service's library, by file name; activities already hold what they took from it."""
    history: History = NO_HISTORY
    """When its records were added and changed, as far as that is certain."""
    finals: Mapping[str, Final] = field(default_factory=dict)
    """Reports as they were finished, by the report's record id."""

    @property
    def household(self) -> FamilyRecord:
        return self.of(FamilyRecord)[0].record

    @property
    def children(self) -> tuple[str, ...]:
        """Ids of the children, in the order of their folders."""
        return tuple(filed.child for filed in self.of(Profile))

    def of(self, kind: type[R]) -> tuple[Filed[R], ...]:
        return tuple(filed for filed in self.filed if type(filed.record) is kind)

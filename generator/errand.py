"""What a worker is given to build one family's sites, and what it gives back: plain data, nothing done here."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.audience import BUILT, Audience, AudienceKind
from generator.model.caseload import CaseLine
from generator.model.goal import LibraryActivity
from generator.model.record import Filed
from generator.model.selection import Withheld
from generator.model.service import Framework, Service
from generator.model.website import PhotoNeeded
from generator.problems import Problem, Stopped, Unsafe
from generator.time_limit import LONGEST_READING, limit_reading


@dataclass(frozen=True)
class Standing:
    """An edition in place."""

    name: str
    audience: str
    """Whom it was made for, as in `Audience`."""
    inputs: str
    """Digest of what it was made from; empty where it is only the page that says it ended."""
    grants: tuple[str, ...] = ()
    """What was open to them then."""

    @property
    def was_quiet(self) -> bool:
        """Whether it is a quiet site: then so is the page that says it ended."""
        return QUIET in self.grants


CLOSED = "closed for now"
"""The inputs of a page that says an edition is closed for now."""
QUIET = "quiet"
"""The line among the grants of a quiet site."""
NOTHING_WITHHELD = Withheld(Audience("reader"), ())


@dataclass(frozen=True)
class Errand:
    """Everything a worker needs to build one family's sites."""

    folder: Path
    """The family's folder."""
    service: Service
    frameworks: Mapping[str, Framework]
    library: Mapping[str, Filed[LibraryActivity]]
    as_of: date
    is_for_readers: bool
    theme: Path
    rooms: Path
    """An empty folder of the output to build in."""
    cache: Path
    """This family's own cache."""
    program: str
    """Digest of program and theme: when it changes, every site is built again."""
    standing: tuple[Standing, ...]
    """Editions of this family in place."""
    renderer: str = "mkdocs"
    """Which generator makes the HTML."""
    audiences: tuple[AudienceKind, ...] = BUILT
    """For whom sites are built: what stands for others stays, unless it has ended."""
    damaged: tuple[Unsafe, ...] = ()
    """What to say of each of its editions whose receipt is damaged."""
    is_service_read: bool = True
    """False where `service.yml` has problems: nothing is built then, and what stands is judged by consent alone."""
    longest_reading: float = LONGEST_READING
    """Seconds one record may take to read."""

    @property
    def note(self) -> Path:
        """The file that says which record is being read: left behind where reading it ended the process."""
        return self.rooms / f"{self.folder.name}.reading"

    def watch(self, record: str) -> AbstractContextManager[None]:
        """Ends this process where reading the record takes too long."""
        return limit_reading(self.note, record, self.longest_reading)


@dataclass(frozen=True)
class Edition:
    """One edition, built or found unchanged."""

    name: str
    audience: str
    """Whom it is for, as in `Audience`; empty for the page that says it ended."""
    language: str
    pages: int
    inputs: str
    """Digest of everything it was made from."""
    folder: Path | None
    """The finished folder; none where what stands in place is the same."""
    withheld: Withheld
    photos: tuple[PhotoNeeded, ...] = ()
    """Photos it shows."""
    charts: tuple[str, ...] = ()
    """Names its charts are kept under."""
    grants: tuple[str, ...] = ()
    """What is open to them."""


@dataclass(frozen=True)
class Built:
    """What came of one family."""

    family: str
    problems: tuple[Problem, ...] = ()
    is_read: bool = False
    """False where its records have problems: what stands in place then stays."""
    editions: tuple[Edition, ...] = ()
    closed: tuple[Withheld, ...] = ()
    """Readers and settings to whom nothing is open, or whose edition was refused."""
    ended: tuple[Edition, ...] = ()
    """Editions in place that nobody may read any more: each a page that says so."""
    case: CaseLine | None = None
    """Its line of the service's caseload; none where it could not be read, or has not joined yet."""
    stopped: Stopped | None = None
    """Why its sites could not be built, where it was not the records."""

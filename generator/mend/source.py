"""The records folder in; every file that may be mended out, with its kind. Opens none and follows no link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.goal import LibraryActivity
from generator.model.record import Strict
from generator.model.service import Framework, Service
from generator.problems import Problem, shown
from generator.read.filing import Found, entries_of, find_records, is_id


@dataclass(frozen=True)
class Source:
    """One file of the records."""

    path: Path
    file: str
    """Path from the records folder, with `/`, as it is told."""
    kind: type[Strict]
    found: Found | None
    """None for a vocabulary, which has no fences and no body."""


def sources_of_family(folder: Path) -> Iterator[Source]:
    """The family's records, by path."""
    file = shown(f"families/{folder.name}")
    for found in find_records(folder, file)[0]:
        yield Source(folder.joinpath(*found.path.split("/")), f"{file}/{found.path}", found.kind, found)


def sources_of_service(records: Path) -> Iterator[Source]:
    """The service's own file, its frameworks and its library."""
    yield Source(records / "service.yml", "service.yml", Service, None)
    for stem in _stems(records, "frameworks", ".yml"):
        yield Source(records / "frameworks" / f"{stem}.yml", f"frameworks/{stem}.yml", Framework, None)
    for stem in _stems(records, "library", ".md"):
        file = f"library/{stem}.md"
        yield Source(records / "library" / f"{stem}.md", file, LibraryActivity, Found(file, LibraryActivity))


def _stems(records: Path, folder: str, ending: str) -> Iterator[str]:
    for entry in entries_of(records / folder, folder) if (records / folder).is_dir() else ():
        if not isinstance(entry, Problem) and entry.is_file(follow_symlinks=False) and entry.name.endswith(ending):
            stem = entry.name.removesuffix(ending)
            yield from [stem] if is_id(stem) else []

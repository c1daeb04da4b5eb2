"""The records folder in; the service, its frameworks and its library out, or every problem with them at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.goal import LibraryActivity
from generator.model.record import Filed
from generator.model.service import Framework, Service
from generator.problems import Problem, shown
from generator.read.draft import Draft
from generator.read.filing import Found, entries_of, is_id
from generator.read.nearest import hint
from generator.read.pictures import check_pictures
from generator.read.record import read_record, read_vocabulary
from generator.read.twins import check_twins


@dataclass(frozen=True)
class ServiceRead:
    """What came of reading the service's own files."""

    service: Service | None
    """None where `service.yml` could not be read."""
    frameworks: Mapping[str, Framework]
    library: Mapping[str, Filed[LibraryActivity]]
    problems: tuple[Problem, ...]


def read_service(records: Path) -> ServiceRead:
    """The service's own files, by their names; only files without problems are in it."""
    service, problems = read_vocabulary(records / "service.yml", Service, "service.yml")
    frameworks: dict[str, Framework] = {}
    found = list(problems)
    areas: set[str] | None = set()
    for stem, path in _files(records, "frameworks", ".yml", found):
        framework, problems = read_vocabulary(path, Framework, f"frameworks/{stem}.yml")
        found += problems
        if framework:
            frameworks[stem] = framework
        # An area may stand in the framework that cannot be read: none is called unknown then.
        areas = {*areas, *framework.areas} if framework and areas is not None else None
    library = _library(records, service, areas, found)
    found += _in_families(records)
    found += check_pictures(records, service) if service else ()
    return ServiceRead(service, frameworks, library, tuple(sorted(found)))


def _files(records: Path, folder: str, ending: str, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    if not (records / folder).is_dir():
        return
    for entry in entries_of(records / folder, folder):
        if isinstance(entry, Problem):
            problems.append(entry)
        elif entry.name.endswith(ending) and is_id(stem := entry.name.removesuffix(ending)):
            yield stem, Path(entry.path)
        elif entry.name != "README.md":
            right = f"Take it out, or name it in small letters and hyphens, with {ending} at the end."
            problems.append(Problem(shown(f"{folder}/{entry.name}"), 0, "this file does not belong here", right))


def _library(
    records: Path, service: Service | None, areas: set[str] | None, problems: list[Problem]
) -> dict[str, Filed[LibraryActivity]]:
    library: dict[str, Filed[LibraryActivity]] = {}
    language = service.languages[0] if service and service.languages else "en"
    for stem, _ in _files(records, "library", ".md", problems):
        file = f"library/{stem}.md"
        draft, found = read_record(records, Found(file, LibraryActivity), file, language)
        found = (*found, *check_twins(draft), *_check_activity(draft, service, areas))
        problems += found
        if isinstance(draft.record, LibraryActivity) and all(problem.is_warning for problem in found):
            library[stem] = Filed(draft.found.id, draft.record, draft.body)
    return library


def _check_activity(draft: Draft, service: Service | None, areas: set[str] | None) -> Iterator[Problem]:
    """What a library activity speaks of must be the service's own: its areas and levels, nobody's photo."""
    activity = draft.record
    if not isinstance(activity, LibraryActivity):
        return
    if activity.area and areas is not None and activity.area not in areas:
        yield draft.problem(("area",), "`area` is not an area of any framework", hint(activity.area, areas, "areas"))
    levels = service.help_levels if service else activity.help
    for place, level in enumerate(activity.help):
        if level not in levels:
            wrong = "an id in `help` is not a level of help"
            yield draft.problem(("help", place), wrong, hint(level, levels, "levels of help"))
    for key, is_written in (("photo", activity.photo), ("only", activity.only)):
        if is_written:
            yield draft.problem((key,), f"`{key}` stands in an activity for every family", "Take it out.")


def _in_families(records: Path) -> Iterator[Problem]:
    """Links and stray files among the families' folders."""
    if not (records / "families").is_dir():
        return
    for entry in entries_of(records / "families", "families"):
        if isinstance(entry, Problem):
            yield entry
        elif not entry.is_dir(follow_symlinks=False) and entry.name != "README.md":
            yield Problem(shown(f"families/{entry.name}"), 0, "this file does not belong here", "Take it out.")

"""A family's folder in; every record file with its kind, child, day and name out, and whatever does not belong.

Looks at names only and opens no file. Links are refused, so nothing outside the folder is ever reached.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.model.child import Profile
from generator.model.household import FamilyRecord
from generator.model.kinds import KIND_BY_FOLDER
from generator.model.record import Record
from generator.model.values import DAY, ID, IN_NO_SUCH_YEAR, LONGEST_ID, THE_YEARS, YEARS
from generator.problems import Problem, shown
from generator.read.nearest import nearest_word

PICTURES = (".jpg", ".jpeg", ".heic", ".png")
FINAL = ".final.json"
EARLIER_FINAL = re.compile(r"\.final-[1-9][0-9]{0,2}\.json$")
"""One that a later one took the place of: kept, since somebody may have been given it, and shown to nobody."""
# A visitor cannot see these, and so cannot take them out: Windows and Office put them there and hide them.
HIDDEN = (".", "~$")
LEFT_BY_WINDOWS = ("thumbs.db", "ehthumbs.db", "desktop.ini")
WITHOUT_DAY = ("goals", "transitions", "library")
DAY_ALONE = ("reviews", "home")
LAYOUT = {
    "visits": "DAY-visitor.md",
    "home": "DAY.md or DAY-who.md",
    "reviews": "DAY.md",
    "assessments": "DAY-framework.md",
}


@dataclass(frozen=True)
class Found:
    """One record's file, before it is opened."""

    path: str
    """Path within the family's folder, with `/`."""
    kind: type[Record]
    child: str = ""
    day: date | None = None
    rest: str = ""
    """What follows the day in the file name: a visitor, a framework, or a few words."""
    beside: str = ""
    """Path of the picture beside a photo's record."""
    final: str = ""
    """Path of the file beside a report that holds it as it was finished."""

    @property
    def id(self) -> str:
        return self.path.removesuffix(".md")

    @property
    def stem(self) -> str:
        return self.id.rsplit("/", 1)[-1]


Filing = Iterator[Found | Problem]


def entries_of(folder: Path | str, file: str) -> Iterator[os.DirEntry[str] | Problem]:
    """What stands in a folder, by name, without what is hidden; links and unreadable folders as problems."""
    try:
        with os.scandir(folder) as scanned:
            entries = sorted(scanned, key=lambda entry: entry.name)
    except OSError:
        yield Problem(shown(file), 0, "this folder cannot be opened", "Check that it is there and may be read.")
        return
    for entry in entries:
        if entry.name.startswith(HIDDEN) or entry.name.casefold() in LEFT_BY_WINDOWS:
            continue
        if entry.is_symlink() or getattr(entry, "is_junction", bool)():
            right = "Put the file or folder itself in its place."
            yield Problem(shown(f"{file}/{entry.name}"), 0, "this is a link to somewhere else", right)
        else:
            yield entry


def is_id(name: str) -> bool:
    return len(name) <= LONGEST_ID and ID.fullmatch(name) is not None


def find_records(folder: Path, file: str) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Every record of the family, `family.md` first and then by path, and the problems with names and places.

    `file` is the folder's own path from the records folder, for the problems.
    """
    listed = list(_in_family(folder, file))
    found = [item for item in listed if isinstance(item, Found)]
    problems = [item for item in listed if isinstance(item, Problem)]
    if not is_id(folder.name):
        problems.append(_not_an_id(file))
    if not any(item.kind is FamilyRecord for item in found):
        problems.append(Problem(file, 0, "family.md is missing", "Write it: records/README.md shows one."))
    found.sort(key=lambda item: (item.kind is not FamilyRecord, item.path))
    return tuple(found), tuple(problems)


def _in_family(folder: Path, file: str) -> Filing:
    for entry in entries_of(folder, file):
        if isinstance(entry, Problem):
            yield entry
        elif not entry.is_dir(follow_symlinks=False):
            yield from _alone(entry, file, "family.md", FamilyRecord, "")
        elif entry.name in KIND_BY_FOLDER and entry.name != "library":
            yield from _in_kind(entry, f"{file}/{entry.name}", "")
        elif not is_id(entry.name):
            yield _not_an_id(f"{file}/{entry.name}")
        else:
            yield from _in_child(entry, f"{file}/{entry.name}")


def _in_child(folder: os.DirEntry[str], file: str) -> Filing:
    has_profile = False
    for entry in entries_of(folder.path, file):
        if isinstance(entry, Problem):
            yield entry
        elif not entry.is_dir(follow_symlinks=False):
            has_profile = has_profile or entry.name == "profile.md"
            yield from _alone(entry, file, "profile.md", Profile, folder.name)
        elif entry.name in KIND_BY_FOLDER and entry.name != "library":
            yield from _in_kind(entry, f"{file}/{entry.name}", folder.name)
        else:
            near = nearest_word(entry.name, KIND_BY_FOLDER)
            right = (
                f"Did you mean {near}?" if near else "Take it out; a child's folder holds goals, visits and the like."
            )
            yield Problem(shown(f"{file}/{entry.name}"), 0, "this folder does not belong here", right)
    if not has_profile:
        near = nearest_word(folder.name, KIND_BY_FOLDER)
        right = f"Did you mean the folder {near}?" if near else "Every child's folder has one: write it."
        yield Problem(shown(file), 0, "profile.md is missing", right)


def _alone(entry: os.DirEntry[str], file: str, name: str, kind: type[Record], child: str) -> Filing:
    place = f"{file}/{entry.name}"
    if entry.name == name and entry.is_file(follow_symlinks=False):
        yield Found(f"{child}/{name}" if child else name, kind, child)
    else:
        yield Problem(shown(place), 0, "this file does not belong here", f"Take it out; only {name} stands here.")


def _in_kind(folder: os.DirEntry[str], file: str, child: str) -> Filing:
    kind = KIND_BY_FOLDER[folder.name]
    if kind.per_child is not None and kind.per_child is not bool(child):
        where = "in a child's folder" if kind.per_child else "beside family.md"
        yield Problem(file, 0, "this folder stands in the wrong place", f"Move it: {folder.name} stands {where}.")
        return
    records: list[Found] = []
    beside: list[str] = []
    for entry in entries_of(folder.path, file):
        if isinstance(entry, Problem):
            yield entry
        elif not entry.is_file(follow_symlinks=False):
            right = f"Take it out; {folder.name} holds files only."
            yield Problem(shown(f"{file}/{entry.name}"), 0, "this does not belong here", right)
        elif entry.name.endswith(".md"):
            named = _named(f"{file}/{entry.name}", entry.name.removesuffix(".md"), folder.name, kind, child)
            records += [named] if isinstance(named, Found) else []
            yield from [named] if isinstance(named, Problem) else []
        else:
            beside.append(entry.name)
    yield from _with_beside(records, beside, folder.name, file)


def _named(file: str, stem: str, folder: str, kind: type[Record], child: str) -> Found | Problem:
    """The record a file name stands for: its day and what follows, where the kind has a day."""
    path = "/".join(part for part in (child, folder, f"{stem}.md") if part)
    if not is_id(stem):
        return _not_an_id(file)
    if folder in WITHOUT_DAY:
        return Found(path, kind, child)
    layout = LAYOUT.get(folder, "DAY-words.md")
    written = DAY.match(stem)
    if not written or stem[10:11] not in ("", "-"):
        return Problem(file, 0, "the file name has no day", f"Name it {layout}, with the day like 2026-02-03.")
    if int(written[1]) not in YEARS:
        return Problem(file, 0, f"the day in the file name is {IN_NO_SUCH_YEAR}", f"{THE_YEARS.capitalize()}.")
    try:
        day = date(int(written[1]), int(written[2]), int(written[3]))
    except ValueError:
        return Problem(file, 0, "the day in the file name is not a day there is", "Check the month and the day.")
    if not stem[11:] and folder not in DAY_ALONE:
        return Problem(file, 0, "the file name stops after the day", f"Name it {layout}.")
    return Found(path, kind, child, day, stem[11:])


def _with_beside(records: list[Found], beside: list[str], folder: str, file: str) -> Filing:
    """The records with the pictures that stand beside them; whatever else stands there is a problem."""
    pictures: dict[str, str] = {}
    stems = {record.stem for record in records}
    for name in beside:
        stem, dot, ending = name.partition(".")
        place = shown(f"{file}/{name}")
        if folder == "photos" and dot + ending.lower() in PICTURES:
            if not is_id(stem) or ending != ending.lower():
                yield _not_an_id(place)
            elif stem in pictures:
                yield Problem(place, 0, "two pictures have this name", "Keep one, or give one another name.")
            elif stem not in stems:
                yield Problem(
                    place, 0, "no words stand beside this picture", f"Write {stem}.md: what it shows, and who."
                )
            else:
                pictures[stem] = name
        elif not (folder == "reports" and stem in stems and is_final(dot + ending)):
            yield Problem(place, 0, "this file does not belong here", f"Take it out; {folder} holds .md files.")
    for record in records:
        beside_it = pictures.get(record.stem, "")
        if folder == "photos" and not beside_it:
            place = f"{file}/{record.stem}.md"
            yield Problem(place, 0, "its picture is missing", f"Put {record.stem}.jpg beside it.", is_warning=True)
        final = f"{record.id}{FINAL}" if f"{record.stem}{FINAL}" in beside else ""
        yield replace(record, beside=f"{folder}/{beside_it}" if beside_it else "", final=final)


def is_final(ending: str) -> bool:
    """Whether a file beside a report holds it as it was finished, now or before."""
    return ending == FINAL or EARLIER_FINAL.fullmatch(ending) is not None


def _not_an_id(file: str) -> Problem:
    right = "Use small letters, digits and single hyphens, at most 60, like 2026-02-03-bubbles."
    return Problem(shown(file), 0, "this name has a capital, a space or another sign", right)

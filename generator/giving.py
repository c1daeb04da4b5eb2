"""The sharing log: what was given to a setting, when, and on which consent it rests; for the family to read.

In come the file that was given and what it was; out goes one new record beside the others. An old one is never
written over, and no build comes here.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from generator.model.words import say
from generator.wording.wording import Wording

FOLDER = "shared"
PARTS_OF = {
    "transition": ("transition", "profile", "communication", "safe-and-well", "goals", "people", "photos"),
    "activity": ("activities", "goals", "photos"),
    "board": ("communication", "activities", "photos"),
    "profile": ("profile", "communication", "safe-and-well", "photos"),
    "review": ("reviews",),
    "visit": ("celebrations", "play", "teaching", "agreed", "diary", "photos"),
}
"""The parts a paper of each kind is made from; a report is a part of its own."""


@dataclass(frozen=True)
class Given:
    """Something given to a setting on paper."""

    to: str
    """The setting's id."""
    child: str
    consent: str
    """File name of the share in force that it rests on."""
    day: date
    kind: str
    """The kind of record it is a paper of, such as transition."""
    parts: tuple[str, ...]
    """Parts of the record it was made from."""


def parts_given(kind: str, report_kind: str, granted: frozenset[str]) -> tuple[str, ...]:
    """The parts a paper holds: those its kind is made from, as far as they are open."""
    parts = (f"reports/{report_kind}",) if kind == "report" else PARTS_OF[kind]
    return tuple(part for part in parts if part in granted)


def write_given(folder: Path, given: Given, content: bytes, wording: Wording) -> Path:
    """The record of what was given, under the first name of that day that is free. Raises OSError."""
    text = (
        f"---\nwith: {given.to}\nconsent: {given.consent}\nabout: [{given.child}]\n"
        f'digest: "{hashlib.sha256(content).hexdigest()}"\n---\n{body_of(given, wording)}'
    )
    return write_new(folder / FOLDER, f"{given.day.isoformat()}-{given.to}", text)


def body_of(given: Given, wording: Wording) -> str:
    """What was given, in plain words: what it is, and a line for each part it holds."""
    said = wording.say_plain(say(f"given.{given.kind}"))
    parts = "".join(f"- {wording.say_plain(say(f'part.{part}'))}\n" for part in given.parts)
    return f"{said} {wording.say_plain(say('given.parts'))}\n\n{parts}" if parts else f"{said}\n"


def write_new(folder: Path, stem: str, text: str) -> Path:
    """A new file, whole or not at all, and never in the place of another. Raises OSError."""
    folder.mkdir(exist_ok=True)
    number, name = tempfile.mkstemp(prefix=".giving-", dir=folder)
    beside = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        beside.chmod(0o644)
        return put_in_free_place(beside, folder, stem)
    finally:
        beside.unlink(missing_ok=True)


def put_in_free_place(beside: Path, folder: Path, stem: str) -> Path:
    """Where it stands: `DAY-nursery.md`, then `DAY-nursery-2.md`. Raises OSError."""
    for number in count(1):
        file = folder / (f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        if file.exists():
            continue
        try:
            os.link(beside, file)  # fails where somebody was quicker
        except FileExistsError:
            continue
        except OSError:  # a disk that knows no links
            beside.rename(file)
        return file
    raise AssertionError("there is always another number")

"""Hostile texts in; each put into every place of every kind of record and read, and what came of it counted, out."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.kinds import KINDS
from generator.model.record import Record
from generator.model.tables import VOCABULARIES
from generator.problems import Problem
from generator.read.fields import read_model
from generator.read.filing import Found
from generator.read.opened import text_of
from generator.read.record import parse_record
from generator.read.strict_yaml import read_fields
from tests.hostile.folders import File, whole_service
from tests.hostile.judging import judge_problems, judge_record
from tests.hostile.places import needed, places_of, put

KIND_BY_NAME = {kind.kind: kind for kind in KINDS}


@dataclass
class Tally:
    """What a sweep has seen so far."""

    texts: int = 0
    places: int = 0
    tried: int = 0
    accepted: int = 0
    refused: int = 0
    faults: list[str] = field(default_factory=list)
    """Exceptions: none is allowed."""
    wrong: list[str] = field(default_factory=list)
    """Messages nobody can act on, and whatever else must not be."""
    documents: int = 0
    mended: int = 0
    sites: int = 0
    shown: int = 0
    """Texts put into sites."""
    live: list[str] = field(default_factory=list)
    """What could run, leads outside or was lost on a built page."""
    slowest_site: float = 0.0
    slowest: float = 0.0
    slowest_where: str = ""

    def note(self, where: str, seconds: float) -> None:
        if seconds > self.slowest:
            self.slowest, self.slowest_where = seconds, where

    def note_site(self, seconds: float) -> None:
        self.slowest_site = max(self.slowest_site, seconds)

    def __str__(self) -> str:
        return (
            f"{self.texts:,} texts × {self.places:,} places: {self.tried:,} tried, {self.accepted:,} accepted, "
            f"{self.refused:,} refused, tracebacks {len(self.faults)}, not as it should be {len(self.wrong)}, "
            f"slowest {self.slowest * 1000:.0f} ms ({self.slowest_where}); "
            f"{self.documents:,} documents, {self.mended:,} mended or left; "
            f"{self.sites} sites with {self.shown:,} texts in them, live {len(self.live)}"
        )


def files_of_each_kind() -> tuple[File, ...]:
    """One file of each kind, with every field filled in."""
    fullest: dict[str, File] = {}
    for file in sorted(whole_service(), key=lambda file: len(file.text)):
        fullest[file.kind] = file
    return tuple(fullest.values())


def read_text(raw: bytes, kind: str) -> tuple[Record | object | None, tuple[Problem, ...]]:
    """The record these bytes are, and every problem with it. Touches no disk."""
    text, problems = text_of(raw, "a.md")
    if problems:
        return None, problems
    if kind in KIND_BY_NAME:
        draft, problems = parse_record(text, Found("a.md", KIND_BY_NAME[kind]), "a.md", "en")
        return draft.record, problems
    fields = read_fields(text, "a.yml", 1)
    model, wrong = read_model(VOCABULARIES[kind], fields, "a.yml")
    return model, (*fields.problems, *wrong)


def sweep_places(texts: Iterable[str], tally: Tally, every: int = 1) -> Tally:
    """Each text in each place, quoted and raw; with `every`, one place in so many, others for each text."""
    todo = [(needed(file, place), place) for file in files_of_each_kind() for place in places_of(file)]
    tally.places += len(todo)
    for number, text in enumerate(texts):
        tally.texts += 1
        for file, place in todo[number % every :: every]:
            for is_quoted in (True, False) if place.path else (True,):
                try_text(put(file, place, text, is_quoted), text, f"{place}{'' if is_quoted else ' raw'}", tally)
    return tally


def try_text(file: File, text: str, where: str, tally: Tally) -> None:
    raw = file.text.encode("utf-8", "surrogatepass")
    try_bytes(raw, file.kind, where, tally, text)


def try_bytes(raw: bytes, kind: str, where: str, tally: Tally, text: str = "", known: str = "") -> None:
    """One file read; nothing may be raised, and every problem must be a sentence that quotes nothing."""
    tally.tried += 1
    before = time.process_time()
    try:
        record, problems = read_text(raw, kind)
    except Exception as error:  # this is what is looked for
        tally.faults.append(f"{where}: {type(error).__name__}: {text[:80]!r}")
        return
    tally.note(where, time.process_time() - before)
    is_refused = any(not problem.is_warning for problem in problems)
    tally.refused += is_refused
    tally.accepted += not is_refused
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    found = (*judge_problems(problems, text, lines, known or KNOWN), *judge_record(record, problems))  # type: ignore[arg-type]
    tally.wrong += [f"{where}: {wrong}: {text[:80]!r}" for wrong in found]


def summary_of(tally: Tally) -> Iterator[str]:
    yield str(tally)
    yield from (f"  TRACEBACK {fault}" for fault in tally.faults[:20])
    yield from (f"  WRONG {wrong}" for wrong in tally.wrong[:20])
    yield from (f"  LIVE {live}" for live in tally.live[:20])


def known_words() -> str:
    """Words of the format itself, which a message may name whoever wrote them."""
    words = [
        file.read_text(encoding="utf-8") for file in sorted((Path(__file__).parents[2] / "generator").rglob("*.py"))
    ]
    return " ".join(words)


KNOWN = known_words()

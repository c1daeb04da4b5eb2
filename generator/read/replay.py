"""A sample's story as a git repository of its own: each record on its day by its writer, as its files tell it.

A sample lies among a program's files, whose commits say nothing of the families in it. Where a record dates a change
itself (marks on a chart, the state of a step, what came of a matter) that is told as a change on that day. The same
records always make the same commits, byte for byte.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.model.consent import Consent
from generator.model.goal import Activity, Goal
from generator.model.history import NO_HISTORY, History
from generator.model.kinds import Family
from generator.model.record import AnyFiled
from generator.model.visit import HomeEntry, Matter, Visit
from generator.read.family import Watch
from generator.read.git import make_bare, run_git
from generator.read.history import history_in
from generator.read.opened import read_bytes
from generator.read.repository import OBJECT, Repository

DATED = re.compile(r"( +)(?:- )?[\"']?(\d{4}-\d\d-\d\d)\b(?![\"']?$)")
"""A line of a field that says on which day it came about."""
HEADS_NOTHING = re.compile(r"( *)(?:practice|history|log|scores):$")
BRANCH = "refs/heads/main"
EVENING = time(18, 0)


@dataclass(frozen=True, order=True)
class Version:
    """A record as it was from a day on."""

    day: date
    writer: str
    """The name its commit bears."""
    record: str
    text: bytes


def replay_history(family: Family, as_of: date, cache: Path, watch: Watch = nullcontext) -> History:
    """The history of a sample family, made anew in its cache and read as any other. None where git is missing."""
    bare = cache / "history.git"
    try:
        versions = tuple(sorted(versions_of(family)))
        shutil.rmtree(bare, ignore_errors=True)
        make_bare(bare)
        zone = ZoneInfo(family.service.time_zone)
        told = run_git(bare, bare / "objects", "fast-import", "--quiet", said=b"".join(stream_of(versions, zone)))
        commit = (bare / BRANCH).read_text(encoding="utf-8").strip() if told is not None else ""
    except (OSError, ValueError):
        return NO_HISTORY
    if not OBJECT.fullmatch(commit):
        return NO_HISTORY
    return history_in(Repository(bare, bare / "objects", commit, is_whole=True), "families", family, as_of, watch)


def versions_of(family: Family) -> Iterator[Version]:
    """Every version of every record, each with its day and its writer. Raises OSError."""
    for filed in family.filed:
        text = read_bytes(family.folder.joinpath(*f"{filed.id}.md".split("/"))).decode("utf-8", errors="replace")
        came = day_it_came(filed, family)
        tellers = days_told(filed, text, family)
        days = sorted({came, *(max(came, one) for one in tellers.values())})
        earlier = ""
        for day in days:
            later = {one for one, told in tellers.items() if max(came, told) > day}
            now = without_days(text, later)
            if now != earlier:
                yield Version(day, writer_of(filed, day, family, is_new=day == came), filed.id, now.encode())
            earlier = now


def day_it_came(filed: AnyFiled, family: Family) -> date:
    """The day in a record's name, or that it says itself; the family's first for what is undated."""
    record = filed.record
    if isinstance(record, Goal):
        return record.set_on
    return max(filed.day or family.household.joined, family.household.joined)


def days_told(filed: AnyFiled, text: str, family: Family) -> dict[date, date]:
    """Each day a record dates a change on, and the day that change was written down.

    A paper chart is copied out at the next visit to that child, or all at once where none has been since; all else
    stands there on its own day.
    """
    if not isinstance(filed.record, Goal | Activity | Matter):
        return {}
    days = {date.fromisoformat(found[2]) for line in front_lines(text) if (found := DATED.match(line))}
    if not isinstance(filed.record, Activity):
        return {day: day for day in days}
    visits = sorted(one.day for one in family.of(Visit) if one.day and one.record.happened and filed.child in one.about)
    return {day: next((visit for visit in visits if visit >= day), max(days)) for day in days}


def front_lines(text: str) -> list[str]:
    return text.split("\n---\n", 1)[0].split("\n")


def without_days(text: str, later: set[date]) -> str:
    """The text without lines dated on those days, what hangs on them, and keys that then head nothing."""
    if not later:
        return text
    kept: list[str] = []
    deeper = -1
    for line in front_lines(text):
        indent = len(line) - len(line.lstrip(" "))
        if deeper >= 0 and indent > deeper:
            continue
        found = DATED.match(line)
        deeper = len(found[1]) if found and date.fromisoformat(found[2]) in later else -1
        if deeper < 0:
            kept.append(line)
    told = [line for line, after in zip(kept, [*kept[1:], ""], strict=True) if not heads_nothing(line, after)]
    return "\n".join(told) + text[len("\n".join(front_lines(text))) :]


def heads_nothing(line: str, after: str) -> bool:
    found = HEADS_NOTHING.fullmatch(line)
    return bool(found and len(after) - len(after.lstrip(" ")) <= len(found[1]))


def writer_of(filed: AnyFiled, day: date, family: Family, *, is_new: bool) -> str:
    """The name of who wrote a version: whoever wrote from home, or came that day, else who visited the family then."""
    team, readers = family.service.team, family.household.readers
    record = filed.record
    if is_new and isinstance(record, HomeEntry):
        return readers[record.by].name if record.by in readers else ""
    visit = next((one for one in family.of(Visit) if one.day == day and set(one.about) & set(filed.about)), None)
    if isinstance(record, Activity) and not is_new and visit is None:
        return ""  # marks on a chart that no visitor has seen yet: it was the family's own pen
    visitors = [one.who for one in family.household.visitors if one.from_ <= day and (one.to is None or day <= one.to)]
    met = visit.written_by if visit else next(reversed(visitors), "")
    who = filed.written_by if isinstance(record, Visit) else met
    return team[who].name if who in team and not isinstance(record, Consent) else ""


def stream_of(versions: tuple[Version, ...], zone: ZoneInfo) -> Iterator[bytes]:
    """The commits, oldest first, as `git fast-import` reads them: one for each day and writer."""
    last: tuple[date, str] | None = None
    for one in versions:
        if (one.day, one.writer) != last:
            last = (one.day, one.writer)
            seconds = int(datetime.combine(one.day, EVENING, zone).timestamp())
            who = f"{name_in_git(one.writer)} <> {seconds} +0000"
            yield f"commit {BRANCH}\nauthor {who}\ncommitter {who}\ndata 0\n".encode()
        path = f"families/{one.record}.md".encode()
        yield b"M 100644 inline %b\ndata %d\n%b\n" % (path, len(one.text), one.text)


def name_in_git(name: str) -> str:
    """A name as a commit can bear it."""
    return re.sub(r"[<>\n\x00]", "", name).strip() or "-"

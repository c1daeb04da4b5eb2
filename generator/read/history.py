"""A family's folder in; when its records were added, corrected and moved out, as its git repository tells it.

Where there is no repository, no git, only part of a history, or anything odd, there is no history: never a wrong one.
Looks back no further than a page goes. What an earlier version says is compared and forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from generator.model.history import NO_HISTORY, Edit, History
from generator.model.kinds import Family
from generator.read.family import Watch
from generator.read.opened import LONGEST_FILE
from generator.read.repository import OBJECT, Repository, ask, place_in, read_repository
from generator.read.versions import spots_between

LOOKED_BACK = timedelta(days=190)
"""A little more than the six months a page tells of."""
MARK = "\x01"
LOG = (
    "log", "--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-mailmap", "--no-notes", "--no-color",
    "--no-merges", "--topo-order", "--raw", "--no-abbrev", "-z", "-M", "-l2000", "--no-relative",
    "--ignore-submodules=all", "--encoding=UTF-8", f"--format={MARK}%H%x00%at%x00%an",
)  # fmt: skip


@dataclass(frozen=True)
class Touch:
    """A file that a commit touched."""

    commit: str
    day: date
    author: str
    letter: str
    """A, M, D or R, as git says it."""
    before: str
    """The object that holds the earlier version."""
    after: str
    path: str
    earlier: str
    """Its path before, where it was moved."""


def read_history(family: Family, as_of: date, watch: Watch = nullcontext) -> History:
    """What changed in a family's records in the months before a day, newest first."""
    repository = read_repository(family.folder)
    return history_in(repository, "", family, as_of, watch) if repository else NO_HISTORY


def history_in(repository: Repository, prefix: str, family: Family, as_of: date, watch: Watch) -> History:
    """The same from one repository; `prefix` is the family's place in it where its own folder is not there."""
    if not repository.is_whole:
        return NO_HISTORY
    place = prefix or place_in(repository.root, family.folder)
    if place is None:
        return NO_HISTORY
    zone = ZoneInfo(family.service.time_zone)
    first = as_of - LOOKED_BACK
    since = f"--since={datetime.combine(first, time.min, UTC).isoformat()}"
    told = ask(repository, *LOG, since, repository.commit, "--", *([place] if place else []))
    touches = tuple(one for one in _touches(told or b"", zone, place) if one.day >= first)
    return _history(touches, repository, family, watch)


def _touches(told: bytes, zone: ZoneInfo, place: str) -> Iterator[Touch]:
    """Every record file that was touched, newest commit first. Ends where git says anything unexpected."""
    words = iter(told.decode("utf-8", errors="replace").split("\0"))
    commit, day, author = "", date.min, ""
    for word in words:
        head = word.lstrip("\n")
        if head.startswith(MARK) and OBJECT.fullmatch(head[1:]):
            found = _day(next(words, ""), zone)
            commit, day, author = head[1:], found or date.min, next(words, "")
            continue
        fields = head.split(" ")
        if not head.startswith(":") or len(fields) != 5:
            continue
        letter = fields[4][:1]
        earlier = next(words, "")
        path = next(words, "") if letter in "RC" else earlier
        below = [_record(one, place) for one in (path, earlier)]
        if below[0] and day > date.min:
            yield Touch(commit, day, author, letter, fields[2], fields[3], below[0], below[1])


def _day(seconds: str, zone: ZoneInfo) -> date | None:
    try:
        return datetime.fromtimestamp(int(seconds), zone).date()
    except (ValueError, OverflowError, OSError):
        return None


def _record(path: str, place: str) -> str:
    """The id of the record a file is, or "" where it is none of this family's."""
    below = path.removeprefix(f"{place}/") if place else path
    return below.removesuffix(".md") if below.endswith(".md") and (below != path or not place) else ""


def _history(touches: tuple[Touch, ...], repository: Repository, family: Family, watch: Watch) -> History:
    """Each touch by the id its record has now. The commit that began the folder says only that."""
    ids = {filed.id: filed for filed in family.filed}
    began = {one.commit for one in touches if one.letter == "A" and one.path == "family"}
    texts = _texts([one for one in touches if one.letter in "MR"], repository)
    writers = writers_by_name(family)
    names: dict[str, str] = {}
    edits: list[Edit] = []
    for touch in touches:
        record = names.get(touch.path, touch.path)
        if touch.letter == "R" and touch.earlier:
            names[touch.earlier] = record
        # Older touches of a file that was taken away are of another record than one that bears its name now.
        if touch.letter == "D":
            names[touch.path] = ""
        if record not in ids:
            continue
        if touch.letter == "A" and record != "family" and touch.commit in began:
            continue
        edit = Edit(touch.day, writers.get(touch.author.casefold(), ""), record, "added")
        if touch.letter == "A" or (touch.letter == "R" and not touch.earlier):
            edits.append(edit)
        if touch.letter == "R" and touch.earlier:
            edits.append(replace(edit, what="moved"))
        if touch.before in texts and touch.after in texts:
            with watch(f"{record}.md"):
                language = ids[record].record.lang or family.service.languages[0]
                spots = spots_between(texts[touch.before], texts[touch.after], language)
            edits += [replace(edit, what="corrected", spots=spots)] if spots else []
    return History(tuple(edits))


def writers_by_name(family: Family) -> Mapping[str, str]:
    """The id of each of the team and of the readers by the name they go by; nobody whose name two of them have."""
    people = [(one.name, id) for id, one in family.service.team.items()]
    people += [(one.name, id) for id, one in family.household.readers.items()]
    names = [name.casefold() for name, _ in people]
    return {name.casefold(): id for name, id in people if names.count(name.casefold()) == 1}


def _texts(touches: list[Touch], repository: Repository) -> Mapping[str, bytes]:
    """The versions to compare, by object, without any too large to be a record's."""
    wanted = sorted({object for one in touches if one.before != one.after for object in (one.before, one.after)})
    if not wanted:
        return {}
    sizes = ask(repository, "cat-file", "--batch-check", said=_lines(wanted))
    small = [words[0] for line in (sizes or b"").decode().split("\n") if _is_small(words := line.split(" "))]
    told = ask(repository, "cat-file", "--batch", said=_lines(small))
    return dict(_objects(told or b""))


def _lines(objects: list[str]) -> bytes:
    return "".join(f"{one}\n" for one in objects).encode()


def _is_small(words: list[str]) -> bool:
    return len(words) == 3 and words[1] == "blob" and words[2].isdigit() and int(words[2]) <= LONGEST_FILE


def _objects(told: bytes) -> Iterator[tuple[str, bytes]]:
    """Each object and what it holds, as `git cat-file --batch` writes them."""
    at = 0
    while (end := told.find(b"\n", at)) >= 0:
        words = told[at:end].decode(errors="replace").split(" ")
        if not _is_small(words):
            return
        start, size = end + 1, int(words[2])
        yield words[0], told[start : start + size]
        at = start + size + 1

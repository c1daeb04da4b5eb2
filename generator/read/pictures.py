"""The service's own pictures in; every one that is missing, odd or without a credit out.

Looks at names and at the first bytes of each file; what the picture shows is for `draw`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.model.service import Service
from generator.problems import Problem, shown
from generator.read.filing import entries_of
from generator.read.opened import read_bytes
from generator.read.record import open_text
from generator.read.strict_yaml import read_fields

FOLDER = "pictures"
BEGINNINGS = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}


def check_pictures(records: Path, service: Service) -> Iterator[Problem]:
    """A problem for each picture of `service.yml` without its file, and for each file that is not one of them."""
    found: dict[str, Path] = {}
    for entry in entries_of(records / FOLDER, FOLDER) if (records / FOLDER).is_dir() else ():
        if isinstance(entry, Problem):
            yield entry
        else:
            found[entry.name] = Path(entry.path)
    named = {picture.file for picture in service.pictures.values()}
    for name, path in found.items():
        file = shown(f"{FOLDER}/{name}")
        if name in named and not is_what_it_says(path):
            yield Problem(file, 0, "the file is not the picture its name says", "Save it again as JPEG or PNG.")
        elif name.casefold().endswith(".svg"):
            yield Problem(file, 0, "an SVG can hold a program, so none is used", "Save it as PNG.")
        elif name not in named and name != "README.md":
            wrong = "service.yml does not name this picture, so nobody knows whose it is"
            yield Problem(file, 0, wrong, "Write it under pictures with its words and credit, or take it out.")
    yield from _missing(records, service, found)


def _missing(records: Path, service: Service, found: dict[str, Path]) -> Iterator[Problem]:
    missing = [id for id, picture in service.pictures.items() if picture.file not in found]
    if not missing:
        return
    fields = read_fields(open_text(records / "service.yml", "service.yml")[0], "service.yml", 1)
    for id in missing:
        line = fields.line(("pictures", id, "file"))
        right = "Put it into the folder pictures, beside service.yml, under this name."
        yield Problem("service.yml", line, "the file of this picture is missing", right)


def is_what_it_says(path: Path) -> bool:
    """Whether a file begins as its ending promises."""
    try:
        return path.is_file() and read_bytes(path).startswith(BEGINNINGS[path.suffix])
    except OSError:
        return False

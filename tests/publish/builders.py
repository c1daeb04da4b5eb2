"""Small sites to put in place, and what is seen of them afterwards."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.publish import Output, Placed, Receipt, place

EDITION = "hornbeam-3q9t-k7mz"
FAMILY = "hornbeam-3q9t"
A_SITE = {"index.html": "A home", "p/kdmwqrtzab.html": "A goal", "assets/look.css": "A look", "only-a.html": "A"}
B_SITE = {"index.html": "B home", "p/kdmwqrtzab.html": "B goal", "assets/look.css": "B look", "b/only-b.html": "B"}


def receipt(edition: str = EDITION, family: str = FAMILY, inputs: str = "1f2e") -> Receipt:
    """What a caller knows before placing."""
    return Receipt(edition, family, "mum", date(2026, 6, 12), True, inputs)


def build(output: Output, files: dict[str, str], edition: str = EDITION) -> Path:
    """A finished folder with these files, in a room of the output."""
    room = output.room_for(edition)
    for path, words in files.items():
        (room / path).parent.mkdir(parents=True, exist_ok=True)
        (room / path).write_text(words, encoding="utf-8", newline="\n")
    return room


def put(output: Output, files: dict[str, str], edition: str = EDITION, inputs: str = "1f2e") -> Placed:
    """These files, built and placed."""
    return place(output, build(output, files, edition), receipt(edition, inputs=inputs))


def seen(folder: Path) -> dict[str, str]:
    """Every file below the folder and its words, our own mark left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != "stepmark.txt"
    }


def no_swap(_one: Path, _other: Path) -> bool:
    """A system that cannot exchange two folders."""
    return False

"""The file a paper is written to: its name, which is never a person's, and its place."""

from __future__ import annotations

from pathlib import Path

from generator.compose import Request
from generator.model.record import AnyFiled
from generator.problems import Misuse
from generator.publish import plainly

NAMES = {
    "activity": "card",
    "board": "board",
    "consent": "consent",
    "profile": "profile",
    "report": "report",
    "review": "review",
    "transition": "passport",
    "visit": "visit",
}
"""What a file is called by the kind of its record: never by a person."""


def file_name(request: Request, filed: AnyFiled | None, *, is_editable: bool = False) -> str:
    """Such as `card-2026-06-09.pdf`: the kind and the day."""
    ending = "docx" if is_editable else "pdf"
    if filed is None:
        return f"{request.what.rpartition('/')[2]}.{ending}"
    name = {"blank": "chart", "a5": "cards", "stop": "stop"}.get(request.form, NAMES[type(filed.record).kind])
    return f"{name}-{filed.day.isoformat()}.{ending}" if filed.day else f"{name}.{ending}"


def write_file(content: bytes, out: Path | None, name: str, *, may_replace: bool) -> Path:
    """The file written where it was asked for. Raises Misuse where there is one already, or the disk says no."""
    file = out or Path(name)
    if file.is_dir():
        file = file / name
    if file.exists() and not may_replace:
        raise Misuse(f"{file} is there already. Name another with --out, or replace it with --force.")
    with plainly("The paper could not be written"):
        file.write_bytes(content)
    return file

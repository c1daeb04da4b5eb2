"""Reports drawn up from records in a folder of their own, for tests that look at what they say and what is kept."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import yaml
from docx import Document

from generator import __main__ as command
from generator.drafting import Asked, DrawnUp, draw_up
from generator.model.documents import DocumentPage
from generator.model.drawn import EvidenceShown
from tests.sites import RECORDS, ROOT

SKYE = "whitebeam-6r2d"
ADVICE = "sandpiper-3t9c/reports/2024-10-15-ehc-advice"
CLOSING = "sandpiper-3t9c/reports/2025-07-15-closing"
DRAFT = "dunlin-4p7x/reports/2026-06-09-ehc-advice"


def copied(folder: Path, *families: str) -> Path:
    """The sample's service with these families of it."""
    for name in ("frameworks", "library", "pictures"):
        shutil.copytree(RECORDS / name, folder / name)
    shutil.copy(RECORDS / "service.yml", folder / "service.yml")
    for family in families:
        shutil.copytree(RECORDS / "families" / family, folder / "families" / family)
    return folder


def drawn(records: Path, family: str, report: str, **more: Any) -> DrawnUp:
    return draw_up(Asked(records, ROOT, family, report, **more))


def run(records: Path, *words: str) -> int:
    return command.main([*words, "--project", str(ROOT), "--records", str(records)])


def finish(records: Path, family: str, report: str, *more: str) -> int:
    return run(records, "finish", f"{family}/{report}", *more)


def final_of(records: Path, family: str, report: str) -> Path:
    return records / "families" / family / f"{report}.final.json"


def evidence_of(page: DocumentPage, name: str) -> tuple[EvidenceShown, ...]:
    return tuple(one for one in page.sections if isinstance(one, EvidenceShown) and one.name == name)


def strings_in(value: Any) -> Iterator[str]:
    """Every text in plain data, wherever it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from strings_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings_in(getattr(value, field.name))


def words_of_docx(content: bytes) -> str:
    """Every word of the body in reading order, as python-docx reads it back."""
    document = Document(io.BytesIO(content))
    lines = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            lines += [cell.text for row in block.rows for cell in row.cells]
        else:
            lines.append(block.text)
    return "\n".join(lines)


def parts_of_docx(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def written(file: Path) -> dict[str, Any]:
    """A record's fields as YAML says them, every value as text: read by nothing of ours."""
    front = file.read_text(encoding="utf-8").split("---\n")[1]
    found: dict[str, Any] = yaml.load(front, Loader=yaml.BaseLoader)
    return found

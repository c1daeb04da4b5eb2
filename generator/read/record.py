"""One file in; its typed record and parsed body out, with everything wrong in that file alone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeVar

from generator.model.record import Strict
from generator.problems import Problem
from generator.prose.parse import parse_body
from generator.read.draft import Draft
from generator.read.fields import read_model
from generator.read.filing import Found
from generator.read.front_matter import part
from generator.read.opened import read_bytes, text_of
from generator.read.sections import check_sections
from generator.read.strict_yaml import read_fields

V = TypeVar("V", bound=Strict)
Problems = tuple[Problem, ...]


def read_record(folder: Path, found: Found, file: str, language: str) -> tuple[Draft, Problems]:
    """The record at `found.path` within `folder`; `file` is its path for problems, `language` the service's first."""
    text, problems = open_text(os.path.join(folder, *found.path.split("/")), file)  # noqa: PTH118
    if problems:
        return Draft(found, file, None), problems
    return parse_record(text, found, file, language)


def open_text(path: Path | str, file: str) -> tuple[str, Problems]:
    """The file's words, or the problem that leaves nothing to read."""
    try:
        raw = read_bytes(path)
    except OSError:
        return "", (Problem(file, 0, "this file cannot be opened", "Check that it is there and may be read."),)
    return text_of(raw, file)


def parse_record(text: str, found: Found, file: str, language: str) -> tuple[Draft, Problems]:
    """The record a text holds. Touches no disk."""
    parted = part(text, file)
    if isinstance(parted, Problem):
        return Draft(found, file, None), (parted,)
    fields = read_fields(parted.front, file, 2)
    is_yaml = bool(fields.lines) or all(problem.is_warning for problem in fields.problems)
    record, wrong = read_model(found.kind, fields, file) if is_yaml else (None, ())
    own = (record.lang if record else None) or language
    body, slips = parse_body(parted.body, own, parted.body_line)
    sections, misplaced = check_sections(found.kind, record, body, file)
    told_of = {slip.line for slip in slips if not slip.is_warning}
    misplaced = tuple(problem for problem in misplaced if problem.line not in told_of)
    told = tuple(Problem(file, slip.line, slip.wrong, _as_sentence(slip.right), slip.is_warning) for slip in slips)
    return Draft(found, file, record, sections, fields.lines), (*fields.problems, *wrong, *told, *misplaced)


def _as_sentence(words: str) -> str:
    """The words with a capital first and a full stop at the end, as every problem says what would be right."""
    return f"{words[0].upper()}{words[1:].rstrip('.')}." if words else ""


def read_vocabulary(path: Path, kind: type[V], file: str) -> tuple[V | None, Problems]:
    """`service.yml` or a framework, typed; none beside what is wrong with it."""
    text, problems = open_text(path, file)
    if problems:
        return None, problems
    fields = read_fields(text, file, 1)
    blocking = tuple(problem for problem in fields.problems if not problem.is_warning)
    model, wrong = read_model(kind, fields, file) if fields.lines or not blocking else (None, ())
    return (None if blocking else model), (*fields.problems, *wrong)

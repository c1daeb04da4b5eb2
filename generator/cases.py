"""A family's line of the caseload, kept in the family's own cache so that an unchanged family is not read again.

It holds called names, titles and what was agreed, as the cache holds the family's pictures, and goes where that goes.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.compose import compose_case
from generator.consent import Selected
from generator.keeping import keep_file, read_kept
from generator.measure import measure_progress
from generator.model.caseload import CaseLine

KEPT = "case.json"
CASE = TypeAdapter(CaseLine)


def line_of(selected: Selected) -> CaseLine | None:
    """The line of what the service may see of a family; none where it may not know of it yet."""
    selection = selected.selection
    return compose_case(selection, measure_progress(selection)) if selection else None


def write_case(case: CaseLine) -> bytes:
    """The line as JSON: the same line, the same bytes."""
    return CASE.dump_json(case)


def digest_case(case: CaseLine | None) -> str:
    """SHA-256 of the line; empty where there is none."""
    return hashlib.sha256(write_case(case)).hexdigest() if case else ""


def keep_case(case: CaseLine | None, cache: Path) -> CaseLine | None:
    """The same line, kept in its family's cache; where there is none, the one that was kept is forgotten."""
    if case:
        keep_file(cache, KEPT, write_case(case))
    else:
        (cache / KEPT).unlink(missing_ok=True)
    return case


def recall_case(cache: Path, digest: str) -> CaseLine | None:
    """The line kept in that cache; none where it is not the one of that digest."""
    written = read_kept(cache, KEPT)
    try:
        case = CASE.validate_json(written) if written else None
    except ValidationError:
        return None
    return case if digest_case(case) == digest else None

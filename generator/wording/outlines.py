"""What stands in each kind of report, in which order: read from `theme/documents/`, one file a kind.

A service may replace a file. Holds no word a family reads: a line names a section of the record, or a kind of evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.model.record import section_rule
from generator.model.review import EHC, PATHWAY, TWO_YEAR, Report
from generator.problems import Misuse

FOR_PROFESSIONALS = frozenset({EHC, PATHWAY, TWO_YEAR})
"""Kinds of report that are written for professionals."""
ONLY_FOR_PROFESSIONALS = frozenset({"ages", "scaling"})
EVIDENCE = frozenset({"steps", "help", "results", "attendance", "seen", "told", "opinion"}) | ONLY_FOR_PROFESSIONALS
"""What a report may draw from the record."""


@dataclass(frozen=True)
class OutlineLine:
    """One line of a report's outline: a section of its own, or evidence."""

    section: str = ""
    evidence: str = ""
    title: str = ""
    """The service's own heading, where it wants another."""


@cache
def read_outline(theme: Path, kind: str) -> tuple[OutlineLine, ...]:
    """The outline of a kind of report. Raises Misuse where its file is missing or says what no report has."""
    file = theme / "documents" / f"{kind}.yml"
    place = f"theme/documents/{file.name}"
    try:
        lines = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        raise Misuse(f"{place} cannot be read. It should be a list like the one that came with us.") from None
    if not isinstance(lines, list):
        raise Misuse(f"{place} should be a list: a line `- section: …` or `- evidence: …` for each part.")
    return tuple(outline_line(one, kind, f"{place}, line {number} of its list") for number, one in enumerate(lines, 1))


def outline_line(line: Any, kind: str, place: str) -> OutlineLine:
    """One line, checked. Raises Misuse."""
    said = line if isinstance(line, Mapping) else {}
    if not said or not {*said} <= {"section", "evidence", "title"} or ("section" in said) == ("evidence" in said):
        raise Misuse(f"{place}: should be `section:` or `evidence:`, and `title:` where you want another heading.")
    if not all(isinstance(words, str) and words for words in said.values()):
        raise Misuse(f"{place}: should hold words.")
    rule = section_rule(Report, said.get("section", ""))
    if "section" in said and (rule is None or kind not in rule.only_in):
        raise Misuse(f"{place}: a report of this kind has no such section.")
    if "evidence" in said and said["evidence"] not in EVIDENCE:
        raise Misuse(f"{place}: evidence is one of {', '.join(sorted(EVIDENCE))}.")
    if said.get("evidence") in ONLY_FOR_PROFESSIONALS and kind not in FOR_PROFESSIONALS:
        raise Misuse(f"{place}: {said['evidence']} stands in reports for professionals alone.")
    return OutlineLine(**said)

"""Lines in; what the strict reader says of them out, and whether a change has made them better and nothing worse."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.mend.source import Source
from generator.mend.written import Written
from generator.problems import Problem
from generator.read.fields import read_model
from generator.read.front_matter import part
from generator.read.record import parse_record
from generator.read.strict_yaml import Fields, Path, read_fields

WHOLE = sys.maxsize


@dataclass(frozen=True)
class Reading:
    """What one reading of a file found. Warnings are not counted."""

    reach: int
    """The line at which its keys could not be told apart any more; WHOLE where all could."""
    grammar: Counter[Problem]
    """Problems with how keys and values are set out."""
    sense: Counter[Problem]
    """Problems with what they say, and with the body."""
    values: Mapping[str, Any]
    lines: Mapping[Path, int]

    @cached_property
    def problems(self) -> Counter[Problem]:
        return self.grammar + self.sense


def read_written(written: Written, source: Source) -> Reading:
    """All that is wrong in the lines. Looks past tabs, which would hide everything else."""
    tabs = [number for number in written.front if "\t" in written.line(number)]
    seen = written
    for number in tabs:
        seen = seen.with_line(number, written.line(number).replace("\t", " "))
    fields, problems = _read(seen.read, source)
    problems += Counter(Problem(source.file, number, "a tab stands here") for number in tabs)
    grammar = Counter(problem for problem in fields.problems if not problem.is_warning)
    stopped = [problem.line for problem in fields.problems] if not fields.lines else []
    reach = stopped[-1] if stopped else WHOLE
    return Reading(reach, problems & grammar, problems - grammar, fields.value, fields.lines)


def _read(text: str, source: Source) -> tuple[Fields, Counter[Problem]]:
    if source.found is None:
        fields = read_fields(text, source.file, 1)
        blocking = any(not problem.is_warning for problem in fields.problems)
        wrong = read_model(source.kind, fields, source.file)[1] if fields.lines or not blocking else ()
        return fields, _counted((*fields.problems, *wrong))
    parted = part(text, source.file)
    if isinstance(parted, Problem):
        return Fields({}, {}, (parted,)), _counted((parted,))
    fields = read_fields(parted.front, source.file, 2)
    return fields, _counted(parse_record(text, source.found, source.file, "en")[1])


def _counted(problems: tuple[Problem, ...]) -> Counter[Problem]:
    return Counter(problem for problem in problems if not problem.is_warning)


def is_better(before: Reading, after: Reading, touched: Collection[int]) -> bool:
    """Whether a problem on the touched lines is gone and none has come.

    A problem on another line has not come but shown itself, where the keys could not be read so far
    before, or not together with that line's.
    """
    gone, new = before.problems - after.problems, after.problems - before.problems
    if not any(problem.line in touched for problem in gone) or any(problem.line in touched for problem in new):
        return False
    return after.reach > before.reach or (after.reach == before.reach and not new & after.grammar)

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

    @cached_property
    def lines_told(self) -> frozenset[int]:
        """The lines a problem is told of."""
        return frozenset(problem.line for problem in self.problems)

    @cached_property
    def paths_by_line(self) -> Mapping[int, tuple[Path, ...]]:
        """The keys and list items that stand on each line."""
        by_line: dict[int, list[Path]] = {}
        for path, number in self.lines.items():
            by_line.setdefault(number, []).append(path)
        return {number: tuple(paths) for number, paths in by_line.items()}


def read_written(written: Written, source: Source) -> Reading:
    """All that is wrong with the keys and values. Looks past tabs, which would hide everything else.

    The body is not read: no mend touches it, and what is wrong there makes no mend better or worse.
    """
    tabs = [number for number in written.front if "\t" in written.line(number)]
    seen = written.with_lines({number: written.line(number).replace("\t", " ") for number in tabs})
    fields, problems = _read(seen.read, source)
    problems += Counter(Problem(source.file, number, "a tab stands here") for number in tabs)
    grammar = Counter(problem for problem in fields.problems if not problem.is_warning)
    stopped = [problem.line for problem in fields.problems] if not fields.lines else []
    reach = stopped[-1] if stopped else WHOLE
    return Reading(reach, problems & grammar, problems - grammar, fields.value, fields.lines)


def _read(text: str, source: Source) -> tuple[Fields, Counter[Problem]]:
    front, first_line = text, 1
    if source.found is not None:
        parted = part(text, source.file)
        if isinstance(parted, Problem):
            return Fields({}, {}, (parted,)), _counted((parted,))
        front, first_line = parted.front, 2
    fields = read_fields(front, source.file, first_line)
    blocking = any(not problem.is_warning for problem in fields.problems)
    wrong = read_model(source.kind, fields, source.file)[1] if fields.lines or not blocking else ()
    return fields, _counted((*fields.problems, *wrong))


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

"""Keys and values as written in; a typed model out, or one plain sentence for each thing wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import ValidationError

from generator.model.record import Strict
from generator.problems import Problem
from generator.read.sentences import Fault, faults_of
from generator.read.strict_yaml import Fields

M = TypeVar("M", bound=Strict)


def read_model(kind: type[M], fields: Fields, file: str) -> tuple[M | None, tuple[Problem, ...]]:
    """The typed record, or none and what is wrong with it; what `fields` already found is not said twice."""
    try:
        return kind.model_validate(fields.value, by_alias=True, by_name=False), ()
    except ValidationError as error:
        faults = faults_of(error, kind, fields.value)
    known = {problem.line for problem in fields.problems if not problem.is_warning}
    return None, tuple(_problems(faults, fields, file, known))


def _problems(faults: Sequence[Fault], fields: Fields, file: str, known: set[int]) -> Iterator[Problem]:
    for fault in faults:
        line = fields.line(fault.path)
        if line not in known or (fault.is_missing and line == 1):
            yield Problem(file, line, fault.wrong, fault.right)

"""A record in; every word under `in` that is a twin of nothing, or of something of another shape, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin

from generator.model.board import Board
from generator.model.goal import Goal
from generator.model.record import Strict
from generator.model.values import text
from generator.problems import Problem
from generator.read.draft import Draft
from generator.read.nearest import hint
from generator.read.strict_yaml import Path

Twins = Mapping[str, Mapping[str, str | tuple[str, ...]]]


def check_twins(draft: Draft) -> Iterator[Problem]:
    """One problem for each key under `in` that is no field of words of this record, or of this step or picture."""
    if draft.record is None:
        return
    yield from _unfit(draft, draft.record, draft.record.in_, ("in",))
    if isinstance(draft.record, Goal):
        for place, step in enumerate(draft.record.steps):
            yield from _unfit(draft, step, step.in_, ("steps", place, "in"))
    if isinstance(draft.record, Board):
        for place, picture in enumerate(draft.record.pictures):
            yield from _unfit(draft, picture, picture.in_, ("pictures", place, "in"))


def _unfit(draft: Draft, record: Strict, twins: Twins, path: Path) -> Iterator[Problem]:
    fields = fields_of_words(type(record)) if twins else {}
    for language, words in twins.items():
        for key, twin in words.items():
            here = (*path, language, key)
            if key not in fields:
                wrong = "a key under `in` is not a field of words of this record"
                yield draft.problem(here, wrong, hint(key, fields, "fields that can stand there"))
            elif not isinstance(twin, fields[key]):
                wrong = "a twin under `in` is not written like its original"
                yield draft.problem(here, wrong, "Write words as words, and a list as a list.")


def fields_of_words(model: type[Strict]) -> Mapping[str, tuple[type, ...]]:
    """Keys whose values are words somebody wrote, and so may have a twin; with the ways each is written."""
    fields = {
        field.alias or name: tuple(dict.fromkeys(_ways(field.annotation, field.metadata)))
        for name, field in model.model_fields.items()
    }
    return {key: ways for key, ways in fields.items() if ways}


def _ways(annotation: Any, metadata: list[Any]) -> Iterator[type]:
    """`str` for words, `tuple` for a list of them; nothing for days, ids and the rest."""
    if any(getattr(mark, "func", None) is text for mark in metadata):
        yield str
    elif get_origin(annotation) is Annotated:
        yield from _ways(get_args(annotation)[0], list(get_args(annotation)[1:]))
    elif get_origin(annotation) is tuple:
        yield from (tuple for _ in _ways(get_args(annotation)[0], []))
    elif get_origin(annotation) is not None and not _is_mapping(annotation):
        for part in get_args(annotation):
            yield from _ways(part, [])


def _is_mapping(annotation: Any) -> bool:
    origin = get_origin(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping)

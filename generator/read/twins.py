"""A record in; every word under `in` that is a twin of nothing out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin

from generator.model.goal import Goal
from generator.model.record import Strict
from generator.model.values import text
from generator.problems import Problem
from generator.read.draft import Draft
from generator.read.nearest import hint
from generator.read.strict_yaml import Path


def check_twins(draft: Draft) -> Iterator[Problem]:
    """One problem for each key under `in` that is no field of words of this record, or of this step."""
    if draft.record is None:
        return
    yield from _unknown(draft, draft.record, draft.record.in_, ("in",))
    if isinstance(draft.record, Goal):
        for place, step in enumerate(draft.record.steps):
            yield from _unknown(draft, step, step.in_, ("steps", place, "in"))


def _unknown(draft: Draft, record: Strict, twins: Mapping[str, Mapping[str, str]], path: Path) -> Iterator[Problem]:
    if not twins:
        return
    fields = fields_of_words(type(record))
    for language, words in twins.items():
        for key in words:
            if key not in fields:
                wrong = "a key under `in` is not a field of words of this record"
                yield draft.problem((*path, language, key), wrong, hint(key, fields, "fields that can stand there"))


def fields_of_words(model: type[Strict]) -> tuple[str, ...]:
    """Keys whose values are words somebody wrote, and so may have a twin in another language."""
    return tuple(
        field.alias or name for name, field in model.model_fields.items() if _is_words(field.annotation, field.metadata)
    )


def _is_words(annotation: Any, metadata: list[Any]) -> bool:
    """Whether a field holds words: `Text` itself, or a list of them."""
    if any(getattr(mark, "func", None) is text for mark in metadata):
        return True
    if get_origin(annotation) is Annotated:
        return _is_words(get_args(annotation)[0], list(get_args(annotation)[1:]))
    return any(_is_words(part, []) for part in get_args(annotation) if get_origin(annotation) is tuple)

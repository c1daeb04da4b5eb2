"""A model and a path in; what judges the key and the value there out: a list of words, or one of our validators."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from generator.model.practice import day_of_practice
from generator.model.record import Strict
from generator.read.strict_yaml import Path


def rulers_at(model: type[Strict], path: Path) -> Iterator[tuple[bool, Any]]:
    """Each ruler, after whether it judges the key; a `Literal`, or the function a value passes through."""
    return _walk(model, (), path)


def _walk(here: Any, marks: Sequence[Any], path: Path) -> Iterator[tuple[bool, Any]]:
    for mark in marks:
        validator = getattr(mark, "func", None)
        if validator and (not path or (validator is day_of_practice and len(path) == 1)):
            yield False, validator
    origin, arguments = get_origin(here), get_args(here)
    if origin is Annotated:
        yield from _walk(arguments[0], arguments[1:], path)
    elif origin in (Union, types.UnionType):
        for argument in arguments:
            yield from _walk(argument, (), path)
    elif origin is Literal and not path:
        yield False, here
    elif path and origin is tuple and isinstance(path[0], int):
        yield from _walk(arguments[0], (), path[1:])
    elif path and isinstance(origin, type) and issubclass(origin, Mapping):
        if len(path) == 1:
            yield from ((True, ruler) for _, ruler in _walk(arguments[0], (), ()))
        yield from _walk(arguments[1], (), path[1:])
    elif path and isinstance(here, type) and issubclass(here, Strict):
        for name, field in here.model_fields.items():
            if path[0] == (field.alias or name):
                yield from _walk(field.annotation, field.metadata, path[1:])


@cache
def keys_within(model: type[Strict]) -> frozenset[str]:
    """Every key that is the models' own, and so may be named in a message."""
    return frozenset(_keys(model))


def _keys(here: Any) -> Iterator[str]:
    if isinstance(here, type) and issubclass(here, Strict):
        for name, field in here.model_fields.items():
            yield field.alias or name
            yield from _keys(field.annotation)
    elif get_origin(here) is not Literal:
        for argument in get_args(here):
            yield from _keys(argument)

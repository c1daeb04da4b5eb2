"""A model and a path in; the part of the model that stands there out. Reads the models, never a value."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Any, Union, get_args, get_origin

from generator.model.record import Strict
from generator.read.strict_yaml import Path


def keys_of(model: type[Strict]) -> tuple[tuple[str, str], ...]:
    """The model's keys as written in a file, each with the sentence that describes it."""
    return tuple((field.alias or name, field.description or "") for name, field in model.model_fields.items())


def strict_at(model: type[Strict], path: Path) -> type[Strict] | None:
    """The model whose keys stand under `path`; none where the keys there are the writer's own."""
    here: Any = model
    for part in path:
        here = _below(here, part)
    return _strict_in(here)


def _below(here: Any, part: str | int) -> Any:
    strict = _strict_in(here)
    if strict:
        return next(
            (field.annotation for name, field in strict.model_fields.items() if part in (field.alias, name)), None
        )
    origin, arguments = get_origin(here), get_args(here)
    if origin in (Union, types.UnionType):
        return next((_below(argument, part) for argument in arguments if get_origin(argument) is tuple), None)
    if origin is tuple:
        return arguments[0]
    return arguments[1] if isinstance(origin, type) and issubclass(origin, Mapping) else None


def _strict_in(here: Any) -> type[Strict] | None:
    """The model an annotation stands for, if it stands for one and not for many."""
    if isinstance(here, type) and issubclass(here, Strict):
        return here
    if get_origin(here) in (Union, types.UnionType):
        found = [strict for argument in get_args(here) if (strict := _strict_in(argument))]
        return found[0] if found else None
    return None

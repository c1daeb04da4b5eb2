"""A record in; every value whose field is marked in the model out, with its path. Walks models within models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from generator.model.record import Strict
from generator.read.strict_yaml import Path

K = TypeVar("K")


def marked(record: Strict, marker: type[K], path: Path = ()) -> Iterator[tuple[Path, str, K]]:
    """Each id that stands in a field marked with `marker`: its path in the file, the id, the mark."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if not value:
            continue
        here = (*path, field.alias or name)
        mark = next((found for found in field.metadata if isinstance(found, marker)), None)
        if mark:
            yield from ((place, id, mark) for place, id in _ids(value, here))
        else:
            for place, inner in _models(value, here):
                yield from marked(inner, marker, place)


def _ids(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
        return
    for place, id in enumerate(value):
        yield (*path, id if isinstance(value, Mapping) else place), id


def _models(value: Any, path: Path) -> Iterator[tuple[Path, Strict]]:
    if isinstance(value, Strict):
        yield path, value
    elif isinstance(value, tuple | Mapping):
        for place, item in value.items() if isinstance(value, Mapping) else enumerate(value):
            if isinstance(item, Strict):
                yield (*path, place), item

"""A pydantic error in; plain sentences out, each with the path of the key or list item concerned.

No sentence repeats what was written or speaks of types: it names the key, and says what would be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from generator.model.record import Strict
from generator.read.nearest import nearest_word
from generator.read.shape import keys_of, strict_at
from generator.read.strict_yaml import Path

AS_IT_SHOULD = "is not written as it should be"
A_LIST = "It should be a list in brackets, like [mum, dad]; [] for nobody or nothing."
A_LIST_OF_KEYS = "It should be a list: each item on lines of its own below it, the first beginning with a hyphen."


@dataclass(frozen=True)
class Fault:
    path: Path
    wrong: str
    right: str
    is_missing: bool = False


@dataclass(frozen=True)
class _Raw:
    """One of pydantic's errors, with its path freed from pydantic's own labels."""

    path: Path
    kind: str
    told: str
    """Our own sentence, where a model raised it; else the allowed words, where there is a list."""
    is_of_key: bool
    is_of_choice: bool
    """True where the field may be written in several ways and this is what one of them says."""


def faults_of(error: ValidationError, model: type[Strict], value: Mapping[str, Any]) -> tuple[Fault, ...]:
    """What is wrong, once for each place."""
    raws = [_raw(found, value) for found in error.errors(include_url=False, include_input=False)]
    deeper = {raw.path[:length] for raw in raws if raw.is_of_choice for length in range(len(raw.path))}
    faults: dict[Path, Fault] = {}
    for raw in raws:
        if raw.is_of_choice and raw.path in deeper:
            continue
        fault = _fault(raw, model, value)
        earlier = faults.get(fault.path)
        faults[fault.path] = _either(earlier, fault) if earlier and raw.is_of_choice else fault
    return tuple(faults.values())


def _either(first: Fault, second: Fault) -> Fault:
    """Two ways a value may be written, in one sentence."""
    if first.right == second.right or first.wrong != second.wrong or not second.right.startswith("It should be "):
        return first
    return Fault(first.path, first.wrong, f"{first.right.rstrip('.')}, or {second.right.removeprefix('It should be ')}")


def _raw(found: Any, value: Mapping[str, Any]) -> _Raw:
    path: list[str | int] = []
    here: Any = value
    labels = 0
    for part in found["loc"]:
        if _is_there(part, here):
            here = here[part]
        elif found["type"] == "missing" and part is found["loc"][-1]:
            here = None
        else:
            labels += part != "[key]"
            continue
        path.append(part)
    context = found.get("ctx", {})
    expected = str(context.get("expected", ""))
    told = str(context.get("error", "")) or ", ".join(re.findall(r"'([^']*)'", expected)) or expected
    if found["type"] == "value_error" and isinstance(here, dict) and told == "should be words on one line":
        told = "should be words on one line; put double quotes round a value with a colon"
    return _Raw(tuple(path), found["type"], told, "[key]" in found["loc"], labels > 0)


def _is_there(part: Any, here: Any) -> bool:
    if isinstance(here, list):
        return isinstance(part, int) and part < len(here)
    return isinstance(here, dict) and part in here


def _fault(raw: _Raw, model: type[Strict], value: Mapping[str, Any]) -> Fault:
    if raw.kind == "missing":
        return _missing(raw, model)
    if raw.kind == "extra_forbidden":
        return _unknown_key(raw, model)
    path = raw.path or _path_of_sentence(raw.told, value)
    wrong, right = _wrong_and_right(raw, model)
    return Fault(path, f"{_label(raw, model)}{wrong}", right)


def _missing(raw: _Raw, model: type[Strict]) -> Fault:
    strict = strict_at(model, raw.path[:-1])
    described = next((said for key, said in keys_of(strict) if key == raw.path[-1]), "") if strict else ""
    return Fault(raw.path, f"`{raw.path[-1]}` is missing", f"Add it: {described}".rstrip(": "), is_missing=True)


def _unknown_key(raw: _Raw, model: type[Strict]) -> Fault:
    strict = strict_at(model, raw.path[:-1])
    keys = [key for key, _ in keys_of(strict)] if strict else []
    near = nearest_word(str(raw.path[-1]), keys)
    right = f"Did you mean `{near}`?" if near else f"The keys here are: {', '.join(keys)}."
    return Fault(raw.path, "a key here is not one this record has", right)


def _wrong_and_right(raw: _Raw, model: type[Strict]) -> tuple[str, str]:
    if raw.kind == "literal_error":
        return AS_IT_SHOULD, f"It should be {_one_of(raw.told)}."
    if raw.kind == "too_short":
        return "is empty", "It should have at least one."
    if raw.kind in ("tuple_type", "list_type"):
        is_of_models = strict_at(model, (*raw.path, 0)) is not None
        return AS_IT_SHOULD, A_LIST_OF_KEYS if is_of_models else A_LIST
    if raw.kind in ("mapping_type", "dict_type", "model_type", "model_attributes_type"):
        return AS_IT_SHOULD, "It should be keys and values, each on a line of its own below it."
    first, _, rest = raw.told.partition("; ")
    if first.startswith("should"):
        return AS_IT_SHOULD, f"It {first}{'; ' + rest if rest else ''}."
    return first or AS_IT_SHOULD, f"{rest[:1].upper()}{rest[1:]}." if rest else ""


def _one_of(words: str) -> str:
    listed = words.split(", ")
    return words if len(listed) == 1 else f"one of: {words}"


def _label(raw: _Raw, model: type[Strict]) -> str:
    """The words a sentence begins with: the nearest key that is the model's own, never one the writer chose."""
    if not raw.path and not raw.told.startswith("should"):
        return ""
    own = _own_keys(raw.path, model)
    name = f"`{own[-1]}`" if own else "this"
    if raw.is_of_key:
        return f"a key under {name} "
    if own and raw.path[-1] == own[-1]:
        return f"{name} "
    return f"something in {name} "


def _own_keys(path: Path, model: type[Strict]) -> list[str]:
    def walk() -> Iterator[str]:
        for place, key in enumerate(path):
            strict = strict_at(model, path[:place])
            if strict and isinstance(key, str) and any(key == own for own, _ in keys_of(strict)):
                yield key

    return list(walk())


def _path_of_sentence(told: str, value: Mapping[str, Any]) -> Path:
    """Where a sentence about the whole record points: the first key it names that was written."""
    words = (word.strip(":;,.") for word in told.split())
    return next(((word,) for word in words if word in value), ())

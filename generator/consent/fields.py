"""Walks a record's model: each field by its part, each dated value by its day, each reference by its target."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic.fields import FieldInfo

from generator.model.parts import BEFORE_ALL, Part
from generator.model.practice import Change, Event
from generator.model.record import AnyFiled, Lasting, Past, Record, Refers, Strict

SinceOf = Callable[[Part], date | None]
"""First day a part is open for the record in hand; none where it is closed."""


def part_of(field: FieldInfo) -> Part:
    """The part a field names. A field that names none, or more than one, belongs to nobody."""
    parts = [mark for mark in field.metadata if isinstance(mark, Part)]
    return parts[0] if len(parts) == 1 else Part.NEVER


def reference_of(field: FieldInfo) -> str | None:
    """The kind a field refers to, if it refers to one."""
    return next((mark.kind for mark in field.metadata if isinstance(mark, Refers)), None)


def blank(field: FieldInfo) -> Any:
    """What a withheld field holds: its default, or nothing of its type."""
    if not field.is_required():
        return field.get_default()
    kind = str(field.annotation)
    if kind.startswith("tuple"):
        return ()
    return {} if "Mapping" in kind else "" if field.annotation is str else None


@dataclass(frozen=True)
class Window:
    """Days open: from the first a grant reaches to the day built for, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def within(value: Any, window: Window) -> Any:
    """The value without what happened on days outside the window."""
    if isinstance(value, Mapping):
        inside = {key: within(one, window) for key, one in value.items()}
        return {key: one for key, one in inside.items() if not isinstance(key, date) or window.holds(key)}
    if isinstance(value, tuple):
        return tuple(within(one, window) for one in fold_earlier(value, window.first) if is_of(one, window))
    if isinstance(value, Strict):
        return value.model_copy(
            update={name: within(getattr(value, name), window) for name in type(value).model_fields}
        )
    return value


def is_of(value: Any, window: Window) -> bool:
    """Whether something in a list is of the days open, as far as it is dated."""
    if isinstance(value, (Change, Event)):
        return window.holds(value.day)
    return not (isinstance(value, Lasting) and value.is_over_before(window.first))


def fold_earlier(values: tuple[Any, ...], first: date) -> tuple[Any, ...]:
    """A step's story with all before the first day open as one: how it stood then. Anything else as it is."""
    earlier = [one for one in values if isinstance(one, Change) and one.day < first]
    later = tuple(one for one in values if one not in earlier)
    return (Change(first, earlier[-1].state, is_earlier=True), *later) if earlier else later


def known_by(value: Any, field: FieldInfo, day: date, first: date = BEFORE_ALL) -> Any:
    """A field's value as it was known by a day, without what happened before the first day open."""
    if isinstance(value, date) and any(isinstance(mark, Past) for mark in field.metadata) and value > day:
        return blank(field)
    return within(value, Window(first, day))


def keep_fields(filed: AnyFiled, since_of: SinceOf, day: date) -> tuple[Record, tuple[str, ...]]:
    """The record with what is closed blank, and the names of the fields its reader is missing."""
    record: Record = filed.record
    kept: dict[str, Any] = {}
    closed: set[str] = set()
    missed: list[str] = []
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        since = since_of(part_of(field))
        if since is None or (filed.day is not None and filed.day < since):
            kept[name] = blank(field)
            closed.add(field.alias or name)
            # Rules and keys are never on a page: saying so for each record would hide what a reader is missing.
            if kept[name] != value and part_of(field) is not Part.NEVER:
                missed.append(field.alias or name)
            continue
        kept[name] = known_by(value, field, day, since)
    kept["in_"] = twins_kept(record, closed)
    return record.model_copy(update=kept), tuple(missed)


def twins_kept(record: Record, closed: set[str]) -> Mapping[str, Mapping[str, Any]]:
    """Words in other languages, without those of closed fields."""
    return {
        language: {name: words for name, words in twins.items() if name not in closed}
        for language, twins in record.in_.items()
    }


def references_in(record: Strict) -> Iterator[tuple[str, str]]:
    """Every reference a record makes, itself or in what it lists: the kind, and the file name of the record meant."""
    for name, field in type(record).model_fields.items():
        kind, value = reference_of(field), getattr(record, name)
        if kind is not None and value:
            yield from ((kind, target) for target in ((value,) if isinstance(value, str) else value))
        elif is_listed(value):
            for one in value:
                yield from references_in(one)


def is_listed(value: Any) -> bool:
    """Whether a value is a list of things with fields of their own, such as a board's pictures."""
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Strict)


def keep_references(filed: AnyFiled, is_kept: Callable[[str, str, AnyFiled], bool]) -> AnyFiled:
    """The record without references to what was withheld, as if they had never been written.

    `is_kept(kind, target, filed)` says whether a target can be seen.
    """
    changed = references_kept(filed.record, lambda kind, target: is_kept(kind, target, filed))
    return replace(filed, record=filed.record.model_copy(update=changed)) if changed else filed


def references_kept(record: Strict, is_kept: Callable[[str, str], bool]) -> dict[str, Any]:
    """The fields that hold references, each without those that lead to what was withheld."""
    changed: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        kind, value = reference_of(field), getattr(record, name)
        if kind is None and is_listed(value):
            changed[name] = tuple(one.model_copy(update=references_kept(one, is_kept)) for one in value)
        elif kind is None or not value:
            continue
        elif isinstance(value, str):
            changed[name] = value if is_kept(kind, value) else blank(field)
        elif isinstance(value, Mapping):
            changed[name] = {target: one for target, one in value.items() if is_kept(kind, target)}
        else:
            changed[name] = tuple(target for target in value if is_kept(kind, target))
    return changed

"""A sheet: one record as it would be written, before it is a typed record or a file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from generator.model.goal import Activity
from generator.model.practice import Entry
from generator.model.record import AnyFiled, Filed, Record
from generator.model.visit import HomeEntry, Photo, Visit
from generator.prose.tree import Section
from tests.strategies.bodies import written_body

LEVELS = frozenset({"hand", "self", "tap"})


@dataclass(frozen=True)
class Sheet:
    kind: type[Record]
    id: str
    """Path within the family without `.md`."""
    fields: Mapping[str, Any]
    """Keys and values as a visitor would write them."""
    body: tuple[Section, ...] = ()
    child: str = ""
    taken: Mapping[str, Any] = field(default_factory=dict)
    """For a card: what it takes from its step, its goal and the library, in the same writing."""
    taken_body: tuple[Section, ...] = ()

    @property
    def stem(self) -> str:
        return self.id.rsplit("/", 1)[-1]

    @property
    def day(self) -> date | None:
        return date.fromisoformat(self.stem[:10]) if self.stem[:4] == "2026" else None

    def filed(self, children: tuple[str, ...]) -> AnyFiled:
        """The typed record in its place."""
        record = self.kind.model_validate({**self.fields, **self.taken}, by_alias=True, by_name=False)
        place: AnyFiled = Filed(
            self.id,
            settled(record),
            tuple(sorted((*self.body, *self.taken_body), key=self.order)) if self.taken_body else self.body,
            self.child,
            self.about(children),
            self.day,
            self.stem[11:] if self.kind in (Visit, HomeEntry) else "",
            f"photos/{self.stem}.jpg" if self.kind is Photo else "",
        )
        return place

    def about(self, children: tuple[str, ...]) -> tuple[str, ...]:
        """Its own child, those it names or shows, or all of the family's."""
        named = self.fields.get("who" if self.kind is Photo else "about", ())
        return (self.child,) if self.child else tuple(one for one in children if one in named) or children

    def order(self, section: Section) -> int:
        return [rule.name for rule in self.kind.sections].index(section.name)

    @property
    def text(self) -> str:
        """The whole file."""
        head = "".join(f"{key}: {written_value(value)}\n" for key, value in self.fields.items())
        return f"---\n{head}---\n{written_body(self.body, self.fields.get('lang', 'en'))}"

    def with_fields(self, **changed: Any) -> Sheet:
        """The same with other values; a key with None goes."""
        named = {key.rstrip("_").replace("_", "-"): value for key, value in changed.items()}
        return replace(self, fields={key: one for key, one in {**self.fields, **named}.items() if one is not None})


def written_value(value: Any) -> str:
    """A value in YAML's one-line style, every text in double quotes."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(key)}: {written_value(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(written_value, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def settled(record: Record) -> Record:
    """The record with a help level that stands alone before its marks told apart from a person."""
    if isinstance(record, Activity):
        return record.model_copy(update={"practice": settled_days(record.practice)})
    if isinstance(record, HomeEntry):
        return record.model_copy(
            update={"practice": {card: settled_days(days) for card, days in record.practice.items()}}
        )
    return record


def settled_days(days: Mapping[date, tuple[Entry, ...]]) -> dict[date, tuple[Entry, ...]]:
    return {
        day: tuple(replace(one, who="", help=one.who) if one.who in LEVELS else one for one in entries)
        for day, entries in days.items()
    }

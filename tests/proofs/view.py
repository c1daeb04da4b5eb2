"""What an oracle says a reader sees of a record: each open field's value, and every word that may reach them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import Any

from generator.model.parts import Part
from generator.model.practice import Change, Event
from generator.model.record import AnyFiled, Past, Strict
from generator.model.shown import PhotoShown
from generator.model.website import PhotoNeeded
from generator.prose.tree import Section
from tests.proofs.oracle import Oracle, count_asides, part_named, refers_to
from tests.site.canaries import CANARY

ENDINGS = {"VisitorSpell": "to", "Pause": "to", "Loan": "back"}
"""Things that go on for a time, and the field of their last day."""
LIBRARY = "library"


@dataclass(frozen=True)
class View:
    """One record as its reader sees it; a field that is not here is closed."""

    fields: Mapping[str, Any]
    twins: Mapping[str, Mapping[str, Any]]
    body: tuple[Section, ...]
    written_by: str


def view_of(filed: AnyFiled, oracle: Oracle) -> View:
    record = filed.record
    kind = type(record)
    shown: dict[str, Any] = {}
    for name, field in kind.model_fields.items():
        value = getattr(record, name)
        if name == "in_" or not oracle.is_field_open(filed, name):
            continue
        first = oracle.since(filed, part_named(kind, name))
        assert first is not None
        known = known_of(value, first, oracle.day)
        if any(isinstance(mark, Past) for mark in field.metadata) and value and value > oracle.day:
            continue
        shown[name] = without_withheld(filed, name, known, oracle) if refers_to(kind, name) else known
    if record.kind == "board":
        shown["pictures"] = pictures_seen(filed, oracle)
    if record.kind == "family" and record.closed and record.closed <= oracle.day:
        shown["closed"] = record.closed
    if record.kind == "review" and "confidence" in shown and not is_told_to_all(filed, oracle):
        shown["confidence"] = {one: sure for one, sure in shown["confidence"].items() if one == oracle.reader}
    closed = {field.alias for name, field in kind.model_fields.items() if not oracle.is_field_open(filed, name)}
    if record.kind == "matter" and is_unnamed(record.signposted_to, oracle):
        shown["signposted_to"] = ""
        closed.add("signposted-to")
    twins = {one: {key: words for key, words in twin.items() if key not in closed} for one, twin in record.in_.items()}
    whose = {"visit": Part.DIARY, "home": Part.HOME}.get(record.kind)
    written_by = filed.written_by if whose is None or oracle.is_open(filed, whose) else ""
    return View(shown, twins, body_of(filed, oracle), written_by)


def pictures_seen(filed: AnyFiled, oracle: Oracle) -> tuple[Any, ...]:
    """A board's pictures with their words; a photo this reader may not see is not there."""
    seen = {one.stem for one in oracle.family.filed if one.record.kind == "photo" and oracle.may_see(one)}
    return tuple(one if one.photo in seen else one.model_copy(update={"photo": None}) for one in filed.record.pictures)


def is_told_to_all(filed: AnyFiled, oracle: Oracle) -> bool:
    """Whether everyone's own answers are open: where everyone who decides signed for reviews."""
    first = oracle.open_since(Part.REVIEWS, filed.about, words_of=set(filed.record.confidence))
    return first is not None and (filed.day is None or first <= filed.day or oracle.was_in_use(filed))


def is_unnamed(id: str, oracle: Oracle) -> bool:
    """Whether these words are the id of somebody this reader is not told of."""
    home = oracle.family.household
    return id in {*home.readers, *home.household, *home.helpers} and not oracle.may_name(id)


def known_of(value: Any, first: date, last: date) -> Any:
    """The value as far as it is of the days from the first to the last."""
    if isinstance(value, Mapping):
        return {
            key: known_of(one, first, last)
            for key, one in value.items()
            if not isinstance(key, date) or first <= key <= last
        }
    if isinstance(value, tuple) and value and isinstance(value[0], Change):
        before = [one for one in value if one.day < first <= last]
        stood = (Change(first, before[-1].state, True),) if before else ()
        return (*stood, *(one for one in value if first <= one.day <= last))
    if isinstance(value, tuple):
        return tuple(known_of(one, first, last) for one in value if is_of(one, first, last))
    if isinstance(value, Strict):
        known = {name: known_of(getattr(value, name), first, last) for name in type(value).model_fields}
        return value.model_copy(update=known)
    return value


def is_of(value: Any, first: date, last: date) -> bool:
    if isinstance(value, Event):
        return first <= value.day <= last
    over = getattr(value, ENDINGS[type(value).__name__]) if type(value).__name__ in ENDINGS else None
    return over is None or over >= first


def without_withheld(filed: AnyFiled, name: str, value: Any, oracle: Oracle) -> Any:
    """A reference, or references, without those to records that are not there for this reader."""
    kind = refers_to(type(filed.record), name)

    def is_there(target: str) -> bool:
        if kind == LIBRARY:
            return target in oracle.family.library
        folder = {"goal": "goals", "activity": "activities", "photo": "photos", "consent": "consents"}.get(kind, kind)
        places = [f"{folder}/{target}", *(f"{child}/{folder}/{target}" for child in filed.about)]
        return any(oracle.may_see(one) for one in oracle.family.filed if one.id in places)

    if isinstance(value, str):
        return value if is_there(value) else None
    if isinstance(value, Mapping):
        return {target: one for target, one in value.items() if is_there(target)}
    return tuple(target for target in value or () if is_there(target)) if value is not None else None


def body_of(filed: AnyFiled, oracle: Oracle) -> tuple[Section, ...]:
    open_to = {(name, language): asides for name, language, asides in oracle.sections(filed)}
    found = []
    for section in filed.body:
        asides = open_to.get((section.name, section.language))
        if asides is not None:
            blocks = [one for one in section.blocks if asides or getattr(one, "source", "") != "just-us"]
            found.append(replace(section, blocks=tuple(blocks), line=0))
    return tuple(found)


def names_told(oracle: Oracle) -> Iterator[str]:
    """The names and relations of everyone this reader may be told of, and what each child is called."""
    home = oracle.family.household
    for id, one in (*home.readers.items(), *home.household.items(), *home.helpers.items()):
        if oracle.may_name(id):
            yield f"{one.name} {getattr(one, 'relation', '')} {getattr(one, 'role', '')}"
    for filed in oracle.family.filed:
        if filed.record.kind == "profile" and filed.child in oracle.children:
            yield filed.record.called or filed.record.name.partition(" ")[0]
            yield from filed.record.name_in.values()


def words_allowed(oracle: Oracle) -> frozenset[str]:
    """Every canary that may reach this reader."""
    shown = [view_of(filed, oracle) for filed in oracle.family.filed if oracle.may_see(filed)]
    return canaries_of((shown, tuple(names_told(oracle))))


def canaries_of(said: Any) -> frozenset[str]:
    return frozenset(CANARY.findall(repr(said)))


def words_said(node: Any) -> frozenset[str]:
    """Every canary a website says anywhere; a photo's own id and file say nothing and stand on no page."""
    if isinstance(node, PhotoNeeded):
        return frozenset()
    if isinstance(node, PhotoShown):
        return words_said((node.words, node.credit))
    if isinstance(node, tuple):
        return frozenset().union(*map(words_said, node))
    if is_dataclass(node):
        return frozenset().union(*(words_said(getattr(node, field.name)) for field in fields(node)))
    return canaries_of(node)


__all__ = ["View", "canaries_of", "count_asides", "view_of", "words_allowed", "words_said"]

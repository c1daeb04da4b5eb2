"""Which changes a reader may be told of, judged by what they see now: default no, as for all else.

A change is told only where the record, and the very section or field that changed, is in the reader's Selection.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.consent.fields import part_of
from generator.consent.reach import Reach
from generator.consent.voices import hears_just_us, since_of
from generator.model.child import Profile
from generator.model.goal import Scaling, Step
from generator.model.history import Edit, Spot
from generator.model.kinds import Family
from generator.model.parts import Part
from generator.model.record import AnyFiled, Names, Refers, Strict, section_rule
from generator.model.selection import Selection
from generator.model.visit import HomeEntry, Visit

NOT_READ = ("in", "lang")
"""Fields no page shows as they are: words in another language, and which language a record is in."""
EMPTY: tuple[object, ...] = (None, "", (), {}, False)


def keep_history(selection: Selection, family: Family, reach: Reach) -> Selection:
    """The Selection with the changes its reader may be told of; none for anybody but the family's own readers."""
    if reach.audience.kind != "reader":
        return selection
    written, shown = ({one.id: one for one in records} for records in (family.filed, selection.filed))
    pairs = [(edit, written[edit.record], shown[edit.record]) for edit in family.history.edits if edit.record in shown]
    edits = tuple(told for pair in pairs if (told := keep_edit(*pair, selection, reach)))
    return replace(selection, history=edits)


def keep_edit(edit: Edit, filed: AnyFiled, kept: AnyFiled, selection: Selection, reach: Reach) -> Edit | None:
    """A change with only those places its reader sees; none where that leaves nothing to tell.

    `filed` is the record as it is written, `kept` as this reader sees it.
    """
    parts = (Part.CHANGES, type(filed.record).leading)
    if not all(is_told_on(edit.day, since_of(filed, part, reach), reach) for part in parts):
        return None
    spots = tuple(dict.fromkeys(spots_seen(edit, filed, kept, selection, reach)))
    if edit.what == "corrected" and not spots:
        return None
    return replace(edit, writer=writer_known(edit, kept, selection), spots=spots)


def is_told_on(day: date, since: date | None, reach: Reach) -> bool:
    """Whether a day is among those a grant reaches back to, and not after the day built for."""
    return since is not None and since <= day <= reach.day


def writer_known(edit: Edit, kept: AnyFiled, selection: Selection) -> str:
    """Who made a change, where the reader may know: whoever writes up a visit was there."""
    if isinstance(kept.record, Visit | HomeEntry) and not kept.written_by:
        return ""
    return edit.writer if edit.writer in selection.people else ""


def spots_seen(edit: Edit, filed: AnyFiled, kept: AnyFiled, selection: Selection, reach: Reach) -> Iterator[Spot]:
    """The places of a change that are open to its reader, without who is named there."""
    for spot in edit.spots:
        if spot.field:
            if sees_field(spot, edit.day, filed, kept, selection, reach):
                yield Spot(field=spot.field)
        elif sees_section(spot, edit.day, filed, kept, reach):
            yield Spot(section=spot.section)


def sees_section(spot: Spot, day: date, filed: AnyFiled, kept: AnyFiled, reach: Reach) -> bool:
    """Whether a section is there for this reader now, and was open on the day it changed."""
    rule = section_rule(type(filed.record), spot.section)
    if rule is None or (spot.is_aside and not hears_just_us(filed, reach)):
        return False
    since = since_of(filed, rule.part, reach, is_own_words=rule.is_own_words)
    stands = any((one.name, one.language) == (spot.section, spot.language) for one in kept.body)
    return stands and is_told_on(day, since, reach)


def sees_field(spot: Spot, day: date, filed: AnyFiled, kept: AnyFiled, selection: Selection, reach: Reach) -> bool:
    """Whether a field, or the dated line of it that changed, is there for this reader now, whole."""
    found = field_called(spot.field, filed)
    if found is None:
        return False
    name, field = found
    since = since_of(filed, part_of(field), reach)
    value: Any = getattr(kept.record, name)
    if not is_plain(field) or value in EMPTY or not is_told_on(day, since, reach):
        return False
    if not all(may_be_named(one, filed, selection) for one in spot.people):
        return False
    if spot.day is None:
        return bool(value == getattr(filed.record, name))
    if isinstance(value, Mapping) and spot.day not in value:
        return False
    return is_told_on(spot.day, since, reach)


def field_called(key: str, filed: AnyFiled) -> tuple[str, FieldInfo] | None:
    """The field a key stands for in this kind of record, by its name in the model."""
    fields = type(filed.record).model_fields.items()
    return next(((name, one) for name, one in fields if (one.alias or name) == key and key not in NOT_READ), None)


def is_plain(field: FieldInfo) -> bool:
    """Whether a field says all it says by itself.

    One that names people or records, or lists things with fields of their own, could say something hidden.
    """
    if any(isinstance(mark, Refers | Names) for mark in field.metadata):
        return False
    return not any(issubclass(one, Strict) and one not in (Step, Scaling) for one in listed_in(field.annotation))


def listed_in(annotation: Any) -> Iterator[type]:
    """The classes of the things in a list or a mapping."""
    if get_origin(annotation) is not None:
        for one in get_args(annotation):
            yield from [one] if isinstance(one, type) and get_origin(one) is None else listed_in(one)


def may_be_named(id: str, filed: AnyFiled, selection: Selection) -> bool:
    """Whether an id in a line of marks is a person this reader may know of, or a level of help."""
    profiles = [one.record for one in selection.of(Profile) if one.child == filed.child]
    own = profiles[0].help_levels if profiles else {}
    return id in selection.people or id in selection.service.help_levels or id in own

"""Leaks to plant, one at a time: each makes one rule of the program too generous, as a slip of ours might.

The proofs must turn red for every one of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from generator.compose import website
from generator.compose.sources import Sources
from generator.consent import asides, asked, carried, fields, reach, rules, select, voices, whole
from generator.model.consent import Consent
from generator.model.parts import BEFORE_ALL, Part
from generator.model.record import AnyFiled
from generator.model.words import Written


@dataclass(frozen=True)
class Leak:
    """What somebody forgot: a name of the program, and what stands there instead."""

    forgets: str
    where: tuple[Any, ...]
    """Modules in which the name is looked up."""
    name: str
    instead: Callable[[Any], Any]
    """The leaking thing, made from the true one."""


def always(value: object) -> Callable[[Any], Any]:
    return lambda _: lambda *_, **__: value


def without_rules(*names: str) -> Callable[[Any], Any]:
    """The rule list with some of its answers unheard."""
    return lambda true: lambda *given: "" if true(*given) in names else true(*given)


def with_consent(**changed: Any) -> Callable[[Any], Any]:
    """A rule that is told a consent says something else."""
    return lambda true: lambda consent, *rest: true(consent.model_copy(update=changed), *rest)


def keeps_field(kind: str, name: str) -> Callable[[Any], Any]:
    """The walk over fields, with one kept whatever its part."""

    def leaking(true: Any) -> Any:
        def keep(filed: AnyFiled, *rest: Any) -> Any:
            record, missed = true(filed, *rest)
            if record.kind == kind:
                record = record.model_copy(update={name: getattr(filed.record, name)})
            return record, missed

        return keep

    return leaking


def part_as(real: Part, other: Part) -> Callable[[Any], Any]:
    return lambda true: lambda field: other if true(field) is real else true(field)


def by_any_signature(true: Any) -> Any:
    return lambda self, part, children, _: self.since(part, children)


def since_of_whole(true: Any) -> Any:
    """Sections by their part, without asking whose words they are."""
    return lambda filed, part, reach, **_: true(
        filed, Part.DIARY if part in (Part.FAMILY_TIME, Part.HOME, Part.MATTERS) else part, reach
    )


def everyone_named(true: Any) -> Any:
    def name_all(family: Any, reach: Any, children: Any) -> Any:
        everyone = true(family, replace(reach, by_any=dict.fromkeys(all_keys(family), select.BEFORE_ALL)), children)
        return everyone

    return name_all


def all_keys(family: Any) -> list[tuple[str, Part]]:
    return [(child, part) for child in family.children for part in Part]


def every_child(true: Any) -> Any:
    return lambda self, part, children, **more: next(
        (day for child in children if (day := true(self, part, (child,), **more)) is not None), None
    )


def first_named(true: Any) -> Any:
    """A link's words with the name of a record's file, as a help to whoever debugs."""
    return lambda filed, sources: Written(f"{filed.stem}", "en")


IN_CONSENT = (
    Leak("only", (whole,), "why_whole", without_rules("only for others")),
    Leak("private", (whole,), "is_too_private", always(False)),
    Leak("except", (whole,), "is_named", always(False)),
    Leak("a day later than today", (whole,), "came_later", always(False)),
    Leak("others in a photo", (whole,), "may_show_photo", lambda true: photo_without_others(true)),
    Leak("a photo's consent", (whole,), "may_show_photo", always(True)),
    Leak("not-to", (whole,), "may_show", lambda true: photo_not_to(true)),
    Leak("that an adult agrees for themselves", (whole,), "agrees", lambda true: any_photo_consent(true)),
    Leak("who gave a consent alone", (whole,), "is_anothers_alone", always(False)),
    Leak("what hangs on a withheld record", (whole,), "hanging", always(set())),
    Leak("what was given under no consent", (whole,), "why_whole", without_rules("rests on no consent")),
    Leak("the first day", (rules,), "HOLDS_ON_A_DAY", lambda true: true[1:]),
    Leak("until", (rules,), "HOLDS_ON_A_DAY", lambda true: (true[0], true[2])),
    Leak("a condition", (rules,), "HOLDS_ON_A_DAY", lambda true: true[:2]),
    Leak("a withdrawal", (rules,), "ends", always(False)),
    Leak("who decides", (rules,), "is_given_by_one_who_decides", always(True)),
    Leak("whom a consent is about", (Consent,), "children_among", lambda _: lambda consent, children: children),
    Leak("the parts", (reach,), "parts_of", always(frozenset(Part) - {Part.NEVER})),
    Leak("since", (select,), "reach_of", lambda true: lambda *given: from_the_beginning(true(*given))),
    Leak("one of several children", (reach.Reach,), "since", every_child),
    Leak("that all must sign for another's words", (reach.Reach,), "since_signed", by_any_signature),
    Leak("that a parent signs for their own words", (reach,), "Signed", lambda true: signed_for_all(true)),
    Leak("that an order outweighs", (rules,), "yields_to_an_order", always(False)),
    Leak("what a photo came with", (select,), "photos_told_of_elsewhere", always(set())),
    Leak("whose words they are", (voices, select), "since_of", since_of_whole),
    Leak("whose confidence it is", (select,), "own_confidence", lambda _: lambda filed, _: filed.record.confidence),
    Leak("Just us", (voices,), "hears_just_us", always(True)),
    Leak("a translation without its Just us", (voices,), "open_blocks", lambda _: lambda one, _: no_asides(one)),
    Leak("sections", (select,), "keep_sections", lambda _: lambda filed, _: (filed.body, ())),
    Leak("who is asked to sign", (asked,), "may_be_asked", always(True)),
    Leak("the part of a field", (fields,), "part_of", part_as(Part.DIARY, Part.ALWAYS)),
    Leak("fields for the service alone", (fields,), "part_of", part_as(Part.NEVER, Part.ALWAYS)),
    Leak("words in another language", (fields,), "twins_kept", lambda _: lambda record, _: record.in_),
    Leak("days inside a record", (fields,), "within", lambda _: lambda value, _: value),
    Leak("references", (select,), "drop_references", lambda _: lambda _, kept: kept),
    Leak("references inside a list", (fields,), "is_listed", always(False)),
    Leak("who came", (select,), "is_open", always(True)),
    Leak("people's names", (select,), "people_for", everyone_named),
    Leak("an id that names somebody", (select,), "without_unnamed", lambda _: lambda filed, *_: filed),
    Leak("words that must not travel", (select,), "words_out_of_place", always(())),
    Leak("that a draft or another setting's page stays", (whole,), "why_not_handed_over", always("")),
    Leak("that a setting's page expires", (select,), "has_expired", always(False)),
    Leak("that a share begins on its first day", (reach,), "first_day", always(BEFORE_ALL)),
    Leak(
        "that a setting is told of one child", (reach,), "children_for", lambda _: lambda _, outline: outline.children
    ),
    Leak("that Just us is for the family alone", (voices,), "is_for_family", always(True)),
    Leak("that cards go out of use", (carried,), "stands", lambda _: lambda filed, *_: filed.day is not None),
    Leak("that a newer card takes an older one's place", (carried,), "takes_its_place", always(False)),
    Leak("that a goal's cards end with it", (carried,), "is_of_an_ended_goal", always(False)),
    Leak("other readers' sites", (select,), "known_sites", always(frozenset({"mum", "dad", "gran", "nani"}))),
)
"""In the room that keeps things back."""

IN_COMPOSE = (
    Leak("that a file's name is no title", (website,), "filed_title", first_named),
    Leak("that the file's name is no credit", (Sources,), "photo_shown", lambda true: photo_by_its_file(true)),
)
"""In the room that composes: it has the names of files, and may say none of them."""


def no_asides(section: Any) -> Any:
    return tuple(block for block in section.blocks if not asides.is_aside(block))


def from_the_beginning(found: Any) -> Any:
    return replace(
        found,
        by_any=dict.fromkeys(found.by_any, select.BEFORE_ALL),
        by_all={
            key: tuple(replace(one, since=select.BEFORE_ALL) for one in all_) for key, all_ in found.by_all.items()
        },
    )


def photo_not_to(true: Any) -> Any:
    def show(person: str, outline: Any, *rest: Any) -> Any:
        consents = tuple(one.model_copy(update={"not_to": ()}) for one in outline.consents)
        return true(person, replace(outline, consents=consents), *rest)

    return show


def signed_for_all(true: Any) -> Any:
    return lambda since, givers, _: true(since, givers, frozenset())


def photo_without_others(true: Any) -> Any:
    return lambda photo, *rest: true(
        photo.model_copy(update={"who": tuple(one for one in photo.who if one != "others")}), *rest
    )


def any_photo_consent(true: Any) -> Any:
    return lambda consent, person, *rest: true(consent.model_copy(update={"how": "order"}), person, *rest)


def photo_by_its_file(true: Any) -> Any:
    def show(self: Sources, filed: AnyFiled) -> Any:
        return replace(true(self, filed), words=Written(filed.stem, "en"))

    return show

"""What somebody who is asked to sign may read beforehand: that one consent, and nothing else of the record.

In comes a family, a reader and the consent's id; out goes a Selection of it alone, or none where this reader is not
among those who are to give it. Without an id: nothing of the record at all, for forms that are empty. Opens no part.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.consent.confidential import words_out_of_place
from generator.consent.fields import keep_fields
from generator.consent.outline import outline_of
from generator.consent.people import people_for
from generator.consent.reach import Reach
from generator.consent.rules import standing, taken_back
from generator.consent.select import select_for
from generator.model.audience import Audience
from generator.model.consent import Consent
from generator.model.household import FamilyRecord
from generator.model.kinds import Family
from generator.model.parts import BEFORE_ALL, Part
from generator.model.record import AnyFiled
from generator.model.selection import Person, Selection


def select_for_form(family: Family, reader: str, consent_id: str, as_of: date) -> Selection | None:
    """This reader's own Selection where it holds that consent, else the consent alone where they are to give it."""
    selection = select_for(family, reader, as_of).selection
    if selection and (not consent_id or consent_id in {one.id for one in selection.filed}):
        return replace(selection, signers=signers_for(family, selection))
    return select_to_sign(family, reader, consent_id, as_of) or selection


def signers_for(family: Family, selection: Selection) -> tuple[str, ...]:
    """Who signs the agreement with these readers: others only if they may read every line of the same paper."""
    holders = frozenset(one for child in selection.children for one in family.household.parents_of(child))
    if selection.reader not in holders:
        return ()
    others = (one for one in sorted(holders - {selection.reader}) if one in selection.people)
    alike = tuple(one for one in others if reads_as_much(select_for(family, one, selection.as_of).selection, selection))
    return (selection.reader, *alike)


def reads_as_much(other: Selection | None, selection: Selection) -> bool:
    """Whether somebody may read all that one reader's agreement says: who visits, when, and each consent."""
    if other is None or other.children != selection.children:
        return False
    home, same = other.household, selection.household
    agreed, told = (
        next((filed.body for filed in one.filed if isinstance(filed.record, FamilyRecord)), ())
        for one in (other, selection)
    )
    known = {one.id for one in other.of(Consent)}
    return (
        (home.visits, home.visitors) == (same.visits, same.visitors)
        and set(told) <= set(agreed)
        and {one.id for one in selection.of(Consent)} <= known
    )


def select_to_sign(family: Family, reader: str, consent_id: str, as_of: date) -> Selection | None:
    """The one consent this reader is to give, or nothing but the service's own words for an empty form."""
    asked = tuple(one for one in family.of(Consent) if one.id == consent_id and may_be_asked(one.record, reader))
    if consent_id and not asked:
        return None
    outline = outline_of(family)
    children = asked[0].record.children_among(family.children) if asked else ()
    home, *_ = (one for one in family.filed if isinstance(one.record, FamilyRecord))
    bare, _ = keep_fields(home, lambda part: BEFORE_ALL if part is Part.ALWAYS else None, as_of)
    shown = tuple(kept_to_sign(one, as_of) for one in asked)
    selection = Selection(
        family=family.id,
        audience=Audience("reader", reader),
        language=family.household.readers[reader].language or family.household.languages[0],
        as_of=as_of,
        address_key=family.household.address_key or family.id,
        service=family.service,
        frameworks=family.frameworks,
        filed=(replace(home, record=bare, body=()), *shown),
        people=people_named(family, reader, as_of, shown),
        granted={child: frozenset() for child in children},
        standings={one.id: standing(one.record, outline, as_of) for one in asked},
        taken_back={one.id: day for one in asked if (day := taken_back(one.record, outline, as_of))},
        sites=(),
        reads_large=family.household.readers[reader].reads == "large-print",
        is_quiet=family.household.readers[reader].quiet,
    )
    return None if words_out_of_place(family, selection) else selection


def may_be_asked(consent: Consent, reader: str) -> bool:
    return reader in consent.given_by and not (consent.only and reader not in consent.only)


def kept_to_sign(filed: AnyFiled, as_of: date) -> AnyFiled:
    """The consent without its rules, as anybody sees it to whom it is told."""
    record, _ = keep_fields(replace(filed, day=None), lambda part: BEFORE_ALL if part is Part.SHARING else None, as_of)
    return replace(filed, record=record)


def people_named(family: Family, reader: str, as_of: date, shown: tuple[AnyFiled, ...]) -> dict[str, Person]:
    """The team, this reader, and who is named in what there is to sign."""
    home = family.household
    named = {id for one in shown for id in (*one.record.given_by, *one.record.of, *filter(None, (one.record.with_,)))}
    children = tuple(child for one in shown for child in one.record.children_among(family.children))
    people = people_for(family, Reach(Audience("reader", reader), as_of, {}, {}, frozenset()), children)
    told = {id: Person(one.name, one.role) for id, one in home.helpers.items() if id in named}
    told |= {id: Person(one.name, one.relation) for id, one in home.household.items() if id in named}
    told |= {id: Person(one.name, one.relation) for id, one in home.readers.items() if id in named}
    return {**told, **people}

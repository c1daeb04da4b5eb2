"""Ways to give less: each takes a family to one in which somebody keeps something back, or a right ends sooner.

None of them may ever add a word to anyone's edition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from generator.model.consent import Consent
from generator.model.goal import Activity, Goal
from generator.model.parts import Part
from generator.model.visit import Matter, Photo
from tests.strategies import Drawn
from tests.strategies.consents import PARTS
from tests.strategies.sheets import Sheet

Narrowing = Callable[[Sheet, Drawn], Iterator[Sheet]]
UNMET = "once we have met"


def withdraw(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    if sheet.kind is Consent and "withdrawn-on" not in sheet.fields:
        whose = sheet.fields.get("with", drawn.readers[0])
        yield sheet.with_fields(withdrawn_on=drawn.as_of.isoformat(), withdrawn_by=whose)


def give_fewer_parts(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    parts = sheet.fields.get("parts", ())
    all_of_them = list(PARTS) if Part.EVERYTHING.value in parts else list(parts)
    if sheet.fields.get("for") == "read" and len(all_of_them) > 1:
        yield sheet.with_fields(parts=all_of_them[1:])
        yield sheet.with_fields(parts=all_of_them[:-1])


def keep_to_one(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    for reader in sheet.fields.get("only", drawn.readers):
        yield sheet.with_fields(only=[reader])


def make_private(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    if sheet.kind in (Goal, Activity, Matter):
        yield sheet.with_fields(private="yes")


def except_one(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    if sheet.fields.get("for") == "read":
        left_out = drawn.sheets[drawn.dice % len(drawn.sheets)]
        yield sheet.with_fields(except_=[*sheet.fields.get("except", ()), left_out.id])


def not_to_another(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    if sheet.fields.get("for") == "photos":
        for reader in drawn.readers:
            yield sheet.with_fields(not_to=[*sheet.fields.get("not-to", ()), reader])


def begin_later(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    if sheet.kind is Consent:
        yield sheet.with_fields(since=max(sheet.fields.get("since", ""), drawn.as_of.isoformat()))
        if "since" not in sheet.fields:
            yield sheet.with_fields(since="2026-03-10")


def may_end(sheet: Sheet) -> bool:
    """A grant that leaves records out takes that with it when it ends; so does an order that outweighs others."""
    return sheet.kind is Consent and not sheet.fields.get("except") and sheet.fields["how"] != "order"


def end_sooner(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    if may_end(sheet):
        before = (drawn.as_of - timedelta(days=1)).isoformat()
        yield sheet.with_fields(until=min(sheet.fields.get("until", before), before))


def lose_a_signature(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    signed = sheet.fields.get("given-by", ())
    if len(signed) > 1:
        yield sheet.with_fields(given_by=list(signed[1:]))
        yield sheet.with_fields(given_by=list(signed[:-1]))


def leave_a_condition_unmet(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    if may_end(sheet):
        yield sheet.with_fields(conditions=UNMET, met_on=None)


def name_fewer_children(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    """Not of a consent taken back, nor of an order: it would take back, or outweigh, less."""
    about = sheet.fields.get("about", ())
    if (
        sheet.kind is Consent
        and len(about) > 1
        and "withdrawn-on" not in sheet.fields
        and sheet.fields["how"] != "order"
    ):
        yield sheet.with_fields(about=list(about[1:]))


def show_somebody_else(sheet: Sheet, drawn: Drawn) -> Iterator[Sheet]:
    if sheet.kind is Photo:
        yield sheet.with_fields(who=[*sheet.fields["who"], "others"])


NARROWINGS: tuple[Narrowing, ...] = (
    withdraw,
    give_fewer_parts,
    keep_to_one,
    make_private,
    except_one,
    not_to_another,
    begin_later,
    end_sooner,
    lose_a_signature,
    leave_a_condition_unmet,
    name_fewer_children,
    show_somebody_else,
)


def narrowed(drawn: Drawn, narrowing: Narrowing) -> Iterator[Drawn]:
    """The family narrowed in that way at one of its records, chosen by its dice."""
    found = [(one.id, less) for one in drawn.sheets for less in narrowing(one, drawn)]
    if found:
        id, less = found[drawn.dice % len(found)]
        yield drawn.changed(id, lambda _: less)

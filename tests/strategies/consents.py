"""Consents of every purpose and standing, and what was given under them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.model.consent import GRANTABLE, Consent, Shared
from generator.model.parts import Part
from tests.strategies.bodies import draw_body
from tests.strategies.household import Cast
from tests.strategies.pen import Pen
from tests.strategies.sheets import Sheet

PARTS = tuple(part for part in GRANTABLE if part != Part.EVERYTHING.value)
OTHER_PURPOSES = ("share", "share", "share", "share", "keep", "publish", "receive", "interpreter", "student", "group")


def draw_consents(pen: Pen, cast: Cast) -> Iterator[Sheet]:
    """Up to two grants for each reader, one for most photos, and a few of other purposes."""
    for reader in cast.readers:
        for number in range(pen.pick((1, 1, 2, 0))):
            yield sheet_of(pen, cast, draw_read(pen, cast, reader), f"{reader}-{number}")
    for number in range(pen.pick((1, 2, 1, 0))):
        yield sheet_of(pen, cast, draw_photos(pen, cast), f"photos-{number}")
    for number in range(pen.pick((0, 1, 2))):
        yield sheet_of(pen, cast, draw_other(pen, cast), f"other-{number}")


def sheet_of(pen: Pen, cast: Cast, fields: dict[str, Any], words: str) -> Sheet:
    fields = pen.shared_fields(Consent, fields, cast.readers)
    body = draw_body(pen, Consent, fields.get("lang", "en"))
    return Sheet(Consent, f"consents/{fields['from']}-{words}", fields, body)


def draw_read(pen: Pen, cast: Cast, reader: str) -> dict[str, Any]:
    parts = [Part.EVERYTHING.value] if pen.number(2) == 0 else pen.some(PARTS, least=1)
    return {"for": "read", "with": reader, "parts": parts, **draw_terms(pen, cast)}


def draw_photos(pen: Pen, cast: Cast) -> dict[str, Any]:
    people = tuple(dict.fromkeys((*cast.children, *cast.readers, *cast.household, *cast.helpers)))
    of = pen.pick((list(people), pen.some(people, least=1)))
    fields = {"for": "photos", "of": of, **draw_terms(pen, cast)}
    if pen.rarely(2):
        fields["not-to"] = pen.some((*cast.readers, *cast.helpers), least=1)
    return fields


def draw_other(pen: Pen, cast: Cast) -> dict[str, Any]:
    purpose = pen.pick(OTHER_PURPOSES)
    fields = {"for": purpose, **draw_terms(pen, cast)}
    if purpose in ("share", "receive") or pen.rarely(2):
        fields["with"] = pen.pick(
            (*cast.helpers, *cast.helpers, *cast.readers) if purpose == "share" else (*cast.helpers, *cast.readers)
        )
    if purpose == "share":
        fields |= {"parts": pen.some(PARTS, least=1), "until": fields.get("until", "2026-12-31")}
    return fields


def draw_terms(pen: Pen, cast: Cast) -> dict[str, Any]:
    """Who gave it, how, and from when; mostly without trouble, now and then with one or two."""
    both, anybody = list(cast.readers[:2]), (*cast.readers, *cast.helpers)
    signed = pen.pick((both, both, [pen.pick(cast.readers)], pen.some(anybody, least=1)))
    about = {"about": list(cast.children)} if len(cast.children) > 1 and not pen.rarely(3) else cast.about(pen)
    needed = {"given-by": signed, "how": pen.pick(("signed", "spoken", "signed", "order")), "from": "2026-01-05"}
    fields = {**needed, **about}
    troubles: tuple[Callable[[], dict[str, Any]], ...] = (
        lambda: {"until": pen.day()},
        lambda: {"since": pen.day()},
        lambda: {"withdrawn-on": pen.day(), "withdrawn-by": pen.pick(cast.readers)},
        lambda: {"conditions": pen.text()},
        lambda: {"conditions": pen.text(), "met-on": pen.day()},
        lambda: {"from": pen.day()},
    )
    kind = pen.number(23)
    if kind >= 21:
        for trouble in pen.some(troubles):
            fields |= trouble()
    elif kind >= 15:
        fields |= troubles[kind - 15]()
    return fields


def with_exceptions(pen: Pen, sheets: Sequence[Sheet]) -> list[Sheet]:
    """Now and then a consent leaves out a record or two, by whole id or by file name."""
    ids = [one.id for one in sheets if one.id != "family"] or ["family"]
    return [
        one.with_fields(except_=[pen.pick((id, id.rsplit("/", 1)[-1])) for id in (pen.pick(ids), pen.pick(ids))])
        if one.kind is Consent and pen.rarely(6)
        else one
        for one in sheets
    ]


def draw_shared(pen: Pen, cast: Cast, consents: Sequence[Sheet]) -> Sheet:
    needed = {"with": pen.pick((*cast.helpers, *cast.readers))}
    may: dict[str, Callable[[], Any]] = {"digest": pen.word, "read-on": pen.day, "read-by": pen.text}
    if consents:
        may["consent"] = lambda: pen.pick(consents).stem
    fields = pen.shared_fields(Shared, {**pen.fields(needed, may), **cast.about(pen)}, cast.readers)
    body = draw_body(pen, Shared, fields.get("lang", "en"))
    return Sheet(Shared, f"shared/{pen.day()}-{pen.word()}", fields, body)

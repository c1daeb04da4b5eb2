"""Each child's profile, assessments, the transitions ahead, reviews and reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, get_args

from generator.model.child import Assessment, Profile, Transition
from generator.model.review import Report, ReportKind, Review
from tests.strategies.bodies import draw_body
from tests.strategies.household import TEAM, Cast
from tests.strategies.pen import Pen
from tests.strategies.sheets import Sheet

ITEMS = ("talk-1", "talk-2", "move-1")
CODES = ("not-yet", "coming", "can", "can, told")


def draw_profile(pen: Pen, cast: Cast, child: str, photos: Sequence[str]) -> Sheet:
    may: dict[str, Callable[[], Any]] = {
        "name-in": lambda: {"ur": pen.word()},
        "pronouns": pen.text,
        "due": pen.day,
        "home-languages": pen.texts,
        "communicates-with": lambda: pen.pick((pen.text(), [pen.text(), pen.word()])),
        "signs": pen.texts,
        "help-levels": lambda: {"tap": pen.text()},
        "called": pen.word,
    }
    if photos:
        may["photo"] = lambda: pen.pick(photos)
    # The first of the two is what a child without an everyday name is called.
    fields = pen.fields({"name": f"{pen.word()} {pen.word()}", "born": "2023-03-01"}, may)
    fields = pen.shared_fields(Profile, fields, cast.readers)
    return Sheet(Profile, f"{child}/profile", fields, draw_body(pen, Profile, fields.get("lang", "en")), child)


def draw_assessment(pen: Pen, cast: Cast, child: str) -> Sheet:
    fields: dict[str, Any] = {
        "framework": "small-steps",
        "by": pen.some((*TEAM, *cast.readers), least=1),
        "items": {item: pen.pick(CODES) for item in pen.some(ITEMS, least=1)},
    }
    fields = pen.shared_fields(Assessment, fields, cast.readers)
    body = draw_body(pen, Assessment, fields.get("lang", "en"))
    return Sheet(Assessment, f"{child}/assessments/{pen.day()}-small-steps", fields, body, child)


def draw_transition(pen: Pen, cast: Cast, child: str) -> Sheet:
    may = {
        "starts": pen.day,
        "key-person": pen.text,
        "expires": pen.day,
        "written-on": pen.day,
        "by": lambda: pen.some(cast.anyone, least=1),
    }
    fields = pen.fields({"to": pen.pick((*cast.helpers, *cast.readers))}, may)
    fields = pen.shared_fields(Transition, fields, cast.readers)
    body = draw_body(pen, Transition, fields.get("lang", "en"))
    return Sheet(Transition, f"{child}/transitions/{pen.word()}", fields, body, child)


def draw_review(pen: Pen, cast: Cast, child: str) -> Sheet:
    may = {
        "present": lambda: pen.some(cast.anyone),
        "confidence": lambda: {reader: pen.pick(("0", "7", "10")) for reader in pen.some(cast.readers, least=1)},
        "next-review": pen.day,
    }
    fields = pen.shared_fields(Review, pen.fields({}, may), cast.readers)
    body = draw_body(pen, Review, fields.get("lang", "en"))
    return Sheet(Review, f"{child}/reviews/{pen.day()}", fields, body, child)


def draw_report(pen: Pen, cast: Cast, child: str) -> Sheet:
    kind = pen.pick(get_args(ReportKind))
    may = {
        "asked-on": pen.day,
        "requested-on": pen.day,
        "due": pen.day,
        "for": pen.text,
        "period": lambda: "2026-01-12 to 2026-06-01",
    }
    fields = pen.fields({"kind": kind, "status": pen.pick(("final", "draft"))}, may)
    fields = pen.shared_fields(Report, fields, cast.readers)
    body = draw_body(pen, Report, fields.get("lang", "en"), kind)
    return Sheet(Report, f"{child}/reports/{pen.day()}-{pen.word()}", fields, body, child)

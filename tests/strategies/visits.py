"""Visits, what the family writes and raises between them, what others advise, and photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator.model.visit import Advice, HomeEntry, Matter, Photo, Visit
from tests.strategies.bodies import draw_body
from tests.strategies.goals import draw_practice
from tests.strategies.household import TEAM, Cast
from tests.strategies.pen import Pen
from tests.strategies.sheets import Sheet

KINDS = ("home", "setting", "group", "hospital", "elsewhere", "video", "phone", "contact")
REASONS = ("family", "service", "ill", "hospital", "no-reply")


def place_of(pen: Pen, cast: Cast) -> str:
    """A child's folder, or the family's."""
    return pen.pick((*cast.children, ""))


def within(child: str, path: str) -> str:
    return f"{child}/{path}" if child else path


def reachable(child: str, about: Sequence[str], cards: Sequence[Sheet]) -> list[Sheet]:
    """Cards a record about these children can name."""
    return [one for one in cards if one.child in ((child,) if child else about)]


def draw_visit(pen: Pen, cast: Cast, cards: Sequence[Sheet], photos: Sequence[str]) -> Sheet:
    child = place_of(pen, cast)
    about = {} if child else cast.about(pen)
    named = reachable(child, about.get("about", cast.children), cards)
    may: dict[str, Callable[[], Any]] = {
        "also": lambda: pen.some(TEAM),
        "happened": pen.yes_or_no,
        "because": lambda: pen.pick(REASONS),
        "kind": lambda: pen.pick(KINDS),
        "at": pen.text,
        "minutes": lambda: pen.pick(("60", "45")),
        "place": pen.text,
        "with": lambda: pen.some(cast.anyone),
        "interpreter": pen.text,
        "next": lambda: pen.day() + pen.pick(("", " 10:00")) + pen.pick(("", f", {pen.word()}")),
        "looked-at": lambda: [one.stem for one in pen.some(named)],
        "photos": lambda: pen.some(photos),
        "read-together": pen.yes_or_no,
    }
    fields = pen.shared_fields(Visit, {**pen.fields(about, may)}, cast.readers)
    body = draw_body(pen, Visit, fields.get("lang", "en"))
    return Sheet(Visit, within(child, f"visits/{pen.day()}-{pen.pick(TEAM)}"), fields, body, child)


def draw_home(pen: Pen, cast: Cast, cards: Sequence[Sheet], photos: Sequence[str]) -> Sheet:
    child, by = place_of(pen, cast), pen.pick(cast.readers)
    about = {} if child else cast.about(pen)
    named = reachable(child, about.get("about", cast.children), cards)
    may: dict[str, Callable[[], Any]] = {
        "photos": lambda: pen.some(photos, least=1),
        "practice": lambda: {one.stem: draw_practice(pen, cast, one.stem[:10]) for one in pen.some(named)},
    }
    fields = pen.shared_fields(HomeEntry, pen.fields({"by": by, **about}, may), cast.readers)
    body = draw_body(pen, HomeEntry, fields.get("lang", "en"))
    return Sheet(HomeEntry, within(child, f"home/{pen.day()}-{by}"), fields, body, child)


def draw_matter(pen: Pen, cast: Cast, consents: Sequence[Sheet]) -> Sheet:
    needed = {
        "raised-by": pen.pick(cast.readers),
        "label": pen.text(),
        "status": pen.pick(("open", "with-someone", "settled")),
        **cast.about(pen),
    }
    may: dict[str, Callable[[], Any]] = {
        "private": lambda: pen.pick(("no", "no", "yes")),
        "signposted-to": lambda: pen.pick((pen.text(), *cast.helpers, *cast.household, *cast.readers)),
        "follow-up": pen.day,
        "log": lambda: {pen.day(): pen.text()},
    }
    if consents:
        may["consent"] = lambda: pen.pick(consents).stem
    fields = pen.shared_fields(Matter, pen.fields(needed, may), cast.readers)
    body = draw_body(pen, Matter, fields.get("lang", "en"))
    return Sheet(Matter, f"matters/{pen.day()}-{pen.word()}", fields, body)


def draw_advice(pen: Pen, cast: Cast, earlier: Sequence[Sheet]) -> Sheet:
    may: dict[str, Callable[[], Any]] = {
        "review-on": pen.day,
        "may-share": pen.yes_or_no,
    }
    if earlier:
        may["replaces"] = lambda: pen.pick(earlier).stem
    fields = pen.fields({"from": pen.pick(cast.helpers), **cast.about(pen)}, may)
    fields = pen.shared_fields(Advice, fields, cast.readers)
    body = draw_body(pen, Advice, fields.get("lang", "en"))
    return Sheet(Advice, f"advice/{pen.day()}-{pen.word()}", fields, body)


def draw_photo(pen: Pen, cast: Cast, earlier: Sequence[str]) -> Sheet:
    people = [pen.pick((*cast.children, *cast.readers, *cast.readers)) for _ in range(pen.pick((1, 0, 2)))]
    people += [pen.pick(cast.anyone)] if pen.rarely(4) else []
    who = [*people, "others"] if pen.rarely(5) else people
    may: dict[str, Callable[[], Any]] = {"by": lambda: pen.pick(cast.anyone)}
    if earlier:
        may["then"] = lambda: pen.pick(earlier)
    fields = pen.fields({"words": pen.text(), "who": list(dict.fromkeys(who))}, may)
    return Sheet(Photo, f"photos/{pen.day()}-{pen.word()}", pen.shared_fields(Photo, fields, cast.readers))

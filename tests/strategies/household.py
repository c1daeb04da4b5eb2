"""Who a drawn family is: its people and its `family.md`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.model.household import FamilyRecord
from tests.strategies.bodies import draw_body
from tests.strategies.pen import Pen
from tests.strategies.sheets import Sheet

CHILDREN = ("wren-4k7m", "plover-8w2c", "tern-2p9x")
READERS = ("mum", "dad", "gran", "nani")
HELPERS = ("nursery", "refuge")
TEAM = ("sam", "farah")
PURPOSES = ("read", "share", "photos", "read")


@dataclass(frozen=True)
class Cast:
    """Ids of everyone a record may name."""

    children: tuple[str, ...]
    readers: tuple[str, ...]
    helpers: tuple[str, ...]
    household: tuple[str, ...]

    @property
    def anyone(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.readers, *self.household, *self.helpers, *TEAM, *self.children)))

    def about(self, pen: Pen) -> dict[str, list[str]]:
        """`about`, which may be left out where there is one child."""
        if len(self.children) == 1 and not pen.rarely(3):
            return {}
        return {"about": pen.some(self.children, least=1)}


def draw_cast(pen: Pen) -> Cast:
    children = CHILDREN[: 1 + pen.pick((0, 0, 1, 2))]
    readers = READERS[: 2 + pen.number(2)]
    household = pen.some(("aunt", "mum"))
    return Cast(tuple(sorted(children)), readers, tuple(pen.some(HELPERS)), tuple(household))


def draw_household(pen: Pen, cast: Cast) -> Sheet:
    needed: dict[str, Any] = {
        "name": pen.text(),
        "languages": pen.some(("en", "ur"), least=1),
        "joined": "2026-07-01" if pen.rarely(40) else "2025-09-01",
        "visitors": [draw_spell(pen) for _ in range(pen.number(2))],
        "readers": {reader: draw_reader(pen, cast, reader) for reader in cast.readers},
    }
    may: dict[str, Callable[[], Any]] = {
        "closed": pen.day,
        "closed-because": pen.text,
        "address-key": lambda: "0123456789abcdef" * 2,
        "visits": lambda: [draw_plan(pen)],
        "paused": lambda: [pen.fields({"from": pen.day()}, {"to": pen.day, "because": pen.text})],
        "events": lambda: [f"{pen.day()} {pen.word()}"],
        "likes": lambda: pen.pick(("charts", "garden")),
        "loans": lambda: [pen.fields({"what": pen.text(), "lent": pen.day()}, {"back": pen.day})],
        "ever-looked-after": pen.yes_or_no,
        "plan": lambda: pen.fields({"since": pen.day()}, {"kind": lambda: "ehc"}),
        "legal-hold": pen.yes_or_no,
    }
    fields = pen.fields(needed, may)
    if cast.household:
        fields["household"] = {one: pen.fields({"name": pen.text()}, {"relation": pen.text}) for one in cast.household}
    if cast.helpers:
        optional = {"role": pen.text, "contact": pen.text}
        fields["helpers"] = {one: pen.fields({"name": pen.text()}, optional) for one in cast.helpers}
    if pen.rarely(3):
        may_decide = (*cast.readers, *cast.helpers)
        fields["deciders"] = {pen.pick(PURPOSES): pen.pick(([pen.pick(may_decide)], pen.some(may_decide, least=1)))}
    fields = pen.shared_fields(FamilyRecord, fields, cast.readers)
    if "only" in fields and not pen.rarely(3):
        del fields["only"]  # it closes every other site, and little would be left to look at
    return Sheet(FamilyRecord, "family", fields, draw_body(pen, FamilyRecord, fields.get("lang", "en")))


def draw_spell(pen: Pen) -> dict[str, Any]:
    return pen.fields({"who": pen.pick(TEAM), "from": "2025-09-01"}, {"to": pen.day})


def draw_plan(pen: Pen) -> dict[str, Any]:
    may = {"every": pen.text, "day": pen.text, "time": lambda: "13:30", "place": pen.text}
    return pen.fields({"from": pen.day()}, may)


def draw_reader(pen: Pen, cast: Cast, reader: str) -> dict[str, Any]:
    """Mum and Dad mostly decide; the others mostly do not."""
    shares = ("yes", "yes", "yes", "no", pen.some(cast.children, least=1))
    is_parent = reader in ("mum", "dad")
    may = {
        "language": lambda: pen.pick(("en", "ur")),
        "reads": lambda: "large-print",
        "quiet": lambda: "yes",
        "parental-responsibility": lambda: pen.pick(shares if is_parent else ("no", "no", "yes")),
    }
    fields = pen.fields({"name": pen.word(), "relation": pen.word()}, may)
    return {"parental-responsibility": "yes", **fields} if is_parent and not pen.rarely(4) else fields


def with_confidential(sheet: Sheet, pen: Pen, cast: Cast) -> Sheet:
    """Now and then a word that must not travel: one that stands nowhere, or one that stands somewhere."""
    if not pen.rarely(6):
        return sheet
    word = pen.pick(pen.used) if pen.rarely(2) else pen.word()
    optional = {"known-to": lambda: pen.some(cast.readers), "because": pen.text}
    return sheet.with_fields(confidential=[pen.fields({"word": word}, optional)])

"""What an invented family and its visitor tell: visits, entries from home, what was raised, advice, reviews."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from tests.bench.family import Child, Files, Invented, record
from tests.bench.words import ASIDES, say, say_label, say_list

Named = tuple[tuple[Child, str, date], ...]


def write_visits(family: Invented, activities: Named, photos: tuple[str, ...]) -> Files:
    """A visit a fortnight. One in ten did not take place; in a family of two children one in four is to both."""
    for turn, day in enumerate(family.days):
        child = family.child_of(turn)
        is_to_all = len(family.children) > 1 and turn % 4 == 3
        place = "visits" if is_to_all else f"{child.id}/visits"
        told = family.about if is_to_all else {}
        yield f"{place}/{day.isoformat()}-sam.md", write_visit(family, child, turn, (activities, photos), told)


def write_visit(
    family: Invented, child: Child, turn: int, named: tuple[Named, tuple[str, ...]], about: Mapping[str, Any]
) -> str:
    day, after = family.days[turn], family.days[turn] + timedelta(days=14)
    planned = {**about, "next": f"{after.isoformat()} 10:00"}
    if turn % 10 == 7:
        return record({**planned, "happened": "no", "because": "ill"})
    before = family.days[turn - 1] if turn else None
    fields = {
        **planned,
        "minutes": 60,
        "with": ["mum"] if turn % 3 else ["mum", "dad"],
        "looked-at": [name for owner, name, given in named[0] if given == before and owner is child],
        "photos": [name for name in named[1] if name.startswith(day.isoformat())],
        "read-together": "yes",
    }
    draw, called = family.draw, child.called
    words = [
        ("Celebrations", say(draw, called, 3)),
        ("Playing together", ASIDES[0] + say(draw, called, 4)),
        ("Teaching together", f"{say(draw, called, 3)}\n\n{say(draw, called, 3)}"),
        ("Family time", ASIDES[1] + say(draw, called, 2)),
        ("What we agreed", say_list(draw, called, 2, "-")),
    ]
    if turn % 12 == 5:
        words.append(("Just us", say(draw, called, 2)))
    return record({key: value for key, value in fields.items() if value}, *words)


def write_between(family: Invented) -> Files:
    """Entries from home, matters, advice and reviews; now and then a transition and a draft report."""
    yield from write_home(family)
    yield from write_matters(family)
    days, draw = family.days, family.draw
    for turn in range(2):
        fields = {"from": "salt", **family.about, "may-share": "yes"}
        yield f"advice/{days[turn * 9 + 3].isoformat()}-talking.md", record(fields, ("", say(draw, "Everyone", 6)))
    for turn in range(3):
        child = family.child_of(turn)
        yield f"{child.id}/reviews/{days[turn * 10 + 6].isoformat()}.md", write_review(family, child)
    child = family.children[0]
    if family.now_and_then(3):
        fields = {"to": "nursery", "starts": "2026-09-07", "expires": "2026-12-31"}
        words = (("At a glance", say(draw, child.called, 4)), ("What helps", say_list(draw, child.called, 4, "-")))
        yield f"{child.id}/transitions/nursery.md", record(fields, *words)
    if family.now_and_then(4):
        fields = {"kind": "ehc-advice", "asked-on": days[-2].isoformat(), "status": "draft"}
        yield (
            f"{child.id}/reports/{days[-2].isoformat()}-advice.md",
            record(fields, ("Strengths", say(draw, child.called, 4))),
        )


def write_home(family: Invented) -> Files:
    """Eight entries by one parent or the other, one of them for its writer alone."""
    for turn in range(8):
        by, child = family.draw.choice(("mum", "dad")), family.child_of(turn)
        day = family.days[turn * 4 + 1] + timedelta(days=5)
        fields = {"by": by} | ({"only": [by]} if turn == 5 else {})
        yield f"{child.id}/home/{day.isoformat()}.md", record(fields, ("", say(family.draw, child.called, 5)))


def write_matters(family: Invented) -> Files:
    """Three things raised, the first settled; now and then one that is private."""
    for turn in range(3):
        day = family.days[turn * 8 + 4]
        fields: dict[str, Any] = {
            "raised-by": "mum" if turn % 2 else "dad",
            **family.about,
            "label": say_label(family.draw),
            "status": "open" if turn else "settled",
            "log": {(day + timedelta(days=14)).isoformat(): say(family.draw, "Somebody", 1)},
        }
        fields |= {"private": "yes"} if turn == 2 and family.now_and_then(4) else {}
        yield f"matters/{day.isoformat()}-matter-{turn}.md", record(fields, ("", say(family.draw, "Everybody", 3)))


def write_review(family: Invented, child: Child) -> str:
    draw = family.draw
    fields = {"present": ["mum", "sam"], "confidence": {"mum": draw.randint(4, 9), "dad": draw.randint(4, 9)}}
    return record(
        fields,
        ("What has gone well", say(draw, child.called, 5)),
        ("What we think", say(draw, child.called, 4)),
        ("What we did", say(draw, child.called, 3)),
        ("What next", say(draw, child.called, 3)),
    )

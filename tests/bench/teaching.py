"""What an invented family works on: goals cut into steps, a card for each week with its chart, assessments."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.bench.family import LAST_VISIT, Child, Files, Invented, record
from tests.bench.words import say, say_does, say_label, say_list, stem
from tests.sites import RECORDS

RESULTS = ("achieved", "more-practice", "changed", "easier")
FOR_NOW = 4
"""Cards nobody has looked at yet: those a family has on the fridge."""
STEPS = ("looks", "reaches", "takes", "shows", "asks")
AREAS = ("talk", "move", "self", "world")
HELP = ("hand", "model", "say", "self")
LIBRARY = ("pouring-play", "posting-things", "sock-matching")


def goal_names(family: Invented, child: Child) -> tuple[str, ...]:
    """The child's goals: an even share of the family's."""
    shares = len(family.children)
    own = range(family.children.index(child), family.size.goals, shares)
    return tuple(f"goal-{turn}" for turn in own)


def write_goals(family: Invented) -> Files:
    """Four stay open; those of a long record before them have ended."""
    for child in family.children:
        names = goal_names(family, child)
        still_open = max(1, 4 // len(family.children))
        for turn, name in enumerate(names):
            has_ended = turn < len(names) - still_open
            yield f"{child.id}/goals/{name}.md", write_goal(family, child, turn, has_ended)


def write_goal(family: Invented, child: Child, turn: int, has_ended: bool) -> str:
    begun = family.days[1]
    apart = (LAST_VISIT - begun) // (len(STEPS) + 1)
    fields = {
        "title": f"{child.called} {say_does(family.draw)}",
        "area": AREAS[turn % len(AREAS)],
        "chosen-by": family.draw.choice(("family", "together")),
        "set-on": begun.isoformat(),
        "review-by": "2026-09-01",
        "steps": [write_step(family.draw, place, begun + apart * place, apart, has_ended) for place in range(5)],
    }
    if has_ended:
        fields |= {"ended": LAST_VISIT.isoformat(), "outcome": "achieved"}
    return record(
        fields,
        ("", say(family.draw, child.called, 2)),
        ("Why it matters to us", say(family.draw, child.called, 4)),
        ("How we will know", say(family.draw, child.called, 2)),
    )


def write_step(draw: Random, place: int, begun: date, apart: timedelta, has_ended: bool) -> dict[str, Any]:
    """A step as it is written: all but the last two are achieved."""
    history = [f"{begun.isoformat()} started"] if place < 4 or has_ended else []
    if place < 3 or has_ended:
        history.append(f"{(begun + apart).isoformat()} achieved")
    return {
        "id": STEPS[place],
        "does": say_does(draw),
        "conditions": "at home, with somebody close by",
        "success": "3 of 5 goes, on 3 days",
        "rule": "3 of 5 on 3 days",
        **({"history": history} if history else {}),
    }


def activity_names(family: Invented) -> tuple[tuple[Child, str, date], ...]:
    """Every card: whose it is, its name, and the day of the visit that left it."""
    days, many = family.days, family.size.activities
    given = [days[turn * len(days) // many] for turn in range(many)]
    return tuple(
        (family.child_of(turn), f"{day.isoformat()}-{stem(family.draw, turn)}", day) for turn, day in enumerate(given)
    )


def write_activities(family: Invented, named: tuple[tuple[Child, str, date], ...], photos: tuple[str, ...]) -> Files:
    """A card each, with about ten days of its chart filled in."""
    for turn, (child, name, day) in enumerate(named):
        goals = goal_names(family, child)
        fields: dict[str, Any] = {
            "title": say_label(family.draw),
            "goal": goals[turn // len(family.children) % len(goals)],
            "step": STEPS[turn * len(STEPS) // len(named)],
            "tries": 5,
            "often": "once or twice a day, when it suits",
            "need": [say_label(family.draw), say_label(family.draw)],
            "help": list(HELP),
            "who": ["mum", "dad"],
            "practice": write_chart(family.draw, day),
        }
        if turn < len(named) - FOR_NOW:
            fields["result"] = RESULTS[turn % len(RESULTS)]
        if turn % 10 == 0:
            fields["from"] = family.draw.choice(LIBRARY)
        if turn % 8 == 0:
            fields["photo"] = photos[turn * len(photos) // len(named)]
        yield f"{child.id}/activities/{name}.md", record(fields, *card_words(family.draw, child.called))


def write_chart(draw: Random, given: date) -> dict[str, Any]:
    """Marks for about ten of the fourteen days after the visit."""
    days = (given + timedelta(days=after) for after in range(1, 15))
    kept = [day for day in days if day <= LAST_VISIT + timedelta(days=3) and draw.random() < 0.75]
    return {day.isoformat(): write_marks(draw) for day in kept}


def write_marks(draw: Random) -> str | list[str]:
    if draw.random() < 0.1:
        return "none"
    marks = "".join(draw.choices("YHO", (3, 4, 2), k=5))
    if draw.random() < 0.2:
        return [f"mum {draw.choice(HELP)} {marks}", f"dad {marks[:3]}"]
    return marks


def card_words(draw: Random, called: str) -> tuple[tuple[str, str], ...]:
    return (
        ("Why", say(draw, called, 3)),
        ("Get ready", say(draw, called, 3)),
        ("What to do", say_list(draw, called, 4, "1.")),
        ("What to say or sign", say(draw, called, 2)),
        ("If today is not the day", say(draw, called, 2)),
        ("How we celebrate", say(draw, called, 1)),
        ("Make it bigger", say_list(draw, called, 3, "-")),
        ("What we noticed", say(draw, called, 2)),
    )


def write_assessments(family: Invented) -> Files:
    """Every item of the framework, looked at again and again."""
    many = family.size.assessments
    for turn in range(many):
        child = family.child_of(turn)
        day = family.days[1 + turn * (len(family.days) - 2) // many]
        codes = {item: write_code(family.draw, turn, many) for item in framework_items(RECORDS)}
        fields = {"framework": "first-steps", "by": ["sam", "mum"], "items": codes}
        words = (
            ("What we saw", say(family.draw, child.called, 4)),
            ("What we think", say(family.draw, child.called, 3)),
        )
        yield f"{child.id}/assessments/{day.isoformat()}-first-steps.md", record(fields, *words)


def write_code(draw: Random, turn: int, many: int) -> str:
    """Later passes find more that the child can do."""
    reached = draw.random() + turn / many
    code = "can" if reached > 0.9 else "coming" if reached > 0.4 else "not-yet"
    return f"{code}, told" if draw.random() < 0.1 else code


@cache
def framework_items(records: Path) -> tuple[str, ...]:
    """Ids of the sample framework's items."""
    framework = yaml.safe_load((records / "frameworks" / "first-steps.yml").read_text(encoding="utf-8"))
    return tuple(item for area in framework["areas"].values() for item in area["items"])

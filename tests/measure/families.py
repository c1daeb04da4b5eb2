"""A measured family of a few records, and ways to put its records in another order."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.progress import Progress
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from tests.builders import TODAY, WREN, family, goal, read_consent

GOAL = f"{WREN}/goals/asking"


def selected(*records: AnyFiled, day: date = TODAY, parts: tuple[str, ...] = (), **fields: Any) -> Selection:
    """What Mum may see of these records: everything, unless the consent says less."""
    selection = select_for(family(*records, read_consent("mum", *parts, **fields)), "mum", day).selection
    assert selection
    return selection


def measured(*records: AnyFiled, day: date = TODAY, parts: tuple[str, ...] = (), **fields: Any) -> Progress:
    return measure_progress(selected(*records, day=day, parts=parts, **fields))


def shuffled(selection: Selection, dice: int) -> Selection:
    """The same records in another order."""
    filed = list(selection.filed)
    random.Random(dice).shuffle(filed)
    return replace(selection, filed=tuple(filed))


def steps(*histories: list[str], rule: str = "") -> list[dict[str, object]]:
    """Steps named step0, step1 and so on, with these histories."""
    more = {"rule": rule} if rule else {}
    return [{"id": f"step{n}", "does": "does it", "history": history, **more} for n, history in enumerate(histories)]


def goal_of(*histories: list[str], stem: str = "asking", rule: str = "", **fields: Any) -> AnyFiled:
    return goal(stem, steps=steps(*histories, rule=rule), **fields)

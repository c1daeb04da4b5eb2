"""Short notations of the field: marks on a chart, a rule of success, a dated state, the next visit.

Each is parsed once into a frozen value. The parse functions are pure and raise ValueError with a
sentence that says what would be right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, Literal

from pydantic import PlainValidator, WithJsonSchema

from generator.model.values import DAY, ID, clock, day, schema, text

MARKS = re.compile(r"[YHOyho0]{1,60}")
AMOUNT = re.compile(r"(\d{1,5}(?:\.\d{1,2})?) ([a-z]{1,20})")
RULE_SHAPES = (
    re.compile(r"(?P<least>\d{1,3}) of (?P<tries>\d{1,3})(?: on (?P<days>\d{1,3}) days?(?P<running> running)?)?"),
    re.compile(r"(?P<percent>\d{1,3})%(?: on (?P<days>\d{1,3}) days?(?P<running> running)?)?"),
    re.compile(
        r"(?P<compare><=|>=|at most|at least) (?P<amount>\d{1,5}) (?P<unit>[a-z]{1,20})"
        r"(?: on (?P<days>\d{1,3}) days?(?P<running> running)?)?"
    ),
)
STATES = ("started", "achieved", "maintained", "generalised", "paused", "resumed", "lost")


@dataclass(frozen=True)
class Entry:
    """One person's tries at one activity on one day."""

    who: str = ""
    """Id of who did it with the child; empty where the chart does not say."""
    help: str = ""
    """Id of the help level; empty where `H` counts at the card's first level."""
    marks: str = ""
    """One letter a try: Y by themselves, H with help, O tried, not yet."""
    amount: float | None = None
    """A count or a length instead of marks."""
    unit: str = ""
    """What the amount counts, such as minutes."""
    nothing: bool = False
    """Nobody got to it that day, which is fine."""


@dataclass(frozen=True)
class Rule:
    """When a step counts as met: so many of so many tries, or an amount, on so many days."""

    least: int = 0
    tries: int = 0
    percent: int = 0
    compare: str = ""
    amount: int = 0
    unit: str = ""
    days: int = 1
    running: bool = False


@dataclass(frozen=True)
class Change:
    """A step's state from a day on."""

    day: date
    state: str
    is_earlier: bool = False
    """The state it had on that day already: since when is not told."""


@dataclass(frozen=True)
class NextVisit:
    """When and where the next visit is."""

    day: date
    at: time | None = None
    place: str = ""


@dataclass(frozen=True)
class Event:
    """Something in the family's life on a day, in a few words."""

    day: date
    words: str


ENTRY_HINT = (
    "should be marks like HHYHO, an amount like 12 minutes, or none; "
    "who and help level may come before, like nan hand HHY"
)


def practice_entry(value: Any) -> Entry:
    """One entry: `[who] [help level] (marks | number unit | none)`. Which of two leading ids is the
    person and which the help level is settled when the family is read; alone, it stands in `who`."""
    if isinstance(value, Entry):
        return value
    if not isinstance(value, str):
        raise ValueError(ENTRY_HINT)
    words = value.split()
    amount = AMOUNT.fullmatch(" ".join(words[-2:])) if len(words) >= 2 else None
    before = words[:-2] if amount else words[:-1]
    if not words or len(before) > 2 or not all(ID.fullmatch(word) for word in before):
        raise ValueError(ENTRY_HINT)
    who, level = [*before, "", ""][:2]
    if amount:
        return Entry(who, level, amount=float(amount[1]), unit=amount[2])
    if words[-1] == "none":
        return Entry(who, level, nothing=True)
    if MARKS.fullmatch(words[-1]):
        return Entry(who, level, marks=words[-1].upper().replace("0", "O"))
    raise ValueError(ENTRY_HINT)


def day_of_practice(value: Any) -> tuple[Entry, ...]:
    """A day's entries: one text, or a list of texts."""
    if isinstance(value, (list, tuple)):
        return tuple(practice_entry(entry) for entry in value)
    return (practice_entry(value),)


def rule(value: Any) -> Rule:
    if isinstance(value, Rule):
        return value
    for shape in RULE_SHAPES:
        found = shape.fullmatch(value) if isinstance(value, str) else None
        if found:
            parts = {key: part for key, part in found.groupdict().items() if part is not None}
            running = parts.pop("running", "") != ""
            if "compare" in parts:
                parts["compare"] = {"at most": "<=", "at least": ">="}.get(parts["compare"], parts["compare"])
            numbers = {key: part if key in ("compare", "unit") else int(part) for key, part in parts.items()}
            return Rule(**numbers, running=running)  # type: ignore[arg-type]
    raise ValueError("should be a rule like 3 of 5 on 3 days, 80% on 3 days running, or at most 20 minutes on 4 days")


def change(value: Any) -> Change:
    if isinstance(value, Change):
        return value
    words = value.split() if isinstance(value, str) else []
    if len(words) != 2 or words[1] not in STATES:
        raise ValueError(f"should be a day and a state, like 2026-01-26 achieved; the states are {', '.join(STATES)}")
    return Change(day(words[0]), words[1])


def next_visit(value: Any) -> NextVisit:
    if isinstance(value, NextVisit):
        return value
    when, _, place = (value if isinstance(value, str) else "").partition(",")
    words = when.split()
    if not words or len(words) > 2 or not DAY.fullmatch(words[0]):
        raise ValueError("should be a day, and if known a time and place, like 2026-02-17 10:00, nursery")
    at = clock(words[1]) if len(words) == 2 else None
    return NextVisit(day(words[0]), at, text(place) if place.strip() else "")


def event(value: Any) -> Event:
    if isinstance(value, Event):
        return value
    when, _, words = (value if isinstance(value, str) else "").partition(" ")
    if not DAY.fullmatch(when) or not words.strip():
        raise ValueError("should be a day and a few words, like 2026-03-01 started nursery")
    return Event(day(when), text(words))


ONE_OR_MORE = WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}})
PracticeDay = Annotated[tuple[Entry, ...], PlainValidator(day_of_practice), ONE_OR_MORE]
SuccessRule = Annotated[Rule, PlainValidator(rule), schema("string")]
StepChange = Annotated[Change, PlainValidator(change), schema("string")]
WhenNext = Annotated[NextVisit, PlainValidator(next_visit), schema("string")]
LifeEvent = Annotated[Event, PlainValidator(event), schema("string")]
State = Literal["started", "achieved", "maintained", "generalised", "paused", "resumed", "lost"]

"""Hypothesis strategies: one child's charts as they came about, and the same as they were written down.

What happened is drawn first: who did what on which day with which card. Then it is written on the card, at home, or in
both. So a test can count what happened and never needs the program to say what was written twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from hypothesis import strategies as st

from generator.measure import measure_progress
from generator.model.progress import Progress
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from tests.builders import TODAY, activity, assessment, home_entry
from tests.measure.families import goal_of, selected

FIRST = date(2026, 1, 12)
CARDS = {"2026-01-12-bubbles": ("asking", "step0"), "2026-01-12-tin": ("asking", "step1")}
MORE_CARDS = {**CARDS, "2026-01-13-again": ("asking", "step0"), "2026-01-13-path": ("walking", "step0")}
STATES = ("started", "achieved", "maintained", "generalised", "paused", "resumed", "lost")
Place = tuple[str, date, str]
"""A card, a day and a person; an empty person is nobody told."""


@dataclass(frozen=True)
class Drawn:
    happened: dict[Place, list[str]]
    """What each did, as entries without the person: `hand HHY`, `12 minutes`, `none`."""
    written: dict[Place, str]
    """Where each was written: card, home or both."""
    histories: dict[str, list[list[str]]]
    """By goal: each step's history."""
    looks: list[dict[str, str]]
    dice: int

    @cached_property
    def records(self) -> tuple[AnyFiled, ...]:
        goals = [goal_of(*steps, stem=stem, rule="2 of 3 on 2 days") for stem, steps in self.histories.items()]
        cards = [
            activity(stem, goal=goal, step=step, help=["hand", "self"], practice=self.on_card(stem))
            for stem, (goal, step) in MORE_CARDS.items()
        ]
        passes = [assessment((FIRST + timedelta(days=30 * at)).isoformat(), look) for at, look in enumerate(self.looks)]
        return (*goals, *cards, *self.from_home(), *passes)

    def on_card(self, stem: str) -> dict[str, list[str]]:
        days: dict[str, list[str]] = {}
        for (card, day, who), entries in self.happened.items():
            if card == stem and self.written[card, day, who] != "home":
                days.setdefault(day.isoformat(), []).extend(f"{who} {one}".strip() for one in entries)
        return days

    def from_home(self) -> list[AnyFiled]:
        """A home entry a day for each person who wrote: their own entries need no name, unless they tell a level."""
        charts: dict[tuple[date, str], dict[str, Any]] = {}
        for (card, day, who), entries in self.happened.items():
            if self.written[card, day, who] != "card":
                told = [f"{who} {one}" if is_marks(one) and " " in one else one for one in entries]
                charts.setdefault((day, who), {})[card] = {day.isoformat(): told}
        return [home_entry(f"{day}-{who}", by=who, practice=mine) for (day, who), mine in charts.items()]

    @property
    def selection(self) -> Selection:
        return selected(*self.records)

    @property
    def progress(self) -> Progress:
        return measure_progress(self.selection)

    def marks(self, *cards: str) -> list[tuple[date, str, str]]:
        """Day, help level and letter of every go of these cards, or of all."""
        return [
            (day, entry.split()[0] if " " in entry else "", mark)
            for (card, day, _), entries in self.happened.items()
            if not cards or card in cards
            for entry in entries
            if is_marks(entry)
            for mark in entry.split()[-1]
        ]


def is_marks(entry: str) -> bool:
    return set(entry.split()[-1]) <= set("YHO")


def history(days: list[int], states: list[str]) -> list[str]:
    return [f"{FIRST + timedelta(days=day)} {state}" for day, state in zip(sorted(days), states, strict=False)]


@st.composite
def drawn(draw: Any) -> Drawn:
    place = st.tuples(
        st.sampled_from(tuple(MORE_CARDS)),
        # Some days are close together and some far apart.
        st.one_of(st.integers(1, 20), st.integers(1, (TODAY - FIRST).days)).map(
            lambda far: FIRST + timedelta(days=far)
        ),
        st.sampled_from(("mum", "dad", "gran", "")),
    )
    # Without a person the level of help would stand where the person stands: `read` tells them apart, not these.
    bare = st.one_of(st.text("YHO", min_size=1, max_size=5), st.just("none"), st.just("12 minutes"))
    marks = st.text("YHO", min_size=1, max_size=5)
    entry = st.one_of(bare, st.tuples(st.sampled_from(("all", "hand", "self")), marks).map(" ".join))
    happened = {}
    for at in draw(st.lists(place, max_size=25, unique=True)):
        happened[at] = draw(st.lists(entry if at[2] else bare, min_size=1, max_size=2))
    where = st.sampled_from(("card", "home", "both"))
    told = st.builds(history, st.lists(st.integers(0, 140), max_size=5), st.lists(st.sampled_from(STATES), min_size=5))
    look = st.dictionaries(
        st.sampled_from(("talk-1", "talk-2", "talk-9", "move-1", "move-2")),
        st.sampled_from(("not-yet", "coming", "can")),
    )
    return Drawn(
        happened=happened,
        written={at: draw(where) if at[2] else "card" for at in happened},
        histories={"asking": [draw(told), draw(told)], "walking": [draw(told)]},
        looks=draw(st.lists(look, max_size=4)),
        dice=draw(st.integers(0, 1_000)),
    )

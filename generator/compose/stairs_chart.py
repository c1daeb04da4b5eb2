"""Steps achieved, as a chart: stairs that only rise, with what happened in the family's life and in the teaching."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase

from generator.compose.current import step_of
from generator.compose.goals import goal_link, step_words
from generator.compose.sources import Sources
from generator.model.charts import ChartShown, Mark, Sign, mark
from generator.model.goal import Activity, Goal
from generator.model.outcomes import Stair
from generator.model.parts import Part
from generator.model.record import Filed
from generator.model.words import Say, Written, say

CHANGED = frozenset({"easier", "changed"})
MOST_LABELS = 12
"""Stairs that can each bear a number."""


@dataclass(frozen=True)
class Happening:
    """A line across the stairs."""

    day: date
    words: Written | Say
    is_life: bool
    """Something in the family's life; else we changed the activity."""


def stairs_chart(child: str, sources: Sources) -> ChartShown | None:
    """A child's steps; none where fewer than two days tell of one, or progress is not open."""
    stairs = sources.progress.children[child].stairs
    dated = [(stair.day, stair) for stair in stairs if stair.day]
    if len({day for day, _ in dated}) < 2 or not sources.selection.has(Part.PROGRESS, child):
        return None
    first, last = first_day(child, dated[0][0], sources), last_day(dated[-1][0], sources)
    happenings = happenings_of(child, first, last, sources)
    letters = dict(zip(happenings, ascii_uppercase, strict=False))
    undated = len(stairs) - len(dated)
    rise = ((first, undated), *((day, stair.height) for day, stair in dated), (last, len(stairs)))
    return ChartShown(
        kind="steps-achieved",
        title=say("chart.steps"),
        child=sources.child(child),
        sentence=say("chart.steps-said", name=sources.child(child), count=len(stairs), day=first),
        data=(
            ("stairs", tuple(mark(day=day, height=height) for day, height in rise)),
            ("steps", tuple(step_marks(dated, sources))),
            ("life", tuple(mark(day=one.day) for one in happenings if one.is_life)),
            ("changes", tuple(mark(day=one.day) for one in happenings if not one.is_life)),
            ("letters", tuple(mark(day=one.day, letter=letter) for one, letter in letters.items())),
        ),
        header=(say("chart.day"), say("chart.step"), say("chart.goal"), say("chart.so-far")),
        rows=tuple(
            (day, words_of(one, sources), goal_link(goal_of(one, sources), sources), one.height) for day, one in dated
        ),
        key=tuple(Sign(letter, one.words, one.day) for one, letter in letters.items()),
    )


def first_day(child: str, first_step: date, sources: Sources) -> date:
    """Where the stairs begin: the day the first goal was set."""
    return min((*(one.record.set_on for one in sources.selection.of(Goal, child)), first_step))


def last_day(last_step: date, sources: Sources) -> date:
    """Where they end: the day built for, or the day visits ended."""
    return max(sources.selection.household.closed or sources.selection.as_of, last_step)


def goal_of(stair: Stair, sources: Sources) -> Filed[Goal]:
    return next(one for one in sources.selection.of(Goal) if one.id == stair.goal)


def words_of(stair: Stair, sources: Sources) -> Written:
    """What the child does at a step."""
    goal = goal_of(stair, sources)
    step = next(one for one in goal.record.steps if one.id == stair.step)
    return step_words(step, "does", goal, sources) or sources.plain("")


def step_marks(dated: list[tuple[date, Stair]], sources: Sources) -> Iterable[Mark]:
    """A dot for each step. The highest of a day bears its number, so that none stands on a line."""
    following = [day for day, _ in dated[1:]]
    every = 1 if len(dated) <= MOST_LABELS else 5
    for number, (day, stair) in enumerate(dated):
        is_last = number == len(following)
        yield mark(
            day=day,
            height=stair.height,
            label=str(stair.height),
            is_labelled=is_last or (day != following[number] and stair.height % every == 0),
            href=goal_link(goal_of(stair, sources), sources),
            says=say("chart.step-says", day=day, step=words_of(stair, sources), height=stair.height),
        )


def happenings_of(child: str, first: date, last: date, sources: Sources) -> tuple[Happening, ...]:
    """What happened while the stairs rose, oldest first, as many as there are letters."""
    life = [Happening(one.day, sources.plain(one.words), True) for one in sources.selection.household.events]
    found = [one for one in (*life, *changes_of(child, sources)) if first <= one.day <= last]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.day))[: len(ascii_uppercase)]


def changes_of(child: str, sources: Sources) -> Iterable[Happening]:
    """Each time an activity was made easier or changed: the day the next one for its step was given."""
    cards = sources.selection.of(Activity, child)
    for card in cards:
        if card.record.result in CHANGED and card.record.step:
            following = next((one for one in cards if step_of(one) == step_of(card) and is_after(one, card)), None)
            if following and following.day:
                title = sources.field(following, "title") or sources.plain("")
                yield Happening(following.day, say("chart.changed", title=title), False)


def is_after(one: Filed[Activity], other: Filed[Activity]) -> bool:
    return bool(one.day and other.day and one.day > other.day)

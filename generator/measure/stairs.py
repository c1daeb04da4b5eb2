"""Steps ever achieved as a stair that only rises, and how far they carry: kept, and elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator.model.goal import Goal, Step
from generator.model.outcomes import Elsewhere, Share, Stair
from generator.model.practice import Change
from generator.model.practised import HelpByWeek, HelpWeek
from generator.model.record import Filed

DONE = frozenset({"achieved", "maintained", "generalised"})
KEPT = frozenset({"maintained", "generalised"})
ELSEWHERE = frozenset({"generalised"})


def day_told(change: Change) -> date | None:
    """The day of a change; none where it was so already."""
    return None if change.is_earlier else change.day


def first_done(step: Step) -> Change | None:
    """When a step was first achieved, by whatever word; none where it never was."""
    return next((change for change in step.history if change.state in DONE), None)


def stairs(goals: Iterable[Filed[Goal]]) -> tuple[Stair, ...]:
    """One stair for each step ever achieved, lowest first: those since when is not told, then by day."""
    found = [
        (first.day if not first.is_earlier else date.min, filed.id, number, stair(filed.id, step, first))
        for filed in goals
        for number, step in enumerate(filed.record.steps)
        if (first := first_done(step))
    ]
    risen = sorted(found, key=lambda one: one[:3])
    return tuple(replace(one, height=height) for height, (*_, one) in enumerate(risen, start=1))


def stair(goal: str, step: Step, first: Change) -> Stair:
    newest = step.history[-1]
    is_lost = newest.state == "lost"
    return Stair(
        day=day_told(first),
        height=0,
        goal=goal,
        step=step.id,
        is_held=newest.state in DONE,
        is_lost=is_lost,
        lost_on=day_told(newest) if is_lost else None,
    )


def reached_since_lost(step: Step) -> frozenset[str]:
    """Every state a step had since it was last lost; none of them where it does not hold now."""
    if not step.history or step.history[-1].state not in DONE:
        return frozenset()
    reached: list[str] = []
    for change in step.history:
        reached = [] if change.state == "lost" else [*reached, change.state]
    return frozenset(reached)


def elsewhere(goals: Iterable[Filed[Goal]], by_step: Iterable[HelpByWeek]) -> Elsewhere:
    """The four bars of one child: what was reached and carries further, and goes by themselves, then and now.

    Then and now are held against each other step by step, since a new step begins again with more help: whoever moves
    on must not look as if they went back.
    """
    ever = [step for filed in goals for step in filed.record.steps if first_done(step)]
    reached = [reached_since_lost(step) for step in ever]

    def share_of(states: frozenset[str]) -> Share | None:
        return Share(sum(bool(one & states) for one in reached), len(ever)) if ever else None

    weeks = [[week for week in help.weeks if week.total] for help in by_step]
    compared = [one for one in weeks if len(one) > 1]
    return Elsewhere(
        on_their_own=share_of(DONE),
        kept=share_of(KEPT),
        other_places=share_of(ELSEWHERE),
        then=share_alone(one[0] for one in compared) if compared else None,
        now=share_alone(one[-1] for one in compared) if compared else None,
    )


def share_alone(weeks: Iterable[HelpWeek]) -> Share:
    """Goes by themselves, of all goes of these weeks."""
    both = tuple(weeks)
    return Share(sum(week.alone for week in both), sum(week.total for week in both))

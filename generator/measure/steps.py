"""Where each small step stands on the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.measure.help import help_by_week
from generator.measure.practice import Chart, practised
from generator.measure.rules import rule_progress
from generator.measure.scaling import scaling_progress
from generator.measure.stairs import DONE, day_told, first_done
from generator.model.goal import Goal, Step
from generator.model.progress import AHEAD, LEARNING, STANDINGS, GoalProgress, StepProgress

UNDER_WAY = frozenset({"started", "resumed"})


def step_progress(step: Step, charts: Iterable[Chart]) -> StepProgress:
    """A step's newest state, and how far its rule has come. Its history holds no day after the one built for."""
    newest = step.history[-1] if step.history else None
    return StepProgress(
        step=step,
        state=newest.state if newest else AHEAD,
        since=day_told(newest) if newest else None,
        is_done=newest is not None and newest.state in DONE,
        changes=tuple((day_told(one), LEARNING if one.state in UNDER_WAY else one.state) for one in step.history),
        rule=rule_progress(step.rule, charts),
    )


def step_now(steps: tuple[StepProgress, ...]) -> int | None:
    """Index of the step being worked on: the first under way, else the first neither done nor resting."""
    for states in (UNDER_WAY, frozenset({AHEAD, "lost"})):
        for index, one in enumerate(steps):
            if one.state in states:
                return index
    return None


def standings_of(steps: Iterable[StepProgress]) -> Mapping[str, int]:
    """How many steps stand how."""
    counts = Counter(one.standing for one in steps)
    return {standing: counts[standing] for standing in STANDINGS}


def goal_progress(goal: Goal, charts: Iterable[Chart], levels: tuple[str, ...]) -> GoalProgress:
    """Where a goal stands, with the charts of its own activities."""
    mine = tuple(charts)
    steps = tuple(step_progress(step, (one for one in mine if one.filed.record.step == step.id)) for step in goal.steps)
    done = sum(one.is_done for one in steps)
    return GoalProgress(
        steps=steps,
        done=done,
        once_done=sum(first_done(step) is not None for step in goal.steps) - done,
        now=None if goal.ended else step_now(steps),
        standings=standings_of(steps),
        help=help_by_week(mine, levels),
        practised=practised(mine),
        scaling=scaling_progress(goal),
    )

"""Where each small step stands on the day."""

from __future__ import annotations

from datetime import date

from generator.measure.help import help_by_week
from generator.measure.practice import Chart, practised
from generator.model.goal import Goal, Step
from generator.model.practice import Change
from generator.model.progress import GoalProgress, StepProgress
from generator.model.record import Filed

DONE = frozenset({"achieved", "maintained", "generalised"})
AHEAD = "ahead"
UNDER_WAY = frozenset({"started", "resumed"})
WAITING = frozenset({"paused"})


def step_progress(step: Step) -> StepProgress:
    """A step's newest state. Its history holds no day after the one built for."""
    if not step.history:
        return StepProgress(step, AHEAD, None, False)
    newest = step.history[-1]
    return StepProgress(step, newest.state, None if newest.is_earlier else newest.day, newest.state in DONE)


def is_done_earlier(change: Change) -> bool:
    return change.is_earlier and change.state in DONE


def step_now(steps: tuple[StepProgress, ...]) -> int | None:
    """Index of the step being worked on: the first under way, else the first neither done nor resting."""
    for states in (UNDER_WAY, frozenset({AHEAD, "lost"})):
        for index, one in enumerate(steps):
            if one.state in states:
                return index
    return None


def goal_progress(goal: Goal, charts: tuple[Chart, ...], levels: tuple[str, ...]) -> GoalProgress:
    """Where a goal stands, with the charts of its own activities."""
    steps = tuple(step_progress(step) for step in goal.steps)
    done = sum(one.is_done for one in steps)
    ever = sum(any(change.state in DONE for change in step.history) for step in goal.steps)
    return GoalProgress(
        steps=steps,
        done=done,
        once_done=ever - done,
        now=None if goal.ended else step_now(steps),
        help=help_by_week(charts, levels),
        practised=practised(charts),
    )


def steps_by_month(goals: tuple[Filed[Goal], ...]) -> tuple[tuple[date, int], ...]:
    """Steps achieved in each month: a step counts once, in the month it was first achieved."""
    months: dict[date, int] = {}
    for filed in goals:
        for step in filed.record.steps:
            first = next((one for one in step.history if one.state == "achieved" or is_done_earlier(one)), None)
            if first and not first.is_earlier:
                month = first.day.replace(day=1)
                months[month] = months.get(month, 0) + 1
    return tuple(sorted(months.items()))

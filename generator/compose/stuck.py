"""Goals none of whose steps moved for so many weeks: told by days alone, and whether they were practised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.compose.caseload import child_link
from generator.compose.standstill import is_stuck
from generator.model.caseload import CaseLine, ChildLine, GoalLine
from generator.model.overview import StuckPage, StuckShown
from generator.model.service import Service
from generator.model.words import Say, Written, say


def stuck_page(cases: Iterable[CaseLine], day: date, service: Service) -> StuckPage:
    """Every stuck goal, longest first."""
    shown = [stuck_shown(*one, service) for case in cases for one in stuck_goals(case, day, service)]
    ordered = sorted(shown, key=lambda one: (one.since, one.family.text, one.title.text))
    return StuckPage(day, say("stuck.rule", count=service.stuck_weeks), tuple(ordered))


def stuck_goals(case: CaseLine, day: date, service: Service) -> Iterator[tuple[CaseLine, ChildLine, GoalLine]]:
    """Every stuck goal of a family that is still visited."""
    for child in () if case.closed else case.children:
        for goal in child.goals:
            if is_stuck(goal, day, service):
                yield case, child, goal


def stuck_shown(case: CaseLine, child: ChildLine, goal: GoalLine, service: Service) -> StuckShown:
    return StuckShown(
        child=child_link(case, child, service),
        family=Written(case.family, service.languages[0]),
        title=goal.title,
        step=step_said(goal),
        since=goal.moved_on,
        practised=practice_said(goal),
        visitors=tuple(case.visitors.values()),
    )


def step_said(goal: GoalLine) -> Say:
    """Which step is worked on, by its number, and how it stands."""
    return say("stuck.step", number=goal.now or goal.total, total=goal.total, state=say(f"state.{goal.now_is}"))


def practice_said(goal: GoalLine) -> Say:
    """On how many days it was practised since a step last changed, and when last."""
    if goal.days_since and goal.practised_on:
        return say("stuck.practised", count=goal.days_since, day=goal.practised_on)
    return say("stuck.not-practised")

"""Which cards are for now: from a Selection alone, without a word of any page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.model.goal import Activity, Goal
from generator.model.record import Filed
from generator.model.selection import Selection
from generator.model.visit import Visit

Step = tuple[str, str, str]
"""A child, a goal of theirs, and a step of it."""


def goal_of(filed: Filed[Activity], selection: Selection) -> Filed[Goal] | None:
    """The goal a card belongs to, if these readers may know it."""
    named = f"{filed.child}/{Goal.folder}/{filed.record.goal}"
    return next((goal for goal in selection.of(Goal) if goal.id == named), None)


def current_cards(selection: Selection) -> frozenset[str]:
    """Ids of the cards that are for now."""
    cards, newest = selection.of(Activity), newest_by_step(selection)
    return frozenset(one.id for one in cards if is_current(one, selection, newest))


def newest_by_step(selection: Selection) -> Mapping[Step, date]:
    """The day of the newest card for each step."""
    newest: dict[Step, date] = {}
    for one in selection.of(Activity):
        step = step_of(one)
        newest[step] = max(newest.get(step, date.min), one.day or date.min)
    return newest


def step_of(filed: Filed[Activity]) -> Step:
    return filed.child, filed.record.goal, filed.record.step


def is_current(filed: Filed[Activity], selection: Selection, newest: Mapping[Step, date]) -> bool:
    """Whether a card is for now: no result yet, its days not over, and nothing newer for its step.

    A card outlives its last day until a visit has taken place after it: a missed visit ends nothing.
    """
    goal = goal_of(filed, selection)
    if filed.record.result or (goal and goal.record.ended) or selection.household.closed:
        return False
    # Without its goal nobody can tell which step a card is for.
    if filed.record.step and newest[step_of(filed)] > (filed.day or date.min):
        return False
    until = filed.record.until
    if until is None or until >= selection.as_of:
        return True
    visits = [one for one in selection.of(Visit, filed.child) if one.record.happened]
    return not any(one.day and one.day >= until for one in visits)

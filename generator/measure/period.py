"""From a Selection to what one child did between two days. Never sees what was withheld; has no words for readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from generator.measure.ages import ages_on
from generator.measure.help import help_by_week
from generator.measure.outcomes import attendance
from generator.measure.practice import Chart, by_step, charts_of, ladder_of
from generator.measure.scaling import scaling_progress, t_scores
from generator.measure.stairs import DONE
from generator.model.child import Profile
from generator.model.evidence import GoalScaled, HelpThenNow, PeriodProgress, StepChanged
from generator.model.goal import Activity, Goal
from generator.model.outcomes import ScalingProgress
from generator.model.record import Filed
from generator.model.review import Review
from generator.model.selection import Selection
from generator.model.visit import HomeEntry, Visit

TOLD = DONE | {"lost"}
"""Changes of a step that a report tells: beginning and resting are no evidence of either kind."""


def measure_period(selection: Selection, child: str, first: date, last: date) -> PeriodProgress:
    """One child from the first day to the last, both included. A Selection of the last day knows nothing later."""
    goals = tuple(one for one in selection.of(Goal, child) if was_open(one.record, first, last))
    known = {one.id for one in goals}
    charts = charts_of(selection.of(Activity, child), selection.of(HomeEntry, child))
    charts = charts_between((one for one in charts if one.goal in known), first, last)
    levels = ladder_of(child, selection)
    scaled = [(one.id, scaling) for one in goals if (scaling := scaled_by(one.record, last))]
    profile = next((one.record for one in selection.of(Profile, child)), None)
    return PeriodProgress(
        child=child,
        first=first,
        last=last,
        changed=tuple(sorted(steps_changed(goals, first, last), key=lambda one: (one.day, one.goal, one.step))),
        help=tuple(help_then_and_now(charts, levels)),
        levels=levels,
        attendance=attendance(one for one in selection.of(Visit, child) if one.day and first <= one.day <= last),
        scaled=tuple(goal_scaled(id, scaling) for id, scaling in scaled),
        t_scores=t_scores(scaling for _, scaling in scaled),
        ages=ages_on(last, profile.born, profile.due) if profile else None,
    )


def was_open(goal: Goal, first: date, last: date) -> bool:
    """Whether a goal was set by the last day and not over before the first."""
    return goal.set_on <= last and (goal.ended is None or goal.ended >= first)


def steps_changed(goals: Iterable[Filed[Goal]], first: date, last: date) -> Iterator[StepChanged]:
    """Each change of a step on a day that is told."""
    for filed in goals:
        for step in filed.record.steps:
            for change in step.history:
                if change.state in TOLD and not change.is_earlier and first <= change.day <= last:
                    yield StepChanged(filed.id, step.id, change.state, change.day)


def charts_between(charts: Iterable[Chart], first: date, last: date) -> tuple[Chart, ...]:
    """The charts with the entries of these days alone."""
    return tuple(
        replace(one, days={day: entries for day, entries in one.days.items() if first <= day <= last}) for one in charts
    )


def help_then_and_now(charts: Iterable[Chart], levels: tuple[str, ...]) -> Iterator[HelpThenNow]:
    """How much help each step took at first and took last, where it was practised in more than one week."""
    for group in by_step(charts):
        weeks = [week for week in help_by_week(group, levels).weeks if week.total]
        if len(weeks) > 1:
            yield HelpThenNow(group[0].goal, group[0].filed.record.step, weeks[0], weeks[-1])


def scaled_by(goal: Goal, last: date) -> ScalingProgress | None:
    """A goal's levels up to a day; none where it is not scaled."""
    scaling = scaling_progress(goal)
    return scaling and replace(scaling, scores=tuple(one for one in scaling.scores if one[0] <= last))


def goal_scaled(id: str, scaling: ScalingProgress) -> GoalScaled:
    return GoalScaled(id, scaling.start, scaling.latest, scaling.scores[-1][0] if scaling.scores else None)


def between_reviews(selection: Selection) -> dict[str, PeriodProgress]:
    """The time each review looks back on, by its record id."""
    periods = {}
    for child in selection.children:
        first: date | None = selection.household.joined  # blank where it is not told
        for filed in selection.of(Review, child):
            if first and filed.day and filed.day >= first:
                periods[filed.id] = measure_period(selection, child, first, filed.day)
            first = filed.day and filed.day + timedelta(days=1)
    return periods

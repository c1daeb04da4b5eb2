"""Everything measured for one edition."""

from __future__ import annotations

from collections.abc import Iterable

from generator.measure.ages import ages_on
from generator.measure.help import help_by_week
from generator.measure.outcomes import attendance, confidence, goals_by_month
from generator.measure.period import between_reviews
from generator.measure.practice import Chart, by_step, charts_of, ladder_of, practised
from generator.measure.results import frameworks_progress
from generator.measure.rules import rule_progress
from generator.measure.scaling import t_scores
from generator.measure.stairs import elsewhere, stairs
from generator.measure.steps import goal_progress, standings_of
from generator.model.child import Assessment, Profile
from generator.model.goal import Activity, Goal
from generator.model.outcomes import Ages
from generator.model.progress import ChildProgress, GoalProgress, PracticeProgress, Progress
from generator.model.review import Review
from generator.model.selection import Selection
from generator.model.visit import HomeEntry, Visit


def measure_progress(selection: Selection) -> Progress:
    """Dated counts of what these readers may see."""
    charts = charts_of(selection.of(Activity), selection.of(HomeEntry))
    goals = goals_progress(charts, selection)
    children = {child: child_progress(child, charts, goals, selection) for child in selection.children}
    return Progress(
        goals=goals,
        practice={one.filed.id: practice_progress(one) for one in charts},
        frameworks={
            child: frameworks_progress(selection.of(Assessment, child), selection.frameworks)
            for child in selection.children
        },
        children=children,
        reviews=between_reviews(selection),
    )


def goals_progress(charts: Iterable[Chart], selection: Selection) -> dict[str, GoalProgress]:
    """Each goal by its record id, with the charts of its own activities."""
    by_goal: dict[str, list[Chart]] = {}
    for chart in charts:
        by_goal.setdefault(chart.goal, []).append(chart)
    return {
        filed.id: goal_progress(filed.record, by_goal.get(filed.id, ()), ladder_of(filed.child, selection))
        for filed in selection.of(Goal)
    }


def practice_progress(chart: Chart) -> PracticeProgress:
    """One card's chart, and how far its own rule has come."""
    rule = rule_progress(chart.filed.record.rule, (chart,))
    return PracticeProgress(tuple(chart.days.items()), practised((chart,)), rule)


def child_progress(
    child: str, charts: Iterable[Chart], progress: dict[str, GoalProgress], selection: Selection
) -> ChildProgress:
    """One child, over all goals."""
    mine = tuple(one for one in charts if one.filed.child == child)
    goals = selection.of(Goal, child)
    levels = ladder_of(child, selection)
    help = help_by_week(mine, levels)
    measured = [progress[filed.id] for filed in goals]
    return ChildProgress(
        help=help,
        practised=practised(mine),
        stairs=stairs(goals),
        standings=standings_of(step for one in measured for step in one.steps),
        elsewhere=elsewhere(goals, (help_by_week(one, levels) for one in by_step(mine))),
        goals_by_month=goals_by_month(goals),
        attendance=attendance(selection.of(Visit, child)),
        confidence=confidence(selection.of(Review, child), has_ended=selection.household.closed is not None),
        t_scores=t_scores(one.scaling for one in measured if one.scaling),
        ages=ages_of(child, selection),
    )


def ages_of(child: str, selection: Selection) -> Ages | None:
    profile = next((filed.record for filed in selection.of(Profile, child)), None)
    return ages_on(selection.as_of, profile.born, profile.due) if profile else None

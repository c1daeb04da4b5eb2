"""Everything measured for one edition."""

from __future__ import annotations

from generator.measure.help import help_by_week
from generator.measure.practice import Chart, charts_of, practised
from generator.measure.results import frameworks_progress
from generator.measure.steps import goal_progress, steps_by_month
from generator.model.child import Assessment, Profile
from generator.model.goal import Activity, Goal
from generator.model.progress import ChildProgress, PracticeProgress, Progress
from generator.model.selection import Selection
from generator.model.visit import HomeEntry


def measure_progress(selection: Selection) -> Progress:
    """Dated counts of what these readers may see."""
    charts = charts_of(selection.of(Activity), selection.of(HomeEntry))
    ladders = {child: ladder_of(child, selection) for child in selection.children}
    return Progress(
        goals={
            filed.id: goal_progress(
                filed.record,
                tuple(one for one in charts if one.is_of(filed.child, filed.stem)),
                ladders[filed.child],
            )
            for filed in selection.of(Goal)
        },
        practice={one.filed.id: practice_progress(one) for one in charts},
        frameworks={
            child: frameworks_progress(selection.of(Assessment, child), selection.frameworks)
            for child in selection.children
        },
        steps_by_month={child: steps_by_month(selection.of(Goal, child)) for child in selection.children},
        children={child: child_progress(child, charts, ladders[child]) for child in selection.children},
    )


def ladder_of(child: str, selection: Selection) -> tuple[str, ...]:
    """Ids of a child's levels of help, most help first: the child's own, else the service's."""
    own = (filed.record.help_levels for filed in selection.of(Profile, child))
    return tuple(next(filter(None, own), selection.service.help_levels))


def practice_progress(chart: Chart) -> PracticeProgress:
    return PracticeProgress(tuple(chart.days.items()), practised((chart,)))


def child_progress(child: str, charts: tuple[Chart, ...], levels: tuple[str, ...]) -> ChildProgress:
    mine = tuple(one for one in charts if one.filed.child == child)
    return ChildProgress(help=help_by_week(mine, levels), practised=practised(mine))

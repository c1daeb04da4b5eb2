"""Everything measured for one edition."""

from __future__ import annotations

from generator.measure.practice import practice_progress
from generator.measure.results import frameworks_progress
from generator.measure.steps import goal_progress, steps_by_month
from generator.model.child import Assessment
from generator.model.goal import Activity, Goal
from generator.model.progress import Progress
from generator.model.selection import Selection
from generator.model.visit import HomeEntry


def measure_progress(selection: Selection) -> Progress:
    """Dated counts of what these readers may see."""
    home = selection.of(HomeEntry)
    return Progress(
        goals={filed.id: goal_progress(filed.record) for filed in selection.of(Goal)},
        practice={filed.id: practice_progress(filed, home) for filed in selection.of(Activity)},
        frameworks={
            child: frameworks_progress(selection.of(Assessment, child), selection.frameworks)
            for child in selection.children
        },
        steps_by_month={child: steps_by_month(selection.of(Goal, child)) for child in selection.children},
    )

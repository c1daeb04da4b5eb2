"""Whether a goal is stuck: one rule, judged by days alone."""

from __future__ import annotations

from datetime import date, timedelta

from generator.model.caseload import GoalLine
from generator.model.service import Service

RESTING = "paused"


def is_stuck(goal: GoalLine, day: date, service: Service) -> bool:
    """Whether a goal that goes on has stood still for the service's weeks. A step paused on purpose is resting."""
    is_at_work = goal.ended is None and goal.now is not None and goal.now_is != RESTING
    return is_at_work and goal.moved_on + timedelta(weeks=service.stuck_weeks) <= day

"""What came of the time together: goals set and ended, visits, and how sure parents feel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from generator.model.goal import Goal
from generator.model.outcomes import Answer, Attendance, Confidence, GoalsOfMonth
from generator.model.record import Filed
from generator.model.review import Review
from generator.model.visit import Visit

OUTCOMES = ("achieved", "changed", "stopped")


def goals_by_month(goals: Iterable[Filed[Goal]]) -> tuple[GoalsOfMonth, ...]:
    """Goals set and ended in each month in which one was. One that ended without an outcome counts as stopped."""
    set_in: Counter[date] = Counter()
    ended_in: Counter[tuple[date, str]] = Counter()
    for filed in goals:
        goal = filed.record
        set_in[goal.set_on.replace(day=1)] += 1
        if goal.ended:
            ended_in[goal.ended.replace(day=1), goal.outcome or "stopped"] += 1
    months = sorted({*set_in, *(month for month, _ in ended_in)})
    return tuple(
        GoalsOfMonth(month, set_in[month], {outcome: ended_in[month, outcome] for outcome in OUTCOMES})
        for month in months
    )


def attendance(visits: Iterable[Filed[Visit]]) -> Attendance | None:
    """Visits offered, made and missed; none where there were none.

    Only visits whose visitor may be told count: of the others nobody may know whether they took place.
    """
    known = [one.record for one in visits if one.written_by and one.record.visit_kind != "contact"]
    if not known:
        return None
    missed = Counter(one.because or "" for one in known if not one.happened)
    return Attendance(len(known), sum(one.happened for one in known), dict(sorted(missed.items())))


def confidence(reviews: Iterable[Filed[Review]], *, has_ended: bool) -> tuple[Confidence, ...]:
    """Each parent's answers to *how sure do you feel*, by id, oldest first."""
    answers: dict[str, list[Answer]] = {}
    for filed in sorted(reviews, key=lambda one: one.id):
        for reader, number in filed.record.confidence.items():
            if filed.day:
                answers.setdefault(reader, []).append(Answer(filed.day, filed.id, number))
    return tuple(Confidence(reader, tuple(given), has_ended) for reader, given in sorted(answers.items()))

"""Goal Attainment Scaling: levels of one goal, and the T-score over a child's scaled goals."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from generator.model.goal import Goal
from generator.model.outcomes import ScalingProgress, TScores

CORRELATION = 0.3
"""Assumed between goals: the value Kiresuk and Sherman took."""


def scaling_progress(goal: Goal) -> ScalingProgress | None:
    """A goal's levels by day, oldest first; none where it is not scaled."""
    scaling = goal.scaling
    return ScalingProgress(scaling.start, tuple(sorted(scaling.scores.items()))) if scaling else None


def t_score(levels: Iterable[int]) -> float:
    """One number for several goals' levels, each weighing the same: 50 is what was expected, 10 a standard deviation.

    T = 50 + 10 Σ(w x) / √((1-ρ) Σ w² + ρ (Σ w)²) with w = 1 and ρ = 0.3, from T. J. Kiresuk and R. E. Sherman, Goal
    attainment scaling: a general method for evaluating comprehensive community mental health programs, Community Mental
    Health Journal 4 (1968), 443-453. At least one level is needed.
    """
    reached = tuple(levels)
    size = len(reached)
    return 50 + 10 * sum(reached) / sqrt((1 - CORRELATION) * size + CORRELATION * size**2)


def t_scores(scaled: Iterable[ScalingProgress]) -> TScores | None:
    """Where a child's scaled goals began and where they are now; none where no goal is scaled."""
    goals = tuple(scaled)
    if not goals:
        return None
    return TScores(len(goals), t_score(one.start for one in goals), t_score(one.latest for one in goals))

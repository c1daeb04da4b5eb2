"""What was measured of one child between two days, for a report: dated counts, and no sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.outcomes import Ages, Attendance, TScores
from generator.model.practised import HelpWeek


@dataclass(frozen=True)
class StepChanged:
    """A step that came, stayed, carried further or was lost."""

    goal: str
    """Record id of its goal."""
    step: str
    """Id of the step."""
    state: str
    """achieved, maintained, generalised or lost."""
    day: date


@dataclass(frozen=True)
class HelpThenNow:
    """One step's goes in its first and in its newest week, of the days measured alone."""

    goal: str
    step: str
    then: HelpWeek
    now: HelpWeek


@dataclass(frozen=True)
class GoalScaled:
    goal: str
    start: int
    """Level from -2 to 2 on the day it was set."""
    latest: int
    day: date | None
    """Day of the newest level; none while nobody has looked since it was set."""


@dataclass(frozen=True)
class PeriodProgress:
    """From the first day to the last, both included."""

    child: str
    first: date
    last: date
    changed: tuple[StepChanged, ...]
    """By day, then by goal."""
    help: tuple[HelpThenNow, ...]
    """Only steps practised in two weeks or more: a step is held against itself alone."""
    levels: tuple[str, ...]
    """Ids of the ladder's levels, most help first."""
    attendance: Attendance | None
    """None where no visit was planned or made."""
    scaled: tuple[GoalScaled, ...]
    """Goals that were open in this time and are scaled."""
    t_scores: TScores | None
    """Of these goals together, for professionals alone."""
    ages: Ages | None
    """On the last day, for professionals alone."""

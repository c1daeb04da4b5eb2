"""What was measured: dated counts, and nothing a reader would call a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.evidence import PeriodProgress
from generator.model.goal import Step
from generator.model.outcomes import (
    Ages,
    Attendance,
    Confidence,
    Elsewhere,
    GoalsOfMonth,
    ScalingProgress,
    Stair,
    TScores,
)
from generator.model.practice import Entry
from generator.model.practised import HelpByWeek, Practised, RuleProgress

AHEAD, LEARNING = "ahead", "learning"
STANDINGS = (AHEAD, LEARNING, "achieved", "maintained", "generalised", "paused", "lost")
"""How a step may stand, in the order of its life."""


@dataclass(frozen=True)
class StepProgress:
    step: Step
    state: str
    """`ahead` before anything happened, else the newest state."""
    since: date | None
    """Day of the newest change; none where that is not told."""
    is_done: bool
    changes: tuple[tuple[date | None, str], ...]
    """Each change, oldest first: its day, none where since when is not told, and how the step stood from then on."""
    rule: RuleProgress | None
    """How far the step's own rule has come over all its activities together; none where it has no rule."""

    @property
    def standing(self) -> str:
        """How it stands now, as one of STANDINGS: started and resumed are both learning."""
        return self.changes[-1][1] if self.changes else AHEAD


@dataclass(frozen=True)
class GoalProgress:
    steps: tuple[StepProgress, ...]
    done: int
    """Steps that hold today."""
    once_done: int
    """Steps done at some time that do not hold today."""
    now: int | None
    """Index of the step being worked on; none where the goal ended or all are done."""
    standings: Mapping[str, int]
    """How many steps stand how: every one of STANDINGS, in order."""
    help: HelpByWeek
    practised: Practised
    scaling: ScalingProgress | None
    """None where the goal is not scaled."""

    @property
    def total(self) -> int:
        return len(self.steps)


@dataclass(frozen=True)
class PracticeProgress:
    """One activity's chart, from the card and from home together."""

    days: tuple[tuple[date, tuple[Entry, ...]], ...]
    """Days with something on them, oldest first."""
    practised: Practised
    rule: RuleProgress | None
    """How far the card's rule has come; none where it has no rule."""

    @property
    def days_practised(self) -> int:
        """Days on which at least one go was had."""
        return len(self.practised.days)

    @property
    def goes(self) -> int:
        return self.practised.goes

    @property
    def alone(self) -> int:
        """Goes marked Y."""
        return self.practised.alone


@dataclass(frozen=True)
class ItemProgress:
    item: str
    codes: tuple[str | None, ...]
    """One for each pass, oldest first; none where it was not looked at."""
    told: tuple[bool, ...]
    last_achieved: date | None
    """The newest look that showed it."""
    is_achieved_now: bool
    """The newest look at it showed it."""
    was_shown_before: bool
    """Shown at an earlier look and not at the newest: a skill that comes and goes."""
    first_achieved: int | None
    """Index of the first pass that showed it; none where none did."""


@dataclass(frozen=True)
class AreaProgress:
    """The items of one area in one pass, or each at its newest look."""

    achieved: int
    coming: int
    """Neither achieved nor the framework's first code."""
    not_yet: int
    """The framework's first code."""
    not_looked_at: int
    """Items nobody looked at: neither yes nor not yet."""
    lost: int
    """Of those looked at and not achieved, the ones an earlier pass had shown."""


@dataclass(frozen=True)
class FrameworkProgress:
    framework: str
    passes: tuple[str, ...]
    """Ids of the assessments, oldest first."""
    days: tuple[date, ...]
    counts: tuple[Mapping[str, Mapping[str, int]], ...]
    """One for each pass: area, then code, then how many items."""
    areas: tuple[Mapping[str, AreaProgress], ...]
    """One for each pass, by area."""
    newest: Mapping[str, AreaProgress]
    """By area: every item at its newest look, whichever pass that was."""
    dropped: tuple[int, ...]
    """One for each pass: results for items the framework no longer has. They are counted nowhere else."""
    items: Mapping[str, tuple[ItemProgress, ...]]
    """By area, in the framework's order: items looked at in some pass."""
    gained: tuple[str, ...]
    """Items achieved at their newest look and not at any look before the newest pass."""


@dataclass(frozen=True)
class ChildProgress:
    """One child, over all goals."""

    help: HelpByWeek
    practised: Practised
    stairs: tuple[Stair, ...]
    """Each step ever achieved, lowest first."""
    standings: Mapping[str, int]
    """How many steps stand how: every one of STANDINGS, in order."""
    elsewhere: Elsewhere
    goals_by_month: tuple[GoalsOfMonth, ...]
    """Only months in which a goal was set or ended."""
    attendance: Attendance | None
    """None where there were no visits, or the diary is not open."""
    confidence: tuple[Confidence, ...]
    """One for each parent who answered."""
    t_scores: TScores | None
    """For professionals' papers alone; none where no goal is scaled."""
    ages: Ages | None
    """For professionals' papers alone, on the day built for; none where the day of birth is not open."""


@dataclass(frozen=True)
class Progress:
    goals: Mapping[str, GoalProgress]
    """By the goal's record id."""
    practice: Mapping[str, PracticeProgress]
    """By the activity's record id."""
    frameworks: Mapping[str, tuple[FrameworkProgress, ...]]
    """By child."""
    children: Mapping[str, ChildProgress]
    """By child."""
    reviews: Mapping[str, PeriodProgress] = field(default_factory=dict)
    """By the review's record id: from the day after the review before, or from the beginning, to its own day."""

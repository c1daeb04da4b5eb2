"""What was measured: dated counts, and nothing a reader would call a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.goal import Step
from generator.model.practice import Entry
from generator.model.practised import HelpByWeek, Practised


@dataclass(frozen=True)
class StepProgress:
    step: Step
    state: str
    """`ahead` before anything happened, else the newest state."""
    since: date | None
    """Day of the newest change; none where that is not told."""
    is_done: bool


@dataclass(frozen=True)
class GoalProgress:
    steps: tuple[StepProgress, ...]
    done: int
    """Steps that hold today."""
    once_done: int
    """Steps done at some time that do not hold today."""
    now: int | None
    """Index of the step being worked on; none where the goal ended or all are done."""
    help: HelpByWeek
    practised: Practised

    @property
    def total(self) -> int:
        return len(self.steps)


@dataclass(frozen=True)
class PracticeProgress:
    """One activity's chart, from the card and from home together."""

    days: tuple[tuple[date, tuple[Entry, ...]], ...]
    """Days with something on them, oldest first."""
    practised: Practised

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


@dataclass(frozen=True)
class FrameworkProgress:
    framework: str
    passes: tuple[str, ...]
    """Ids of the assessments, oldest first."""
    days: tuple[date, ...]
    counts: tuple[Mapping[str, Mapping[str, int]], ...]
    """One for each pass: area, then code, then how many items."""
    items: Mapping[str, tuple[ItemProgress, ...]]
    """By area, in the framework's order: items looked at in some pass."""
    gained: tuple[str, ...]
    """Items achieved at their newest look and not at any look before the newest pass."""


@dataclass(frozen=True)
class ChildProgress:
    """One child, over all goals."""

    help: HelpByWeek
    practised: Practised


@dataclass(frozen=True)
class Progress:
    goals: Mapping[str, GoalProgress]
    """By the goal's record id."""
    practice: Mapping[str, PracticeProgress]
    """By the activity's record id."""
    frameworks: Mapping[str, tuple[FrameworkProgress, ...]]
    """By child."""
    steps_by_month: Mapping[str, tuple[tuple[date, int], ...]]
    """By child: first day of a month, and steps achieved in it."""
    children: Mapping[str, ChildProgress]
    """By child."""

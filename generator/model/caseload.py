"""One family as its service's own pages know it: ids, called names, titles, days, states and counts.

`compose` makes a `CaseLine` of what the service may see, inside the family's own job. It holds no word a family told,
wrote or raised: of prose only what was agreed at the newest visit. The service's site is made from these lines alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from generator.model.words import Written


@dataclass(frozen=True)
class VisitLine:
    day: date
    happened: bool
    because: str
    """Why it did not: family, service, ill, hospital, no-reply; empty where it happened or nobody said."""


@dataclass(frozen=True)
class NextLine:
    """The next visit, as the newest visit says."""

    day: date
    at: time | None


@dataclass(frozen=True)
class GoalLine:
    title: Written
    area: str
    """An area's id in a framework of the service."""
    set_on: date
    review_by: date | None
    ended: date | None
    outcome: str
    """achieved, changed or stopped; empty while it goes on."""
    done: int
    """Steps that hold now."""
    total: int
    achieved_on: tuple[date, ...]
    """The first day of each step ever achieved, oldest first; without those nobody dated."""
    now: int | None
    """Which step is worked on, counted from 1; none where the goal ended or all are done."""
    now_is: str
    """How that step stands: ahead, started, resumed, paused or lost; empty where there is none."""
    moved_on: date
    """The last day any step of this goal changed; the day it was set where none did."""
    practised_on: date | None
    """The last day its activities were practised."""
    days_since: int
    """Days practised since a step last changed."""
    scaling: tuple[int, int] | None
    """Goal Attainment Scaling: the level at the start and the newest; none where the goal is not scaled."""


@dataclass(frozen=True)
class ReportLine:
    kind: str
    asked_on: date | None
    requested_on: date | None
    """For EHC advice: the day the council was asked to assess, where it is known."""
    due: date | None
    is_final: bool


@dataclass(frozen=True)
class ConfidenceLine:
    """How sure one parent felt, from 0 to 10, at the first and at the newest review. Which parent is not told."""

    start: int
    started_on: date
    latest: int
    latest_on: date


@dataclass(frozen=True)
class TransitionLine:
    to: Written | None
    """The setting; none where it may not be named."""
    starts: date | None


@dataclass(frozen=True)
class ChildLine:
    id: str
    called: Written
    goals: tuple[GoalLine, ...]
    """By the day they were set."""
    visits: tuple[VisitLine, ...]
    """Planned or made, oldest first; short contacts between visits left out."""
    next_visit: NextLine | None
    reviews: tuple[tuple[date, date | None], ...]
    """Each review's day, oldest first, and the day it set for the next."""
    reports: tuple[ReportLine, ...]
    transitions: tuple[TransitionLine, ...]
    confidence: tuple[ConfidenceLine, ...]
    t_scores: tuple[float, float] | None
    """All scaled goals as one number, at the start and now. For professionals alone."""
    agreed_on: date | None
    """Day of the newest visit at which something was agreed."""
    agreed: tuple[Written, ...]
    """What was agreed there, a line for each paragraph."""

    @property
    def open_goals(self) -> tuple[GoalLine, ...]:
        return tuple(goal for goal in self.goals if goal.ended is None)

    @property
    def last_visit(self) -> date | None:
        """The newest visit that took place."""
        return max((visit.day for visit in self.visits if visit.happened), default=None)

    @property
    def missed_in_a_row(self) -> int:
        """Visits missed since the last that took place."""
        missed = 0
        for visit in self.visits:
            missed = 0 if visit.happened else missed + 1
        return missed


@dataclass(frozen=True)
class ConsentLine:
    purpose: str
    """keep, read, share, photos and so on."""
    to: Written | None
    """Whom it opens to, where somebody is named and may be."""
    last: date | None
    """The last day it holds; none where it has no end."""


@dataclass(frozen=True)
class LoanLine:
    what: Written
    lent: date


@dataclass(frozen=True)
class CaseLine:
    family: str
    """The family's id."""
    joined: date
    closed: date | None
    visitors: Mapping[str, Written]
    """Who visits now: id, then name."""
    is_paused: bool
    every: int | None
    """Weeks between visits by the plan now; none where it does not say."""
    has_plan: date | None
    """Since when there is an education, health and care plan."""
    children: tuple[ChildLine, ...]
    consents: tuple[ConsentLine, ...]
    """Those in force."""
    shared: int
    """How many times something was given to somebody."""
    shared_on: date | None
    """The last of these days."""
    follow_ups: tuple[date, ...]
    """Days on which a matter that is not settled is to be asked about again: the day and nothing else."""
    loans: tuple[LoanLine, ...]
    """What is lent and not back."""

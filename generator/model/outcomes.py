"""What came of it, as counts: steps reached and kept, goals, visits, how sure parents feel, scaled goals, age."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Stair:
    """A step ever achieved, as one stair: the way up never comes down again."""

    day: date | None
    """Day it was first achieved; none where it was so already and since when is not told."""
    height: int
    """Steps ever achieved by then, this one included."""
    goal: str
    """Record id of its goal."""
    step: str
    """Id of the step."""
    is_held: bool
    """Whether it holds now."""
    is_lost: bool
    """Whether it was lost and is not back."""
    lost_on: date | None
    """Day that was seen; none where it is not lost, or since when is not told."""


@dataclass(frozen=True)
class Share:
    """So many of so many. There is none of nothing: where `of` would be 0, there is no share."""

    count: int
    of: int


@dataclass(frozen=True)
class Elsewhere:
    """How far what was reached carries: four short bars."""

    on_their_own: Share | None
    """Of the steps ever achieved, those that hold now. None of the three where no step was ever achieved."""
    kept: Share | None
    """Of the same, those that hold and were still there later, or elsewhere."""
    other_places: Share | None
    """Of the same, those that hold and came with other people, places or things."""
    then: Share | None
    """Goes by themselves, of all goes in each step's first week; none where no step was practised in two weeks."""
    now: Share | None
    """The same in the newest week of each of these steps."""


@dataclass(frozen=True)
class GoalsOfMonth:
    month: date
    """Its first day."""
    set: int
    ended: Mapping[str, int]
    """Goals that ended, by outcome: achieved, changed, stopped; each of the three is there."""


@dataclass(frozen=True)
class Attendance:
    offered: int
    """Visits planned or made, short contacts between visits left out."""
    happened: int
    missed: Mapping[str, int]
    """Visits that did not take place, by reason; an empty reason where none was given. Only reasons there were."""


@dataclass(frozen=True)
class Answer:
    """How sure one parent felt at one review."""

    day: date
    review: str
    """Record id of the review."""
    number: int
    """From 0 to 10."""


@dataclass(frozen=True)
class Confidence:
    reader: str
    """Id of who answered."""
    answers: tuple[Answer, ...]
    """At least one, oldest first."""
    has_ended: bool
    """Whether the time together has ended, so that the newest answer is the last."""

    @property
    def start(self) -> Answer:
        return self.answers[0]

    @property
    def end(self) -> Answer | None:
        """The last answer, once the time together has ended; none before, or where there is only one."""
        return self.answers[-1] if self.has_ended and len(self.answers) > 1 else None


@dataclass(frozen=True)
class ScalingProgress:
    """Goal Attainment Scaling of one goal: levels from -2 to 2, of which 0 is what was expected."""

    start: int
    scores: tuple[tuple[date, int], ...]
    """Oldest first."""

    @property
    def latest(self) -> int:
        """The newest level; where it started while nobody has looked since."""
        return self.scores[-1][1] if self.scores else self.start


@dataclass(frozen=True)
class TScores:
    """A child's scaled goals as one number. For professionals' papers alone: no family page uses it."""

    goals: int
    """How many goals are scaled."""
    start: float
    latest: float


@dataclass(frozen=True)
class Age:
    months: int
    """Completed months."""
    days: int
    """Days since the last of them."""


@dataclass(frozen=True)
class Ages:
    """How old a child is, for professionals' papers alone."""

    chronological: Age
    corrected: Age | None
    """From the day the baby was due, for a child born before 37 weeks; conventionally used until two years."""

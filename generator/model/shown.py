"""Pieces that pages are made of: photos, goals, cards, charts, visits, people, matters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from generator.model.words import Link, Say, Written
from generator.prose.tree import Section


@dataclass(frozen=True)
class PhotoShown:
    id: str
    """Which photo; `Pictures` has its files."""
    words: Written
    day: date
    credit: Say | None = None


@dataclass(frozen=True)
class SectionShown:
    title: Say | None
    """Heading; none for an opening."""
    section: Section


@dataclass(frozen=True)
class StoneShown:
    """A step as one stone of its path."""

    number: int
    look: str
    """done, now, under-way, resting, lost or ahead."""
    state: Say
    """Such as `state.achieved`."""
    is_apart: bool
    """Whether it is told on its own: resting, lost, or under way beside the one now."""


@dataclass(frozen=True)
class StepShown:
    does: Written
    conditions: Written | None
    success: Written | None
    stone: StoneShown
    is_done: bool
    is_now: bool
    is_over: bool
    """Whether its goal has ended: then nothing is said of what is to come."""
    story: tuple[Say, ...]
    """Each dated change, oldest first: `step.achieved` with its day."""
    card: Link | None = None
    """The current card for this step."""


@dataclass(frozen=True)
class GoalShown:
    """A goal in a list: one line of where it stands."""

    link: Link
    child: Written
    area: Written | None
    sentence: Say
    """Such as `goal.steps-done` with count and total."""
    done: int
    total: int
    now: Written | None
    """What the child is working on now."""
    stones: tuple[StoneShown, ...]
    """The same as a row of stones."""
    now_number: int = 0
    ended: Say | None = None
    """How and when it ended, if it has."""


@dataclass(frozen=True)
class EntryShown:
    who: Written | None
    help: Written | None
    marks: tuple[str, ...]
    """Y, H or O, one a try."""
    amount: Say | None
    """Such as 12 minutes."""
    is_nothing: bool = False


@dataclass(frozen=True)
class PracticeDayShown:
    day: date
    entries: tuple[EntryShown, ...]
    """Empty on a blank day."""
    until: date
    """The same day, but for blank days in a row: the last of them."""


@dataclass(frozen=True)
class PracticeWeekShown:
    first: date
    """Its Monday."""
    days: tuple[PracticeDayShown, ...]
    """The days between the chart's first and its last; blank days in a row stand as one."""


@dataclass(frozen=True)
class PracticeShown:
    """The chart as filled in."""

    weeks: tuple[PracticeWeekShown, ...]
    """Weeks with something on them, newest first."""
    sentence: Say
    """How it went, in words: days practised, goes by themselves."""
    uses_marks: bool
    """Whether the key to Y, H and O is needed."""


@dataclass(frozen=True)
class TargetShown:
    """The target in its three parts; the child's name stands before `does`."""

    child: Written
    does: Written
    conditions: Written | None
    success: Written | None
    is_over: bool = False


@dataclass(frozen=True)
class CardShown:
    """An activity as a card in a list."""

    link: Link
    child: Written
    day: date
    target: TargetShown | None
    goal: Link | None
    step_number: int = 0
    step_total: int = 0
    practice: PracticeShown | None = None
    result: Say | None = None
    until: date | None = None
    photo: PhotoShown | None = None


@dataclass(frozen=True)
class NextVisitShown:
    day: date
    at: time | None
    place: Written | None
    visitor: Written | None
    phone: str
    has_calendar: bool


@dataclass(frozen=True)
class VisitShown:
    anchor: str
    day: date
    children: tuple[Written, ...]
    visitors: tuple[Written, ...]
    people: tuple[Written, ...]
    """Who else was there."""
    happened: bool
    why_not: Say | None
    kind: Say | None
    """Where it was, unless at home."""
    place: Written | None
    minutes: int | None
    interpreter: Written | None
    sections: tuple[SectionShown, ...]
    activities: tuple[Link, ...]
    photos: tuple[PhotoShown, ...]
    next: NextVisitShown | None
    was_read_together: bool


@dataclass(frozen=True)
class HomeEntryShown:
    anchor: str
    day: date
    by: Written
    sections: tuple[SectionShown, ...]
    photos: tuple[PhotoShown, ...]


@dataclass(frozen=True)
class MomentShown:
    """Something that happened between visits, or a time without any."""

    day: date
    sentence: Say
    because: Written | None = None


@dataclass(frozen=True)
class CelebrationShown:
    day: date
    section: Section
    photo: PhotoShown | None
    link: Link
    child: Written | None


@dataclass(frozen=True)
class PersonShown:
    name: Written
    role: Written | None
    contact: Written | None = None
    phone: str = ""
    can_text: bool = False
    """Whether the number is the person's own: a service's may be a landline."""


@dataclass(frozen=True)
class SpellShown:
    """Who visited, from when until when."""

    name: Written
    first: date
    last: date


@dataclass(frozen=True)
class MatterShown:
    anchor: str
    day: date
    label: Written
    raised_by: Written
    children: tuple[Written, ...]
    status: Say
    signposted_to: Written | None
    follow_up: date | None
    """None where it is settled or that day is past."""
    sections: tuple[SectionShown, ...]
    log: tuple[tuple[date, Written], ...]


@dataclass(frozen=True)
class AdviceShown:
    day: date
    who: Written
    role: Written | None
    review_on: date | None
    """None where it no longer holds or that day is past."""
    sections: tuple[SectionShown, ...]
    replaced_on: date | None = None
    """Day of the advice that took its place."""


@dataclass(frozen=True)
class DocumentShown:
    link: Link
    kind: Say
    child: Written
    day: date
    status: Say | None = None


@dataclass(frozen=True)
class FoundGroup:
    title: Say
    links: tuple[tuple[Link, date | None], ...]


@dataclass(frozen=True)
class MoreGroup:
    title: Say
    links: tuple[tuple[Link, Say], ...]
    """Each page and one line of what is there."""

"""The pages of the service's own site. Every class has a template of the same name in `theme/pages/`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.charts import Cell, ChartShown
from generator.model.words import Link, Say, Written


@dataclass(frozen=True)
class FiguresShown:
    """A table of numbers with its sentence."""

    title: Say
    sentence: Say
    header: tuple[Say | Written, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """The first cell says what of; the others are numbers, or say that one is not shown."""


@dataclass(frozen=True)
class FlagShown:
    words: Say
    is_overdue: bool


@dataclass(frozen=True)
class CaseShown:
    """A child in a visitor's caseload."""

    child: Link
    family: Written
    last_visit: date | None
    next_visit: date | None
    next_is: Say | None
    """What to say where no day is set."""
    goals: int
    """Goals that go on."""
    stuck: int
    review: date
    review_is_overdue: bool
    flags: tuple[FlagShown, ...]


@dataclass(frozen=True)
class VisitorShown:
    name: Written | Say
    anchor: str
    sentence: Say
    cases: tuple[CaseShown, ...]


@dataclass(frozen=True)
class CaseloadPage:
    day: date
    sentence: Say
    visitors: tuple[VisitorShown, ...]
    unread: tuple[Written, ...]
    """Ids of families that cannot be read now."""


@dataclass(frozen=True)
class DueShown:
    day: date
    is_overdue: bool
    what: Say
    children: tuple[Link, ...]
    who: tuple[Written | Say, ...]
    """Who acts."""


@dataclass(frozen=True)
class DueGroup:
    title: Say
    anchor: str
    dues: tuple[DueShown, ...]


@dataclass(frozen=True)
class DuePage:
    day: date
    sentence: Say
    groups: tuple[DueGroup, ...]


@dataclass(frozen=True)
class StuckShown:
    """A goal that has stood still for long."""

    child: Link
    family: Written
    title: Written
    step: Say
    since: date
    """The last day any of its steps changed."""
    practised: Say
    visitors: tuple[Written, ...]


@dataclass(frozen=True)
class StuckPage:
    day: date
    rule: Say
    goals: tuple[StuckShown, ...]


@dataclass(frozen=True)
class GoalRow:
    """A goal in a supervision summary."""

    title: Written
    area: Written | None
    set_on: date
    steps: Say
    """How many are done, of how many."""
    now: Say
    """Which step is worked on and since when, or how the goal ended."""
    practised: Say
    review_by: date | None
    is_stuck: bool


@dataclass(frozen=True)
class LinesShown:
    """A few short facts under a title."""

    title: Say
    lines: tuple[Say, ...]


@dataclass(frozen=True)
class SupervisionPage:
    """One child, for supervision: on one or two sides of paper."""

    child: Written
    family: Written
    day: date
    lead: Say
    visitors: tuple[Written, ...]
    goals: tuple[GoalRow, ...]
    """Those that go on, then those that ended last, newest first."""
    earlier: Say | None
    """How many goals ended before these."""
    dues: tuple[DueShown, ...]
    facts: tuple[LinesShown, ...]
    agreed_on: date | None
    agreed: tuple[Written, ...]
    """What was agreed at the newest visit: the only words of a visit that stand here."""


@dataclass(frozen=True)
class OutcomesPage:
    """What came of it over the whole service, for those who work there: every number as it is."""

    day: date
    sentence: Say
    charts: tuple[ChartShown, ...]
    figures: tuple[FiguresShown, ...]
    sheet: Link


@dataclass(frozen=True)
class OutcomeSheetPage:
    """The same to hand on: small numbers hidden; none at all where too few children are counted."""

    day: date
    sentence: Say
    figures: tuple[FiguresShown, ...]


@dataclass(frozen=True)
class ClockShown:
    what: Say
    weeks: int
    starts: Say
    law: Say
    """The regulation that says so."""


@dataclass(frozen=True)
class CountingPage:
    """By what rules these pages count, and what they never hold."""

    rules: tuple[Say, ...]
    never: tuple[Say, ...]
    clocks: tuple[ClockShown, ...]


ServiceView = CaseloadPage | DuePage | StuckPage | SupervisionPage | OutcomesPage | OutcomeSheetPage | CountingPage

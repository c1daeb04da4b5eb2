"""What each page says. Every class has a template of the same name in `theme/pages/`, such as `HomePage.html`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.agreed import ConsentShown, SharedShown
from generator.model.changes import ChangesPage, News
from generator.model.charts import ChartShown
from generator.model.documents import DocumentPage as DocumentPage
from generator.model.furniture import (
    AboutPage,
    AccessibilityPage,
    EndedPage,
    FindPage,
    MorePage,
    SafetyPage,
    WordsPage,
)
from generator.model.meet import MeetPage
from generator.model.overview import ServiceView
from generator.model.pictured import BoardPage, BoardShown, BoardsPage
from generator.model.results import ElsewhereShown, FrameworkShown
from generator.model.shown import (
    AdviceShown,
    CardShown,
    CelebrationShown,
    DocumentShown,
    GoalShown,
    HomeEntryShown,
    MatterShown,
    MomentShown,
    NextVisitShown,
    PersonShown,
    PhotoShown,
    SectionShown,
    SpellShown,
    StepShown,
    VisitShown,
)
from generator.model.words import Link, Say, Written
from generator.prose.tree import Section


@dataclass(frozen=True)
class ChildOnHome:
    name: Written
    about: Link | None
    photo: PhotoShown | None
    goals: tuple[GoalShown, ...]
    no_goals: Say | None = None
    """What to say where there is none: nothing where goals are not open, or where visits have ended."""


@dataclass(frozen=True)
class HomePage:
    greeting: Say
    closed_on: date | None
    celebration: CelebrationShown | None
    cards: tuple[CardShown, ...]
    next_visit: NextVisitShown | None
    children: tuple[ChildOnHome, ...]
    newest_visit: Link | None
    newest_visit_day: date | None
    visitors: tuple[PersonShown, ...]
    matters: tuple[MatterShown, ...]
    """Open ones, for a line each."""
    matters_link: Link | None
    agreed: Section | None = None
    """What was agreed at the newest visit."""
    shows_activities: bool = True
    shows_visits: bool = True
    shows_diary: bool = True
    """False where that part is not open: then the page does not say that there is nothing."""
    contact: PersonShown | None = None
    """Whom to ring where no visitor is named."""
    reads_everything: bool = False
    """Whether every part is open: else the page does not say that the whole record is here."""
    closed_because: Written | None = None
    news: News | None = None


@dataclass(frozen=True)
class ChildPage:
    name: Written
    full_name: Written | None
    pronouns: Written | None
    born: date | None
    home_languages: tuple[Written, ...]
    communicates_with: tuple[Written, ...]
    signs: tuple[Written, ...]
    photo: PhotoShown | None
    sections: tuple[SectionShown, ...]
    goals: Link | None
    progress: Link | None
    is_closed: bool = False
    boards: tuple[BoardShown, ...] = ()
    """Boards in use."""


@dataclass(frozen=True)
class GoalsOfChild:
    child: Written
    now: tuple[GoalShown, ...]
    ended: tuple[GoalShown, ...]
    none: Say | None = None
    """What to say where there is no goal now."""


@dataclass(frozen=True)
class GoalsPage:
    children: tuple[GoalsOfChild, ...]


@dataclass(frozen=True)
class GoalPage:
    title: Written
    child: Written
    area: Written | None
    chosen: Say
    """Who chose it and when."""
    review_by: date | None
    """None where that day is past, or the goal is over."""
    ended: Say | None
    sentence: Say
    now: Say | None
    """Which step is worked on."""
    opening: Section | None
    steps: tuple[StepShown, ...]
    scaling: tuple[tuple[int, Written, tuple[date, ...]], ...]
    """Level, its sentence, and the days it was reached; highest first."""
    sections: tuple[SectionShown, ...]
    cards: tuple[CardShown, ...]
    earlier_cards: tuple[CardShown, ...]
    item: Written | None
    """The assessment item it came from."""
    help: ChartShown | None = None
    """How much help its activities took."""


@dataclass(frozen=True)
class ActivitiesPage:
    now: tuple[CardShown, ...]
    earlier: tuple[tuple[Link | None, tuple[CardShown, ...]], ...]
    """By goal: the goal, then its cards, newest first."""
    is_closed: bool = False


@dataclass(frozen=True)
class ActivityPage:
    card: CardShown
    title: Written
    is_current: bool
    need: tuple[Written, ...]
    borrow: tuple[Written, ...]
    help: tuple[Written, ...]
    who: tuple[Written, ...]
    often: Written | None
    tries: int | None
    sections: tuple[SectionShown, ...]
    visits: tuple[Link, ...]
    """Visits at which it was looked at."""


@dataclass(frozen=True)
class ProgressPage:
    """One child's progress."""

    child: Written
    goals: tuple[GoalShown, ...]
    steps_sentence: Say | None
    """Steps that hold now, as in the goals beneath."""
    steps_once: Say | None
    """Steps done at some time that do not hold now."""
    elsewhere: ElsewhereShown | None
    frameworks: tuple[FrameworkShown, ...]
    confidence: tuple[tuple[date, tuple[tuple[Written, int], ...]], ...]
    charts: tuple[ChartShown, ...] = ()
    is_closed: bool = False


@dataclass(frozen=True)
class VisitsPage:
    """One term of visits, the family's own entries and what else happened, newest first."""

    term: Say
    terms: tuple[Link, ...]
    visits: tuple[VisitShown | HomeEntryShown | MomentShown, ...]
    sentence: Say | None
    """How many visits this term."""
    missed: Say | None = None
    """How many planned visits did not take place, where any."""


@dataclass(frozen=True)
class MattersPage:
    now: tuple[MatterShown, ...]
    settled: tuple[MatterShown, ...]
    advice: tuple[AdviceShown, ...]
    earlier_advice: tuple[AdviceShown, ...] = ()
    """Advice that newer advice has taken the place of."""
    shows_matters: bool = True
    """False where only advice is open: then the page does not say that nothing was raised."""
    is_closed: bool = False


@dataclass(frozen=True)
class PhotosPage:
    months: tuple[tuple[date, tuple[PhotoShown, ...]], ...]
    """First day of a month, and its photos, newest first."""
    pairs: tuple[tuple[PhotoShown, PhotoShown], ...]
    """An earlier photo and a later one of the same thing."""


@dataclass(frozen=True)
class DocumentsPage:
    documents: tuple[DocumentShown, ...]


@dataclass(frozen=True)
class SharingPage:
    readers: tuple[PersonShown, ...]
    """Readers whose own sites are open, as far as this reader may know."""
    this_edition: Say
    in_force: tuple[ConsentShown, ...]
    ahead: tuple[ConsentShown, ...]
    """Agreed, and not open yet."""
    ended: tuple[ConsentShown, ...]
    shared: tuple[SharedShown, ...]
    contact: PersonShown | None
    """Who visits now, or the service."""
    service: PersonShown | None
    """The service itself, where that is somebody else to ring."""
    complaints: Written | None
    """How to complain, in the service's own words."""


@dataclass(frozen=True)
class PeoplePage:
    """Us and those who help: household, helpers, agreement, loans."""

    household: tuple[PersonShown, ...]
    visitors: tuple[PersonShown, ...]
    helpers: tuple[PersonShown, ...]
    sections: tuple[SectionShown, ...]
    plans: tuple[Written | Say, ...]
    loans: tuple[tuple[Written, date], ...]
    joined: date
    closed_on: date | None = None
    visited: tuple[SpellShown, ...] = ()
    """Who visited, once visits have ended."""


View = (
    HomePage
    | ChildPage
    | BoardsPage
    | BoardPage
    | GoalsPage
    | GoalPage
    | ActivitiesPage
    | ActivityPage
    | ProgressPage
    | VisitsPage
    | MattersPage
    | PhotosPage
    | DocumentsPage
    | DocumentPage
    | SharingPage
    | PeoplePage
    | ChangesPage
    | AboutPage
    | WordsPage
    | AccessibilityPage
    | SafetyPage
    | FindPage
    | MorePage
    | EndedPage
    | MeetPage
    | ServiceView
)

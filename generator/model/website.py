"""What a site says, as plain data: everything that could leak can be listed here, before any HTML exists.

Fixed sentences are named by their id in the catalogue and their facts (`Say`). Words a person wrote are
`Written`, with their language. Bodies are sections of the prose tree. Nothing here holds markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Union

from generator.model.service import Accessibility
from generator.prose.tree import Section


@dataclass(frozen=True)
class Written:
    """Words somebody wrote, on one line, and their language."""

    text: str
    language: str


@dataclass(frozen=True)
class Say:
    """A fixed sentence: its id in the catalogue and the facts it speaks of, in order of name."""

    id: str
    facts: tuple[tuple[str, Fact], ...] = ()


Fact = Union[str, int, date, Written, Say, tuple[Written | Say, ...]]
"""A number, a day, words, another fixed phrase, or several words to be listed with commas and *and*."""


def say(id: str, **facts: Fact) -> Say:
    """The sentence `id` with its facts; `count` is the one that decides singular or plural."""
    return Say(id, tuple(sorted(facts.items())))


@dataclass(frozen=True)
class Link:
    """A way to another page of this site."""

    to: str
    """The page's path without ending, such as `p/kdmwqrtzab`, or `index`."""
    words: Written | Say
    anchor: str = ""


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


# Goals and practice


@dataclass(frozen=True)
class StepShown:
    number: int
    does: Written
    conditions: Written | None
    success: Written | None
    state: Say
    """Such as `state.achieved`."""
    is_done: bool
    is_now: bool
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


@dataclass(frozen=True)
class PracticeShown:
    """The chart as filled in: only days with something on them, oldest first."""

    days: tuple[PracticeDayShown, ...]
    sentence: Say
    """How it went, in words: days practised, goes by themselves."""
    most_marks: int
    """Longest row of marks in one entry."""
    uses_marks: bool
    """Whether the key to Y, H and O is needed."""


@dataclass(frozen=True)
class TargetShown:
    """The target in its three parts; the child's name stands before `does`."""

    child: Written
    does: Written
    conditions: Written | None
    success: Written | None


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


# Visits and people


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
    sections: tuple[SectionShown, ...]
    log: tuple[tuple[date, Written], ...]


@dataclass(frozen=True)
class AdviceShown:
    day: date
    who: Written
    role: Written | None
    review_on: date | None
    sections: tuple[SectionShown, ...]


# Progress: what assessments showed


@dataclass(frozen=True)
class AreaCounts:
    """One area in one pass: how many items had each code, in the order of the pass's codes."""

    name: Written
    counts: tuple[int, ...]
    looked_at: int
    of: int
    """Items the area has."""


@dataclass(frozen=True)
class PassShown:
    day: date
    by: tuple[Written, ...]
    areas: tuple[AreaCounts, ...]
    totals: tuple[int, ...]
    looked_at: int
    of: int
    sections: tuple[SectionShown, ...]


@dataclass(frozen=True)
class ItemShown:
    words: Written
    results: tuple[Written | None, ...]
    """One for each pass, oldest first; none where it was not looked at."""
    told: tuple[bool, ...]
    is_achieved_now: bool
    once_shown: date | None
    """Set where it was shown on that day and not seen at the newest look: said gently."""


@dataclass(frozen=True)
class ItemsOfArea:
    name: Written
    items: tuple[ItemShown, ...]
    """Only items looked at in some pass."""
    not_looked_at: int


@dataclass(frozen=True)
class FrameworkShown:
    name: Written
    source: Written
    licence: Written
    codes: tuple[Written, ...]
    passes: tuple[PassShown, ...]
    """Newest first."""
    days: tuple[date, ...]
    """Days of the passes, oldest first, as in each item's results."""
    areas: tuple[ItemsOfArea, ...]
    """Empty where the framework's words may not be published."""
    gained: Say | None
    once_shown: Say | None


# Pages. Each class has a template of the same name in `theme/pages/`.


@dataclass(frozen=True)
class ChildOnHome:
    name: Written
    about: Link | None
    photo: PhotoShown | None
    goals: tuple[GoalShown, ...]


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


@dataclass(frozen=True)
class GoalsOfChild:
    child: Written
    now: tuple[GoalShown, ...]
    ended: tuple[GoalShown, ...]


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
    ended: Say | None
    sentence: Say
    opening: Section | None
    steps: tuple[StepShown, ...]
    scaling: tuple[tuple[int, Written, tuple[date, ...]], ...]
    """Level, its sentence, and the days it was reached; highest first."""
    sections: tuple[SectionShown, ...]
    cards: tuple[CardShown, ...]
    earlier_cards: tuple[CardShown, ...]
    item: Written | None
    """The assessment item it came from."""


@dataclass(frozen=True)
class ActivitiesPage:
    now: tuple[CardShown, ...]
    earlier: tuple[tuple[Link | None, tuple[CardShown, ...]], ...]
    """By goal: the goal, then its cards, newest first."""


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
class ProgressOfChild:
    child: Written
    anchor: str
    goals: tuple[GoalShown, ...]
    steps_sentence: Say | None
    steps_by_month: tuple[tuple[date, int], ...]
    """First day of a month, and how many steps were achieved in it."""
    frameworks: tuple[FrameworkShown, ...]
    confidence: tuple[tuple[date, tuple[tuple[Written, int], ...]], ...]


@dataclass(frozen=True)
class ProgressPage:
    children: tuple[ProgressOfChild, ...]


@dataclass(frozen=True)
class VisitsPage:
    """One school term of visits and the family's own entries, newest first."""

    term: Say
    terms: tuple[Link, ...]
    visits: tuple[VisitShown | HomeEntryShown, ...]
    sentence: Say | None
    """How many visits this term, and how many were missed."""


@dataclass(frozen=True)
class MattersPage:
    now: tuple[MatterShown, ...]
    settled: tuple[MatterShown, ...]
    advice: tuple[AdviceShown, ...]


@dataclass(frozen=True)
class PhotosPage:
    months: tuple[tuple[date, tuple[PhotoShown, ...]], ...]
    """First day of a month, and its photos, newest first."""
    pairs: tuple[tuple[PhotoShown, PhotoShown], ...]
    """Then and now."""


@dataclass(frozen=True)
class DocumentShown:
    link: Link
    kind: Say
    child: Written
    day: date
    status: Say | None = None


@dataclass(frozen=True)
class DocumentsPage:
    documents: tuple[DocumentShown, ...]


@dataclass(frozen=True)
class DocumentPage:
    """A review or a report, whole."""

    document: DocumentShown
    present: tuple[Written, ...]
    confidence: tuple[tuple[Written, int], ...]
    next_review: date | None
    sections: tuple[SectionShown, ...]


@dataclass(frozen=True)
class ConsentShown:
    day: date
    purpose: Say
    who: Written | None
    children: tuple[Written, ...]
    parts: tuple[Say, ...]
    people: tuple[Written, ...]
    given_by: tuple[Written, ...]
    how: Say
    until: date | None
    standing: Say
    """In force, ended, withdrawn, waiting for a condition."""
    is_in_force: bool
    conditions: Written | None
    opening: Section | None


@dataclass(frozen=True)
class SharedShown:
    day: date
    who: Written
    opening: Section | None


@dataclass(frozen=True)
class SharingPage:
    readers: tuple[PersonShown, ...]
    """Readers whose own sites are open, as far as this reader may know."""
    this_edition: Say
    in_force: tuple[ConsentShown, ...]
    ended: tuple[ConsentShown, ...]
    shared: tuple[SharedShown, ...]
    contact: PersonShown | None


@dataclass(frozen=True)
class PeoplePage:
    """Us and those who help: household, helpers, agreement, loans."""

    household: tuple[PersonShown, ...]
    visitors: tuple[PersonShown, ...]
    helpers: tuple[PersonShown, ...]
    sections: tuple[SectionShown, ...]
    plans: tuple[Written, ...]
    loans: tuple[tuple[Written, date], ...]
    joined: date


@dataclass(frozen=True)
class AboutPage:
    """About this site."""

    service: Written
    made_on: date


@dataclass(frozen=True)
class WordsPage:
    """Words explained: an id each, whose word and meaning stand in the catalogue."""

    words: tuple[str, ...]
    help_levels: tuple[Written, ...]
    codes: tuple[Written, ...]


@dataclass(frozen=True)
class AccessibilityPage:
    accessibility: Accessibility
    facts: tuple[Written, ...]
    phone: str
    email: str


@dataclass(frozen=True)
class SafetyPage:
    """Worried about a child's safety: who to tell."""

    named_person: Written
    phone: str


@dataclass(frozen=True)
class FoundGroup:
    title: Say
    links: tuple[tuple[Link, date | None], ...]


@dataclass(frozen=True)
class FindPage:
    """Everything in the site by name, goal and month, without a script."""

    groups: tuple[FoundGroup, ...]


@dataclass(frozen=True)
class MorePage:
    links: tuple[tuple[Link, Say], ...]
    """Each page and one line of what is there."""


View = (
    HomePage
    | ChildPage
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
    | AboutPage
    | WordsPage
    | AccessibilityPage
    | SafetyPage
    | FindPage
    | MorePage
)


@dataclass(frozen=True)
class Page:
    path: str
    """Path without ending: `index`, or `p/` and ten letters."""
    title: Written | Say
    tab: str
    """Which tab it belongs to: home, week, goals, visits or more."""
    view: View
    up: tuple[Link, ...] = ()
    """The pages above it, for the way back."""


@dataclass(frozen=True)
class Tab:
    id: str
    """home, week, goals, visits or more; also names its picture."""
    link: Link


@dataclass(frozen=True)
class Calendar:
    """The next visit, for a phone's calendar."""

    uid: str
    day: date
    at: time | None
    time_zone: str
    minutes: int
    summary: Say
    place: Written | None


@dataclass(frozen=True)
class PhotoNeeded:
    id: str
    file: str
    """Path of the picture file within the family's folder, such as photos/2026-02-03-bubbles.jpg."""


@dataclass(frozen=True)
class Website:
    """One edition of one family's site."""

    edition: str
    """Folder name of this edition: the family's id and four drawn letters."""
    family: str
    name: Written
    """The family's name, at the top of every page."""
    language: str
    as_of: date
    is_for_readers: bool
    """False where it was built for another day: every page says so."""
    service: Written
    tabs: tuple[Tab, ...]
    sharing: Link | None
    safety: Link
    accessibility: Link
    find: Link
    terms: tuple[tuple[str, str], ...]
    """What this service calls things: id of the catalogue's word, then the service's own."""
    pages: tuple[Page, ...]
    photos: tuple[PhotoNeeded, ...]
    calendar: Calendar | None

"""What each printed paper says. Every class has a template of the same name in `theme/print/`, such as `CardPaper.typ`.

A paper holds the same plain data as the page it stands beside, so both say the same words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.model.forms import FormView
from generator.model.meet import MeetPage
from generator.model.overview import SupervisionPage
from generator.model.pages import ActivityPage, ChildPage, DocumentPage
from generator.model.pictured import BoardPage
from generator.model.shown import VisitShown
from generator.model.words import Say, Written

Unit = Literal["tries", "count", "minutes", "seconds"]


@dataclass(frozen=True)
class GridShown:
    """The empty chart to fill in: a column a day, a row a go."""

    days: tuple[date | None, ...]
    """None for a column whose day is written in by hand, as nobody can tell it yet."""
    rows: int
    """Goes a day; one row where something other than goes is counted."""
    unit: Unit
    initials: tuple[tuple[str, Written], ...]
    """Who may join in, each by a first letter or a few; none where two could not be told apart."""


@dataclass(frozen=True)
class CardPaper:
    """An activity card for the fridge: what to do on one side, with its chart."""

    activity: ActivityPage
    target: Say | None
    aim: Say | None
    """How much is enough."""
    step: Say | None
    """Which of the goal's steps it is, where the goal is open."""
    period: Say
    """From when, and until when where that may be told."""
    grid: GridShown
    address: str
    """Where its page is on the internet, for a phone's camera; empty where nobody serves it."""


@dataclass(frozen=True)
class CardOnWeek:
    activity: ActivityPage
    target: Say | None
    grid: GridShown


@dataclass(frozen=True)
class WeekPaper:
    """All current activities of a site on one sheet."""

    cards: tuple[CardOnWeek, ...]
    has_several_children: bool
    """Whether each must say whose it is."""
    address: str


@dataclass(frozen=True)
class BlankPaper:
    """A card's chart alone, to fill in."""

    activity: ActivityPage
    target: Say | None
    aim: Say | None
    grid: GridShown
    address: str


@dataclass(frozen=True)
class TwoUpPaper:
    """Two small cards on one sheet, to cut apart."""

    cards: tuple[CardPaper, ...]


@dataclass(frozen=True)
class VisitPaper:
    """The note of one visit, for the family to keep."""

    visit: VisitShown
    came: tuple[Say, ...]
    """Who it was for, who came, where and how long it was."""
    address: str


@dataclass(frozen=True)
class ProfilePaper:
    """All about a child, on one sheet where it fits."""

    child: ChildPage
    communicates: Say
    """Heading of how the child tells you things."""
    signs: Say
    """Heading of the signs the child uses."""
    address: str


@dataclass(frozen=True)
class DocumentPaper:
    """A review or a report, whole."""

    document: DocumentPage
    confidence: tuple[Say, ...]
    address: str


@dataclass(frozen=True)
class BoardPaper:
    """A board of pictures on one side of a sheet, to hang up or cut apart."""

    board: BoardPage


@dataclass(frozen=True)
class GoalOnPassport:
    """A goal in progress in a few lines."""

    title: Written | Say
    sentence: Say
    now: Say | None
    works: Say | None


@dataclass(frozen=True)
class PassportPaper:
    """A child on two sides for a setting, with a slip by which the setting says that it was read."""

    meet: MeetPage
    for_whom: Say
    until: Say | None
    communicates: Say
    signs: Say
    can: Say
    learning: Say
    goals: tuple[GoalOnPassport, ...]
    shared: tuple[Say, ...]
    """That it was shared as agreed, and that not all was."""
    slip: Say
    give_back: Say
    address: str


@dataclass(frozen=True)
class SupervisionPaper:
    """One child for supervision, on one or two sides: for the service alone."""

    page: SupervisionPage


PaperView = (
    CardPaper
    | WeekPaper
    | BlankPaper
    | TwoUpPaper
    | VisitPaper
    | ProfilePaper
    | DocumentPaper
    | BoardPaper
    | PassportPaper
    | SupervisionPaper
    | FormView
)


@dataclass(frozen=True)
class Paper:
    """A printed paper of a site."""

    path: str
    """Path without ending, that of the page it belongs to; for a visit, with its place on that page."""
    title: Written | Say
    language: str
    view: PaperView
    is_large: bool = False
    """In large print: 18 point instead of 14."""
    is_draft: bool = False
    """Marked across every sheet as not finished."""
    is_dated: bool = False
    """Whether it says on which day it was made."""
    is_editable: bool = False
    """Made as a text that can be worked on (.docx), too."""

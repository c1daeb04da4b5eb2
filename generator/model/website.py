"""What a site says, as plain data: everything that could leak can be listed here, before any HTML exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from generator.model.charts import ChartShown
from generator.model.pages import View
from generator.model.papers import Paper
from generator.model.words import Link, Say, Written


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
    is_quiet: bool = False
    """Whether its file says nothing of what it is."""


@dataclass(frozen=True)
class PhotoNeeded:
    id: str
    file: str
    """Path of the picture file within the family's folder, such as photos/2026-02-03-bubbles.jpg.

    For a picture of the service's own, within the records folder, such as pictures/coat.png.
    """


@dataclass(frozen=True)
class Website:
    """One edition of one family's site."""

    edition: str
    """Folder name of this edition: the family's id and ten drawn letters."""
    family: str
    name: Written | Say
    """The family's name, or for whom a setting's page is, at the top of every page; on a quiet site a word that says
    nothing."""
    language: str
    as_of: date
    is_for_readers: bool
    """False where it was built for another day: every page says so."""
    service: Written
    tabs: tuple[Tab, ...]
    sharing: Link | None
    safety: Link | None
    accessibility: Link | None
    find: Link | None
    terms: tuple[tuple[str, str], ...]
    """What this service calls things: id of the catalogue's word, then the service's own."""
    pages: tuple[Page, ...]
    photos: tuple[PhotoNeeded, ...]
    calendar: Calendar | None
    charts: tuple[ChartShown, ...] = ()
    """Every chart on its pages."""
    papers: tuple[Paper, ...] = ()
    """What somebody will print now."""
    images: tuple[PhotoNeeded, ...] = ()
    """The service's own pictures that its boards show."""
    leave_to: str = ""
    """On a quiet site, where *Leave this page* leads; empty on any other."""
    symbols: tuple[str, ...] = ()
    """Symbols that its boards show, as they were named."""
    until: Say | None = None
    """Until when it is shared, for a setting."""
    closing: tuple[Say, ...] = ()
    """What stands at the end of every page, for a setting."""

"""Boards of pictures as their pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from generator.model.shown import PhotoShown, SectionShown
from generator.model.words import Link, Say, Written


@dataclass(frozen=True)
class DrawingShown:
    """A symbol, or one of the service's own pictures."""

    id: str
    """Which; `Pictures` has its files."""
    words: Written | Say
    """What it shows, for someone who cannot see it."""


@dataclass(frozen=True)
class PictureShown:
    """One picture of a board. Where there is neither photo nor drawing, its words stand alone."""

    words: Written
    photo: PhotoShown | None = None
    drawing: DrawingShown | None = None
    at: time | None = None
    label: Say | None = None
    """Now, or next."""


@dataclass(frozen=True)
class BoardShown:
    """A board in a list."""

    link: Link
    child: Written
    shape: Say
    """What kind of board it is, such as `board.choice`."""
    pictures: tuple[PictureShown, ...]


@dataclass(frozen=True)
class BoardsPage:
    now: tuple[BoardShown, ...]
    earlier: tuple[BoardShown, ...]


@dataclass(frozen=True)
class BoardPage:
    """A board of pictures, to look at and to print on one sheet."""

    title: Written
    child: Written
    kind: str
    """now-next, choice or timetable: names its look."""
    shape: Say
    pictures: tuple[PictureShown, ...]
    until: date | None
    """Last day it is used."""
    is_over: bool
    sections: tuple[SectionShown, ...]
    credits: tuple[Written | Say, ...]
    """Whose the symbols and pictures are, where they are not the family's own."""

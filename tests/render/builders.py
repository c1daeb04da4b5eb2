"""Websites for tests, built by hand: a small one whose every byte is known, made of the model's own nouns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from generator.model.furniture import AboutPage, FindPage
from generator.model.pages import HomePage, View
from generator.model.pictures import Picture, Pictures
from generator.model.shown import CelebrationShown, NextVisitShown, PhotoShown
from generator.model.website import Calendar, Page, PhotoNeeded, Tab, Website
from generator.model.words import Link, Say, Written, say
from generator.prose.tree import Emphasis, Listing, Paragraph, Passage, Section, Strong, Words
from generator.prose.tree import Link as OutsideLink

ABOUT, FIND, SAFETY = "p/aboutaaaaa", "p/findaaaaaa", "p/safetyaaaa"


def en(text: str) -> Written:
    return Written(text, "en")


def paragraph(*inlines: Any, source: Any = "") -> Paragraph:
    return Paragraph(tuple(Words(one) if isinstance(one, str) else one for one in inlines), source)


def section(*blocks: Any, language: str = "en", name: str = "Celebrations") -> Section:
    return Section(name, language, tuple(paragraph(one) if isinstance(one, str) else one for one in blocks))


def make_picture(width: int = 480, name: str = "photos/0a1b2c3d-480.jpg") -> Picture:
    """A picture whose bytes are known everywhere; nothing in `render` looks into one."""
    return Picture(name, width, width * 3 // 4, f"{width} pixels wide".encode())


def make_home(**changes: Any) -> HomePage:
    photo = PhotoShown("bubbles", en("Noor reaches for a bubble."), date(2026, 2, 3))
    story = section(
        paragraph("Noor ", Strong((Words("looked"),)), " and ", Emphasis((Words("waited"),)), ".", source="seen"),
        paragraph(
            "Nani said ",
            Passage("ur", (Words("شاباش"),)),
            ", and wrote about it ",
            OutsideLink("https://example.org/bubbles?a=1&b=2", (Words("here"),)),
            ".",
        ),
        Listing(((paragraph("bubbles"),), (paragraph("songs"),))),
    )
    home = HomePage(
        greeting=say("home.greeting", name=en("Noor and family")),
        closed_on=None,
        celebration=CelebrationShown(date(2026, 2, 3), story, photo, Link(ABOUT, en("the visit")), en("Noor")),
        cards=(),
        next_visit=NextVisitShown(date(2026, 2, 17), time(10, 0), en("at home"), en("Sam"), "01632 960 123", True),
        children=(),
        newest_visit=None,
        newest_visit_day=None,
        visitors=(),
        matters=(),
        matters_link=None,
    )
    return replace(home, **changes)


def make_website(**changes: Any) -> Website:
    """A family's site of three pages: home, about, find."""
    find = Link(FIND, say("page.find"))
    website = Website(
        edition="alder-7k2m-q9w3",
        family="alder-7k2m",
        name=en("Noor and family"),
        language="en",
        as_of=date(2026, 2, 8),
        is_for_readers=True,
        service=en("Invented Portage"),
        tabs=(Tab("home", Link("index", say("page.home"))), Tab("more", Link(ABOUT, say("page.about")))),
        sharing=None,
        safety=Link(SAFETY, say("page.safety")),
        accessibility=Link(ABOUT, say("page.about"), anchor="access"),
        find=find,
        terms=(),
        pages=(
            make_page("index", make_home(), title=say("page.home"), tab="home"),
            make_page(ABOUT, AboutPage(en("Invented Portage"))),
            make_page(FIND, FindPage(groups=()), title=say("page.find")),
        ),
        photos=(PhotoNeeded("bubbles", "photos/2026-02-03-bubbles.jpg"),),
        calendar=Calendar(
            "alder-7k2m@stepmark", date(2026, 2, 17), time(10, 0), "Europe/London", 60, say("calendar.visit"), None
        ),
    )
    return replace(website, **changes)


def make_page(path: str, view: View, title: Written | Say | None = None, tab: str = "more") -> Page:
    up = () if path == "index" else (Link("index", say("page.home")),)
    return Page(path, title or say("page.about"), tab, view, up)


def make_pictures() -> Pictures:
    return Pictures({"bubbles": (make_picture(), make_picture(960, "photos/0a1b2c3d-960.jpg"))})

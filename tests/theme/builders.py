"""Views for tests, made from the model's own types: one full of everything, one as empty as may be."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass, replace
from datetime import date, time, timedelta
from itertools import count
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from generator.model.charts import ChartShown, Sign
from generator.model.overview import FiguresShown
from generator.model.pages import View
from generator.model.pictures import Picture, Pictures
from generator.model.shown import EntryShown
from generator.model.website import Page, Website
from generator.model.words import Link, Say, Written, say
from generator.prose.tree import Paragraph, Section, Words

VIEWS: tuple[type, ...] = get_args(View)
DAY = date(2026, 6, 8)
WORDS = Written("three & <small> words", "en")
SAYS = {
    "title": say("chart.steps"),
    "status": say("matter.open"),
    "state": say("state.started"),
    "story": say("step.started", day=DAY),
    "result": say("result.achieved"),
    "ended": say("goal.ended.achieved", day=DAY),
    "practice": say("practice.sentence-goes", count=2, name=WORDS, done=1, total=3),
}
SECTION = Section("Celebrations", "en", (Paragraph((Words("Zayd & Noor laughed."),)),))


def written(text: str, language: str = "en") -> Written:
    return Written(text, language)


class Filler:
    """Fills a dataclass by the types of its fields. Words are numbered, so that no two are alike."""

    def __init__(self, *, empty: bool = False) -> None:
        self.empty = empty
        self.number = count(1)

    def fill(self, kind: Any, name: str = "") -> Any:
        origin = get_origin(kind)
        if origin in (Union, types.UnionType):
            return self.choice(get_args(kind), name)
        if origin is tuple:
            return self.several(get_args(kind), name)
        return self.single(kind, name)

    def choice(self, kinds: tuple[Any, ...], name: str) -> Any:
        """Nothing where nothing will do and the view is an empty one; else the first kind."""
        return None if type(None) in kinds and self.empty else self.fill(kinds[0], name)

    def several(self, kinds: tuple[Any, ...], name: str) -> tuple[Any, ...]:
        if kinds[-1] is not Ellipsis:
            return tuple(self.fill(kind, name) for kind in kinds)
        if self.empty:
            return ()
        options = [kind for kind in get_args(kinds[0]) or kinds[:1] if kind is not type(None)]
        if get_origin(kinds[0]) is tuple:
            options = [kinds[0]]
        return tuple(self.fill(kind, name) for kind in (options if len(options) > 1 else options * 2))

    def single(self, kind: Any, name: str) -> Any:
        if kind is str and name == "words":
            return "goal"
        simple = {
            str: f"a{next(self.number)}",
            int: 2,
            bool: not self.empty,
            date: DAY - timedelta(days=next(self.number)),
            time: time(10, 0),
            Written: replace(WORDS, text=f"{WORDS.text} {next(self.number)}"),
            Say: SAYS.get(name, say("section.why")),
            Section: SECTION,
        }
        if kind in simple:
            return simple[kind]
        if kind is ChartShown:
            return self.chart()
        if kind is FiguresShown:
            header = tuple(self.fill(Written) for _ in range(3))
            title = say("supervision.of", name=self.fill(Written))
            return FiguresShown(title, self.fill(Say), header, ((self.fill(Written), 2, self.fill(Say)),))
        if kind is EntryShown:
            return EntryShown(WORDS, WORDS, ("Y", "H"), None)
        if issubclass(kind, BaseModel):
            return kind()
        if kind is Link:
            return Link(f"p/{name}", self.fill(Written))
        assert is_dataclass(kind), kind
        hints = get_type_hints(kind)
        return kind(**{field.name: self.fill(hints[field.name], field.name) for field in fields(kind)})

    def chart(self) -> ChartShown:
        """A chart whose table has a cell of each kind."""
        cells = (self.fill(Link, "entry"), self.fill(date), 2, self.fill(Written), self.fill(Say), None)
        header = tuple(self.fill(Written) for _ in cells)
        key = (Sign("help-3", self.fill(Written)), Sign("A", self.fill(Written), self.fill(date)))
        return ChartShown(
            "steps-achieved", SAYS["title"], self.fill(Written), self.fill(Say), (), header, (cells,), key
        )


def full_view(kind: type) -> Any:
    return Filler().fill(kind)


def empty_view(kind: type) -> Any:
    return Filler(empty=True).fill(kind)


def make_page(view: View) -> Page:
    return Page("p/kdmwqrtzab", written("A page"), "more", view)


def make_website(*pages: Page, language: str = "en") -> Website:
    """A website of these pages only, with its furniture."""
    link = Link("p/furniture", say("page.safety"))
    return Website(
        edition="hornbeam-3q9t-ab12",
        family="hornbeam-3q9t",
        name=written("Noor and family"),
        language=language,
        as_of=DAY,
        is_for_readers=True,
        service=written("Hillfoot Portage"),
        tabs=(),
        sharing=link,
        safety=link,
        accessibility=link,
        find=link,
        terms=(),
        pages=pages,
        photos=(),
        calendar=None,
    )


class AnyPhoto(dict[str, tuple[Picture, ...]]):
    """Two sizes of any photo asked for."""

    def get(self, key: str, default: Any = None) -> tuple[Picture, ...]:
        return tuple(Picture(f"photos/{key}-{width}.jpg", width, width, b"") for width in (320, 960))


PICTURES = Pictures(AnyPhoto())

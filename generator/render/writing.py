"""One page's words as HTML: what its template may say and where it may point.

In goes a page of a website, out comes one block of finished HTML. Decides nothing about what is shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, time
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator.model.charts import ChartShown
from generator.model.pictures import Picture, Pictures
from generator.model.shown import PhotoShown
from generator.model.website import Page, Website
from generator.model.words import Fact, Link, Say, Written
from generator.model.words import say as make_say
from generator.prose.tree import Block, Section
from generator.render.addresses import address_from, asset_from
from generator.render.index import Section as Found
from generator.render.prose import write_prose
from generator.render.templates import read_icons, read_templates
from generator.wording.place import Form, write_clock, write_day, write_number
from generator.wording.wording import Wording, read_wording

PAGE_LINK = re.compile(r'"page:([^"]*)"')
WORDS = "parts/words.html"


@dataclass(frozen=True)
class Finished:
    """One page as it is staged, and what search finds in it."""

    text: str
    sections: tuple[Found, ...]


@dataclass(frozen=True, eq=False)
class Writer:
    """Everything that stays the same from page to page of one website."""

    website: Website
    """Without its pages: what one page says depends on no other."""
    pictures: Pictures
    """Without their pixels."""
    papers: frozenset[str]
    """Paths of the pages that can be printed as a PDF."""
    wording: Wording
    environment: Environment
    icons: dict[str, Markup]
    charts: dict[ChartShown, str] = field(default_factory=dict)
    """Drawings of all charts of this writer's websites."""
    said: dict[Say | Written, Markup] = field(default_factory=dict)
    """Words already written: a site says most of its sentences many times."""
    finished: dict[Page, Finished] = field(default_factory=dict)
    """Pages already finished: two readers of a family mostly read the same ones."""

    def say(self, words: Say | Written) -> Markup:
        """Words as HTML: facts escaped and kept apart, other languages marked."""
        said = self.said.get(words)
        if said is None:
            macros = self.environment.get_template(WORDS).module
            written = macros.words(self.wording.piece(words))  # type: ignore[attr-defined]
            said = self.said[words] = Markup(written)  # noqa: S704 - the macro escapes
        return said

    def moment(self, when: str, text: str) -> Markup:
        macros = self.environment.get_template(WORDS).module
        return Markup(macros.moment(when, text))  # type: ignore[attr-defined] # noqa: S704 - the macro escapes


@dataclass(frozen=True)
class PageTools:
    """What a template may use: each method here is a function of that name in every template and part."""

    writer: Writer
    page: Page

    def say(self, words: Say | Written) -> Markup:
        """A fixed sentence, or words somebody wrote."""
        return self.writer.say(words)

    def word(self, id: str, **facts: Fact) -> Markup:
        """The fixed sentence `id`, such as `word("home.next-visit")`."""
        return self.writer.say(make_say(id, **facts))

    def plain(self, words: Say | Written) -> str:
        """The same as `say`, but plain text, for `alt` and `aria-label`."""
        return self.writer.wording.say_plain(words)

    def plain_word(self, id: str, **facts: Fact) -> str:
        """The fixed sentence `id` as plain text."""
        return self.writer.wording.say_plain(make_say(id, **facts))

    def day(self, day: date, form: Form = "long") -> Markup:
        """A day: long `3 February 2026`, short `3 Feb`, weekday `Tuesday 3 February 2026`, brief `Tue 3`."""
        return self.writer.moment(day.isoformat(), write_day(day, form, self.writer.wording.language))

    def month(self, day: date) -> Markup:
        """A month: `February 2026`."""
        return self.writer.moment(f"{day:%Y-%m}", write_day(day, "month", self.writer.wording.language))

    def clock(self, at: time) -> Markup:
        """A time of day: `10:00`."""
        return self.writer.moment(f"{at:%H:%M}", write_clock(at, self.writer.wording.language))

    def number(self, number: int) -> str:
        """A number as the language writes it."""
        return write_number(number, self.writer.wording.language)

    def href(self, target: Link | str, anchor: str = "") -> str:
        """Where a page is, from this one: a link, or a path such as `index`."""
        return address_from(self.page.path, target, anchor)

    def asset(self, path: str) -> str:
        """Where a file of the site is, from this page: `next-visit.ics`, a picture's path."""
        return asset_from(self.page.path, path)

    def pictures(self, photo: PhotoShown) -> tuple[Picture, ...]:
        """A photo in its sizes, smallest first; none where there is no picture to show."""
        return self.writer.pictures.by_photo.get(photo.id, ())

    def paper(self, path: str) -> str:
        """Where the PDF beside a page is, from this page; empty where there is none."""
        return asset_from(self.page.path, f"{path}.pdf") if path in self.writer.papers else ""

    def editable(self, path: str) -> str:
        """Where the same as a text that can be worked on is, from this page; empty where there is none."""
        return asset_from(self.page.path, f"{path}.docx") if f"{path}.docx" in self.writer.papers else ""

    def drawing(self, chart: ChartShown) -> Markup:
        """A chart's drawing, its links leading from this page; nothing where it is not drawn."""
        svg = self.writer.charts.get(chart, "")
        leading = PAGE_LINK.sub(lambda found: f'"{asset_from(self.page.path, found[1])}"', svg)
        return Markup(leading)  # noqa: S704 - `draw` made it

    def prose(self, words: Section | tuple[Block, ...], heading: int = 3) -> Markup:
        """What somebody wrote at length; its subheadings at level `heading`."""
        return write_prose(self.writer.environment, words, heading, self.writer.wording.language)

    def icon(self, name: str) -> Markup:
        """One of our drawings, from `theme/site/icons/`."""
        return self.writer.icons[name]


TOOLS = tuple(name for name in vars(PageTools) if not name.startswith("_") and callable(vars(PageTools)[name]))


def make_writer(website: Website, pictures: Pictures, theme: Path, papers: frozenset[str] = frozenset()) -> Writer:
    """The writer of a website's pages: the same one again for an edition that differs in nothing but its pages."""
    frame = replace(website, edition="", pages=(), photos=(), calendar=None, charts=(), papers=())
    sizes = {id: tuple(replace(one, content=b"") for one in drawn) for id, drawn in pictures.by_photo.items()}
    made = writer_of(frame, tuple(sorted(sizes.items())), papers, theme)
    made.charts.update(pictures.charts)
    return made


@lru_cache(maxsize=2)
def writer_of(
    website: Website, sizes: tuple[tuple[str, tuple[Picture, ...]], ...], papers: frozenset[str], theme: Path
) -> Writer:
    """All a page is written from but the page itself: what is kept here is right for whoever has all of it."""
    wording = read_wording(theme, website.language).with_terms(website.terms)
    return Writer(website, Pictures(dict(sizes)), papers, wording, read_templates(theme), read_icons(theme))


def write_page(writer: Writer, page: Page) -> str:
    """The page's finished HTML, from the template named after its view."""
    tools = PageTools(writer, page)
    names = {name: getattr(tools, name) for name in TOOLS}
    # Given as globals, so that a part has them whether it is included or imported.
    template = writer.environment.get_template(
        f"{type(page.view).__name__}.html",
        globals={"view": page.view, "page": page, "site": writer.website, **names},
    )
    return template.render()

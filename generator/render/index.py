"""The search index: in goes a page's finished HTML, out come its sections as plain words.

A section begins at an element with an id. Made while staging, so that search works whichever generator builds the site.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Elements whose words are drawings or furniture, and the one void element that parts two words.
LEFT_OUT = frozenset({"svg", "button", "nav"})
INLINE = frozenset({"a", "b", "bdi", "em", "span", "strong", "time"})


@dataclass
class Section:
    at: str
    """Address of the page, with the element's id."""
    page: str
    """Title of the page."""
    title: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def as_row(self) -> list[str]:
        """Address, page, title (empty where it is the page itself) and words."""
        return [self.at, self.page, joined(self.title), joined(self.words)]


def joined(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


class SectionReader(HTMLParser):
    """Collects words section by section; the first heading in a section is its title."""

    def __init__(self, address: str, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.address, self.page = address, page
        self.sections = [Section(address, page)]
        self.left_out = 0
        self.is_in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LEFT_OUT:
            self.left_out += 1
        name = dict(attrs).get("id")
        if name and not self.left_out:
            self.sections.append(Section(f"{self.address}#{name}", self.page))
        if tag in HEADINGS:
            self.is_in_title = tag != "h1" and not self.sections[-1].title and len(self.sections) > 1
        self.part_words(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in LEFT_OUT:
            self.left_out -= 1
        self.part_words(tag)
        if tag in HEADINGS:
            self.is_in_title = False

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            section = self.sections[-1]
            (section.title if self.is_in_title else section.words).append(data)

    def part_words(self, tag: str) -> None:
        if tag not in INLINE:
            self.handle_data(" ")


def sections_of(address: str, page: str, html: str) -> list[Section]:
    """The sections of one page that have words."""
    reader = SectionReader(address, page)
    reader.feed(html)
    reader.close()
    return [section for section in reader.sections if joined(section.title) or joined(section.words)]


def write_index(sections: Iterable[Section]) -> str:
    """The whole index as JSON."""
    return json.dumps([section.as_row() for section in sections], ensure_ascii=False, separators=(",", ":")) + "\n"

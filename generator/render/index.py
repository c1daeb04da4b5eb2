"""The search index: in goes a page's finished HTML, out come its sections as plain words.

A section begins at an element with an id. Made while staging, so that search works whichever generator builds the site.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Drawings and furniture, whose words nobody looks for.
LEFT_OUT = frozenset({"svg", "button", "nav"})
# Elements that do not part the word before them from the word after.
INLINE = frozenset({"a", "b", "bdi", "em", "span", "strong", "time"})


@dataclass(frozen=True)
class Section:
    at: str
    """Address of the page, with the element's id."""
    page: str
    """Title of the page."""
    title: str
    """The section's first heading; empty where it is the page itself."""
    words: str


class SectionReader(HTMLParser):
    """Collects words from id to id; in each, the words of the first heading apart from the others."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self.left_out = 0
        self.is_in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.left_out += tag in LEFT_OUT
        name = dict(attrs).get("id")
        if name and not self.left_out:
            self.found.append((name, [], []))
        if tag in HEADINGS:
            name, title, _ = self.found[-1]
            self.is_in_title = bool(name) and tag != "h1" and not title
        self.part_words(tag)

    def handle_endtag(self, tag: str) -> None:
        self.left_out -= tag in LEFT_OUT
        self.part_words(tag)
        if tag in HEADINGS:
            self.is_in_title = False

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            _, title, words = self.found[-1]
            (title if self.is_in_title else words).append(data)

    def part_words(self, tag: str) -> None:
        if tag not in INLINE and not self.is_in_title:
            self.handle_data(" ")


def sections_of(address: str, page: str, html: str) -> list[Section]:
    """The sections of one page that have words."""
    reader = SectionReader()
    reader.feed(html)
    reader.close()
    sections = [
        Section(f"{address}#{name}" if name else address, page, on_one_line(title), on_one_line(words))
        for name, title, words in reader.found
    ]
    return [section for section in sections if section.title or section.words]


def on_one_line(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


def write_index(sections: Iterable[Section]) -> str:
    """The whole index as JSON: address, page, title and words of each section."""
    rows = [(section.at, section.page, section.title, section.words) for section in sections]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n"

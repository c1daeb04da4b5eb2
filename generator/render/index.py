"""The search index: in goes a page's finished HTML, out come its sections as plain words.

A section begins at an element with an id. Made while staging, so that search works whichever generator builds the site.
Reads only HTML that `render` has just written: small names, double quotes, everything else escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>')
ID = re.compile(r'\sid="([^"]*)"')
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
# Drawings and furniture, and the page's own title, which stands with each of its sections.
LEFT_OUT = frozenset({"svg", "button", "nav", "h1"})
# Elements that do not part the word before them from the word after.
INLINE = frozenset({"a", "b", "bdi", "em", "span", "strong", "time"})
# The same where they have no id: most of a page's tags, and nothing to stop at.
PASSED_OVER = re.compile(rf'</?(?:{"|".join(sorted(INLINE))})(?:\s(?!id=)[a-z-]+(?:="[^"]*")?)*>')


@dataclass(frozen=True)
class Section:
    at: str
    """Address of the page, with the element's id."""
    page: str
    """Title of the page."""
    title: str
    """The section's first heading; empty where it is the page itself."""
    words: str


def sections_of(address: str, page: str, html: str) -> list[Section]:
    """The sections of one page: from id to id, each with the words of its first heading apart from the others."""
    sections: list[Section] = []
    name, title, words = "", list[str](), list[str]()
    into, left_out = words, 0
    # Text, then a tag's slash, name and attributes, again and again.
    parts = TAG.split(PASSED_OVER.sub("", html))
    for place in range(0, len(parts), 4):
        if not left_out:
            into.append(parts[place])
        slash, tag, attributes = parts[place + 1 : place + 4] if place + 1 < len(parts) else ("", "", "")
        if tag in LEFT_OUT:
            left_out += -1 if slash else 1
        begins = ID.search(attributes) if attributes and not left_out else None
        if begins:
            sections.append(section_of(address, name, page, title, words))
            name, title, words = begins[1], [], []
            into = words
        if tag in HEADINGS:
            into = title if name and not title and not slash else words
        if tag not in INLINE:
            words.append(" ")
    sections.append(section_of(address, name, page, title, words))
    # A page can be found by its title even where it says nothing else.
    return [section for section in sections if section.title or section.words or section.at == address]


def section_of(address: str, name: str, page: str, title: list[str], words: list[str]) -> Section:
    return Section(f"{address}#{name}" if name else address, page, on_one_line(title), on_one_line(words))


def on_one_line(parts: list[str]) -> str:
    return " ".join(unescape("".join(parts)).split())


def write_index(sections: Iterable[Section]) -> str:
    """The whole index as JSON: address, page, title and words of each section."""
    rows = [(section.at, section.page, section.title, section.words) for section in sections]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n"

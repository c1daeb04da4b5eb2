"""A built page as plain facts: its ids, links, headings, metadata and words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ADDRESSES = ("href", "src", "data")


@dataclass
class Reading:
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Every address an element names, as written."""
    outside: list[str] = field(default_factory=list)
    """Those of links marked as leading outside, and the way out of a quiet site."""
    headings: list[int] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    """By `name` or `http-equiv`."""
    inline: list[str] = field(default_factory=list)
    """Elements and attributes that would need a weaker content policy."""


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Reading()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = {name: value or "" for name, value in attrs}
        found = self.found
        found.ids += [written["id"]] if "id" in written else []
        found.links += [written[name] for name in ADDRESSES if name in written]
        found.links += [one.split()[0] for one in written.get("srcset", "").split(",") if one.strip()]
        found.outside += [written["href"]] if {"outside", "leaves"} & {*written.get("class", "").split()} else []
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            found.headings.append(int(tag[1]))
        if tag == "meta":
            found.metadata[written.get("name") or written.get("http-equiv", "")] = written.get("content", "")
        if tag == "style" or (tag == "script" and "src" not in written):
            found.inline.append(tag)
        found.inline += [name for name in written if name == "style" or name.startswith("on")]


def read_page(file: Path) -> Reading:
    reader = Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    return reader.found

"""The tree a body becomes. What is not here cannot be written on any page.

Blocks stand one under another; inlines stand in a line. All are frozen, so a tree can be compared,
cached and handed from room to room.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Source = Literal["", "seen", "told", "think", "just-us"]
"""Who a paragraph speaks for, from its first bold words: **Seen:**, **Told by …:**, **We think:**, **Just us:**."""


@dataclass(frozen=True)
class Words:
    text: str


@dataclass(frozen=True)
class Strong:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True)
class Emphasis:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True)
class Link:
    to: str
    """An http or https address; every link leads outside and is marked so."""
    inlines: tuple[Inline, ...]


@dataclass(frozen=True)
class Passage:
    language: str
    """Language of a passage that differs from the text around it: `[…]{lang=pl}`."""
    inlines: tuple[Inline, ...]


@dataclass(frozen=True)
class Break:
    """A new line within a paragraph."""


Inline = Words | Strong | Emphasis | Link | Passage | Break


@dataclass(frozen=True)
class Paragraph:
    inlines: tuple[Inline, ...]
    source: Source = ""


@dataclass(frozen=True)
class Listing:
    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Table:
    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


@dataclass(frozen=True)
class Subheading:
    """A heading inside a section: level 3 in the file, whatever the page makes of it."""

    inlines: tuple[Inline, ...]


Block = Paragraph | Listing | Quote | Table | Subheading


@dataclass(frozen=True)
class Section:
    """One part of a body under its level-2 heading. The opening has the name ""."""

    name: str
    """The section's own name from the kind's list, such as `Family time`."""
    language: str
    """Language of these words; the record's own unless the heading says `{ur}`."""
    blocks: tuple[Block, ...]
    line: int = 0
    """Line of the heading in the file, from 1."""

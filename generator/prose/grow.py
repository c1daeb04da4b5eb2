"""From the library's element tree to our own frozen one.

In: elements. Out: blocks and inlines of `tree.py`, and nothing that is not there. Words stay as typed; a
line's end within a paragraph becomes a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from generator.prose.leads import source_of
from generator.prose.tree import (
    Block,
    Break,
    Emphasis,
    Inline,
    Link,
    Listing,
    Paragraph,
    Passage,
    Quote,
    Strong,
    Subheading,
    Table,
    Words,
)

GAP = re.compile(r"[ \t\n]+")
INLINE_TAGS = frozenset(("strong", "em", "both", "a", "span", "words", "br"))


def grow_blocks(element: Element) -> tuple[Block, ...]:
    """The blocks within an element; words that stand bare between them become paragraphs."""
    blocks: list[Block] = []
    loose: list[Inline] = list(grow_words(element.text))
    for child in element:
        if child.tag in INLINE_TAGS:
            loose += grow_inline(child)
        else:
            blocks += grow_paragraph(loose)
            loose = []
            blocks += grow_block(child)
        loose += grow_words(child.tail)
    return (*blocks, *grow_paragraph(loose))


def grow_block(element: Element) -> tuple[Block, ...]:
    if element.tag in ("ul", "ol"):
        return (Listing(tuple(grow_blocks(item) for item in element), ordered=element.tag == "ol"),)
    if element.tag == "blockquote":
        return (Quote(grow_blocks(element)),)
    if element.tag == "table":
        header, *rows = (tuple(grow_inlines(cell) for cell in row) for row in element)
        return (Table(header, tuple(rows)),)
    if element.tag.startswith("h"):
        inlines = grow_inlines(element)
        return (Subheading(inlines),) if inlines else ()
    return grow_blocks(element)


def grow_paragraph(loose: Iterable[Inline]) -> tuple[Paragraph, ...]:
    """A paragraph of these inlines with its source, or nothing where they hold no words."""
    inlines = tidy(loose)
    return (Paragraph(inlines, source_of(inlines)),) if inlines else ()


def grow_inlines(element: Element) -> tuple[Inline, ...]:
    return tidy(gather_inlines(element))


def gather_inlines(element: Element) -> Iterator[Inline]:
    yield from grow_words(element.text)
    for child in element:
        yield from grow_inline(child)
        yield from grow_words(child.tail)


def grow_words(text: str | None) -> tuple[Words, ...]:
    return (Words(GAP.sub(" ", text)),) if text else ()


def grow_inline(element: Element) -> tuple[Inline, ...]:
    if element.tag == "br":
        return (Break(),)
    inlines = join(gather_inlines(element))
    if element.tag == "strong":
        return (Strong(inlines),)
    if element.tag == "both":
        return (Strong((Emphasis(inlines),)),)
    if element.tag == "em":
        return (Emphasis(inlines),)
    if element.tag == "a":
        return (Link(element.get("href", ""), inlines),)
    if element.tag == "span":
        return (Passage(element.get("lang", ""), inlines),)
    return inlines


def join(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same inlines with neighbouring words as one, and one space where two met."""
    joined: list[Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if isinstance(inline, Words) and isinstance(last, Words):
            joined[-1] = Words(GAP.sub(" ", last.text + inline.text))
        elif isinstance(inline, Words) and isinstance(last, Break):
            joined.append(Words(inline.text.lstrip(" ")))
        else:
            joined.append(inline)
    return tuple(inline for inline in joined if inline != Words(""))


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Joined inlines without gaps or breaks at either end."""
    line = list(join(inlines))
    while line and is_gap(line[0]):
        line.pop(0)
    while line and is_gap(line[-1]):
        line.pop()
    if line and isinstance(line[0], Words):
        line[0] = Words(line[0].text.lstrip(" "))
    if line and isinstance(line[-1], Words):
        line[-1] = Words(line[-1].text.rstrip(" "))
    return tuple(line)


def is_gap(inline: Inline) -> bool:
    return isinstance(inline, Break) or (isinstance(inline, Words) and not inline.text.strip(" "))

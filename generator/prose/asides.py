"""`Just us:` must hide all that its writer meant it to hide, or a slip must stop the record.

In: a section's paragraphs as laid out, and its blocks. Out: slips. A lead reaches to the end of its own
paragraph; anything else it may have been meant for is named here, so that it is never shown by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.leads import ASIDE, HIDDEN, is_aside
from generator.prose.lines import Line
from generator.prose.slips import Slip
from generator.prose.tree import Block, Inline, Listing, Paragraph, Quote, Subheading, Table

BEFORE = re.compile(r"(?:[\s>*_]|[-+][ ]|\d{1,2}\.[ ])*")
ITEM = re.compile(r"[-+*][ ]|\d{1,2}\.[ ]")
DRESSING = " \t*_>"
AS_A_SECTION = "write it as a section of its own, ## Just us"


def judge_asides(chunks: tuple[tuple[Line, ...], ...]) -> Iterator[Slip]:
    """A slip for every `Just us:` that does not begin a paragraph, or hides less than it seems to."""
    for chunk, following in zip(chunks, (*chunks[1:], ()), strict=False):
        for at, line in enumerate(chunk):
            text = HIDDEN.sub("", line.text)
            for match in ASIDE.finditer(text):
                before = text[: match.start()]
                if not BEFORE.fullmatch(before) or (at > 0 and not ITEM.search(before)):
                    yield Slip(line.number, "Just us: does not begin its paragraph", "leave an empty line before it")
                elif not spoken_after(text[match.end() :], chunk[at + 1 :]):
                    yield Slip(line.number, "Just us: has no words of its own", AS_A_SECTION)
                elif hides_too_little(chunk[at + 1 :], following):
                    yield Slip(line.number, "Just us: does not hide the list after it", AS_A_SECTION)


def spoken_after(rest: str, lines: tuple[Line, ...]) -> bool:
    """Whether words of the same paragraph follow the lead."""
    return bool(rest.strip(DRESSING) or (lines and not begins_block(lines[0].text)))


def hides_too_little(lines: tuple[Line, ...], following: tuple[Line, ...]) -> bool:
    """Whether a list, quote or table stands under the lead: the lead does not reach so far."""
    under = next((line.text for line in lines if begins_block(line.text)), "")
    if under:
        return under.startswith((" ", ">", "|"))
    return bool(following) and begins_block(following[0].text)


def begins_block(text: str) -> bool:
    bare = text.lstrip()
    return bare.startswith((">", "|")) or bool(ITEM.match(bare))


def has_open_aside(blocks: tuple[Block, ...]) -> bool:
    """Whether `Just us:` stands anywhere in these blocks where it hides nothing."""
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.source != "just-us" and is_aside(block.inlines, anywhere=True):
                return True
        elif isinstance(block, Subheading | Table):
            if any(is_aside(line, anywhere=True) for line in lines_of(block)):
                return True
        elif isinstance(block, Quote):
            if has_open_aside(block.blocks):
                return True
        elif isinstance(block, Listing) and any(has_open_aside(item) for item in block.items):
            return True
    return False


def lines_of(block: Subheading | Table) -> Iterator[tuple[Inline, ...]]:
    if isinstance(block, Subheading):
        yield block.inlines
    else:
        for row in (block.header, *block.rows):
            yield from row

"""A body's words alone, for the search and for checks.

In: blocks. Out: every word in reading order, blocks on lines of their own. It never adds a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.leads import words_of
from generator.prose.tree import Block, Inline, Listing, Paragraph, Quote, Section, Subheading, Table


def plain_text(blocks: tuple[Block, ...]) -> str:
    """All words in reading order; a line for each paragraph, subheading, list item and table row."""
    return "\n".join(line for line in plain_lines(blocks) if line)


def plain_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | Subheading):
            yield plain_words(block.inlines)
        elif isinstance(block, Quote):
            yield from plain_lines(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from plain_lines(item)
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                yield " ".join(filter(None, (plain_words(cell) for cell in row)))


def plain_words(inlines: tuple[Inline, ...]) -> str:
    """The words of one line; a hard break is a space."""
    return " ".join("".join(words_of(inline) for inline in inlines).split(" "))


def first_paragraphs(section: Section, count: int) -> tuple[Paragraph, ...]:
    """The section's first paragraphs that stand by themselves, at most `count`."""
    return tuple(block for block in section.blocks if isinstance(block, Paragraph))[:count]

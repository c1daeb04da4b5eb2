"""*Just us* paragraphs taken out of a section."""

from __future__ import annotations

from dataclasses import replace

from generator.prose.tree import Block, Paragraph, Section


def is_aside(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.source == "just-us"


def open_blocks(section: Section, body: tuple[Section, ...]) -> tuple[Block, ...]:
    """A section without *Just us* paragraphs.

    Nothing of a translation that has fewer of them than its twin: one may have lost its first words, not its meaning.
    """
    asides = [sum(map(is_aside, one.blocks)) for one in body if one.name == section.name]
    if sum(map(is_aside, section.blocks)) < max(asides):
        return ()
    return tuple(block for block in section.blocks if not is_aside(block))


def without_asides(body: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections without *Just us* paragraphs; one of nothing else is gone."""
    kept = ((section, open_blocks(section, body)) for section in body)
    return tuple(replace(section, blocks=blocks, line=0) for section, blocks in kept if blocks)

"""A body becomes sections of a small frozen tree, once.

In: the text after the front matter, the record's language, the number of its first line. Out: its sections
in order, and slips. It never raises, never drops a word a person can see, and never opens a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markdown import Markdown

from generator.prose.arrange import ITEM, arrange_lines
from generator.prose.asides import has_open_aside, judge_asides
from generator.prose.dangers import judge_chunk, why_not_parsed, why_not_read
from generator.prose.grammar import build_markdown, grow_elements
from generator.prose.grow import grow_blocks, grow_paragraph
from generator.prose.headings import Part, cut_sections
from generator.prose.lines import Line, number_lines
from generator.prose.slips import Slip as Slip
from generator.prose.tree import Block, Section, Words

Chunk = tuple[Line, ...]
MOST_TOGETHER = 50


def parse_body(text: str, language: str, first_line: int) -> tuple[tuple[Section, ...], tuple[Slip, ...]]:
    """The sections of a body, and everything wrong in it by line."""
    lines, slips = number_lines(text, first_line)
    too_much = why_not_read(lines)
    if too_much:
        blocks, told = keep_plain((lines,), too_much)
        return (Section("", language, blocks, first_line),), tuple(told)
    parts, heading_slips = cut_sections(lines, language)
    found = [*slips, *heading_slips]
    markdown = build_markdown()
    sections = []
    for part in parts:
        section, more = parse_section(part, markdown)
        found += more
        if section.name or section.blocks:
            sections.append(section)
    return tuple(sections), tuple(sorted(set(found)))


def parse_section(part: Part, markdown: Markdown) -> tuple[Section, list[Slip]]:
    blocks: list[Block] = []
    chunks = cut_chunks(part.lines)
    slips = list(judge_asides(chunks))
    for group in group_chunks(chunks):
        refused = why_not_parsed(group[0]) if len(group) == 1 else None
        grown, more = keep_plain(group, refused) if refused else parse_group(group, markdown)
        slips += more
        blocks += grown
    if not slips and has_open_aside(tuple(blocks)):
        slips.append(Slip(part.line, "Just us: does not begin its paragraph", "leave an empty line before it"))
    return Section(part.name, part.language, tuple(blocks), part.line), slips


def cut_chunks(lines: tuple[Line, ...]) -> tuple[Chunk, ...]:
    """The lines between empty ones."""
    runs = groupby(arrange_lines(lines), key=lambda line: bool(line.text))
    return tuple(tuple(run) for is_text, run in runs if is_text)


def group_chunks(chunks: tuple[Chunk, ...]) -> Iterator[tuple[Chunk, ...]]:
    """Paragraphs that the library may read together: a list and what stands under it are never parted."""
    group: list[Chunk] = []
    for chunk in chunks:
        if why_not_parsed(chunk):
            yield from ((tuple(group),) if group else ())
            yield (chunk,)
            group = []
            continue
        if len(group) >= MOST_TOGETHER and not goes_on(chunk[0].text):
            yield tuple(group)
            group = []
        group.append(chunk)
    if group:
        yield tuple(group)


def goes_on(text: str) -> bool:
    """Whether this line may belong to the list or quote before it."""
    return text.startswith((" ", ">")) or bool(ITEM.match(text))


def parse_group(group: tuple[Chunk, ...], markdown: Markdown) -> tuple[tuple[Block, ...], list[Slip]]:
    """The blocks of some paragraphs; plain words and a slip should the library stumble over them."""
    try:
        grown = grow_blocks(grow_elements(markdown, ["\n".join(line.text for line in chunk) for chunk in group]))
    except Exception:
        # The library is not ours: whatever it raises must neither end a build nor lose a word.
        markdown.parser.state.clear()
        return keep_plain(group, Slip(group[0][0].number, "the marks in this text cannot be read", "use fewer marks"))
    return grown, [slip for chunk in group for slip in judge_chunk(chunk)]


def keep_plain(group: tuple[Chunk, ...], slip: Slip) -> tuple[tuple[Block, ...], list[Slip]]:
    """The same words without any reading of their marks, and why."""
    paragraphs = (grow_paragraph([Words(" ".join(line.text.strip() for line in chunk))]) for chunk in group)
    return tuple(block for found in paragraphs for block in found), [slip]

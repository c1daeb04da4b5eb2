"""The Markdown we read, set up on the Python-Markdown library.

Out: an element tree of paragraphs, headings, lists, quotes, tables, strong, em, links, passages and hard
breaks. Everything else the library knows is off, so what a person typed is what is shown: no HTML, no
entities, no code, no images, no references, no underlined headings, no rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor, OListProcessor
from markdown.inlinepatterns import InlineProcessor

WORDS = r"(?<![!\\])\[([^\[\]]++)\]"
ADDRESS = r"(?i:https?)://[^\s()<>\[\]\"\\`{}|^]++(?:\([^\s()<>\[\]\"\\`{}|^]*+\)[^\s()<>\[\]\"\\`{}|^]*+)*+"
LINK = WORDS + rf"\(({ADDRESS})\)"
OTHER_LINK = WORDS + r"\([^()]*+\)"
PASSAGE = WORDS + r"\{lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+)\}"
BOTH = r"(?<![*\d])\*{3}(?![\s*])([^*]++)(?<!\s)\*{3}(?!\*)"
STRONG = r"(?<![*\d])\*\*(?![\s*])((?:[^*]|\*(?!\*))+)(?<!\s)\*\*(?!\*)"
EMPHASIS = r"(?<![*\d])\*(?![\s*])([^*]++)(?<!\s)\*(?!\*)"
STRONG_LINES = r"(?<!\w)__(?![\s_])((?:[^_]|_(?!_))+)(?<!\s)__(?!\w)"
EMPHASIS_LINES = r"(?<!\w)_(?![\s_])((?:[^_]|(?<=\w)_(?=\w))+)(?<!\s)_(?!\w)"
SEPARATOR = re.compile(r"\|?[ :]*-[-| :]*")
MOST_PIPES = 20
PIPE = re.compile(r"(?<!\\)\|")

BLOCKS_OFF = ("code", "setextheader", "hr", "reference", "hashheader")
INLINES_OFF = (
    "backtick",
    "reference",
    "link",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "html",
    "entity",
    # The library's own emphasis drops letters where stars stand thick; a record may not lose any.
    "em_strong",
    "em_strong2",
    "not_strong",
)


def build_markdown() -> Markdown:
    """A library instance that knows our grammar and nothing more."""
    markdown = Markdown()
    for name in BLOCKS_OFF:
        markdown.parser.blockprocessors.deregister(name, strict=False)
    for name in INLINES_OFF:
        markdown.inlinePatterns.deregister(name, strict=False)
    markdown.treeprocessors.deregister("prettify", strict=False)
    for processor in markdown.parser.blockprocessors:
        if isinstance(processor, OListProcessor):
            # A numbered list after a list of points is a list of its own.
            processor.SIBLING_TAGS = [processor.TAG]  # type: ignore[misc]
    markdown.parser.blockprocessors.register(Heading(markdown.parser), "heading", 70)
    markdown.parser.blockprocessors.register(PipeTable(markdown.parser), "table", 65)
    markdown.inlinePatterns.register(Dressed(LINK, "a", "href"), "link", 160)
    markdown.inlinePatterns.register(Dressed(PASSAGE, "span", "lang"), "passage", 155)
    # Once more, for a link whose words are a passage.
    markdown.inlinePatterns.register(Dressed(LINK, "a", "href"), "outer_link", 150)
    markdown.inlinePatterns.register(Dressed(OTHER_LINK, "words"), "other_link", 145)
    markdown.inlinePatterns.register(Dressed(BOTH, "both"), "both", 60)
    markdown.inlinePatterns.register(Dressed(STRONG, "strong"), "strong", 50)
    markdown.inlinePatterns.register(Dressed(EMPHASIS, "em"), "emphasis", 45)
    markdown.inlinePatterns.register(Dressed(STRONG_LINES, "strong"), "strong_lines", 40)
    markdown.inlinePatterns.register(Dressed(EMPHASIS_LINES, "em"), "emphasis_lines", 35)
    markdown.ESCAPED_CHARS = [*"\\*_{}[]()>#+-.!|"]
    return markdown


def grow_elements(markdown: Markdown, chunks: Sequence[str]) -> Element:
    """The element tree of these paragraphs."""
    root = Element("div")
    markdown.reset()
    markdown.parser.parseBlocks(root, list(chunks))
    for processor in markdown.treeprocessors:
        processor.run(root)
    return root


class Heading(HashHeaderProcessor):
    """A heading needs a space after its marks: `#bubbles` is a word."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ ]+(?P<header>[^\n]*)(?:\n|$)")


class Dressed(InlineProcessor):
    """Words between two marks, and what stands in brackets after them."""

    def __init__(self, pattern: str, tag: str, attribute: str = "") -> None:
        super().__init__(pattern)
        self.tag = tag
        self.attribute = attribute

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        element = Element(self.tag)
        element.text = m[1]
        if self.attribute:
            element.set(self.attribute, m[2])
        return element, m.start(), m.end()


class PipeTable(BlockProcessor):
    """A table with pipes: a row of headings, a row of dashes, then rows; a longer row widens the table.

    Lines with very many pipes stay text: every row would be as wide as the widest.
    """

    def test(self, parent: Element, block: str) -> bool:
        first, second = [*block.split("\n", 2), ""][:2]
        if "|" not in first or "|" not in second or not SEPARATOR.fullmatch(second.strip()):
            return False
        return all(line.count("|") <= MOST_PIPES for line in block.split("\n"))

    def run(self, parent: Element, blocks: list[str]) -> None:
        lines = blocks.pop(0).split("\n")
        end = next((at for at, line in enumerate(lines) if "|" not in line), len(lines))
        if lines[end:]:
            blocks.insert(0, "\n".join(lines[end:]))
        rows = [cells_of(line) for at, line in enumerate(lines[:end]) if at != 1]
        width = max(len(row) for row in rows)
        table = SubElement(parent, "table")
        for row in rows:
            line = SubElement(table, "tr")
            for cell in row + [""] * (width - len(row)):
                SubElement(line, "td").text = cell


def cells_of(line: str) -> list[str]:
    bare = line.strip()
    inner = bare.removeprefix("|")
    cells = [cell.strip() for cell in PIPE.split(inner)]
    return cells[:-1] if len(cells) > 1 and not cells[-1] and inner.endswith("|") else cells

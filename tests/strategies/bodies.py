"""What a record tells below its fields: sections of small trees, and the same as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.record import Record, SectionRule
from generator.prose.tree import (
    Block,
    Emphasis,
    Inline,
    Link,
    Listing,
    Paragraph,
    Passage,
    Quote,
    Section,
    Source,
    Strong,
    Subheading,
    Table,
    Words,
)
from tests.strategies.pen import Pen

LEADS: dict[Source, str] = {"seen": "Seen:", "told": "Told by Mum:", "think": "We think:", "just-us": "Just us:"}
OTHER = {"en": "ur", "ur": "en"}


def said(word: str, source: Source = "") -> Paragraph:
    """A paragraph of one word, behind its lead where it has one."""
    lead = (Strong((Words(LEADS[source]),)), Words(f" {word}")) if source else (Words(word),)
    return Paragraph(lead, source)


SHAPES: tuple[Callable[[Callable[[], str]], Block], ...] = (
    lambda word: said(word()),
    lambda word: said(word(), "seen"),
    lambda word: said(word(), "told"),
    lambda word: said(word(), "think"),
    lambda word: Listing(((said(word()),), (said(word()),))),
    lambda word: Listing(((said(word()),), (said(word()),)), ordered=True),
    lambda word: Quote((said(word()),)),
    lambda word: Paragraph((Link(f"https://example.org/?q={word()}", (Words(word()),)), Words(f" {word()}"))),
    lambda word: Paragraph((Words(f"{word()} "), Emphasis((Words(word()),)))),
    lambda word: Paragraph((Passage("pl", (Words(word()),)), Words(f" {word()}"))),
    lambda word: Subheading((Words(word()),)),
    lambda word: Table(((Words(word()),), (Words(word()),)), (((Words(word()),), (Words(word()),)),)),
)


def draw_body(pen: Pen, kind: type[Record], language: str, report_kind: str = "") -> tuple[Section, ...]:
    """Any of the kind's sections, some of them in two languages, some with a *Just us* paragraph."""
    rules = [*((kind.opening,) if kind.opening else ()), *(one for one in kind.sections if belongs(one, report_kind))]
    found: list[Section] = []
    for rule in pen.some(rules):
        shape = pen.number(15)
        has_aside, has_twin = shape >= 12, shape in (3, 14)
        blocks = [SHAPES[shape % 12](pen.word), *([said(pen.word(), "just-us")] if has_aside else [])]
        found.append(Section(rule.name, language, tuple(blocks)))
        if has_twin and rule.name:
            # Now and then a translation that lost its *Just us*.
            keeps = has_aside and not pen.rarely(3)
            twin = [said(pen.word()), *([said(pen.word(), "just-us")] if keeps else [])]
            found.append(Section(rule.name, OTHER[language], tuple(twin)))
    return tuple(found)


def belongs(rule: SectionRule, report_kind: str) -> bool:
    return not rule.only_in or report_kind in rule.only_in


def written_body(body: tuple[Section, ...], language: str) -> str:
    """The body as a visitor would write it."""
    parts = []
    for section in body:
        spoken = f" {{{section.language}}}" if section.language != language else ""
        heading = f"## {section.name.replace('…', 'Wren')}{spoken}\n" if section.name else ""
        parts.append(heading + "\n\n".join("\n".join(lines_of(block)) for block in section.blocks))
    return "\n\n".join(parts) + "\n"


def lines_of(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield written_line(block.inlines)
    elif isinstance(block, Subheading):
        yield f"### {written_line(block.inlines)}"
    elif isinstance(block, Quote):
        yield from (f"> {line}" for inner in block.blocks for line in lines_of(inner))
    elif isinstance(block, Listing):
        for number, item in enumerate(block.items, start=1):
            yield (f"{number}. " if block.ordered else "- ") + "".join(line for one in item for line in lines_of(one))
    else:
        rows = (block.header, *block.rows)
        written = [f"| {' | '.join(written_line(cell) for cell in row)} |" for row in rows]
        yield from (written[0], "|---" * len(block.header) + "|", *written[1:])


def written_line(inlines: tuple[Inline, ...]) -> str:
    return "".join(written_inline(one) for one in inlines)


def written_inline(inline: Inline) -> str:
    if isinstance(inline, Words):
        return inline.text
    assert isinstance(inline, Strong | Emphasis | Link | Passage)
    inner = written_line(inline.inlines)
    if isinstance(inline, Strong):
        return f"**{inner}**"
    if isinstance(inline, Emphasis):
        return f"*{inner}*"
    return f"[{inner}]({inline.to})" if isinstance(inline, Link) else f"[{inner}]{{lang={inline.language}}}"

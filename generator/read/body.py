"""Stands in for `generator.prose.parse` until it is there."""

from __future__ import annotations

import re

from generator.prose.tree import Block, Paragraph, Section, Words

HEADING = re.compile(r"## (.*?)(?:\s*\{([^{}]*)\})?\s*")
Fault = tuple[int, str, str, bool]


def parse_body(text: str, language: str, first_line: int) -> tuple[tuple[Section, ...], tuple[Fault, ...]]:
    sections: list[Section] = []
    faults: list[Fault] = []
    name, tongue, line, words = "", language, first_line, list[str]()

    def close() -> None:
        told = "\n".join(words).strip()
        blocks: tuple[Block, ...] = (Paragraph((Words(told),)),) if told else ()
        if name or blocks:
            sections.append(Section(name, tongue, blocks, line))

    for number, row in enumerate(text.split("\n"), first_line):
        heading = HEADING.fullmatch(row)
        if heading:
            close()
            name, tongue, line, words = heading[1], heading[2] or language, number, []
        else:
            words.append(row)
        if "<!--" in row:
            faults.append((number, "a comment holds words that reach no page", "Say it, or take it out.", True))
    close()
    return tuple(sections), tuple(faults)

"""Who a paragraph speaks for, told from its first words.

`Just us` is the only lead that keeps words back, so it is recognised however it is dressed: bold or not,
colon inside or outside. A slip of the pen then hides too much, never too little.
"""

from __future__ import annotations

import re

from generator.prose.tree import Emphasis, Inline, Link, Passage, Source, Strong, Words

# Marks no one can see: between two letters they would make a lead look like one without being one.
HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
COLON = r"\s*[:：]"
US = r"just[\s\-]*us"
ASIDE = re.compile(rf"\b{US}[\s*_]*[:：]", re.IGNORECASE)
FIRST_ASIDE = re.compile(rf"[\s*_]*{US}[\s*_]*[:：]", re.IGNORECASE)
BOLD_ASIDE = re.compile(rf"\W*{US}\W*", re.IGNORECASE)
LEAD = re.compile(r"(?:(seen)|(told\s+by\s+\S.{0,80}?)|(we\s+think))\s*[:：]?", re.IGNORECASE)
LEAD_LINE = re.compile(
    rf"(?:\*\*|__)\s*(?:seen|told\s++by\s++[^*_:：]{{1,80}}|we\s+think)(?:{COLON}\s*(?:\*\*|__)|\s*(?:\*\*|__){COLON})"
    rf"|[*_]*\s*{US}[\s*_]*[:：]|(?:\*\*|__)\s*{US}\W*(?:\*\*|__)",
    re.IGNORECASE,
)
SOURCES: tuple[Source, ...] = ("seen", "told", "think")


def source_of(inlines: tuple[Inline, ...]) -> Source:
    """The source a paragraph's first words name, or "" where they name none."""
    if is_aside(inlines):
        return "just-us"
    if not inlines or not isinstance(inlines[0], Strong):
        return ""
    lead = words_of(inlines[0]).strip()
    after = words_of(inlines[1]).lstrip() if len(inlines) > 1 else ""
    match = LEAD.fullmatch(lead)
    if not match or not (lead.endswith((":", "：")) or after.startswith((":", "："))):
        return ""
    return next(source for source, found in zip(SOURCES, match.groups(), strict=True) if found)


def is_aside(inlines: tuple[Inline, ...], anywhere: bool = False) -> bool:
    """Whether these words begin as `Just us:`; with `anywhere`, whether they hold it at all."""
    text = HIDDEN.sub("", "".join(words_of(inline) for inline in inlines))
    if anywhere:
        return bool(ASIDE.search(text)) or any(is_bold_aside(inline) for inline in inlines)
    return bool(FIRST_ASIDE.match(text)) or (bool(inlines) and is_bold_aside(inlines[0]))


def is_bold_aside(inline: Inline) -> bool:
    return isinstance(inline, Strong) and bool(BOLD_ASIDE.fullmatch(HIDDEN.sub("", words_of(inline))))


def is_lead(line: str) -> bool:
    """Whether a line of a file begins with one of the leads, and so a paragraph of its own."""
    return bool(LEAD_LINE.match(HIDDEN.sub("", line)))


def words_of(inline: Inline) -> str:
    """An inline's own words, without what dresses them."""
    if isinstance(inline, Words):
        return inline.text
    if isinstance(inline, Strong | Emphasis | Link | Passage):
        return "".join(words_of(inner) for inner in inline.inlines)
    return " "

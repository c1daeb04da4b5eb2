"""Who a paragraph speaks for, told from its first words.

`Just us` is the only lead that keeps words back, so it is recognised however it is dressed: bold or not,
colon inside or outside. A slip of the pen then hides too much, never too little.
"""

from __future__ import annotations

import re

from generator.prose.tree import Emphasis, Inline, Link, Passage, Source, Strong, Words

COLON = r"\s*[:：]"
BOLD = re.compile(r"(?:(seen)|(told\s+by\s+\S.{0,80}?)|(we\s+think)|(just\s+us))\s*[:：]?\s*", re.IGNORECASE)
JUST_US = re.compile(rf"[\s*_]*just\s+us[\s*_]*{COLON}", re.IGNORECASE)
LEAD_LINE = re.compile(
    rf"(?:\*\*|__)\s*(?:seen|told\s+by\s+[^*_:：]{{1,80}}|we\s+think)(?:{COLON}\s*(?:\*\*|__)|\s*(?:\*\*|__){COLON})"
    rf"|[*_]*\s*just\s+us[\s*_]*{COLON}",
    re.IGNORECASE,
)
SOURCES: tuple[Source, ...] = ("seen", "told", "think", "just-us")


def source_of(inlines: tuple[Inline, ...]) -> Source:
    """The source a paragraph's first words name, or "" where they name none."""
    text = "".join(words_of(inline) for inline in inlines[:3])
    if JUST_US.match(text):
        return "just-us"
    if not inlines or not isinstance(inlines[0], Strong):
        return ""
    lead = words_of(inlines[0])
    match = BOLD.fullmatch(lead.strip())
    after = text[len(lead) :].lstrip()
    if not match or not (lead.rstrip().endswith((":", "：")) or after.startswith((":", "："))):
        return ""
    return next(source for source, found in zip(SOURCES, match.groups(), strict=True) if found)


def words_of(inline: Inline) -> str:
    """An inline's own words, without what dresses them."""
    if isinstance(inline, Words):
        return inline.text
    if isinstance(inline, (Strong, Emphasis, Link, Passage)):
        return "".join(words_of(inner) for inner in inline.inlines)
    return " "

"""Pages in; the service's letters that stand for words, where these pages use them, out with those words.

Judged by what stands on the pages and by nothing else: letters a reader never meets are not explained to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from generator.compose.sources import Sources
from generator.model.furniture import Explained
from generator.model.website import Page
from generator.model.words import Written
from generator.prose.plain import plain_text
from generator.prose.tree import Section


def acronyms_on(pages: tuple[Page, ...], sources: Sources) -> tuple[Explained, ...]:
    """Each of the service's letters that stand on one of these pages, in order, with their words."""
    meanings = sources.selection.service.acronyms
    if not meanings:
        return ()
    either = "|".join(sorted(map(re.escape, meanings), key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)({either})s?(?!\w)")
    used = {letters for page in pages for words in words_in(page) for letters in pattern.findall(words)}
    return tuple(
        Explained(sources.plain(letters), sources.plain(meanings[letters]))
        for letters in sorted(used, key=str.casefold)
    )


def words_in(node: Any) -> Iterator[str]:
    """Everything somebody wrote that stands in plain data."""
    if isinstance(node, Written):
        yield node.text
    elif isinstance(node, Section):
        yield plain_text(node.blocks)
    elif isinstance(node, tuple):
        for one in node:
            yield from words_in(one)
    elif is_dataclass(node):
        for field in fields(node):
            yield from words_in(getattr(node, field.name))

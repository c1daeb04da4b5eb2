"""Words in; their sentences with where each begins, and how many words one has. By a language's abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

END = re.compile(r"(?:(?<![.!?…])[.!?…]++|[۔؟])[\"'”’)\]]*+(?=\s|$)")
NUMBER_IN_A_LIST = re.compile(r"(?:^|\s)[A-Z0-9]$")
LONGEST_ABBREVIATION = 24
WORD = re.compile(r"[^\W_]+(?:['’.,:/‐-―-]?[^\W_]+)*")


def sentences(words: str, abbreviation: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Each sentence with its place in the words. A full stop after an abbreviation or an initial ends none."""
    start = 0
    for match in END.finditer(words):
        before = words[max(start, match.start() - LONGEST_ABBREVIATION) : match.start()]
        is_stop = match[0] == "."
        if is_stop and (abbreviation.search(before) or NUMBER_IN_A_LIST.search(before)):
            continue
        yield from at_first_letter(start, words[start : match.end()])
        start = match.end()
    yield from at_first_letter(start, words[start:])


def at_first_letter(start: int, sentence: str) -> Iterator[tuple[int, str]]:
    bare = sentence.lstrip()
    if bare:
        yield start + len(sentence) - len(bare), bare


def count_words(sentence: str) -> int:
    """How many words; one joined by a hyphen or an apostrophe is one, and so is a number."""
    return sum(1 for _ in WORD.finditer(sentence))

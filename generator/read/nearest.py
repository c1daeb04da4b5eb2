"""A word and the words there are in; the one that was probably meant out. Only ever a hint, never used."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_GUESS = 60
MOST_LISTED = 12


def nearest_word(written: str, words: Iterable[str]) -> str:
    """The nearest of `words`, or nothing where none is near."""
    by_plain = {word.casefold(): word for word in words}
    near = get_close_matches(written[:LONGEST_GUESS].casefold(), by_plain, n=1, cutoff=0.6)
    return by_plain[near[0]] if near else ""


def hint(written: str, words: Iterable[str], what_they_are: str) -> str:
    """The nearest right word, and the list where it is short."""
    listed = sorted(words)
    near = nearest_word(written, listed)
    guess = f"Did you mean {near}? " if near else ""
    if not listed:
        return f"{guess}There are no {what_they_are}."
    shown = ", ".join(listed[:MOST_LISTED]) + (", …" if len(listed) > MOST_LISTED else "")
    return f"{guess}The {what_they_are} are: {shown}."

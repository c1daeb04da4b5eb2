"""A language's lists in; the same as patterns out, compiled once for a run.

A word is found whole, in any case, with a plural or possessive ending. One written in capitals is found in capitals
alone: MASH is not mash. A space or hyphen within it may be either; a * at its end stands for any letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.advise.lists import Kinder, Lists

NOTHING = re.compile(r"(?!)")
GAP = re.compile(r"[ \-]+")
ANY_ENDING = r"\w*"
ENDING = r"(?:es|s)?(?:['’]s?)?"


@dataclass(frozen=True)
class Patterns:
    """What to look for in one language."""

    lists: Lists

    @cached_property
    def safeguarding(self) -> re.Pattern[str]:
        return one_of(self.lists.safeguarding)

    @cached_property
    def safeguarding_but_not(self) -> re.Pattern[str]:
        return one_of(self.lists.safeguarding_but_not)

    @cached_property
    def kinder(self) -> tuple[tuple[Kinder, re.Pattern[str], re.Pattern[str]], ...]:
        """Each entry with what finds it and what it must not be part of."""
        return tuple((kinder, one_of(kinder.words), one_of(kinder.but_not)) for kinder in self.lists.kinder)

    @cached_property
    def any_kinder(self) -> re.Pattern[str]:
        """Finds any of them, to pass over words without one quickly."""
        return one_of(word for kinder in self.lists.kinder for word in kinder.words)

    @cached_property
    def known(self) -> frozenset[str]:
        """Letters nobody has to explain here; those of a worry for safety are asked about already."""
        return frozenset((*self.lists.known_acronyms, *self.lists.safeguarding))

    @cached_property
    def abbreviation(self) -> re.Pattern[str]:
        """Finds an abbreviation at the end of what is searched."""
        words = "|".join(re.escape(word) for word in self.lists.abbreviations)
        return re.compile(rf"(?<!\w)(?:{words})$", re.IGNORECASE) if words else NOTHING

    @cached_property
    def outcome(self) -> tuple[re.Pattern[str], ...]:
        """What finds each of an outcome's words; they stand in this order."""
        return tuple(one_of((word,)) for word in self.lists.outcome)

    @cached_property
    def vague(self) -> re.Pattern[str]:
        return one_of(self.lists.vague)

    @cached_property
    def number(self) -> re.Pattern[str]:
        return re.compile(rf"[0-9]|{one_of(self.lists.numbers).pattern}")

    @cached_property
    def student(self) -> re.Pattern[str]:
        return one_of(self.lists.students)


def body_of(entry: str) -> str:
    """A pattern for a list's entry, from its first letter to its last."""
    words = [re.escape(word).replace("'", "['’]") for word in GAP.split(entry.removesuffix("*"))]
    return rf"{'[ ‐-―-]+'.join(words)}{ANY_ENDING if entry.endswith('*') else ENDING}"


def one_of(entries: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of a list's entries as whole words; one that finds nothing for an empty list."""
    found = tuple(entries)
    capitals = [body_of(entry) for entry in found if entry.isupper()]
    others = [body_of(entry) for entry in found if not entry.isupper()]
    either = "|".join([*capitals, *([f"(?i:{'|'.join(others)})"] if others else [])])
    # Where a word begins is asked first, so that most places are passed over at once.
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)") if either else NOTHING


def found_in(words: str, pattern: re.Pattern[str], but_not: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What a pattern finds that is not part of a phrase in which it means something else."""
    first = pattern.search(words)
    if not first:
        return
    allowed = [match.span() for match in but_not.finditer(words)]
    for match in pattern.finditer(words, first.start()):
        if not any(start <= match.start() and match.end() <= end for start, end in allowed):
            yield match


def entry_of(found: str, entries: Iterable[str]) -> str:
    """The list's own entry that was found, for a message: never what was written."""
    entry = next(entry for entry in entries if one_of((entry,)).fullmatch(found))
    return entry.replace("*", "…")


def stand_in_order(words: str, patterns: Iterable[re.Pattern[str]]) -> bool:
    """Whether each pattern is found after the one before."""
    place = 0
    for pattern in patterns:
        match = pattern.search(words, place)
        if not match:
            return False
        place = match.end()
    return True

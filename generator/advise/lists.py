"""`theme/writing/*.yml` in; the words to look for in each language out, or what is wrong with a list.

A language is a file. Comments in it are for whoever edits it and are nobody's business here.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.model.record import Strict
from generator.model.values import LANGUAGE, Text, Whole
from generator.problems import Problem
from generator.read.record import read_vocabulary


class Kinder(Strict):
    """Words that are hard to read about one's own child, and what to say for them."""

    words: tuple[Text, ...]
    """The words, each form of them."""
    better: Text
    """What would be better, as a sentence."""
    but_not: tuple[Text, ...] = ()
    """Phrases in which they mean something else."""


class Lists(Strict):
    """What to look for in one language."""

    safeguarding: tuple[Text, ...] = ()
    """Words that suggest a worry for a child's safety. In capitals: only where they stand in capitals."""
    safeguarding_but_not: tuple[Text, ...] = ()
    """Phrases in which they mean something else."""
    kinder: tuple[Kinder, ...] = ()
    """Words with a kinder way to say it."""
    known_acronyms: tuple[Text, ...] = ()
    """Letters that need no explaining."""
    names_that_are_words: tuple[Text, ...] = ()
    """Names that also begin sentences as ordinary words: told of only inside one."""
    names_left_alone: tuple[Text, ...] = ()
    """Names that are mostly something else, such as months."""
    most_words: Whole = 0
    """Longest sentence in words; 0 for no limit."""
    abbreviations: tuple[Text, ...] = ()
    """What ends in a full stop without ending a sentence."""
    outcome: tuple[Text, ...] = ()
    """Words an outcome in a report has, in this order."""
    outcome_better: Text = "Say by when, who will do what, and what for."
    """What to write instead."""
    vague: tuple[Text, ...] = ()
    """Words with which provision promises nothing."""
    numbers: tuple[Text, ...] = ()
    """Numbers and how often, in words."""
    students: tuple[Text, ...] = ()
    """Words in the role of a team member who is learning."""


def read_lists(theme: Path) -> tuple[Mapping[str, Lists], tuple[Problem, ...]]:
    """The lists by language, and every problem in them; a list with a problem is left out."""
    folder = theme / "writing"
    found: dict[str, Lists] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yml")) if folder.is_dir() else ():
        lists, wrong = read_vocabulary(path, Lists, f"theme/writing/{path.name}")
        problems += [problem for problem in wrong if not problem.is_warning]
        if lists and LANGUAGE.fullmatch(path.stem):
            found[path.stem] = lists
    return found, tuple(problems)

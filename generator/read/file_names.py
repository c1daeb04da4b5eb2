"""A whole family in; warnings for file and folder names that hold a child's or a reader's name out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.child import Profile
from generator.model.visit import HomeEntry, Visit
from generator.problems import Problem
from generator.read.draft import Whole


def check_file_names(whole: Whole) -> Iterator[Problem]:
    """One warning for each file or folder with a name in it; ids and words like mum are no names."""
    names = _names(whole)
    warned: dict[str, Problem] = {}
    for draft in whole.drafts:
        is_told_by_id = draft.found.kind in (Visit, HomeEntry)
        child, stem = draft.found.child, "" if is_told_by_id else draft.found.stem
        places = ((whole.file, whole.folder.name), (f"{whole.file}/{child}", child), (draft.file, stem))
        for place, name in places:
            if names & set(name.casefold().split("-")):
                right = "Rename it: names stand inside files only."
                wrong = "a person's name stands in this file or folder name"
                warned[place] = Problem(place, 0, wrong, right, is_warning=True)
    yield from warned.values()


def _names(whole: Whole) -> frozenset[str]:
    """Words of the children's and readers' names, without those that say who someone is."""
    said = [
        words for _, profile in whole.of(Profile) for words in (profile.name, profile.called, *profile.name_in.values())
    ]
    said += [reader.name for reader in whole.household.readers.values()]
    home = whole.household
    relations = [reader.relation for reader in home.readers.values()]
    relations += [member.relation for member in home.household.values()]
    ids = {*home.readers, *home.household, *home.helpers}
    return frozenset(_words(said)) - frozenset(_words(relations)) - ids


def _words(texts: list[str]) -> Iterator[str]:
    for text in texts:
        for word in re.findall(r"\w+", re.sub(r"['’]s\b", "", text.casefold())):
            if len(word) > 1:
                yield word

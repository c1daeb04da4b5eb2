"""No warning holds a word of a record; none comes from nowhere; none takes long."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.advise.advising import LISTS, THEME, advise, advise_on, said_of
from tests.builders import goal, section, visit
from tests.site.canaries import CANARY
from tests.strategies.families import families_by_chance

LONG = re.compile(r"[^\W\d_]{4,}")
ENTRIES = [
    *LISTS["en"].safeguarding,
    *LISTS["en"].vague,
    *(word for kinder in LISTS["en"].kinder for word in kinder.words),
]
OURS = set(LONG.findall((THEME / "writing" / "en.yml").read_text(encoding="utf-8").lower()))
"""Every word of the lists."""
STRANGE = st.text("qxzj", min_size=4, max_size=9).map(str.capitalize) | st.text("QXZJ", min_size=2, max_size=6)
WORD = STRANGE | st.sampled_from(ENTRIES) | st.sampled_from(["“", "”", "'", ".", "!", "(", ")", "‘", "’", "…", ":"])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORD, min_size=1, max_size=60), st.sampled_from(["Playing together", "Family time", "Celebrations"]))
def test_no_warning_holds_a_word_of_the_record_that_is_not_in_our_lists(words: list[str], name: str) -> None:
    text = " ".join(words)
    strangers = {"oak-1a1a": frozenset(word for word in words if word[:1].isupper())}
    records = (
        visit("2026-06-01-sam", section(name, text)),
        goal(title=text, steps=[{"id": "one", "does": text}]),
    )
    told = advise_on(*records, neighbours=strangers)
    said = {word.lower() for one in told for word in LONG.findall(str(one))}
    written = {word.lower() for word in LONG.findall(text)} - OURS
    assert not said & written
    assert any("step 1" in one.wrong for one in told)


def test_no_warning_about_any_family_holds_a_word_of_it() -> None:
    told = [one for drawn in families_by_chance(40) for one in advise(drawn.family, day=drawn.as_of)]
    assert told
    own = [one for one in told if CANARY.search(f"{one.wrong} {one.right}".lower())]
    assert own == []


def test_every_entry_of_a_list_is_found() -> None:
    for entry in LISTS["en"].safeguarding:
        assert len(said_of(f"There was {entry.replace('*', '')} here.")) >= 1, entry
    for kinder in LISTS["en"].kinder:
        for entry in kinder.words:
            assert said_of(f"There was {entry.replace('*', '')} here."), entry


def test_every_allowed_phrase_is_silent() -> None:
    phrases = [*LISTS["en"].safeguarding_but_not, *(one for kinder in LISTS["en"].kinder for one in kinder.but_not)]
    for phrase in phrases:
        assert said_of(f"There was {phrase} here.") == [], phrase


HOSTILE: tuple[Callable[[int], str], ...] = (
    lambda many: "'" * many,
    lambda many: "' " * many,
    lambda many: "A' " * many,
    lambda many: "by will " * many,
    lambda many: "e.g. " * many,
    lambda many: "(SENCO " * many,
    lambda many: "Noor. " * many,
    lambda many: ".-" * many,
)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_take_long(words: Callable[[int], str]) -> None:
    began = time.process_time()
    said_of(words(10_000))
    assert time.process_time() - began < 5

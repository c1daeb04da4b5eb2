"""The fixed words are plain, kind and true on any day."""

from __future__ import annotations

import re
from statistics import mean

import pytest

from tests.theme.reading import PLACEHOLDER, catalogue

LONGEST_SENTENCE = 25
LONGEST_ON_AVERAGE = 15
HARDEST_GRADE = 5
HARDEST_GRADE_OF_ONE = 10
"""A long name in a short sentence can do this much."""
EXEMPT = ("accessibility.statutory-",)
"""Sentences the law gives us."""
UNKIND = ("failed", "failing", "refuse", "unable", "behind", "deficit", "problem", "abnormal", "delay", "cannot do")
OF_THE_DAY = ("today", "tomorrow", "yesterday", "this week", "last week", "next week")
PRONOUNS = ("he", "she", "his", "her", "hers", "him", "herself", "himself")
FACTS = {"count": "3", "total": "5", "done": "2", "number": "3", "found": "3", "day": "3 May", "year": "2026"}
WORDS = re.compile(r"[a-z']+")


def spoken(form: str) -> str:
    """The sentence as it may stand on a page."""
    return PLACEHOLDER.sub(lambda found: FACTS.get(found[1], "step" if found[1].islower() else "Noor"), form)


SENTENCES = {
    id: spoken(form)
    for id, forms in catalogue("en").forms.items()
    for form in forms
    if not id.startswith(EXEMPT) and form.rstrip().endswith((".", "?", "!"))
}
ALL = {id: spoken(form) for id, forms in catalogue("en").forms.items() for form in forms}


def syllables(word: str) -> int:
    """About how many: groups of vowels, but for a silent e. (textstat would fetch a dictionary from outside.)"""
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^l])e(s|d)?$", "", word))))


def grade(text: str) -> float:
    """Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975)."""
    words = WORDS.findall(text.lower().replace("’", "'"))
    sentences = [part for part in re.split(r"[.?!]+", text) if WORDS.search(part.lower())]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def lengths() -> dict[str, list[int]]:
    return {id: [len(part.split()) for part in re.split(r"[.?!]\s*", text) if part] for id, text in SENTENCES.items()}


def test_no_sentence_is_long():
    assert {id for id, words in lengths().items() if max(words) > LONGEST_SENTENCE} == set()


def test_sentences_are_short_on_average():
    assert mean(words for each in lengths().values() for words in each) <= LONGEST_ON_AVERAGE


def test_the_words_can_be_read_at_nine():
    assert mean(grade(text) for text in SENTENCES.values()) <= HARDEST_GRADE


def test_no_one_sentence_is_hard():
    grades = {id: grade(text) for id, text in SENTENCES.items()}
    assert {id: found for id, found in grades.items() if found > HARDEST_GRADE_OF_ONE} == {}


@pytest.mark.parametrize("word", UNKIND)
def test_no_word_judges(word):
    assert [id for id, text in ALL.items() if word in text.lower()] == []


@pytest.mark.parametrize("word", OF_THE_DAY)
def test_no_sentence_goes_stale(word):
    assert [id for id, text in ALL.items() if word in text.lower() and id != "section.if-today-is-not-the-day"] == []


def test_no_sentence_guesses_whether_a_child_is_he_or_she():
    assert [id for id, text in ALL.items() if set(WORDS.findall(text.lower())) & set(PRONOUNS)] == []

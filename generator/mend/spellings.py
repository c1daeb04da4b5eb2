"""A value and its ruler in; the value in its one right spelling out, or nothing where there is none or several.

Days are read in British order, day first; a year of two digits is one of this century.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args, get_origin

from generator.model.practice import STATES, change, day_of_practice, event, next_visit, rule
from generator.model.review import period
from generator.model.values import day, yes_or_no

DAY_FIRST = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
YES_AND_NO = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}
THE_DAY = "wrote the day as year-month-day"
YES_OR_NO = "wrote yes or no as it should be"
THE_WORD = "wrote a word with the capitals or small letters it should have"


def respell(value: str, ruler: Any) -> tuple[str, str]:
    """The value as this ruler would have it, and what was done in words; two empty texts where it cannot be told."""
    if get_origin(ruler) is Literal:
        respelt, done = spell_word(value, get_args(ruler)), THE_WORD
    else:
        respelling = RESPELLINGS.get(ruler)
        respelt = respelling(value) if respelling else ""
        done = THE_WORD if ruler is change and not spell_leading_day(value) else WORDS.get(ruler, THE_DAY)
    return (respelt, done) if respelt and respelt != value else ("", "")


def spell_day(value: str) -> str:
    """The day as year-month-day; nothing where it cannot be right, or is not written in a way that is known."""
    british, other = DAY_FIRST.fullmatch(value), YEAR_FIRST.fullmatch(value)
    if british:
        year, month, number = int(british[4]), int(british[3]), int(british[1])
        year += 2000 if len(british[4]) == 2 else 0
    elif other:
        year, month, number = int(other[1]), int(other[2]), int(other[3])
    else:
        return ""
    try:
        return day(f"{year:04}-{month:02}-{number:02}").isoformat()
    except ValueError:
        return ""


def spell_leading_day(value: str) -> str:
    first = re.match(r"[^\s,]*", value)
    written = first[0] if first else ""
    spelt = spell_day(written)
    return spelt + value[len(written) :] if spelt else ""


def spell_change(value: str) -> str:
    """The dated state with its day and its state right."""
    dated = spell_leading_day(value) or value
    bare = dated.rstrip()
    word = bare.split()[-1] if bare else ""
    state = spell_word(word, STATES)
    return bare.removesuffix(word) + state + dated[len(bare) :] if state else dated


def spell_period(value: str) -> str:
    days = [spell_day(written) for written in value.split(" to ")]
    return " to ".join(days) if all(days) else ""


def spell_practice(value: str) -> str:
    """The entry with `none` or its unit in small letters; marks are right in either."""
    return re.sub(r"(?:(?<=\d )[A-Za-z]+|(?<!\S)[Nn][Oo][Nn][Ee])$", lambda found: found[0].lower(), value)


def spell_yes_or_no(value: str) -> str:
    return YES_AND_NO.get(value.strip().lower(), "")


def spell_word(value: str, words: tuple[Any, ...]) -> str:
    """The one of `words` that is written so but for capitals."""
    same = [word for word in words if isinstance(word, str) and word.lower() == value.strip().lower()]
    return same[0] if len(same) == 1 else ""


RESPELLINGS: Mapping[Any, Callable[[str], str]] = {
    day: spell_day,
    next_visit: spell_leading_day,
    event: spell_leading_day,
    change: spell_change,
    period: spell_period,
    day_of_practice: spell_practice,
    rule: str.lower,
    yes_or_no: spell_yes_or_no,
}
WORDS = {yes_or_no: YES_OR_NO, day_of_practice: THE_WORD, rule: THE_WORD}

"""How a language writes: its direction, days, clock times, numbers and lists, from Unicode's tables in Babel.

In goes a language code as records have it, such as `en`, `ur` or `pa-Arab`; never a sentence.
"""

from __future__ import annotations

from datetime import date, time
from functools import cache, lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

Direction = Literal["ltr", "rtl"]
Form = Literal["long", "short", "weekday", "brief", "month", "name"]

# Western Panjabi and Dari, spoken here by many families, are not in those tables.
LANGUAGES_FROM_THE_RIGHT = frozenset({"pnb", "prs"})
SCRIPTS_FROM_THE_RIGHT = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})
# Bare `en` would write American dates; British services write `Tuesday 3 February 2026` without a comma.
BRITISH_WEEKDAY = "EEEE d MMMM y"


def locale_of(language: str) -> Locale | None:
    """What Babel knows of a language; nothing for one it does not know."""
    try:
        return Locale.parse("en-GB" if language == "en" else language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@cache
def locale_for(language: str) -> Locale:
    """The locale to write days and numbers by: the language's, or British English where it has none."""
    return locale_of(language) or Locale("en", "GB")


@cache
def direction_of(language: str) -> Direction:
    """Which way the language is written, from its locale or from its usual script."""
    known = locale_of(language)
    if known:
        return "rtl" if known.character_order == "right-to-left" else "ltr"
    if language.split("-")[0] in LANGUAGES_FROM_THE_RIGHT:
        return "rtl"
    likely = str(get_global("likely_subtags").get(language.split("-")[0], ""))
    scripts = {*language.split("-"), *likely.split("_")}
    return "rtl" if scripts & SCRIPTS_FROM_THE_RIGHT else "ltr"


@cache
def is_same_language(one: str, other: str) -> bool:
    """Whether words in one need no mark among words in the other: a country makes no difference, a script does."""
    return _without_country(one) == _without_country(other)


def _without_country(language: str) -> tuple[str, ...]:
    return tuple(part for part in language.split("-") if not (len(part) == 2 and part.isupper()))


@lru_cache(maxsize=10_000)
def write_day(day: date, form: Form, language: str) -> str:
    """A day: long `3 February 2026`, short `3 Feb`, weekday `Tuesday 3 February 2026`, brief `Tue 3`; its month,
    `February 2026`; its name, `Tue`."""
    locale = locale_for(language)
    if form == "short":
        return format_skeleton("MMMd", day, locale=locale)
    if form == "name":
        return format_date(day, "ccc", locale=locale)
    if form == "brief":
        return format_skeleton("Ed", day, locale=locale)
    if form == "month":
        return format_skeleton("yMMMM", day, locale=locale)
    if form == "weekday":
        return format_date(day, BRITISH_WEEKDAY if locale.language == "en" else "full", locale=locale)
    return format_date(day, "long", locale=locale)


@cache
def month_names(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The twelve months in full and in short, as they stand alone."""
    named = locale_for(language).months["stand-alone"]
    return tuple(named["wide"].values()), tuple(named["abbreviated"].values())


def write_clock(at: time, language: str) -> str:
    """A time of day, such as `10:00`."""
    return format_time(at, "short", locale=locale_for(language))


def write_number(number: int, language: str) -> str:
    return format_decimal(number, locale=locale_for(language))


def list_pattern(length: int, language: str) -> str:
    """How the language lists so many things, such as `{0}, {1} and {2}`."""
    return format_list([f"{{{place}}}" for place in range(length)], locale=locale_for(language))

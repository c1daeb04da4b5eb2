"""Single values as a visitor writes them: days, ids, yes and no, languages.

Each type checks the text and says, in one sentence, what would be right. No message repeats what was
written: a record holds private words, and a message may be read over a shoulder.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

LONGEST_LINE = 1_000
LONGEST_ID = 60
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
YEARS = range(1980, 2100)
"""Years a day may be in: no child of ours was born before them, and nobody reads this after them."""
IN_NO_SUCH_YEAR = "in a year that cannot be right"
THE_YEARS = f"check the year: it should be from {YEARS[0]} to {YEARS[-1]}"
CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")
RECORD_ID = re.compile(r"[a-z0-9]+([-/][a-z0-9]+)*")
PICTOGRAPHS = frozenset(map(chr, range(0x1F300, 0x1FB00)))
"""Every year brings some that this Python does not know yet, and phones type them at once."""
BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def is_writing(character: str) -> bool:
    """Whether a character may stand in a record: no controls, no direction overrides, no halves."""
    if character in "\n\t":
        return True
    if character in PICTOGRAPHS:
        return True
    return unicodedata.category(character) not in ("Cc", "Cs", "Cn", "Co") and character not in BIDI_OVERRIDES


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("should be words on one line")
    line = " ".join(value.split())
    if not line:
        raise ValueError("is empty; fill it in or take the line out")
    if len(line) > LONGEST_LINE:
        raise ValueError(f"is longer than {LONGEST_LINE} characters; put the story in the body")
    if not all(is_writing(character) for character in line):
        raise ValueError("holds a hidden control character; type the words again")
    return line


def identifier(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_ID or not ID.fullmatch(value):
        raise ValueError("should be an id: small letters, digits and hyphens, like alder-7k2m")
    return value


def record_id(value: Any) -> str:
    if not isinstance(value, str) or len(value) > 200 or not RECORD_ID.fullmatch(value):
        raise ValueError("should be the name of a record without .md, like 2026-02-03-bubbles")
    return value


def language(value: Any) -> str:
    if not isinstance(value, str) or len(value) > 20 or not LANGUAGE.fullmatch(value):
        raise ValueError("should be a language code, like en, ur or pl")
    return value


def day(value: Any) -> date:
    if isinstance(value, date):
        return value
    parts = DAY.fullmatch(value) if isinstance(value, str) else None
    if not parts:
        raise ValueError("should be a day written year-month-day, like 2026-02-03")
    if int(parts[1]) not in YEARS:
        raise ValueError(f"is {IN_NO_SUCH_YEAR}; {THE_YEARS}")
    try:
        return date(int(parts[1]), int(parts[2]), int(parts[3]))
    except ValueError:
        raise ValueError("is not a day there is; check the month and the day") from None


def clock(value: Any) -> time:
    if isinstance(value, time):
        return value
    parts = CLOCK.fullmatch(value) if isinstance(value, str) else None
    try:
        if parts:
            return time(int(parts[1]), int(parts[2]))
    except ValueError:
        pass
    raise ValueError("should be a time, like 10:00 or 14:30")


def yes_or_no(value: Any) -> bool:
    if value in ("yes", True):
        return True
    if value in ("no", False):
        return False
    raise ValueError("should be yes or no")


def whole_number(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,6}", value):
        return int(value)
    raise ValueError("should be a whole number, like 60")


def schema(kind: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": kind, **more})


Text = Annotated[str, BeforeValidator(text), schema("string")]
Id = Annotated[str, BeforeValidator(identifier), schema("string", pattern=f"^{ID.pattern}$")]
RecordId = Annotated[str, BeforeValidator(record_id), schema("string", pattern=f"^{RECORD_ID.pattern}$")]
Language = Annotated[str, BeforeValidator(language), schema("string", pattern=f"^{LANGUAGE.pattern}$")]
Day = Annotated[date, BeforeValidator(day), schema("string", format="date")]
Clock = Annotated[time, BeforeValidator(clock), schema("string", pattern=f"^{CLOCK.pattern}$")]
YesNo = Annotated[bool, BeforeValidator(yes_or_no), schema("string", enum=["yes", "no"])]
Whole = Annotated[int, BeforeValidator(whole_number), schema("integer")]

AT_LEAST_ONE = Field(min_length=1)
"""Marks a list that says nothing while it is empty."""

"""A symbol as a visitor names it: an emoji itself, or its Unicode name. Out come the codes it may be filed under.

Knows how an emoji is written and not which there are: that is for the package that holds the drawings.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any

from pydantic import BeforeValidator

from generator.model.values import schema, text

NAME = re.compile(r"[a-z0-9]+(?:[ -][a-z0-9]+)*")
LONGEST_NAME, LONGEST_EMOJI = 80, 12
AS_EMOJI = "\ufe0f"
"""Asks for the coloured form of a sign; typed by some phones and not by others."""


def symbol(value: Any) -> str:
    written = text(value)
    is_name = NAME.fullmatch(written) and len(written) <= LONGEST_NAME
    is_emoji = len(written) <= LONGEST_EMOJI and not written[0].isascii() and not any(map(str.isalpha, written))
    if not is_name and not is_emoji:
        raise ValueError("should be an emoji, or its Unicode name in small letters, such as bathtub")
    return written


Symbol = Annotated[str, BeforeValidator(symbol), schema("string")]


def codes_of(symbol: str) -> tuple[str, ...]:
    """The code points of a symbol joined by hyphens, such as 1F6C1; with and without the mark for colour.

    Nothing for a name Unicode does not have.
    """
    try:
        emoji = unicodedata.lookup(symbol) if symbol.isascii() else symbol
    except KeyError:
        return ()
    written = (emoji, emoji.replace(AS_EMOJI, ""))
    return tuple(dict.fromkeys("-".join(f"{ord(sign):04X}" for sign in signs) for signs in written if signs))


def name_of(code: str) -> str:
    """The Unicode name of a single code, in small letters; empty for any other."""
    return unicodedata.name(chr(int(code, 16)), "").lower() if re.fullmatch(r"[0-9A-F]{4,6}", code) else ""

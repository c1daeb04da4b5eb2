"""A paper as plain data for JSON: every word already said in its language, every day already written.

Text stays text: Typst gets it as a value and reads no mark-up in it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

import segno

from generator.model.pictured import DrawingShown
from generator.model.shown import PhotoShown
from generator.model.words import Say, Written
from generator.wording.place import direction_of, write_clock, write_day
from generator.wording.wording import Piece, Wording

Photos = Mapping[str, tuple[str, int]]
"""File of each photo that can be printed, and how many pixels it is wide, by its id."""

NOT_PRINTED = frozenset({"practice", "visits", "link"})
"""What a page shows that no paper does: the chart as filled in, where a card was looked at, and where a click leads."""


def write_plain(value: Any, wording: Wording, photos: Photos) -> Any:
    """The value as JSON can hold it; a dataclass as a mapping with its class under `is`."""
    if isinstance(value, Say | Written):
        return write_words(wording.piece(value))
    if isinstance(value, date):
        return write_date(value, wording.language)
    if isinstance(value, time):
        return write_clock(value, wording.language)
    if isinstance(value, tuple):
        return [write_plain(one, wording, photos) for one in value]
    if not is_dataclass(value):
        return value
    plain = {name: write_plain(getattr(value, name), wording, photos) for name in printed_fields(value.__class__)}
    plain["is"] = type(value).__name__.lower()
    if isinstance(value, PhotoShown | DrawingShown):
        plain["file"], plain["pixels"] = photos.get(value.id, ("", 0))
    if "address" in plain:
        plain["qr"] = draw_qr(plain["address"])
    if isinstance(plain.get("language"), str):
        plain["direction"] = direction_of(plain["language"])
    return plain


@cache
def printed_fields(of: type[Any]) -> tuple[str, ...]:
    """Names of the fields a paper may print."""
    return tuple(field.name for field in fields(of) if field.name not in NOT_PRINTED)


def write_words(piece: Piece) -> dict[str, Any]:
    """Words in a line: text or smaller pieces, marked where their language differs."""
    words: dict[str, Any] = {"text": piece.text} if piece.text else {}
    if piece.pieces:
        inner = list(joined(write_words(one) for one in piece.pieces))
        words = inner[0] if len(inner) == 1 and set(inner[0]) == {"text"} else {"pieces": inner}
    if piece.language:
        words |= {"language": piece.language, "direction": piece.direction}
    return words


def joined(pieces: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The pieces with those of one language in a row made one: each is set for itself, and that takes time."""
    for is_text, some in groupby(pieces, lambda one: set(one) <= {"text"}):
        if is_text:
            text = "".join(one.get("text", "") for one in some)
            if text:
                yield {"text": text}
        else:
            yield from some


@lru_cache(maxsize=1000)
def write_date(day: date, language: str) -> dict[str, str]:
    forms = {form: write_day(day, form, language) for form in ("long", "short", "weekday", "name")}
    return {"day": day.isoformat(), **forms}


def draw_qr(address: str) -> str:
    """The address as a QR code, in SVG: one module one unit, quiet zone left to the page; nothing for no address."""
    drawn = io.BytesIO()
    if address:
        # Every mask can be read. To try all eight for the one that looks the most even is four fifths of the work.
        code = segno.make(address, error="m", micro=False, mask=2)
        code.save(drawn, kind="svg", xmldecl=False, border=0, omitsize=True)
    return drawn.getvalue().decode("utf-8")

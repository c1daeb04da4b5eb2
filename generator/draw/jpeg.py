"""Pixels in, the bytes of a small JPEG out, and the check that it holds nothing but pixels."""

from __future__ import annotations

import io

from PIL import Image

from generator.problems import Unsafe

QUALITIES = (84, 78, 72, 66, 60, 54, 48, 42, 36, 30)
SHRINK = 0.85
# ITU-T T.81, table B.1: tables, frame, scan and restart interval. JFIF's own APP0 is judged by its length.
PIXEL_SEGMENTS = frozenset((0xC0, 0xC2, 0xC4, 0xDB, 0xDD, 0xDA))
APP0, START, SCAN, END = 0xE0, b"\xff\xd8", 0xDA, 0xD9
JFIF_LENGTH = 16


def encode_jpeg(picture: Image.Image, longest: int, most_bytes: int) -> tuple[bytes, int, int]:
    """A JPEG of at most `longest` pixels and `most_bytes` bytes with its width and height; never enlarged."""
    sized = picture.copy()
    sized.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    while True:
        for quality in QUALITIES:
            out = io.BytesIO()
            sized.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
            if out.tell() <= most_bytes or max(sized.size) <= 16:
                return out.getvalue(), sized.width, sized.height
        width, height = (max(1, int(side * SHRINK)) for side in sized.size)
        sized = sized.resize((width, height), Image.Resampling.LANCZOS)


def refuse_more_than_pixels(content: bytes) -> None:
    """Raises Unsafe if a JPEG holds any segment that is not needed for its pixels, or anything after its end."""
    if not content.startswith(START) or extra_segment(content):
        raise Unsafe("A picture still held more than its pixels after it was cleaned; nothing was written.")


def extra_segment(content: bytes) -> bool:
    """Whether anything but pixels stands between the start and the end of a JPEG, or after it."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker not in PIXEL_SEGMENTS and not (marker == APP0 and length == JFIF_LENGTH and at == 2):
            return True
        at += 2 + length
        if marker == SCAN:
            at = end_of_scan(content, at)
    return content[at:] != bytes((0xFF, END))


def end_of_scan(content: bytes, at: int) -> int:
    """Where the next marker stands: in a scan, 0xFF 0x00 is a byte and 0xFF 0xD0 to 0xD7 a restart."""
    while (at := content.find(b"\xff", at)) >= 0:
        if at + 1 < len(content) and content[at + 1] != 0 and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2
    return len(content)

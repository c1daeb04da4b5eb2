"""A photo's bytes in, its pixels alone out: upright, in sRGB, on white, no larger than a page needs.

What kind of picture it is is told from its bytes, never its name. It never decodes a picture of more than 50
megapixels, and never passes on anything but pixels.
"""

from __future__ import annotations

import io
import warnings
from typing import Any

from PIL import Image, ImageCms
from pillow_heif import HeifImageFile

from generator.draw.source import Refusal

MOST_PIXELS = 50_000_000
ORIENTATION = 0x0112
PHONE_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
# EXIF 2.32, orientation: what turns each of the eight upright.
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
UNKNOWN = Refusal("the file is not a picture we can show", "Save it as JPEG, PNG, HEIC or WebP.")
TOO_MANY = Refusal("the picture has more than 50 megapixels", "Save a smaller copy of it.")
BROKEN = Refusal("the picture is broken or not complete", "Copy it again from the phone or camera.")


def decode_photo(content: bytes, longest: int) -> Image.Image | Refusal:
    """The picture in RGB, at most `longest` pixels on its longest side, holding nothing but pixels."""
    kind = kind_of(content)
    if not kind:
        return UNKNOWN
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with open_picture(content, kind) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    return TOO_MANY
                if kind == "JPEG":
                    picture.draft(None, (longest, longest))
                return clean_pixels(picture, longest)
    except Image.DecompressionBombError:
        return TOO_MANY
    except Exception:
        # A broken picture makes its decoder raise almost anything; the others are to be drawn all the same.
        return BROKEN


def kind_of(content: bytes) -> str:
    """What the first bytes say: JPEG, PNG, WEBP or HEIF; "" for all else."""
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    if content[4:8] == b"ftyp" and content[8:12] in PHONE_BRANDS:
        return "HEIF"
    return ""


def open_picture(content: bytes, kind: str) -> Image.Image:
    """The picture with its size known and its pixels not yet decoded."""
    if kind == "HEIF":
        opened: Image.Image = HeifImageFile(io.BytesIO(content))  # type: ignore[no-untyped-call]
        return opened
    return Image.open(io.BytesIO(content), formats=(kind,))


def clean_pixels(picture: Image.Image, longest: int) -> Image.Image:
    """The pixels alone, in a new image."""
    # First of all: a broken stream raises once, and reading the camera's notes would use that once up.
    picture.load()
    turn = UPRIGHT.get(orientation_of(picture))
    profile = picture.info.get("icc_profile")
    plain = flatten(picture)
    plain.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    coloured = to_srgb(plain, profile)
    upright = coloured.transpose(turn) if turn is not None else coloured
    clean = Image.new("RGB", upright.size)
    clean.paste(upright)
    return clean


def orientation_of(picture: Image.Image) -> Any:
    """What the camera noted of how it was held; 0 where its notes cannot be read."""
    try:
        return int(picture.getexif().get(ORIENTATION, 0))
    except Exception:
        # Notes are often broken in photos that are whole, and then they raise almost anything.
        return 0


def flatten(picture: Image.Image) -> Image.Image:
    """The same picture without transparency, in grey, RGB or CMYK."""
    if picture.has_transparency_data:
        layered = picture.convert("RGBA")
        white = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(white, layered).convert("RGB")
    if picture.mode.startswith("I"):
        # 16 bits of grey: the upper eight are what a screen shows.
        return picture.convert("I").point([level >> 8 for level in range(65536)], "L")
    if picture.mode in ("L", "CMYK"):
        return picture.copy()
    return picture.convert("RGB")


def to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The same colours in sRGB; taken as they are where the profile is of no use."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            turned = None
        if turned is not None:
            return turned
    return picture.convert("RGB")

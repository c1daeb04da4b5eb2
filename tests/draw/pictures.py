"""Builders of picture files: as a phone, a computer or an enemy would make them."""

from __future__ import annotations

import io
import random
import struct
import zlib
from pathlib import Path

import pillow_heif
from PIL import Image, ImageCms, PngImagePlugin

from generator.draw import draw_photos
from generator.model.pictures import Picture
from generator.model.website import PhotoNeeded
from generator.problems import Problem

SECRET = "Quokka Street 12"
RED, BLUE = (220, 20, 30), (20, 30, 220)


def two_halves(width: int = 1200, height: int = 900, mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    return image.convert(mode)


def noise(width: int, height: int) -> Image.Image:
    return Image.frombytes("RGB", (width, height), random.Random(1).randbytes(width * height * 3))


def camera_notes(orientation: int = 1) -> Image.Exif:
    """EXIF with an address, a place and a camera."""
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010E] = SECRET
    notes[0x010F] = SECRET
    notes.get_ifd(0x8825)[1] = "N"
    notes.get_ifd(0x8825)[2] = (51.0, 30.0, 12.3)
    notes.get_ifd(0x8769)[0x9286] = SECRET
    return notes


def saved(image: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **more)  # type: ignore[arg-type]
    return out.getvalue()


def telling_jpeg(orientation: int = 1) -> bytes:
    """A photo that tells where, when and with what it was taken, in every way a JPEG can."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = f"<x:xmpmeta>{SECRET}</x:xmpmeta>".encode()
    notes = camera_notes(orientation)
    return saved(two_halves(), exif=notes, comment=SECRET.encode(), icc_profile=srgb, xmp=xmp) + SECRET.encode()


def telling_png() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", SECRET)
    words.add_itxt("XML:com.adobe.xmp", SECRET)
    return saved(two_halves(), "PNG", pnginfo=words, exif=camera_notes())


def telling_webp() -> bytes:
    return saved(two_halves(), "WEBP", exif=camera_notes(), xmp=SECRET.encode())


def telling_heic(orientation: int = 1) -> bytes:
    out = io.BytesIO()
    notes = camera_notes(orientation).tobytes()
    pillow_heif.from_pillow(two_halves(320, 240)).save(out, quality=60, exif=notes, xmp=SECRET.encode())
    return out.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that say they are a picture of this size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


class Family:
    """A family's folder with photos, and a cache."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "families" / "alder-7k2m"
        self.cache = root / "cache"
        (self.folder / "photos").mkdir(parents=True)

    def put(self, content: bytes, name: str = "one.jpg") -> Path:
        path = self.folder / "photos" / name
        path.write_bytes(content)
        return path

    def draw(self, *files: str) -> tuple[dict[str, tuple[Picture, ...]], tuple[Problem, ...]]:
        needed = tuple(PhotoNeeded(file, file) for file in files or ("photos/one.jpg",))
        pictures, problems = draw_photos(needed, self.folder, self.cache)
        return dict(pictures.by_photo), problems

    def drawn(self, content: bytes) -> tuple[Picture, ...]:
        """The pictures of one good photo."""
        self.put(content)
        pictures, problems = self.draw()
        assert problems == ()
        return pictures["photos/one.jpg"]


def opened(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.content))


def is_near(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 30 for one, other in zip(pixel, colour, strict=True))

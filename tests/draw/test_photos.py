"""What a photo becomes."""

import hashlib

import pytest
from PIL import Image, ImageCms

from tests.draw.pictures import (
    BLUE,
    RED,
    SECRET,
    Family,
    is_near,
    noise,
    opened,
    saved,
    telling_heic,
    telling_jpeg,
    telling_png,
    telling_webp,
    two_halves,
)


def test_a_photo_has_a_small_and_a_large_size(family: Family) -> None:
    sizes = [(picture.width, picture.height) for picture in family.drawn(saved(two_halves(4000, 3000)))]
    assert sizes == [(480, 360), (1080, 810)]


def test_a_small_photo_is_never_enlarged(family: Family) -> None:
    sizes = [(picture.width, picture.height) for picture in family.drawn(saved(two_halves(60, 30)))]
    assert sizes == [(60, 30)]


def test_a_picture_is_named_by_its_bytes(family: Family) -> None:
    for picture in family.drawn(saved(two_halves())):
        assert picture.path == f"photos/{hashlib.sha256(picture.content).hexdigest()[:20]}.jpg"


def test_the_sizes_told_are_those_of_the_picture(family: Family) -> None:
    for picture in family.drawn(saved(two_halves(900, 1300))):
        assert opened(picture).size == (picture.width, picture.height)


def test_even_the_busiest_picture_stays_small(family: Family) -> None:
    small, large = family.drawn(saved(noise(1200, 900), "PNG"))
    assert len(small.content) <= 45_000
    assert len(large.content) <= 120_000


@pytest.mark.parametrize("content", [telling_jpeg(), telling_png(), telling_webp(), telling_heic()])
def test_a_picture_tells_nothing_but_its_pixels(family: Family, content: bytes) -> None:
    assert SECRET.encode() in content
    for picture in family.drawn(content):
        image = opened(picture)
        assert SECRET.encode() not in picture.content
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
        assert is_near(image.getpixel((2, 2)), RED)


@pytest.mark.parametrize("kind", [telling_jpeg, telling_heic])
def test_a_photo_held_sideways_stands_upright(family: Family, kind: object) -> None:
    assert callable(kind)
    picture = family.drawn(kind(6))[-1]
    assert picture.height > picture.width
    assert is_near(opened(picture).getpixel((picture.width // 2, 5)), RED)
    assert is_near(opened(picture).getpixel((picture.width // 2, picture.height - 5)), BLUE)


def test_a_mirrored_photo_is_turned_back(family: Family) -> None:
    picture = family.drawn(telling_jpeg(2))[-1]
    assert is_near(opened(picture).getpixel((5, 5)), BLUE)


def test_what_can_be_seen_through_stands_on_white(family: Family) -> None:
    picture = family.drawn(saved(Image.new("RGBA", (50, 50), (0, 0, 0, 0)), "PNG"))[0]
    assert is_near(opened(picture).getpixel((25, 25)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_plain_colour(family: Family, mode: str) -> None:
    image = Image.new("I;16", (40, 40), 65535) if mode == "I;16" else Image.new("RGB", (40, 40), "white").convert(mode)
    picture = opened(family.drawn(saved(image, "PNG"))[0])
    assert picture.mode == "RGB"
    assert is_near(picture.getpixel((20, 20)), (255, 255, 255))


def test_a_cmyk_photo_keeps_its_colours(family: Family) -> None:
    picture = opened(family.drawn(saved(two_halves(200, 100, "CMYK")))[0])
    assert is_near(picture.getpixel((5, 5)), RED)


def test_colours_of_another_space_are_turned_into_srgb(family: Family) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert len(family.drawn(saved(two_halves(), icc_profile=lab))) == 2
    wide = swapped_profile()
    picture = opened(family.drawn(saved(two_halves(), icc_profile=wide))[-1])
    assert is_near(picture.getpixel((5, 5)), RED[::-1])


def swapped_profile() -> bytes:
    """sRGB with red and blue changed about, so that its use can be seen."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"tmpX", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"tmpX", b"bXYZ", 1)


def test_the_same_photo_gives_the_same_bytes(family: Family) -> None:
    first = family.drawn(telling_jpeg())
    for entry in family.cache.iterdir():
        entry.unlink()
    assert family.drawn(telling_jpeg()) == first


def test_a_picture_s_kind_is_told_by_its_bytes_not_its_name(family: Family) -> None:
    assert len(family.drawn(telling_png())) == 2

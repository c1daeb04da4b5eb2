"""Photos that are not drawn, and what is said of them."""

import os
from pathlib import Path

import pytest

from generator.draw import jpeg
from generator.draw.jpeg import refuse_more_than_pixels
from generator.draw.source import LARGEST_FILE
from generator.problems import Unsafe
from tests.draw.pictures import Family, png_that_claims, saved, telling_heic, telling_jpeg, two_halves

GOOD = saved(two_halves(60, 40))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"not a picture", "not a picture we can show"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "not a picture we can show"),
        (saved(two_halves(), "GIF"), "not a picture we can show"),
        (saved(two_halves(), "ICO"), "not a picture we can show"),
        (saved(two_halves(), "TIFF"), "not a picture we can show"),
        (b"\xff\xd8\xff\xe0", "broken"),
        (telling_jpeg()[:9000], "broken"),
        (saved(two_halves(), "PNG")[:-300], "broken"),
        (saved(two_halves(), "WEBP")[:-300], "broken"),
        (telling_heic()[:600], "broken"),
        (png_that_claims(0, 0), "broken"),
        (png_that_claims(10, 10), "broken"),
        (png_that_claims(7100, 7100), "50 megapixels"),
        (png_that_claims(90_000, 90_000), "50 megapixels"),
        (GOOD + b"\0" * LARGEST_FILE, "25 MB"),
    ],
)
def test_a_photo_that_cannot_be_drawn_is_named_and_the_rest_are_drawn(
    family: Family, content: bytes, said: str
) -> None:
    family.put(content, "bad.jpg")
    family.put(GOOD, "good.jpg")
    pictures, problems = family.draw("photos/bad.jpg", "photos/good.jpg")
    assert list(pictures) == ["photos/good.jpg"]
    (problem,) = problems
    assert problem.file == "families/alder-7k2m/photos/bad.jpg"
    assert said in problem.wrong
    assert problem.right


@pytest.mark.parametrize(
    "file",
    [
        "photos/../family.md",
        "../alder-7k2m/photos/one.jpg",
        "family.jpg",
        "photos/one.jpg/..",
        "photos\\one.jpg",
        "photos/..\\one.jpg",
        "photos/c:one.jpg",
        "/photos/one.jpg",
        "photos/sub/one.jpg",
        "photos/one.jpg\0",
    ],
)
def test_nothing_outside_the_photos_folder_is_opened(
    family: Family, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (family.folder / "family.jpg", family.folder / "photos" / "one.jpg"):
        place.write_bytes(GOOD)
    monkeypatch.setattr("builtins.open", lambda *_, **__: pytest.fail("it was opened"))
    pictures, problems = family.draw(file)
    assert pictures == {}
    assert "own photos folder" in problems[0].wrong


def link(path: Path, to: Path) -> None:
    try:
        path.symlink_to(to)
    except OSError:
        pytest.skip("this system makes no links")


def test_a_link_to_a_picture_is_refused(family: Family) -> None:
    outside = family.folder / "elsewhere.jpg"
    outside.write_bytes(GOOD)
    link(family.folder / "photos" / "one.jpg", outside)
    pictures, problems = family.draw()
    assert pictures == {}
    assert "a link" in problems[0].wrong


def test_a_photos_folder_that_is_a_link_is_refused(family: Family) -> None:
    other = family.folder.parent / "other"
    (family.folder / "photos").rename(other)
    (other / "one.jpg").write_bytes(GOOD)
    link(family.folder / "photos", other)
    pictures, problems = family.draw()
    assert pictures == {}
    assert "a link" in problems[0].wrong


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_no_photo_and_keeps_nobody_waiting(family: Family) -> None:
    os.mkfifo(family.folder / "photos" / "one.jpg")
    assert "cannot be opened" in family.draw()[1][0].wrong


def test_a_missing_photo_is_named(family: Family) -> None:
    pictures, problems = family.draw()
    assert pictures == {}
    assert "missing" in problems[0].wrong


def test_a_record_without_a_picture_is_named(family: Family) -> None:
    from generator.draw import draw_photos
    from generator.model.website import PhotoNeeded

    _, problems = draw_photos((PhotoNeeded("2026-02-03-cup", ""),), family.folder, family.cache)
    assert problems[0].file == "families/alder-7k2m/photos/2026-02-03-cup.md"


@pytest.mark.parametrize(
    "content",
    [
        telling_jpeg(),
        saved(two_halves(60, 40), comment=b"words"),
        saved(two_halves(60, 40)) + b"words",
        saved(two_halves(60, 40), "PNG"),
        saved(two_halves(60, 40))[:-2],
        b"",
    ],
)
def test_a_picture_with_more_than_pixels_stops_the_run(content: bytes) -> None:
    with pytest.raises(Unsafe):
        refuse_more_than_pixels(content)


@pytest.mark.parametrize("more", [{}, {"progressive": True}, {"restart_marker_blocks": 4}])
def test_a_picture_of_pixels_alone_passes(more: dict[str, object]) -> None:
    content = saved(two_halves(60, 40), **more)
    refuse_more_than_pixels(content)
    assert not jpeg.extra_segment(content)


def test_a_cleaner_that_forgets_to_clean_is_caught(family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    family.put(GOOD)
    monkeypatch.setattr("generator.draw.photos.encode_jpeg", lambda *_: (telling_jpeg(), 10, 10))
    with pytest.raises(Unsafe):
        family.draw()

"""Symbols and the service's own pictures: as their package has them, cleaned as photos are, and no others."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from generator.draw import symbols
from generator.draw.symbols import draw_symbol, draw_symbols
from generator.draw.website import draw_images
from generator.model.symbols import codes_of
from generator.model.website import PhotoNeeded
from generator.problems import Unsafe

COAT = PhotoNeeded("image/coat", "pictures/coat.png")


def test_a_symbol_is_the_same_by_its_sign_and_by_its_name() -> None:
    drawn = draw_symbols(("bathtub", "🛁"))
    assert drawn["symbol/bathtub"] == drawn["symbol/🛁"]
    assert drawn["symbol/🛁"][0].path.startswith("symbols/")


@pytest.mark.parametrize("heart", ["❤", "❤️", "heavy black heart"])
def test_a_symbol_is_found_with_and_without_the_mark_for_colour(heart: str) -> None:
    assert list(draw_symbols((heart,))) == [f"symbol/{heart}"]


def test_a_symbol_that_is_not_there_draws_nothing() -> None:
    assert draw_symbols(("nobody drew this", "☃🛁")) == {}


def test_a_name_and_its_sign_have_one_code() -> None:
    assert codes_of("slice of pizza") == codes_of(unicodedata.lookup("SLICE OF PIZZA")) == ("1F355",)


@pytest.mark.parametrize("more", ["<script>", "<image href='x'>", "<g onload='x'>", "<USE HREF='x'/>"])
def test_a_symbol_that_is_more_than_a_drawing_stops_the_run(more: str) -> None:
    with pytest.raises(Unsafe):
        draw_symbol(f"<svg>{more}</svg>".encode())


def test_no_symbol_of_the_package_is_more_than_a_drawing() -> None:
    files = [file for file in symbols.get_openmoji_svg_data().iterdir() if file.name.endswith(".svg")]
    found = [
        file.name for file in files if symbols.MORE_THAN_A_DRAWING.search(file.read_text(encoding="utf-8").lower())
    ]
    assert (found, len(files) > 3000) == ([], True)


def test_a_picture_of_the_services_own_is_cleaned_as_a_photo_is(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    Image.new("RGBA", (64, 48), (240, 190, 70, 128)).save(tmp_path / "pictures" / "coat.png")
    drawn, problems = draw_images((COAT,), tmp_path, tmp_path / "cache")
    assert ({one.path[-4:] for one in drawn["image/coat"]}, problems) == ({".jpg"}, ())


@pytest.mark.parametrize("file", ["pictures/coat.png", "pictures/../service.yml", "photos/coat.png", "service.yml"])
def test_a_picture_that_is_missing_or_elsewhere_is_a_problem_and_not_opened(file: str, tmp_path: Path) -> None:
    (tmp_path / "service.yml").write_text("format: 1\n", encoding="utf-8")
    drawn, problems = draw_images((PhotoNeeded("image/coat", file),), tmp_path, tmp_path / "cache")
    assert (drawn, [problem.file for problem in problems]) == ({}, [file])

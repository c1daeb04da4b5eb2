"""A board on a page: its pictures, its words, its credits, from right to left too, and never under a trade's name."""

from __future__ import annotations

from dataclasses import replace

from generator.model.pages import BoardPage
from generator.model.pictured import DrawingShown, PictureShown
from generator.model.pictures import Picture, Pictures
from generator.model.words import Written, say
from generator.render.writing import make_writer, write_page
from tests.theme.builders import full_view, make_page, make_website
from tests.theme.reading import THEME, catalogue
from tests.theme.test_pages import html_of, of_kind, tree_of

BATH = PictureShown(
    Written("Bath", "en"), drawing=DrawingShown("symbol/bathtub", say("board.symbol", words=Written("Bath", "en")))
)
WORDS_ALONE = PictureShown(Written("Cup", "en"))


def board(*pictures: PictureShown, **changes: object) -> BoardPage:
    return replace(full_view(BoardPage), pictures=pictures, **changes)  # type: ignore[no-any-return, arg-type]


def test_each_picture_stands_over_its_words() -> None:
    page = make_page(board(BATH, WORDS_ALONE))
    drawn = Pictures({"symbol/bathtub": (Picture("symbols/0a1b.svg", 72, 72, b""),)})
    (first, _) = of_kind(tree_of(write_page(make_writer(make_website(page), drawn, THEME), page)), "li")
    assert ["".join(one.itertext()).strip() for one in first if one.get("class") == "said"] == ["Bath"]
    assert [one.get("alt") for one in of_kind(first, "img")] == ["A symbol for: Bath"]


def test_a_picture_that_may_not_be_seen_is_words_and_no_empty_picture() -> None:
    (_, second) = of_kind(tree_of(html_of(board(BATH, WORDS_ALONE))), "li")
    assert of_kind(second, "img") == []
    assert "Cup" in "".join(second.itertext())


def test_the_symbols_licence_is_said_in_full_and_leads_nowhere() -> None:
    tree = tree_of(html_of(board(BATH, credits=(say("board.openmoji"),), sections=())))
    words = " ".join("".join(tree.itertext()).split())
    assert "OpenMoji, https://openmoji.org, licence CC BY-SA 4.0" in words
    assert of_kind(tree, "a") == []


def test_credits_are_printed_with_the_board() -> None:
    tree = tree_of(html_of(board(BATH, credits=(say("board.openmoji"),))))
    (credits,) = (one for one in tree.iter("section") if "credits" in one.get("class", ""))
    assert "on-screen" not in credits.get("class", "")


def test_words_of_another_language_than_the_pages_keep_their_own_direction() -> None:
    tree = tree_of(html_of(board(BATH), language="ur"))
    said = next(one for one in tree.iter("p") if one.get("class") == "said")
    assert [(one.get("lang"), one.get("dir")) for one in said.iter() if one.get("lang")] == [("en", "ltr")]


def test_no_look_of_a_board_knows_left_from_right() -> None:
    style = (THEME / "site/assets/css/boards.css").read_text(encoding="utf-8")
    assert not [word for word in ("left", "right") if word in style]


def test_no_board_bears_the_name_of_somebodys_method() -> None:
    assert not [id for id, forms in catalogue("en").forms.items() if any("pecs" in form.lower() for form in forms)]

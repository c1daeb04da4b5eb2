"""Boards of pictures: where they are found, what they show, whose the pictures are, and what a closed photo leaves."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.board import Board
from generator.model.furniture import MorePage
from generator.model.pages import ChildPage
from generator.model.pictured import BoardPage, BoardsPage
from generator.model.record import AnyFiled
from generator.model.words import Written, say
from tests.builders import SERVICE, TERN, WREN, filed, household, photo, photo_consent, profile, read_consent, section
from tests.compose.sites import closed, page_of, website
from tests.strategies.families import SERVICE_WRITTEN

BATH = {"words": "Bath", "symbol": "bathtub"}
STORY = {"words": "Story", "symbol": "📖"}
COAT = {"words": "Coat", "image": "coat"}
CUP = {"words": "Cup", "photo": "2026-02-03-cup"}
DRAWN = SERVICE.model_validate(SERVICE_WRITTEN)
TALK = ("communication", "photos")


def board(*pictures: dict[str, Any], child: str = WREN, stem: str = "2026-02-03-bath", **fields: Any) -> AnyFiled:
    usual = {"shape": "choice", "title": "Bath, then story", "pictures": list(pictures or (BATH, STORY))}
    return filed(Board, f"{child}/boards/{stem}", usual | fields)


def test_a_board_has_a_page_and_stands_on_the_childs_own() -> None:
    assert page_of(BoardPage, board()).title == Written("Bath, then story", "en")
    assert [one.link.words.text for one in page_of(ChildPage, board()).boards] == ["Bath, then story"]


def test_boards_are_found_from_more_and_only_where_there_are_any() -> None:
    links = [link for group in page_of(MorePage, board()).groups for link, _ in group.links]
    assert say("page.boards") in [link.words for link in links]
    assert page_of(BoardsPage) is None


def test_now_and_next_are_said_of_two_pictures_and_of_no_others() -> None:
    now_next = page_of(BoardPage, board(shape="now-next"))
    assert [one.label for one in now_next.pictures] == [say("board.now"), say("board.next")]
    assert [one.label for one in page_of(BoardPage, board()).pictures] == [None, None]


def test_a_board_past_its_last_day_is_one_from_before() -> None:
    old, today = board(until="2026-06-11"), board(until="2026-06-12", stem="2026-02-04-new")
    page = page_of(BoardsPage, old, today)
    assert (len(page.now), len(page.earlier)) == (1, 1)
    assert len(page_of(ChildPage, old, today).boards) == 1


def test_once_visits_have_ended_every_board_is_one_from_before() -> None:
    page = page_of(BoardsPage, board(), closed())
    assert (len(page.now), len(page.earlier)) == (0, 1)


def test_symbols_are_credited_with_their_licence_and_pictures_with_their_own_line() -> None:
    page = page_of(BoardPage, board(BATH, STORY, COAT, COAT), service=DRAWN)
    assert page.credits == (say("board.openmoji"), Written("Drawn by us", "en"))


def test_a_board_of_the_familys_own_photos_credits_nobody() -> None:
    shown = (photo("2026-02-03-cup", WREN), photo_consent(WREN))
    assert page_of(BoardPage, board(CUP, CUP), *shown).credits == ()


def test_a_site_draws_only_what_its_boards_show() -> None:
    site = website(board(BATH, COAT), service=DRAWN)
    assert (site.symbols, [one.file for one in site.images]) == (("bathtub",), ["pictures/coat.png"])
    assert (website(service=DRAWN).symbols, website(service=DRAWN).images) == ((), ())


def test_a_photo_that_may_be_seen_is_on_the_board() -> None:
    shown = (photo("2026-02-03-cup", WREN, words="A cup"), photo_consent(WREN))
    first, _ = page_of(BoardPage, board(CUP, BATH), *shown).pictures
    assert first.photo.words.text == "A cup"


@pytest.mark.parametrize("why", ["nobody agreed", "the part is closed", "it is kept to another", "it is of others"])
def test_a_photo_that_may_not_be_seen_leaves_its_words_alone(why: str) -> None:
    cup = photo("2026-02-03-cup", *([WREN, "others"] if "others" in why else [WREN]), only=["dad"] * ("kept" in why))
    agreed = () if why == "nobody agreed" else (photo_consent(WREN),)
    parts = ("communication",) if "part" in why else TALK
    site = website(board(CUP, BATH), cup, *agreed, parts=parts)
    first, _ = next(page.view for page in site.pages if isinstance(page.view, BoardPage)).pictures
    assert (first.words.text, first.photo, first.drawing, site.photos) == ("Cup", None, None, ())
    assert "2026-02-03-cup" not in repr(site)


def test_a_board_kept_to_one_reader_takes_its_photo_along() -> None:
    shown = (photo("2026-02-03-cup", WREN), photo_consent(WREN))
    assert website(board(CUP, BATH, only=["dad"]), *shown).photos == ()


def test_a_board_is_for_who_may_read_how_a_child_communicates() -> None:
    assert page_of(BoardPage, board(), parts=("profile", "photos", "activities")) is None


def test_a_board_of_another_child_is_not_on_this_ones_page() -> None:
    both = read_consent("mum", about=[WREN, TERN])
    site = website(profile(), profile(TERN, called="Tern"), board(child=TERN), both)
    pages = [page.view for page in site.pages if isinstance(page.view, ChildPage)]
    assert {page.name.text: len(page.boards) for page in pages} == {"Wren": 0, "Tern": 1}


def test_words_in_the_readers_language_stand_for_the_others() -> None:
    twin = {**BATH, "in": {"ur": {"words": "نہانا"}}}
    page = page_of(BoardPage, board(twin, STORY), household(languages=["ur"]))
    assert [one.words for one in page.pictures] == [Written("نہانا", "ur"), Written("Story", "en")]


def test_how_we_use_it_stands_under_the_board() -> None:
    told = board()
    used = filed(
        Board, told.id, {"shape": "choice", "title": "A", "pictures": [BATH, STORY]}, section("How we use it", "Low.")
    )
    (shown,) = page_of(BoardPage, used).sections
    assert shown.title == say("section.how-we-use-it")

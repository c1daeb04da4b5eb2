"""The way out of a quiet page: with a thumb, with a keyboard, without scripts; and what is left behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_private import watch
from tests.sites import Site, site_for

pytestmark = pytest.mark.browser
Window = Callable[..., Any]
ELSEWHERE = "https://www.bbc.co.uk/weather"
LEAST = 44


@pytest.fixture
def quiet(sample: Path) -> Site:
    return site_for(sample, "medlar", "mum")


@pytest.fixture
def opened(open_page: Window, address: Callable[[Path], str], quiet: Site) -> Callable[..., Any]:
    """The second page somebody opens, with the page it leads to standing in for the weather."""

    def go(width: int = 390, **more: Any) -> Any:
        page = open_page(width, **more)
        page.route(
            f"{ELSEWHERE}**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html")
        )
        page.goto(address(quiet.home))
        page.goto(address(quiet.pages[1]))
        return page

    return go


@pytest.mark.parametrize("width", [390, 1280])
def test_one_tap_leaves_and_going_back_does_not_show_the_page_again(opened: Callable[..., Any], width: int) -> None:
    page = opened(width)
    left = page.url
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url(f"{ELSEWHERE}**")
    page.go_back()
    assert page.url != left


def test_escape_twice_leaves(opened: Callable[..., Any]) -> None:
    page = opened()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url(f"{ELSEWHERE}**")


def test_escape_in_the_search_only_closes_it(opened: Callable[..., Any]) -> None:
    page = opened()
    left = page.url
    page.locator("#find").press("Enter")
    page.get_by_role("searchbox").press("Escape")
    page.keyboard.press("Escape")
    assert page.url == left


def test_without_scripts_it_is_a_link(opened: Callable[..., Any]) -> None:
    page = opened(scripts=False)
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url(f"{ELSEWHERE}**")


def test_no_one_is_told_where_somebody_came_from(opened: Callable[..., Any]) -> None:
    page = opened()
    with page.expect_request(f"{ELSEWHERE}**") as asked:
        page.get_by_role("link", name="Leave this page").click()
    assert "referer" not in asked.value.headers


@pytest.mark.parametrize("width", [390, 1280])
def test_it_stays_in_sight_and_is_large_enough_for_a_thumb(opened: Callable[..., Any], width: int) -> None:
    page = opened(width)
    page.mouse.wheel(0, 4000)
    box = page.get_by_role("link", name="Leave this page").bounding_box()
    assert min(box["width"], box["height"]) >= LEAST
    assert 0 <= box["y"] <= page.viewport_size["height"] - box["height"]


def test_it_is_the_first_thing_a_keyboard_reaches_but_one(opened: Callable[..., Any]) -> None:
    page = opened()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "leave"


def test_no_page_asks_for_it_before_it_is_taken(
    open_page: Window, address: Callable[[Path], str], quiet: Site, server: str
) -> None:
    page = open_page()
    noted = watch(page, server)
    for file in quiet.pages:
        page.goto(address(file))
    assert not noted


def test_no_tab_of_a_quiet_site_names_anybody(quiet: Site) -> None:
    for file in quiet.folder.rglob("*.html"):
        assert "<title>Notes</title>" in file.read_text(encoding="utf-8"), file.name

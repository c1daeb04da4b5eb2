"""What a person does with a page: searches, changes colours, reads without scripts, from a disk, on a small phone."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator.render import zensical
from generator.render.mkdocs import build_html
from generator.render.stage import stage
from tests.render.builders import make_pictures, make_website

pytestmark = pytest.mark.browser


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing on the terminal."""


@pytest.fixture(scope="module")
def out(theme: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browsed")
    stage(make_website(), make_pictures(), theme, folder / "staging")
    build_html(folder / "staging", folder / "out")
    return folder / "out"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address where a folder is served on this computer alone."""
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def address(out: Path) -> Iterator[str]:
    with served(out) as address:
        yield address


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def complaints_of(page: Any) -> list[str]:
    """What the browser complains of from now on: refused scripts, styles and pictures among it."""
    heard: list[str] = []
    page.on("console", lambda said: heard.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


def test_search_loads_its_index_only_when_opened(page: Any, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "p/aboutaaaaa.html")
    assert not [one for one in asked if one.endswith("find.json")]
    page.click("#find")
    page.wait_for_selector("#ask:focus")
    page.fill("#ask", "bub")
    page.wait_for_selector("#search-results a")
    assert [one for one in asked if one.endswith("find.json")]


@pytest.mark.parametrize("typed", ["bub", "BÚBBLES", "شاباش", "did it", "noor waited"])
def test_search_finds_beginnings_accents_and_any_script(page: Any, address: str, typed: str) -> None:
    page.goto(address)
    page.click("#find")
    page.fill("#ask", typed)
    link = page.wait_for_selector("#search-results a")
    assert link is not None
    assert link.get_attribute("href") == "./index.html#celebration"
    assert page.inner_text("#search-status") == "Found: 1"


def test_search_is_worked_from_the_keyboard(page: Any, address: str) -> None:
    page.goto(address + "p/aboutaaaaa.html")
    page.focus("#find")
    page.keyboard.press("Enter")
    page.keyboard.type("zzzz")
    page.wait_for_selector("#search-status:has-text('Nothing')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.press("Enter")
    page.keyboard.type("bubbles")
    page.wait_for_selector("#search-results a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/index.html#celebration")


def test_colours_are_remembered_and_there_before_the_first_paint(page: Any, address: str) -> None:
    page.goto(address)
    page.click("#palette")
    page.click("#palette")
    page.route("**/search-*.js", lambda route: route.abort())
    page.goto(address + "p/findaaaaaa.html", wait_until="commit")
    page.wait_for_selector("body")
    assert page.evaluate("document.documentElement.dataset.palette") == "dark"
    assert page.inner_text("#palette .visually-hidden") == "Colours: dark"


def test_from_a_disk_find_is_a_page(page: Any, out: Path) -> None:
    heard = complaints_of(page)
    page.goto((out / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.card')).borderRadius") != "0px"
    page.click("#find")
    page.wait_for_url("**/p/findaaaaaa.html")
    assert heard == []


def test_the_policy_refuses_nothing_of_ours(page: Any, address: str) -> None:
    heard = complaints_of(page)
    page.goto(address)
    page.click("#find")
    page.fill("#ask", "bubbles")
    page.wait_for_selector("#search-results a")
    assert heard == []


def test_without_scripts_only_the_two_buttons_are_gone(browser: Any, address: str) -> None:
    texts = []
    for has_scripts in (True, False):
        context = browser.new_context(java_script_enabled=has_scripts, viewport={"width": 390, "height": 844})
        page = context.new_page()
        page.goto(address)
        texts.append(page.locator("main").inner_text())
        assert page.locator("#palette").is_visible() is has_scripts
        page.click("#find")
        assert page.locator("#search").is_visible() is has_scripts
        context.close()
    assert texts[0] == texts[1]


def test_what_zensical_makes_works_the_same(page: Any, theme: Path, tmp_path: Path) -> None:
    """Search, its links and the colours are all that needs a script; the rest is the same page."""
    stage(make_website(), make_pictures(), theme, tmp_path / "staging")
    zensical.build_html(tmp_path / "staging", tmp_path / "out")
    heard = complaints_of(page)
    with served(tmp_path / "out") as address:
        page.goto(address + "p/aboutaaaaa.html")
        page.click("#palette")
        page.click("#find")
        page.fill("#ask", "bubbles")
        page.click("#search-results a")
        page.wait_for_url("**/index.html#celebration")
        assert page.evaluate("document.documentElement.dataset.palette") == "light"
    assert heard == []


@pytest.mark.parametrize("size", [(320, 640), (320, 256), (1280, 800)])
def test_no_page_scrolls_sideways(browser: Any, address: str, size: tuple[int, int]) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    for path in ("index.html", "p/aboutaaaaa.html", "404.html"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path
    page.close()


def test_the_bar_of_tabs_never_covers_the_last_words(page: Any, address: str) -> None:
    page.goto(address)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    room = page.evaluate(
        "document.querySelector('.tabs').getBoundingClientRect().top"
        " - document.querySelector('.end p').getBoundingClientRect().bottom"
    )
    assert room >= 0

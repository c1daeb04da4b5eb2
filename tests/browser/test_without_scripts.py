"""With scripts off everything is still there: words, ways to go, numbers. Scripts only add."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sites import Site

pytestmark = pytest.mark.browser

# A link drawn in a chart has its words and its address elsewhere than one in a line.
LINKS = """[...document.querySelectorAll("a[href]")].filter(a => !a.closest("dialog"))
  .map(a => [(a.innerText ?? a.textContent).trim(), a.href.baseVal ?? a.href])"""


def test_a_page_says_the_same_without_scripts(pages: tuple[Path, ...], open_page: Callable[..., Any]) -> None:
    views = open_page(390), open_page(390, scripts=False)
    assert len(pages) > 8
    for file in pages:
        seen = []
        for page in views:
            page.goto(file.as_uri())
            seen.append((page.locator("main").inner_text(), page.evaluate(LINKS)))
        assert len(seen[1][0]) > 20, file
        assert seen[0] == seen[1], file


def test_what_needs_scripts_is_not_offered_without_them(pages: tuple[Path, ...], open_page: Callable[..., Any]) -> None:
    page = open_page(390, scripts=False)
    for file in pages:
        page.goto(file.as_uri())
        assert not page.locator("#palette, dialog, input").locator("visible=true").count(), file


def test_the_tabs_are_there_and_lead_on_without_scripts(
    site: Site, open_page: Callable[..., Any], address: Callable[[Path], str]
) -> None:
    page = open_page(390, scripts=False)
    page.goto(address(site.home))
    tabs = page.locator("nav.tabs a").count()
    is_for_a_setting = bool(site.audience.partition("@")[2])
    assert tabs == 0 if is_for_a_setting else tabs >= 4, "home, goals, visits and more, for whoever reads least"
    for number in range(tabs):
        page.locator("nav.tabs a").nth(number).click()
        assert page.locator("nav.tabs a").nth(number).get_attribute("aria-current") == "page"
        assert page.locator("main h1").is_visible()

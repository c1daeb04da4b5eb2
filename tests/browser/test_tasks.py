"""What people come to do, walked as they would walk it, on a phone and on a computer."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sites import site_for

pytestmark = pytest.mark.browser
both_widths = pytest.mark.parametrize("width", [390, 1280])
Address = Callable[[Path], str]
Window = Callable[..., Any]


@pytest.fixture
def at_home(open_page: Window, address: Address, sample: Path) -> Callable[..., Any]:
    """A window on the first page of somebody's site."""

    def go(width: int, family: str = "alder", reader: str = "mum", **more: Any) -> Any:
        page = open_page(width, **more)
        page.goto(address(site_for(sample, family, reader).home))
        return page

    return go


def has_in_view(page: Any, found: Any) -> bool:
    """Whether an element's top stands in the window, below whatever sticks to it."""
    top = found.bounding_box()["y"]
    return -1 <= top < page.viewport_size["height"] * 0.75


@both_widths
def test_mum_opens_this_weeks_card_with_one_tap(at_home: Any, width: int) -> None:
    page = at_home(width)
    page.get_by_role("link", name=re.compile("Open the card.*Cup on the mat")).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Cup on the mat"
    assert "Jonah puts the cup back on the mat after a drink" in page.locator("main .target").inner_text()
    chart = page.get_by_role("table").filter(has_text="Wed 10")
    assert chart.get_by_role("row").count() >= 3
    assert chart.get_by_text("with help", exact=True).count() >= 3


@both_widths
def test_mum_sees_when_the_next_visit_is_and_whom_to_ring(at_home: Any, width: int) -> None:
    page = at_home(width)
    card = page.get_by_role("heading", name="Next visit").locator("xpath=ancestor::section[1]")
    assert re.search("Tuesday 23 June 2026.*10:00", card.inner_text())
    assert card.get_by_role("link", name="Call Sam Reed").get_attribute("href") == "tel:01632960211"


def test_the_next_visit_goes_into_a_phones_calendar(at_home: Any) -> None:
    page = at_home(390)
    with page.expect_download() as kept:
        page.get_by_role("link", name="Add to my calendar").click()
    assert b"DTSTART" in Path(kept.value.path()).read_bytes()


@both_widths
def test_mum_opens_a_goal_and_sees_which_step_is_now(at_home: Any, width: int) -> None:
    page = at_home(width)
    page.get_by_role("link", name="Jonah drinks from an open cup").last.click()
    page.get_by_role("heading", level=1, name="Jonah drinks from an open cup").wait_for()
    steps = page.get_by_role("main").locator("ol > li")
    now = [text for text in steps.all_inner_texts() if re.search(r"\bNow\b", text)]
    assert len(now) == 1
    assert "puts the cup back on the mat after a drink" in now[0].lower()


@both_widths
def test_mum_reads_what_was_agreed_at_the_newest_visit(at_home: Any, width: int) -> None:
    page = at_home(width)
    newest = page.get_by_role("heading", name="Newest visit").locator("xpath=ancestor::section[1]")
    newest.get_by_role("link").click()
    page.wait_for_url("**#*")
    visit = page.locator(f"[id='{page.url.partition('#')[2]}']")
    assert has_in_view(page, visit)
    agreed = visit.get_by_role("heading", name="What we agreed").locator("xpath=..")
    assert "Three cards until the 23rd" in agreed.inner_text()


@both_widths
def test_who_can_see_this_is_two_taps_away_and_names_its_reader(at_home: Any, width: int) -> None:
    page = at_home(width)
    page.get_by_role("navigation", name="Main pages").get_by_role("link", name="More").click()
    page.get_by_role("main").get_by_role("link", name="Who can see this").click()
    readers = page.get_by_role("heading", name=re.compile("^Who has")).locator("xpath=ancestor::section[1]")
    assert "Megan" in readers.inner_text()


def test_a_page_that_is_gone_says_so_and_leads_home(at_home: Any) -> None:
    page = at_home(390)
    page.goto(page.url.replace("index.html", "p/gone.html"))
    assert page.get_by_role("heading", level=1).inner_text() == "This page is not here"
    page.get_by_role("link", name="Go to the first page").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Hello, Jonah and family"


@both_widths
def test_search_finds_an_activity_by_part_of_its_name(at_home: Any, width: int) -> None:
    page = at_home(width)
    page.get_by_role("banner").get_by_role("link", name="Find").click()
    page.get_by_role("searchbox").press_sequentially("cup on the m")
    page.get_by_role("dialog").get_by_role("link", name=re.compile("Cup on the mat")).first.click()
    page.wait_for_url("**/p/*")
    assert page.get_by_role("heading", level=1).inner_text() == "Cup on the mat"


def test_nothing_is_fetched_for_search_before_it_is_opened(at_home: Any, open_page: Window, server: str) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(at_home(390).url, wait_until="networkidle")
    assert not [url for url in asked if "find" in url]
    page.get_by_role("banner").get_by_role("link", name="Find").click()
    page.get_by_role("searchbox").fill("cup")
    page.get_by_role("dialog").get_by_role("link").first.wait_for()
    assert len([url for url in asked if url.endswith("assets/find.json")]) == 1


def test_escape_closes_search_and_gives_the_place_back(at_home: Any) -> None:
    page = at_home(390)
    page.get_by_role("banner").get_by_role("link", name="Find").press("Enter")
    page.get_by_role("searchbox").fill("spoon")
    page.keyboard.press("Escape")
    # A search box first takes Escape to clear itself.
    if page.get_by_role("dialog").is_visible():
        page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")
    assert page.evaluate("document.activeElement.id") == "find"


def test_dark_and_light_last_from_page_to_page(at_home: Any) -> None:
    page = at_home(390)

    def ground() -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light, palette = ground(), page.locator("#palette")
    for _ in range(2):
        palette.click()
    assert palette.inner_text() == "Dark"
    dark = ground()
    page.get_by_role("link", name="Goals", exact=True).click()
    page.wait_for_url("**/p/*")
    assert ground() == dark != light


def test_nanis_site_runs_from_right_to_left_in_urdu(at_home: Any) -> None:
    page = at_home(390, "hornbeam", "nani")
    whole = page.locator("html")
    assert (whole.get_attribute("lang"), whole.get_attribute("dir")) == ("ur", "rtl")
    places = [tab.bounding_box()["x"] for tab in page.locator("nav.tabs a").all()]
    assert len(places) == 5
    assert places == sorted(places, reverse=True)
    assert re.search("[\u0600-\u06ff]{3}", page.get_by_role("heading", level=1).inner_text())


def test_english_words_on_nanis_site_are_marked_as_english(at_home: Any) -> None:
    page = at_home(390, "hornbeam", "nani")
    page.locator("nav.tabs a").nth(3).click()
    page.wait_for_url("**/p/*")
    passages = [one for one in page.locator("main .prose[lang=en][dir=ltr]").all() if one.inner_text()]
    assert passages
    for passage in passages:
        assert re.search("[a-z]{3}", passage.inner_text())
        assert passage.evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_a_site_opens_from_a_disk_and_find_leads_on(open_page: Window, sample: Path) -> None:
    page = open_page()
    page.goto(site_for(sample, "alder", "mum").home.as_uri())
    page.get_by_role("banner").get_by_role("link", name="Find").click()
    page.wait_for_url("file:///**/p/*.html")
    assert not page.get_by_role("searchbox").is_visible()
    page.get_by_role("main").get_by_role("link", name="Cup on the mat").first.click()
    page.get_by_role("heading", level=1, name="Cup on the mat").wait_for()


def test_the_first_stop_of_a_keyboard_is_the_skip_link(at_home: Any) -> None:
    page = at_home(1280)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the page")
    assert skip.evaluate("link => link === document.activeElement")
    assert has_in_view(page, skip)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


FOCUSED = """() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  if (one === document.body) return null;
  const x = box.left + box.width / 2, y = box.top + Math.min(box.height, 24) / 2;
  const over = document.elementFromPoint(x, y);
  return {
    what: one.outerHTML.slice(0, 120),
    shown: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
    clear: over !== null && (one.contains(over) || over.contains(one)),
    isTab: one.closest("nav.tabs") !== null,
  };
}"""
STOPS = """[...document.querySelectorAll("a[href], button:not([hidden]), summary, [tabindex='0']")]
  .filter(one => !one.closest("dialog")).length"""


@both_widths
def test_a_keyboard_reaches_everything_sees_where_it_is_and_gets_out_again(at_home: Any, width: int) -> None:
    page = at_home(width)
    stops = page.evaluate(STOPS)
    passed = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        passed.append(page.evaluate(FOCUSED))
    assert None not in passed
    assert len({stop["what"] for stop in passed}) > stops / 2
    assert [stop["what"] for stop in passed if not stop["shown"]] == []
    assert [stop["what"] for stop in passed if not stop["clear"]] == []
    assert sum(stop["isTab"] for stop in passed) == 5
    page.keyboard.press("Tab")
    out = page.evaluate(FOCUSED)
    assert out is None or "Skip" in out["what"] or "skip" in out["what"]


def test_a_printed_code_opens_its_page(at_home: Any, open_page: Window, address: Address, sample: Path) -> None:
    site = site_for(sample, "alder", "mum")
    card = next(page for page in site.pages if page.with_suffix(".pdf").exists() and page.parent.name == "p")
    window = open_page(390)
    window.goto(f"{address(site.home).removesuffix('index.html')}#p={card.stem}")
    window.wait_for_url(f"**/p/{card.stem}.html")


def test_a_card_is_one_tap_from_its_pdf(at_home: Any) -> None:
    page = at_home(390)
    link = page.locator(".activity a", has_text="Print it").first
    assert has_in_view(page, link) or link.bounding_box()["height"] >= 44
    with page.expect_response("**/*.pdf") as told:
        page.evaluate("address => fetch(address)", link.get_attribute("href"))
    assert told.value.ok

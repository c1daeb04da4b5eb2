"""Every page for everybody: axe-core's rules, light and dark; small windows; fingers; wide-set words.

The fullest page of each kind is judged for each look a site may have; the long sweep judges every page of every site.
A page that two readers have to the last byte is looked at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.sites import ROOT, all_sites_in, kind_of, site_for

pytestmark = pytest.mark.browser
Window = Callable[..., Any]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
JUDGE = """rules => axe.run({ runOnly: rules, resultTypes: ["violations"], preload: false }).then(found =>
  found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 160)).slice(0, 3).join(" ")}`))"""


def judged(page: Any) -> list[str]:
    found: list[str] = page.evaluate(JUDGE, RULES)
    return found


def wrong_on(files: Iterable[Path], page: Any, axe: str) -> str:
    """What axe finds on these pages, a line each."""
    wrong = []
    for file in files:
        page.goto(file.as_uri())
        page.evaluate(axe)
        wrong += [f"{kind_of(file)} {file}: {one}" for one in judged(page)]
    return "\n".join(wrong)


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_any_page(
    pages: tuple[Path, ...], open_page: Window, axe: str, width: int, scheme: str
) -> None:
    assert wrong_on(pages, open_page(width, scheme=scheme), axe) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_a_page_is_gone(
    scheme: str, open_page: Window, axe: str, sample: Path, server: str
) -> None:
    page = open_page(320, scheme=scheme)
    for site in all_sites_in(sample):
        page.goto(f"{server}/{site.folder.name}/p/gone.html")
        page.evaluate(axe)
        assert (judged(page), page.evaluate(WIDER), page.evaluate(SMALL, [".btn", 44])) == ([], None, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_search(
    scheme: str, open_page: Window, axe: str, sample: Path, address: Callable[[Path], str]
) -> None:
    page = open_page(390, scheme=scheme)
    page.goto(address(site_for(sample, "alder", "mum").home))
    page.locator("#find").click()
    page.get_by_role("searchbox").fill("spoon")
    page.get_by_role("dialog").get_by_role("link").first.wait_for()
    page.evaluate(axe)
    assert not judged(page)


def test_axe_would_say_so(open_page: Window, axe: str) -> None:
    page = open_page()
    page.set_content("<main><h1>One</h1><img src='x'><p style='color:#aaa'>Pale</p></main>")
    page.evaluate(axe)
    assert {one.partition(":")[0] for one in judged(page)} >= {"image-alt", "color-contrast"}


WIDER = """() => {
  const widest = document.scrollingElement.scrollWidth;
  if (widest <= innerWidth) return null;
  const over = [...document.body.querySelectorAll("*")].find(one => one.getBoundingClientRect().right > innerWidth + 1
    || one.getBoundingClientRect().left < -1);
  return `${widest} pixels wide: ${over ? over.outerHTML.slice(0, 160) : ""}`;
}"""


def test_no_page_scrolls_sideways_at_320_pixels(pages: tuple[Path, ...], open_page: Window) -> None:
    page, wide = open_page(320), {}
    for file in pages:
        page.goto(file.as_uri())
        wide[f"{kind_of(file)} {file}"] = page.evaluate(WIDER)
    assert not {name: found for name, found in wide.items() if found}


# A link in a line of words may be as low as its line (WCAG 2.2, 2.5.8); everything else has room for a finger.
SMALL = """([selector, least]) => [...document.querySelectorAll(selector)].filter(one => {
  // In a list the whole row may be pressed: what follows the link's words covers it.
  const after = getComputedStyle(one, "::after");
  const isRow = after.content !== "none" && after.position === "absolute";
  const box = (isRow ? one.offsetParent : one).getBoundingClientRect();
  if (!box.width || one.closest("dialog:not([open])") || one.matches(".skip")) return false;
  const around = one.parentElement.closest("p, li, dd, dt, td, th, h1, h2, h3, h4, figcaption, div");
  // A mark in a chart may be small where a link in words leads to the same place (2.5.8, equivalent).
  const isWord = one instanceof HTMLElement, place = isWord || new URL(one.href.baseVal, document.baseURI).href;
  if (!isWord && [...document.links].some(other => other instanceof HTMLElement && other.href === place)) return false;
  const isInLine = isWord && getComputedStyle(one).display === "inline"
    && around.innerText.replace(/\\s+/g, "").length > one.innerText.replace(/\\s+/g, "").length;
  return !isInLine && Math.min(box.width, box.height) < least - 0.01;
}).map(one => `${one.outerHTML.slice(0, 120)} ${JSON.stringify(one.getBoundingClientRect())}`)"""
MAIN_CONTROLS = "nav.tabs a, .btn, .tool, header .home, #search button, #search input"
EVERYTHING = "a[href], button, input, select, summary, [role=button]"


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_to_press_has_room_for_a_finger(pages: tuple[Path, ...], open_page: Window, width: int) -> None:
    page, small = open_page(width), []
    for file in pages:
        page.goto(file.as_uri())
        small += [f"{kind_of(file)}: {one}" for one in page.evaluate(SMALL, [MAIN_CONTROLS, 44])]
        small += [f"{kind_of(file)}: {one}" for one in page.evaluate(SMALL, [EVERYTHING, 24])]
    assert not small, "\n".join(small)


# The spacing of WCAG 2.1, 1.4.12. A sheet made by script is let through where a style element is not.
SPREAD = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
LOST = """() => {
  const hidden = (one) => one !== document.body
    && (getComputedStyle(one).clipPath !== "none" || hidden(one.parentElement));
  const lost = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, holder = text.parentElement;
    if (!text.data.trim() || holder.closest(".skip, dialog, svg, script, noscript")) continue;
    if (hidden(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    for (let above = holder; above && above !== document.body; above = above.parentElement) {
      const style = getComputedStyle(above), edge = above.getBoundingClientRect();
      if (["auto", "scroll"].includes(style.overflowX)) break;
      const across = style.overflowX !== "visible" && (box.left < edge.left - 1 || box.right > edge.right + 1);
      const down = style.overflowY !== "visible" && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1);
      const over = above.matches(".btn") && (box.left < edge.left - 1 || box.right > edge.right + 1);
      if (!across && !down && !over) continue;
      lost.push(`${text.data.trim().slice(0, 60)} in ${above.outerHTML.slice(0, 80)}`);
      break;
    }
  }
  const labels = [...document.querySelectorAll("nav.tabs a > :last-child")].map(one => one.getBoundingClientRect());
  const meet = (one, other) => one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
  if (labels.some((one, at) => labels.slice(at + 1).some(other => meet(one, other)))) lost.push("tabs on each other");
  return lost;
}"""


def test_words_set_wide_apart_are_all_still_there(pages: tuple[Path, ...], open_page: Window) -> None:
    page = open_page(320)
    for file in pages:
        page.goto(file.as_uri())
        page.evaluate(SPREAD)
        assert (page.evaluate(LOST), page.evaluate(WIDER)) == ([], None), file


def test_a_word_cut_off_would_be_noticed(open_page: Window) -> None:
    page = open_page(320)
    page.set_content("<p style='overflow:hidden;height:1em;width:4em'>A sentence too long for where it stands</p>")
    assert page.evaluate(LOST)


def test_every_kind_of_page_is_among_the_sample(sample: Path) -> None:
    made = {path.stem for path in (ROOT / "theme" / "pages").glob("*Page.html")}
    seen = {kind_of(page) for site in all_sites_in(sample) for page in site.pages}
    # No family of the sample has ended, and what an ended one leaves is tested where one does.
    assert {name.removesuffix("Page").lower() for name in made} - {one.removesuffix("-page") for one in seen} == {
        "ended"
    }

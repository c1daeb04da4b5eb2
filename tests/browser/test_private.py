"""No page asks anything of anybody but its own site, and none trips over its own rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import SITES
from tests.sites import Site, all_sites_in, site_for

pytestmark = pytest.mark.browser


def watch(page: Any, own: str) -> list[str]:
    """Gathers what a window asks for outside `own`, and what it complains of."""
    noted: list[str] = []
    page.on("request", lambda request: request.url.startswith(own) or noted.append(f"asks for {request.url}"))
    page.on("console", lambda said: said.type in ("error", "warning") and noted.append(f"says {said.text}"))
    page.on("pageerror", lambda error: noted.append(f"breaks: {error}"))
    return noted


def test_every_site_of_the_sample_is_looked_at(sample: Path) -> None:
    assert {site_for(sample, *one).folder for one in SITES} == {site.folder for site in all_sites_in(sample)}


def by_site(pages: Iterable[Path], sample: Path) -> dict[Path, list[Path]]:
    """Pages by the site they stand in."""
    found: dict[Path, list[Path]] = {}
    for page in pages:
        found.setdefault(sample / page.relative_to(sample).parts[0], []).append(page)
    return found


def test_no_page_asks_for_anything_outside_or_complains(
    pages: tuple[Path, ...],
    sample: Path,
    open_page: Callable[..., Any],
    address: Callable[[Path], str],
) -> None:
    for folder, files in by_site(pages, sample).items():
        page = open_page()
        noted = watch(page, f"{address(folder)}/")
        for file in files:
            page.goto(address(file))
            assert not noted, f"{file}: {noted}"


def test_the_same_holds_for_a_copy_on_a_disk(
    pages: tuple[Path, ...], sample: Path, open_page: Callable[..., Any]
) -> None:
    for folder, files in by_site(pages, sample).items():
        page = open_page()
        noted = watch(page, f"{folder.as_uri()}/")
        for file in files:
            page.goto(file.as_uri())
            assert not noted, f"{file}: {noted}"


def test_search_and_the_palette_keep_to_the_rules_too(
    site: Site, open_page: Callable[..., Any], address: Callable[[Path], str], server: str
) -> None:
    page = open_page()
    noted = watch(page, f"{server}/{site.folder.name}/")
    page.goto(address(site.home))
    page.locator("#palette").click()
    if site.audience.partition("@")[2]:
        assert not page.locator("#find").count(), "a setting reads a few pages, and has nothing to search"
    else:
        page.locator("#find").click()
        page.get_by_role("searchbox").fill("a")
        page.get_by_role("dialog").get_by_role("link").first.wait_for()
    assert not noted


@pytest.mark.parametrize(
    "planted", ['<img src="http://127.0.0.2:9/x.png" alt="">', "<script>1</script>", "<p style='color:red'>"]
)
def test_a_planted_slip_is_noticed(planted: str, sample: Path, tmp_path: Path, open_page: Callable[..., Any]) -> None:
    home = site_for(sample, "alder", "mum").home.read_text(encoding="utf-8")
    slipped = tmp_path / "index.html"
    slipped.write_text(home.replace("</main>", f"{planted}</main>"), encoding="utf-8")
    page = open_page()
    noted = watch(page, "file:///")
    page.goto(slipped.as_uri(), wait_until="networkidle")
    assert [one for one in noted if "violates" in one or "Content Security Policy" in one or "127.0.0.2" in one]

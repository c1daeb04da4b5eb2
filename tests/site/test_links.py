"""Every way leads somewhere, every file is needed, no address says a name, and every page is sound HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import html5lib
import pytest

from generator.model.child import Profile
from generator.read import read_family, read_service
from tests.site.reading import Reading, read_page
from tests.sites import RECORDS, Site, all_sites_in, distinct_pages, sites_in

FAMILIES = ("alder", "hornbeam", "medlar", "whitebeam")
STANDS_ALONE = {"index.html", "404.html", "stepmark.txt"}
BY_HAND = re.compile(r"(tel|sms|mailto):")


@pytest.fixture(scope="session")
def sites(sample: Path) -> dict[Site, dict[Path, Reading]]:
    """Every page of every site, read once. The page for what is gone is asked for one folder down."""
    return {
        site: {page: read_page(page) for page in site.pages}
        | {site.folder / "p" / "404.html": read_page(site.folder / "404.html")}
        for site in all_sites_in(sample)
    }


def inner(page: Path, reading: Reading) -> Iterator[tuple[Path, str]]:
    """Each file of the site a page leads to, and the place in it."""
    for link in reading.links:
        parts = urlsplit(link)
        if parts.scheme:
            assert BY_HAND.match(link) or link in reading.outside, f"{page.name}: {parts.scheme}"
            continue
        address, anchor = urldefrag(link)
        yield (page.parent / address).resolve() if address else page.resolve(), anchor


def test_every_link_and_every_place_in_a_page_is_there(sites: dict[Site, dict[Path, Reading]]) -> None:
    for site, pages in sites.items():
        ids = {page.resolve(): set(reading.ids) for page, reading in pages.items()}
        for page, reading in pages.items():
            for target, anchor in inner(page, reading):
                assert target.is_relative_to(site.folder.resolve()), page.name
                assert target.is_file() or target in ids, f"{page.name} leads to {target.name}"
                assert not anchor or anchor in ids[target], f"{page.name} leads to {target.name}#{anchor}"


def test_every_file_is_needed(sites: dict[Site, dict[Path, Reading]]) -> None:
    for site, pages in sites.items():
        needed = {target for page, reading in pages.items() for target, _ in inner(page, reading)}
        for sheet in (site.folder / "assets").glob("*.css"):
            asked = re.findall(r"url\(['\"]?([^'\")]+)", sheet.read_text(encoding="utf-8"))
            needed |= {(sheet.parent / one).resolve() for one in asked if not one.startswith("data:")}
        for script in (site.folder / "assets").glob("*.js"):
            asked = re.findall(r"\"([\w./-]+\.json)\"", script.read_text(encoding="utf-8"))
            needed |= {(site.folder / one).resolve() for one in asked}
        files = {path.resolve() for path in site.folder.rglob("*") if path.is_file()}
        assert {path.name for path in files - needed} <= STANDS_ALONE, str(site)
        assert needed - files <= {page.resolve() for page in pages}, str(site)


def test_links_lead_outside_only_where_a_record_says_so(sites: dict[Site, dict[Path, Reading]]) -> None:
    for site, pages in sites.items():
        told = "".join(
            path.read_text(encoding="utf-8")
            for path in [RECORDS / "service.yml", *(RECORDS / "families" / site.family).rglob("*.md")]
        )
        bare = told.replace(" ", "")
        for page, reading in pages.items():
            for link in reading.links:
                scheme, _, rest = link.partition(":")
                if scheme in ("tel", "sms", "mailto"):
                    assert rest in bare, f"{page.name}: {scheme}"
                elif scheme in ("http", "https"):
                    assert link in told, page.name


def names_of_people() -> frozenset[str]:
    """Every word of the name of anybody in the sample: children, households, readers, helpers, team."""
    service = read_service(RECORDS)
    assert service.service is not None
    names = [member.name for member in service.service.team.values()]
    for folder in (RECORDS / "families").iterdir():
        family = read_family(folder, service.service, service.frameworks, service.library).family
        assert family is not None
        everyone = (family.household.readers, family.household.household, family.household.helpers)
        names += [one.name for group in everyone for one in group.values()]
        names += [f"{one.record.name} {one.record.called}" for one in family.of(Profile)]
    return frozenset(word.lower() for name in names for word in re.findall(r"[^\W\d_]+", name) if len(word) > 2)


def test_no_address_says_a_name(sites: dict[Site, dict[Path, Reading]]) -> None:
    names = names_of_people()
    assert names >= {"jonah", "noor", "megan", "eirlys", "shazia", "carys", "fairclough", "okafor", "wellies"}
    for site in sites:
        for path in site.folder.rglob("*"):
            address = path.relative_to(site.folder.parent).as_posix().lower()
            assert not [name for name in names if name in address], address


def test_ids_are_given_once_a_page(sites: dict[Site, dict[Path, Reading]]) -> None:
    for pages in sites.values():
        for page, reading in pages.items():
            assert len(reading.ids) == len(set(reading.ids)), page.name


def test_headings_go_down_one_level_at_a_time(sites: dict[Site, dict[Path, Reading]]) -> None:
    for pages in sites.values():
        for page, reading in pages.items():
            levels = reading.headings
            assert (levels[0], levels.count(1)) == (1, 1), page.name
            assert all(below <= above + 1 for above, below in pairwise(levels)), page.name


@pytest.mark.parametrize("family", FAMILIES)
def test_every_page_is_html_without_an_error(family: str, sample: Path) -> None:
    gone = [site.folder / "404.html" for site in sites_in(sample) if site.family.startswith(family)]
    for page in (*distinct_pages(sample, family), gone[0]):
        # Raises at the first error of the HTML standard's own parser.
        html5lib.HTMLParser(strict=True).parse(page.read_text(encoding="utf-8"))


def test_every_page_keeps_search_engines_and_strangers_out(sites: dict[Site, dict[Path, Reading]]) -> None:
    for pages in sites.values():
        for page, reading in pages.items():
            said = reading.metadata
            assert said["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'"), page.name
            assert "unsafe" not in said["Content-Security-Policy"], page.name
            assert "noindex" in said["robots"], page.name
            assert said["referrer"] == "no-referrer", page.name
            assert "generator" not in said, page.name
            assert not reading.inline, page.name

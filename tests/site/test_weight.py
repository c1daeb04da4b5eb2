"""What a phone has to fetch, in kilobytes of 1,000 bytes, gzipped where hosts gzip."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.sites import Site, all_sites_in, kind_of

FIRST_VIEW, NEXT_PAGE, FIXED = 60, 15, 700
SHOWN = ("photos", "symbols")


@pytest.fixture(scope="session")
def sites(sample: Path) -> tuple[Site, ...]:
    return all_sites_in(sample)


def packed(*files: Path) -> float:
    """Kilobytes on the way to a phone."""
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) / 1000


def test_the_first_view_weighs_little(sites: tuple[Site, ...]) -> None:
    for site in sites:
        assets = [path for path in (site.folder / "assets").iterdir() if path.suffix in (".css", ".js", ".svg")]
        weight = packed(site.home, *assets)
        assert weight <= FIRST_VIEW, f"{site}: {weight:.1f} kB before photos"


def test_each_further_page_weighs_little(sites: tuple[Site, ...]) -> None:
    for site in sites:
        weights = {page: packed(page) for page in site.pages if kind_of(page) != "visits-page"}
        heaviest = max(weights, key=lambda page: weights[page])
        assert weights[heaviest] <= NEXT_PAGE, f"{site}, {kind_of(heaviest)}: {weights[heaviest]:.1f} kB"


def test_a_term_of_visits_fits_the_first_view(sites: tuple[Site, ...]) -> None:
    for site in (one for one in sites if one.family):
        weights = [packed(page) for page in site.pages if kind_of(page) == "visits-page"]
        assert weights or "@" in site.audience, "only a setting's site may have no visits"
        assert max(weights, default=0) <= FIRST_VIEW, f"{site}: {max(weights):.1f} kB for a term of visits"


def test_a_site_carries_little_besides_its_pages(sites: tuple[Site, ...]) -> None:
    for site in sites:
        pages = {*site.pages, *site.folder.rglob("*.pdf"), site.folder / "assets" / "find.json"}
        files = [path for path in site.folder.rglob("*") if path.is_file() and path.parent.name not in SHOWN]
        weight = sum(path.stat().st_size for path in files if path not in pages) / 1000
        assert weight <= FIXED, f"{site}: {weight:.0f} kB"

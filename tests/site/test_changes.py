"""What changed, on the sample's own pages: the story of each family, never that of the files it came with."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import html5lib
import pytest

from tests.conftest import leave_out
from tests.sites import RECORDS, kind_of, site_for

FAMILIES = (("alder-7k2m", "mum"), ("hornbeam-3q9t", "nani"), ("medlar-8v3k", "mum"))
SAMPLE_DAY = date(2026, 6, 12)


@pytest.fixture(autouse=True)
def _with_git() -> None:
    if not shutil.which("git"):
        leave_out("no git here, and the sample's story is told with it")


def page_of_changes(sample: Path, family: str, reader: str) -> Path | None:
    """The page, found as a reader's site has it; none where it has none."""
    return next((page for page in site_for(sample, family, reader).pages if kind_of(page) == "changes-page"), None)


def days_on(page: Path) -> list[date]:
    """The days in its headings, in their order."""
    found = re.findall(r'<h2[^>]*><time datetime="([0-9-]{10})"', page.read_text(encoding="utf-8"))
    return [date.fromisoformat(one) for one in found]


@pytest.mark.parametrize(("family", "reader"), FAMILIES)
def test_a_family_is_told_what_changed_day_by_day(sample: Path, family: str, reader: str) -> None:
    page = page_of_changes(sample, family, reader)
    assert page
    days = days_on(page)
    assert len(days) >= 5
    assert days == sorted(days, reverse=True)
    assert date(2026, 1, 1) <= days[-1] <= days[0] <= SAMPLE_DAY


def test_each_days_visit_is_told_on_its_day(sample: Path) -> None:
    page = page_of_changes(sample, "alder-7k2m", "mum")
    assert page
    written = (RECORDS / "families/alder-7k2m/dunlin-4p7x/visits").glob("2026-*.md")
    visits = {date.fromisoformat(path.stem[:10]) for path in written}
    assert visits
    assert visits <= set(days_on(page))


def test_the_projects_own_commits_are_not_told(sample: Path) -> None:
    page = page_of_changes(sample, "alder-7k2m", "mum")
    assert page
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    leads = {"".join(one.itertext()).strip() for one in tree.iter("h3")}
    people = ("Sam Reed", "Megan", "Owen", "Eirlys")
    assert leads <= {"Added", "Changed", *(f"{who} {did}" for who in people for did in ("added", "changed"))}


def test_who_may_not_read_of_changes_has_no_page_and_no_news(sample: Path) -> None:
    assert page_of_changes(sample, "alder-7k2m", "gran") is None
    assert 'class="card news"' not in site_for(sample, "alder-7k2m", "gran").home.read_text(encoding="utf-8")
    assert 'class="card news"' in site_for(sample, "alder-7k2m", "mum").home.read_text(encoding="utf-8")


def test_every_change_leads_to_where_it_stands(sample: Path) -> None:
    page = page_of_changes(sample, "alder-7k2m", "mum")
    assert page
    links = re.findall(r'<li><a href="([^"#]+)(?:#([^"]+))?"', page.read_text(encoding="utf-8"))
    assert len(links) > 20
    for to, anchor in links:
        text = (page.parent / to).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in text

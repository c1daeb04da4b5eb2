"""Any text in any field, key, section and heading of any kind: read without a traceback, shown as words alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import leave_out
from tests.hostile.building import THEME, Site, build_site, harmless, judge_site, sweep_sites
from tests.hostile.folders import whole_service
from tests.hostile.material import NAUGHTY, OURS, SCRIPTS, TEMPLATES, folder_named, material_from
from tests.hostile.sweep import Tally, sweep_places

WAYS_TO_RUN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setTimeout\(\s*[\"']"
)


def test_the_whole_service_gives_no_problem(tmp_path: Path) -> None:
    assert isinstance(build_site(whole_service(), tmp_path), Site)


def test_what_is_looked_for_is_found(tmp_path: Path) -> None:
    site = build_site(whole_service(), tmp_path)
    assert isinstance(site, Site)
    body = site.pages["index.html"].find("body")
    assert body is not None
    for name, value in (("onclick", "x"), ("href", "javascript:x"), ("src", "//example.org"), ("style", "x")):
        body.set(name, value)
        assert list(judge_site(site, ()))
        del body.attrib[name]
    assert list(judge_site(site, ())) == []


def test_no_text_of_ours_in_any_place_breaks_the_reader() -> None:
    tally = sweep_places(OURS, Tally(), every=60)
    assert (tally.faults, tally.wrong) == ([], [])
    assert tally.accepted > 500
    assert tally.refused > 500


def test_nothing_lives_on_a_page_full_of_hostile_words() -> None:
    tally = sweep_sites((*SCRIPTS, *TEMPLATES, *OURS), 1, Tally())
    assert (tally.faults, tally.live) == ([], [])
    assert tally.shown > 80
    assert len(harmless().shown) > 60


def test_search_shows_words_as_words() -> None:
    scripts = sorted((THEME / "site" / "assets").glob("*.js"))
    assert scripts
    assert [script.name for script in scripts if WAYS_TO_RUN.search(script.read_text(encoding="utf-8"))] == []


def test_naughty_strings_are_read_or_refused() -> None:
    if not NAUGHTY.is_file():
        leave_out("the naughty strings are not installed: run npm ci in tests")
    tally = sweep_places(material_from(None).words, Tally(), every=200)
    assert tally.texts > 600
    assert (tally.faults, tally.wrong) == ([], [])


@pytest.mark.full
def test_no_text_of_the_material_in_any_place_breaks_the_reader() -> None:
    tally = sweep_places(material_from(folder_named()).words, Tally())
    assert (tally.faults, tally.wrong) == ([], [])


@pytest.mark.full
def test_nothing_of_the_material_lives_on_any_page() -> None:
    tally = sweep_sites(material_from(folder_named()).words, 60, Tally())
    assert (tally.faults, tally.live) == ([], [])

"""Built again: the same from the same, only what changed, and nothing lost when something is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import BuiltOnce
from tests.site.small_service import CHILD, ELM, ROWAN, TODAY, change, write, write_service
from tests.sites import RECORDS, all_sites_in, build, contents, site_for, sites_in
from tests.stopping import build_here


@pytest.fixture(scope="session")
def first(built_once: BuiltOnce) -> Path:
    """The small service's records, and what was built of them as of its day."""

    def make(folder: Path) -> None:
        assert build_here(write_service(folder / "records"), folder / "site", "--as-of", TODAY).returncode == 0

    return built_once("small", make)


@pytest.fixture
def again(first: Path, tmp_path: Path) -> Path:
    """A copy of both, with every file's time kept, to change and build again."""
    shutil.copytree(first, tmp_path / "again")
    return tmp_path / "again"


def times(folder: Path) -> dict[str, int]:
    return {path.as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def visit_of(records: Path, family: str) -> Path:
    return records / "families" / family / CHILD[family][0] / "visits" / "2026-02-03-sam.md"


def sites_of(out: Path, family: str) -> dict[str, dict[str, bytes]]:
    return {site.folder.name: contents(site.folder) for site in sites_in(out) if site.family == family}


@pytest.mark.parametrize("families", ["hornbeam-3q9t", pytest.param("", marks=pytest.mark.full)])
def test_two_builds_are_the_same_to_the_last_byte_wherever_and_however_they_run(
    families: str, sample: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere" / "out"
    surroundings = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}
    done = build(RECORDS, other, "--jobs", "1", "--as-of", TODAY, *families.split(), **surroundings)
    assert done.returncode == 0, done.stdout + done.stderr
    sites = [site for site in sites_in(sample) if families in site.family]
    assert len(sites) >= 3
    for site in sites:
        mine, theirs = contents(site.folder), contents(other / site.folder.name)
        assert mine.keys() == theirs.keys()
        assert [path for path in mine if mine[path] != theirs[path]] == []


def test_building_again_touches_no_file_and_says_unchanged(again: Path) -> None:
    before = {site.folder: times(site.folder) for site in all_sites_in(again / "site")}
    done = build_here(again / "records", again / "site", "--as-of", TODAY)
    assert done.returncode == 0
    assert done.stdout.count("unchanged") == len(before) == 5
    assert {folder: times(folder) for folder in before} == before


def test_a_changed_visit_changes_only_its_own_familys_sites(again: Path) -> None:
    change(visit_of(again / "records", ELM), "Bubbles at bath time.", "Bubbles in the garden.")
    before = {site.folder: times(site.folder) for site in sites_in(again / "site")}
    done = build_here(again / "records", again / "site", "--as-of", TODAY)
    assert done.returncode == 0
    changed = {folder.name for folder, then in before.items() if times(folder) != then}
    # Gran may not read what was agreed, so nothing may tell her that it changed.
    assert changed == {site_for(again / "site", ELM, "mum").folder.name}


def test_a_broken_record_leaves_its_familys_sites_as_they_were_and_builds_the_rest(again: Path) -> None:
    change(visit_of(again / "records", ELM), "with: [mum]", "wiht: [mum]")
    change(visit_of(again / "records", ROWAN), "Bubbles at bath time.", "Bubbles in the garden.")
    before = sites_of(again / "site", ELM)
    done = build_here(again / "records", again / "site", "--as-of", TODAY)
    assert done.returncode == 3
    assert sites_of(again / "site", ELM) == before
    home = site_for(again / "site", ROWAN, "mum").folder
    assert any(b"Bubbles in the garden." in page for page in contents(home).values())


def test_a_broken_record_is_told_by_file_and_line_and_never_quoted(again: Path) -> None:
    change(visit_of(again / "records", ELM), "with: [mum]", "with: [mum]\nwiht: a secret sentence")
    done = build_here(again / "records", again / "site", "--as-of", TODAY)
    told = done.stdout + done.stderr
    assert "visits/2026-02-03-sam.md:3" in told
    assert "secret sentence" not in told
    assert "Traceback" not in told


def test_a_withdrawn_readers_site_becomes_a_page_without_a_name(again: Path) -> None:
    granted = again / "records" / "families" / ELM / "consents" / "2026-01-05-gran.md"
    change(granted, "from: 2026-01-05", "from: 2026-01-05\nwithdrawn-on: 2026-06-01\nwithdrawn-by: gran")
    grans = site_for(again / "site", ELM, "gran").folder
    assert any(b"Wibke" in page for page in contents(grans).values())
    done = build_here(again / "records", again / "site", "--as-of", TODAY)
    assert done.returncode == 0, done.stdout + done.stderr
    left = contents(grans)
    assert b"No longer shared" in left["index.html"]
    assert {path for path in left if path.endswith(".html")} == {"404.html", "index.html"}
    assert not [path for path in left if path.startswith(("p/", "photos/")) or path.endswith(".ics")]
    for name in (b"Wibke", b"Osgood", b"Petronella", b"Sam Reed", b"Bubbles"):
        assert not [path for path, content in left.items() if name in content]


def test_mums_site_stands_as_it_was_when_gran_is_withdrawn(again: Path) -> None:
    granted = again / "records" / "families" / ELM / "consents" / "2026-01-05-gran.md"
    change(granted, "from: 2026-01-05", "from: 2026-01-05\nwithdrawn-on: 2026-06-01\nwithdrawn-by: gran")
    build_here(again / "records", again / "site", "--as-of", TODAY)
    assert len(contents(site_for(again / "site", ELM, "mum").folder)) > 10
    assert len(sites_of(again / "site", ROWAN)) == 2


def test_a_folder_with_somebodys_files_is_refused_and_left_alone(first: Path, tmp_path: Path) -> None:
    write(tmp_path / "theirs" / "index.html", "a page of theirs")
    before = times(tmp_path / "theirs")
    done = build_here(first / "records", tmp_path / "theirs", "--as-of", TODAY)
    assert done.returncode == 4
    assert times(tmp_path / "theirs") == before
    assert sorted(path.name for path in (tmp_path / "theirs").iterdir()) == ["index.html"]


def test_a_site_built_for_another_day_says_on_every_page_that_it_is_not_for_readers(
    again: Path, tmp_path: Path
) -> None:
    change(again / "records" / "service.yml", f"sample-day: {TODAY}\n", "")
    assert build_here(again / "records", tmp_path / "out", "--as-of", "2026-05-01").returncode == 0
    for site in sites_in(tmp_path / "out"):
        for page in site.pages:
            assert "This copy is for testing" in page.read_text(encoding="utf-8"), page.name

"""The service's own site: only days, states and counts of its families, and nothing a family told, wrote or raised."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import overview
from generator.model.parts import Part
from tests.conftest import BuiltOnce
from tests.site.canaries import Canary, canaries_in
from tests.site.small_service import CHILD, ELM, ROWAN, TODAY, change, write, write_service
from tests.site.test_isolation import FAMILY, canaries, out, places_of, planted
from tests.sites import contents, service_site, sites_in
from tests.stopping import build_here

__all__ = ["canaries", "out", "planted"]

OPEN_TO_THE_SERVICE = (
    "called",
    "title",
    "loans.0.what",
    "loans.1.what",
    "loans.2.what",
    "What we agreed",
)
"""Places whose words may stand there: a child's everyday name, goals' titles, what is lent, what was agreed."""
NAMES_OF_HELPERS = re.compile(r"helpers\.[a-z-]+\.name")


@pytest.fixture(scope="session")
def first(built_once: BuiltOnce) -> Path:
    """A small service and its sites, the service's own among them."""

    def make(folder: Path) -> None:
        assert build_here(write_service(folder / "records"), folder / "site", "--as-of", TODAY).returncode == 0

    return built_once("small-with-service", make)


@pytest.fixture
def again(first: Path, tmp_path: Path) -> Path:
    shutil.copytree(first, tmp_path / "again")
    return tmp_path / "again"


def rebuilt(again: Path) -> dict[str, bytes]:
    """The service's site once more."""
    done = build_here(again / "records", again / "site", "--as-of", TODAY)
    assert done.returncode == 0, done.stdout
    return contents(service_site(again / "site").folder)


def of_elm(path: str) -> str:
    return f"records/families/{ELM}/{path.replace('CHILD', CHILD[ELM][0])}"


def test_the_service_reads_only_of_its_own_list_of_places(out: Path, canaries: tuple[Canary, ...]) -> None:
    seen = canaries_in(service_site(out).folder)
    mine = [one for one in canaries if one.word in seen]
    known = [one for one in mine if one.place in OPEN_TO_THE_SERVICE or NAMES_OF_HELPERS.fullmatch(one.place)]
    assert len(known) > 5
    assert [f"{one.record}: {one.place}" for one in mine if one not in known] == []


@pytest.mark.parametrize("part", [Part.FAMILY_TIME, Part.HOME, Part.MATTERS, Part.ADVICE, Part.NEVER, Part.PHOTOS])
def test_no_word_of_a_closed_part_stands_there(out: Path, canaries: tuple[Canary, ...], part: Part) -> None:
    closed = frozenset(one.word for one in canaries if part in (one.part, one.leading))
    assert len(closed) > 3
    assert places_of(closed & canaries_in(service_site(out).folder), canaries) == []


def test_a_record_kept_to_one_reader_is_not_there(out: Path, planted: Path, canaries: tuple[Canary, ...]) -> None:
    family = planted / "records" / "families" / FAMILY
    kept = {
        path.relative_to(family).as_posix() for path in family.rglob("*.md") if "\nonly:" in path.read_text("utf-8")
    }
    words = frozenset(one.word for one in canaries if one.record in kept)
    assert words
    assert places_of(words & canaries_in(service_site(out).folder), canaries) == []


VISIT = "CHILD/visits/2026-02-03-sam.md"
AGREED = "## What we agreed"
UNSEEN = {
    "family time": (VISIT, AGREED, f"## Family time\nNights are long.\n\n{AGREED}"),
    "celebrations": (VISIT, "laughed at", "smiled at"),
    "why a goal matters": ("CHILD/goals/asking.md", "We want to know.", "We need to know."),
    "a step's words": ("CHILD/goals/asking.md", "reaches for it", "takes hold of it"),
    "what matters to the family": ("family.md", "Time together.", "Time alone."),
    "a relative's name": ("family.md", "Petronella", "Persephone"),
    "the day of birth": ("CHILD/profile.md", "2023-03-01", "2023-04-01"),
}


@pytest.mark.parametrize(("path", "old", "new"), UNSEEN.values(), ids=UNSEEN)
def test_what_the_service_may_not_see_changes_no_byte_of_its_site(again: Path, path: str, old: str, new: str) -> None:
    before = contents(service_site(again / "site").folder)
    change(again / of_elm(path), old, new)
    assert rebuilt(again) == before


def test_a_new_matter_changes_no_byte_where_it_has_no_day(again: Path) -> None:
    before = contents(service_site(again / "site").folder)
    write(
        again / of_elm("matters/2026-03-03-sleep.md"), "---\nraised-by: mum\nlabel: Sleep\nstatus: open\n---\nNights.\n"
    )
    assert rebuilt(again) == before


SEEN: dict[str, tuple[str, str, str]] = {
    "a goal's title": ("CHILD/goals/asking.md", "asks for more", "asks for a song"),
    "a step's day": ("CHILD/goals/asking.md", "2026-01-12 started", "2026-01-19 started"),
    "what was agreed": (VISIT, "Bubbles at bath time.", "Bubbles at noon."),
}


@pytest.mark.parametrize(("path", "old", "new"), SEEN.values(), ids=SEEN)
def test_what_the_service_may_see_reaches_it(again: Path, path: str, old: str, new: str) -> None:
    before = contents(service_site(again / "site").folder)
    change(again / of_elm(path), old, new)
    assert rebuilt(again) != before


def test_two_families_never_mix(first: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in service_site(first / "site").pages]
    own = [page for page in pages if "<h1>Supervision" in page]
    assert len(own) == 2
    for family, other in ((ELM, ROWAN), (ROWAN, ELM)):
        (page,) = (page for page in own if family in page)
        assert CHILD[family][1] in page
        assert CHILD[other][1] not in page
        assert other not in page


def test_a_family_that_cannot_be_read_is_there_by_its_id_alone(again: Path) -> None:
    change(again / of_elm("CHILD/visits/2026-02-03-sam.md"), "with:", "wiht:")
    assert build_here(again / "records", again / "site", "--as-of", TODAY).returncode == 3
    pages = [path.read_text(encoding="utf-8") for path in service_site(again / "site").pages]
    assert not [page for page in pages if CHILD[ELM][1] in page]
    (home,) = (page for page in pages if "Cannot be read now" in page)
    assert ELM in home


def test_a_build_of_one_family_leaves_the_services_site_as_it_is(again: Path) -> None:
    before = contents(service_site(again / "site").folder)
    change(again / of_elm("CHILD/goals/asking.md"), "asks for more", "asks for a song")
    assert build_here(again / "records", again / "site", ELM, "--as-of", TODAY).returncode == 0
    assert contents(service_site(again / "site").folder) == before


def test_a_mistake_in_the_services_file_leaves_its_site_as_it_is(again: Path) -> None:
    before = contents(service_site(again / "site").folder)
    change(again / "records" / "service.yml", "named-person", "named-persn")
    assert build_here(again / "records", again / "site", "--as-of", TODAY).returncode == 3
    assert contents(service_site(again / "site").folder) == before


def test_no_familys_site_is_taken_for_the_services_or_the_other_way_round(first: Path) -> None:
    assert {site.family for site in sites_in(first / "site")} == {ELM, ROWAN}
    assert not (first / "records" / "families" / "service").exists()


def spoil(again: Path) -> None:
    receipt = again / "site" / ".stepmark" / "receipts" / f"{service_site(again / 'site').folder.name}.json"
    receipt.write_text("{", encoding="utf-8")


def lay_a_foreign_folder(again: Path) -> None:
    site = service_site(again / "site").folder
    (again / "site" / ".stepmark" / "receipts" / f"{site.name}.json").unlink()
    (site / "index.html").write_text("another's", encoding="utf-8")


@pytest.mark.parametrize("damage", [spoil, lay_a_foreign_folder])
def test_a_damaged_receipt_of_the_services_site_is_told_and_costs_no_family(
    again: Path, damage: Callable[[Path], None]
) -> None:
    before = {site.folder: contents(site.folder) for site in sites_in(again / "site")}
    folder = service_site(again / "site").folder
    kept = (folder / "index.html").read_bytes() if damage is spoil else b"another's"
    damage(again)
    done = build_here(again / "records", again / "site", "--as-of", TODAY)
    assert done.returncode == 4
    assert "families/service" not in done.stdout
    assert (folder / "index.html").read_bytes() == kept
    assert {site: contents(site) for site in before} == before


def test_a_fault_in_the_last_job_is_told_and_leaves_every_site_as_it_is(
    again: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("a word of a record")

    change(again / of_elm("CHILD/goals/asking.md"), "asks for more", "asks for a song")
    before = contents(service_site(again / "site").folder)
    monkeypatch.setattr(overview, "finish_site", fail)
    done = build_here(again / "records", again / "site", "--as-of", TODAY)
    assert done.returncode == 3
    assert "a fault in the program" in done.stdout
    assert "a word of a record" not in done.stdout
    assert contents(service_site(again / "site").folder) == before
    assert b"asks for a song" in b"".join(contents(sites_in(again / "site")[0].folder).values())


def test_a_closed_day_of_a_family_is_judged_as_of_the_day_built_for(again: Path) -> None:
    change(again / of_elm("family.md"), "joined: 2026-01-05", "joined: 2026-01-05\nclosed: 2026-06-30")
    assert CHILD[ELM][1].encode() in rebuilt(again)["index.html"]
    done = build_here(again / "records", again / "site", "--as-of", "2026-07-01")
    assert done.returncode == 0
    assert CHILD[ELM][1].encode() not in contents(service_site(again / "site").folder)["index.html"]


def test_another_key_moves_the_site_and_leaves_none_at_the_old_address(again: Path) -> None:
    before = service_site(again / "site").folder
    change(again / "records" / "service.yml", "format: 1", f"format: 1\naddress-key: {'0a' * 16}")
    rebuilt(again)
    assert service_site(again / "site").folder != before
    assert not before.exists()

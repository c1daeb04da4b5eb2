"""Nothing of one family stands in another's site, and nothing withheld from a reader stands in theirs.

The sample is copied, a unique word is planted in every text of one family, and every byte that was built is searched.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from pathlib import Path

import pytest

from generator.model.parts import Part
from tests.conftest import BuiltOnce
from tests.site.canaries import Canary, Planter, canaries_in, seen_in
from tests.sites import RECORDS, build, site_for, sites_in

FAMILY = "alder-7k2m"
ONLY_MUM = "matters/2025-11-04-sleep.md"
# As granted in consents/2025-09-09-gran.md, and what any reader may see.
GRANS_PARTS = {
    *("profile", "communication", "safe-and-well", "celebrations", "play", "teaching", "agreed", "goals"),
    *("activities", "practice", "progress", "photos", "diary", "people", Part.ALWAYS.value),
}
SECRETS = """confidential:
  - word: Larkspur Close
    known-to: [mum]
    because: a street we do not name
deciders:
  read: [mum, dad]
"""
GIVEN = """---
with: nursery
consent: 2026-06-01-nursery
digest: nothing to see
---
The page for the start in September.
"""


def prepare(folder: Path) -> None:
    """A copy of the sample with secrets of every kind, planted, and what was built of it."""
    records = folder / "records"
    shutil.copytree(RECORDS, records)
    family = records / "families" / FAMILY
    household = family / "family.md"
    household.write_text(
        household.read_text(encoding="utf-8").replace("likes: charts\n", f"likes: charts\n{SECRETS}"), encoding="utf-8"
    )
    kept = family / ONLY_MUM
    kept.write_text(kept.read_text(encoding="utf-8").replace("---\n", "---\nonly: [mum]\n", 1), encoding="utf-8")
    (family / "shared").mkdir(exist_ok=True)
    (family / "shared" / "2026-06-02-nursery.md").write_text(GIVEN, encoding="utf-8")
    planted = Planter(family).plant()
    done = build(records, folder / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not [one.word for one in planted if one.word in done.stdout + done.stderr]
    (folder / "planted.json").write_text(json.dumps([asdict(one) for one in planted]), encoding="utf-8")


@pytest.fixture(scope="session")
def planted(built_once: BuiltOnce) -> Path:
    return built_once("planted", prepare)


@pytest.fixture(scope="session")
def out(planted: Path) -> Path:
    return planted / "site"


@pytest.fixture(scope="session")
def canaries(planted: Path) -> tuple[Canary, ...]:
    written = json.loads((planted / "planted.json").read_text(encoding="utf-8"))
    return tuple(Canary(**one | {"part": Part(one["part"]), "leading": Part(one["leading"])}) for one in written)


def shown_to(out: Path, reader: str) -> frozenset[str]:
    return canaries_in(site_for(out, FAMILY, reader).folder)


def places_of(found: frozenset[str], canaries: tuple[Canary, ...]) -> list[str]:
    """Where those words were planted, for a message that helps."""
    return [f"{one.record}: {one.place}" for one in canaries if one.word in found]


def test_words_are_planted_in_every_kind_of_place(canaries: tuple[Canary, ...]) -> None:
    assert len(canaries) > 800
    assert len({one.word for one in canaries}) == len(canaries)
    assert {one.part for one in canaries} >= {Part.NEVER, Part.FAMILY_TIME, Part.MATTERS, Part.ADVICE, Part.PHOTOS}
    assert {one.place for one in canaries} >= {"confidential.0.because", "digest", "comment", "picture", "Just us"}


def test_what_mum_may_read_reaches_her(out: Path, canaries: tuple[Canary, ...]) -> None:
    hers = shown_to(out, "mum")
    open_to_her = [one for one in canaries if one.part is not Part.NEVER]
    assert len([one for one in open_to_her if one.word in hers]) > 0.7 * len(open_to_her)


def test_nothing_of_one_family_stands_in_anothers_site(out: Path) -> None:
    others = [site for site in sites_in(out) if not site.family.startswith(FAMILY)]
    assert {site.family.partition("-")[0] for site in others} == {"hornbeam", "medlar", "whitebeam"}
    for site in others:
        assert canaries_in(site.folder) == frozenset(), str(site)


def test_what_is_never_shown_is_shown_to_nobody(out: Path, canaries: tuple[Canary, ...]) -> None:
    never = frozenset(one.word for one in canaries if one.part is Part.NEVER)
    for reader in ("mum", "dad", "gran"):
        assert places_of(never & shown_to(out, reader), canaries) == []


def test_a_record_only_for_mum_is_in_her_site_alone(out: Path, canaries: tuple[Canary, ...]) -> None:
    hers = frozenset(one.word for one in canaries if one.record == ONLY_MUM and one.part is not Part.NEVER)
    assert hers & shown_to(out, "mum")
    assert places_of(hers & (shown_to(out, "dad") | shown_to(out, "gran")), canaries) == []


def test_gran_sees_no_part_that_was_not_granted_to_her(out: Path, canaries: tuple[Canary, ...]) -> None:
    closed = frozenset(one.word for one in canaries if not {one.part.value, one.leading.value} <= GRANS_PARTS)
    assert len(closed) > 200
    assert places_of(closed & shown_to(out, "gran"), canaries) == []


def test_the_page_for_what_is_gone_says_nothing_of_anybody(out: Path) -> None:
    for site in sites_in(out):
        assert not seen_in(site.folder / "404.html")
        assert "Jonah" not in (site.folder / "404.html").read_text(encoding="utf-8")


def test_no_site_holds_a_records_file_name_or_the_key_of_its_addresses(out: Path, planted: Path) -> None:
    family = planted / "records" / "families" / FAMILY
    key = next(
        line for line in (family / "family.md").read_text(encoding="utf-8").splitlines() if "address-key" in line
    )
    secret = [path.stem for path in family.rglob("*.md") if path.stem[:2] == "20"] + [key.split()[-1].strip("'\"")]
    told = [name for name in secret if len(name) > len("2026-06-09-sam")]
    for site in sites_in(out):
        for file in site.folder.rglob("*"):
            content = file.read_bytes() if file.is_file() else b""
            assert not [name for name in told if name.encode() in content], file.name


LEAK = "zqbbbbbbqz"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", f"<!-- {LEAK} -->"),
        ("page.html", f"<p>{LEAK.upper()}</p>"),
        ("page.html", "<p>" + "".join(f"&#{ord(letter)};" for letter in LEAK) + "</p>"),
        ("assets/find.json", f'[["p/x.html","{LEAK}","",""]]'),
        ("next-visit.ics", f"SUMMARY:{LEAK[:4]}\r\n {LEAK[4:]}\r\n"),
        ("photos/a.jpg", f"\x00\x01{LEAK}"),
        (f"p/{LEAK}.html", ""),
    ],
)
def test_a_planted_leak_is_found(name: str, content: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8", newline="")
    assert canaries_in(tmp_path) == {LEAK}


def test_a_file_nobody_can_look_into_is_not_waved_through(tmp_path: Path) -> None:
    (tmp_path / "card.xyz").write_bytes(b"anything")
    with pytest.raises(AssertionError, match="no way is known"):
        canaries_in(tmp_path)

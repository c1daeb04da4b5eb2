"""Canaries over all that is written: the staging folder of drawn families, and whole sites built by the command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from generator.draw import website as drawing
from generator.render import stage as staging
from generator.render import writing
from tests.proofs import checks
from tests.proofs.confided import NOT_FOR_SERVICE, secret_words
from tests.proofs.view import words_allowed
from tests.site.canaries import CANARY, canaries_in
from tests.sites import ROOT, build, service_site, sites_in
from tests.strategies import Drawn, families_by_chance
from tests.strategies.families import SERVICE_WRITTEN
from tests.strategies.sheets import written_value

TODAY = date(2026, 6, 12)
THEME = ROOT / "theme"
LOOKED_AT = 150
"""Families of which the fullest are taken."""
FRAMEWORK = """name: Small Steps
source: Stepmark
licence: CC BY 4.0
publish: yes
codes: {not-yet: not yet, coming: coming, can: can do it}
achieved: can
areas:
  talk: {name: Talking, items: {talk-1: Turns to a voice, talk-2: Says a word}}
  move: {name: Moving, items: {move-1: Rolls over, move-2: Sits up}}
"""


def fullest(count: int) -> list[Drawn]:
    """The drawn families with most to show and most to keep back, all for one day."""
    for_today = [replace(one, as_of=TODAY) for one in families_by_chance(LOOKED_AT)]
    return sorted(for_today, key=how_much_is_kept_back)[-count:]


def how_much_is_kept_back(drawn: Drawn) -> int:
    held = [checks.words_held(drawn, one) for one in drawn.audiences]
    every = words_in(drawn)
    return sum(min(len(words), len(every - words)) for words in held if words is not None)


def most_shared() -> Drawn:
    """The drawn family of which a setting reads most."""
    for_today = [replace(one, as_of=TODAY) for one in families_by_chance(LOOKED_AT)]
    return max(for_today, key=lambda one: max((len(words) for words in read_by_settings(one)), default=0))


def read_by_settings(drawn: Drawn) -> list[frozenset[str]]:
    held = [checks.words_held(drawn, one) for one in drawn.audiences if "@" in one]
    return [words for words in held if words]


def words_in(drawn: Drawn) -> frozenset[str]:
    return frozenset(CANARY.findall("".join(sheet.text for sheet in drawn.sheets)))


def write_records(drawn: Drawn, records: Path) -> None:
    """A service of one family, with a comment in its picture."""
    family = drawn.write(records / "families")
    for picture in family.rglob("*.jpg"):
        Image.open(picture).save(picture, comment=b"zqvvvvvvqz")
    (records / "frameworks").mkdir()
    (records / "library").mkdir()
    (records / "pictures").mkdir()
    for picture in SERVICE_WRITTEN["pictures"].values():
        Image.new("RGB", (8, 8)).save(records / "pictures" / picture["file"])
    service = {**SERVICE_WRITTEN, "sample-day": TODAY.isoformat()}
    lines = "".join(f"{key}: {written_value(value)}\n" for key, value in service.items())
    (records / "service.yml").write_text(lines, encoding="utf-8", newline="\n")
    (records / "frameworks" / "small-steps.yml").write_text(FRAMEWORK, encoding="utf-8", newline="\n")
    (records / "library" / "pouring-play.md").write_text(drawn.library.text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize("count", [3, pytest.param(25, marks=pytest.mark.full)])
def test_no_byte_of_a_built_site_holds_a_word_its_reader_may_not_see(count: int, tmp_path: Path) -> None:
    for number, drawn in enumerate((*fullest(count), most_shared())):
        folder = tmp_path / str(number)
        write_records(drawn, folder / "records")
        done = build(folder / "records", folder / "site")
        assert done.returncode in (0, 3), done.stdout + done.stderr
        assert not CANARY.search(done.stdout + done.stderr)
        sites = sites_in(folder / "site")
        for site in sites:
            allowed = words_allowed(checks.oracle_of(drawn, site.audience))
            assert canaries_in(site.folder) - allowed == set(), site
        with_a_site = [one for one in drawn.audiences if checks.words_held(drawn, one)]
        assert len(sites) == len(with_a_site) > 0
        confided = secret_words(drawn.family, also=NOT_FOR_SERVICE)
        assert canaries_in(service_site(folder / "site").folder) & confided == set()


def test_a_setting_is_among_those_who_are_looked_after() -> None:
    assert read_by_settings(most_shared())


@pytest.fixture(scope="module")
def shown() -> Drawn:
    """A family in which much is shown and much is not, with a photo and a next visit."""
    return fullest(1)[0]


def leaked_by_staging(drawn: Drawn, folder: Path) -> frozenset[str]:
    """Every word in any staged byte that its reader may not know."""
    written = drawn.write(folder / "families")
    # Pages finished before a leak was planted would be taken as they are.
    writing.writer_of.cache_clear()
    leaked: set[str] = set()
    for reader in drawn.audiences:
        selection = checks.selection_of(drawn.family, reader, drawn)
        if selection:
            website = checks.website_of(selection)
            pictures, _ = drawing.draw_pictures(website, written, folder / "cache")
            staging.stage(website, pictures, THEME, folder / reader)
            leaked |= canaries_in(folder / reader) - words_allowed(checks.oracle_of(drawn, reader))
    return frozenset(leaked)


def test_no_staged_byte_holds_a_word_its_reader_may_not_see(shown: Drawn, tmp_path: Path) -> None:
    assert leaked_by_staging(shown, tmp_path) == set()


def with_word(true: Any, at: Callable[[Any, str], Any]) -> Any:
    return lambda *given: at(true(*given), "zqvvvvvvqz")


STAGED_LEAKS = {
    "a title with an id": ("staged_page", lambda found, word: found.replace("title: ", f"title: {word} ", 1)),
    "a line too many in the search": ("write_index", lambda found, word: f'{found[:-2]},["p/x.html","{word}","",""]]'),
    "a page with a comment": ("finished_block", lambda found, word: f"<!-- {word.upper()} -->{found}"),
    "a name among the settings": ("site_settings", lambda found, word: {**found, "site_author": word}),
    "a style that says something": (
        "read_shell",
        lambda found, word: replace(found, files=(*found.files, ("a.css", f"/* {word} */".encode()))),
    ),
    "a file of that name": (
        "read_shell",
        lambda found, word: replace(found, files=(*found.files, (f"{word}.css", b""))),
    ),
}


@pytest.mark.parametrize("leak", STAGED_LEAKS)
def test_a_leak_planted_in_staging_is_found(
    leak: str, shown: Drawn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, at = STAGED_LEAKS[leak]
    monkeypatch.setattr(staging, name, with_word(getattr(staging, name), at))
    assert leaked_by_staging(shown, tmp_path) == {"zqvvvvvvqz"}


def test_a_picture_copied_as_it_is_is_found(shown: Drawn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true = staging.write_bytes
    monkeypatch.setattr(staging, "write_bytes", lambda file, content: true(file, content + b"zqvvvvvvqz"))
    assert "zqvvvvvvqz" in leaked_by_staging(shown, tmp_path)

"""Handing over on paper: made from what the setting may see, and written down for the family to read."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from generator import __main__ as command
from tests.papers import failures_of, reader_of, words_of
from tests.read.folders import rewrite
from tests.sites import RECORDS, ROOT

FOLDER = "families/alder-7k2m"
WRITTEN = "alder-7k2m/dunlin-4p7x/transitions/nursery"
SHARE = f"{FOLDER}/consents/2026-06-01-nursery.md"
PASSPORT = "passport.pdf"
GIVE = ("--give", "nursery")


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample's alder family, and an empty folder to stand in."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for name in ("service.yml", "frameworks", "library", "pictures", FOLDER, "families/medlar-8v3k"):
        target, source = tmp_path / "records" / name, RECORDS / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    return tmp_path / "records"


def ask(records: Path, *words: str) -> int:
    return command.main(["print", *words, "--project", str(ROOT), "--records", str(records)])


def log(records: Path) -> set[str]:
    return {file.name for file in (records / FOLDER / "shared").iterdir()}


def given(records: Path, number: str = "") -> str:
    return (records / FOLDER / "shared" / f"2026-06-12-nursery{number}.md").read_text(encoding="utf-8")


def test_a_passport_has_two_sides_and_a_slip_and_anybody_can_read_it(records: Path) -> None:
    assert ask(records, WRITTEN) == 0
    content = Path(PASSPORT).read_bytes()
    assert len(reader_of(content).pages) == 2
    assert failures_of(content) == []
    assert "We have read this page about Jonah." in words_of(content)
    assert "We have read" not in reader_of(content).pages[0].extract_text()


@pytest.mark.parametrize("reader", [(), ("--reader", "dad"), ("--reader", "nursery@dunlin-4p7x"), GIVE])
def test_a_passport_is_the_settings_own_whoever_prints_it(reader: tuple[str, ...], records: Path) -> None:
    assert ask(records, WRITTEN, *reader, "--out", "one.pdf") == 0
    words = words_of(Path("one.pdf").read_bytes())
    assert "For Little Wellies" in words
    assert "Megan does the talking" not in words


def test_a_passport_holds_no_more_than_was_shared(records: Path) -> None:
    rewrite(records, SHARE, "communication, safe-and-well, ", "")
    assert ask(records, WRITTEN) == 0
    words = words_of(Path(PASSPORT).read_bytes())
    assert "Important to me" in words
    for part in ("You must know", "fingertips", "arm's reach"):
        assert part not in words


def test_a_passport_in_large_print_is_larger(records: Path) -> None:
    assert ask(records, WRITTEN, "--large") == 0
    assert len(reader_of(Path(PASSPORT).read_bytes()).pages) > 2


def test_whoever_nothing_was_written_for_has_a_passport_of_the_profile(records: Path) -> None:
    assert ask(records, "medlar-8v3k/dotterel-6h4w/passport", "--reader", "support@dotterel-6h4w") == 0
    assert "Meet Cal" in words_of(Path(PASSPORT).read_bytes())


def test_what_is_given_is_written_down(records: Path) -> None:
    before = log(records)
    assert ask(records, WRITTEN, *GIVE) == 0
    assert log(records) - before == {"2026-06-12-nursery.md"}
    digest = hashlib.sha256(Path(PASSPORT).read_bytes()).hexdigest()
    for line in ("with: nursery", "consent: 2026-06-01-nursery", "about: [dunlin-4p7x]", f'digest: "{digest}"'):
        assert line in given(records).splitlines()
    assert "- Keeping me safe and well" in given(records).splitlines()


def test_what_is_written_down_is_a_sound_record(records: Path) -> None:
    assert ask(records, WRITTEN, *GIVE) == 0
    assert command.main(["check", "--records", str(records), "--project", str(ROOT)]) == 0


def test_a_second_time_on_a_day_has_a_line_of_its_own(records: Path) -> None:
    assert ask(records, WRITTEN, *GIVE) == 0
    first = given(records)
    assert ask(records, WRITTEN, *GIVE, "--force") == 0
    assert given(records) == first
    assert given(records, "-2") == first


def test_printing_without_giving_writes_nothing_down(records: Path) -> None:
    before = log(records)
    assert ask(records, WRITTEN) == 0
    assert log(records) == before


ENDED = {
    "withdrawn": ("how: signed", "how: signed\nwithdrawn-on: 2026-06-10\nwithdrawn-by: mum"),
    "past": ("until: 2026-12-31", "until: 2026-06-11"),
    "ahead": ("from: 2026-06-01", "from: 2026-06-13"),
}


@pytest.mark.parametrize("change", ENDED.values(), ids=ENDED)
def test_nothing_is_given_where_no_share_is_in_force(change: tuple[str, str], records: Path) -> None:
    rewrite(records, SHARE, *change)
    before = log(records)
    assert ask(records, WRITTEN, *GIVE) == 4
    assert log(records) == before
    assert not Path(PASSPORT).exists()


def test_a_card_that_is_not_shared_is_not_given(records: Path) -> None:
    card = "alder-7k2m/dunlin-4p7x/activities/2026-06-09-cup-on-the-mat"
    assert ask(records, card, *GIVE) == 4
    rewrite(records, SHARE, "goals,", "goals, activities,")
    assert ask(records, card, *GIVE) == 0
    assert re.search(r"^- Activities$", given(records), re.MULTILINE)


def test_a_reader_who_may_not_see_what_was_written_cannot_print_it(records: Path) -> None:
    assert ask(records, WRITTEN, "--reader", "gran") == 4


@pytest.mark.parametrize("words", [("--give", "nobody"), ("--give", "mum"), ("--reader", "nobody@dunlin-4p7x")])
def test_a_setting_that_is_none_is_said(words: tuple[str, ...], records: Path) -> None:
    assert ask(records, WRITTEN, *words) == 2


def test_a_passport_for_nobody_in_particular_is_asked_about(records: Path) -> None:
    assert ask(records, "medlar-8v3k/dotterel-6h4w/passport") == 2


@pytest.mark.parametrize("half", ["disk", "place"])
def test_half_a_line_never_stands_in_the_log(half: str, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "no space left")

    before = log(records)
    monkeypatch.setattr("generator.giving.os.fsync" if half == "disk" else "generator.giving.put_in_free_place", fail)
    assert ask(records, WRITTEN, *GIVE) == 2
    assert log(records) == before

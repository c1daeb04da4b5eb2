"""The command `print`: any paper on request, for a reader who may see it, under a name that names nobody."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import __main__ as command
from tests.papers import reader_of, words_of
from tests.read.folders import rewrite
from tests.sites import RECORDS, ROOT

CARD = "alder-7k2m/dunlin-4p7x/activities/2026-06-09-cup-on-the-mat"
NURSERY = "alder-7k2m/consents/2026-06-01-nursery"
OLD = "alder-7k2m/dunlin-4p7x/activities/2026-04-28-milkshake-cup"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ask(*words: str) -> int:
    return command.main(["print", *words, "--project", str(ROOT), "--records", str(RECORDS)])


@pytest.mark.parametrize(
    "what", [CARD, f"{CARD}.md", f"records/families/{CARD}.md", f"families\\{CARD}".replace("/", "\\")]
)
def test_a_card_is_printed_however_its_path_is_written(what: str, here: Path) -> None:
    assert ask(what) == 0
    assert [file.name for file in here.iterdir()] == ["card-2026-06-09.pdf"]


def test_an_old_card_is_printed_too(here: Path) -> None:
    assert ask(OLD) == 0
    assert "Milkshake" in words_of((here / "card-2026-04-28.pdf").read_bytes())


@pytest.mark.parametrize(("option", "name"), [("--blank", "chart-2026-06-09.pdf"), ("--a5", "cards-2026-06-09.pdf")])
def test_a_card_has_other_forms(option: str, name: str, here: Path) -> None:
    assert ask(CARD, option) == 0
    assert (here / name).exists()


def test_the_week_is_printed(here: Path) -> None:
    assert ask("alder-7k2m/week") == 0
    assert len(reader_of((here / "week.pdf").read_bytes()).pages) == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("alder-7k2m/agreement",), "agreement.pdf"),
        (("alder-7k2m/consent-form",), "consent-form.pdf"),
        (("alder-7k2m/stop-form",), "stop-form.pdf"),
        ((NURSERY,), "consent-2026-06-01.pdf"),
        ((NURSERY, "--stop"), "stop-2026-06-01.pdf"),
    ],
)
def test_forms_are_printed_under_names_that_name_nobody(words: tuple[str, ...], name: str, here: Path) -> None:
    assert ask(*words) == 0
    assert [file.name for file in here.iterdir()] == [name]


def test_who_is_to_sign_a_consent_reads_it_though_they_may_not_read_who_can_see_what(here: Path) -> None:
    assert ask("medlar-8v3k/consents/2026-06-04-nursery", "--reader", "dad") == 0
    assert "Little Sleepers" in words_of((here / "consent-2026-06-04.pdf").read_bytes())


def test_who_is_not_to_sign_it_is_not_given_it(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask("medlar-8v3k/consents/2026-03-19-support", "--reader", "dad") == 4
    assert "dad may not see" in capsys.readouterr().err
    assert not list(here.iterdir())


def test_a_file_that_is_there_is_not_replaced_unasked(here: Path) -> None:
    (here / "mine.pdf").write_bytes(b"mine")
    assert ask(CARD, "--out", "mine.pdf") == 2
    assert (here / "mine.pdf").read_bytes() == b"mine"
    assert ask(CARD, "--out", "mine.pdf", "--force") == 0
    assert (here / "mine.pdf").read_bytes().startswith(b"%PDF")


def test_the_language_is_the_readers_own(here: Path) -> None:
    assert ask("hornbeam-3q9t/week", "--reader", "nani") == 0
    assert reader_of((here / "week.pdf").read_bytes()).root_object["/Lang"] == "ur"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("alder-7k2m",), 2),
        (("oak-1111/week",), 2),
        (("alder-7k2m/dunlin-4p7x/activities/2026-06-09-nothing",), 2),
        (("alder-7k2m/family",), 2),
        ((CARD, "--reader", "nobody"), 2),
        (("alder-7k2m/dunlin-4p7x/profile", "--a5"), 2),
        (("alder-7k2m/week", "--blank"), 2),
        ((CARD, "--stop"), 2),
        (("alder-7k2m/week", "--stop"), 2),
        (("alder-7k2m/agreement", "--a5"), 2),
        ((NURSERY, "--blank"), 2),
    ],
)
def test_what_cannot_be_printed_is_said_and_leaves_nothing(words: tuple[str, ...], status: int, here: Path) -> None:
    assert ask(*words) == status
    assert not list(here.iterdir())


def test_a_reader_who_may_not_see_a_record_is_not_given_it(
    here: Path, capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    records = Path(shutil.copytree(RECORDS, tmp_path_factory.mktemp("closed") / "records"))
    rewrite(records, f"families/{CARD}.md", "\ntitle:", "\nonly: [dad]\ntitle:")
    asked = ["print", CARD, "--project", str(ROOT), "--records", str(records)]
    assert command.main([*asked, "--reader", "mum"]) == 4
    assert "mum may not see" in capsys.readouterr().err
    assert not list(here.iterdir())
    assert command.main([*asked, "--reader", "dad"]) == 0

"""The supervision summary on paper: one or two sides, for the service alone, by the command `print`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import __main__ as command
from generator.cases import line_of
from generator.compose import compose_supervision
from generator.consent import select_audience
from generator.model.audience import SERVICE
from generator.model.papers import SupervisionPaper
from generator.model.pictures import Pictures
from generator.press import press_papers
from generator.read import read_family, read_service
from tests.papers import failures_of, reader_of, words_of
from tests.sites import RECORDS, ROOT

FAMILY, CHILD = "whitebeam-6r2d", "sandpiper-3t9c"


def asked(out: Path, *more: str) -> int:
    words = ["print", f"{FAMILY}/{CHILD}/supervision", "--records", str(RECORDS), "--project", str(ROOT)]
    return command.main([*words, "--out", str(out), *more])


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    out = tmp_path_factory.mktemp("supervision") / "skye.pdf"
    assert asked(out) == 0
    return out.read_bytes()


def test_a_summary_of_the_longest_record_has_two_sides_at_most(paper: bytes) -> None:
    assert len(reader_of(paper).pages) <= 2


def test_it_is_a_paper_that_anybody_can_read(paper: bytes) -> None:
    assert failures_of(paper) == []


def test_it_says_what_the_page_says_and_no_word_of_a_visit_but_what_was_agreed() -> None:
    read = read_service(RECORDS)
    assert read.service
    assert read.service.sample_day
    family = read_family(RECORDS / "families" / FAMILY, read.service, read.frameworks, read.library).family
    assert family
    line = line_of(select_audience(family, SERVICE, read.service.sample_day))
    assert line
    website = compose_supervision(line, CHILD, read.service, read.frameworks, read.service.sample_day)
    assert website
    (one,) = website.papers
    assert isinstance(one.view, SupervisionPaper)
    assert one.view.page.agreed == line.children[0].agreed
    (pressed,) = press_papers(website, Pictures({}), ROOT / "theme")[0].values()
    said = " ".join(words_of(pressed).split())
    assert all(" ".join(words.text.split()) in said for words in one.view.page.agreed)


@pytest.mark.parametrize("more", [["--reader", "dee"], ["--blank"]])
def test_it_is_for_no_reader_and_has_one_form(tmp_path: Path, more: list[str]) -> None:
    assert asked(tmp_path / "one.pdf", *more) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_child_who_is_not_there_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["print", f"{FAMILY}/wren-4k7m/supervision", "--records", str(RECORDS), "--project", str(ROOT)]
    assert command.main([*words, "--out", str(tmp_path / "one.pdf")]) == 2
    assert "FAMILY/CHILD/supervision" in capsys.readouterr().err

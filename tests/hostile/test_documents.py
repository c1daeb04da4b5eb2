"""Broken front matter, and every odd document, as every kind of file: read, mended, and never a traceback."""

from __future__ import annotations

import pytest

from tests.hostile.broken import BROKEN
from tests.hostile.documents import judge_mending, sweep_documents
from tests.hostile.material import YAML, folder_named, material_from
from tests.hostile.sweep import KIND_BY_NAME, Tally, read_text, try_bytes

READS = {
    "line ends of Windows",
    "line ends of old Macs",
    "line ends of three kinds",
    "no last line end",
    "a second front matter",
    "quotes of a word processor",
    "a huge number",
    "a comment",
    "block words",
}
"""What is read all the same, since nothing in it can be taken for something else."""


def blocking(name: str) -> list[str]:
    return [str(problem) for problem in read_text(BROKEN[name], "matter")[1] if not problem.is_warning]


@pytest.mark.parametrize("name", sorted(BROKEN.keys() - READS))
def test_broken_front_matter_is_a_problem(name: str) -> None:
    assert blocking(name)


@pytest.mark.parametrize("name", BROKEN)
def test_broken_front_matter_is_told_in_sentences(name: str) -> None:
    tally = Tally()
    for kind in ("matter", "profile", "service", "framework"):
        try_bytes(BROKEN[name], kind, name, tally)
    assert (tally.faults, tally.wrong) == ([], [])


@pytest.mark.parametrize("name", BROKEN)
def test_broken_front_matter_is_mended_or_left_and_loses_nothing(name: str) -> None:
    for kind in ("matter", "service"):
        assert list(judge_mending(BROKEN[name], kind)) == []


def test_odd_documents_break_neither_the_reader_nor_the_mender() -> None:
    tally = sweep_documents(YAML, Tally())
    assert (tally.faults, tally.wrong) == ([], [])
    assert tally.mended == len(YAML) * (len(KIND_BY_NAME) + 6)


@pytest.mark.full
def test_no_document_of_the_material_breaks_the_reader_or_the_mender() -> None:
    material = material_from(folder_named())
    tally = sweep_documents((*material.documents, *material.words), Tally())
    assert (tally.faults, tally.wrong) == ([], [])

"""A folder for each broken record: missing problems fail, and so do unexpected ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import Problem
from tests.read.folders import SOUND, all_problems, broken_records

CASES = sorted((Path(__file__).parent / "broken").iterdir())


def line_of(problem: Problem) -> str:
    return f"{'warning: ' if problem.is_warning else ''}{problem}"


def test_the_sound_records_have_no_problem() -> None:
    assert all_problems(SOUND) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_record_has_exactly_these_problems(case: Path, tmp_path: Path) -> None:
    found = [line_of(problem) for problem in all_problems(broken_records(case, tmp_path))]
    assert found == (case / "expected.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_problem_says_what_would_be_right(case: Path, tmp_path: Path) -> None:
    assert [problem for problem in all_problems(broken_records(case, tmp_path)) if not problem.right] == []

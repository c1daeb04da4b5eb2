"""The invented families are sound and the same every time, and the bench runs to its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import Problem
from generator.read import family_folders, read_family, read_service
from tests.bench.families import write_families
from tests.bench.family import LARGE, TYPICAL, Size
from tests.bench.run import measure
from tests.bench.table import print_told
from tests.sites import contents

SMALL = Size(visits=40, goals=4, activities=6, assessments=1, photos=3)


def problems_in(records: Path) -> list[Problem]:
    service = read_service(records)
    assert service.service
    ground = service.service, service.frameworks, service.library
    families = (read_family(folder, *ground) for folder in family_folders(records))
    return [*service.problems, *(problem for family in families for problem in family.problems)]


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert write_families(first, 3, SMALL) == write_families(second, 3, SMALL)
    assert contents(first) == contents(second)


def test_another_seed_gives_other_families(tmp_path: Path) -> None:
    first = write_families(tmp_path / "first", 3, SMALL, seed=1)
    assert not set(first) & set(write_families(tmp_path / "second", 3, SMALL, seed=2))


def test_more_families_leave_the_first_as_they_were(tmp_path: Path) -> None:
    (family,) = write_families(tmp_path / "one", 1, SMALL)
    write_families(tmp_path / "two", 2, SMALL)
    assert contents(tmp_path / "one" / "families" / family) == contents(tmp_path / "two" / "families" / family)


def test_there_is_nothing_wrong_with_any_family(tmp_path: Path) -> None:
    assert len(write_families(tmp_path, 12, SMALL)) == len(family_folders(tmp_path)) == 12
    assert problems_in(tmp_path) == []


@pytest.mark.parametrize(("size", "holds"), [(TYPICAL, TYPICAL), (LARGE, LARGE)], ids=["typical", "large"])
@pytest.mark.full
def test_a_family_is_as_large_as_its_size_says(tmp_path: Path, size: Size, holds: Size) -> None:
    write_families(tmp_path, 1, size)
    assert problems_in(tmp_path) == []
    for kind in ("visits", "goals", "activities", "assessments", "photos"):
        assert len(list(tmp_path.glob(f"families/**/{kind}/*.md"))) == getattr(holds, kind)


@pytest.mark.full
def test_the_bench_runs_to_its_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_told(measure(1, tmp_path), ())
    told = capsys.readouterr().out
    assert "| ours, cold / mkdocs build |" in told
    assert "| render: stage |" in told

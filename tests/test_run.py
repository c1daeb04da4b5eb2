"""A whole run: one family's worker hangs, dies or fails, and only that family is the poorer."""

from __future__ import annotations

import os
import re
import shutil
import signal
import time
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from pebble import ProcessPool

from generator import run as running
from generator import workers
from generator.build import build_family
from generator.errand import Built, Errand
from generator.publish import open_output
from generator.read import family as reading
from generator.run import Order, Outcome, build_all, errands, put_in_place, read_service_or_stop
from tests.conftest import BuiltOnce
from tests.read.folders import FAMILY, rewrite, sound_records
from tests.sites import ROOT, contents
from tests.stopping import do_here

VISIT = "dunlin-4p/visits/2026-02-03-sam.md"
OTHER = "families/elm-2b2b"


def hang(errand: Errand) -> Built:
    """A family in which one visit's reading never ends, in a call that never comes back to Python."""
    read_record = reading.read_record

    def read(folder: Path, found: reading.Found, file: str, language: str) -> object:
        if found.path == VISIT and errand.folder.name == Path(FAMILY).name:
            re.match(r"(a+)+$", "a" * 60 + "b")
        return read_record(folder, found, file, language)

    reading.read_record = read  # type: ignore[assignment]
    try:
        return build_family(replace(errand, longest_reading=0.5))
    finally:
        reading.read_record = read_record


def end_itself(errand: Errand) -> Built:
    """A worker that the system ends while it builds one family."""
    if errand.folder.name == Path(FAMILY).name:
        os.kill(os.getpid(), signal.SIGKILL)
    return build_family(errand)


def sleep_on(errand: Errand) -> Built:
    """A family that is never done."""
    if errand.folder.name == Path(FAMILY).name:
        time.sleep(60)
    return build_family(errand)


def two_families(folder: Path) -> Path:
    """The sound family, and the same again under another name."""
    records = sound_records(folder)
    shutil.copytree(records / FAMILY, records / OTHER)
    return records


def run(
    records: Path, out: Path, build: Callable[[Errand], Built] = build_family, seconds: float = 60
) -> list[Outcome]:
    """Every family built by that function in workers of its own, and put in place; by family."""
    with open_output(out) as output:
        work = {
            errand.folder.name: errand
            for errand in errands(Order(records, out, ROOT), read_service_or_stop(records), output)
        }
        built = build_all(tuple(work.values()), 2, build, seconds)
        outcomes = [put_in_place(output, one, work[one.family]) for one in built]
    return sorted(outcomes, key=lambda one: one.built.family)


def sites_of(out: Path, family: str) -> dict[str, bytes]:
    """Every file of a family's sites."""
    (site,) = out.glob(f"{Path(family).name}-*")
    return contents(site)


def build_both(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running, "do_each", do_here)
        run(two_families(folder), folder / "site")


@pytest.fixture
def standing(tmp_path: Path, built_once: BuiltOnce) -> tuple[Path, Path]:
    """Two families' records with their sites in place, and then a word changed in both."""
    shutil.copytree(built_once("two-families", build_both), tmp_path, dirs_exist_ok=True)
    records, out = tmp_path / "records", tmp_path / "site"
    for family in (FAMILY, OTHER):
        rewrite(records, f"{family}/family.md", "name: ", "name: New ")
    return records, out


@pytest.mark.parametrize(
    ("build", "file", "wrong"),
    [
        (hang, f"{FAMILY}/{VISIT}", "takes too long to read"),
        (end_itself, FAMILY, "the system ended the program"),
    ],
)
def test_a_worker_that_hangs_or_dies_costs_its_own_family_alone(
    standing: tuple[Path, Path], build: Callable[[Errand], Built], file: str, wrong: str
) -> None:
    records, out = standing
    before = sites_of(out, FAMILY)
    poor, other = run(records, out, build)
    (problem,) = poor.built.problems
    assert (problem.file, wrong in problem.wrong) == (file, True)
    assert sites_of(out, FAMILY) == before
    assert [placed.change for _, placed in other.placed] == ["replaced"]


def test_a_family_that_takes_too_long_is_told_of_and_its_sites_stay(standing: tuple[Path, Path]) -> None:
    records, out = standing
    before = sites_of(out, FAMILY)
    shutil.rmtree(records / OTHER)
    shutil.rmtree(next(out.glob("elm-*")))
    (poor,) = run(records, out, sleep_on, 1)
    assert "takes too long to build" in poor.built.problems[0].wrong
    assert sites_of(out, FAMILY) == before


def take_up_nothing(pool: ProcessPool) -> NoReturn:
    """A system that starts no more programs."""
    raise BrokenProcessPool


def test_a_family_whose_workers_cannot_be_started_is_built_in_one_of_its_own(
    standing: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    records, out = standing
    begin, pools = ProcessPool._start_pool, []  # type: ignore[attr-defined]

    def begin_but_for_the_first(pool: ProcessPool) -> None:
        pools.append(pool)
        take_up_nothing(pool) if pool is pools[0] else begin(pool)

    monkeypatch.setattr(ProcessPool, "_start_pool", begin_but_for_the_first)
    assert [placed.change for one in run(records, out) for _, placed in one.placed] == ["replaced", "replaced"]


def test_where_no_program_can_be_started_each_family_is_told_of(
    standing: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    records, out = standing
    monkeypatch.setattr(ProcessPool, "_start_pool", take_up_nothing)
    told = [problem for one in run(records, out) for problem in one.built.problems]
    assert [problem.file for problem in told] == [FAMILY, OTHER]
    assert all("the system ended the program" in problem.wrong for problem in told)


class UnableToTravel:
    """Something a worker ends over before it has taken it up."""

    def __reduce__(self) -> tuple[Callable[[int], NoReturn], tuple[int]]:
        return os._exit, (3,)


def test_work_that_nobody_takes_up_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "LONGEST_START", 1.5)
    done = {type(one): result for one, result in workers.do_each(str, (UnableToTravel(), 7), 1, 20)}
    assert done[int]() == "7"
    with pytest.raises((BrokenProcessPool, TimeoutError)):
        done[UnableToTravel]()

"""Whole or not at all: the command killed, refused by the disk or run twice, and each site wholly old or wholly new."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from tests.stopping import (
    Site,
    all_sites,
    asked,
    change_words,
    ending_of,
    fresh_copy,
    note_calls,
    receipts_hold,
    run_apart,
    small_service,
    stop_at,
    told_by,
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs to stop a copy of itself")


@dataclass(frozen=True)
class Change:
    """A service whose sites stand, and what they are to become."""

    records: Path
    before: Path
    """An output folder as it stood before the records were changed."""
    old: dict[str, Site]
    new: dict[str, Site]
    calls: str
    """A letter for each call of a build that could change a disk: `p` where a site is put in its place."""


@pytest.fixture(scope="module")
def change(tmp_path_factory: pytest.TempPathFactory) -> Change:
    folder = tmp_path_factory.mktemp("whole")
    records, before, after = small_service(folder / "records"), folder / "before", folder / "after"
    assert ending_of(run_apart(records, before)) == 0, told_by(before)
    change_words(records)
    fresh_copy(before, after)
    assert ending_of(run_apart(records, after, partial(note_calls, folder / "calls", after))) == 0
    calls = (folder / "calls").read_text(encoding="utf-8")
    old, new = all_sites(before), all_sites(after)
    assert old.keys() == new.keys()
    assert all(old[name] != new[name] for name in old)
    return Change(records, before, old, new, calls)


def assert_each_is_whole(change: Change, out: Path) -> None:
    for name, site in all_sites(out).items():
        assert site in (change.old[name], change.new[name]), f"{name} is mixed"
    assert all_sites(out).keys() == change.old.keys()


def assert_the_next_run_ends_as_ever(change: Change, out: Path) -> None:
    assert ending_of(run_apart(change.records, out)) == 0, told_by(out)
    assert all_sites(out) == change.new
    assert receipts_hold(out)
    own = out / ".stepmark"
    assert len(list((own / "building").iterdir())) == 1
    assert list((own / "exchanging").iterdir()) == []


def kill_at(change: Change, folder: Path, steps: list[int]) -> None:
    for step in steps:
        out = fresh_copy(change.before, folder / "site")
        assert ending_of(run_apart(change.records, out, partial(stop_at, step))) in (-signal.SIGKILL, 0)
        assert_each_is_whole(change, out)
        assert_the_next_run_ends_as_ever(change, out)


def spread(change: Change, many: int) -> list[int]:
    """So many moments of a run: half of them where a site is put in its place, the rest anywhere."""
    chance = random.Random(20260612)
    placing = [step for step, letter in enumerate(change.calls) if letter == "p"]
    chosen = set(chance.sample(placing, min(many // 2, len(placing))))
    others = [step for step in range(len(change.calls)) if step not in chosen]
    return sorted(chosen | set(chance.sample(others, min(many - len(chosen), len(others)))))


@pytest.mark.parametrize("share", range(4))
def test_a_command_killed_at_forty_moments_leaves_whole_sites(change: Change, tmp_path: Path, share: int) -> None:
    kill_at(change, tmp_path, spread(change, 40)[share::4])


@pytest.mark.full
@pytest.mark.parametrize("share", range(8))
def test_a_command_killed_at_six_hundred_moments_leaves_whole_sites(change: Change, tmp_path: Path, share: int) -> None:
    kill_at(change, tmp_path, spread(change, 600)[share::8])


def start(change: Change, out: Path) -> subprocess.Popen[str]:
    """The command as anybody would start it, with its workers."""
    command = [sys.executable, "-X", "dev", "-m", "generator", *asked(change.records, out)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")


def kill_in_time(change: Change, folder: Path, after: list[float]) -> None:
    for seconds in after:
        out = fresh_copy(change.before, folder / "site")
        with start(change, out) as running:
            time.sleep(seconds)
            running.kill()
        assert_each_is_whole(change, out)
        assert_the_next_run_ends_as_ever(change, out)


def test_a_command_killed_with_its_workers_at_work_leaves_whole_sites(change: Change, tmp_path: Path) -> None:
    kill_in_time(change, tmp_path, [1.5, 2.5])


@pytest.mark.full
def test_a_command_killed_at_sixty_times_with_workers_leaves_whole_sites(change: Change, tmp_path: Path) -> None:
    chance = random.Random(20260612)
    kill_in_time(change, tmp_path, [chance.uniform(0.2, 4) for _ in range(60)])


def test_a_run_leaves_nothing_open_behind(change: Change, tmp_path: Path) -> None:
    out = fresh_copy(change.before, tmp_path / "site")
    with start(change, out) as running:
        told, _ = running.communicate()
    assert running.returncode == 0
    assert "Warning" not in told
    assert all_sites(out) == change.new


def test_a_run_interrupted_at_the_keyboard_ends_soon_and_leaves_whole_sites(change: Change, tmp_path: Path) -> None:
    out = fresh_copy(change.before, tmp_path / "site")
    with start(change, out) as running:
        time.sleep(2)
        running.send_signal(signal.SIGINT)
        told, _ = running.communicate(timeout=20)
    assert "Traceback" not in told or running.returncode < 0
    assert_each_is_whole(change, out)
    assert_the_next_run_ends_as_ever(change, out)


def test_of_two_builds_at_once_one_is_told_to_wait(change: Change, tmp_path: Path) -> None:
    out = fresh_copy(change.before, tmp_path / "site")
    with start(change, out) as first, start(change, out) as second:
        endings = sorted((one.communicate()[0], one.returncode) for one in (first, second))
    assert {status for _, status in endings} <= {0, 2}
    assert 0 in {status for _, status in endings}
    assert all("Another build is writing" in told for told, status in endings if status == 2)
    assert all_sites(out) == change.new

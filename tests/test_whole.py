"""Killed at any moment, interrupted or run twice: each site is wholly old or wholly new."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import BuiltOnce
from tests.stopping import (
    Change,
    all_sites,
    asked,
    assert_each_is_whole,
    assert_the_next_run_ends_as_ever,
    change_in,
    ending_of,
    fresh_copy,
    make_change,
    run_apart,
    stop_at,
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs to stop a copy of itself")


@pytest.fixture(scope="module")
def change(built_once: BuiltOnce) -> Change:
    return change_in(built_once("change", make_change))


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
    hearing = partial(
        signal.signal, signal.SIGINT, signal.SIG_DFL
    )  # a shell lets what it starts behind it hear nothing
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", preexec_fn=hearing
    )


def kill_in_time(change: Change, folder: Path, after: list[float]) -> None:
    for number, seconds in enumerate(after):  # each in a place of its own: a killed run's workers may write for a while
        out = fresh_copy(change.before, folder / f"site-{number}")
        with start(change, out) as running:
            wait_for_work(out)
            time.sleep(seconds)
            running.kill()
        assert_each_is_whole(change, out)
        assert_the_next_run_ends_as_ever(change, out, has_workers=True)


def test_a_command_killed_with_its_workers_at_work_leaves_whole_sites(change: Change, tmp_path: Path) -> None:
    kill_in_time(change, tmp_path, [0.1, 0.6])


@pytest.mark.full
def test_a_command_killed_at_sixty_times_with_workers_leaves_whole_sites(change: Change, tmp_path: Path) -> None:
    chance = random.Random(20260612)
    kill_in_time(change, tmp_path, [chance.uniform(0, 2) for _ in range(60)])


def test_a_run_leaves_nothing_open_behind(change: Change, tmp_path: Path) -> None:
    out = fresh_copy(change.before, tmp_path / "site")
    with start(change, out) as running:
        told, _ = running.communicate()
    assert running.returncode == 0
    assert "Warning" not in told
    assert all_sites(out) == change.new


def wait_for_work(out: Path) -> None:
    """Until a worker has begun to write pages."""
    until = time.monotonic() + 120
    while not any((out / ".stepmark" / "building").glob("*/*")) and time.monotonic() < until:
        time.sleep(0.05)


def test_a_run_interrupted_at_the_keyboard_ends_soon_and_leaves_whole_sites(change: Change, tmp_path: Path) -> None:
    out = fresh_copy(change.before, tmp_path / "site")
    with start(change, out) as running:
        wait_for_work(out)
        running.send_signal(signal.SIGINT)
        told, _ = running.communicate(timeout=60)
    assert (running.returncode, "Traceback" in told) == (130, False), told
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

"""Stopped at any moment, or refused by the disk: the old site or the new one, whole; the next run just works."""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish import Output, editions_in_place, open_output, take_away
from generator.publish.linux import swap_folders
from tests.publish.builders import A_SITE, B_SITE, EDITION, build, no_swap, put, seen

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs to stop a copy of itself")

ways = pytest.mark.parametrize("swap", [swap_folders, no_swap], ids=["in one step", "in two steps"])
Swap = Callable[[Path, Path], bool]
CHANGES_A_DISK = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "ctypes.dlsym"}
PAGE = {"index.html": "No longer shared"}


def run_apart(work: Callable[[], None]) -> int:
    """The process id of a copy of this program that does the work and ends without a word."""
    started = os.fork()
    if started == 0:
        try:
            work()
        finally:
            os._exit(0)
    return started


def stop_at(step: int) -> None:
    """Kills this program just before its nth call that could change a disk."""
    steps = iter(range(step))

    def listen(event: str, _arguments: tuple[object, ...]) -> None:
        if event in CHANGES_A_DISK and next(steps, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(listen)


def was_killed(started: int) -> bool:
    """Waits for that program's end."""
    _, status = os.waitpid(started, 0)
    return os.WIFSIGNALED(status)


def place_in_turn(folder: Path, swap: Swap) -> None:
    """Puts one site in the other's place until somebody stops it."""
    with open_output(folder, swap) as output:
        while True:
            put(output, B_SITE)
            put(output, A_SITE)


def assert_the_next_run_works(folder: Path, swap: Swap, allowed: tuple[dict[str, str], ...]) -> None:
    """Opens after a stop: one whole site with its own receipt, nothing left over, and both can be placed again."""
    with open_output(folder, swap) as output:
        found = seen(output.place_of(EDITION)) if output.place_of(EDITION).exists() else {}
        assert found in allowed
        assert {path for receipt in editions_in_place(output) for path, _ in receipt.files} == {
            *found,
            *(["stepmark.txt"] if found else []),
        }
        assert list(output.building.iterdir()) == []
        assert list((output.folder / ".stepmark" / "exchanging").iterdir()) == []
        put(output, B_SITE)
        put(output, A_SITE)
        assert seen(output.place_of(EDITION)) == A_SITE


def kill_in_turn(folder: Path, swap: Swap, times: int) -> None:
    """Stops a run of placements at so many moments drawn by chance, and looks each time."""
    open_output(folder, swap).close()
    chance = random.Random(20260612)
    for _ in range(times):
        started = run_apart(lambda: place_in_turn(folder, swap))
        time.sleep(chance.uniform(0, 0.03))
        os.kill(started, signal.SIGKILL)
        os.waitpid(started, 0)
        place = folder / EDITION
        if swap is swap_folders and place.exists():
            assert seen(place) in (A_SITE, B_SITE)
        assert_the_next_run_works(folder, swap, (A_SITE, B_SITE, {}))


@ways
def test_a_run_killed_at_any_moment_leaves_one_whole_site(tmp_path: Path, swap: Swap) -> None:
    kill_in_turn(tmp_path / "site", swap, 40)


@pytest.mark.full
@ways
def test_a_run_killed_at_five_hundred_moments_leaves_one_whole_site(tmp_path: Path, swap: Swap) -> None:
    kill_in_turn(tmp_path / "site", swap, 500)


def kill_at_every_step(folder: Path, swap: Swap, work: Callable[[Output], object]) -> list[dict[str, str]]:
    """Does the work again and again from the first site, stopped a step later each time, until it is not stopped.

    What stood there after each stop, before anybody mended it.
    """
    states = []
    for step in range(1_000):
        with open_output(folder, swap) as output:
            put(output, A_SITE)

        def stopped(step: int = step) -> None:
            with open_output(folder, swap) as output:
                stop_at(step)
                work(output)

        killed = was_killed(run_apart(stopped))
        states.append(seen(folder / EDITION) if (folder / EDITION).exists() else {})
        if not killed:
            return states
        yield_back(folder, swap)
    raise AssertionError("never came to its end")


def yield_back(folder: Path, swap: Swap) -> None:
    """The next run: it finds one of the whole states, and can go on."""
    assert_the_next_run_works(folder, swap, (A_SITE, B_SITE, PAGE, {}))


@ways
def test_a_placement_killed_at_each_step_leaves_one_whole_site(tmp_path: Path, swap: Swap) -> None:
    states = kill_at_every_step(tmp_path / "site", swap, lambda output: put(output, B_SITE))
    assert len(states) > 20
    assert all(state in (A_SITE, B_SITE) or (state == {} and swap is no_swap) for state in states)
    assert A_SITE in states
    assert states[-1] == B_SITE


@ways
def test_a_withdrawal_killed_at_each_step_leaves_the_site_or_the_page(tmp_path: Path, swap: Swap) -> None:
    states = kill_at_every_step(tmp_path / "site", swap, lambda output: take_away(output, EDITION, build(output, PAGE)))
    assert all(state in (A_SITE, PAGE) or (state == {} and swap is no_swap) for state in states)
    assert states[-1] == PAGE


def test_a_removal_killed_at_each_step_leaves_the_site_or_nothing(tmp_path: Path) -> None:
    states = kill_at_every_step(tmp_path / "site", swap_folders, lambda output: take_away(output, EDITION))
    assert all(state in (A_SITE, {}) for state in states)
    assert states[-1] == {}


def test_a_begun_removal_is_finished_by_the_next_run(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    with open_output(folder) as output:
        put(output, A_SITE)
        (output.note_of(EDITION)).write_text('{"receipt": null}', encoding="utf-8")
    with open_output(folder) as output:
        assert not output.place_of(EDITION).exists()
        assert editions_in_place(output) == ()


@ways
def test_a_first_opening_killed_at_each_step_is_no_hindrance(tmp_path: Path, swap: Swap) -> None:
    for step in range(100):
        folder = tmp_path / str(step)

        def stopped(step: int = step, folder: Path = folder) -> None:
            stop_at(step)
            open_output(folder, swap)

        killed = was_killed(run_apart(stopped))
        assert_the_next_run_works(folder, swap, ({},))
        if not killed:
            return
    raise AssertionError("never came to its end")


def begin_in_vain(folder: Path, leaves: str) -> None:
    """A run stopped between two steps, and a disk that lost the new folder: the old one waits aside, or stands."""
    with open_output(folder, no_swap) as output:
        put(output, A_SITE)
        note = json.loads(output.receipt_of(EDITION).read_text(encoding="utf-8"))
        words = json.dumps({"receipt": {**note, "digest": "lost"}})
        output.note_of(EDITION).write_text(words, encoding="utf-8")
        if leaves == "aside":
            output.place_of(EDITION).rename(output.note_of(EDITION).with_suffix(".old"))
        build(output, {"index.html": "half"}).rename(output.note_of(EDITION).with_suffix(".new"))
        (output.note_of(EDITION).with_suffix(".new") / "link").symlink_to(folder)


@pytest.mark.parametrize("leaves", ["aside", "in place"])
def test_where_the_new_folder_is_lost_the_old_one_stands(tmp_path: Path, leaves: str) -> None:
    begin_in_vain(tmp_path / "site", leaves)
    with open_output(tmp_path / "site", no_swap) as output:
        assert seen(output.place_of(EDITION)) == A_SITE
        assert len(editions_in_place(output)) == 1

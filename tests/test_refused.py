"""Refused by the disk, or with the records changing below: one plain sentence, and every site whole."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator import run
from generator.read import family as reading
from tests.conftest import BuiltOnce
from tests.stopping import (
    Change,
    Started,
    all_sites,
    assert_each_is_whole,
    assert_the_next_run_ends_as_ever,
    change_in,
    ending_of,
    fresh_copy,
    make_change,
    run_apart,
    told_by,
)

resource = pytest.importorskip("resource", reason="needs to limit a copy of itself")

FULL = "the disk is full. Make room"
CLOSED = "the system does not let us write there"
OVERRIDE = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, by which an administrator writes where nobody may."""


@pytest.fixture(scope="module")
def change(built_once: BuiltOnce) -> Change:
    return change_in(built_once("change", make_change))


def assert_refused_plainly(change: Change, started: Started, sentence: str) -> None:
    """An exit status for trouble, the sentence and no traceback, and each site wholly old or wholly new."""
    assert ending_of(started) == 2, told_by(started.out)
    assert sentence in " ".join(told_by(started.out).split())
    assert "Traceback" not in told_by(started.out)
    assert_each_is_whole(change, started.out)


def limit_files(most: int) -> None:
    """No file may grow longer than that: what a quota does, and needs nobody's leave."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@pytest.mark.parametrize("most", [0, 200, 3_000, 9_000])
def test_a_quota_leaves_whole_sites_and_is_told_plainly(change: Change, tmp_path: Path, most: int) -> None:
    out = fresh_copy(change.before, tmp_path / "site")
    assert_refused_plainly(change, run_apart(change.records, out, partial(limit_files, most)), FULL)
    assert_the_next_run_ends_as_ever(change, out)


def test_a_full_disk_is_told_plainly_by_a_worker_too(change: Change, tmp_path: Path) -> None:
    out = fresh_copy(change.before, tmp_path / "site")
    assert_refused_plainly(change, run_apart(change.records, out, partial(limit_files, 9_000), has_workers=True), FULL)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes where one may be mounted; else a folder."""
    disk = tmp_path / "disk"
    disk.mkdir()
    is_mounted = carry_out("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk))
    yield disk
    if is_mounted:
        carry_out("umount", str(disk))


def carry_out(*command: str) -> bool:
    """Whether the system has that command and allowed it."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.mark.parametrize("left", [8_000, 40_000, 150_000])
def test_a_disk_that_fills_up_leaves_whole_sites_and_is_told_plainly(
    change: Change, small_disk: Path, left: int
) -> None:
    out, filler = fresh_copy(change.before, small_disk / "site"), small_disk / "filler"
    limit = bool
    if small_disk.is_mount():
        filler.write_bytes(bytes(max(0, shutil.disk_usage(small_disk).free - left)))
    else:
        limit = partial(limit_files, left // 20)
    assert_refused_plainly(change, run_apart(change.records, out, limit), FULL)
    filler.unlink(missing_ok=True)
    assert_the_next_run_ends_as_ever(change, out)


def obey_permissions() -> None:
    """Gives up an administrator's right to write everywhere, where there is one: Linux's capset(2)."""
    if os.geteuid() != 0:
        return
    library = ctypes.CDLL(None, use_errno=True)
    header, rights = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert library.capget(header, rights) == 0
    rights[0] &= ~OVERRIDE
    assert library.capset(header, rights) == 0, os.strerror(ctypes.get_errno())


def open_folders(top: Path, mode: int) -> None:
    for folder in (top, *(below for below in top.rglob("*") if below.is_dir())):
        folder.chmod(mode)


@pytest.mark.parametrize("closed", [".", ".stepmark/receipts", ".stepmark/exchanging", ".stepmark/building"])
def test_a_folder_closed_to_us_leaves_whole_sites_and_is_told_plainly(
    change: Change, tmp_path: Path, closed: str
) -> None:
    out = fresh_copy(change.before, tmp_path / "site")
    open_folders(out / closed, 0o555)
    started = run_apart(change.records, out, obey_permissions)
    assert_refused_plainly(change, started, CLOSED)
    open_folders(out / closed, 0o755)
    assert_the_next_run_ends_as_ever(change, out)


def keep_few_handles(more: int) -> None:
    """So many files more than now may be open at once."""
    in_use = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 20
    resource.setrlimit(resource.RLIMIT_NOFILE, (in_use + more, in_use + more))


@pytest.mark.parametrize("more", [1, 6, 12])
def test_too_few_file_handles_leave_whole_sites_and_no_traceback(change: Change, tmp_path: Path, more: int) -> None:
    out = fresh_copy(change.before, tmp_path / "site")
    assert ending_of(run_apart(change.records, out, partial(keep_few_handles, more), has_workers=True)) in (0, 2, 3)
    assert "Traceback" not in told_by(out)
    assert_each_is_whole(change, out)
    assert_the_next_run_ends_as_ever(change, out)


def lose_after_listing(file: str) -> None:
    """Records that change under a build: this file is listed, and gone when it is to be read."""
    find_records = reading.find_records

    def find(folder: Path, shown: str) -> object:
        found = find_records(folder, shown)
        (folder / file).unlink(missing_ok=True)
        return found

    reading.find_records = find  # type: ignore[assignment]


@pytest.mark.parametrize("file", ["family.md", "consents/2026-01-05-read-mum.md", "wren-4p/visits/2026-02-03-sam.md"])
def test_a_file_that_goes_while_it_is_read_becomes_a_sentence(change: Change, tmp_path: Path, file: str) -> None:
    records = Path(shutil.copytree(change.records, tmp_path / "records"))
    out = fresh_copy(change.before, tmp_path / "site")
    assert ending_of(run_apart(records, out, partial(lose_after_listing, file))) == 3
    assert f"{file}\n         this file cannot be opened" in told_by(out)
    families = {name: site for name, site in all_sites(out).items() if not name.startswith("service-")}
    assert len(families) == 2
    assert all(change.old[name] == site or "consents" in file for name, site in families.items())


def lose_family(family: Path) -> None:
    """A family whose folder goes just before it is built."""
    do_each = run.do_each
    run.do_each = lambda *given: shutil.rmtree(family) or do_each(*given)  # type: ignore


def test_a_family_that_goes_while_it_is_built_becomes_a_sentence(change: Change, tmp_path: Path) -> None:
    records = Path(shutil.copytree(change.records, tmp_path / "records"))
    out = fresh_copy(change.before, tmp_path / "site")

    assert ending_of(run_apart(records, out, partial(lose_family, records / "families/elm-2b2b"))) == 3
    assert "folder is gone" in told_by(out)
    assert_each_is_whole(change, out)

"""Linux's two calls: used where they are, done without where they are not."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish import linux
from generator.publish.lock import take_lock

only_linux = pytest.mark.skipif(sys.platform != "linux", reason="these calls are Linux's")


def refusing(number: int) -> Callable[[str], Callable[..., int]]:
    """A C library where every call fails with this error."""

    def call(*_: object) -> int:
        ctypes.set_errno(number)
        return -1

    return lambda _name: call


@only_linux
def test_two_folders_change_places(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    if not linux.swap_folders(tmp_path / "one", tmp_path / "other"):
        pytest.skip("this disk cannot swap folders")
    assert (tmp_path / "one" / "other").exists()
    assert (tmp_path / "other" / "one").exists()


def test_a_system_without_the_call_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux, "find_call", lambda _: None)
    assert not linux.swap_folders(tmp_path, tmp_path)
    assert not linux.flush_file_system(tmp_path)


def test_another_system_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert linux.find_call("renameat2") is None


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP])
def test_a_disk_that_cannot_swap_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(linux, "find_call", refusing(number))
    assert not linux.swap_folders(tmp_path, tmp_path)


def test_any_other_refusal_to_swap_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux, "find_call", refusing(errno.EACCES))
    with pytest.raises(PermissionError):
        linux.swap_folders(tmp_path, tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="Windows opens no folder")
def test_a_refusal_to_flush_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux, "find_call", refusing(errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        linux.flush_file_system(tmp_path)


def test_a_disk_without_locks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("generator.publish.lock.lock", no_locks)
    with pytest.raises(OSError, match=os.strerror(errno.ENOLCK)):
        take_lock(tmp_path / "lock")

"""Writing that a power cut cannot halve, and a plain sentence when a disk says no."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problems import Misuse
from generator.publish.linux import flush_file_system

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
CLOSED = (errno.EROFS, errno.EACCES, errno.EPERM, errno.EBUSY)


@contextmanager
def plainly(doing: str) -> Iterator[None]:
    """Turns what the system says into a sentence that starts with what was being done. Raises Misuse."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            reason = "the disk is full. Make room, then run this again"
        elif error.errno in CLOSED:
            reason = "the system does not let us write there. Close what has these files open, then run this again"
        else:
            reason = f"the system says: {error.strerror or 'no'}"
        raise Misuse(f"{doing}: {reason}. Every site in place is whole.") from error


def write_whole(path: Path, text: str) -> None:
    """Writes the file so that at every moment it is wholly the old one or wholly the new one. Raises OSError."""
    beside = path.with_name(path.name + ".new")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Makes the folder's list of names safe on the disk; Windows does so by itself. Raises OSError."""
    if sys.platform != "win32":
        flush(folder, os.O_RDONLY)


def flush_tree(folder: Path) -> None:
    """Makes every file and folder below safe on the disk. Raises OSError."""
    if flush_file_system(folder):
        return
    # Windows flushes only a file opened for writing.
    way = os.O_RDWR if sys.platform == "win32" else os.O_RDONLY
    for below in folder.rglob("*"):
        if below.is_dir():
            flush_folder(below)
        else:
            flush(below, way)
    flush_folder(folder)
    flush_folder(folder.parent)


def flush(path: Path, way: int) -> None:
    """Makes one file or folder, opened this way, safe on the disk. Raises OSError."""
    number = os.open(path, way)
    try:
        os.fsync(number)
    finally:
        os.close(number)

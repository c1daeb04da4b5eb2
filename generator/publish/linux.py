"""Two calls of Linux that Python does not offer: swap two folders, and flush a whole file system.

Each answers False where the system has no such call, and whoever asked takes the longer way.
Neither ever decides what is moved.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

FROM_HERE = -100
"""AT_FDCWD: a path is taken as it is written."""
EXCHANGE = 2
"""RENAME_EXCHANGE, from Linux's renameat2(2)."""


def find_call(name: str) -> Callable[..., int] | None:
    """The C library's function of that name; None where this system has none."""
    if sys.platform != "linux":
        return None
    library: Any = ctypes.CDLL(None, use_errno=True)
    return getattr(library, name, None)


def swap_folders(one: Path, other: Path) -> bool:
    """Whether the two changed places, in one step; False where the system or the disk cannot. Raises OSError."""
    rename = find_call("renameat2")
    if rename is None:
        return False
    if rename(FROM_HERE, os.fsencode(one), FROM_HERE, os.fsencode(other), ctypes.c_uint(EXCHANGE)) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(number, os.strerror(number))


def flush_file_system(folder: Path) -> bool:
    """Whether everything written to the folder's disk is safe there; False where it must go file by file.

    Raises OSError. One call takes a hundredth of a second where 600 files one by one take a tenth and more.
    """
    flush = find_call("syncfs")
    if flush is None:
        return False
    number = os.open(folder, os.O_RDONLY)
    try:
        if flush(number) == 0:
            return True
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(number)

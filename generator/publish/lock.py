"""One build at a time: a lock the system lets go of when its program ends, however it ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":  # pragma: no cover
    import msvcrt
    import os

    FAR = 1 << 30

    def lock(file: BinaryIO) -> None:
        """Takes the lock on a byte far behind the end, so that the file can still be read. Raises OSError."""
        os.lseek(file.fileno(), FAR, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def lock(file: BinaryIO) -> None:
        """Takes the lock, or raises OSError at once. Workers started later hold it too."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def take_lock(path: Path) -> BinaryIO | None:
    """The locked file, made if need be; None where somebody else holds it. Closing it lets go. Raises OSError."""
    file = path.open("ab")
    try:
        lock(file)
    except (BlockingIOError, PermissionError):
        file.close()
        return None
    except OSError:
        file.close()
        raise
    return file

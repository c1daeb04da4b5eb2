"""A file's old and new bytes in; the new ones in its place, in one move. Never follows a link, never halves a file."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from generator.problems import Misuse
from generator.read.opened import read_bytes


def is_reached_through_a_link(path: Path, records: Path) -> bool:
    """Whether the file, or a folder between it and the records folder, is a link to somewhere else."""
    between = (path, *(folder for folder in path.parents if folder.is_relative_to(records) and folder != records))
    return any(place.is_symlink() or getattr(place, "is_junction", bool)() for place in between)


def replace_bytes(path: Path, old: bytes, new: bytes, file: str) -> None:
    """Puts `new` where `old` stands: at every moment the file is wholly the one or the other.

    `file` is what the file is called in a message. Raises Misuse where it cannot be written, or holds
    something else than `old` by now.
    """
    beside = None
    try:
        number, name = tempfile.mkstemp(prefix=".mending-", dir=path.parent)
        beside = Path(name)
        with os.fdopen(number, "wb") as opened:
            opened.write(new)
            opened.flush()
            os.fsync(opened.fileno())
        shutil.copymode(path, beside)
        if path.is_symlink() or read_bytes(path) != old:
            raise Misuse(f"{file} was changed while it was being mended. It was left as it is; run this again.")
        beside.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        why = error.strerror or "no reason given"
        raise Misuse(f"{file} could not be written: {why}. It is as it was; what was told before is mended.") from error
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def _flush_folder(folder: Path) -> None:
    """Makes the folder's list of names safe on the disk; Windows does so by itself. Raises OSError."""
    if sys.platform != "win32":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)

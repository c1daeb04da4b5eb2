"""One photo file of a family, or picture of the service's own, in, its bytes out, or why it is not opened.

It never opens a file outside that one folder, never follows a link, never reads past the limit.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

LARGEST_FILE = 25_000_000
NOT_THROUGH_LINKS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
)


@dataclass(frozen=True)
class Refusal:
    """Why a photo is not drawn, and what would be right."""

    wrong: str
    right: str


OUTSIDE = Refusal("the picture is not in this family's own photos folder", "Put a copy of it into photos.")
LINKED = Refusal("the picture is a link to another place", "Put a copy of the picture itself into photos.")
MISSING = Refusal("the picture is missing or cannot be opened", "Put it into photos, under the name of this record.")
TOO_LARGE = Refusal("the picture is larger than 25 MB", "Save a smaller copy of it.")
EMPTY = Refusal("the picture is empty", "Copy it again from the phone or camera.")


def read_photo(folder: Path, file: str, within: str = "photos") -> bytes | Refusal:
    """The bytes of `photos/NAME` in the family's folder; of a service's own picture, `pictures/NAME` in the records."""
    parts = PurePosixPath(file).parts
    if len(parts) != 2 or parts[0] != within or not is_plain_name(parts[1]):
        return OUTSIDE
    path = folder / within / parts[1]
    expected = Path(os.path.realpath(folder)) / within / parts[1]
    if os.path.normcase(os.path.realpath(path)) != os.path.normcase(expected):
        return LINKED
    try:
        with open(path, "rb", opener=lambda name, _: os.open(name, NOT_THROUGH_LINKS)) as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                return MISSING
            content = opened.read(LARGEST_FILE + 1)
    except OSError:
        return MISSING
    if len(content) > LARGEST_FILE:
        return TOO_LARGE
    return content or EMPTY


def is_plain_name(name: str) -> bool:
    """Whether a name can only be a file's: no way up, no drive, no stream of another file."""
    return name not in (".", "..") and not any(mark in name for mark in '/\\:\0<>|"?*') and name.isprintable()

"""A folder that remembers what was made, so that a second run makes nothing twice: names in, bytes out.

Each file begins with the digest of the rest. One that is not exactly what was written is as good as none.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path


def read_kept(folder: Path, name: str) -> bytes | None:
    """What was kept under this name; none where it is missing or not as it was written."""
    try:
        digest, _, content = (folder / name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest().encode() == digest else None


def keep_file(folder: Path, name: str, content: bytes) -> None:
    """Keeps something under a name, with its digest."""
    write_beside(folder, name, hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def write_beside(folder: Path, name: str, whole: bytes) -> None:
    """Written beside and moved into place in one step; a folder that cannot be written is done without."""
    temporary = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix="new-", delete=False) as file:
            temporary = Path(file.name)
            file.write(whole)
        temporary.replace(folder / name)
    except OSError:
        if temporary:
            temporary.unlink(missing_ok=True)


def forget_others(folder: Path, ending: str, wanted: Collection[str]) -> None:
    """Takes out every file with this ending that is not wanted any more: withdrawn means gone here too."""
    with suppress(OSError):
        for file in sorted(folder.glob(f"*{ending}")):
            if file.name not in wanted:
                file.unlink(missing_ok=True)

"""What is in a folder: every file's path and fingerprint, and one fingerprint of the whole."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.problems import Unsafe

Files = tuple[tuple[str, str], ...]
"""Path below the folder, with `/`, and its SHA-256 in hex; sorted by path."""


def read_files(folder: Path) -> Files:
    """Every file below the folder. Raises Unsafe at a link or anything else that is no file and no folder."""
    return tuple(sorted(fingerprints(folder, PurePosixPath())))


def fingerprints(folder: Path, above: PurePosixPath) -> Iterator[tuple[str, str]]:
    """Each file's path and SHA-256, in no order. Raises Unsafe."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from fingerprints(Path(entry.path), above / entry.name)
            elif entry.is_file(follow_symlinks=False):
                with Path(entry.path).open("rb") as file:
                    yield str(above / entry.name), hashlib.file_digest(file, "sha256").hexdigest()
            else:
                raise Unsafe("A finished site holds a link or a device. Only files and folders can be put in place.")


def digest_of(files: Files) -> str:
    """One SHA-256 for all: of a line for each file, its fingerprint, two spaces, its path."""
    lines = "".join(f"{fingerprint}  {path}\n" for path, fingerprint in files)
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()


def holds(folder: Path, digest: str) -> bool:
    """Whether this is a real folder with exactly the files of that digest. Raises OSError."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    try:
        return digest_of(read_files(folder)) == digest
    except Unsafe:
        return False

"""Which git repository a folder stands in and which commit it is at, read from its files. Nothing here runs git.

Whatever a repository's own settings say is never looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

OBJECT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
REF = re.compile(r"refs(/[^/.\x00-\x20\\][^/\x00-\x20\\]*)+")
MOST_LEAPS = 5
"""How many refs may name another before one names a commit."""


@dataclass(frozen=True)
class Repository:
    """A folder under version control, as far as its files say."""

    root: Path
    """The folder everything in it is named from."""
    objects: Path
    """Where its objects lie."""
    commit: str
    """The commit it is at."""
    is_whole: bool
    """False where only part of the history is here."""


def read_repository(folder: Path) -> Repository | None:
    """The repository a folder stands in; none where there is none, or it cannot be told."""
    try:
        place = folder.resolve()
        for root in (place, *place.parents):
            if (root / ".git").exists():
                return _repository(root, root / ".git")
    except (OSError, ValueError):
        return None
    return None


def _repository(root: Path, entry: Path) -> Repository | None:
    """Raises OSError, ValueError."""
    own = entry
    if entry.is_file():  # a worktree or a submodule names its folder in a file
        first, _, named = entry.read_text(encoding="utf-8").strip().partition(": ")
        if first != "gitdir":
            return None
        own = root / named
    common = own / "commondir"
    shared = own / common.read_text(encoding="utf-8").strip() if common.is_file() else own
    commit = _commit(own, shared, (own / "HEAD").read_text(encoding="utf-8").strip())
    if not commit:
        return None
    objects = shared / "objects"
    is_whole = not (shared / "shallow").exists() and not any((objects / "pack").glob("*.promisor"))
    return Repository(root, objects.resolve(), commit, is_whole)


def _commit(own: Path, shared: Path, said: str) -> str:
    """The commit that HEAD names, or "". Raises OSError, ValueError."""
    for _ in range(MOST_LEAPS):
        if OBJECT.fullmatch(said):
            return said
        ref = said.removeprefix("ref: ")
        if ref == said or not REF.fullmatch(ref):
            return ""
        said = _ref(own, shared, ref)
    return ""


def _ref(own: Path, shared: Path, ref: str) -> str:
    for place in (own, shared):
        file = place.joinpath(*ref.split("/"))
        if file.is_file():
            return file.read_text(encoding="utf-8").strip()
    packed = shared / "packed-refs"
    lines = packed.read_text(encoding="utf-8", errors="replace").split("\n") if packed.is_file() else []
    return next((line.split(" ")[0] for line in lines if line.endswith(f" {ref}")), "")

"""Which git repository a folder stands in and which commit it is at, read from its files.

Whatever a repository's own settings say is never looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.read.git import ask_objects

OBJECT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
REF = re.compile(r"refs(/[^/.\x00-\x20\\][^/\x00-\x20\\]*)+")
SHA1 = 40
"""Letters of an object's name; more where a repository uses SHA-256."""
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
    """False where some of its history lies elsewhere."""


def read_repository(folder: Path) -> Repository | None:
    """The repository a folder stands in; none where there is none, or it cannot be told."""
    try:
        place = folder.resolve()
        for root in (place, *place.parents):
            if (root / ".git").exists():
                found = _repository(root, root / ".git")
                return found if found and not _is_anothers(found, place) else None
    except (OSError, ValueError):
        return None
    return None


def _is_anothers(repository: Repository, folder: Path) -> bool:
    """Whether a family's folder names the repository of a family beside it as its own."""
    return repository.objects.is_relative_to(folder.parent) and not repository.objects.is_relative_to(repository.root)


def read_marks(folders: tuple[Path, ...]) -> dict[Path, str]:
    """For each folder, letters that are others once its history has grown; "" where it has none.

    A folder's own repository is known by its commit. Of a larger one the folder's own tree is asked for, so that a
    commit in one family's folder is nothing new in another's: by git, once for each repository.
    """
    repositories = {folder: read_repository(folder) for folder in folders}
    marks = {folder: one.commit if one else "" for folder, one in repositories.items()}
    for repository in {one.root: one for one in repositories.values() if one}.values():
        inside = [folder for folder, one in repositories.items() if one and one.root == repository.root]
        places = {folder: place for folder in inside if (place := place_in(repository.root, folder))}
        marks |= _trees({folder: place for folder, place in places.items() if "\n" not in place}, repository)
    return marks


def _trees(places: dict[Path, str], repository: Repository) -> dict[Path, str]:
    """The tree of each of these folders; nothing of them where git cannot be asked."""
    names = "".join(f"{repository.commit}:{place}\n" for place in places.values())
    told = ask(repository, "cat-file", "--batch-check", said=names.encode("utf-8", "surrogateescape"))
    answers = (told or b"").decode("utf-8", "replace").splitlines()
    if len(answers) != len(places):
        return {}
    trees = [answer.partition(" tree ")[0] if " tree " in answer else "" for answer in answers]
    return dict(zip(places, trees, strict=True))


def ask(repository: Repository, *arguments: str, said: bytes = b"") -> bytes | None:
    """What git answers over a repository's objects; none where there is no git, or anything is wrong."""
    return ask_objects(repository.objects, *arguments, said=said, is_sha256=len(repository.commit) > SHA1)


def place_in(root: Path, folder: Path) -> str | None:
    """A folder's place in a repository, with `/`; "" for the whole of it, none where it is outside."""
    try:
        path = folder.resolve().relative_to(root).as_posix()
    except (OSError, ValueError):
        return None
    return "" if path == "." else path


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
    elsewhere = ((shared / "shallow").exists(), (objects / "info" / "alternates").exists())
    is_whole = not any((*elsewhere, *(objects / "pack").glob("*.promisor")))
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

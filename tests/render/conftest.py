"""A theme to build with: the real shell and parts, and a few small pages and words of the tests' own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OWN = Path(__file__).resolve().parent / "theme"


def make_theme(folder: Path) -> Path:
    """A project folder's theme, with a `mkdocs.yml` beside it."""
    theme = folder / "theme"
    shutil.copytree(ROOT / "theme" / "site", theme / "site")
    shutil.copytree(OWN / "words", theme / "words")
    shutil.copytree(OWN / "pages", theme / "pages")
    (theme / "pages" / "parts").mkdir()
    for part in ("words.html", "prose.html"):
        shutil.copy(ROOT / "theme" / "pages" / "parts" / part, theme / "pages" / "parts" / part)
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return theme


@pytest.fixture(scope="session")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_theme(tmp_path_factory.mktemp("project"))

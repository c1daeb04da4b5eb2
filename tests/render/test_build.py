"""A built site: the same bytes everywhere, nothing fetched from outside, nothing that announces or runs."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.render.mkdocs import build_html
from generator.render.stage import stage
from tests.render.builders import make_pictures, make_website
from tests.render.conftest import ROOT

BUILD = """
import sys
from pathlib import Path
from generator.render.mkdocs import build_html
from generator.render.stage import stage
from tests.render.builders import make_pictures, make_website
from tests.render.conftest import make_theme
folder = Path(sys.argv[1])
stage(make_website(), make_pictures(), make_theme(folder / "project"), folder / "staging")
build_html(folder / "staging", folder / "out")
"""


@pytest.fixture(scope="module")
def out(theme: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    stage(make_website(), make_pictures(), theme, folder / "staging")
    build_html(folder / "staging", folder / "out")
    return folder / "out"


def digest_of(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_a_site_holds_these_files_and_no_others(out: Path) -> None:
    named = [re.sub(r"-[0-9a-f]{8}(?=\.)", "", name) for name in digest_of(out)]
    assert sorted(named) == [
        "404.html",
        "assets/code.js",
        "assets/find.json",
        "assets/look.css",
        "assets/mark.svg",
        "assets/palette.js",
        "assets/search.js",
        "index.html",
        "next-visit.ics",
        "p/aboutaaaaa.html",
        "p/findaaaaaa.html",
        "photos/0a1b2c3d-480.jpg",
        "photos/0a1b2c3d-960.jpg",
    ]


def test_the_same_site_is_the_same_bytes_anywhere(out: Path, tmp_path: Path) -> None:
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)}
    folder = tmp_path / "another place"
    subprocess.run(
        [sys.executable, "-c", BUILD, str(folder)], check=True, cwd=ROOT, env={**os.environ, **elsewhere}, timeout=60
    )
    assert digest_of(folder / "out") == digest_of(out)


def test_nothing_is_fetched_from_outside(out: Path) -> None:
    for file in out.rglob("*"):
        if file.suffix not in (".html", ".css", ".js", ".svg"):
            continue
        words = file.read_text(encoding="utf-8")
        outside = re.sub(r'<a class="outside" href="[^"]*"', "", words).replace(
            'xmlns="http://www.w3.org/2000/svg"', ""
        )
        assert not re.search(r"(https?:)?//[a-z0-9]+\.", outside), file.name
        assert not re.search(r"url\(|@import|@font-face", words), file.name


def test_every_page_keeps_to_itself(out: Path) -> None:
    for file in out.rglob("*.html"):
        words = file.read_text(encoding="utf-8")
        assert "default-src 'none'" in words
        assert '<meta name="robots" content="noindex, nofollow, noarchive">' in words
        assert '<meta name="referrer" content="no-referrer">' in words
        assert 'name="generator"' not in words
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?! src=)", words), file.name


def test_a_page_not_for_readers_says_so(theme: Path, tmp_path: Path, out: Path) -> None:
    stage(make_website(is_for_readers=False), make_pictures(), theme, tmp_path / "staging")
    build_html(tmp_path / "staging", tmp_path / "out")
    assert 'class="not-for-readers"' in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert 'class="not-for-readers"' not in (out / "index.html").read_text(encoding="utf-8")


def test_what_mkdocs_warns_of_is_an_error(theme: Path, tmp_path: Path) -> None:
    stage(make_website(), make_pictures(), theme, tmp_path / "staging")
    with (tmp_path / "staging" / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("no_such_setting: true\n")
    with pytest.raises(RuntimeError, match="no_such_setting"):
        build_html(tmp_path / "staging", tmp_path / "out")


def test_any_generator_builds_the_same_pages(theme: Path, tmp_path: Path, out: Path) -> None:
    """Stock MkDocs, with Material and Markdown as they come, writes what our own build writes."""
    stage(make_website(), make_pictures(), theme, tmp_path / "staging")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "--quiet", "build"], check=True, cwd=tmp_path / "staging", timeout=60
    )
    for page in ("index.html", "p/aboutaaaaa.html"):
        stock, ours = ((folder / page).read_text(encoding="utf-8") for folder in (tmp_path / "staging" / "site", out))
        assert stock == ours


def test_the_look_and_the_scripts_are_light(out: Path) -> None:
    def weight(ending: str) -> int:
        return sum(len(gzip.compress(file.read_bytes(), 9)) for file in (out / "assets").glob(f"*{ending}"))

    assert weight(".css") <= 12_000
    assert weight(".js") <= 5_000


def test_plain_mkdocs_at_the_root_finds_no_record(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "--quiet", "build", "--site-dir", str(tmp_path / "out")],
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    pages = sorted(file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*.html"))
    assert pages == ["404.html", "index.html"]
    assert "make site" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")

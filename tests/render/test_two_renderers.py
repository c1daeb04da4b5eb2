"""MkDocs and Zensical make the same site of the same staging folder; what still differs is written down and held."""

from __future__ import annotations

import json
import os
import posixpath
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.model.furniture import AboutPage
from generator.model.website import Website
from generator.render import mkdocs, zensical
from generator.render.stage import stage
from tests.render.builders import en, make_page, make_pictures, make_website
from tests.render.conftest import ROOT
from tests.render.test_hostile_words import HOSTILE, LINES
from tests.sites import Site, all_sites_in, contents
from tests.stopping import build_here

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
ADDRESSES = ("href", "src", "srcset", "data-root")
# As Zensical writes it, and as MkDocs does: the same to a reader. `generator/render/README.md` lists them.
SPELLINGS = (("&#x2f;", "/"), ("&#x27;", "&#39;"), ('="./', '="'))
NUMBERS = ("1e3", "1.5e3", "0o17", "12:30:45", "1_000", "0x1F", "y", "no", "~", "=", "<<", "2026-02-03", ".5", "-1E5")
"""Words that one reader of YAML or another takes for a number, a day, yes, no or nothing."""


@dataclass
class Seen(HTMLParser):
    """A page as its reader meets it, however its marks are written."""

    address: str
    words: list[str] = field(default_factory=list)
    headings: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str, str]] = field(default_factory=list)
    ids: list[tuple[str, str]] = field(default_factory=list)
    passages: list[tuple[str, str, str]] = field(default_factory=list)
    pictures: list[dict[str, str]] = field(default_factory=list)
    head: list[dict[str, str]] = field(default_factory=list)
    open: list[tuple[str, str, str]] = field(default_factory=list)
    """Elements around, each with the language and direction in it."""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = {name: value or "" for name, value in attrs}
        leading = {name: self.leads_to(written[name]) for name in ADDRESSES if name in written}
        self.links += [(tag, name, target) for name, target in leading.items()]
        self.ids += [(tag, written["id"])] if "id" in written else []
        self.pictures += [written | leading] if tag == "img" else []
        self.head += [written] if tag == "meta" else []
        if tag not in VOID:
            _, lang, dir = self.open[-1] if self.open else ("", "", "")
            self.open.append((tag, written.get("lang", lang), written.get("dir", dir)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        said = data.split()
        self.words += said
        if said and self.open:
            _, lang, dir = self.open[-1]
            self.passages.append((lang, dir, " ".join(said)))
            heading = next((tag for tag, _, _ in self.open if tag in ("title", "h1", "h2", "h3", "h4", "h5")), None)
            self.headings += [(heading, " ".join(said))] if heading else []

    def leads_to(self, written: str) -> str:
        """The place in the site an address leads to."""
        if ":" in written or written.startswith("#"):
            return written
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.address), written))


@cache
def seen(folder: Path, page: Path) -> Seen:
    reader = Seen(page.relative_to(folder).as_posix())
    reader.feed(page.read_text(encoding="utf-8"))
    reader.close()
    return reader


def pairs(one: Path, other: Path) -> Iterator[tuple[Seen, Seen]]:
    """Each page of a folder beside the page of the same address in another."""
    for page in sorted(one.rglob("*.html")):
        yield seen(one, page), seen(other, other / page.relative_to(one))


@pytest.fixture(scope="session")
def twins(sample: Path, sample_by_zensical: Path) -> tuple[tuple[Site, Path], ...]:
    """Every site of the sample as MkDocs makes it, and the folder Zensical made."""
    return tuple((site, sample_by_zensical / site.folder.name) for site in all_sites_in(sample))


Twins = tuple[tuple[Site, Path], ...]


def assert_same(twins: Twins, fact: Callable[[Seen], Any]) -> None:
    """The same of every page of every site, and at least one page with anything of the kind."""
    facts = [(fact(one), fact(other), site, one) for site, folder in twins for one, other in pairs(site.folder, folder)]
    assert [f"{site}: {page.address}" for mine, theirs, site, page in facts if mine != theirs] == []
    assert any(mine for mine, *_ in facts)


def test_every_family_and_reader_is_compared(twins: Twins, sample_by_zensical: Path) -> None:
    assert {site.folder.name for site, _ in twins} == {site.folder.name for site in all_sites_in(sample_by_zensical)}
    families = {path.name for path in (ROOT / "records" / "families").iterdir() if path.is_dir()}
    assert {site.family for site, _ in twins} == {*families, ""}


def test_there_are_the_same_pages_and_files(twins: Twins) -> None:
    for site, folder in twins:
        assert sorted(contents(folder)) == sorted(contents(site.folder)), str(site)


def test_every_file_but_a_page_is_the_same_to_the_last_byte(twins: Twins) -> None:
    for site, folder in twins:
        mine, theirs = contents(site.folder), contents(folder)
        differing = [name for name in mine if mine[name] != theirs[name] and not name.endswith(".html")]
        assert differing == [], str(site)


def test_search_finds_the_same(twins: Twins) -> None:
    for site, folder in twins:
        mine, theirs = (json.loads((one / "assets" / "find.json").read_bytes()) for one in (site.folder, folder))
        assert mine == theirs
        pages = {page.relative_to(folder).as_posix() for page in folder.rglob("*.html")}
        assert {address.partition("#")[0] for address, *_ in theirs} <= pages


def test_every_page_says_the_same_words_in_the_same_order(twins: Twins) -> None:
    assert_same(twins, lambda page: page.words)


def test_every_heading_and_title_is_the_same(twins: Twins) -> None:
    assert_same(twins, lambda page: page.headings)


def test_every_link_leads_to_the_same_place(twins: Twins) -> None:
    assert_same(twins, lambda page: page.links)


def test_every_place_to_jump_to_is_there(twins: Twins) -> None:
    assert_same(twins, lambda page: page.ids)


def test_every_passage_stands_in_the_same_language_and_direction(twins: Twins) -> None:
    assert_same(twins, lambda page: page.passages)
    assert {("ur", "rtl"), ("en", "ltr")} <= {
        passage[:2] for site, folder in twins for page, _ in pairs(folder, site.folder) for passage in page.passages
    }


def test_every_picture_is_there_with_its_words(twins: Twins) -> None:
    assert_same(twins, lambda page: page.pictures)


def test_every_page_has_the_same_policy_and_asks_no_engine_in(twins: Twins) -> None:
    assert_same(twins, lambda page: page.head)


def test_pages_differ_in_how_a_mark_or_an_address_is_written_and_in_nothing_else(twins: Twins) -> None:
    needed = set()
    for site, folder in twins:
        for page in folder.rglob("*.html"):
            mine = (site.folder / page.relative_to(folder)).read_text(encoding="utf-8")
            theirs = page.read_text(encoding="utf-8")
            for spelling, other in SPELLINGS:
                needed |= {spelling} if theirs.count(spelling) != mine.count(spelling) else set()
                mine, theirs = mine.replace(spelling, other), theirs.replace(spelling, other)
            assert theirs == mine, f"{site}: {page.name}"
    assert needed == {spelling for spelling, _ in SPELLINGS}


# A small website of its own


def staged(theme: Path, folder: Path, website: Website | None = None) -> Path:
    stage(website or make_website(), make_pictures(), theme, folder / "staging")
    return folder / "staging"


def test_words_that_look_like_something_else_stay_words_in_both(theme: Path, tmp_path: Path) -> None:
    sayings = (*HOSTILE, *NUMBERS, *LINES)
    pages = [
        make_page(f"p/page-{at}", AboutPage(en(words or "x")), en(words or "x")) for at, words in enumerate(sayings)
    ]
    website = make_website(pages=(*make_website().pages, *pages))
    for door in (mkdocs, zensical):
        name = door.__name__.rpartition(".")[2]
        door.build_html(staged(theme, tmp_path / name, website), tmp_path / name / "out")
    out = tmp_path / "mkdocs" / "out"
    for one, other in pairs(out, tmp_path / "zensical" / "out"):
        assert (one.words, one.headings, one.links) == (other.words, other.headings, other.links), one.address
    for at, words in enumerate(sayings):
        assert " ".join(words.split()) in " ".join(seen(out, out / "p" / f"page-{at}.html").words)


def test_the_same_folder_gives_the_same_bytes_anywhere(theme: Path, tmp_path: Path, monkeypatch: Any) -> None:
    zensical.build_html(staged(theme, tmp_path / "one"), tmp_path / "one" / "out")
    for name, value in {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}.items():
        monkeypatch.setenv(name, value)
    zensical.build_html(staged(theme, tmp_path / "another place"), tmp_path / "another place" / "out")
    assert contents(tmp_path / "one" / "out") == contents(tmp_path / "another place" / "out")


def test_what_zensical_adds_of_its_own_stays_behind(theme: Path, tmp_path: Path) -> None:
    staging = staged(theme, tmp_path)
    (staging / "theme" / "sitemap.xml").write_text("an address", encoding="utf-8")
    zensical.build_html(staging, tmp_path / "out")
    added = {"search.json", "sitemap.xml", "icons/home.svg"}
    assert added <= contents(staging / "site").keys()
    assert not added & contents(tmp_path / "out").keys()


def test_what_zensical_warns_of_is_an_error_and_no_page_is_quoted(theme: Path, tmp_path: Path) -> None:
    staging = staged(theme, tmp_path)
    with (staging / "docs" / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n[Noor hid a secret](nowhere.md)\n")
    with pytest.raises(RuntimeError, match="page does not exist") as stopped:
        zensical.build_html(staging, tmp_path / "out")
    assert "secret" not in str(stopped.value)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("broken", ['{% include "icons/none.svg" %}', "{% if %}", "{{ none.none.none }}"])
def test_a_shell_that_cannot_be_read_is_an_error(theme: Path, tmp_path: Path, broken: str) -> None:
    staging = staged(theme, tmp_path)
    with (staging / "theme" / "main.html").open("a", encoding="utf-8") as shell:
        shell.write(broken)
    with pytest.raises(RuntimeError, match=r"main\.html"):
        zensical.build_html(staging, tmp_path / "out")


def test_a_page_left_out_is_an_error(theme: Path, tmp_path: Path) -> None:
    staging = staged(theme, tmp_path)
    with (staging / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("exclude_docs: index.md\n")
    with pytest.raises(RuntimeError, match=r"index\.html"):
        zensical.build_html(staging, tmp_path / "out")


def test_zensical_as_it_comes_makes_the_same_pages(theme: Path, tmp_path: Path) -> None:
    zensical.build_html(staged(theme, tmp_path / "ours"), tmp_path / "out")
    stock = staged(theme, tmp_path / "stock")
    subprocess.run([sys.executable, "-m", "zensical", "build", "--strict"], check=True, cwd=stock, timeout=60)
    pages = {name: page for name, page in contents(tmp_path / "out").items() if name.endswith(".html")}
    assert {name: page for name, page in contents(stock / "site").items() if name in pages} == pages


def test_plain_zensical_at_the_root_finds_no_record(tmp_path: Path) -> None:
    for name in ("theme", "records"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    subprocess.run([sys.executable, "-m", "zensical", "build"], check=True, cwd=tmp_path, timeout=60)
    made = contents(tmp_path / ".stepmark" / "about")
    assert sorted(name for name in made if name.endswith(".html")) == ["404.html", "index.html"]
    assert b"make site" in made["index.html"]
    assert [name for name in json.loads(made["search.json"])["items"] if name["location"] != "index.html"] == []


def test_without_zensical_the_command_says_how_to_get_it(monkeypatch: Any, capsys: Any, tmp_path: Path) -> None:
    monkeypatch.setattr(zensical, "find_spec", lambda name: None)
    assert main(["build", "--renderer", "zensical", "--out", str(tmp_path / "out")]) == 2
    assert "pip install" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_mkdocs_is_not_needed_for_zensical() -> None:
    code = "import sys, generator.build, generator.run; sys.exit('mkdocs' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False
    )
    assert done.returncode == 0


def test_another_renderer_builds_again_and_the_same_does_not(tmp_path: Path) -> None:
    records = ROOT / "tests" / "read" / "sound"
    outcomes = [
        build_here(records, tmp_path / "out", "--renderer", renderer).stdout
        for renderer in ("mkdocs", "zensical", "zensical", "mkdocs")
    ]
    assert [[word in said for word in ("new", "replaced", "unchanged")] for said in outcomes] == [
        [True, False, False],
        [False, True, False],
        [False, False, True],
        [False, True, False],
    ]

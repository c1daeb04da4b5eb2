"""Words a person wrote stay words: through the templates, through Markdown, through the page shell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.furniture import AboutPage
from generator.model.pictures import Pictures
from generator.model.shown import PhotoShown
from generator.model.website import Tab, Website
from generator.model.words import Link, say
from generator.render.mkdocs import build_html
from generator.render.prose import write_prose
from generator.render.stage import finished_block, stage
from generator.render.templates import read_templates
from tests.render.builders import ABOUT, en, make_home, make_page, make_pictures, make_website, section

HOSTILE = (
    "</div></main><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onfocus="alert(1)" x="',
    "{{ 7 * 7 }} {% include 'main.html' %} {# gone #}",
    "*not emphasis* _nor this_ `nor code` [nor](javascript:alert(1)) ![nor](x)",
    "# no heading",
    "--8<-- 'mkdocs.yml'",
    "[TOC] {lang=ur} {: .class } !ENV HOME ${HOME} $(id)",
    "&lt;b&gt; &amp;amp; &#60;",
    "<!-- no comment --> <![CDATA[ x ]]> <?php x ?>",
    "wzxhzdk:0 klzzwxh:0000",
    'data-search-exclude="all of this"',
    "---",
    "~~~ ```",
)
LINES = ("```", "rm -rf", "```", "", "~~~", "x", "~~~", "", "    indented", "---", "title: y", "---", "1. one", "| a |")


def website_saying(words: str, prose: str) -> Website:
    home = make_home(greeting=say("home.greeting", name=en(words)))
    assert home.celebration
    photo = PhotoShown("bubbles", en(words), date(2026, 2, 3))
    shown = replace(home.celebration, section=section(prose), photo=photo, child=en(words))
    return make_website(
        name=en(words),
        service=en(words),
        tabs=(Tab("home", Link("index", en(words))),),
        pages=(
            make_page("index", replace(home, celebration=shown), title=en(words), tab="home"),
            make_page(ABOUT, AboutPage(en(words)), title=en(words)),
        ),
    )


def built(website: Website, theme: Path, folder: Path) -> dict[str, Element]:
    stage(website, make_pictures(), theme, folder / "staging")
    build_html(folder / "staging", folder / "out")
    return {
        file.relative_to(folder / "out").as_posix(): html5lib.parse(
            file.read_text(encoding="utf-8"), namespaceHTMLElements=False
        )
        for file in sorted((folder / "out").rglob("*.html"))
    }


def shape(page: Element) -> list[tuple[str, list[str]]]:
    """Every element with the names of its attributes: what hostile words must not change."""
    return [(str(one.tag), sorted(one.attrib)) for one in page.iter()]


def words_in(page: Element) -> str:
    return " ".join("".join(page.itertext()).split())


@pytest.fixture(scope="module")
def harmless(theme: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Element]:
    return built(website_saying("Noor", "Noor"), theme, tmp_path_factory.mktemp("harmless"))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str, theme: Path, tmp_path: Path, harmless: dict[str, Element]) -> None:
    pages = built(website_saying(words, words), theme, tmp_path)
    assert sorted(pages) == sorted(harmless)
    for name, page in pages.items():
        assert shape(page) == shape(harmless[name]), name
    home = pages["index.html"]
    plain = " ".join(words.split())
    assert f"Hello, {plain}" in words_in(home)
    assert home.findtext(".//p") is not None
    assert [plain] == [" ".join("".join(one.itertext()).split()) for one in home.findall(".//div[@class='prose']/p")]
    picture = home.find(".//main//img")
    assert picture is not None
    assert picture.get("alt") == words


def test_hostile_lines_stay_words(theme: Path, tmp_path: Path, harmless: dict[str, Element]) -> None:
    pages = built(website_saying("Noor", "\n".join(LINES)), theme, tmp_path)
    assert shape(pages["index.html"]) == shape(harmless["index.html"])
    assert " ".join(" ".join(LINES).split()) in words_in(pages["index.html"])


def test_hostile_words_stay_words_in_settings_and_titles(theme: Path, tmp_path: Path) -> None:
    words = "!!python/object/apply:os.system ['id'] & *x : {a: b} # c"
    pages = built(website_saying(words, "x"), theme, tmp_path)
    assert pages["p/aboutaaaaa.html"].findtext(".//title") == f"{words} · {words}"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x02\x03"), max_size=200))
def test_markdown_leaves_a_finished_block_alone(text: str) -> None:
    # The fences most renderers add, and those Zensical does.
    theme = Path(__file__).resolve().parents[2] / "theme"
    written = write_prose(read_templates(theme), section(text), 3, "en")
    block = finished_block(f"<h1>x</h1>\n{written}\n<p>{written}</p>".expandtabs(4))
    for fences in ("fenced_code", "pymdownx.superfences"):
        assert markdown.markdown(block, extensions=["toc", "tables", fences]) == block


def test_a_photo_without_a_picture_leaves_no_gap(theme: Path, tmp_path: Path) -> None:
    stage(website_saying("Noor", "x"), Pictures({}), theme, tmp_path / "staging")
    assert "<img" not in (tmp_path / "staging" / "docs" / "index.md").read_text(encoding="utf-8")

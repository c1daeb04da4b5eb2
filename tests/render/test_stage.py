"""A staging folder: exactly these files, and every address from where it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.furniture import AboutPage
from generator.model.pictures import Pictures
from generator.model.website import Website
from generator.model.words import Link, Written, say
from generator.problems import Unsafe
from generator.render.addresses import address_from, asset_from
from generator.render.stage import stage
from generator.render.writing import make_writer, writer_of
from tests.render.builders import ABOUT, en, make_home, make_page, make_pictures, make_website, section
from tests.render.renew import GOLDEN, staged_files


def staged(website: Website, theme: Path, folder: Path) -> dict[str, bytes]:
    stage(website, make_pictures(), theme, folder / "staging")
    return staged_files(folder / "staging")


def page_of(files: dict[str, bytes], path: str = "index") -> str:
    return files[f"docs/{path}.md"].decode()


def test_the_staging_folder_is_the_golden_one(theme: Path, tmp_path: Path) -> None:
    """Renew with `python -m tests.render.renew`. A missing file fails, and so does an unexpected one."""
    files = staged(make_website(), theme, tmp_path)
    golden = staged_files(GOLDEN)
    assert sorted(files) == sorted(golden)
    for name, content in golden.items():
        assert files[name] == content, name


def test_the_staged_shell_is_the_themes_own(theme: Path, tmp_path: Path) -> None:
    staged(make_website(), theme, tmp_path)
    for name in ("main.html", "404.html", "icons/home.svg", "assets/mark.svg"):
        assert (tmp_path / "staging" / "theme" / name).read_bytes() == (theme / "site" / name).read_bytes()


def test_addresses_are_seen_from_their_page() -> None:
    assert address_from("index", Link(ABOUT, en("x"), "top")) == f"{ABOUT}.html#top"
    assert address_from(ABOUT, "index") == "../index.html"
    assert address_from(ABOUT, "p/other") == "other.html"
    assert asset_from(ABOUT, "photos/a.jpg") == "../photos/a.jpg"


def test_a_page_outside_the_site_is_refused(theme: Path, tmp_path: Path) -> None:
    page = make_page("../escape", make_home())
    with pytest.raises(Unsafe):
        stage(make_website(pages=(page,)), make_pictures(), theme, tmp_path / "staging")
    assert not (tmp_path / "docs").exists()


def test_a_site_without_a_visit_ahead_has_no_calendar(theme: Path, tmp_path: Path) -> None:
    assert "docs/next-visit.ics" not in staged(make_website(calendar=None), theme, tmp_path)


def test_a_visit_without_a_time_takes_the_day(theme: Path, tmp_path: Path) -> None:
    website = make_website()
    assert website.calendar
    files = staged(replace(website, calendar=replace(website.calendar, at=None)), theme, tmp_path)
    assert b"DTSTART;VALUE=DATE:20260217" in files["docs/next-visit.ics"]


def test_words_in_another_language_are_marked_on_the_page(theme: Path, tmp_path: Path) -> None:
    home = make_home(greeting=say("home.greeting", name=Written("نور", "ur")))
    files = staged(make_website(pages=(make_page("index", home),)), theme, tmp_path)
    assert '<bdi lang="ur" dir="rtl">نور</bdi>' in page_of(files)


def test_an_english_sentence_on_an_urdu_page_is_marked(theme: Path, tmp_path: Path) -> None:
    files = staged(make_website(language="ur", pages=(make_page(ABOUT, about()),)), theme, tmp_path)
    assert '<a href="../index.html">گھر</a>' in page_of(files, ABOUT)
    settings = yaml.safe_load(files["mkdocs.yml"])
    assert settings["extra"]["direction"] == "rtl"
    assert settings["extra"]["words"]["skip"] == {
        "words": "\u2068Skip to the words\u2069",
        "lang": "en",
        "dir": "ltr",
    }


def test_prose_in_another_language_is_marked(theme: Path, tmp_path: Path) -> None:
    home = make_home()
    assert home.celebration
    told = replace(home, celebration=replace(home.celebration, section=section("بلبلے", language="ur")))
    files = staged(make_website(pages=(make_page("index", told),)), theme, tmp_path)
    assert '<div class="prose" lang="ur" dir="rtl"><p>بلبلے</p></div>' in page_of(files)


@pytest.mark.parametrize(
    "change",
    [
        {"language": "ur"},
        {"terms": (("term.goal", "outcome"),)},
        {"safety": None},
        {"as_of": date(2026, 3, 1)},
        {"pages": (make_page("index", make_home(celebration=None)),)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_was_staged_before_changes_no_page(theme: Path, tmp_path: Path, change: dict[str, Any]) -> None:
    writer_of.cache_clear()
    alone = staged(make_website(**change), theme, tmp_path / "alone")
    writer_of.cache_clear()
    staged(make_website(), theme, tmp_path / "before")
    assert staged(make_website(**change), theme, tmp_path / "after") == alone


def test_a_picture_staged_before_is_not_shown_where_it_is_withheld(theme: Path, tmp_path: Path) -> None:
    assert "photos/" in page_of(staged(make_website(), theme, tmp_path / "before"))
    stage(make_website(), Pictures({}), theme, tmp_path / "after")
    assert "photos/" not in page_of(staged_files(tmp_path / "after"))


def test_readers_with_the_same_page_share_the_work(theme: Path, tmp_path: Path) -> None:
    website = make_website()
    first = make_writer(website, make_pictures(), theme)
    assert make_writer(replace(website, edition="alder-7k2m-zzzz"), make_pictures(), theme) is first


def about() -> AboutPage:
    return AboutPage(en("Invented Portage"))

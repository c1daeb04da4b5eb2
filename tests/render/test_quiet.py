"""What is staged for a quiet site, and for no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path

from generator.model.furniture import MorePage
from generator.model.pictures import Pictures
from generator.model.website import Calendar, Website
from generator.model.words import say
from generator.render.renderer import build_html
from generator.render.stage import stage
from tests.theme.builders import DAY, full_view, make_page, make_website
from tests.theme.reading import THEME

LEAVE_TO = "https://weather.example.org/"


def quiet_site() -> Website:
    calendar = Calendar("bcdf", DAY, time(10), "Europe/London", 60, say("quiet.calendar"), None, is_quiet=True)
    website = make_website(make_page(full_view(MorePage)))
    home = replace(website.pages[0], path="index")
    return replace(website, name=say("quiet.name"), leave_to=LEAVE_TO, calendar=calendar, pages=(home, *website.pages))


def built(website: Website, folder: Path) -> dict[str, bytes]:
    stage(website, Pictures({}), THEME, folder / "staging")
    build_html("mkdocs", folder / "staging", folder / "site")
    files = [file for file in (folder / "site").rglob("*") if file.is_file()]
    return {file.relative_to(folder / "site").as_posix(): file.read_bytes() for file in files}


def test_every_tab_says_the_same_that_says_nothing(tmp_path):
    files = built(quiet_site(), tmp_path)
    titles = {
        text.partition(b"<title>")[2].partition(b"</title>")[0]
        for name, text in files.items()
        if name.endswith(".html")
    }
    assert titles == {b"Notes"}


def test_every_page_has_the_way_out_and_sends_nothing_along(tmp_path):
    for name, text in built(quiet_site(), tmp_path).items():
        if name.endswith(".html"):
            assert f'id="leave" rel="noreferrer noopener" href="{LEAVE_TO}"'.encode() in text.replace(
                b"&#x2f;", b"/"
            ), name


def test_what_the_way_out_does_is_told_once(tmp_path):
    told = [name for name, text in built(quiet_site(), tmp_path).items() if b"About the button" in text]
    assert told == ["index.html"]


def test_its_drawing_and_its_calendar_say_nothing(tmp_path):
    files = built(quiet_site(), tmp_path)
    assert files["assets/mark.svg"] == (THEME / "site/quiet/assets/mark.svg").read_bytes()
    assert "next-visit.ics" not in files
    calendar = files["notes.ics"].decode()
    assert "SUMMARY:Appointment" in calendar
    assert not [word for word in ("isit", "Portage", "Stepmark", "Noor") if word in calendar]


def test_no_other_site_has_anything_of_it(tmp_path):
    files = built(replace(quiet_site(), name=make_website().name, leave_to="", calendar=None), tmp_path)
    assert not [name for name, text in files.items() if b"leave" in text.lower() or "leave" in name]

"""Every page is sound HTML, full or empty, in both languages."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest

from generator.model.pages import ActivitiesPage, HomePage, ProgressPage
from generator.render.writing import make_writer, write_page
from tests.theme.builders import DAY, PICTURES, VIEWS, empty_view, full_view, make_page, make_website
from tests.theme.reading import PAGES, THEME, attributes_of

HEADING = re.compile(r"h[1-6]")
FULL_AND_EMPTY = [
    pytest.param(make, kind, id=f"{make.__name__}-{kind.__name__}")
    for kind in VIEWS
    for make in (full_view, empty_view)
]


def html_of(view, language="en"):
    page = make_page(view)
    return write_page(make_writer(make_website(page, language=language), PICTURES, THEME), page)


def tree_of(html) -> Element:
    """The parsed fragment. Raises html5lib's ParseError at the first thing the standard calls an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(html, container="main")


def of_kind(tree, *tags):
    return [one for one in tree.iter() if one.tag in tags]


def levels(tree):
    return [int(one.tag[1]) for one in tree.iter() if isinstance(one.tag, str) and HEADING.fullmatch(one.tag)]


def test_every_view_has_a_template_and_every_template_a_view():
    assert {file.stem for file in PAGES} == {kind.__name__ for kind in VIEWS}


@pytest.mark.parametrize("template", PAGES, ids=lambda file: file.stem)
def test_a_template_asks_only_for_what_its_view_has(template):
    kind = next(kind for kind in VIEWS if kind.__name__ == template.stem)
    assert attributes_of(template, "view") <= {field.name for field in fields(kind)}


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_a_template_shows_everything_its_view_has(kind):
    left_out = {"newest_visit_day", "joined"}
    template = THEME / "pages" / f"{kind.__name__}.html"
    assert {field.name for field in fields(kind)} - left_out <= attributes_of(template, "view")


@pytest.mark.parametrize(("make", "kind"), FULL_AND_EMPTY)
def test_a_page_is_one_element_of_sound_html(make, kind):
    tree = tree_of(html_of(make(kind)))
    assert len(list(tree)) == 1


@pytest.mark.parametrize(("make", "kind"), FULL_AND_EMPTY)
def test_a_page_has_one_main_heading_and_skips_no_level(make, kind):
    found = levels(tree_of(html_of(make(kind))))
    assert found.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(sorted({*found})))


@pytest.mark.parametrize(("make", "kind"), FULL_AND_EMPTY)
def test_a_page_says_something_in_urdu(make, kind):
    tree = tree_of(html_of(make(kind), language="ur"))
    assert any("\u0600" <= letter <= "\u06ff" for letter in "".join(tree.itertext()))


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_no_id_stands_twice(kind):
    ids = [one.get("id") for one in tree_of(html_of(full_view(kind))).iter() if one.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_no_two_regions_have_one_name(kind):
    names = [one.get("aria-label") for one in tree_of(html_of(full_view(kind))).iter() if one.get("aria-label")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_no_page_brings_its_own_style_or_script(kind):
    tree = tree_of(html_of(full_view(kind)))
    assert not of_kind(tree, "script", "style")
    assert not [one for one in tree.iter() if one.get("style") or any(name.startswith("on") for name in one.attrib)]


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_every_picture_says_what_it_shows_and_how_large_it_is(kind):
    for image in of_kind(tree_of(html_of(full_view(kind))), "img"):
        assert image.get("alt")
        assert image.get("width")
        assert image.get("height")


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_every_table_has_a_caption_and_every_header_cell_a_scope(kind):
    tree = tree_of(html_of(full_view(kind)))
    assert all(table.find("caption") is not None for table in of_kind(tree, "table"))
    assert all(cell.get("scope") for cell in of_kind(tree, "th"))


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_every_row_of_a_table_is_as_wide_as_the_others(kind):
    for table in of_kind(tree_of(html_of(full_view(kind))), "table"):
        widths = {sum(int(cell.get("colspan", 1)) for cell in row) for row in of_kind(table, "tr")}
        assert len(widths) == 1


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_every_link_and_heading_has_words(kind):
    for one in of_kind(
        tree_of(html_of(full_view(kind))), "a", "h1", "h2", "h3", "h4", "h5", "summary", "caption", "dt", "dd"
    ):
        assert "".join(one.itertext()).strip(), one.tag


def test_a_home_page_with_nothing_yet_says_so_kindly():
    home = replace(empty_view(HomePage), shows_activities=True, shows_visits=True, shows_diary=True)
    words = " ".join(tree_of(html_of(home)).itertext())
    assert "Enjoy your play together." in words
    assert "No date is set yet." in words


def test_a_home_page_says_nothing_of_what_is_not_open():
    words = " ".join(tree_of(html_of(empty_view(HomePage))).itertext())
    assert "No date is set yet." not in words


def test_a_closed_record_becomes_a_page_to_keep():
    home = replace(empty_view(HomePage), closed_on=DAY, reads_everything=True, shows_diary=True)
    words = " ".join(tree_of(html_of(home)).itertext())
    assert "This site is yours to keep." in words
    assert "No date is set yet." not in words


def test_a_mark_is_a_sign_to_see_and_words_to_hear():
    tree = tree_of(html_of(full_view(ActivitiesPage)))
    cell = next(one for one in of_kind(tree, "span") if one.get("class") == "y")
    assert [(one.get("aria-hidden"), one.text) for one in cell] == [("true", "✓"), (None, "without help")]


def test_a_skill_not_seen_this_time_is_shown_gently():
    words = " ".join(" ".join(tree_of(html_of(full_view(ProgressPage))).itertext()).split())
    assert "We did not see it this time; that can happen." in words


def test_what_was_not_looked_at_is_counted_apart():
    tree = tree_of(html_of(full_view(ProgressPage)))
    heads = [["".join(cell.itertext()) for cell in of_kind(row, "th")] for row in of_kind(tree, "thead")]
    assert any(row[0] == "Area" and row[-1] == "Not looked at" for row in heads)

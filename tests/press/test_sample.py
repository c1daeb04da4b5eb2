"""Every paper of the sample service: anybody can read it, nothing is on it that is not on its page."""

from __future__ import annotations

import html
import re

from generator.model.papers import BoardPaper, CardPaper, WeekPaper
from generator.model.words import Say, say
from generator.press.pressing import words_asked_for
from generator.wording.place import locale_for
from generator.wording.wording import read_wording
from tests.papers import charts_of, failures_of, reader_of, structure_of, words_of
from tests.press.builders import THEME
from tests.press.sample import Pressed

Sample = tuple[Pressed, ...]
LEAST = 10.0
DPI = 150
FURNITURE = (
    "paper.",
    "chart.",
    "week.",
    "mark.",
    "practice.day",
    "practice.go",
    "activity.how-it-went",
    "activity.help",
)
"""Fixed words of print: they stand beside what is told, and tell nothing."""
WORD = re.compile(r"\w+")
LATIN_ENDS = "\u0250"


def test_there_is_a_paper_of_every_kind_a_build_makes(sample: Sample) -> None:
    kinds = {type(one.paper.view).__name__ for one in sample}
    assert kinds == {
        "CardPaper",
        "WeekPaper",
        "ProfilePaper",
        "VisitPaper",
        "DocumentPaper",
        "BoardPaper",
        "PassportPaper",
    }


def test_all_of_them_are_pdf_ua(sample: Sample) -> None:
    assert {str(one): failures_of(one.content) for one in sample if failures_of(one.content)} == {}


def test_every_table_has_header_cells(sample: Sample) -> None:
    for one in sample:
        tables, headed = structure_of(one.content)
        assert tables == headed, one


def test_language_and_title_are_told(sample: Sample) -> None:
    for one in sample:
        root = reader_of(one.content).root_object
        assert root["/Lang"] == one.website.language, one
        assert root["/ViewerPreferences"]["/DisplayDocTitle"] is True or bool(
            root["/ViewerPreferences"]["/DisplayDocTitle"]
        )
        assert reader_of(one.content).metadata.title


def test_every_chart_stands_on_the_front_with_boxes_of_ten_millimetres(sample: Sample) -> None:
    for one in sample:
        if isinstance(one.paper.view, CardPaper | WeekPaper):
            # In large print it may stand on the back.
            fronts = reader_of(one.content).pages if one.paper.is_large else reader_of(one.content).pages[:1]
            charts = [chart for sheet in fronts for chart in charts_of(sheet)]
            assert charts, one
            assert min(min(box) for chart in charts for box in chart) >= LEAST, one


def test_a_card_takes_two_pages_at_most_and_a_week_one(sample: Sample) -> None:
    pages = {(type(one.paper.view).__name__, len(reader_of(one.content).pages)) for one in sample}
    assert max((many for kind, many in pages if kind == "CardPaper"), default=0) <= 2
    assert max((many for kind, many in pages if kind == "WeekPaper"), default=0) == 1


def test_a_card_without_a_photo_is_light(sample: Sample) -> None:
    for one in sample:
        if isinstance(one.paper.view, CardPaper) and not one.paper.view.activity.card.photo:
            assert len(one.content) < 150_000, one


def test_a_code_leads_to_the_site_and_holds_no_path_and_no_key(sample: Sample) -> None:
    for one in sample:
        if isinstance(one.paper.view, BoardPaper):  # It hangs on a wall where a child looks at it.
            continue
        address = getattr(one.paper.view, "address", "")
        page = (one.paper.path.rpartition("-v")[0] or one.paper.path).removeprefix("p/")
        behind = "" if page == "index" else f"#p={page}"
        assert address == f"https://portage.example.org/{one.website.edition}/{behind}", one


def test_photos_have_dots_enough(sample: Sample) -> None:
    for one in sample:
        for sheet in reader_of(one.content).pages:
            for image, width in images_of(sheet):
                assert image / (width / 72) >= DPI - 1, one


def images_of(sheet) -> list[tuple[int, float]]:
    """Pixels across and points across of every photo on a page."""
    found: list[tuple[int, float]] = []
    objects = sheet["/Resources"].get("/XObject", {})

    def look(operator: bytes, operands: list, matrix: list[float], _text: list[float]) -> None:
        if operator == b"Do" and objects[operands[0]].get("/Subtype") == "/Image":
            found.append((int(objects[operands[0]]["/Width"]), (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5))

    sheet.extract_text(visitor_operand_before=look)
    return found


def test_no_word_is_on_paper_that_is_not_on_its_page(sample: Sample) -> None:
    # In Latin letters: joined ones cannot be told apart in a file, and the templates are the same.
    english = [one for one in sample if one.website.language == "en"]
    extra = {str(one): words_in(words_of(one.content)) - shown_beside(one) for one in english}
    assert {name: words for name, words in extra.items() if words} == {}


def words_in(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(text) if word < LATIN_ENDS}


def shown_beside(one: Pressed) -> set[str]:
    """Words of its page, of the days a chart may name, and of what stands on every print."""
    page = html.unescape(re.sub(r"<[^>]+>", " ", one.page))
    fixed = " ".join(plain(one, id) for id in words_asked_for(THEME) if id.startswith(FURNITURE))
    days = " ".join(locale_for(one.website.language).days["format"]["abbreviated"].values())
    letters = " ".join(letter for letter, _ in getattr(getattr(one.paper.view, "grid", None), "initials", ()))
    title = read_wording(THEME, one.website.language).say_plain(one.paper.title)
    numbers = {str(number) for number in range(1, 32)}
    # What a setting reads at the end of every page.
    ending = (*one.website.closing, say("shell.made-on", day=one.website.as_of)) if one.paper.is_dated else ()
    title = " ".join((title, *(read_wording(THEME, "en").say_plain(words) for words in ending)))
    return words_in(f"{page} {fixed} {days} {letters} {title} H O") | numbers


def plain(one: Pressed, id: str) -> str:
    return read_wording(THEME, one.website.language).with_terms(one.website.terms).say_plain(Say(id))


def test_a_reader_who_asked_for_large_print_gets_it(sample: Sample) -> None:
    large = {one.website.edition for one in sample if one.paper.is_large}
    assert len(large) == 1
    assert all(one.paper.is_large == (one.website.edition in large) for one in sample)

"""Every other paper: the week on one sheet, charts alone, two small cards, visits, profiles, reviews and reports."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from generator.compose import Request, compose_request
from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.pictures import Pictures
from generator.model.review import Report, Review
from generator.press import press_papers
from generator.prose.tree import Listing, Paragraph, Quote, Section, Table, Words
from tests.builders import TERN, TODAY, WREN, family, filed, goal, household, profile, read_consent, section, visit
from tests.papers import charts_of, failures_of, reader_of
from tests.press.builders import THEME, WORDS, card, pressed, said

LEAST = 10.0
REPORT = {"kind": "closing", "status": "final"}


def asked(what: str, *records, form="whole", large=False, reader="mum", children=(WREN,)) -> bytes | None:
    """The PDF somebody asked for; none where there is none for that reader."""
    grants = (read_consent("mum", about=list(children)), read_consent("gran", "activities", about=list(children)))
    whole = family(*records, *grants, children=children)
    selection = select_for(whole, reader, TODAY).selection
    assert selection
    website = compose_request(selection, measure_progress(selection), Request(what, form, large))
    if website is None:
        return None
    contents, problems = press_papers(website, Pictures({}), THEME)
    assert problems == ()
    [content] = contents.values()
    return content


def cards(many: int, child: str = WREN) -> list:
    days = [TODAY - timedelta(days=number) for number in range(many)]
    return [
        card(stem=f"{day}-card", child=child, step=f"step-{day:%d}", title=f"Card of {day:%d}", until=None)
        for day in days
    ]


@pytest.mark.parametrize("many", [1, 2, 3, 5, 7])
def test_the_whole_week_stands_on_one_sheet_with_boxes_of_ten_millimetres(many):
    content = pressed(goal(), *cards(many))["WeekPaper"]
    [sheet] = reader_of(content).pages
    charts = charts_of(sheet)
    assert len(charts) == many
    assert min(min(box) for chart in charts for box in chart) >= LEAST


def test_the_week_of_two_children_says_whose_each_card_is():
    records = [*cards(1), *cards(1, TERN), profile(TERN, name="Tern Hill", called="Tern")]
    words = said(asked("week", *records, children=(WREN, TERN)))
    assert "Wren · Card" in words
    assert "Tern · Card" in words


def test_the_week_of_one_child_needs_not_say_whose_it_is():
    assert "Wren ·" not in said(asked("week", *cards(2)))


def test_a_blank_chart_holds_nothing_to_do():
    words = said(asked(f"{WREN}/activities/2026-06-09-bubbles", card(), form="blank"))
    assert "The bubbles picture" in words
    assert "Blow once" not in words


def test_two_small_cards_stand_on_one_sheet_with_boxes_of_ten_millimetres():
    [sheet] = reader_of(asked(f"{WREN}/activities/2026-06-09-bubbles", card(), form="a5")).pages
    assert sheet.mediabox.width > sheet.mediabox.height
    assert len(list(strips(sheet))) == 2
    assert min(strips(sheet)) >= LEAST


def strips(sheet):
    for chart in charts_of(sheet):
        yield min(box.height for box in chart)


def test_three_small_cards_take_two_sheets():
    assert len(reader_of(asked("week", *cards(3), form="a5")).pages) == 2


def test_an_old_card_is_printed_on_request():
    old = card(stem="2026-01-09-old", result="achieved", title="An old one")
    assert asked("week", old) is None
    assert "An old one" in said(asked(f"{WREN}/activities/2026-01-09-old", old))


def test_the_newest_visit_is_pressed_and_any_other_on_request():
    visits = [
        visit("2026-05-05-sam", section("Celebrations", "Early")),
        visit("2026-06-09-sam", section("Celebrations", "Late")),
    ]
    assert "Late" in said(pressed(*visits)["VisitPaper"])
    assert "Early" in said(asked(f"{WREN}/visits/2026-05-05-sam", *visits))


def test_a_missed_visit_says_so():
    missed = visit("2026-06-09-sam", happened="no", because="ill")
    assert "did not happen" in said(asked(f"{WREN}/visits/2026-06-09-sam", missed))


def test_a_profile_of_usual_length_takes_one_sheet():
    names = ("What people love about me", "What matters to me", "What I enjoy", "How to help me")
    content = pressed(profile(WREN, *[section(name, *[WORDS] * 3) for name in names]))["ProfilePaper"]
    assert len(reader_of(content).pages) == 1
    assert "Wren Hill" in said(content)


def test_a_review_is_pressed_whole():
    review = filed(
        Review,
        f"{WREN}/reviews/2026-06-02",
        {"present": ["mum"], "confidence": {"mum": "7"}},
        section("What next", WORDS),
    )
    words = said(pressed(review)["DocumentPaper"])
    assert WORDS in words
    assert "7 out of 10" in words


def test_a_draft_is_pressed_on_request_alone_and_marked_on_the_sheet():
    draft = filed(
        Report, f"{WREN}/reports/2026-06-02-closing", REPORT | {"status": "draft"}, section("Our story", WORDS)
    )
    assert "DocumentPaper" not in pressed(draft)
    assert "Draft" in said(asked(draft.id, draft))


def test_a_finished_report_bears_no_such_mark():
    done = filed(Report, f"{WREN}/reports/2026-06-02-closing", REPORT, section("Our story", WORDS))
    assert "Draft" not in said(pressed(done)["DocumentPaper"])


def test_nobody_prints_what_they_may_not_see():
    assert (
        asked(f"{WREN}/visits/2026-06-09-sam", visit("2026-06-09-sam", section("Family time", "Ours")), reader="gran")
        is None
    )


@pytest.mark.parametrize("form", ["whole", "blank", "a5"])
@pytest.mark.parametrize("large", [False, True])
def test_every_form_of_a_card_can_be_read_by_a_screen_reader(form, large):
    assert failures_of(asked(f"{WREN}/activities/2026-06-09-bubbles", card(), form=form, large=large)) == []


def test_large_print_is_eighteen_point():
    content = asked(f"{WREN}/activities/2026-06-09-bubbles", card(), large=True)
    assert letters_of(content, "Blow once") == pytest.approx(18, abs=0.1)


def test_a_reader_who_asked_for_large_print_has_it():
    readers = {"mum": {"name": "Asha", "relation": "Mum", "parental-responsibility": "yes", "reads": "large-print"}}
    content = pressed(household(readers=readers), goal(), card(who=[]))["CardPaper"]
    assert letters_of(content, "Blow once") == pytest.approx(18, abs=0.1)


def letters_of(content: bytes, words: str) -> float:
    """Points of the letters those words are set in."""
    found: list[float] = []

    def look(text: str, _matrix: object, _place: object, _font: object, size: float) -> None:
        if words in text:
            found.append(size)

    for sheet in reader_of(content).pages:
        sheet.extract_text(visitor_text=look)
    return min(found)


def test_templates_fetch_nothing():
    for template in (Path(THEME) / "print").glob("*.typ"):
        assert "@preview" not in template.read_text(encoding="utf-8")


def test_a_quotation_a_list_and_a_table_in_a_body_are_printed() -> None:
    def line(text: str) -> Paragraph:
        return Paragraph((Words(text),))

    body = (
        Quote((line("Wait for him."),)),
        Listing(((line("the red cup"),), (line("the blue cup"),)), ordered=True),
        Table(((Words("go"),), (Words("how"),)), (((Words("first"),), (Words("slowly"),)),)),
    )
    words = said(pressed(goal(), card(Section("Why", "en", body)))["CardPaper"])
    for one in ("Wait for him.", "the blue cup", "go how", "first slowly"):
        assert one in words

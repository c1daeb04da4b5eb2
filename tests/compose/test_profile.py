"""The coloured profile: each item once, by the pass that first showed it; what came and went is not hidden."""

from __future__ import annotations

from dataclasses import replace

from generator.compose import compose_website
from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.pages import ProgressPage
from generator.model.results import FrameworkShown, ProfileShown
from generator.model.words import Written, say
from tests.builders import FRAMEWORK, TODAY, assessment, family, read_consent
from tests.compose.sites import page_of

JANUARY, MAY, JUNE = "2026-01-12", "2026-05-12", "2026-06-02"


def framework(*passes: tuple[str, dict[str, str]]) -> FrameworkShown:
    page = page_of(ProgressPage, *(assessment(day, items) for day, items in passes))
    return page.frameworks[0]


def profile(*passes: tuple[str, dict[str, str]]) -> ProfileShown:
    return framework(*passes).profile


def looks(*passes: tuple[str, dict[str, str]]) -> list[tuple[str, int]]:
    return [(cell.look, cell.first) for row in profile(*passes).rows for cell in row.cells]


def test_a_cell_bears_the_pass_that_first_showed_it() -> None:
    found = looks((JANUARY, {"talk-1": "can"}), (MAY, {"talk-1": "can", "talk-2": "can"}))
    assert found[:2] == [("shown", 1), ("shown", 2)]


def test_an_item_nobody_looked_at_is_not_one_not_shown() -> None:
    assert looks((JANUARY, {"talk-1": "not-yet"}))[:2] == [("looked", 0), ("unseen", 0)]


def test_a_skill_that_went_keeps_the_pass_that_showed_it() -> None:
    assert looks((JANUARY, {"talk-1": "can"}), (MAY, {"talk-1": "not-yet"}))[0] == ("once", 1)


def test_a_skill_that_came_back_is_shown_since_it_first_was() -> None:
    found = looks((JANUARY, {"talk-1": "can"}), (MAY, {"talk-1": "not-yet"}), (JUNE, {"talk-1": "can"}))
    assert found[0] == ("shown", 1)


def test_a_pass_that_left_an_item_out_takes_nothing_from_it() -> None:
    assert looks((JANUARY, {"talk-1": "can"}), (MAY, {"talk-2": "can"}))[0] == ("shown", 1)


def test_every_item_of_the_framework_has_one_cell() -> None:
    rows = profile((JANUARY, {"talk-1": "can"})).rows
    areas = FRAMEWORK.areas.values()
    assert [len(row.cells) for row in rows] == [len(area.items) for area in areas]
    assert [row.name for row in rows] == [Written(area.name, "en") for area in areas]


def test_the_numbers_of_a_row_are_those_of_its_cells() -> None:
    shown = profile((JANUARY, {"talk-1": "can", "talk-2": "not-yet"}), (MAY, {"talk-1": "not-yet", "move-1": "can"}))
    for row in (*shown.rows, shown.total):
        assert row.of == len(row.cells)
        assert row.shown == sum(cell.look in ("shown", "once") for cell in row.cells)
        assert row.once == sum(cell.look == "once" for cell in row.cells)
        assert row.not_looked_at == sum(cell.look == "unseen" for cell in row.cells)


def test_all_areas_are_the_sum_of_each() -> None:
    shown = profile((JANUARY, {"talk-1": "can"}), (MAY, {"move-1": "can", "talk-2": "not-yet"}))
    sums = tuple(map(sum, zip(*(row.first_shown for row in shown.rows), strict=True)))
    assert shown.total.first_shown == sums
    assert shown.total.of == sum(row.of for row in shown.rows)


def test_the_sentence_counts_what_was_ever_shown() -> None:
    shown = profile((JANUARY, {"talk-1": "can"}), (MAY, {"talk-1": "not-yet", "talk-2": "can"}))
    assert shown.sentence == say("profile.sentence", name=Written("Wren", "en"), count=2, total=shown.total.of)


def test_where_nothing_was_shown_the_sentence_says_what_was_looked_at() -> None:
    shown = profile((JANUARY, {"talk-1": "not-yet"}))
    assert shown.sentence == say("profile.looked", name=Written("Wren", "en"), count=1, total=shown.total.of)


def test_what_is_coming_is_not_called_shown() -> None:
    shown = profile((JANUARY, {"talk-1": "coming", "talk-2": "not-yet"}))
    assert [cell.look for cell in shown.rows[0].cells] == ["coming", "looked"]
    assert (shown.codes, shown.total.waiting) == ((Written("not yet", "en"), Written("coming", "en")), (1, 1))


def test_items_that_may_not_be_published_leave_only_numbers() -> None:
    kept = FRAMEWORK.model_copy(update={"publish": False})
    given = family(assessment(JANUARY, {"talk-1": "can"}), read_consent("mum"))
    whole = replace(given, frameworks={"small-steps": kept})
    selection = select_for(whole, "mum", TODAY).selection
    assert selection
    pages = compose_website(selection, measure_progress(selection), is_for_readers=True).pages
    page = next(page.view for page in pages if isinstance(page.view, ProgressPage))
    shown = page.frameworks[0]
    assert (shown.profile.has_cells, shown.profile.total.cells) == (False, ())
    assert (shown.profile.total.shown, shown.profile.total.of) == (1, 4)

"""What changed, as a family reads it: by day, newest first, who did what; and what is new since the last visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from generator.compose import compose_website
from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.changes import ChangesPage, News
from generator.model.furniture import MorePage
from generator.model.history import Edit, History, Spot, What
from generator.model.pages import HomePage
from generator.model.record import AnyFiled
from generator.model.website import Website
from generator.model.words import say
from tests.builders import TODAY, WREN, activity, family, goal, photo, photo_consent, read_consent, section, visit
from tests.compose.sites import closed

VISIT, LATER = f"{WREN}/visits/2026-05-12-sam", f"{WREN}/visits/2026-06-09-sam"
GOAL, CARD = f"{WREN}/goals/asking", f"{WREN}/activities/2026-06-09-bubbles"
RECORDS = (
    visit("2026-05-12-sam", section("Celebrations", "Hurray.")),
    visit("2026-06-09-sam", section("Celebrations", "Again.")),
    goal(),
    activity("2026-06-09-bubbles"),
    photo_consent(WREN),
    *(photo(f"2026-06-0{day}-tub", WREN) for day in range(1, 4)),
)


def edit(record: str, day: date, what: What = "added", *spots: Spot, writer: str = "sam") -> Edit:
    return Edit(day, writer, record, what, spots)


def site(*edits: Edit, records: tuple[AnyFiled, ...] = RECORDS, day: date = TODAY) -> Website:
    whole = replace(family(*records, read_consent("mum")), history=History(edits))
    selection = select_for(whole, "mum", day).selection
    assert selection
    return compose_website(selection, measure_progress(selection), is_for_readers=True)


def changes(*edits: Edit, **more: Any) -> ChangesPage | None:
    return next((page.view for page in site(*edits, **more).pages if isinstance(page.view, ChangesPage)), None)


def told(*edits: Edit, **more: Any) -> list[tuple[date, str, list[str]]]:
    """Each group of the page: its day, its lead, and the words of its things."""
    page = changes(*edits, **more)
    assert page
    return [
        (day.day, group.lead.id, [getattr(one.link.words, "id", "") for one in group.things])
        for day in page.days
        for group in day.groups
    ]


def news(*edits: Edit, **more: Any) -> News | None:
    view = site(*edits, **more).pages[0].view
    assert isinstance(view, HomePage)
    return view.news


JUNE, MAY = date(2026, 6, 9), date(2026, 5, 12)


def test_without_a_history_there_is_no_page_and_no_news() -> None:
    assert changes() is None
    assert news() is None


def test_days_stand_newest_first_and_visits_before_all_else() -> None:
    found = told(edit(VISIT, MAY), edit(CARD, JUNE), edit(LATER, JUNE))
    assert found == [
        (JUNE, "changes.added-by", ["visit.of", "changes.card"]),
        (MAY, "changes.added-by", ["visit.of"]),
    ]


def test_what_each_did_on_a_day_stands_together() -> None:
    steps = Spot(field="steps")
    found = told(edit(GOAL, JUNE, "corrected", steps), edit(LATER, JUNE), edit(CARD, JUNE, "moved", writer=""))
    assert [lead for _, lead, _ in found] == ["changes.added-by", "changes.corrected-by", "changes.moved"]


def test_on_the_day_a_record_came_nothing_else_is_said_of_it() -> None:
    found = told(edit(GOAL, JUNE, "corrected", Spot(field="steps")), edit(GOAL, JUNE))
    assert found == [(JUNE, "changes.added-by", ["changes.goal"])]


def test_a_changed_section_is_named_once() -> None:
    spot = Spot(section="Celebrations", language="en")
    page = changes(edit(LATER, JUNE, "corrected", spot), edit(LATER, JUNE, "corrected", spot))
    assert page
    assert page.days[0].groups[0].things[0].places == (say("section.celebrations"),)


def test_photos_of_a_day_are_told_by_their_number() -> None:
    page = changes(*(edit(f"photos/2026-06-0{day}-tub", JUNE) for day in range(1, 4)))
    assert page
    assert [one.link.words for one in page.days[0].groups[0].things] == [say("changes.photos", count=3)]


def test_everything_leads_to_a_page_of_the_site() -> None:
    whole = site(*(edit(one.id, JUNE) for one in RECORDS), edit("family", MAY), edit(f"{WREN}/profile", MAY))
    paths = {page.path for page in whole.pages}
    page = next(page.view for page in whole.pages if isinstance(page.view, ChangesPage))
    links = [one.link.to for day in page.days for group in day.groups for one in group.things]
    assert len(links) >= 7
    assert set(links) <= paths


def test_the_page_stands_under_more() -> None:
    more = next(page.view for page in site(edit(LATER, JUNE)).pages if isinstance(page.view, MorePage))
    assert say("page.changes") in [link.words for group in more.groups for link, _ in group.links]


def test_the_page_goes_back_to_the_first_of_a_month_and_says_so() -> None:
    page = changes(edit(LATER, JUNE), edit(GOAL, date(2025, 12, 31)), edit(VISIT, date(2026, 1, 1)))
    assert page
    assert page.first == date(2026, 1, 1)
    assert [one.day for one in page.days] == [JUNE, date(2026, 1, 1)]


def test_news_is_what_came_from_the_last_visit_on() -> None:
    found = news(edit(CARD, date(2026, 6, 11), "corrected", Spot(field="title")), edit(LATER, JUNE), edit(VISIT, MAY))
    assert found
    assert (found.since, found.more) == (JUNE, 0)
    assert [getattr(one.link.words, "id", "") for one in found.things] == ["visit.of", "changes.card"]


def test_a_missed_visit_is_not_the_last_one() -> None:
    records = (*RECORDS, visit("2026-06-11-sam", happened="no"))
    found = news(edit(LATER, JUNE), records=records)
    assert found
    assert found.since == JUNE


def test_the_first_page_names_three_things_and_counts_the_rest() -> None:
    found = news(*(edit(one, JUNE) for one in (LATER, VISIT, GOAL, CARD, "photos/2026-06-01-tub")))
    assert found
    assert (len(found.things), found.more) == (3, 2)


def test_once_visits_have_ended_nothing_is_news() -> None:
    assert news(edit(LATER, JUNE), records=(closed(), *RECORDS)) is None

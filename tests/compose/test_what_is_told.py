"""What happened, told once and told truly: to readers of some parts, between visits, in papers and in sums."""

from __future__ import annotations

from datetime import date

import pytest

from generator.compose.terms import easter_sunday, term_of
from generator.model.furniture import AboutPage
from generator.model.pages import DocumentPage, HomePage, MattersPage, PeoplePage, ProgressPage, VisitsPage
from generator.model.review import Report
from generator.model.shown import MomentShown
from generator.model.visit import Advice
from generator.model.words import Written, say
from tests.builders import SERVICE, WREN, assessment, filed, goal, household, visit
from tests.compose.sites import closed, page_of, website

SOME = ("celebrations", "goals", "profile")
HELPERS = {"nurse": {"name": "Pim", "role": "Nurse"}}
EVENTS = ["2026-03-01 started nursery", "2026-06-05 new shoes"]
PAUSED = [{"from": "2026-04-01", "to": "2026-04-20", "because": "a house move"}]
VISITS = (visit("2026-03-03-sam"), visit("2026-06-02-sam"))


def steps(*histories: list[str]) -> list[dict[str, object]]:
    return [{"id": f"step{n}", "does": "does it", "history": history} for n, history in enumerate(histories)]


def moments(*records: object, **more: object) -> list[MomentShown]:
    pages = [page.view for page in website(*records, **more).pages if isinstance(page.view, VisitsPage)]  # type: ignore[arg-type]
    return [one for page in pages for one in page.visits if isinstance(one, MomentShown)]


@pytest.mark.parametrize("kind", [HomePage, AboutPage])
def test_only_who_reads_everything_is_told_that_the_site_is_theirs(kind: type) -> None:
    assert page_of(kind, closed()).reads_everything
    assert not page_of(kind, closed(), reader="gran", parts=SOME).reads_everything


def test_a_reader_of_some_parts_is_told_whom_the_pages_are_about() -> None:
    about = page_of(AboutPage, reader="gran", parts=SOME)
    assert (about.children, about.is_visited) == ((Written("Wren", "en"),), False)
    assert page_of(AboutPage).is_visited


def test_what_was_kept_from_a_reader_of_everything_changes_no_sentence() -> None:
    kept = visit("2026-06-02-sam", only=["dad"])
    assert page_of(HomePage, kept, closed()).reads_everything
    assert page_of(HomePage, kept, closed()) == page_of(HomePage, closed())


@pytest.mark.parametrize(
    "day", [date(1818, 3, 22), date(1961, 4, 2), date(2011, 4, 24), date(2024, 3, 31), date(2026, 4, 5)]
)
def test_easter_falls_on_the_day_it_did(day: date) -> None:
    assert easter_sunday(day.year) == day


@pytest.mark.parametrize(
    ("day", "season"),
    [
        (date(2026, 4, 1), "spring"),
        (date(2026, 4, 5), "spring"),
        (date(2026, 4, 6), "summer"),
        (date(2024, 4, 2), "summer"),
        (date(2026, 8, 31), "summer"),
        (date(2026, 9, 1), "autumn"),
        (date(2026, 12, 31), "autumn"),
        (date(2026, 1, 1), "spring"),
    ],
)
def test_spring_goes_to_easter(day: date, season: str) -> None:
    assert term_of(day).season == season


def test_what_happened_stands_among_the_visits_of_its_term() -> None:
    pages = [page.view for page in website(household(events=EVENTS), *VISITS).pages]
    summer, spring = (one for one in pages if isinstance(one, VisitsPage))
    words = say("moment.event", day=date(2026, 6, 5), words=Written("new shoes", "en"))
    assert summer.visits[0] == MomentShown(date(2026, 6, 5), words)
    assert [one.day for one in spring.visits] == [date(2026, 3, 3), date(2026, 3, 1)]


def test_a_time_without_visits_is_said_with_its_reason() -> None:
    (pause,) = moments(household(paused=PAUSED), *VISITS)
    assert pause.sentence == say("moment.pause", day=date(2026, 4, 1), until=date(2026, 4, 20))
    assert pause.because == Written("a house move", "en")


def test_a_pause_that_has_not_begun_is_not_told() -> None:
    assert moments(household(paused=PAUSED), *VISITS, day=date(2026, 3, 31)) == []


def test_what_happened_after_the_last_term_is_told_at_its_end() -> None:
    (told,) = moments(closed(events=EVENTS), visit("2026-03-03-sam"), day=date(2026, 6, 4))
    assert told.day == date(2026, 3, 1)
    assert len(moments(closed(events=EVENTS), visit("2026-03-03-sam"))) == 2


def test_without_the_diary_nothing_is_told_between_visits() -> None:
    records = (household(events=EVENTS, paused=PAUSED), *VISITS)
    assert moments(*records, reader="gran", parts=("celebrations", "play", "people")) == []


def test_the_steps_told_are_the_sum_of_the_goals_beneath() -> None:
    held = goal("held", steps=steps(["2026-02-01 achieved"], ["2026-03-01 achieved", "2026-04-01 maintained"]))
    lost = goal("lost", steps=steps(["2026-02-01 achieved", "2026-05-01 lost"], []))
    child = page_of(ProgressPage, held, lost)
    assert child.steps_sentence == say("progress.steps", count=2, name=Written("Wren", "en"))
    assert child.steps_once == say("progress.steps-once", count=1, name=Written("Wren", "en"))
    assert sum(one.done for one in child.goals) == 2


def test_a_skill_not_seen_at_the_newest_look_says_when_it_was_last_seen() -> None:
    looks = ("2026-01-12", "can"), ("2026-03-12", "can"), ("2026-05-12", "not-yet")
    page = page_of(ProgressPage, *(assessment(day, {"talk-1": code}) for day, code in looks))
    assert page.frameworks[0].areas[0].items[0].once_shown == date(2026, 3, 12)


def test_replaced_advice_is_told_as_earlier() -> None:
    first = filed(Advice, "advice/2026-01-05-sitting", {"from": "nurse", "review-on": "2026-09-01"})
    newer = filed(Advice, "advice/2026-05-05-sitting", {"from": "nurse", "replaces": "2026-01-05-sitting"})
    page = page_of(MattersPage, household(helpers=HELPERS), first, newer)
    assert [one.day for one in page.advice] == [date(2026, 5, 5)]
    (earlier,) = page.earlier_advice
    assert (earlier.replaced_on, earlier.review_on) == (date(2026, 5, 5), None)


def test_advice_replaced_by_what_a_reader_may_not_see_stands() -> None:
    first = filed(Advice, "advice/2026-01-05-sitting", {"from": "nurse"})
    fields = {"from": "nurse", "replaces": "2026-01-05-sitting", "only": ["dad"]}
    newer = filed(Advice, "advice/2026-05-05-sitting", fields)
    page = page_of(MattersPage, household(helpers=HELPERS), first, newer)
    assert ([one.day for one in page.advice], page.earlier_advice) == ([date(2026, 1, 5)], ())


def test_who_may_read_advice_alone_is_not_told_that_nothing_was_raised() -> None:
    advice = filed(Advice, "advice/2026-01-05-sitting", {"from": "nurse"})
    records = (household(helpers=HELPERS), advice)
    assert not page_of(MattersPage, *records, reader="gran", parts=("advice", "people")).shows_matters
    assert page_of(MattersPage, *records).shows_matters


def test_a_report_says_whom_it_is_for_and_the_time_it_tells_of() -> None:
    fields = {"for": "The school", "asked-on": "2026-02-01", "period": "2025-09-01 to 2026-03-01"}
    report = filed(Report, f"{WREN}/reports/2026-03-10-closing", {"kind": "closing", "status": "final"} | fields)
    page = page_of(DocumentPage, report)
    assert (page.for_whom, page.asked_on) == (Written("The school", "en"), date(2026, 2, 1))
    assert page.period == say("document.period-days", day=date(2025, 9, 1), until=date(2026, 3, 1))


def test_only_a_visitors_own_number_takes_a_text() -> None:
    assert page_of(HomePage).visitors[0].can_text
    assert not page_of(HomePage, reader="gran", parts=SOME).contact.can_text


def test_a_visitor_without_a_phone_is_rung_at_the_service() -> None:
    sam = SERVICE.team["sam"].model_copy(update={"phone": ""})
    (visitor,) = page_of(PeoplePage, service=SERVICE.model_copy(update={"team": {"sam": sam}})).visitors
    assert (visitor.phone, visitor.can_text) == ("01632 960 100", False)

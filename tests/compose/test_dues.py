"""What is due: each rule before its day, on it and after it, and who acts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from generator.compose.case import compose_case
from generator.compose.due_page import due_page
from generator.compose.dues import NOTICE, Due, dues_of
from generator.consent import select_audience
from generator.measure import measure_progress
from generator.model.audience import SERVICE as FOR_SERVICE
from generator.model.caseload import CaseLine
from generator.model.consent import Consent
from generator.model.record import AnyFiled
from generator.model.review import Report, Review
from generator.model.words import Written, say
from tests.builders import (
    SERVICE,
    TERN,
    TODAY,
    WREN,
    family,
    filed,
    goal,
    household,
    matter,
    read_consent,
    share_consent,
    visit,
)

DAY = timedelta(days=1)


def case(*records: AnyFiled, day: date = TODAY, children: tuple[str, ...] = (WREN,)) -> CaseLine:
    selection = select_audience(family(*records, children=children), FOR_SERVICE, day).selection
    assert selection
    return compose_case(selection, measure_progress(selection))


def dues(*records: AnyFiled, day: date = TODAY, kind: str = "", **more: Any) -> tuple[Due, ...]:
    """What is due for a family on a day, of one kind."""
    found = dues_of(case(*records, day=day, **more), day, SERVICE)
    return tuple(due for due in found if kind in ("", due.kind))


def days(*records: AnyFiled, kind: str, day: date = TODAY) -> list[date]:
    return [due.day for due in dues(*records, day=day, kind=kind)]


def review(day: str, **fields: Any) -> AnyFiled:
    return filed(Review, f"{WREN}/reviews/{day}", {key.replace("_", "-"): value for key, value in fields.items()})


def report(**fields: Any) -> AnyFiled:
    usual = {"kind": "ehc-advice", "status": "draft"} | {key.replace("_", "-"): one for key, one in fields.items()}
    return filed(Report, f"{WREN}/reports/2026-05-01-advice", usual)


NEXT = visit("2026-06-01-sam", next="2026-06-12 10:00")
WHEN_PLANNED = date(2026, 6, 12)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        pytest.param(WHEN_PLANNED - DAY, "visit", id="before"),
        pytest.param(WHEN_PLANNED, "visit", id="on"),
        pytest.param(WHEN_PLANNED + DAY, "write-up", id="after"),
    ],
)
def test_a_planned_visit_is_ahead_until_its_day_is_past(day: date, kind: str) -> None:
    found = dues(NEXT, day=day)
    assert [(due.kind, due.day) for due in found if due.kind in ("visit", "write-up")] == [(kind, WHEN_PLANNED)]


def test_a_planned_visit_that_is_written_up_is_due_no_more() -> None:
    assert dues(NEXT, visit("2026-06-12-sam"), day=WHEN_PLANNED + DAY, kind="write-up") == ()


def test_a_short_contact_on_the_day_is_not_the_visit() -> None:
    contact = visit("2026-06-12-sam", kind="contact")
    assert days(NEXT, contact, kind="write-up", day=WHEN_PLANNED + DAY) == [WHEN_PLANNED]


EVERY_FORTNIGHT = household(visits=[{"from": "2025-09-01", "every": "2 weeks"}])


def test_where_no_visit_is_planned_that_is_due_by_the_familys_own_plan() -> None:
    assert days(EVERY_FORTNIGHT, visit("2026-06-01-sam"), kind="plan") == [date(2026, 6, 15)]


def test_no_visit_is_to_be_planned_in_a_pause() -> None:
    home = household(visits=[{"from": "2025-09-01", "every": "2 weeks"}], paused=[{"from": "2026-06-05"}])
    assert days(home, visit("2026-06-01-sam"), kind="plan") == []


@pytest.mark.parametrize("every", ["whenever it suits", "2 months", ""])
def test_a_plan_that_is_not_in_weeks_is_no_clock(every: str) -> None:
    plan = {"from": "2025-09-01"} | ({"every": every} if every else {})
    assert days(household(visits=[plan]), visit("2026-06-01-sam"), kind="plan") == []


def missed(count: int) -> list[AnyFiled]:
    first = date(2026, 5, 1)
    held = visit(f"{first}-sam")
    return [held, *(visit(f"{first + (1 + one) * 7 * DAY}-sam", happened="no", because="ill") for one in range(count))]


@pytest.mark.parametrize(("count", "told"), [(2, []), (3, [date(2026, 5, 22)]), (4, [date(2026, 5, 29)])])
def test_three_missed_in_a_row_are_told_of(count: int, told: list[date]) -> None:
    assert days(*missed(count), kind="missed") == told


def test_a_visit_that_took_place_ends_the_row() -> None:
    assert days(*missed(3), visit("2026-06-08-sam"), kind="missed") == []


def test_the_first_review_is_due_six_weeks_after_joining() -> None:
    found = dues(kind="review")
    assert [(due.day, due.what) for due in found] == [(date(2025, 10, 13), say("due.first-review"))]


def test_the_next_review_is_due_on_the_day_the_last_one_set() -> None:
    assert days(review("2026-01-10", next_review="2026-06-20"), kind="review") == [date(2026, 6, 20)]


def test_a_review_that_set_no_day_is_followed_after_the_services_weeks() -> None:
    held = date(2026, 6, 20) - timedelta(weeks=SERVICE.review_weeks)
    assert days(review(held.isoformat()), kind="review") == [date(2026, 6, 20)]


def test_what_is_further_off_than_a_month_is_not_told_of_yet() -> None:
    last = (TODAY + NOTICE).isoformat()
    later = (TODAY + NOTICE + DAY).isoformat()
    assert days(review("2026-01-10", next_review=last), kind="review") == [TODAY + NOTICE]
    assert days(review("2026-01-10", next_review=later), kind="review") == []


def test_goals_of_one_day_are_told_once_with_their_number() -> None:
    one, other = goal("asking", review_by="2026-06-20"), goal("waiting", review_by="2026-06-20")
    (due,) = dues(one, other, kind="goals")
    assert (due.day, due.what) == (date(2026, 6, 20), say("due.goals", count=2))


def test_a_goal_the_review_of_that_day_looks_at_is_not_told_apart() -> None:
    asked = goal("asking", review_by="2026-06-20")
    assert days(asked, review("2026-01-10", next_review="2026-06-20"), kind="goals") == []


def test_a_goal_that_ended_needs_no_look() -> None:
    assert days(goal("asking", review_by="2026-06-20", ended="2026-06-01", outcome="achieved"), kind="goals") == []


def test_advice_is_due_six_weeks_after_we_were_asked() -> None:
    assert days(report(asked_on="2026-05-15"), kind="report") == [date(2026, 6, 26)]


def test_a_day_of_its_own_goes_before_the_clock() -> None:
    assert days(report(asked_on="2026-05-15", due="2026-06-19"), kind="report") == [date(2026, 6, 19)]


def test_a_finished_report_is_due_no_more() -> None:
    assert days(report(asked_on="2026-05-15", status="final"), kind="report") == []


def test_another_report_has_no_clock_of_the_law() -> None:
    assert days(report(kind="meeting", asked_on="2026-05-15"), kind="report") == []


@pytest.mark.parametrize(
    ("requested", "told"),
    [
        pytest.param("2026-05-01", ["decision"], id="six weeks on the day"),
        pytest.param("2026-04-30", [], id="six weeks the day before"),
        pytest.param("2026-02-20", ["refusal", "plan"], id="sixteen weeks on the day"),
        pytest.param("2026-02-19", ["plan"], id="sixteen weeks the day before"),
        pytest.param("2026-01-01", ["plan"], id="long after twenty weeks"),
    ],
)
def test_the_councils_clocks_run_from_its_own_day(requested: str, told: list[str]) -> None:
    found = dues(report(requested_on=requested), kind="clock")
    asked = date.fromisoformat(requested)
    assert [due.what for due in found] == [say(f"due.ehc-{one}", day=asked) for one in told]
    assert all(due.is_councils for due in found)


def test_the_councils_clocks_stop_with_a_plan() -> None:
    home = household(plan={"since": "2026-05-20"})
    assert dues(home, report(requested_on="2026-05-01"), kind="clock") == ()


def test_an_earlier_plan_stops_no_later_clock() -> None:
    home = household(plan={"since": "2024-05-20"})
    assert len(dues(home, report(requested_on="2026-05-01"), kind="clock")) == 1


def shared(until: date) -> list[AnyFiled]:
    home = household(helpers={"nursery": {"name": "Little Wellies"}})
    return [home, share_consent("goals", until=until.isoformat())]


@pytest.mark.parametrize(
    ("until", "told"),
    [
        pytest.param(TODAY - DAY, False, id="ended"),
        pytest.param(TODAY, True, id="its last day"),
        pytest.param(TODAY + NOTICE, True, id="in a month"),
        pytest.param(TODAY + NOTICE + DAY, False, id="later"),
    ],
)
def test_a_consent_is_told_of_in_its_last_month(until: date, told: bool) -> None:
    assert days(*shared(until), kind="consent") == ([until] if told else [])


def test_a_consent_names_a_setting_and_nobody_of_the_family() -> None:
    home = household(helpers={"nursery": {"name": "Little Wellies"}})
    found = case(home, share_consent("goals"), read_consent("mum"), read_consent("gran", "goals"))
    assert {one.to for one in found.consents} == {None, Written("Little Wellies", "en")}


def test_a_consent_that_was_taken_back_is_not_in_force() -> None:
    back = share_consent("goals", until="2026-06-20", withdrawn_on="2026-06-01", withdrawn_by="mum")
    assert days(household(helpers={"nursery": {"name": "Little Wellies"}}), back, kind="consent") == []


@pytest.mark.parametrize("status", ["open", "with-someone"])
def test_a_matter_is_due_by_its_day_and_says_no_word_of_it(status: str) -> None:
    (due,) = dues(matter("2026-05-01-sleep", status=status, follow_up="2026-06-20"), kind="follow-up")
    assert (due.day, due.what.facts) == (date(2026, 6, 20), ())


def test_a_settled_matter_is_due_no_more() -> None:
    assert dues(matter("2026-05-01-sleep", status="settled", follow_up="2026-06-20"), kind="follow-up") == ()


def lent(on: date, **fields: Any) -> AnyFiled:
    return household(loans=[{"what": "Six tops", "lent": on.isoformat()} | fields])


def test_what_is_lent_is_asked_for_after_the_services_weeks() -> None:
    on = TODAY - timedelta(weeks=SERVICE.loan_weeks)
    assert days(lent(on), kind="loan") == [TODAY]


def test_what_came_back_is_due_no_more() -> None:
    assert days(lent(date(2026, 1, 5), back="2026-03-01"), kind="loan") == []


def test_a_family_whose_time_has_ended_owes_nothing_but_what_is_lent() -> None:
    home = household(closed="2026-06-01", loans=[{"what": "Six tops", "lent": "2026-05-20"}])
    found = dues(home, NEXT, report(asked_on="2026-05-15"), matter("2026-05-01-sleep", follow_up="2026-06-20"))
    assert [(due.kind, due.day) for due in found] == [("loan", date(2026, 6, 1))]


def test_a_visit_to_two_children_is_told_once() -> None:
    both = visit("2026-06-01-sam", child="", about=[WREN, TERN], next="2026-06-20")
    (due,) = dues(both, kind="visit", children=(WREN, TERN))
    assert set(due.children) == {WREN, TERN}


def test_the_page_parts_what_is_overdue_from_a_week_and_a_month() -> None:
    late, week, month = (report_on(TODAY + shift * DAY) for shift in (-1, 6, 7))
    page = due_page((late, week, month), TODAY, SERVICE)
    groups = {group.anchor: [due.day for due in group.dues if due.what.id == "due.report"] for group in page.groups}
    assert groups == {"overdue": [TODAY - DAY], "week": [TODAY + 6 * DAY], "month": [TODAY + 7 * DAY]}


def report_on(day: date) -> CaseLine:
    return replace(case(report(due=day.isoformat())), family=f"alder-{day:%m%d}")


def test_what_is_due_on_the_day_itself_is_not_overdue() -> None:
    page = due_page((report_on(TODAY),), TODAY, SERVICE)
    assert [due.is_overdue for group in page.groups for due in group.dues if due.day == TODAY] == [False]


def test_the_visitor_acts_and_for_the_councils_clock_the_council() -> None:
    page = due_page((case(report(requested_on="2026-05-01", due="2026-06-15")),), TODAY, SERVICE)
    who = {due.what.id: due.who for group in page.groups for due in group.dues}
    assert who["due.report"] == (Written("Sam Reed", "en"),)
    assert who["due.ehc-decision"] == (say("due.the-council"),)


def test_the_supervisor_is_told_of_visits_missed_in_a_row() -> None:
    page = due_page((case(*missed(3)),), TODAY, SERVICE)
    (who,) = (due.who for group in page.groups for due in group.dues if due.what.id == "due.missed")
    assert who == (Written("Sam Reed", "en"), say("due.the-supervisor"))


def test_a_consent_kept_to_a_reader_is_in_no_line() -> None:
    hidden = filed(
        Consent,
        "consents/2026-01-01-hidden",
        {"for": "keep", "given-by": ["mum"], "how": "signed", "from": "2026-01-01", "only": ["mum"]},
    )
    assert case(hidden).consents == ()

"""A closed record says nothing of what is to come, and who came while it was open."""

from __future__ import annotations

from datetime import date

from generator.model.child import Profile
from generator.model.furniture import AboutPage
from generator.model.pages import (
    ActivitiesPage,
    ActivityPage,
    ChildPage,
    DocumentPage,
    GoalPage,
    GoalsPage,
    HomePage,
    MattersPage,
    PeoplePage,
    ProgressPage,
    SharingPage,
)
from generator.model.review import Review
from generator.model.visit import Advice
from generator.model.words import Written, say
from tests.builders import WREN, activity, filed, goal, household, matter
from tests.compose.sites import ENDED, closed, page_of

WREN_SHOWN = Written("Wren", "en")
REVIEW = filed(Review, f"{WREN}/reviews/2026-05-01", {"present": ["mum"], "next-review": "2026-11-01"})
ADVICE = {"from": "nurse", "review-on": "2026-09-01"}
HELPERS = {"nurse": {"name": "Pim", "role": "Nurse"}}


def test_when_we_meet_is_not_said_once_visits_have_ended() -> None:
    plan = [{"from": "2025-09-01", "every": "2 weeks", "day": "Tuesday"}]
    assert page_of(PeoplePage, household(visits=plan)).plans
    assert page_of(PeoplePage, closed(visits=plan)).plans == ()


def test_who_visited_is_said_from_when_until_when() -> None:
    (spell,) = page_of(PeoplePage, closed()).visited
    assert (spell.name, spell.first, spell.last) == (Written("Sam Reed", "en"), date(2025, 9, 1), ENDED)
    assert page_of(PeoplePage, household()).visited == ()


def test_nobody_visits_once_visits_have_ended() -> None:
    assert page_of(PeoplePage, closed()).visitors == ()
    assert page_of(HomePage, closed()).visitors == ()
    assert page_of(SharingPage, closed()).contact.name == Written("Test Portage", "en")


def test_why_visits_ended_is_said_where_people_are_open() -> None:
    record = closed(closed_because="Wren starts school.")
    assert page_of(HomePage, record).closed_because == Written("Wren starts school.", "en")
    assert page_of(HomePage, record, reader="gran", parts=("goals",)).closed_because is None


def test_why_visits_ended_is_not_said_before_they_do() -> None:
    record = closed(closed_because="Wren starts school.")
    assert page_of(HomePage, record, day=date(2026, 5, 1)).closed_because is None


def test_a_family_with_earlier_goals_alone_is_told_there_is_none_just_now() -> None:
    done = goal(ended="2026-05-20", outcome="achieved")
    assert page_of(GoalsPage, done).children[0].none == say("goals.none-now", name=WREN_SHOWN)
    assert page_of(HomePage, done).children[0].no_goals == say("goals.none-now", name=WREN_SHOWN)
    assert page_of(GoalsPage).children[0].none == say("goals.none", name=WREN_SHOWN)


def test_no_goal_is_missed_once_visits_have_ended() -> None:
    done = goal(ended="2026-05-20", outcome="achieved")
    assert page_of(GoalsPage, closed(), done).children[0].none is None
    assert page_of(HomePage, closed()).children[0].no_goals is None


def test_a_goal_that_ended_is_not_looked_at_again() -> None:
    assert page_of(GoalPage, goal(**{"review-by": "2026-09-01"})).review_by == date(2026, 9, 1)
    ended = goal(**{"review-by": "2026-09-01"}, ended="2026-05-20", outcome="changed")
    assert page_of(GoalPage, ended).review_by is None


def test_the_steps_of_an_ended_goal_await_nothing() -> None:
    steps = page_of(GoalPage, goal(ended="2026-05-20", outcome="stopped")).steps
    assert [step.stone.state.id for step in steps] == ["state.achieved", "state.over.started", "state.over.ahead"]
    assert all(step.is_over and not step.is_now for step in steps)


def test_no_step_is_for_now_once_visits_have_ended() -> None:
    assert not any(step.is_now for step in page_of(GoalPage, closed(), goal()).steps)
    assert page_of(HomePage, closed(), goal()).children[0].goals[0].now is None


def test_the_pages_know_that_visits_have_ended() -> None:
    records = (closed(), goal(), activity("2026-05-26-bubbles"), matter("2026-02-03-sleep"))
    for kind in (AboutPage, ActivitiesPage, ChildPage, MattersPage, ProgressPage):
        assert page_of(kind, *records).is_closed
        assert not page_of(kind, *records[1:]).is_closed


def test_an_earlier_card_tells_its_aim_as_past() -> None:
    (earlier,) = page_of(ActivitiesPage, closed(), goal(), activity("2026-05-26-bubbles")).earlier[0][1]
    assert earlier.target.is_over
    assert not page_of(ActivityPage, goal(), activity("2026-05-26-bubbles")).card.target.is_over


def test_a_chart_with_nothing_on_it_asks_for_nothing_more() -> None:
    card = activity("2026-05-26-bubbles", practice={"2026-05-27": "none"})
    assert page_of(ActivityPage, goal(), card).card.practice.sentence.id == "practice.nothing-yet"
    assert page_of(ActivityPage, closed(), goal(), card).card.practice.sentence.id == "practice.nothing"


def test_a_settled_matter_is_not_asked_about_again() -> None:
    (shown,) = page_of(MattersPage, matter("2026-02-03-sleep", follow_up="2026-07-01", status="settled")).settled
    assert shown.follow_up is None
    (shown,) = page_of(MattersPage, matter("2026-02-03-sleep", follow_up="2026-07-01")).now
    assert shown.follow_up == date(2026, 7, 1)


def test_a_day_that_is_past_is_not_said_to_be_ahead() -> None:
    asked = page_of(MattersPage, matter("2026-02-03-sleep", follow_up="2026-05-01"))
    assert asked.now[0].follow_up is None
    assert page_of(GoalPage, goal(**{"review-by": "2026-05-01"})).review_by is None
    assert page_of(DocumentPage, REVIEW, day=date(2026, 11, 2)).next_review is None
    assert page_of(DocumentPage, REVIEW).next_review == date(2026, 11, 1)


def test_nothing_is_planned_once_visits_have_ended() -> None:
    advice = filed(Advice, "advice/2026-03-01-feeding", ADVICE)
    assert page_of(MattersPage, household(helpers=HELPERS), advice).advice[0].review_on == date(2026, 9, 1)
    assert page_of(MattersPage, closed(helpers=HELPERS), advice).advice[0].review_on is None
    assert page_of(DocumentPage, closed(), REVIEW).next_review is None


def test_a_child_of_a_closed_record_still_has_a_page() -> None:
    assert page_of(ChildPage, closed(), filed(Profile, f"{WREN}/profile", {"name": "Wren", "born": "2023-03-01"}))

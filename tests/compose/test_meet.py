"""A setting's own site: the page about a child first, then what else was shared, and nothing of the family's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from generator.compose import compose_website
from generator.consent import select_audience
from generator.measure import measure_progress
from generator.model.audience import Audience
from generator.model.child import Transition
from generator.model.consent import Shared
from generator.model.meet import MeetPage
from generator.model.pages import SharingPage, View
from generator.model.papers import PassportPaper
from generator.model.record import AnyFiled
from generator.model.review import Report
from generator.model.website import Page, Website
from generator.model.words import say
from generator.prose.plain import plain_text
from tests.builders import (
    SERVICE,
    TERN,
    TODAY,
    WREN,
    activity,
    family,
    filed,
    finished,
    goal,
    household,
    profile,
    section,
    share_consent,
    visit,
)
from tests.compose.sites import website as family_website

HOME = household(helpers={"nursery": {"name": "Little Wellies", "role": "Nursery"}})
NURSERY = Audience("setting", "nursery", WREN)
EVERY = ("profile", "communication", "safe-and-well", "goals", "activities", "people", "diary", "celebrations")
FURNITURE = {"HomePage", "FindPage", "SharingPage", "MorePage", "AboutPage", "WordsPage"}
LISTS = {"GoalsPage", "ActivitiesPage", "BoardsPage", "DocumentsPage"}
ME = profile(
    WREN,
    section("What people love about me", "I laugh."),
    section("What matters to me", "My spoon."),
    section("Keeping me safe and well", "Water."),
    section("How to help me", "Wait."),
)


def transition(*body: Any, stem: str = "nursery", **fields: Any) -> AnyFiled:
    return filed(Transition, f"{WREN}/transitions/{stem}", {"to": "nursery"} | fields, *body)


def site(*records: AnyFiled, parts: tuple[str, ...] = EVERY, day: date = TODAY, home: AnyFiled = HOME) -> Website:
    """The nursery's site, where these parts were shared with it."""
    whole = family(home, share_consent(*parts), *records, children=(WREN,))
    selection = select_audience(replace(finished(whole), service=SERVICE), NURSERY, day).selection
    assert selection
    return compose_website(selection, measure_progress(selection), is_for_readers=True)


def meet(*records: AnyFiled, **more: Any) -> MeetPage:
    view = site(*records, **more).pages[0].view
    assert isinstance(view, MeetPage)
    return view


def tones(page: MeetPage) -> dict[str, str]:
    return {one.tone: plain_text(one.section.section.blocks) for one in page.tones}


def kinds(website: Website) -> set[str]:
    return {type(page.view).__name__ for page in website.pages}


def test_the_first_page_is_about_the_child_and_says_for_whom_and_until_when() -> None:
    made = site(ME)
    assert made.pages[0].path == "index"
    assert made.pages[0].title == say("meet.heading", name=meet(ME).child)
    assert made.name == say("meet.for", name=meet(ME).setting)
    assert made.until == say("meet.until", day=date(2026, 12, 31))


def test_what_was_written_for_the_setting_stands_first_and_the_profile_fills_the_gaps() -> None:
    page = meet(ME, transition(section("Must know", "Hold my hand.")))
    assert tones(page) == {"must": "Hold my hand.", "important": "My spoon."}
    assert plain_text(page.glance[0].section.blocks) == "I laugh."


def test_without_anything_written_the_page_is_made_of_the_profile() -> None:
    page = meet(ME)
    assert tones(page) == {"must": "Water.", "important": "My spoon."}
    assert plain_text(page.helps[0].section.blocks) == "Wait."


def test_what_keeps_the_child_safe_is_not_there_where_it_was_not_shared() -> None:
    page = meet(ME, transition(section("Must know", "Hold my hand.")), parts=("profile",))
    assert tones(page) == {"important": "My spoon."}


def test_of_several_written_over_time_the_one_for_the_latest_start_is_shown() -> None:
    first = transition(section("I like", "Sand."), stem="first", starts="2026-04-01")
    second = transition(section("I like", "Water."), stem="a-second", starts="2026-09-01")
    assert tones(meet(first, second))["like"] == "Water."


def test_one_that_has_expired_is_not_shown_beside_one_that_has_not() -> None:
    first = transition(section("I like", "Sand."), stem="first", starts="2026-04-01")
    second = transition(section("I like", "Water."), stem="second", starts="2026-09-01", expires="2026-06-01")
    assert tones(meet(first, second))["like"] == "Sand."


def test_a_goal_in_progress_says_its_step_now_and_what_makes_it_work() -> None:
    steps = [
        {"id": "looks", "does": "looks at Mum", "history": ["2026-04-01 achieved"]},
        {"id": "reaches", "does": "reaches", "conditions": "at the table", "history": ["2026-04-02 started"]},
    ]
    [met] = meet(goal(steps=steps)).goals
    assert met.goal.now is not None
    assert met.works is not None
    assert (met.goal.now.text, met.goal.now_number, met.works.text) == ("reaches", 2, "at the table")


def test_the_last_step_done_of_each_goal_is_what_the_child_can_do() -> None:
    assert [words.text for words in meet(goal()).can] == ["Looks at Mum"]


def test_an_ended_goal_is_not_in_progress() -> None:
    assert meet(goal(ended="2026-05-01", outcome="achieved")).goals == ()


def test_a_card_is_named_while_its_step_is_ahead() -> None:
    ahead, done = activity("2026-05-01-ahead"), activity("2026-05-02-done", step="looks", title="Done")
    assert [card.link.words for card in meet(goal(), ahead, done).cards] == [meet(goal(), ahead).cards[0].link.words]


def test_who_else_is_involved_is_told_where_people_were_shared_and_not_the_setting_itself() -> None:
    home = household(helpers={"nursery": {"name": "Little Wellies"}, "salt": {"name": "Nia", "role": "Therapist"}})
    shared = [one.name.text for one in meet(home=home, parts=("people",)).people]
    assert "Nia" in shared
    assert "Little Wellies" not in shared
    assert meet(home=home, parts=("goals",)).people == ()


def test_who_wrote_it_is_told_without_naming_the_family() -> None:
    page = meet(transition(section("I like", "Sand."), by=["sam", "mum"], **{"written-on": "2026-06-01"}))
    assert page.written
    assert page.written.id == "meet.written-with"
    assert "Asha" not in repr(page.written)


def test_a_report_alone_gives_a_page_that_leads_to_it() -> None:
    report = filed(
        Report,
        f"{WREN}/reports/2026-05-01-closing",
        {"kind": "closing", "status": "final"},
        section("What helps", "A song."),
    )
    made = site(report, parts=("reports/closing",))
    page = made.pages[0].view
    assert isinstance(page, MeetPage)
    assert page.title == say("meet.about", name=page.child)
    assert [link.to for link, _ in page.more] == [made.pages[1].path]
    assert [paper.path for paper in made.papers] == [made.pages[1].path]


def test_nothing_of_the_familys_furniture_is_there() -> None:
    made = site(ME, goal(), activity("2026-05-01-card"), visit("2026-05-05-sam", section("Celebrations", "A wave.")))
    assert kinds(made) & (FURNITURE | LISTS) == set()
    assert (made.tabs, made.find, made.sharing, made.calendar) == ((), None, None, None)
    assert made.accessibility
    assert made.safety


@pytest.mark.parametrize("parts", [("goals",), EVERY])
def test_it_says_that_not_all_was_shared_whether_or_not_it_was(parts: tuple[str, ...]) -> None:
    assert say("meet.not-all") in site(ME, parts=parts).closing


def test_every_way_leads_to_a_page_of_the_site() -> None:
    card, told = activity("2026-05-01-card"), visit("2026-05-05-sam", section("Celebrations", "A wave."))
    made = site(ME, transition(section("I like", "Sand.")), goal(), card, told)
    assert ways_in(made.pages) <= {page.path for page in made.pages}


def ways_in(pages: tuple[Page, ...]) -> set[str]:
    """Every address that is spoken of anywhere."""
    found: set[str] = set()
    todo: list[Any] = list(pages)
    while todo:
        one = todo.pop()
        if hasattr(one, "to") and hasattr(one, "anchor"):
            found.add(one.to)
        todo += one if isinstance(one, tuple) else list(vars(one).values()) if hasattr(one, "__dict__") else []
    return found


def test_the_passport_stands_beside_the_first_page_and_leads_to_it() -> None:
    made = site(ME)
    assert made.papers[0].path == "index"
    assert isinstance(made.papers[0].view, PassportPaper)
    assert made.papers[0].view.meet == made.pages[0].view


def test_of_two_children_a_setting_reads_about_its_own() -> None:
    whole = family(
        HOME, share_consent(*EVERY, about=[WREN]), ME, profile(TERN, called="Tern"), goal(child=TERN),
        children=(WREN, TERN),
    )  # fmt: skip
    selection = select_audience(whole, NURSERY, TODAY).selection
    assert selection
    made = compose_website(selection, measure_progress(selection), is_for_readers=True)
    assert "Tern" not in repr(made)
    assert select_audience(whole, Audience("setting", "nursery", TERN), TODAY).selection is None


def previews(*records: AnyFiled, **more: Any) -> list[MeetPage]:
    pages = family_website(HOME, *records, **more).pages
    return [page.view for page in pages if isinstance(page.view, MeetPage)]


def test_the_family_reads_beforehand_what_the_setting_will_read() -> None:
    written = transition(section("At a glance", "I am Wren."), section("I like", "Sand."))
    [page] = previews(written, share_consent("profile"))
    assert page.title.id == "meet.preview"
    assert page.agreed
    assert (page.agreed.state, page.agreed.until) == (say("meet.preview-now"), date(2026, 12, 31))
    assert tones(page) == {"like": "Sand."}


AHEAD = replace(share_consent("profile", from_="2026-07-01"), id="consents/2026-06-01-nursery", day=date(2026, 6, 1))
STATES = {
    "nobody": ((), "meet.preview-nobody"),
    "from": ((AHEAD,), "meet.preview-from"),
    "over": ((share_consent("profile", until="2026-06-11"),), "meet.preview-over"),
    "waiting": ((share_consent("profile", conditions="when we have visited"),), "meet.preview-waiting"),
}


@pytest.mark.parametrize(("shares", "state"), STATES.values(), ids=STATES)
def test_the_family_reads_whether_the_setting_can_read_it(shares: tuple[AnyFiled, ...], state: str) -> None:
    [page] = previews(transition(section("I like", "Sand.")), *shares)
    assert page.agreed
    assert page.agreed.state.id == state


def test_the_family_sees_must_know_only_where_the_setting_will() -> None:
    written = transition(section("Must know", "Hold my hand."))
    assert tones(previews(written, share_consent("profile"))[0]) == {}
    assert tones(previews(written, share_consent("safe-and-well"))[0]) == {"must": "Hold my hand."}


def test_a_reader_without_transitions_has_no_such_page() -> None:
    assert previews(transition(section("I like", "Sand.")), parts=("goals",)) == []


def test_who_can_see_this_says_when_it_was_read() -> None:
    share = share_consent("profile")
    given = filed(
        Shared,
        "shared/2026-06-02-nursery",
        {"with": "nursery", "consent": share.id.rpartition("/")[2], "read-on": "2026-06-08", "read-by": "Jo"},
    )
    pages = family_website(HOME, share, given).pages
    [page] = [page.view for page in pages if isinstance(page.view, SharingPage)]
    assert [one.read and one.read.id for one in page.shared] == ["sharing.read-by"]
    later = family_website(HOME, share, given, day=date(2026, 6, 7)).pages
    [page] = [page.view for page in later if isinstance(page.view, SharingPage)]
    assert [one.read for one in page.shared] == [None]


def test_a_setting_reads_only_pages_that_are_named_as_its_own() -> None:
    """A page made for families tomorrow does not reach a setting by itself."""
    from generator.compose.setting import BESIDE, LISTED

    named = {kind.__name__ for kind in (*BESIDE, *LISTED)}
    assert named <= {kind.__name__ for kind in get_args(View)}
    assert not named & (FURNITURE | LISTS)

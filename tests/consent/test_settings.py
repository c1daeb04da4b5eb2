"""What a nursery or school may see: only what was agreed, for one child, from the first day to the last."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.consent import grants_of, judge_standing, select_audience, select_editions, shares_in_force
from generator.model.audience import Audience, audience_from
from generator.model.child import Assessment, Transition
from generator.model.goal import Activity, Goal
from generator.model.record import AnyFiled
from generator.model.review import Report
from generator.model.selection import Selection
from generator.model.visit import Advice, Photo, Visit
from tests.builders import (
    TERN,
    TODAY,
    WREN,
    activity,
    assessment,
    family,
    filed,
    finished,
    goal,
    household,
    outline,
    photo,
    photo_consent,
    profile,
    read_consent,
    section,
    share_consent,
    visit,
)

HOME = household(
    helpers={"nursery": {"name": "Little Wellies", "role": "Nursery"}, "school": {"name": "Larkhanger"}},
)
NURSERY = Audience("setting", "nursery", WREN)


def seen(
    *records: AnyFiled, home: AnyFiled = HOME, day: date = TODAY, children: tuple[str, ...] = (WREN,)
) -> Selection | None:
    return select_audience(finished(family(home, *records, children=children)), NURSERY, day).selection


def must_see(*records: AnyFiled, **more: Any) -> Selection:
    selection = seen(*records, **more)
    assert selection
    return selection


def transition(to: str = "nursery", *body: Any, **fields: Any) -> AnyFiled:
    return filed(Transition, f"{WREN}/transitions/{to}", {"to": to} | fields, *body)


def report(day: str, kind: str, status: str = "final") -> AnyFiled:
    return filed(Report, f"{WREN}/reports/{day}-{kind}", {"kind": kind, "status": status})


def advice(stem: str, *body: Any, **fields: Any) -> AnyFiled:
    return filed(Advice, f"advice/{stem}", {"from": "school"} | fields, *body, about=(WREN,))


def test_without_a_share_a_setting_has_no_site() -> None:
    assert seen(transition(), read_consent("mum")) is None


def test_a_consent_to_read_opens_nothing_to_a_setting_of_that_id() -> None:
    assert seen(transition(), read_consent("nursery")) is None


@pytest.mark.parametrize(
    ("day", "is_open"), [("2026-02-28", False), ("2026-03-01", True), ("2026-12-31", True), ("2027-01-01", False)]
)
def test_a_site_is_open_from_the_first_day_to_the_last(day: str, is_open: bool) -> None:
    assert bool(seen(share_consent(), day=date.fromisoformat(day))) is is_open


def test_a_withdrawal_by_one_parent_closes_it() -> None:
    assert seen(share_consent(withdrawn_on="2026-06-01", withdrawn_by="dad")) is None


def test_any_share_opens_what_was_written_for_the_setting() -> None:
    glance = section("At a glance", "She is two.")
    assert must_see(transition("nursery", glance), share_consent("goals")).of(Transition)[0].body[0].name == glance.name


def test_what_must_be_known_needs_its_own_part() -> None:
    page = transition("nursery", section("Must know", "A hand on steps."), section("I like", "Bubbles."))
    closed = must_see(page, share_consent("goals"))
    opened = must_see(page, share_consent("goals", "safe-and-well"))
    assert [one.name for one in closed.of(Transition)[0].body] == ["I like"]
    assert [one.name for one in opened.of(Transition)[0].body] == ["Must know", "I like"]


def test_another_settings_page_is_not_among_them() -> None:
    assert must_see(transition("school"), share_consent()).of(Transition) == ()


def test_an_expired_page_closes_the_site() -> None:
    assert seen(transition(expires="2026-06-11"), share_consent()) is None
    assert seen(transition(expires="2026-06-12"), share_consent())


def test_the_last_day_is_the_sooner_of_page_and_consent() -> None:
    assert must_see(transition(expires="2026-08-31"), share_consent()).until == date(2026, 8, 31)
    assert must_see(transition(expires="2027-08-31"), share_consent()).until == date(2026, 12, 31)
    assert must_see(share_consent()).until == date(2026, 12, 31)


def test_only_the_named_child_is_told_of() -> None:
    both = (profile(WREN), profile(TERN))
    selection = must_see(*both, share_consent("profile", about=[WREN]), children=(WREN, TERN))
    assert (selection.children, set(selection.people) & {WREN, TERN}) == ((WREN,), {WREN})


def test_each_child_of_a_family_has_a_site_of_their_own_for_a_setting() -> None:
    shared = share_consent("profile", about=[WREN, TERN])
    editions = select_editions(family(HOME, shared, children=(WREN, TERN)), TODAY)
    open_ones = [one.withheld.audience for one in editions if one.selection]
    assert open_ones == [Audience("setting", "nursery", TERN), NURSERY]


def test_nothing_of_before_the_first_day_is_open() -> None:
    before, after = (visit(f"2026-{day}-sam", section("Celebrations", "Two words.")) for day in ("02-03", "03-10"))
    selection = must_see(before, after, share_consent("celebrations"))
    assert [one.id for one in selection.of(Visit)] == [f"{WREN}/visits/2026-03-10-sam"]


def test_a_share_may_say_that_it_reaches_further_back() -> None:
    before = visit("2026-02-03-sam", section("Celebrations", "Two words."))
    assert must_see(before, share_consent("celebrations", since="2026-02-01")).of(Visit)


def test_the_card_in_use_on_the_first_day_is_open_and_no_earlier_one() -> None:
    cards = (activity("2026-01-12-bubbles"), activity("2026-02-10-bubbles"), goal())
    selection = must_see(*cards, share_consent("activities", "goals"))
    assert [one.stem for one in selection.of(Activity)] == ["2026-02-10-bubbles"]


def test_a_card_whose_days_were_over_by_then_is_not_there() -> None:
    assert must_see(activity("2026-02-10-bubbles", until="2026-02-28"), share_consent("activities")).of(Activity) == ()


def test_the_cards_of_a_goal_that_ended_before_are_not_there() -> None:
    records = (activity("2026-02-10-bubbles"), goal(ended="2026-02-20", outcome="achieved"))
    assert must_see(*records, share_consent("goals", "activities")).of(Activity) == ()


def test_advice_that_newer_advice_had_replaced_by_then_is_not_there() -> None:
    earlier = advice("2026-01-10-feeding", **{"may-share": "yes"})
    later = advice("2026-02-10-feeding", **{"may-share": "yes", "replaces": "2026-01-10-feeding"})
    assert [one.stem for one in must_see(earlier, later, share_consent("advice")).of(Advice)] == ["2026-02-10-feeding"]


def test_marks_of_before_the_first_day_are_not_on_its_chart() -> None:
    card = activity("2026-02-10-bubbles", practice={"2026-02-11": "HHY", "2026-03-02": "YYY"})
    [shown] = must_see(card, share_consent("activities", "practice")).of(Activity)
    assert list(shown.record.practice) == [date(2026, 3, 2)]


def test_a_goal_that_ended_before_is_not_there() -> None:
    goals = (goal("asking"), goal("over", ended="2026-02-20", outcome="achieved"))
    assert [one.stem for one in must_see(*goals, share_consent("goals")).of(Goal)] == ["asking"]


def test_of_each_framework_the_newest_pass_before_is_open() -> None:
    passes = (assessment("2025-09-10", {"talk-1": "coming"}), assessment("2026-01-12", {"talk-1": "can"}))
    [shown] = must_see(*passes, share_consent("assessments")).of(Assessment)
    assert shown.day == date(2026, 1, 12)


def test_a_finished_report_of_before_is_open_where_its_kind_is_named() -> None:
    papers = (report("2026-01-12", "closing"), report("2026-02-01", "ehc-advice"))
    assert [one.record.report_kind for one in must_see(*papers, share_consent("reports/closing")).of(Report)] == [
        "closing"
    ]


def test_a_draft_leaves_for_nobody() -> None:
    assert must_see(report("2026-03-12", "closing", "draft"), share_consent("reports/closing")).of(Report) == ()


def test_advice_goes_further_only_where_its_author_said_so_too() -> None:
    told = (advice("2026-03-10-feeding"), advice("2026-03-11-signs", **{"may-share": "yes"}))
    assert [one.stem for one in must_see(*told, share_consent("advice")).of(Advice)] == ["2026-03-11-signs"]


def test_just_us_goes_to_no_setting_whatever_was_signed() -> None:
    told = visit(
        "2026-03-10-sam",
        section("Family time", "We are moving."),
        section("Just us", "It is hard."),
        with_=["mum"],
    )
    [shown] = must_see(told, share_consent("family-time", "celebrations")).of(Visit)
    assert [one.name for one in shown.body] == ["Family time"]


def test_a_nursery_that_was_at_a_visit_does_not_hear_family_time() -> None:
    told = visit("2026-03-10-sam", section("Family time", "We are moving."), with_=["mum", "nursery"])
    assert must_see(told, share_consent("family-time", given_by=["mum"])).of(Visit) == ()


def test_what_is_private_or_kept_to_a_reader_is_not_there() -> None:
    hidden = (goal("asking", private="yes"), goal("waiting", only=["mum"]))
    assert must_see(*hidden, share_consent("goals")).of(Goal) == ()


def test_a_photo_kept_from_the_setting_is_not_there() -> None:
    picture = photo("2026-03-10-bubbles", WREN)
    agreed = photo_consent(WREN, given_by=["mum", "dad"])
    hidden = photo_consent(WREN, given_by=["mum", "dad"], not_to=["nursery"])
    assert must_see(picture, agreed, share_consent("photos")).of(Photo)
    assert must_see(picture, hidden, share_consent("photos")).of(Photo) == ()


def test_a_photo_of_a_grown_up_who_did_not_agree_themselves_is_not_there() -> None:
    agreed = photo_consent("gran", given_by=["mum", "dad"])
    assert must_see(photo("2026-03-10-kitchen", "gran"), agreed, share_consent("photos")).of(Photo) == ()


def test_the_photo_on_the_childs_page_is_open_though_it_is_older() -> None:
    older, other = photo("2026-01-10-face", WREN), photo("2026-01-11-bubbles", WREN)
    page, agreed = profile(photo="2026-01-10-face"), photo_consent(WREN, given_by=["mum", "dad"])
    selection = must_see(older, other, page, agreed, share_consent("photos", "profile"))
    assert [one.stem for one in selection.of(Photo)] == ["2026-01-10-face"]


def test_no_consent_and_no_log_is_told_to_a_setting() -> None:
    selection = must_see(share_consent("sharing", "transition"), read_consent("mum"))
    assert (selection.standings, selection.sites) == ({}, ())


def test_a_word_kept_confidential_refuses_a_settings_page_unless_it_knows_it() -> None:
    told = visit("2026-03-10-sam", section("Celebrations", "We walked down Rose Lane."))
    words = [{"word": "Rose Lane", "known-to": ["mum"]}]
    helpers = {"nursery": {"name": "Little Wellies"}}
    knows = [{"word": "Rose Lane", "known-to": ["mum", "nursery"]}]
    shared = share_consent("celebrations")
    assert seen(told, shared, home=household(confidential=words, helpers=helpers)) is None
    assert seen(told, shared, home=household(confidential=knows, helpers=helpers))


def test_what_is_given_rests_on_the_newest_share_in_force() -> None:
    shares = (
        share_consent("goals", from_="2026-02-01"),
        share_consent("play", from_="2026-04-01"),
        share_consent("profile", from_="2026-05-01", only=["mum"]),
        share_consent("people", from_="2026-07-01"),
        share_consent("home", setting="school", from_="2026-05-02"),
    )
    found = shares_in_force(family(HOME, *shares), NURSERY, TODAY)
    assert found == ("2026-04-01-nursery1", "2026-02-01-nursery1")


STANDING = {
    "the same": (share_consent(), TODAY, "open"),
    "withdrawn": (share_consent(withdrawn_on="2026-06-12", withdrawn_by="dad"), TODAY, "ended"),
    "after its last day": (share_consent(), date(2027, 1, 1), "ended"),
    "a part less": (share_consent("goals"), TODAY, "closed"),
}


@pytest.mark.parametrize("case", STANDING)
def test_a_setting_s_site_is_judged_by_the_consents_alone(case: str) -> None:
    now, day, expected = STANDING[case]
    helpers = {"nursery": {"name": "Little Wellies"}}
    then = grants_of(
        outline(share_consent("goals", "play") if case == "a part less" else share_consent(), helpers=helpers),
        NURSERY,
        TODAY,
    )
    assert judge_standing(then, outline(now, helpers=helpers), NURSERY, day) == expected


def test_a_page_that_expired_is_closed_even_where_nothing_can_be_read() -> None:
    assert judge_standing(("expires 2026-06-11",), None, NURSERY, TODAY) == "closed"


@pytest.mark.parametrize(
    "audience", [Audience("reader", "mum"), NURSERY, Audience("service"), Audience("report", child=WREN)]
)
def test_an_audience_is_read_back_as_it_was_written(audience: Audience) -> None:
    assert audience_from(str(audience)) == audience

"""First and last days, and whose right is whose: what a slip in a single comparison would let through."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.consent import select_audience, select_for
from generator.model.audience import Audience
from generator.model.child import Transition
from generator.model.goal import Activity, Goal
from generator.model.parts import Part
from generator.model.record import AnyFiled
from generator.model.review import Review
from generator.model.selection import Selection
from generator.model.visit import Photo, Visit
from tests.builders import (
    TERN,
    TODAY,
    WREN,
    activity,
    family,
    filed,
    goal,
    household,
    photo,
    photo_consent,
    profile,
    read_consent,
    section,
    share_consent,
    visit,
)

BOTH = ["mum", "dad"]
NURSERY = Audience("setting", "nursery", WREN)
HELPERS = {"nursery": {"name": "Little Wellies"}}
OF_ONE_EACH = {
    "mum": {"name": "Asha", "relation": "Mum", "parental-responsibility": "yes"},
    "dad": {"name": "Tom", "relation": "Dad", "parental-responsibility": [TERN]},
    "gran": {"name": "Joan", "relation": "Gran"},
}
TWO = {"children": (WREN, TERN)}


def seen(reader: str, *records: AnyFiled, children: tuple[str, ...] = (WREN,)) -> Selection | None:
    return select_for(family(*records, children=children), reader, TODAY).selection


def must_see(reader: str, *records: AnyFiled, **more: Any) -> Selection:
    selection = seen(reader, *records, **more)
    assert selection
    return selection


def at_nursery(*records: AnyFiled) -> Selection:
    whole = family(household(helpers=HELPERS), *records)
    selection = select_audience(whole, NURSERY, TODAY).selection
    assert selection
    return selection


def test_a_parent_of_one_child_opens_nothing_of_the_other() -> None:
    home = household(readers=OF_ONE_EACH)
    grant = read_consent("gran", about=[WREN, TERN], given_by=["dad"])
    assert must_see("gran", home, profile(WREN), profile(TERN), grant, **TWO).children == (TERN,)


def test_all_who_decide_are_those_who_decide_for_that_child() -> None:
    home = household(readers=OF_ONE_EACH)
    said = section("Family time", "We are moving.")
    visits = (visit("2026-02-03-sam", said, with_=["mum"]), visit("2026-02-03-sam", said, child=TERN, with_=["mum"]))
    grant = read_consent("gran", about=[WREN, TERN], given_by=["mum"])
    shown = must_see("gran", home, profile(WREN), profile(TERN), *visits, grant, **TWO).of(Visit)
    assert [one.child for one in shown if one.body] == [WREN]


def test_a_parent_s_own_words_are_signed_away_only_where_they_are_a_parent() -> None:
    home = household(readers=OF_ONE_EACH)
    said = visit("2026-02-03-sam", section("Family time", "We are moving."), with_=["dad"])
    grant = read_consent("gran", about=[WREN], given_by=["mum"])
    assert must_see("gran", home, profile(WREN), profile(TERN), said, grant, **TWO).of(Visit)[0].body


def test_who_decides_about_reading_ends_it_only_for_themselves() -> None:
    home = household(deciders={"read": ["mum"]})
    ended = read_consent("mum", withdrawn_on="2026-03-01", withdrawn_by="dad")
    assert seen("mum", home, ended)
    assert seen("dad", home, read_consent("dad", withdrawn_on="2026-03-01", withdrawn_by="mum")) is None


def test_an_order_that_ran_out_outweighs_no_longer() -> None:
    order = read_consent("dad", "goals", how="order", from_="2026-02-01", until="2026-03-01")
    assert must_see("dad", order, read_consent("dad")).has(Part.PLAY)


def test_two_grants_reach_as_far_back_as_the_earlier() -> None:
    told = visit("2026-02-03-sam", section("Celebrations", "Two words."))
    grants = (
        read_consent("gran", "celebrations", since="2026-01-15"),
        read_consent("gran", "celebrations", "play", since="2026-03-01"),
    )
    assert must_see("gran", told, *grants).of(Visit)
    assert must_see("gran", told, *reversed(grants)).of(Visit)


def test_what_is_private_opens_on_the_very_day_from_which_somebody_has_everything() -> None:
    secret = goal(private="yes", set_on="2026-02-01")
    assert must_see("mum", secret, read_consent("mum", since="2026-02-01")).of(Goal)
    assert must_see("mum", secret, read_consent("mum", since="2026-02-02")).of(Goal) == ()


def test_one_person_s_consent_to_photos_is_nobody_else_s() -> None:
    picture = photo("2026-02-03-kitchen", "gran")
    agreed = photo_consent(WREN, given_by=BOTH)
    assert must_see("mum", picture, agreed, read_consent("mum")).of(Photo) == ()


def test_somebody_without_a_site_is_shown_where_parents_agreed() -> None:
    home = household(household={"aunt": {"name": "Lena"}})
    agreed = photo_consent("aunt", given_by=BOTH)
    picture = photo("2026-02-03-kitchen", "aunt")
    assert must_see("mum", home, picture, agreed, read_consent("mum")).of(Photo)
    gone = photo_consent("aunt", given_by=BOTH, withdrawn_on="2026-06-12", withdrawn_by="mum")
    assert must_see("mum", home, picture, gone, read_consent("mum")).of(Photo) == ()


def test_an_order_may_let_a_parent_be_shown() -> None:
    picture = photo("2026-02-03-kitchen", "dad")
    assert must_see("mum", picture, photo_consent("dad", how="order"), read_consent("mum")).of(Photo)
    assert must_see("mum", picture, photo_consent("dad"), read_consent("mum")).of(Photo) == ()


def test_of_two_pages_for_a_setting_the_one_that_expired_is_gone_from_the_next_day() -> None:
    pages = [
        filed(Transition, f"{WREN}/transitions/{name}", {"to": "nursery", "expires": day})
        for name, day in (("today", "2026-06-12"), ("yesterday", "2026-06-11"))
    ]
    assert [one.stem for one in at_nursery(*pages, share_consent()).of(Transition)] == ["today"]


def test_a_card_meant_until_the_first_day_is_in_use_on_it() -> None:
    cards = [
        activity("2026-02-10-bubbles", until="2026-03-01"),
        activity("2026-02-11-song", step="looks", until="2026-02-28"),
    ]
    shown = at_nursery(*cards, share_consent("activities")).of(Activity)
    assert [one.stem for one in shown] == ["2026-02-10-bubbles"]


def test_a_card_given_on_the_first_day_takes_an_earlier_one_s_place() -> None:
    cards = (activity("2026-02-10-bubbles"), activity("2026-03-01-bubbles"))
    assert [one.stem for one in at_nursery(*cards, share_consent("activities")).of(Activity)] == ["2026-03-01-bubbles"]


def test_a_card_given_the_day_after_leaves_it_in_use_on_the_first() -> None:
    cards = (activity("2026-02-10-bubbles"), activity("2026-03-02-bubbles"))
    assert len(at_nursery(*cards, share_consent("activities")).of(Activity)) == 2


def test_the_cards_of_a_goal_that_ended_on_the_first_day_are_in_use_on_it() -> None:
    records = (activity("2026-02-10-bubbles"), goal(ended="2026-03-01", outcome="achieved"))
    assert at_nursery(*records, share_consent("goals", "activities")).of(Activity)


def test_everyone_s_confidence_is_open_from_the_very_day_all_signed_for() -> None:
    review = filed(Review, f"{WREN}/reviews/2026-03-01", {"confidence": {"mum": "7", "dad": "5"}})
    grants = (read_consent("mum", since="2026-03-01"),)
    [shown] = must_see("mum", review, *grants).of(Review)
    assert set(shown.record.confidence) == {"mum", "dad"}


def test_the_reasons_told_are_those_of_the_rules() -> None:
    records = (
        goal(private="yes"),
        photo("2026-02-03-kitchen", "gran"),
        activity("2026-02-10-bubbles"),
        filed(Transition, f"{WREN}/transitions/school", {"to": "nursery", "expires": "2026-06-12"}),
    )
    home = household(helpers=HELPERS)
    left = select_audience(family(home, *records, share_consent("goals")), NURSERY, date(2026, 6, 12)).withheld.left
    assert {(one.record.partition("/")[2] or one.record, one.why) for one in left if one.what == "all of it"} == {
        ("goals/asking", "private"),
        ("2026-02-03-kitchen", "someone in it has not agreed"),
        ("activities/2026-02-10-bubbles", "hangs on a record left out"),
        ("2026-03-01-nursery1", "for the family alone"),
    }

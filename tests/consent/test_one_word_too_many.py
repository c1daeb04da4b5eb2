"""Ways in which a word, a day or the mere presence of a record once got out, each closed for good."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.compose import compose_website
from generator.consent import select_for
from generator.consent.select import Selected
from generator.measure import measure_progress
from generator.model.consent import Consent
from generator.model.goal import Activity, Goal
from generator.model.record import AnyFiled
from generator.model.visit import HomeEntry, Matter, Visit
from generator.prose.tree import Link, Paragraph, Section, Words
from tests.builders import (
    TERN,
    TODAY,
    WREN,
    activity,
    family,
    goal,
    home_entry,
    household,
    matter,
    photo,
    photo_consent,
    read_consent,
    section,
    visit,
)

HELPERS = {"refuge": {"name": "Harbour House", "role": "A safe place"}}


def select(*records: AnyFiled, reader: str = "gran", children: tuple[str, ...] = (WREN,)) -> Selected:
    return select_for(family(*records, children=children), reader, TODAY)


def seen(*records: AnyFiled, reader: str = "gran") -> str:
    """Everything a reader's Selection and composed site hold, as one text."""
    selection = select(*records, reader=reader).selection
    assert selection
    return repr(compose_website(selection, measure_progress(selection), is_for_readers=True))


def kept(kind: type, *records: AnyFiled, reader: str = "gran") -> tuple[AnyFiled, ...]:
    selection = select(*records, reader=reader).selection
    assert selection
    found: tuple[AnyFiled, ...] = selection.of(kind)
    return found


def test_who_decides_may_take_back_what_was_opened_to_somebody_who_does_not() -> None:
    assert select(read_consent("gran", withdrawn_on="2026-06-01", withdrawn_by="mum")).selection is None


def test_a_private_record_from_before_everything_was_open_is_absent() -> None:
    grants = (read_consent("gran", "matters", "goals"), read_consent("gran", since="2026-05-01"))
    raised = matter("2026-02-03-sleep", private="yes")
    assert not kept(Matter, raised, goal(private="yes"), *grants)
    assert not kept(Goal, raised, goal(private="yes"), *grants)


def test_a_goal_that_ended_before_the_first_day_open_is_absent() -> None:
    ended = goal(ended="2026-03-01", outcome="achieved")
    assert not kept(Goal, ended, read_consent("gran", "goals", since="2026-03-02"))
    assert kept(Goal, ended, read_consent("gran", "goals", since="2026-03-01"))


def test_a_visit_before_the_diary_opens_is_not_there_nor_who_came() -> None:
    grants = (read_consent("gran", "goals", "celebrations"), read_consent("gran", "diary", since="2026-05-01"))
    assert not kept(Visit, visit("2026-02-03-sam", section("Playing together", "Bubbles.")), *grants)
    assert "Sam Reed" not in seen(visit("2026-02-03-sam", section("Celebrations", "Two words.")), *grants)


def test_who_might_help_is_not_told_by_id_where_people_are_closed() -> None:
    raised = matter("2026-02-03-home", signposted_to="refuge", in_={"ur": {"signposted-to": "پناہ"}})
    records = (household(helpers=HELPERS), raised)
    assert "refuge" not in seen(*records, read_consent("gran", "matters"))
    assert "پناہ" not in repr(kept(Matter, *records, read_consent("gran", "matters")))
    assert "Harbour House" in seen(*records, read_consent("gran", "matters", "people"))


def test_a_consent_one_parent_gave_with_a_helper_is_not_told_to_the_other() -> None:
    share = photo_consent("mum", given_by=["mum", "refuge"])
    records = (household(helpers=HELPERS), share, read_consent("dad"))
    assert share.id not in {one.id for one in kept(Consent, *records, reader="dad")}
    assert share.id in {one.id for one in kept(Consent, *records, read_consent("mum"), reader="mum")}


def test_a_photo_another_adult_sent_does_not_tell_of_the_entry_it_came_with() -> None:
    entry = home_entry("2026-02-04", section("", "Us two."), by="mum", photos=["2026-02-04-park"])
    records = (entry, photo("2026-02-04-park", WREN), photo_consent(WREN))
    assert not kept(HomeEntry, *records, read_consent("dad", given_by=["dad"]), reader="dad")


def test_a_confidential_word_in_a_name_refuses_the_edition() -> None:
    home = household(confidential=[{"word": "Tom", "known-to": ["mum"]}])
    assert select(home, read_consent("gran", "people")).withheld.refused
    assert select(home, read_consent("gran", "goals")).selection
    assert select(home, read_consent("mum", "people"), reader="mum").selection


def test_a_confidential_word_in_an_address_refuses_the_edition() -> None:
    link = Paragraph((Link("https://maps.example/?q=Rose%20Lane", (Words("here"),)),))
    told = visit("2026-02-03-sam", Section("Celebrations", "en", (link,)))
    records = (household(confidential=[{"word": "Rose Lane"}]), told, read_consent("gran", "celebrations"))
    assert select(*records).selection is None


def test_a_translation_that_lost_its_just_us_is_left_out() -> None:
    said, kept_back = section("Playing together", "Bubbles."), section("Playing together", "Tired.", source="just-us")
    both = replace(said, blocks=said.blocks + kept_back.blocks)
    twin = section("Playing together", "بلبلے", "تھکے ہوئے", language="ur")
    (one,) = kept(Visit, visit("2026-02-03-sam", both, twin), read_consent("gran", "play"))
    assert [(found.language, len(found.blocks)) for found in one.body] == [("en", 1)]


def test_a_family_record_kept_to_one_reader_closes_the_site_of_another() -> None:
    assert select(household(only=["mum"]), read_consent("gran")).selection is None
    assert select(household(only=["gran"]), read_consent("gran")).selection


def test_a_reader_with_one_of_two_children_is_told_no_day_the_family_joined() -> None:
    grant = read_consent("gran", "people", about=[WREN])
    selection = select(grant, children=(WREN, TERN)).selection
    assert selection
    website = compose_website(selection, measure_progress(selection), is_for_readers=True)
    assert date.min not in [getattr(page.view, "joined", None) for page in website.pages]


def test_a_private_goal_set_later_by_a_slip_still_takes_its_activities_along() -> None:
    records = (goal(private="yes", set_on="2026-07-01"), activity("2026-02-03-bubbles"))
    assert not kept(Activity, *records, read_consent("gran", "goals", "activities"))


def test_an_entry_of_marks_for_a_withheld_card_is_not_there() -> None:
    marks = home_entry("2026-02-04", by="gran", practice={"2026-02-03-bubbles": {"2026-02-04": "HY"}})
    records = (goal(private="yes"), activity("2026-02-03-bubbles"), marks)
    assert not kept(HomeEntry, *records, read_consent("gran", "activities", "practice", "home"))

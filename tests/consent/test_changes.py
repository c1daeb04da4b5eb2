"""A change is told only to who may see the record and the very place that changed; what is withheld moves nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.consent import select, select_for
from generator.model.audience import Audience
from generator.model.history import Edit, History, Spot, What
from generator.model.record import AnyFiled
from tests.builders import (
    TODAY,
    WREN,
    activity,
    family,
    goal,
    household,
    matter,
    profile,
    read_consent,
    section,
    share_consent,
    visit,
)

DAY = date(2026, 3, 1)
VISIT = f"{WREN}/visits/2026-02-03-sam"
CARD = f"{WREN}/activities/2026-02-03-bubbles"
GOAL = f"{WREN}/goals/asking"
CELEBRATIONS, OURS = Spot(section="Celebrations", language="en"), Spot(section="Family time", language="en")


def edit(record: str, *spots: Spot, what: What = "corrected", day: date = DAY, writer: str = "sam") -> Edit:
    return Edit(day, writer, record, what, spots)


def told(*edits: Edit, records: tuple[AnyFiled, ...] = (), reader: str = "mum") -> tuple[Edit, ...]:
    """What that reader is told of these changes."""
    whole = replace(family(*records), history=History(edits))
    selection = select_for(whole, reader, TODAY).selection
    assert selection
    return selection.history


def a_visit(**fields: Any) -> AnyFiled:
    fields.setdefault("with_", ["mum"])
    return visit("2026-02-03-sam", section("Celebrations", "Hurray."), section("Family time", "Tired."), **fields)


def test_who_reads_everything_is_told_of_everything() -> None:
    change = edit(VISIT, CELEBRATIONS)
    assert told(change, records=(a_visit(), read_consent("mum"))) == (replace(change, spots=(Spot("Celebrations"),)),)


def test_without_the_part_changes_nothing_is_told() -> None:
    records = (a_visit(), read_consent("mum", "celebrations", "diary", "family-time"))
    assert told(edit(VISIT, CELEBRATIONS), records=records) == ()


def test_a_change_in_a_withheld_section_is_not_mentioned() -> None:
    records = (a_visit(), read_consent("gran", "celebrations", "diary", "changes"))
    assert told(edit(VISIT, OURS), records=records, reader="gran") == ()
    both = told(edit(VISIT, OURS, CELEBRATIONS), records=records, reader="gran")
    assert both == told(edit(VISIT, CELEBRATIONS), records=records, reader="gran") != ()


def test_a_change_of_just_us_is_told_only_to_who_may_hear_it() -> None:
    aside = replace(CELEBRATIONS, is_aside=True)
    records = (a_visit(), read_consent("mum"), read_consent("gran", "celebrations", "diary", "changes"))
    assert told(edit(VISIT, aside), records=records) != ()
    assert told(edit(VISIT, aside), records=records, reader="gran") == ()


def test_a_change_of_a_record_left_out_is_not_told() -> None:
    records = (a_visit(only=["dad"]), read_consent("mum"))
    assert told(edit(VISIT, CELEBRATIONS), edit(VISIT, what="added"), edit(VISIT, what="moved"), records=records) == ()


def test_a_record_no_longer_there_is_not_told() -> None:
    assert told(edit(VISIT, what="added"), records=(read_consent("mum"),)) == ()


def test_a_section_no_longer_there_is_not_told() -> None:
    gone = Spot(section="Playing together", language="en")
    assert told(edit(VISIT, gone), records=(a_visit(), read_consent("mum"))) == ()


def test_a_change_before_the_days_a_grant_reaches_is_not_told() -> None:
    records = (goal(), read_consent("gran", "goals", "changes", since="2026-04-01"))
    steps = Spot(field="steps", day=date(2026, 2, 2))
    assert told(edit(GOAL, steps), edit(GOAL, what="added"), records=records, reader="gran") == ()
    assert told(edit(GOAL, steps, day=date(2026, 5, 1)), records=records, reader="gran") == ()


def test_a_change_after_the_day_built_for_is_not_told() -> None:
    later = edit(VISIT, what="added", day=date(2026, 6, 13))
    assert told(later, records=(a_visit(), read_consent("mum"))) == ()


NEVER_TOLD = ("with", "looked-at", "photos", "in", "only", "about", "nonsense")


@pytest.mark.parametrize("field", NEVER_TOLD)
def test_a_field_that_names_others_or_holds_rules_is_not_told(field: str) -> None:
    records = (a_visit(minutes=60, looked_at=["2026-02-03-bubbles"]), goal(), activity("2026-02-03-bubbles"))
    assert told(edit(VISIT, Spot(field=field)), records=(*records, read_consent("mum"))) == ()
    assert told(edit(VISIT, Spot(field="minutes")), records=(*records, read_consent("mum"))) != ()


@pytest.mark.parametrize("field", ["readers", "household", "helpers", "confidential", "address-key", "loans", "visits"])
def test_what_lists_people_and_rules_of_a_family_is_not_told(field: str) -> None:
    home = household(loans=[{"what": "A drum", "lent": "2026-01-02"}], household={"aunt": {"name": "Ada"}})
    assert told(edit("family", Spot(field=field)), records=(home, read_consent("mum"))) == ()


def test_marks_of_a_day_that_is_not_open_are_not_told() -> None:
    card = activity("2026-02-03-bubbles", practice={"2026-02-04": "HH", "2026-05-05": "Y"})
    records = (goal(), card, read_consent("mum", since="2026-02-01", from_="2026-02-01"))
    for day, is_told in ((date(2026, 2, 4), True), (date(2026, 2, 9), False), (date(2026, 1, 4), False)):
        assert bool(told(edit(CARD, Spot(field="practice", day=day)), records=records)) is is_told


def test_marks_by_somebody_a_reader_may_not_know_of_are_not_told() -> None:
    card = activity("2026-02-03-bubbles", practice={"2026-02-04": "aunt hand HH"})
    home = household(household={"aunt": {"name": "Ada"}})
    records = (home, goal(), card, read_consent("gran", "goals", "activities", "practice", "changes"))
    marks = Spot(field="practice", day=date(2026, 2, 4), people=("aunt", "hand"))
    assert told(edit(CARD, marks), records=records, reader="gran") == ()
    assert told(edit(CARD, replace(marks, people=("hand",))), records=records, reader="gran") != ()


def test_a_withdrawal_that_lies_ahead_is_not_told() -> None:
    ahead = read_consent("mum", withdrawn_on="2026-07-01", withdrawn_by="mum")
    assert told(edit(ahead.id, Spot(field="withdrawn-on")), records=(ahead, read_consent("mum", "changes"))) == ()


def test_who_wrote_is_told_only_to_who_may_know_them() -> None:
    records = (goal(), read_consent("mum"), read_consent("gran", "goals", "changes"))
    by_dad = edit(GOAL, what="added", writer="dad")
    assert [one.writer for one in told(by_dad, records=records)] == ["dad"]
    assert [one.writer for one in told(by_dad, records=records, reader="gran")] == [""]


def test_who_wrote_up_a_visit_is_for_the_diary() -> None:
    records = (a_visit(), read_consent("gran", "celebrations", "changes"))
    assert [one.writer for one in told(edit(VISIT, what="added"), records=records, reader="gran")] == [""]


def test_what_hangs_on_a_private_goal_is_not_told() -> None:
    records = (
        goal(private="yes"),
        activity("2026-02-03-bubbles"),
        read_consent("gran", "goals", "activities", "changes"),
    )
    assert told(edit(CARD, what="added"), edit(GOAL, what="added"), records=records, reader="gran") == ()


def test_consents_and_what_was_given_are_for_who_may_see_the_sharing() -> None:
    grant = read_consent("dad")
    records = (grant, read_consent("gran", "goals", "changes"), goal())
    assert told(edit(grant.id, what="added"), records=records, reader="gran") == ()
    assert told(edit(grant.id, what="added"), records=(grant, read_consent("mum"))) != ()


def test_a_profile_changed_is_told_by_its_section() -> None:
    records = (profile(WREN, section("What I enjoy", "Bubbles.")), read_consent("mum"))
    change = edit(f"{WREN}/profile", Spot(section="What I enjoy", language="en"))
    assert told(change, records=records) != ()


def test_who_might_help_with_a_matter_is_not_told_where_they_may_not_be_named() -> None:
    home = household(helpers={"refuge": {"name": "Ada", "role": "Support"}})
    raised = matter("2026-02-03-sleep", signposted_to="refuge", raised_by="gran")
    records = (home, raised, read_consent("gran", "matters", "changes"))
    assert told(edit(raised.id, Spot(field="signposted-to")), records=records, reader="gran") == ()
    assert told(edit(raised.id, Spot(field="label")), records=records, reader="gran") != ()


def test_a_field_that_is_empty_now_is_not_told() -> None:
    raised = matter("2026-02-03-sleep", raised_by="gran")
    records = (raised, read_consent("gran", "matters", "changes"))
    assert told(edit(raised.id, Spot(field="signposted-to")), records=records, reader="gran") == ()


def test_a_field_of_which_this_reader_sees_a_part_is_not_told_whole() -> None:
    records = (goal(), read_consent("mum"), read_consent("gran", "goals", "changes", since="2026-02-02"))
    for reader, is_told in (("mum", True), ("gran", False)):
        assert bool(told(edit(GOAL, Spot(field="steps")), records=records, reader=reader)) is is_told


def test_a_change_before_the_days_a_record_is_open_for_is_not_told() -> None:
    records = (goal(), read_consent("gran", "changes"), read_consent("gran", "goals", "progress", since="2026-04-01"))
    assert told(edit(GOAL, what="added"), records=records, reader="gran") == ()
    assert told(edit(GOAL, what="added", day=date(2026, 5, 1)), records=records, reader="gran") != ()


def test_nobody_but_the_familys_own_readers_is_told_of_changes() -> None:
    records = (a_visit(), read_consent("mum"), share_consent("celebrations", "changes"))
    whole = replace(family(*records), history=History((edit(VISIT, CELEBRATIONS),)))
    setting = select.select_audience(whole, Audience("setting", "nursery", WREN), TODAY).selection
    assert setting
    assert setting.history == ()

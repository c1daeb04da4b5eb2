"""The first day, the last day and the day itself; two grants, two children, two secrets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.consent import readers_in_force, select_for
from generator.consent.select import Selected
from generator.model.child import Profile
from generator.model.goal import Goal
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.model.visit import Visit
from tests.builders import (
    TERN,
    TODAY,
    WREN,
    family,
    goal,
    household,
    photo_consent,
    profile,
    read_consent,
    section,
    visit,
)

ON_THE_DAY = visit("2026-02-03-sam", section("Celebrations", "Two words."), minutes="60")


def select(*records: AnyFiled, reader: str = "mum", day: date = TODAY, children: tuple[str, ...] = (WREN,)) -> Selected:
    return select_for(family(*records, children=children), reader, day)


def seen(*records: AnyFiled, day: date = TODAY, children: tuple[str, ...] = (WREN,)) -> Selection:
    selection = select(*records, day=day, children=children).selection
    assert selection
    return selection


def test_a_consent_holds_on_its_first_day() -> None:
    assert select(read_consent("mum", from_="2026-06-12")).selection


def test_a_consent_is_over_on_the_day_it_is_withdrawn() -> None:
    assert select(read_consent("mum", withdrawn_on="2026-06-12", withdrawn_by="mum")).selection is None


def test_a_grant_made_on_the_day_of_a_withdrawal_ends_with_it() -> None:
    withdrawn = read_consent("mum", withdrawn_on="2026-03-01", withdrawn_by="mum")
    assert select(withdrawn, read_consent("mum", "goals", from_="2026-03-01")).selection is None


def test_a_record_of_the_first_day_open_is_open() -> None:
    assert seen(ON_THE_DAY, read_consent("mum", since="2026-02-03")).of(Visit)[0].record.minutes == 60


def test_what_happened_on_the_first_day_open_and_on_the_day_built_for_is_known() -> None:
    grant = read_consent("mum", since="2026-02-01")
    steps = seen(goal(), grant, day=date(2026, 2, 2)).of(Goal)[0].record.steps
    assert [change.day for step in steps for change in step.history] == [date(2026, 2, 1), date(2026, 2, 2)]


def test_of_two_grants_the_one_that_reaches_further_back_counts() -> None:
    grants = (read_consent("mum", "celebrations", since="2026-05-01"), read_consent("mum", "celebrations", "play"))
    assert seen(ON_THE_DAY, *grants).of(Visit)


def test_a_joint_visit_is_open_only_from_where_it_is_open_for_each_child() -> None:
    joint = visit("2026-02-03-sam", section("Celebrations", "Both."), child="", about=[WREN, TERN])
    grants = (
        read_consent("mum", "celebrations", about=[WREN]),
        read_consent("mum", "celebrations", "play", about=[TERN], since="2026-05-01"),
    )
    assert not seen(joint, *grants, children=(WREN, TERN)).of(Visit)


def test_reading_about_one_of_two_children_is_reading() -> None:
    consents = (read_consent("mum", about=[WREN]).record,)
    assert readers_in_force(household().record, consents, (WREN, TERN), TODAY) == {"mum"}


def test_only_a_grant_to_read_that_has_begun_can_be_lost() -> None:
    others = (
        read_consent("gran", from_="2026-09-01", until="2026-10-01"),
        photo_consent(WREN, withdrawn_on="2026-03-01", withdrawn_by="mum"),
        read_consent("gran", "goals", conditions="after the meeting"),
    )
    assert seen(read_consent("mum"), *others).lost_grants == ()


def test_either_of_two_secrets_refuses_an_edition() -> None:
    home = household(confidential=[{"word": "Rose Lane"}, {"word": "Blue Door"}])
    told = visit("2026-02-03-sam", section("Celebrations", "At the blue door."))
    assert select(home, told, read_consent("mum")).withheld.refused


def test_a_closed_field_with_a_hyphen_takes_its_twin_along() -> None:
    told = profile(WREN, **{"communicates-with": "looks", "in": {"ur": {"communicates-with": "اشارے"}}})
    selection = seen(told, read_consent("mum", "profile"))
    assert selection.of(Profile)[0].record.communicates_with == ()
    assert "اشارے" not in repr(selection)


def test_the_withheld_report_lists_what_is_missing_and_nothing_else() -> None:
    withheld = select(ON_THE_DAY, read_consent("mum", "celebrations")).withheld
    listed = {one.what for one in withheld.left if one.record == ON_THE_DAY.id}
    assert listed == {"minutes"}


def test_the_withheld_report_calls_a_field_as_it_is_written() -> None:
    told = visit("2026-02-03-sam", section("Celebrations", "Yes."), read_together="yes")
    withheld = select(told, read_consent("mum", "celebrations")).withheld
    assert "read-together" in {one.what for one in withheld.left}


def test_a_child_without_an_everyday_name_goes_by_the_first_name() -> None:
    selection = seen(profile(WREN, called="Birdie"), read_consent("mum", "goals"))
    assert selection.people[WREN].name == "Birdie"
    unnamed = profile(WREN)
    plain = unnamed.record.model_copy(update={"called": ""})
    selection = seen(replace(unnamed, record=plain), read_consent("mum", "goals"))
    assert selection.people[WREN].name == "Wren"

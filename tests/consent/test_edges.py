"""The first day, the last day and the day itself; two grants, two children, two secrets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.consent import select_for
from generator.consent.rules import standing
from generator.consent.select import Selected
from generator.measure import measure_progress
from generator.model.child import Assessment, Profile
from generator.model.goal import Activity, Goal
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.model.visit import HomeEntry, Visit
from tests.builders import (
    TERN,
    TODAY,
    WREN,
    activity,
    assessment,
    family,
    goal,
    home_entry,
    household,
    matter,
    outline,
    photo,
    photo_consent,
    profile,
    read_consent,
    readers_in_force,
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
    told = [change.day for step in steps for change in step.history if not change.is_earlier]
    assert told == [date(2026, 2, 1), date(2026, 2, 2)]


def test_a_step_stands_as_it_did_on_the_first_day_open_and_since_when_is_not_told() -> None:
    selection = seen(goal(), read_consent("mum", since="2026-03-01"))
    looks = selection.of(Goal)[0].record.steps[0]
    assert [(one.state, one.day, one.is_earlier) for one in looks.history] == [("achieved", date(2026, 3, 1), True)]
    progress = measure_progress(selection).goals[f"{WREN}/goals/asking"].steps[0]
    assert (progress.is_done, progress.since) == (True, None)


def test_a_step_achieved_before_the_first_day_open_is_a_stair_without_a_day() -> None:
    selection = seen(goal(), read_consent("mum", since="2026-03-01"))
    assert [one.day for one in measure_progress(selection).children[WREN].stairs] == [None]


def test_a_reader_of_one_child_knows_that_visits_have_ended() -> None:
    over, mine = household(closed="2026-05-01", closed_because="school"), read_consent("mum", about=[WREN])
    assert seen(over, mine, children=(WREN, TERN)).household.closed == date(2026, 5, 1)
    assert seen(over, mine, children=(WREN, TERN), day=date(2026, 4, 30)).household.closed is None


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
    known = outline(read_consent("mum", about=[WREN]), children=(WREN, TERN))
    assert readers_in_force(known) == {"mum"}


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


def test_a_site_opens_on_the_day_the_family_joins() -> None:
    assert select(household(joined="2026-06-12"), read_consent("mum")).selection


def test_a_consent_taken_back_for_one_of_two_children_still_stands() -> None:
    both = read_consent("mum", about=[WREN, TERN])
    back = read_consent("mum", "goals", about=[TERN], withdrawn_on="2026-03-01", withdrawn_by="mum")
    known = outline(both, back, children=(WREN, TERN))
    assert standing(both.record, known, TODAY) == "in-force"
    assert standing(back.record, known, TODAY) == "withdrawn"


def test_a_pass_of_the_first_day_open_is_open() -> None:
    looked = assessment("2026-02-03", {"talk-1": "can"})
    assert seen(looked, read_consent("mum", since="2026-02-03")).of(Assessment)


def test_a_home_entry_of_marks_alone_is_kept_for_the_chart() -> None:
    marks = home_entry("2026-02-04", by="dad", practice={"2026-02-03-bubbles": {"2026-02-04": "HY"}})
    records = (goal(), activity("2026-02-03-bubbles"), marks, read_consent("mum", given_by=["mum"]))
    (kept,) = seen(*records).of(HomeEntry)
    assert kept.record.practice
    assert kept.record.by == ""


def test_a_reference_is_kept_where_its_record_is() -> None:
    joint = visit("2026-02-10-sam", child="", about=[WREN], looked_at=["2026-02-03-bubbles"])
    card = activity("2026-02-03-bubbles", photo="2026-02-03-bubbles")
    records = (goal(), card, joint, photo("2026-02-03-bubbles", WREN), photo_consent(WREN), read_consent("mum"))
    selection = seen(*records)
    assert selection.of(Visit)[0].record.looked_at == ("2026-02-03-bubbles",)
    assert selection.of(Activity)[0].record.photo == "2026-02-03-bubbles"


def test_a_library_card_is_named_only_where_the_library_has_it() -> None:
    records = family(goal(), activity("2026-02-03-bubbles", from_="pouring-play"), read_consent("mum"))
    without = select_for(records, "mum", TODAY).selection
    with_it = select_for(replace(records, library={"pouring-play": goal()}), "mum", TODAY).selection
    assert without
    assert with_it
    assert (without.of(Activity)[0].record.from_, with_it.of(Activity)[0].record.from_) == (None, "pouring-play")


def test_without_a_key_of_its_own_a_family_is_told_apart_by_its_id() -> None:
    home = household()
    keyless = replace(home, record=home.record.model_copy(update={"address_key": ""}))
    assert seen(keyless, read_consent("mum")).address_key == "alder-7k2m"
    assert seen(read_consent("mum")).address_key == "0123456789abcdef0123456789abcdef"


def test_since_for_one_section_leaves_the_rest_of_a_visit() -> None:
    grants = (read_consent("mum", "celebrations", since="2026-05-01"), read_consent("mum", "diary"))
    (shown,) = seen(ON_THE_DAY, *grants).of(Visit)
    assert (shown.body, shown.record.minutes) == ((), 60)


def test_since_leaves_what_has_no_day() -> None:
    told = profile(WREN, section("What I enjoy", "Bubbles."))
    assert seen(told, read_consent("mum", since="2026-05-01")).of(Profile)[0].body


def test_a_just_us_paragraph_of_the_first_day_open_is_heard() -> None:
    said = section("Playing together", "Just us: tired.", source="just-us")
    told = visit("2026-02-03-sam", said, with_=["mum"])
    assert seen(told, read_consent("mum", since="2026-02-03")).of(Visit)[0].body
    grants = (read_consent("mum", "play"), read_consent("mum", "family-time", since="2026-02-04"))
    assert not seen(told, *grants).of(Visit)


def test_the_withheld_report_calls_a_section_by_its_name() -> None:
    said = section("Playing together", "Just us: tired.", source="just-us")
    play = section("Playing together", "Bubbles.")
    told = visit("2026-02-03-sam", section("Celebrations", "Yes."), replace(play, blocks=play.blocks + said.blocks))
    withheld = select(told, goal("asking", section("", "We hope.")), read_consent("mum", "play")).withheld
    assert {"Celebrations", "Playing together: just us"} <= {one.what for one in withheld.left}
    opening = select(matter("2026-02-03-sleep", section("", "Nights.")), read_consent("mum", "goals")).withheld
    assert ("matters/2026-02-03-sleep", "all of it") in {(one.record, one.what) for one in opening.left}


def test_a_record_of_the_day_built_for_is_known() -> None:
    assert seen(visit("2026-06-12-sam", section("Celebrations", "Yes.")), read_consent("mum")).of(Visit)


def test_a_record_left_out_is_named_by_its_end_and_not_by_a_piece_of_it() -> None:
    grant = read_consent("mum", "goals", except_=["king"])
    assert seen(goal("asking"), grant).of(Goal)
    assert not seen(goal("asking"), read_consent("mum", "goals", except_=[f"{WREN}/goals/asking"])).of(Goal)


def test_what_was_over_before_the_first_day_open_is_absent() -> None:
    loans = [{"what": "Tin", "lent": "2026-01-05", "back": "2026-02-05"}, {"what": "Cups", "lent": "2026-01-06"}]
    spells = [{"who": "sam", "from": "2025-09-01", "to": "2026-01-31"}, {"who": "sam", "from": "2026-04-01"}]
    ours = household(loans=loans, visitors=spells, paused=[{"from": "2026-01-01", "to": "2026-01-20"}])
    told = seen(ours, read_consent("mum", since="2026-03-01")).household
    assert [one.what for one in told.loans] == ["Cups"]
    assert [one.from_ for one in told.visitors] == [date(2026, 4, 1)]
    assert told.paused == ()


def test_a_consent_nobody_who_decides_gave_stands_as_waiting() -> None:
    grants = read_consent("gran", given_by=["gran"])
    assert standing(grants.record, outline(grants), TODAY) == "waiting"

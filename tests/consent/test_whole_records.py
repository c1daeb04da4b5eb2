"""Records left out whole, and what hangs on them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.consent import select_for
from generator.model.goal import Activity, Goal
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.model.visit import HomeEntry, Matter, Photo, Visit
from tests.builders import (
    TODAY,
    WREN,
    activity,
    family,
    goal,
    home_entry,
    matter,
    photo,
    photo_consent,
    read_consent,
    section,
    visit,
)

EVERYONE = (read_consent("mum"), read_consent("dad"), read_consent("gran"))


def seen(*records: AnyFiled, reader: str = "mum", day: date = TODAY) -> Selection:
    selection = select_for(family(*records, *EVERYONE), reader, day).selection
    assert selection
    return selection


def test_a_record_for_one_reader_is_absent_for_another() -> None:
    only_mum = matter("2026-02-01-tired", only=["mum"])
    assert seen(only_mum).of(Matter)
    assert not seen(only_mum, reader="dad").of(Matter)


def test_a_private_goal_needs_a_grant_of_everything() -> None:
    private = goal(private="yes")
    some = read_consent("gran", "goals", "activities")
    selection = select_for(family(private, some), "gran", TODAY).selection
    assert selection
    assert not selection.of(Goal)
    assert seen(private).of(Goal)


def test_a_private_goal_takes_its_activities_along() -> None:
    records = (goal(private="yes"), activity("2026-02-03-bubbles"))
    selection = select_for(family(*records, read_consent("gran", "goals", "activities")), "gran", TODAY).selection
    assert selection
    assert not selection.of(Activity)


def test_a_visit_forgets_an_activity_that_is_withheld() -> None:
    records = (
        goal(private="yes"),
        activity("2026-02-03-bubbles"),
        visit("2026-02-10-sam", section("Celebrations", "A day."), looked_at=["2026-02-03-bubbles"]),
    )
    grant = read_consent("gran", "goals", "activities", "celebrations", "diary")
    selection = select_for(family(*records, grant), "gran", TODAY).selection
    assert selection
    assert selection.of(Visit)[0].record.looked_at == ()


def test_a_photo_shown_by_a_withheld_record_is_withheld() -> None:
    records = (
        goal(private="yes"),
        activity("2026-02-03-bubbles", photo="2026-02-03-bubbles"),
        photo("2026-02-03-bubbles", WREN),
        photo_consent(WREN),
    )
    grant = read_consent("gran", "goals", "activities", "photos")
    selection = select_for(family(*records, grant), "gran", TODAY).selection
    assert selection
    assert not selection.of(Photo)


def test_home_practice_for_a_withheld_activity_is_forgotten() -> None:
    records = (
        goal(private="yes"),
        activity("2026-02-03-bubbles"),
        home_entry(
            "2026-02-04", section("", "Good day."), by="gran", practice={"2026-02-03-bubbles": {"2026-02-04": "HY"}}
        ),
    )
    grant = read_consent("gran", "goals", "activities", "practice", "home")
    selection = select_for(family(*records, grant), "gran", TODAY).selection
    assert selection
    assert selection.of(HomeEntry)[0].record.practice == {}


def test_a_card_keeps_its_target_where_its_goal_is_not_granted() -> None:
    records = (goal(), activity("2026-02-03-bubbles"), read_consent("gran", "activities"))
    selection = select_for(family(*records), "gran", TODAY).selection
    assert selection
    card = selection.of(Activity)[0].record
    assert card.does == "reaches for the bubbles"
    assert (card.goal, card.step) == ("", "")


def test_a_record_a_consent_names_as_left_out_is_absent() -> None:
    grant = read_consent("gran", "goals", except_=["goals/asking"])
    selection = select_for(family(goal(), grant), "gran", TODAY).selection
    assert selection
    assert not selection.of(Goal)


def test_a_later_record_is_not_known_yet() -> None:
    later = visit("2026-06-20-sam", section("Celebrations", "Later."))
    assert not seen(later).of(Visit)


def test_a_later_record_hides_nothing_else() -> None:
    picture = photo("2026-02-03-bubbles", WREN)
    later = visit("2026-06-20-sam", section("Celebrations", "Later."), photos=["2026-02-03-bubbles"])
    assert seen(picture, later, photo_consent(WREN)).of(Photo)


def test_a_goal_set_later_is_not_known_yet() -> None:
    assert not seen(goal(set_on="2026-07-01")).of(Goal)


def test_later_days_inside_a_record_are_blank() -> None:
    ended = goal(ended="2026-07-01", outcome="achieved")
    assert seen(ended).of(Goal)[0].record.ended is None
    assert seen(ended, day=date(2026, 7, 1)).of(Goal)[0].record.ended == date(2026, 7, 1)


@pytest.mark.parametrize("consent", [None, photo_consent(WREN, withdrawn_on="2026-06-01", withdrawn_by="dad")])
def test_a_photo_without_a_consent_in_force_is_withheld(consent: AnyFiled | None) -> None:
    records = (photo("2026-02-03-bubbles", WREN), *((consent,) if consent else ()))
    assert not seen(*records).of(Photo)


def test_a_photo_of_nobody_needs_no_consent() -> None:
    assert seen(photo("2026-02-03-bubbles")).of(Photo)


def test_a_photo_with_others_goes_nowhere() -> None:
    assert not seen(photo("2026-02-03-bubbles", WREN, "others"), photo_consent(WREN)).of(Photo)


def test_a_photo_is_kept_from_those_its_consent_excludes() -> None:
    records = (photo("2026-02-03-bubbles", WREN), photo_consent(WREN, not_to=["gran"]))
    assert seen(*records).of(Photo)
    assert not seen(*records, reader="gran").of(Photo)


def test_an_adult_decides_about_their_own_picture() -> None:
    picture = photo("2026-02-03-bubbles", WREN, "gran")
    assert not seen(picture, photo_consent(WREN)).of(Photo)
    assert seen(picture, photo_consent(WREN), photo_consent("gran", given_by=["gran"])).of(Photo)


def test_one_parent_cannot_agree_to_the_others_picture() -> None:
    picture = photo("2026-02-03-bubbles", "dad")
    assert not seen(picture, photo_consent("dad", given_by=["mum"])).of(Photo)
    assert seen(picture, photo_consent("dad", given_by=["dad"])).of(Photo)


def test_the_withheld_report_names_the_rule() -> None:
    withheld = select_for(family(matter("2026-02-01-tired", only=["mum"]), *EVERYONE), "dad", TODAY).withheld
    assert ("matters/2026-02-01-tired", "only for others") in {(one.record, one.why) for one in withheld.left}

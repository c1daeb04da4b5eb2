"""When a grant holds, and what it opens."""

from __future__ import annotations

from datetime import date

import pytest

from generator.consent import reach as reach_module
from generator.consent import select_for
from generator.model.parts import KNOWN_SINCE, Part
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
    read_consent,
    section,
    visit,
)

VISIT = visit(
    "2026-02-03-sam",
    section("Celebrations", "Two words."),
    section("Playing together", "Bubbles."),
    minutes="60",
    with_=["mum"],
)


def seen(
    *records: AnyFiled, reader: str = "mum", day: date = TODAY, children: tuple[str, ...] = (WREN,)
) -> Selection | None:
    return select_for(family(VISIT, *records, children=children), reader, day).selection


def test_without_a_consent_nothing_is_open() -> None:
    assert seen() is None


def test_a_consent_to_everything_opens_the_visit() -> None:
    selection = seen(read_consent("mum"))
    assert selection
    assert selection.of(Visit)[0].record.minutes == 60


def test_a_consent_for_another_reader_opens_nothing() -> None:
    assert seen(read_consent("dad")) is None


def test_a_consent_opens_nothing_before_its_first_day() -> None:
    assert seen(read_consent("mum", from_="2026-06-13")) is None


@pytest.mark.parametrize(("until", "is_open"), [("2026-06-12", True), ("2026-06-11", False)])
def test_until_is_the_last_day_included(until: str, is_open: bool) -> None:
    assert (seen(read_consent("mum", until=until)) is not None) is is_open


@pytest.mark.parametrize(
    ("met", "is_open"), [({}, False), ({"met-on": "2026-06-13"}, False), ({"met-on": "2026-06-12"}, True)]
)
def test_a_condition_must_be_met_first(met: dict[str, str], is_open: bool) -> None:
    consent = read_consent("mum", conditions="after the meeting", **met)
    assert (seen(consent) is not None) is is_open


def test_a_withdrawn_consent_opens_nothing() -> None:
    assert seen(read_consent("mum", withdrawn_on="2026-06-01", withdrawn_by="mum")) is None


def test_a_withdrawal_of_a_later_day_is_not_known_yet() -> None:
    assert seen(read_consent("mum", withdrawn_on="2026-06-13", withdrawn_by="mum"))


def test_one_withdrawal_ends_every_earlier_grant_to_the_same_reader() -> None:
    earlier = read_consent("mum", "goals")
    withdrawn = read_consent("mum", from_="2026-02-01", withdrawn_on="2026-03-01", withdrawn_by="mum")
    assert seen(earlier, withdrawn) is None


def test_a_grant_made_after_the_withdrawal_starts_afresh() -> None:
    withdrawn = read_consent("mum", withdrawn_on="2026-03-01", withdrawn_by="mum")
    assert seen(withdrawn, read_consent("mum", from_="2026-04-01"))


def test_the_other_parent_cannot_end_a_readers_own_consent() -> None:
    assert seen(read_consent("mum", withdrawn_on="2026-06-01", withdrawn_by="dad"))


def test_an_order_ends_a_readers_own_consent() -> None:
    order = read_consent("dad", "goals", how="order", from_="2026-05-01", withdrawn_on="2026-05-01", withdrawn_by="mum")
    assert seen(read_consent("dad"), order, reader="dad") is None


def test_a_consent_given_by_someone_who_does_not_decide_opens_nothing() -> None:
    assert seen(read_consent("mum", given_by=["gran"])) is None


def test_an_order_needs_no_signature() -> None:
    assert seen(read_consent("mum", given_by=["gran"], how="order"))


def test_named_deciders_take_the_place_of_the_parents() -> None:
    home = household(deciders={"read": ["gran"]})
    assert seen(home, read_consent("mum")) is None


def test_a_decider_for_one_child_does_not_decide_for_another() -> None:
    readers = {
        "mum": {"name": "Asha", "relation": "Mum", "parental-responsibility": [TERN]},
        "dad": {"name": "Tom", "relation": "Dad", "parental-responsibility": "no"},
    }
    consent = read_consent("mum", about=[WREN], given_by=["mum"])
    assert seen(household(readers=readers), consent, children=(WREN, TERN)) is None


def test_with_two_children_a_consent_that_names_none_opens_nothing() -> None:
    assert seen(read_consent("mum"), children=(WREN, TERN)) is None


def test_a_consent_about_one_child_leaves_the_other_off_the_site() -> None:
    selection = seen(read_consent("mum", about=[WREN]), children=(WREN, TERN))
    assert selection
    assert selection.children == (WREN,)


def test_a_joint_visit_is_shown_only_where_every_child_in_it_may_be() -> None:
    joint = visit("2026-03-03-sam", section("Celebrations", "Both."), child="", about=[WREN, TERN])
    selection = seen(joint, read_consent("mum", about=[WREN]), children=(WREN, TERN))
    assert selection
    assert [one.id for one in selection.of(Visit)] == [VISIT.id]


def test_only_the_parts_named_are_open() -> None:
    selection = seen(read_consent("mum", "celebrations"))
    assert selection
    shown = selection.of(Visit)[0]
    assert [one.name for one in shown.body] == ["Celebrations"]
    assert shown.record.minutes is None
    assert shown.record.with_ == ()


def test_a_closed_field_takes_its_words_in_other_languages_along() -> None:
    twin = goal(in_={"ur": {"title": "اور مانگنا"}})
    selection = seen(twin, read_consent("mum", "activities", "celebrations"))
    assert selection
    assert "اور" not in repr(selection)
    photo_words = visit("2026-03-03-sam", section("Celebrations", "Yes."), in_={"ur": {"place": "گھر"}})
    selection = seen(photo_words, read_consent("mum", "celebrations"))
    assert selection
    assert "گھر" not in repr(selection)


def test_grants_in_force_add_up() -> None:
    selection = seen(read_consent("mum", "celebrations"), read_consent("mum", "play", "goals"))
    assert selection
    assert [one.name for one in selection.of(Visit)[0].body] == ["Celebrations", "Playing together"]


def test_a_visit_with_nothing_open_is_not_there() -> None:
    selection = seen(read_consent("mum", "goals"))
    assert selection
    assert selection.of(Visit) == ()


def test_since_keeps_earlier_records_closed() -> None:
    later = visit("2026-04-07-sam", section("Celebrations", "Later."))
    selection = seen(later, read_consent("mum", since="2026-03-01"))
    assert selection
    assert [one.id for one in selection.of(Visit)] == [later.id]


def test_since_keeps_earlier_days_inside_a_record_closed() -> None:
    selection = seen(goal(), read_consent("mum", since="2026-02-01"))
    assert selection
    steps = selection.of(type(goal().record))[0].record.steps
    assert [change.state for change in steps[0].history if not change.is_earlier] == ["achieved"]


def test_everything_covers_the_parts_there_were_on_the_day_it_began(monkeypatch: pytest.MonkeyPatch) -> None:
    newer = dict(KNOWN_SINCE) | {Part.GOALS: date(2026, 3, 1)}
    monkeypatch.setattr(reach_module, "KNOWN_SINCE", newer)
    selection = seen(goal(), read_consent("mum"))
    assert selection
    assert not selection.has(Part.GOALS)
    again = seen(goal(), read_consent("mum", from_="2026-03-01"))
    assert again
    assert again.has(Part.GOALS)


def test_a_family_that_has_not_joined_yet_has_no_site() -> None:
    assert seen(household(joined="2026-07-01"), read_consent("mum")) is None

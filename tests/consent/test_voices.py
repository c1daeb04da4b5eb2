"""Whose words they are."""

from __future__ import annotations

from dataclasses import replace

from generator.consent import select_editions, select_for
from generator.model.parts import Part
from generator.model.record import AnyFiled
from generator.model.review import Review
from generator.model.visit import HomeEntry, Matter, Visit
from tests.builders import (
    TODAY,
    WREN,
    family,
    filed,
    home_entry,
    household,
    matter,
    photo,
    read_consent,
    section,
    visit,
)

ALONE = {"given_by": ["dad"]}
WITH_MUM = visit("2026-02-03-sam", section("Family time", "Mum said."), section("Just us", "Quietly."), with_=["mum"])


def sections(*records: AnyFiled, reader: str = "dad") -> list[str]:
    selection = select_for(family(*records), reader, TODAY).selection
    assert selection
    return [section.name for one in selection.of(Visit) for section in one.body]


def test_family_time_goes_to_those_who_were_there() -> None:
    assert "Family time" in sections(WITH_MUM, read_consent("mum", given_by=["mum"]), reader="mum")


def test_a_parent_cannot_sign_himself_in_to_the_others_words() -> None:
    assert sections(WITH_MUM, read_consent("dad", **ALONE)) == []


def test_naming_the_part_alone_is_not_enough() -> None:
    assert sections(WITH_MUM, read_consent("dad", "family-time", "diary", **ALONE)) == []


def test_everyones_signature_opens_another_adults_words() -> None:
    assert sections(WITH_MUM, read_consent("dad")) == ["Family time", "Just us"]


def test_an_order_alone_does_not_open_another_adults_words() -> None:
    assert sections(WITH_MUM, read_consent("dad", how="order", **ALONE)) == []


def test_a_just_us_paragraph_goes_only_to_those_granted_family_time() -> None:
    spoken = section("Playing together", "Just us: tired.", source="just-us").blocks
    mixed = section("Playing together", "Bubbles.")
    record = visit("2026-02-03-sam", replace(mixed, blocks=mixed.blocks + spoken), with_=["mum"])
    selection = select_for(family(record, read_consent("gran", "play", "diary")), "gran", TODAY).selection
    assert selection
    assert len(selection.of(Visit)[0].body[0].blocks) == 1
    whole = select_for(family(record, read_consent("mum")), "mum", TODAY).selection
    assert whole
    assert len(whole.of(Visit)[0].body[0].blocks) == 2


def test_a_section_that_is_all_just_us_leaves_no_heading_behind() -> None:
    whispered = section("Playing together", "Just us: tired.", source="just-us")
    record = visit("2026-02-03-sam", section("Celebrations", "Two words."), whispered, with_=["mum"])
    assert sections(record, read_consent("gran", "celebrations", "play"), reader="gran") == ["Celebrations"]


def test_a_home_entry_goes_to_its_writer_and_to_no_other_parent() -> None:
    entry = home_entry("2026-02-08", section("", "Our day."), by="mum")
    grants = (read_consent("mum", given_by=["mum"]), read_consent("dad", **ALONE))
    mine = select_for(family(entry, *grants), "mum", TODAY).selection
    his = select_for(family(entry, *grants), "dad", TODAY).selection
    assert mine
    assert his
    assert mine.of(HomeEntry)[0].body
    assert not his.of(HomeEntry)


def test_a_matter_goes_to_who_raised_it() -> None:
    raised = matter("2026-02-03-sleep", section("", "Nights are long."))
    grants = (read_consent("mum", given_by=["mum"]), read_consent("dad", **ALONE))
    editions = select_editions(family(raised, *grants), TODAY)
    sees = {one.withheld.audience.id: bool(one.selection and one.selection.of(Matter)) for one in editions}
    assert (sees["mum"], sees["dad"]) == (True, False)


def test_two_readers_never_share_an_edition() -> None:
    editions = select_editions(family(read_consent("mum"), read_consent("dad")), TODAY)
    assert [one.selection.reader for one in editions if one.selection] == ["mum", "dad"]


def test_another_language_is_another_edition() -> None:
    readers = {
        "mum": {"name": "Asha", "relation": "Mum", "parental-responsibility": "yes"},
        "nani": {"name": "Shazia", "relation": "Nani", "language": "ur"},
    }
    grants = (read_consent("mum", given_by=["mum"]), read_consent("nani", given_by=["mum"]))
    editions = select_editions(family(household(readers=readers), *grants), TODAY)
    assert [one.selection.language for one in editions if one.selection] == ["en", "ur"]


def test_a_name_is_told_only_with_people() -> None:
    with_people = select_for(family(read_consent("gran", "diary", "people")), "gran", TODAY).selection
    without = select_for(family(read_consent("gran", "diary")), "gran", TODAY).selection
    assert with_people
    assert without
    assert "mum" in with_people.people
    assert set(without.people) == {"sam", "gran", WREN}


def test_rules_and_keys_reach_no_selection() -> None:
    home = household(confidential=[{"word": "Rose Lane"}])
    selection = select_for(family(home, photo("2026-02-03-bubbles"), read_consent("mum")), "mum", TODAY).selection
    assert selection
    assert selection.household.confidential == ()
    assert selection.household.readers == {}
    assert selection.household.address_key == ""


def test_an_edition_that_would_hold_a_confidential_word_is_refused() -> None:
    home = household(confidential=[{"word": "Rose Lane", "known-to": ["mum"]}])
    told = visit("2026-02-03-sam", section("Celebrations", "We walked down rose-lane together."))
    grants = (read_consent("mum"), read_consent("gran"))
    editions = {one.withheld.audience.id: one for one in select_editions(family(home, told, *grants), TODAY)}
    assert editions["mum"].selection
    assert editions["gran"].selection is None
    assert editions["gran"].withheld.refused[0].file == f"families/alder-7k2m/{WREN}/visits/2026-02-03-sam.md"


def test_a_reader_with_one_of_two_children_gets_a_site_without_the_familys_name() -> None:
    selection = select_for(
        family(read_consent("mum", "diary", about=[WREN]), children=(WREN, "tern-2p9x")), "mum", TODAY
    ).selection
    assert selection
    assert selection.household.name == ""
    assert not selection.has(Part.GOALS)


THOUGHT = filed(
    Review,
    f"{WREN}/reviews/2026-03-01",
    {"present": ["mum"], "confidence": {"mum": "3", "dad": "8"}},
    section("What we think", "It is a lot on my own."),
    section("What next", "More bubbles."),
)


def reviewed(grant: AnyFiled, reader: str) -> tuple[list[str], dict[str, int]]:
    selection = select_for(family(THOUGHT, grant), reader, TODAY).selection
    assert selection
    (review,) = selection.of(Review)
    return [section.name for section in review.body], dict(review.record.confidence)


def test_what_one_parent_thinks_in_a_review_stays_with_who_was_there() -> None:
    assert reviewed(read_consent("dad", **ALONE), "dad") == (["What next"], {"dad": 8})
    assert reviewed(read_consent("mum", given_by=["mum"]), "mum")[0] == ["What we think", "What next"]


def test_how_sure_a_parent_feels_goes_to_the_other_where_both_signed() -> None:
    assert reviewed(read_consent("mum", given_by=["mum"]), "mum")[1] == {"mum": 3}
    assert reviewed(read_consent("dad"), "dad") == (["What we think", "What next"], {"mum": 3, "dad": 8})


def test_an_order_signed_by_both_opens_no_other_adults_words() -> None:
    assert sections(WITH_MUM, read_consent("dad", how="order")) == []


def test_nobody_decides_alone_that_another_parents_words_are_open() -> None:
    alone = household(deciders={"read": ["dad"]})
    assert sections(WITH_MUM, alone, read_consent("dad", **ALONE)) == []
    assert sections(WITH_MUM, alone, read_consent("dad")) == ["Family time", "Just us"]


def test_where_a_court_has_spoken_only_a_court_opens_more() -> None:
    order = read_consent("dad", "celebrations", how="order")
    both = section("Celebrations", "Bubbles."), section("Playing together", "More.")
    played = visit("2026-02-03-sam", *both, with_=["mum"])
    assert sections(played, order, read_consent("dad", "play")) == ["Celebrations"]
    assert len(sections(played, order, read_consent("dad", "play", how="order"))) == 2


def test_what_an_order_ended_only_an_order_opens_again() -> None:
    ended = read_consent("dad", how="order", from_="2026-02-20", withdrawn_on="2026-02-20", withdrawn_by="mum")
    assert select_for(family(ended, read_consent("dad", from_="2026-03-01")), "dad", TODAY).selection is None
    assert select_for(family(ended, read_consent("dad", from_="2026-03-01", how="order")), "dad", TODAY).selection


def test_a_visit_that_did_not_take_place_is_told_with_the_diary_alone() -> None:
    put_off = visit("2026-02-03-sam", section("Celebrations", "Jam."), happened="no", because="ill")
    assert sections(put_off, read_consent("gran", "celebrations"), reader="gran") == []
    assert sections(put_off, read_consent("gran", "celebrations", "diary"), reader="gran") == ["Celebrations"]

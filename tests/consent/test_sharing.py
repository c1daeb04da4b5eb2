"""Who may know of a consent, and what a lost one changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.consent import select_for
from generator.model.consent import Consent, Shared
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.model.visit import Photo
from tests.builders import (
    TODAY,
    WREN,
    family,
    filed,
    household,
    outline,
    photo,
    photo_consent,
    read_consent,
    readers_in_force,
)

EVERYONE = (read_consent("mum"), read_consent("dad"))
REFUGE = filed(
    Consent,
    "consents/2026-03-01-refuge",
    {
        "for": "share",
        "with": "gran",
        "parts": ["profile"],
        "given-by": ["mum"],
        "how": "signed",
        "from": "2026-03-01",
        "until": "2026-12-31",
    },
)
GIVEN = filed(Shared, "shared/2026-03-02-refuge", {"with": "gran", "consent": "2026-03-01-refuge"})


def seen(*records: AnyFiled, reader: str, day: date = TODAY) -> Selection:
    selection = select_for(family(*records, *EVERYONE), reader, day).selection
    assert selection
    return selection


def ids(selection: Selection) -> set[str]:
    return {one.id for kind in (Consent, Shared) for one in selection.of(kind)}


def test_a_consent_one_parent_gave_alone_is_not_told_to_the_other() -> None:
    assert REFUGE.id in ids(seen(REFUGE, reader="mum"))
    assert REFUGE.id not in ids(seen(REFUGE, reader="dad"))


def test_what_was_given_under_it_is_not_told_either() -> None:
    assert GIVEN.id in ids(seen(REFUGE, GIVEN, reader="mum"))
    assert GIVEN.id not in ids(seen(REFUGE, GIVEN, reader="dad"))


def test_what_was_given_under_no_consent_is_told_only_to_whom_it_went() -> None:
    loose = filed(Shared, "shared/2026-03-02-loose", {"with": "mum"})
    assert loose.id in ids(seen(loose, reader="mum"))
    assert loose.id not in ids(seen(loose, reader="dad"))


def test_a_consent_both_gave_is_told_to_both() -> None:
    assert "consents/2026-01-01-mum0" in ids(seen(reader="dad"))


def test_a_consent_one_parent_gave_with_another_reader_is_not_told_to_who_decides_too() -> None:
    nursery = replace(REFUGE, record=REFUGE.record.model_copy(update={"with_": "nursery", "given_by": ("mum", "gran")}))
    assert nursery.id in ids(seen(nursery, reader="mum"))
    assert nursery.id not in ids(seen(nursery, reader="dad"))


def test_what_a_court_ordered_is_told_to_whoever_may_see_the_sharing() -> None:
    order = read_consent("gran", "goals", given_by=["mum"], how="order")
    assert order.id in ids(seen(order, reader="dad"))
    assert order.id not in ids(
        seen(replace(order, record=order.record.model_copy(update={"only": ("mum",)})), reader="dad")
    )


def test_what_somebody_without_a_site_decides_is_told_to_the_readers() -> None:
    ours = household(helpers={"social": {"name": "Fran"}}, deciders={"read": ["social"]})
    gran = read_consent("gran", "goals", given_by=["social"])
    assert gran.id in ids(seen(ours, gran, read_consent("mum", given_by=["social"]), reader="mum"))


def test_a_consent_of_one_parent_who_decides_alone_is_not_told() -> None:
    alone = household(deciders={"read": ["mum"], "share": ["mum"]})
    assert REFUGE.id not in ids(seen(alone, REFUGE, reader="dad"))


def test_a_reader_whose_consent_is_not_told_is_not_named_as_a_reader() -> None:
    gran = read_consent("gran", given_by=["mum"])
    assert seen(gran, reader="mum").sites == ("mum", "dad", "gran")
    assert seen(gran, reader="dad").sites == ("mum", "dad")


def test_who_may_read_can_be_judged_from_consents_alone() -> None:
    withdrawn = read_consent("gran", withdrawn_on="2026-05-01", withdrawn_by="gran")
    assert readers_in_force(outline(*EVERYONE, withdrawn)) == {"mum", "dad"}


def test_each_consent_says_how_it_stands() -> None:
    records = (
        read_consent("gran", "goals", until="2026-02-01"),
        replace(
            read_consent("gran", "play", from_="2026-07-01"), id="consents/2026-06-01-gran-play", day=date(2026, 6, 1)
        ),
        read_consent("gran", "profile", "diary", conditions="after the meeting"),
        read_consent("mum", "goals", from_="2026-02-02", withdrawn_on="2026-03-01", withdrawn_by="mum"),
        read_consent("mum", from_="2026-03-02"),
    )
    selection = select_for(family(*records), "mum", TODAY).selection
    assert selection
    assert [selection.standings[one.id] for one in records] == ["ended", "not-yet", "waiting", "withdrawn", "in-force"]


def test_taking_back_one_persons_photos_leaves_anothers() -> None:
    dad_off = photo_consent("dad", given_by=["dad"], withdrawn_on="2026-03-01", withdrawn_by="dad")
    records = (photo("2026-02-03-bubbles", WREN), photo("2026-02-04-dad", "dad"), photo_consent(WREN), dad_off)
    assert [one.stem for one in seen(*records, reader="mum").of(Photo)] == ["2026-02-03-bubbles"]

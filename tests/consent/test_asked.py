"""Who is asked to sign may read what they sign, and not a word more, before anything is open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.consent import select_for, select_for_form
from generator.model.consent import Consent
from generator.model.household import FamilyRecord
from tests.builders import TODAY, WREN, family, filed, goal, household, profile, read_consent, section

DRAFT = "consents/2026-06-10-nursery"


def draft(**fields):
    """A consent that nobody has signed: it waits for its condition."""
    written = {
        "for": "share",
        "with": "nursery",
        "parts": ["goals"],
        "given-by": ["mum", "dad"],
        "how": "signed",
        "from": "2026-06-15",
        "until": "2026-12-31",
        "conditions": "We have both signed.",
    }
    return filed(Consent, DRAFT, written | fields, section("", "The nursery may see the goals."))


def asked(*records, reader="mum", what=DRAFT, **fields):
    home = household(
        helpers={"nursery": {"name": "Blue Door", "role": "Nursery"}, "doctor": {"name": "Dr Ash"}}, **fields
    )
    return select_for_form(family(home, profile(), *records), reader, what, TODAY)


def test_who_is_to_sign_reads_that_consent_before_any_site_is_open():
    selection = asked(draft())
    assert [one.id for one in selection.filed if isinstance(one.record, Consent)] == [DRAFT]


def test_nothing_else_of_the_record_is_there():
    selection = asked(draft(), goal(), read_consent("dad"))
    assert {one.id for one in selection.filed} == {"family", DRAFT}
    assert not any(selection.granted[WREN])
    assert selection.household.visitors == ()
    assert not selection.household.readers


def test_nobody_is_named_who_is_not_named_in_it():
    assert {"nursery", "mum", "dad", WREN} <= asked(draft()).people.keys()
    assert not {"doctor", "gran"} & asked(draft()).people.keys()


@pytest.mark.parametrize("reader", ["gran"])
def test_who_is_not_to_give_it_reads_nothing(reader):
    assert asked(draft(), reader=reader) is None


def test_one_kept_to_others_is_not_read():
    assert asked(draft(only=["dad"])) is None


def test_a_word_that_must_not_travel_is_not_told_to_who_signs_either():
    assert asked(draft(), confidential=[{"word": "Blue Door", "known-to": ["dad"]}]) is None


def test_a_consent_filed_under_a_later_day_is_read_by_who_gives_it():
    later = draft()
    later = type(later)(**{**vars(later), "id": "consents/2026-07-01-nursery"})
    assert asked(later, read_consent("mum"), what=later.id)


def test_an_empty_form_holds_nothing_of_the_family():
    selection = asked(draft(), goal(), what="")
    assert [type(one.record) for one in selection.filed] == [FamilyRecord]
    assert selection.children == ()


def test_a_consent_that_waits_to_be_signed_opens_nothing():
    selection = asked(draft(**{"from": "2026-06-01"}))
    assert selection.standings[DRAFT] == "waiting"


def signers(reader, *records):
    whole = family(household(), profile(), read_consent("gran", "people", "goals"), *records)
    return select_for_form(whole, reader, "", TODAY).signers


def test_both_parents_sign_an_agreement_that_both_may_read():
    assert signers("mum", read_consent("mum"), read_consent("dad")) == ("mum", "dad")


def test_a_parent_who_may_read_less_of_it_does_not_sign_the_others_paper():
    assert signers("mum", read_consent("mum"), read_consent("dad", "goals", "people")) == ("mum",)
    alone = draft(**{"given-by": ["mum"], "with": "gran"})
    assert signers("mum", read_consent("mum"), read_consent("dad"), alone) == ("mum",)
    assert signers("dad", read_consent("mum"), read_consent("dad"), alone) == ("dad", "mum")


def test_nobody_signs_for_who_has_no_say():
    assert signers("gran", read_consent("mum"), read_consent("dad")) == ()


def test_an_own_selection_is_the_same_but_for_who_signs():
    whole = family(household(), profile(), draft(), goal(), read_consent("mum"))
    own = select_for(whole, "mum", TODAY).selection
    assert own.signers == ()
    assert replace(select_for_form(whole, "mum", DRAFT, TODAY), signers=()) == own

"""Whom a finished report goes to: whoever the report itself is open to, whole; nobody else, not one word of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.consent import select_audience, select_for
from generator.model.audience import SERVICE, Audience
from generator.model.documents import DocumentPage
from generator.model.final import Final
from generator.model.kinds import Family
from generator.model.record import AnyFiled
from generator.model.review import Report
from generator.model.selection import Selection
from generator.model.shown import DocumentShown, SectionShown
from generator.model.words import Link, Written, say
from tests.builders import (
    TODAY,
    WREN,
    family,
    filed,
    goal,
    home_entry,
    household,
    read_consent,
    section,
    share_consent,
    visit,
)

ID = f"{WREN}/reports/2026-05-01-ehc-advice"
NURSERY = Audience("setting", "nursery", WREN)
FOR_REPORT = Audience("report", child=WREN)
HELPERS = {"helpers": {"nursery": {"name": "Little Wellies", "role": "Nursery"}}}
CONFIDENTIAL = {"confidential": [{"word": "Larkspur Rise", "known-to": ["mum"], "because": "The street"}]}


def report(**fields: Any) -> AnyFiled:
    return filed(Report, ID, {"kind": "ehc-advice", "status": "final"} | fields)


def final(words: str = "As it was.") -> Final:
    shown = DocumentShown(Link("", say("words", words=Written("Advice", "en"))), say("x"), Written("Wren", "en"), TODAY)
    page = DocumentPage(shown, (), (), None, (SectionShown(None, section("Needs", words)),))
    return Final(ID, date(2026, 5, 1), "0.1.0", page, "abc")


def home(*records: AnyFiled, words: str = "As it was.", **more: Any) -> Family:
    whole = family(household(**HELPERS, **more), *(records or (report(),)))
    return replace(whole, finals={ID: final(words)})


def seen_by(audience: Audience, whole: Family) -> Selection | None:
    return select_audience(whole, audience, TODAY).selection


def with_records(whole: Family, *records: AnyFiled) -> Family:
    return replace(whole, filed=(*whole.filed, *records))


@pytest.mark.parametrize("part", ["everything", "reports/ehc-advice"])
def test_a_reader_of_that_kind_of_report_has_it_as_it_was_finished(part: str) -> None:
    selection = select_for(with_records(home(), read_consent("mum", part)), "mum", TODAY).selection
    assert selection
    assert set(selection.finals) == {ID}


@pytest.mark.parametrize("part", ["goals", "reports/closing", "reviews"])
def test_a_reader_of_anything_else_has_none_of_it(part: str) -> None:
    selection = select_for(with_records(home(), read_consent("gran", part)), "gran", TODAY).selection
    assert selection
    assert not selection.finals


def test_a_setting_is_given_it_with_a_share_of_that_kind() -> None:
    whole = with_records(home(), share_consent("reports/ehc-advice", from_="2026-04-01"))
    selection = seen_by(NURSERY, whole)
    assert selection
    assert set(selection.finals) == {ID}


def test_a_setting_is_given_no_report_that_is_not_finished() -> None:
    whole = with_records(replace(home(), finals={}), share_consent("reports/ehc-advice", from_="2026-04-01"))
    selected = select_audience(whole, NURSERY, TODAY)
    assert selected.selection is None or selected.selection.of(Report) == ()
    assert any(left.record == ID and left.why == "is not finished" for left in selected.withheld.left)


def test_a_draft_hands_over_nothing_that_was_finished_before() -> None:
    whole = with_records(home(report(status="draft")), read_consent("mum"))
    selection = select_for(whole, "mum", TODAY).selection
    assert selection
    assert not selection.finals


def test_a_report_kept_to_one_reader_is_finished_for_that_one_alone() -> None:
    whole = with_records(home(report(only=["mum"])), read_consent("mum"), read_consent("dad"))
    found = {reader: select_for(whole, reader, TODAY).selection for reader in ("mum", "dad")}
    assert {reader: set(one.finals) for reader, one in found.items() if one} == {"mum": {ID}, "dad": set()}


@pytest.mark.parametrize("audience", [SERVICE, FOR_REPORT], ids=str)
def test_the_service_and_other_reports_have_none_of_it(audience: Audience) -> None:
    selection = seen_by(audience, home())
    assert selection
    assert not selection.finals


@pytest.mark.parametrize("reader", ["mum", "dad"])
def test_an_edition_is_refused_where_a_finished_report_holds_a_word_its_reader_may_not_know(reader: str) -> None:
    whole = with_records(home(words="By Larkspur-Rise.", **CONFIDENTIAL), read_consent(reader))
    selected = select_for(whole, reader, TODAY)
    assert (selected.selection is None) is (reader == "dad")
    assert [one.file for one in selected.withheld.refused] == (
        [f"families/alder-7k2m/{ID}.md"] if reader == "dad" else []
    )


@pytest.mark.parametrize(
    "record",
    [
        visit("2026-03-01-sam", section("Celebrations", "In Larkspur Rise."), place="Larkspur Rise"),
        goal(title="To Larkspur Rise and back"),
        home_entry("2026-03-01", section("", "Larkspur Rise"), by="mum"),
    ],
    ids=lambda one: one.id,
)
def test_what_a_report_draws_on_holds_no_word_that_must_not_travel(record: AnyFiled) -> None:
    selection = seen_by(FOR_REPORT, with_records(home(**CONFIDENTIAL), record))
    assert selection
    assert "Larkspur" not in repr(selection.filed)


def test_a_visit_whose_words_are_left_out_is_counted_all_the_same() -> None:
    record = visit("2026-03-01-sam", section("Celebrations", "In Larkspur Rise."))
    selection = seen_by(FOR_REPORT, with_records(home(**CONFIDENTIAL), record))
    assert selection
    assert [one.body for one in selection.filed if one.id == record.id] == [()]


def test_a_report_that_holds_such_a_word_itself_is_refused_and_not_cut() -> None:
    own = replace(report(), body=(section("Needs", "In Larkspur Rise."),))
    selected = select_audience(home(own, **CONFIDENTIAL), FOR_REPORT, TODAY)
    assert selected.selection is None
    assert selected.withheld.refused

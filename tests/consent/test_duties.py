"""What the service and a report may draw on: listed, and never a family's own words."""

from __future__ import annotations

from datetime import date

import pytest

from generator.consent import select_audience
from generator.consent.duties import SERVICE_SEES
from generator.model.audience import SERVICE, Audience
from generator.model.consent import Consent
from generator.model.goal import Goal
from generator.model.kinds import KINDS
from generator.model.record import AnyFiled
from generator.model.review import Report
from generator.model.selection import Selection
from generator.model.visit import HomeEntry, Matter, Photo, Visit
from tests.builders import (
    TERN,
    TODAY,
    WREN,
    activity,
    family,
    filed,
    goal,
    home_entry,
    matter,
    photo,
    photo_consent,
    profile,
    read_consent,
    section,
    visit,
)

REPORT = Audience("report", child=WREN)
TOLD = visit(
    "2026-02-03-sam",
    section("Celebrations", "Two words."),
    section("Family time", "Nights are long."),
    section("What we agreed", "Sam rings the clinic."),
    section("Just us", "We are moving."),
    minutes="60",
    with_=["mum"],
    place="at Nan's",
)


def seen(audience: Audience, *records: AnyFiled) -> Selection:
    selection = select_audience(family(*records), audience, TODAY).selection
    assert selection
    return selection


def test_the_service_reads_of_a_visit_its_dates_and_what_was_agreed() -> None:
    [shown] = seen(SERVICE, TOLD).of(Visit)
    assert [one.name for one in shown.body] == ["What we agreed"]
    assert (shown.record.minutes, shown.record.place, shown.record.with_) == (60, "", ())


def test_the_service_reads_no_word_of_home_or_of_a_matter() -> None:
    entry = home_entry("2026-02-04-mum", section("", "She slept."), by="mum")
    raised = matter("2026-02-04-sleep", section("", "Nights are long."), follow_up="2026-07-01")
    selection = seen(SERVICE, entry, raised)
    [told] = selection.of(Matter)
    assert (told.record.label, told.record.raised_by, told.body) == ("", "", ())
    assert told.record.follow_up
    assert all(one.body == () for one in selection.of(HomeEntry))


def test_the_service_reads_the_steps_and_not_why_a_goal_matters() -> None:
    [shown] = seen(SERVICE, goal("asking", section("Why it matters to us", "Mealtimes."))).of(Goal)
    assert (shown.record.title, len(shown.record.steps), shown.body) == ("Asking for more", 3, ())


def test_the_service_sees_no_photos() -> None:
    assert seen(SERVICE, photo("2026-02-03-bubbles", WREN), photo_consent(WREN)).of(Photo) == ()


@pytest.mark.parametrize("audience", [SERVICE, REPORT], ids=str)
def test_what_is_private_or_kept_to_a_reader_is_not_there(audience: Audience) -> None:
    hidden = (goal("asking", private="yes"), goal("waiting", only=["mum"]), activity("2026-02-03-bubbles"))
    assert seen(audience, *hidden).filed == seen(audience).filed


def test_the_service_sees_every_consent_s_dates() -> None:
    alone = read_consent("mum", given_by=["mum"])
    assert seen(SERVICE, alone).of(Consent)[0].record.from_


def test_a_consent_kept_to_a_reader_is_hidden_from_the_service_too() -> None:
    assert seen(SERVICE, read_consent("mum", only=["mum"])).of(Consent) == ()


def test_a_report_draws_on_what_was_done_and_never_on_family_time() -> None:
    [shown] = seen(REPORT, TOLD).of(Visit)
    assert [one.name for one in shown.body] == ["Celebrations"]


def test_a_report_draws_on_no_home_entry_matter_or_consent() -> None:
    entry = home_entry("2026-02-04-mum", section("", "She slept."), by="mum")
    selection = seen(REPORT, entry, matter("2026-02-04-sleep"), read_consent("mum"))
    assert (selection.of(HomeEntry), selection.of(Matter), selection.of(Consent)) == ((), (), ())


def test_the_service_sees_a_reports_days_and_no_word_of_it() -> None:
    days = {"asked-on": "2026-05-01", "requested-on": "2026-04-20", "due": "2026-06-12"}
    fields = {"kind": "ehc-advice", "status": "draft", **days}
    draft = filed(Report, f"{WREN}/reports/2026-05-01-advice", fields, section("Views", "Two words."))
    [shown] = seen(SERVICE, draft).of(Report)
    assert (shown.record.requested_on, shown.body) == (date(2026, 4, 20), ())


def test_a_report_counts_a_visit_to_two_children_and_quotes_nothing_of_it() -> None:
    both = visit("2026-02-03-sam", section("Celebrations", "Tern ran."), child="", about=[WREN, TERN])
    whole = family(profile(WREN), profile(TERN), both, children=(WREN, TERN))
    selection = select_audience(whole, REPORT, TODAY).selection
    assert selection
    [shown] = selection.of(Visit)
    assert (shown.about, shown.body) == ((WREN,), ())


def test_every_field_the_service_sees_is_a_field() -> None:
    fields = {kind.kind: set(kind.model_fields) for kind in KINDS}
    assert {kind: names - fields[kind] for kind, names in SERVICE_SEES.items() if names - fields[kind]} == {}

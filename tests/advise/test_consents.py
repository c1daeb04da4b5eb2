"""Checks of consents: what ends soon, and what rests on none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.model.child import Transition
from generator.model.consent import Shared
from generator.model.history import Edit, History, Spot, What
from generator.model.record import AnyFiled
from tests.advise.advising import KEPT, advise, advise_on
from tests.builders import SERVICE, TERN, WREN, family, filed, household, matter, photo_consent, read_consent, visit
from tests.gits import begin, commit
from tests.read.folders import FAMILY, rewrite, sound_records
from tests.sites import ROOT

NO_SHARE = "no consent to share with this setting is in force"
NOT_LET = "no consent in force on that day let this be given"
NOT_KEPT = "no consent to keep this record is in force"
HELPERS = {
    "nursery": {"name": "Little Acorns", "role": "Nursery"},
    "lee": {"name": "Lee", "role": "Student visitor"},
}


def said(*records: AnyFiled, **more: Any) -> list[str]:
    return [one.wrong for one in advise_on(household(helpers=HELPERS), *records, **more)]


def share(**fields: Any) -> AnyFiled:
    return read_consent("nursery", "profile", **({"for_": "share", "until": "2026-12-31"} | fields))


def shared(day: str, **fields: Any) -> AnyFiled:
    return filed(Shared, f"shared/{day}-nursery", {"with": "nursery", "about": [WREN]} | fields)


def transition(**fields: Any) -> AnyFiled:
    return filed(Transition, f"{WREN}/transitions/nursery", {"to": "nursery"} | fields)


@pytest.mark.parametrize(
    ("until", "when"),
    [("2026-06-12", "today"), ("2026-06-13", "tomorrow"), ("2026-06-15", "in 3 days"), ("2026-07-12", "in 30 days")],
)
def test_a_consent_that_ends_within_30_days_is_told_of(until: str, when: str) -> None:
    assert said(read_consent("gran", until=until)) == [f"this consent ends {when}, and none follows it"]


@pytest.mark.parametrize("until", ["2026-06-11", "2026-07-13"])
def test_one_that_has_ended_or_ends_later_is_not(until: str) -> None:
    assert said(read_consent("gran", until=until)) == []


def test_one_that_is_followed_by_another_is_not() -> None:
    following = read_consent("gran", "diary", from_="2026-06-20")
    assert said(read_consent("gran", until="2026-06-20"), following) == []
    gap = read_consent("gran", "diary", from_="2026-06-22")
    assert len(said(read_consent("gran", until="2026-06-20"), gap)) == 1


def test_a_consent_for_photos_is_followed_by_one_of_the_same_people_only() -> None:
    ending, gran = photo_consent(WREN, until="2026-06-20"), photo_consent("gran")
    assert len(said(ending, gran)) == 1
    assert said(ending, photo_consent(WREN, "gran")) == []


def test_one_taken_back_is_not() -> None:
    back = {"withdrawn_on": "2026-06-01", "withdrawn_by": "mum"}
    assert said(read_consent("gran", until="2026-06-20", **back)) == []


def test_the_day_asked_for_is_the_day_judged() -> None:
    assert said(read_consent("gran", until="2027-01-10"), day=date(2027, 1, 1)) == [
        "this consent ends in 9 days, and none follows it"
    ]


def test_a_transition_without_a_share_in_force_is_told_of() -> None:
    assert said(transition()) == [NO_SHARE]
    assert said(transition(), share()) == []
    assert said(transition(), share(until="2026-06-11")) == [NO_SHARE]
    assert said(transition(), share(withdrawn_on="2026-06-01", withdrawn_by="dad")) == [NO_SHARE]
    assert said(transition(), read_consent("school", "profile", for_="share", until="2026-12-31")) == [NO_SHARE]


def test_a_transition_that_is_over_is_left() -> None:
    assert said(transition(expires="2026-06-11")) == []


def test_a_transition_never_lasts_longer_than_its_consent() -> None:
    assert said(transition(expires="2027-01-01"), share()) == ["expires is later than the last day of the consent"]
    assert said(transition(expires="2026-12-31"), share()) == []


def test_what_was_given_without_a_consent_on_its_day_is_told_of() -> None:
    assert said(shared("2026-05-01")) == [NOT_LET]
    assert said(shared("2026-05-01"), share()) == []
    assert said(shared("2025-12-31"), share()) == [NOT_LET]
    assert said(shared("2026-05-01", consent="2026-01-01-nursery1"), share()) == []


def test_a_consent_named_must_be_the_one_that_let_it_go() -> None:
    gran = read_consent("gran", "diary")
    assert said(shared("2026-05-01", consent="2026-01-01-gran1"), gran, share()) == [NOT_LET]


def test_what_was_given_before_a_withdrawal_was_given_rightly() -> None:
    back = share(withdrawn_on="2026-05-02", withdrawn_by="mum")
    assert said(shared("2026-05-01"), back) == []
    assert said(shared("2026-05-03"), back) == [NOT_LET]


def test_a_signpost_names_the_consent_it_rests_on() -> None:
    open_one = {"status": "with-someone", "signposted_to": "the sleep clinic"}
    assert said(matter("2026-05-01-sleep", **open_one)) == ["this is signposted without naming a consent"]
    named = matter("2026-05-01-sleep", **open_one, consent="2026-01-01-nursery1")
    assert said(named, share()) == []
    assert said(named, share(until="2026-06-01")) == ["this is signposted and its consent is no longer in force"]


def test_a_matter_that_is_settled_or_nobodys_is_left() -> None:
    assert said(matter("2026-05-01-sleep", status="settled", signposted_to="the sleep clinic")) == []
    assert said(matter("2026-05-01-sleep")) == []


def test_a_record_whose_consent_to_keep_has_ended_is_told_of() -> None:
    kept = {"for_": "keep", "with_": None}
    assert said(read_consent("x", **kept)) == []
    assert said(read_consent("x", **kept, until="2026-06-01")) == [f"{NOT_KEPT} for one of the children"]


def test_each_child_is_kept_by_a_consent_of_its_own() -> None:
    kept = read_consent("x", for_="keep", with_=None, about=[WREN])
    assert said(kept, children=(WREN, TERN)) == [f"{NOT_KEPT} for one of the children"]


@pytest.mark.parametrize(
    ("purpose", "fields"),
    [
        ("interpreter", {"interpreter": "Zofia from the council"}),
        ("group", {"kind": "group"}),
        ("student", {"with": ["lee"]}),
    ],
)
def test_who_or_what_needs_a_consent_has_one(purpose: str, fields: dict[str, Any]) -> None:
    come = visit("2026-06-01-sam", **fields)
    allowed = read_consent("x", for_=purpose, with_=None)
    assert len(said(come)) == 1
    assert said(come, allowed) == []
    assert len(said(come, read_consent("x", for_=purpose, with_=None, until="2026-05-31"))) == 1


def test_only_the_newest_such_visit_is_told_of() -> None:
    told = advise_on(visit("2026-05-01-sam", kind="group"), visit("2026-06-01-sam", kind="group"))
    assert [one.file for one in told] == [f"families/alder-7k2m/{WREN}/visits/2026-06-01-sam.md"]


def test_somebody_at_home_may_interpret_and_a_missed_visit_needs_nobody() -> None:
    assert said(visit("2026-06-01-sam", interpreter="gran")) == []
    assert said(visit("2026-06-01-sam", kind="group", happened="no")) == []


def test_somebody_in_training_in_the_team_is_one() -> None:
    team = dict(SERVICE.team) | {"sam": SERVICE.team["sam"].model_copy(update={"role": "Trainee visitor"})}
    service = SERVICE.model_copy(update={"team": team})
    assert len(said(visit("2026-06-01-sam"), service=service)) == 1


def test_a_record_with_a_consent_to_keep_gives_nothing_to_think_about() -> None:
    assert said(KEPT) == []


def test_nobody_is_asked_for_visits_that_have_ended() -> None:
    group = visit("2026-05-01-sam", kind="group")
    assert advise_on(household(closed="2026-06-01"), group) == ()
    assert len(advise_on(household(), group)) == 1


CHANGED = "what was agreed here was changed on 2026-05-02, after it was written"


def changed(what: What, field: str) -> list[str]:
    """What is said of a consent with such a change in its history."""
    whole = family(KEPT, share())
    history = History((Edit(date(2026, 5, 2), "sam", share().id, what, (Spot(field=field),)),))
    return [one.wrong for one in advise(replace(whole, history=history))]


@pytest.mark.parametrize("field", ["parts", "until", "about", "since"])
def test_a_consent_whose_terms_were_changed_afterwards_is_told_of(field: str) -> None:
    assert CHANGED in changed("corrected", field)


@pytest.mark.parametrize(
    ("what", "field"), [("added", "parts"), ("corrected", "withdrawn-on"), ("corrected", "met-on")]
)
def test_that_it_was_written_taken_back_or_met_is_not(what: What, field: str) -> None:
    assert CHANGED not in changed(what, field)


def test_such_a_change_is_found_in_the_history_of_the_records(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = sound_records(tmp_path)
    rewrite(records, "service.yml", "sample-day: 2026-06-12\n", "")
    commit(begin(records), "2026-05-01")
    rewrite(records, f"{FAMILY}/consents/2026-01-05-read-mum.md", "parts: [everything]", "parts: [everything, goals]")
    commit(records, "2026-05-02")
    main(["check", "--records", str(records), "--project", str(ROOT), "--as-of", "2026-06-12"])
    assert CHANGED in " ".join(capsys.readouterr().out.split())

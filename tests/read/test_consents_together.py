"""Consents that open nothing because of another: told where it is so, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.folders import FAMILY, read_one, sound_records, write

CONSENT = """---
for: {purpose}
with: {who}
parts: [goals]
given-by: [mum]
how: {how}
from: {day}
{more}---
Agreed.
"""
BACK = "withdrawn-on: 2026-04-01\nwithdrawn-by: {by}\n"
UNTIL = "until: {day}\n"


def warnings(records: Path) -> list[str]:
    found = read_one(records)
    assert found.family, found.problems
    return [problem.wrong for problem in found.problems]


def agree(
    records: Path, day: str, name: str, *, who: str = "nani", purpose: str = "read", how: str = "signed", more: str = ""
) -> None:
    text = CONSENT.format(purpose=purpose, who=who, how=how, day=day, more=more)
    write(records, f"{FAMILY}/consents/{day}-{name}.md", text)


@pytest.mark.parametrize(("who", "by", "told"), [("nani", "mum", True), ("mum", "mum", True), ("mum", "nani", False)])
def test_a_parents_own_site_is_ended_by_that_parent_alone(tmp_path: Path, who: str, by: str, told: bool) -> None:
    records = sound_records(tmp_path)
    agree(records, "2026-02-01", "first", who=who, more=BACK.format(by=by))
    agree(records, "2026-04-01", "second", who=who)
    assert bool(warnings(records)) is told


@pytest.mark.parametrize("day", ["2026-03-31", "2026-04-02"])
def test_a_consent_begun_on_another_day_is_left_alone(tmp_path: Path, day: str) -> None:
    records = sound_records(tmp_path)
    agree(records, "2026-02-01", "first", more=BACK.format(by="mum"))
    agree(records, day, "second")
    assert warnings(records) == []


def test_a_file_that_is_there_only_to_take_back_is_left_alone(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    agree(records, "2026-02-01", "first", more=BACK.format(by="mum"))
    agree(records, "2026-04-01", "second", more=BACK.format(by="mum"))
    assert warnings(records) == []


def test_what_is_given_to_somebody_else_is_left_alone(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    agree(
        records,
        "2026-02-01",
        "nursery",
        who="nursery",
        purpose="share",
        how="order",
        more=UNTIL.format(day="2027-01-01"),
    )
    agree(records, "2026-02-01", "nani")
    assert warnings(records) == []


def test_an_order_begun_as_a_consent_is_taken_back_is_told_of(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    agree(records, "2026-02-01", "signed", more=BACK.format(by="mum"))
    agree(records, "2026-04-01", "order", how="order")
    assert len(warnings(records)) == 1


def test_a_share_beside_an_order_is_told(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    until = UNTIL.format(day="2027-01-01")
    agree(records, "2026-02-01", "order", who="nursery", purpose="share", how="order", more=until)
    agree(records, "2026-03-01", "more", who="nursery", purpose="share", more=until)
    assert len(warnings(records)) == 1


@pytest.mark.parametrize(
    ("order", "signed"),
    [
        ("", BACK.format(by="mum").replace("04-01", "03-31")),
        ("", UNTIL.format(day="2026-03-31")),
        (UNTIL.format(day="2026-06-30"), ""),
    ],
    ids=["taken back before the order began", "over before the order began", "begun after the order ended"],
)
def test_a_consent_that_never_stood_beside_the_order_is_left_alone(tmp_path: Path, order: str, signed: str) -> None:
    records = sound_records(tmp_path)
    agree(records, "2026-04-01", "order", how="order", more=order)
    agree(records, "2026-02-01" if signed else "2026-07-01", "signed", more=signed)
    assert warnings(records) == []

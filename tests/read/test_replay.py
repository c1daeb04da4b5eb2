"""A sample's history is made of its own records, the same every time, and says what they date themselves."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.model.history import Edit, History
from generator.model.kinds import Family
from generator.read import replay_history
from generator.read.replay import versions_of, without_days
from tests.gits import git
from tests.read.folders import read_one, sound_records

TODAY = date(2026, 6, 12)
CHILD = "dunlin-4p"
CARD = f"{CHILD}/activities/2026-02-03-bubbles-picture"


@pytest.fixture
def family(tmp_path: Path) -> Family:
    git(tmp_path, "--version")
    found = read_one(sound_records(tmp_path)).family
    assert found
    return found


def told(history: History, record: str) -> list[Edit]:
    return [one for one in history.edits if one.record == record]


def test_each_record_comes_on_its_day_by_its_writer(family: Family, tmp_path: Path) -> None:
    history = replay_history(family, TODAY, tmp_path)
    visit, home = f"{CHILD}/visits/2026-02-03-sam", f"{CHILD}/home/2026-02-08"
    assert told(history, visit) == [Edit(date(2026, 2, 3), "sam", visit, "added")]
    assert [(one.day, one.writer) for one in told(history, home)] == [(date(2026, 2, 8), family_writer(family))]


def family_writer(family: Family) -> str:
    return next(one.record.by for one in family.filed if one.id == f"{CHILD}/home/2026-02-08")


def test_marks_come_after_the_card(family: Family, tmp_path: Path) -> None:
    found = told(replay_history(family, TODAY, tmp_path), CARD)
    told_on = [(one.day.isoformat(), one.writer, one.what) for one in found]
    assert told_on == [("2026-02-07", "", "corrected"), ("2026-02-03", "sam", "added")]


def test_marks_are_copied_out_at_the_next_visit(family: Family, tmp_path: Path) -> None:
    visit = next(one for one in family.filed if one.id == f"{CHILD}/visits/2026-02-03-sam")
    later = replace(visit, id=f"{CHILD}/visits/2026-02-06-sam", day=date(2026, 2, 6))
    shutil.copy(family.folder / f"{visit.id}.md", family.folder / f"{later.id}.md")
    found = told(replay_history(replace(family, filed=(*family.filed, later)), TODAY, tmp_path), CARD)
    told_on = [(one.day.isoformat(), one.writer, one.what) for one in found]
    assert told_on == [
        ("2026-02-07", "", "corrected"),
        ("2026-02-06", "sam", "corrected"),
        ("2026-02-03", "sam", "added"),
    ]


def test_the_last_version_of_a_record_is_the_record(family: Family) -> None:
    newest: dict[str, bytes] = {}
    for one in sorted(versions_of(family)):
        newest[one.record] = one.text
    assert newest == {one.id: family.folder.joinpath(*f"{one.id}.md".split("/")).read_bytes() for one in family.filed}


def test_the_same_records_make_the_same_commits(
    family: Family, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits = []
    for name, zone in (("one", "UTC"), ("two", "Pacific/Kiritimati")):
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("GIT_AUTHOR_NAME", "Somebody")
        (tmp_path / name).mkdir()
        replay_history(family, TODAY, tmp_path / name)
        commits.append((tmp_path / name / "history.git" / "refs" / "heads" / "main").read_text(encoding="utf-8"))
    assert commits[0] == commits[1] != ""


def test_replayed_again_it_is_the_same(family: Family, tmp_path: Path) -> None:
    assert replay_history(family, TODAY, tmp_path) == replay_history(family, TODAY, tmp_path) != History()


def test_a_name_git_would_stumble_over_does_no_harm(family: Family, tmp_path: Path) -> None:
    service = family.service.model_copy(
        update={"team": {"sam": family.service.team["sam"].model_copy(update={"name": "Sam <x>\ncommit"})}}
    )
    history = replay_history(replace(family, service=service), TODAY, tmp_path)
    assert {one.writer for one in told(history, f"{CHILD}/visits/2026-02-03-sam")} == {""}


def test_lines_of_later_days_are_taken_out_with_what_hangs_on_them() -> None:
    text = "---\nlog:\n  2026-01-02: one\n  2026-01-03: >-\n    two\n    three\nstatus: open\n---\nWords 2026-01-03\n"
    assert without_days(text, {date(2026, 1, 3)}) == (
        "---\nlog:\n  2026-01-02: one\nstatus: open\n---\nWords 2026-01-03\n"
    )
    assert without_days(text, {date(2026, 1, 2), date(2026, 1, 3)}) == ("---\nstatus: open\n---\nWords 2026-01-03\n")

"""What changed is told as git tells it, or not at all; and nothing in a repository can make a build run anything."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.model.history import Edit, History, Spot
from generator.model.kinds import Family
from generator.read import read_history, read_marks
from tests.gits import begin, commit, git
from tests.read.folders import FAMILY, read_one, rewrite, sound_records, write

TODAY = date(2026, 6, 12)
CHILD = "dunlin-4p"
VISIT = f"{CHILD}/visits/2026-02-03-sam"
CARD = f"{CHILD}/activities/2026-02-03-bubbles-picture"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The sound records, committed whole on the first of February."""
    records = sound_records(tmp_path)
    begin(records)
    commit(records, "2026-02-01")
    return records


def family_in(records: Path) -> Family:
    family = read_one(records).family
    assert family
    return family


def edits_of(records: Path, as_of: date = TODAY) -> tuple[Edit, ...]:
    return read_history(family_in(records), as_of).edits


def change(records: Path, record: str, old: str, new: str) -> None:
    rewrite(records, f"{FAMILY}/{record}.md", old, new)


def test_the_commit_a_folder_began_with_says_only_that(records: Path) -> None:
    assert edits_of(records) == (Edit(date(2026, 2, 1), "sam", "family", "added"),)


def test_a_new_record_is_told_with_its_day_and_its_writer(records: Path) -> None:
    write(records, f"{FAMILY}/{CHILD}/home/2026-02-10.md", "---\nby: mum\n---\nShe slept.\n")
    commit(records, "2026-02-11", "Aisha")
    assert edits_of(records)[0] == Edit(date(2026, 2, 11), "mum", f"{CHILD}/home/2026-02-10", "added")


def test_a_changed_section_is_told_by_its_heading_alone(records: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed twice.")
    commit(records, "2026-03-01")
    assert edits_of(records)[0] == Edit(
        date(2026, 3, 1), "sam", VISIT, "corrected", (Spot(section="Celebrations", language="en"),)
    )


def test_a_paragraph_for_us_alone_is_a_place_of_its_own(records: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed.\n\n**Just us:** we cried.")
    commit(records, "2026-03-01")
    assert [spot.is_aside for spot in edits_of(records)[0].spots] == [True]


def test_marks_on_a_chart_are_told_by_their_day_and_whose_they_are(records: Path) -> None:
    change(records, CARD, "  2026-02-07: none", "  2026-02-07: none\n  2026-02-08: nani hand HY")
    commit(records, "2026-03-01")
    spot = Spot(field="practice", day=date(2026, 2, 8), people=("hand", "nani"))
    assert edits_of(records)[0].spots == (spot,)


def test_a_field_that_names_others_is_told_by_its_key_alone(records: Path) -> None:
    change(records, VISIT, "minutes: 60", "minutes: 45")
    commit(records, "2026-03-01")
    assert edits_of(records)[0].spots == (Spot(field="minutes"),)


def test_a_moved_record_keeps_its_story_under_its_new_name(records: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed twice.")
    commit(records, "2026-03-01")
    folder = records / FAMILY / CHILD / "visits"
    (folder / "2026-02-03-sam.md").rename(folder / "2026-02-04-sam.md")
    commit(records, "2026-03-02")
    told = [(one.record, one.what) for one in edits_of(records)[:2]]
    assert told == [(f"{CHILD}/visits/2026-02-04-sam", "moved"), (f"{CHILD}/visits/2026-02-04-sam", "corrected")]


def test_a_record_taken_away_is_not_told_of(records: Path) -> None:
    (records / FAMILY / "advice" / "2026-02-10-talking.md").unlink()
    commit(records, "2026-03-01")
    assert len(edits_of(records)) == 1


def test_lines_broken_elsewhere_are_no_change(records: Path) -> None:
    change(records, VISIT, "She laughed.", "She\nlaughed.")
    change(records, VISIT, "minutes: 60", 'minutes: "60"')
    commit(records, "2026-03-01")
    assert len(edits_of(records)) == 1


def test_what_is_not_committed_is_not_told(records: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed twice.")
    assert len(edits_of(records)) == 1


def test_a_name_that_is_nobodys_here_is_no_writer(records: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed twice.")
    commit(records, "2026-03-01", "Somebody Else")
    assert edits_of(records)[0].writer == ""


def test_a_name_two_of_them_have_is_no_writer(records: Path) -> None:
    rewrite(records, "service.yml", "Farah Iqbal", "Sam Reed")
    assert edits_of(records)[0].writer == ""


def test_the_day_is_the_one_it_was_where_the_service_is(records: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed twice.")
    commit(records, "2026-05-31T23:30:00+00:00")
    family = family_in(records)
    days = []
    for zone in ("Europe/London", "America/New_York"):
        placed = replace(family, service=family.service.model_copy(update={"time_zone": zone}))
        days.append(read_history(placed, TODAY).edits[0].day)
    assert days == [date(2026, 6, 1), date(2026, 5, 31)]


def test_what_is_long_ago_is_not_looked_for(records: Path) -> None:
    assert edits_of(records, date(2027, 6, 12)) == ()


def test_another_familys_changes_are_none_of_this_familys(records: Path) -> None:
    shutil.copytree(records / FAMILY, records / "families" / "alder-7k2m-2")
    commit(records, "2026-03-01")
    assert len(edits_of(records)) == 1


def test_a_family_in_a_repository_of_its_own_has_a_history(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    begin(records / FAMILY)
    commit(records / FAMILY, "2026-02-01")
    change(records, VISIT, "She laughed.", "She laughed twice.")
    commit(records / FAMILY, "2026-03-01")
    assert [one.record for one in edits_of(records)] == [VISIT, "family"]


def test_a_worktree_has_the_history_of_its_repository(records: Path, tmp_path: Path) -> None:
    git(records, "worktree", "add", "--quiet", "-b", "other", str(tmp_path / "other"))
    git(records, "pack-refs", "--all")
    assert len(edits_of(tmp_path / "other")) == 1


def test_without_a_repository_there_is_no_history(tmp_path: Path) -> None:
    assert edits_of(sound_records(tmp_path)) == ()


def test_without_git_there_is_no_history(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert edits_of(records) == ()


def test_half_a_history_is_none(records: Path, tmp_path: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed twice.")
    commit(records, "2026-03-01")
    git(tmp_path, "clone", "--quiet", "--depth=1", records.as_uri(), "shallow")
    assert edits_of(tmp_path / "shallow") == ()


def test_a_history_that_borrows_from_elsewhere_is_none(records: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--shared", str(records), "borrowing")
    assert edits_of(tmp_path / "borrowing") == ()


def test_a_family_cannot_name_anothers_repository_as_its_own(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    other = records / "families" / "elm-2b2b"
    shutil.copytree(records / FAMILY, other)
    begin(other)
    commit(other, "2026-02-01")
    (records / FAMILY / ".git").write_text("gitdir: ../elm-2b2b/.git\n", encoding="utf-8")
    assert edits_of(records) == ()


@pytest.mark.parametrize("damage", ["", "ref: refs/heads/../../../secret\n", "ref: HEAD\n", "zzz\n", "0" * 40])
def test_a_damaged_repository_has_no_history(records: Path, damage: str) -> None:
    (records / ".git" / "HEAD").write_text(damage, encoding="utf-8")
    assert edits_of(records) == ()


def test_a_lost_object_leaves_no_history_and_no_error(records: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed twice.")
    commit(records, "2026-03-01")
    name = git(records, "rev-parse", "HEAD~1").strip()
    (records / ".git" / "objects" / name[:2] / name[2:]).chmod(0o600)
    (records / ".git" / "objects" / name[:2] / name[2:]).unlink()
    assert edits_of(records) == ()


def settings_that_run(marker: Path) -> str:
    """Every setting of a repository by which git can be made to run a program."""
    run = f"touch {marker}"
    program = marker.parent / "program"
    program.write_text(f"#!/bin/sh\n{run}\n", encoding="utf-8")
    program.chmod(0o755)
    return f"""
[core]
\tfsmonitor = {program}
\tpager = {run}
\tsshCommand = {program}
\teditor = {program}
\taskPass = {program}
\thooksPath = {marker.parent}
\talternateRefsCommand = {program}
[log]
\tshowSignature = true
[gpg]
\tprogram = {program}
[gpg "ssh"]
\tprogram = {program}
[diff]
\texternal = {program}
[diff "evil"]
\ttextconv = {program}
\tcommand = {program}
[filter "evil"]
\tclean = {program}
\tsmudge = {program}
\tprocess = {program}
[pager]
\tlog = {run}
[alias]
\tlog = !{run}
[extensions]
\tpartialClone = origin
[remote "origin"]
\turl = ext::{program}
\tpromisor = true
\tuploadpack = {program}
[protocol]
\tallow = always
"""


def test_nothing_a_repository_says_is_run(records: Path, tmp_path: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed twice.")
    (records / ".gitattributes").write_text("* diff=evil filter=evil\n", encoding="utf-8")
    commit(records, "2026-03-01")
    marker = tmp_path / "was-run"
    with (records / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write(settings_that_run(marker))
    assert read_marks((records / FAMILY,))[records / FAMILY]
    assert [one.record for one in edits_of(records)] == [VISIT, "family"]
    assert not marker.exists()
    with suppress(subprocess.CalledProcessError):
        git(records, "diff", "HEAD~1")
    assert marker.exists(), "the trap is not set: git itself would run nothing here"


def test_a_missing_object_is_not_fetched(records: Path, tmp_path: Path) -> None:
    change(records, VISIT, "She laughed.", "She laughed twice.")
    commit(records, "2026-03-01")
    marker = tmp_path / "was-run"
    with (records / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write(settings_that_run(marker))
    for file in (records / ".git" / "objects").glob("??/*"):
        file.unlink()
    assert edits_of(records) == ()
    assert not marker.exists()


def test_what_the_surroundings_say_of_git_counts_for_nothing(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = edits_of(records)
    monkeypatch.setenv("GIT_DIR", str(tmp_path))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "log.date")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "nonsense")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert edits_of(records) == before != ()
    assert not (tmp_path / "trace").exists()


def test_a_commit_in_a_familys_folder_gives_it_another_mark(records: Path) -> None:
    folder = records / FAMILY
    before = read_marks((folder,))
    change(records, VISIT, "She laughed.", "She laughed twice.")
    assert read_marks((folder,)) == before
    commit(records, "2026-03-01")
    assert read_marks((folder,)) != before


def test_a_commit_in_another_folder_leaves_the_mark_as_it_is(records: Path) -> None:
    folder = records / FAMILY
    before = read_marks((folder,))
    rewrite(records, "service.yml", "Hillfoot", "Hillside")
    commit(records, "2026-03-01")
    assert read_marks((folder,)) == before != {folder: ""}


def test_no_word_of_any_version_is_kept(records: Path) -> None:
    change(records, VISIT, "She laughed.", "Quillfeather laughed.")
    change(records, CARD, "title: The bubbles picture", "title: Quillfeather")
    commit(records, "2026-03-01")
    change(records, VISIT, "Quillfeather laughed.", "She laughed.")
    change(records, CARD, "title: Quillfeather", "title: The bubbles picture")
    commit(records, "2026-03-02")
    found: History = read_history(family_in(records), TODAY)
    assert len(found.edits) == 5
    assert "Quillfeather" not in repr(found)

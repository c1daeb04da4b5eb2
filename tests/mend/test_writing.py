"""The folder and the command: what is written, in one move, and what is said of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.mend import Mend, mend_records, replacing
from generator.problems import Misuse
from tests.mend.slips import GOAL, VISIT, sound
from tests.read.folders import FAMILY, all_problems, broken_records, rewrite, sound_records

CASES = sorted((Path(__file__).parents[1] / "read" / "broken").iterdir())
MENDED = ("byte-order-mark", "colon-in-a-list", "colon-without-quotes", "several-at-once", "value-cut-by-comment")


def with_slips(folder: Path) -> Path:
    records = sound_records(folder)
    rewrite(records, GOAL, "chosen-by: family", "chosen-by: Family")
    rewrite(records, VISIT, "2026-02-17", "17/2/26")
    return records


def mend_all(records: Path) -> list[Mend]:
    return list(mend_records(records, (records / FAMILY,), has_service=True))


def snapshot(records: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(records.rglob("*")) if path.is_file()}


def link(place: Path, to: Path) -> None:
    try:
        place.symlink_to(to, target_is_directory=to.is_dir())
    except OSError:
        pytest.skip("this system makes no links here")


def test_mended_files_are_the_sound_ones_again_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    records = with_slips(tmp_path)
    mend_all(records)

    assert (records / GOAL).read_text(encoding="utf-8") == sound(GOAL)
    assert len(snapshot(records)) == len(snapshot(sound_records(tmp_path / "other")))


def test_each_change_is_told_with_file_and_line(tmp_path: Path) -> None:
    assert mend_all(with_slips(tmp_path)) == [
        Mend(GOAL, 4, "wrote a word with the capitals or small letters it should have"),
        Mend(VISIT, 6, "wrote the day as year-month-day"),
    ]


def test_a_second_run_finds_nothing(tmp_path: Path) -> None:
    records = with_slips(tmp_path)
    assert mend_all(records)
    assert mend_all(records) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_record_is_mended_once_for_all_and_no_worse_for_it(case: Path, tmp_path: Path) -> None:
    records = broken_records(case, tmp_path)
    before = all_problems(records)
    mends = mend_all(records)
    assert mend_all(records) == []
    assert len(all_problems(records)) == len(before) - (len(mends) if case.name in MENDED else 0)
    assert bool(mends) == (case.name in MENDED)


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    records = with_slips(tmp_path)
    (records / GOAL).chmod(0o640)
    before = (records / GOAL).stat().st_mode
    mend_all(records)
    assert (records / GOAL).stat().st_mode == before


def test_a_linked_file_is_not_mended(tmp_path: Path) -> None:
    records = with_slips(tmp_path)
    elsewhere = tmp_path / "elsewhere.md"
    (records / GOAL).rename(elsewhere)
    link(records / GOAL, elsewhere)
    before = elsewhere.read_bytes()
    assert [mend.file for mend in mend_all(records)] == [VISIT]
    assert elsewhere.read_bytes() == before
    assert (records / GOAL).is_symlink()


@pytest.mark.parametrize("folder", ["families", FAMILY, "library", str(Path(GOAL).parent)])
def test_nothing_behind_a_linked_folder_is_mended(tmp_path: Path, folder: str) -> None:
    records = with_slips(tmp_path)
    rewrite(records, "library/pouring-play.md", "title: ", "title: Play: ")
    elsewhere = tmp_path / "elsewhere"
    (records / folder).rename(elsewhere)
    link(records / folder, elsewhere)
    before = snapshot(elsewhere)
    mend_all(records)
    assert snapshot(elsewhere) == before


def test_a_disk_that_fails_leaves_the_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = with_slips(tmp_path)
    before = snapshot(records)

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(replacing.os, "fsync", refuse)
    with pytest.raises(Misuse, match=r"asking-for-more\.md could not be written: No space"):
        mend_all(records)
    monkeypatch.undo()
    assert snapshot(records) == before


def test_a_file_saved_meanwhile_is_left_as_it_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"saved meanwhile")
    with pytest.raises(Misuse, match="was changed"):
        replacing.replace_bytes(path, b"as it was read", b"mended", "a.md")
    assert path.read_bytes() == b"saved meanwhile"
    assert os.listdir(tmp_path) == ["a.md"]  # noqa: PTH208


def test_bytes_are_safe_on_the_disk_before_they_take_the_file_s_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    standing = []
    flush = os.fsync

    def look(number: int) -> None:
        standing.append(path.read_bytes())
        flush(number)

    monkeypatch.setattr(replacing.os, "fsync", look)
    replacing.replace_bytes(path, b"old", b"new", "a.md")
    assert standing[0] == b"old"
    assert path.read_bytes() == b"new"


def test_the_command_shows_each_change_and_then_what_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = with_slips(tmp_path)
    rewrite(records, VISIT, "minutes: 60", "minutes: an hour")
    assert main(["check", "--fix", "--records", str(records)]) == 3
    told = capsys.readouterr().out
    assert f"{GOAL}:4" in told
    assert "2 changes made." in told
    assert told.index("2 changes made.") < told.index(f"{VISIT}:2")


def test_the_command_is_content_once_all_is_mended(tmp_path: Path) -> None:
    assert main(["check", "--fix", "--records", str(with_slips(tmp_path))]) == 0


def test_the_command_says_when_there_is_nothing_to_mend(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fix", "--records", str(sound_records(tmp_path))]) == 0
    assert "Nothing to mend." in capsys.readouterr().out


def test_without_fix_nothing_is_written(tmp_path: Path) -> None:
    records = with_slips(tmp_path)
    before = snapshot(records)
    assert main(["check", "--records", str(records)]) == 3
    assert snapshot(records) == before


def test_only_the_families_asked_for_are_mended(tmp_path: Path) -> None:
    records = with_slips(tmp_path)
    other = records / "families" / "oak-3q9t"
    (records / FAMILY).rename(other)
    sound_records(tmp_path / "other")
    (tmp_path / "other" / "records" / FAMILY).rename(records / FAMILY)
    before = snapshot(other)
    assert main(["check", "alder-7k2m", "--fix", "--records", str(records)]) == 0
    assert snapshot(other) == before


def test_the_service_s_own_files_are_mended_with_all_families(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    rewrite(records, "service.yml", "2026-06-12", "12/6/26")
    rewrite(records, "frameworks/first-steps.yml", "publish: yes", "publish: Yes")
    assert main(["check", "--fix", "--records", str(records)]) == 0


def test_a_folder_without_a_service_is_left_alone(tmp_path: Path) -> None:
    records = with_slips(tmp_path)
    (records / "service.yml").unlink()
    before = snapshot(records)
    assert main(["check", "--fix", "--records", str(records)]) == 2
    assert snapshot(records) == before

"""Whose folder it is, and one build at a time."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from generator.problems import Misuse, Unsafe
from generator.publish import open_output
from tests.publish.builders import A_SITE, B_SITE, EDITION, FAMILY, build, put, seen

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making a link needs rights on Windows")
needs_modes = pytest.mark.skipif(os.name != "posix", reason="there are no modes on Windows")


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    with open_output(tmp_path / "deep" / "site") as output:
        assert output.folder.is_dir()


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with open_output(tmp_path / "site") as output:
        assert put(output, A_SITE).change == "new"


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Unsafe, match="did not make"):
        open_output(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_a_folder_of_the_same_name_as_ours_is_no_mark(tmp_path: Path) -> None:
    (tmp_path / ".stepmark" / "receipts").mkdir(parents=True)
    (tmp_path / "letters.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Unsafe):
        open_output(tmp_path)


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    with pytest.raises(Unsafe, match="file or a link"):
        open_output(tmp_path / "site")


@needs_links
def test_a_link_is_refused_even_to_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real", target_is_directory=True)
    with pytest.raises(Unsafe, match="file or a link"):
        open_output(tmp_path / "site")


@needs_links
def test_a_link_in_place_of_our_notes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".stepmark").symlink_to(tmp_path / "real", target_is_directory=True)
    with pytest.raises(Unsafe, match="file or a link"):
        open_output(tmp_path / "site")


def test_a_run_stopped_while_it_made_the_folder_is_no_hindrance(tmp_path: Path) -> None:
    own = tmp_path / ".stepmark"
    own.mkdir()
    (own / "lock").touch()
    (own / "ours.json.new").write_text("{", encoding="utf-8")
    with open_output(tmp_path) as output:
        assert put(output, A_SITE).change == "new"


def test_a_folder_of_ours_is_opened_again_with_what_stands_there(tmp_path: Path) -> None:
    with open_output(tmp_path) as output:
        put(output, A_SITE)
    (tmp_path / "letters.txt").write_text("mine", encoding="utf-8")
    with open_output(tmp_path) as output:
        assert seen(output.place_of(EDITION)) == A_SITE
        assert (tmp_path / "letters.txt").is_file()


@needs_modes
def test_only_its_owner_may_look_at_our_notes(tmp_path: Path) -> None:
    with open_output(tmp_path / "site") as output:
        assert stat.S_IMODE((output.folder / ".stepmark").stat().st_mode) == 0o700


@needs_modes
def test_a_site_may_be_read_by_whoever_serves_it(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with open_output(tmp_path / "site") as output:
            put(output, A_SITE)
            assert stat.S_IMODE(output.place_of(EDITION).stat().st_mode) == 0o755
    finally:
        os.umask(before)


def test_a_second_build_at_once_is_told_to_wait(tmp_path: Path) -> None:
    with open_output(tmp_path / "site"), pytest.raises(Misuse, match="Another build is writing to site"):
        open_output(tmp_path / "site")


def test_the_next_build_may_come_when_the_first_has_ended(tmp_path: Path) -> None:
    open_output(tmp_path / "site").close()
    with open_output(tmp_path / "site") as output:
        assert put(output, A_SITE).change == "new"


def test_a_refusal_lets_go_of_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("generator.publish.opening.finish_exchange", lambda *_: pytest.fail("not reached"))
        patch.setattr("generator.publish.opening.write_whole", full_disk)
        with pytest.raises(Misuse, match="disk is full"):
            open_output(tmp_path / "site")
    open_output(tmp_path / "site").close()


def full_disk(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_killed_build_lets_go_of_the_folder(tmp_path: Path) -> None:
    program = (
        "import sys, time; from pathlib import Path; from generator.publish import open_output;"
        "held = open_output(Path(sys.argv[1])); print('open', flush=True); time.sleep(60)"
    )
    running = subprocess.Popen([sys.executable, "-c", program, str(tmp_path / "site")], stdout=subprocess.PIPE)
    assert running.stdout
    with running.stdout as said:
        assert said.readline().strip() == b"open"
        with pytest.raises(Misuse, match="Another build"):
            open_output(tmp_path / "site")
        running.kill()
        running.wait()
    open_output(tmp_path / "site").close()


def test_leftovers_of_an_earlier_build_are_cleared(tmp_path: Path) -> None:
    with open_output(tmp_path) as output:
        build(output, A_SITE)
        (output.folder / ".stepmark" / "receipts" / "half.json.new").touch()
    with open_output(tmp_path) as output:
        assert list((output.folder / ".stepmark" / "receipts").iterdir()) == []
        assert list(output.building.parent.iterdir()) == [output.building]
        assert list(output.building.iterdir()) == []


def test_a_worker_that_outlives_a_killed_run_cannot_write_into_the_next(tmp_path: Path) -> None:
    with open_output(tmp_path) as killed:
        orphan = build(killed, A_SITE)
    with open_output(tmp_path) as output:
        orphan.mkdir(parents=True)
        (orphan / "late.html").write_text("late", encoding="utf-8")
        assert output.room_for(EDITION) != orphan
        put(output, B_SITE)
        assert seen(output.place_of(EDITION)) == B_SITE


def test_two_rooms_of_one_edition_are_apart(tmp_path: Path) -> None:
    with open_output(tmp_path) as output:
        assert output.room_for(EDITION) != output.room_for(EDITION)


def test_a_cache_is_the_familys_own_and_stays(tmp_path: Path) -> None:
    with open_output(tmp_path) as output:
        (output.cache_for(FAMILY) / "photo").touch()
        assert output.cache_for(FAMILY) != output.cache_for("hornbeam-3q9")
    with open_output(tmp_path) as output:
        assert (output.cache_for(FAMILY) / "photo").is_file()


@pytest.mark.parametrize("name", ["../away", "a/b", "", ".stepmark", "A", "a\\b", "c:"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with open_output(tmp_path) as output:
        for way in (output.place_of, output.receipt_of, output.note_of, output.cache_for, output.room_for):
            with pytest.raises(Misuse, match="should be an id"):
                way(name)

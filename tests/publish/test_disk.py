"""When a disk says no: a plain sentence, every site whole, and nothing to mend afterwards."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.problems import Misuse, Unsafe
from generator.publish import editions_in_place, open_output, place, take_away
from generator.publish.disk import flush_folder, write_whole
from generator.publish.linux import swap_folders
from tests.publish.builders import A_SITE, B_SITE, EDITION, build, no_swap, put, receipt, seen

Swap = Callable[[Path, Path], bool]
ways = pytest.mark.parametrize("swap", [swap_folders, no_swap], ids=["in one step", "in two steps"])
refusals = pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "the disk is full. Make room"),
        (errno.EROFS, "the system does not let us write there"),
        (errno.EACCES, "the system does not let us write there"),
        (errno.EIO, "the system says"),
    ],
    ids=["full", "read-only", "held open", "broken"],
)
CALLS = ("fsync", "rename", "replace", "unlink", "open", "mkdir")


class FailingDisk:
    """A disk that refuses the nth call, and once it began, every later one if it stays so."""

    def __init__(self, patch: pytest.MonkeyPatch, number: int, at: int, stays: bool) -> None:
        self.number, self.left, self.stays = number, at, stays
        self.has_refused = False
        for call in CALLS:
            patch.setattr(os, call, self.failing(getattr(os, call)))
        # Where the file system can be flushed whole, no single file is: let each be asked for.
        patch.setattr("generator.publish.disk.flush_file_system", lambda _: False)

    def failing(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """The call, refused when its turn has come."""

        def fail(*arguments: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0 or (self.left < 0 and self.stays):
                self.has_refused = True
                raise OSError(self.number, os.strerror(self.number))
            return call(*arguments, **named)

        return fail


def place_on(folder: Path, swap: Swap, number: int, at: int, stays: bool) -> tuple[bool, str, dict[str, str]]:
    """Replaces site A by B while the disk refuses: whether it did refuse, what was said, what stood there then."""
    with open_output(folder, swap) as output:
        put(output, A_SITE)
        built, said = build(output, B_SITE), ""
        with pytest.MonkeyPatch.context() as patch:
            disk = FailingDisk(patch, number, at, stays)
            try:
                place(output, built, receipt())
            except Misuse as stopped:
                said = str(stopped)
        stood = output.place_of(EDITION)
        return disk.has_refused, said, seen(stood) if stood.exists() else {}


@ways
@refusals
@pytest.mark.parametrize("stays", [False, True], ids=["once", "for good"])
def test_a_refusing_disk_leaves_one_whole_site_and_says_so_plainly(
    tmp_path: Path, swap: Swap, number: int, sentence: str, stays: bool
) -> None:
    said_at_all = set()
    for at in range(1, 200):
        has_refused, said, stood = place_on(tmp_path / "site", swap, number, at, stays)
        said_at_all.add(said)
        # In two steps, on a disk that stops between them for good, nothing stands until the next run.
        assert stood in (A_SITE, B_SITE) or (stood == {} and stays and swap is no_swap)
        assert said == "" or sentence in said
        with open_output(tmp_path / "site", swap) as output:
            assert seen(output.place_of(EDITION)) in (A_SITE, B_SITE)
            assert len(editions_in_place(output)) == 1
        if not has_refused:
            break
    assert (has_refused, said) == (False, "")
    assert len(said_at_all) == 2


def test_a_site_begun_and_not_receipted_is_finished_before_the_next_is_placed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_output(tmp_path / "site") as output:
        with monkeypatch.context() as patch:
            patch.setattr("generator.publish.exchange.settle", refuse)
            with pytest.raises(Misuse, match="disk is full"):
                put(output, A_SITE)
        assert put(output, B_SITE).change == "replaced"
        assert seen(output.place_of(EDITION)) == B_SITE


def refuse(*_: object) -> None:
    """A disk that is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_site_that_cannot_be_taken_away_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_output(tmp_path / "site") as output:
        put(output, A_SITE)
        with monkeypatch.context() as patch:
            FailingDisk(patch, errno.EACCES, 2, True)
            with pytest.raises(Misuse, match="could not be taken away: the system does"):
                take_away(output, EDITION)
        assert seen(output.place_of(EDITION)) == A_SITE


def test_no_sentence_names_a_path_outside(tmp_path: Path) -> None:
    _, said, _ = place_on(tmp_path / "site", swap_folders, errno.EIO, 1, True)
    assert said
    assert str(tmp_path) not in said


def test_a_note_somebody_changed_is_named(tmp_path: Path) -> None:
    with open_output(tmp_path / "site") as output:
        put(output, A_SITE)
        output.note_of(EDITION).write_text("{", encoding="utf-8")
    with pytest.raises(Unsafe, match="note of what was being done"):
        open_output(tmp_path / "site")
    assert seen(output.place_of(EDITION)) == A_SITE


def test_a_first_site_that_cannot_be_moved_in_is_placed_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_output(tmp_path / "site") as output:
        built = build(output, A_SITE)
        with monkeypatch.context() as patch:
            rename = os.rename
            patch.setattr(os, "rename", lambda one, to: refuse() if to == output.place_of(EDITION) else rename(one, to))
            with pytest.raises(Misuse, match="disk is full"):
                place(output, built, receipt())
        assert editions_in_place(output) == ()
    with open_output(tmp_path / "site") as output:
        assert seen(output.place_of(EDITION)) == A_SITE


def test_each_file_is_flushed_where_the_disk_cannot_be_flushed_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed = []
    monkeypatch.setattr("generator.publish.disk.flush_file_system", lambda _: False)
    monkeypatch.setattr("generator.publish.disk.flush", lambda path, _: flushed.append(path.name))
    with open_output(tmp_path / "site") as output:
        put(output, A_SITE)
    assert {"index.html", "look.css", "kdmwqrtzab.html", "stepmark.txt", "p", "assets"} <= set(flushed)


def test_windows_is_not_asked_to_flush_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("generator.publish.disk.flush", refuse)
    flush_folder(tmp_path)


def test_a_site_begun_and_not_receipted_can_be_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_output(tmp_path / "site") as output:
        with monkeypatch.context() as patch:
            patch.setattr("generator.publish.exchange.settle", refuse)
            with pytest.raises(Misuse, match="disk is full"):
                put(output, A_SITE)
        take_away(output, EDITION)
        assert not output.place_of(EDITION).exists()


def test_words_are_safe_on_the_disk_before_they_take_the_place_of_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda number: (calls.append("flush"), fsync(number)))
    monkeypatch.setattr(os, "replace", lambda one, to: (calls.append("replace"), replace(one, to)))
    write_whole(tmp_path / "receipt.json", "{}")
    assert calls[:2] == ["flush", "replace"]

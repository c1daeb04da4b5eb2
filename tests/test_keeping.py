"""What a folder remembers, and what it forgets."""

from __future__ import annotations

from pathlib import Path

from generator.keeping import forget_others, keep_file, read_kept


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    keep_file(tmp_path / "cache", "one.pdf", b"first\nsecond")
    assert read_kept(tmp_path / "cache", "one.pdf") == b"first\nsecond"


def test_what_was_never_kept_is_not_there(tmp_path: Path) -> None:
    assert read_kept(tmp_path, "one.pdf") is None


def test_what_was_changed_behind_our_back_is_as_good_as_none(tmp_path: Path) -> None:
    keep_file(tmp_path, "one.pdf", b"as it was")
    file = tmp_path / "one.pdf"
    file.write_bytes(file.read_bytes().replace(b"was", b"is "))
    assert read_kept(tmp_path, "one.pdf") is None


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file, and no folder")
    keep_file(tmp_path / "cache", "one.pdf", b"words")
    assert read_kept(tmp_path / "cache", "one.pdf") is None


def test_what_is_not_wanted_any_more_is_gone_and_nothing_else(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf", "three.chart"):
        keep_file(tmp_path, name, b"words")
    forget_others(tmp_path, ".pdf", {"two.pdf"})
    assert {file.name for file in tmp_path.iterdir()} == {"two.pdf", "three.chart"}

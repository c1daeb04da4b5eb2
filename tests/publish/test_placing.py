"""A finished folder, in place with its receipt; and taken away again."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.problems import Misuse, Unsafe
from generator.publish import Output, damaged_receipts, editions_in_place, open_output, place, take_away
from generator.publish.linux import swap_folders
from tests.publish.builders import A_SITE, B_SITE, EDITION, FAMILY, build, no_swap, put, receipt, seen

OTHER = "alder-7k2m-r4tw"


@pytest.fixture(params=[swap_folders, no_swap], ids=["in one step", "in two steps"])
def output(request: pytest.FixtureRequest, tmp_path: Path) -> Output:
    """An open output, on a system that swaps folders and on one that cannot."""
    return open_output(tmp_path / "site", request.param)


def test_a_new_site_stands_in_its_place(output: Output) -> None:
    assert put(output, A_SITE).change == "new"
    assert seen(output.place_of(EDITION)) == A_SITE


def test_a_site_says_its_edition_and_nothing_else(output: Output) -> None:
    placed = put(output, A_SITE)
    assert (placed.folder / "stepmark.txt").read_bytes() == f"{EDITION}\n".encode()


def test_a_changed_site_takes_the_whole_place(output: Output) -> None:
    put(output, A_SITE)
    assert put(output, B_SITE).change == "replaced"
    assert seen(output.place_of(EDITION)) == B_SITE


def test_nothing_of_the_old_site_is_left_anywhere(output: Output) -> None:
    put(output, A_SITE)
    put(output, B_SITE)
    assert list(output.building.iterdir()) == []
    assert list((output.folder / ".stepmark" / "exchanging").iterdir()) == []


def test_the_same_files_leave_the_site_untouched(output: Output) -> None:
    folder = put(output, A_SITE).folder
    before = {path: path.stat() for path in (folder, *folder.rglob("*"))}
    assert put(output, A_SITE).change == "unchanged"
    assert {path: path.stat() for path in (folder, *folder.rglob("*"))} == before


def test_the_same_files_from_other_inputs_only_change_the_receipt(output: Output) -> None:
    put(output, A_SITE, inputs="1f2e")
    assert put(output, A_SITE, inputs="3d4c").change == "unchanged"
    assert editions_in_place(output)[0].inputs == "3d4c"


def test_a_site_damaged_in_its_place_is_put_right(output: Output) -> None:
    (put(output, A_SITE).folder / "only-a.html").unlink()
    assert put(output, A_SITE).change == "replaced"
    assert seen(output.place_of(EDITION)) == A_SITE


def test_a_site_whose_folder_was_deleted_is_put_back(output: Output) -> None:
    shutil.rmtree(put(output, A_SITE).folder)
    assert editions_in_place(output) == ()
    put(output, A_SITE)
    assert seen(output.place_of(EDITION)) == A_SITE


def test_the_receipt_lists_every_file_with_its_digest(output: Output) -> None:
    placed = put(output, A_SITE)
    written = json.loads(output.receipt_of(EDITION).read_text(encoding="utf-8"))
    assert set(written["files"]) == {*A_SITE, "stepmark.txt"}
    assert written["files"]["index.html"] == hashlib.sha256(b"A home").hexdigest()
    assert placed.receipt is not None
    assert written["digest"] == placed.receipt.digest


def test_the_receipt_of_the_same_site_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    with open_output(tmp_path / "one") as one, open_output(tmp_path / "two" / "deep") as two:
        put(one, A_SITE)
        put(two, dict(reversed(A_SITE.items())))
        assert one.receipt_of(EDITION).read_bytes() == two.receipt_of(EDITION).read_bytes()


def test_what_is_read_back_is_what_was_written(output: Output) -> None:
    assert editions_in_place(output) == () != put(output, A_SITE)
    assert editions_in_place(output) == (put(output, A_SITE).receipt,)


def test_a_receipt_says_whether_it_was_built_for_readers(output: Output) -> None:
    place(output, build(output, A_SITE), replace(receipt(), is_for_readers=False, as_of=date(2020, 2, 29)))
    (read,) = editions_in_place(output)
    assert (read.is_for_readers, read.as_of) == (False, date(2020, 2, 29))


def test_no_reader_is_named_inside_a_site(output: Output) -> None:
    folder = put(output, A_SITE).folder
    assert not any("mum" in path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file())


def test_editions_are_asked_for_by_family(output: Output) -> None:
    put(output, A_SITE)
    place(output, build(output, B_SITE, OTHER), receipt(OTHER, "alder-7k2m"))
    assert [found.edition for found in editions_in_place(output)] == [OTHER, EDITION]
    assert [found.edition for found in editions_in_place(output, FAMILY)] == [EDITION]


def test_a_folder_without_our_receipt_is_never_replaced(output: Output) -> None:
    output.place_of(EDITION).mkdir()
    (output.place_of(EDITION) / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Unsafe, match="no receipt of ours"):
        put(output, A_SITE)
    assert seen(output.place_of(EDITION)) == {"mine.txt": "mine"}


def test_a_file_where_a_site_should_stand_is_left_alone(output: Output) -> None:
    output.place_of(EDITION).write_text("mine", encoding="utf-8")
    with pytest.raises(Unsafe, match="file or a link"):
        put(output, A_SITE)


def test_another_familys_site_is_never_replaced(output: Output) -> None:
    put(output, A_SITE)
    with pytest.raises(Unsafe, match="another family"):
        place(output, build(output, B_SITE), receipt(family="alder-7k2m"))
    assert seen(output.place_of(EDITION)) == A_SITE


@pytest.mark.parametrize("words", ["", "{}", "[]", '{"readers": 1}', "\x00", '"receipt"'])
def test_a_damaged_receipt_is_named_and_its_site_left_alone(output: Output, words: str) -> None:
    put(output, A_SITE)
    output.receipt_of(EDITION).write_text(words, encoding="utf-8")
    put(output, B_SITE, OTHER)
    assert [found.edition for found in editions_in_place(output)] == [OTHER]
    assert [edition for edition, _ in damaged_receipts(output)] == [EDITION]
    for attempt in (lambda: put(output, B_SITE), lambda: take_away(output, EDITION)):
        with pytest.raises(Unsafe, match="not as it was written"):
            attempt()
    assert seen(output.place_of(EDITION)) == A_SITE


def test_another_editions_receipt_is_not_taken_for_this_ones(output: Output) -> None:
    put(output, A_SITE)
    shutil.copy(output.receipt_of(EDITION), output.receipt_of(OTHER))
    with pytest.raises(Unsafe, match=f"{OTHER}.json is not as it was written"):
        take_away(output, OTHER)


def test_a_folder_without_a_first_page_is_not_published(output: Output) -> None:
    put(output, A_SITE)
    with pytest.raises(Unsafe, match=r"no index\.html"):
        put(output, {"stray.html": "half"})
    assert seen(output.place_of(EDITION)) == A_SITE


@pytest.mark.skipif(sys.platform == "win32", reason="making a link needs rights on Windows")
@pytest.mark.parametrize("name", ["p/link.html", "stepmark.txt", "folder"])
def test_a_link_is_not_published(output: Output, tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").mkdir()
    built = build(output, A_SITE)
    (built / name).symlink_to(tmp_path / "secret")
    with pytest.raises(Unsafe, match="link"):
        place(output, built, receipt())
    assert not output.place_of(EDITION).exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders on Windows")
def test_a_pipe_is_not_published(output: Output) -> None:
    built = build(output, A_SITE)
    os.mkfifo(built / "pipe")
    with pytest.raises(Unsafe, match="device"):
        place(output, built, receipt())


def test_a_folder_built_elsewhere_is_not_published(output: Output, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    with pytest.raises(Misuse, match="room_for"):
        place(output, tmp_path / "elsewhere", receipt())


def test_a_site_taken_away_is_gone_with_its_receipt(output: Output) -> None:
    put(output, A_SITE)
    assert take_away(output, EDITION).change == "taken away"
    assert [path.name for path in output.folder.iterdir()] == [".stepmark"]
    assert editions_in_place(output) == ()
    assert list(output.building.iterdir()) == []


def test_a_page_takes_the_place_of_a_whole_site(output: Output) -> None:
    put(output, A_SITE)
    page = build(output, {"index.html": "No longer shared"})
    assert take_away(output, EDITION, page).change == "replaced"
    assert seen(output.place_of(EDITION)) == {"index.html": "No longer shared"}


def test_a_site_with_only_a_page_left_keeps_its_readers_and_has_no_inputs(output: Output) -> None:
    put(output, A_SITE)
    take_away(output, EDITION, build(output, {"index.html": "No longer shared"}))
    (left,) = editions_in_place(output)
    assert (left.audience, left.inputs) == ("mum", "")


def test_what_is_not_ours_cannot_be_taken_away(output: Output) -> None:
    output.place_of(EDITION).mkdir()
    with pytest.raises(Unsafe, match="no receipt of ours"):
        take_away(output, EDITION)
    assert output.place_of(EDITION).is_dir()


def test_what_never_stood_cannot_be_taken_away(output: Output) -> None:
    with pytest.raises(Unsafe, match="no receipt of ours"):
        take_away(output, EDITION)


def test_other_editions_stay_as_they_were(output: Output) -> None:
    put(output, A_SITE)
    place(output, build(output, B_SITE, OTHER), receipt(OTHER, "alder-7k2m"))
    take_away(output, EDITION)
    assert seen(output.place_of(OTHER)) == B_SITE


def test_a_site_whose_folder_was_deleted_can_be_taken_away(output: Output) -> None:
    shutil.rmtree(put(output, A_SITE).folder)
    take_away(output, EDITION)
    assert not output.receipt_of(EDITION).exists()

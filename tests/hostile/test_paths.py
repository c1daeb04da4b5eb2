"""Names and places of files: each left alone for a reason or told in a sentence; nothing outside is ever reached."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.mend import mend_records
from generator.problems import Problem
from generator.read import family_folders, read_consents, read_family, read_service
from generator.read.filing import find_records
from tests.hostile.folders import CHILD, FAMILY, whole_service, write_folder
from tests.hostile.judging import judge_problems
from tests.hostile.material import NAUGHTY, OURS, folder_named, material_from

PHOTOS, VISITS = f"{FAMILY}/photos", f"{CHILD}/visits"
IGNORED = (
    ".DS_Store",
    "._2026-02-03-sam.md",
    ".git",
    ".~lock.2026-02-03-sam.md#",
    ".sync.ffs_db",
    ".2026-02-03-sam.md.swp",
    "Thumbs.db",
    "desktop.ini",
    "~$26-02-03-sam.md",
)
TOLD = (
    "2026-02-03-sam.md~",
    "2026-02-03-sam.md.bak",
    "2026-02-03-sam.MD",
    "2026-02-03-Sam.md",
    "2026-02-03-sam .md",
    "2026-02-03-sam.md ",
    "2026-02-03-sam..md",
    "2026-02-03 sam.md",
    "2026-02-03-sam (1).md",
    "2026-02-03-sam - Copy.md",
    "Copy of 2026-02-03-sam.md",
    "2026-02-03-sam-DESKTOP-1A2B.md",
    "2026-02-03-sam (conflicted copy 2026-02-04).md",
    "2026-02-03-sam.sync-conflict-20260204-101112-ABCDEFG.md",
    "con.md",
    "nul.md",
    "aux",
    "2026-02-30-sam.md",
    "2026-02-03.md",
    f"2026-02-03-{'a' * 200}.md",
    "2026-02-03-sám.md",
    unicodedata.normalize("NFD", "2026-02-03-sám.md"),
    "2026-02-03-ѕam.md",
    "2026-02-03-sam\u200b.md",
    "2026-02-03-sam.docx",
    "2026-02-03-sam.md.lnk",
    "-rf.md",
    "[bold].md",
    "\x1b[2J.md",
    "a\nb.md",
    "\u202edm.exe",
)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "records", whole_service())


NOT_FINISHED = "this report is final and not finished"


def problems(records: Path, family: str = FAMILY) -> tuple[Problem, ...]:
    service = read_service(records)
    assert service.service is not None
    read = read_family(records / family, service.service, service.frameworks, service.library)
    assert (read.family is None) == any(not problem.is_warning for problem in read.problems)
    # The drawn family has a report nobody has finished, and is told so: that is no matter of names.
    return tuple(one for one in (*service.problems, *read.problems) if one.wrong != NOT_FINISHED)


def put_file(folder: Path, name: str, words: bytes = b"x") -> None:
    """Writes a file of that name, where this system has such names."""
    try:
        (folder / name).write_bytes(words)
    except (OSError, ValueError, UnicodeError):
        pytest.skip("this system has no such names")
    if name not in {path.name for path in folder.iterdir()}:
        pytest.skip("this system changes such names")


@pytest.mark.parametrize("folder", [FAMILY, CHILD, VISITS, PHOTOS, "families", "frameworks", "library"])
@pytest.mark.parametrize("name", IGNORED)
def test_what_computers_leave_behind_unseen_is_left_alone(records: Path, folder: str, name: str) -> None:
    put_file(records / folder, name)
    assert problems(records) == ()


@pytest.mark.parametrize("name", TOLD)
def test_every_other_odd_name_is_told_where_it_stands(records: Path, name: str) -> None:
    for folder in (VISITS, PHOTOS, CHILD, FAMILY, "library"):
        put_file(records / folder, name)
    found = problems(records)
    assert list(judge_problems(found, "", 1)) == []
    for folder in (VISITS, PHOTOS, CHILD, FAMILY, "library"):
        assert [one for one in found if one.file.rpartition("/")[0] == folder], folder


@pytest.mark.parametrize("name", ["Alder", "alder 7k2m", "alder-7k2m.", "álder", "[red]", "a\nb", "con ", "\x1b[2J"])
def test_a_family_or_child_of_an_odd_name_is_told_and_not_built(records: Path, name: str) -> None:
    try:
        (records / "families" / name).mkdir()
        (records / FAMILY / name).mkdir()
    except OSError:
        pytest.skip("this system has no such names")
    found = (*problems(records), *problems(records, f"families/{name}"))
    assert list(judge_problems(found, "", 1)) == []
    assert any(one.file.startswith(f"{FAMILY}/") for one in found)
    assert any(not one.file.startswith(f"{FAMILY}/") and one.file.startswith("families/") for one in found)


def test_names_that_differ_in_capitals_alone_are_never_two_records(records: Path) -> None:
    put_file(records / VISITS, "2026-02-03-SAM.md", (records / VISITS / "2026-02-03-sam.md").read_bytes())
    assert "this name has a capital, a space or another sign" in {problem.wrong for problem in problems(records)}


def test_a_family_whose_name_begins_like_another_reads_its_own_files(records: Path) -> None:
    other = records / "families" / "alder-7k2m1"
    other.mkdir()
    (other / "family.md").write_text("broken", encoding="utf-8")
    assert problems(records) == ()
    assert {problem.file.split("/")[1] for problem in problems(records, "families/alder-7k2m1")} == {"alder-7k2m1"}


@pytest.mark.parametrize("target", ["families/alder-7k2m1", "service.yml", ".."])
@pytest.mark.parametrize(
    "at", [f"{VISITS}/2026-03-03-sam.md", f"{PHOTOS}/2026-03-03-x.jpg", f"{CHILD}/home-old", f"{FAMILY}/tern"]
)
def test_nothing_is_followed_out_of_a_familys_folder(records: Path, target: str, at: str) -> None:
    (records / "families" / "alder-7k2m1").mkdir()
    try:
        (records / at).symlink_to(records / target)
    except OSError:
        pytest.skip("this system makes no links")
    assert [(one.file, one.wrong) for one in problems(records)] == [(at, "this is a link to somewhere else")]


@pytest.mark.skipif(not hasattr(sys, "addaudithook"), reason="this Python tells nobody what it opens")
def test_reading_and_checking_open_nothing_outside_and_write_nothing(records: Path) -> None:
    (records / VISITS / "2026-03-03-sam.md").write_text("---\nphotos: [../../../x]\n---\n", encoding="utf-8")
    opened = list(opened_while(lambda: problems(records)))
    assert len(opened) > 20
    assert [path for path, _ in opened if not Path(path).is_relative_to(records)] == []
    assert [path for path, flags in opened if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)] == []


def test_mending_changes_nothing_where_there_is_nothing_to_mend(records: Path) -> None:
    for name in TOLD:
        try:
            (records / VISITS / name).write_bytes(b"---\r\nhappened: Yes\n---\n")
        except (OSError, ValueError, UnicodeError):
            continue
    before = {path: path.read_bytes() for path in records.rglob("*") if path.is_file()}
    assert list(mend_records(records, family_folders(records), has_service=True)) == []
    assert {path: path.read_bytes() for path in records.rglob("*") if path.is_file()} == before


def test_a_file_with_two_names_on_the_disk_is_read_as_two(records: Path) -> None:
    # A hard link cannot be told from a file; all it can show is what its own folder's writer could copy there.
    try:
        os.link(records / VISITS / "2026-02-03-sam.md", records / VISITS / "2026-02-04-sam.md")
    except OSError:
        pytest.skip("this system makes no hard links")
    assert problems(records) == ()


def test_mending_one_of_two_names_leaves_the_other_as_it_was(records: Path, tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside.md", records / VISITS / "2026-02-04-sam.md"
    outside.write_text("---\nhappened: Yes\n---\n", encoding="utf-8")
    try:
        os.link(outside, inside)
    except OSError:
        pytest.skip("this system makes no hard links")
    assert len(list(mend_records(records, family_folders(records), has_service=False))) == 1
    assert outside.read_text(encoding="utf-8") == "---\nhappened: Yes\n---\n"


def test_consents_alone_are_judged_whatever_else_stands_there(records: Path) -> None:
    put_file(records / VISITS, "2026-02-03-sam.md~")
    service = read_service(records).service
    assert service is not None
    assert read_consents(records / FAMILY, service) is not None


def test_a_hostile_name_is_no_record_or_an_id(records: Path) -> None:
    judge_names(OURS, records)


def test_a_naughty_name_is_no_record_or_an_id(records: Path) -> None:
    texts = (*material_from(folder_named()).words,) if NAUGHTY.is_file() else ()
    judge_names(texts, records)


def judge_names(texts: tuple[str, ...], records: Path) -> None:
    """Each text as a file's name, with a day before it and without, and as a folder's."""
    for number, text in enumerate(texts):
        for folder in (VISITS, PHOTOS, f"{CHILD}/goals"):
            for name in (f"{text}.md", f"2026-03-03-{text}.md", text):
                try:
                    (records / folder / name).write_bytes(b"x")
                except (OSError, ValueError, UnicodeError):
                    continue
                if Path(os.path.normpath(records / folder / name)).parent != records / folder:
                    continue
                found, told = find_records(records / FAMILY, FAMILY)
                assert list(judge_problems(told, "", 1)) == [], number
                assert all(one.path.isascii() and ".." not in one.path for one in found)
                (records / folder / name).unlink()


def opened_while(act: object) -> Iterator[tuple[str, int]]:
    """Every file opened while `act` runs, with how it was opened; Python's own and the program's are left out."""
    heard: list[tuple[str, int]] = []
    is_on = [True]

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if is_on and event == "open" and isinstance(arguments[0], str):
            heard.append((arguments[0], int(arguments[2])))  # type: ignore[call-overload]

    sys.addaudithook(hear)
    act()  # type: ignore[operator]
    is_on.clear()
    own = (sys.prefix, sys.base_prefix)
    return iter([(path, flags) for path, flags in heard if not path.startswith(own) and "zone" not in path])

"""A family in which nothing changed is not read again, and any change at all is noticed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import run, unchanged
from generator.cases import KEPT
from generator.errand import Built, Errand
from generator.publish import open_output
from generator.run import Order, Outcome, build_what_changed, errands, read_service_or_stop
from tests.gits import begin, commit, git
from tests.read.folders import FAMILY, rewrite, sound_records, write
from tests.sites import ROOT
from tests.stopping import do_here

DAY = date(2026, 6, 12)
NAME = Path(FAMILY).name


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sound records, as if nobody had touched them for a while; what is built is built in this process."""
    monkeypatch.setattr(run, "do_each", do_here)
    monkeypatch.setattr(unchanged, "A_MOMENT", 0)
    return sound_records(tmp_path)


def go(records: Path, **changes: object) -> tuple[list[Outcome], bool]:
    """A run in this process, and whether the family was read."""
    read: list[str] = []

    def note(build: Callable[..., object]) -> Callable[..., object]:
        def noting(work: tuple[Errand, ...], jobs: int) -> object:
            read.extend(errand.folder.name for errand in work)
            return build(work, jobs)

        return noting

    order = replace(Order(records, records.parent / "site", ROOT, as_of=DAY, jobs=1), **changes)  # type: ignore[arg-type]
    with pytest.MonkeyPatch.context() as patch, open_output(order.out) as output:
        patch.setattr(run, "build_all", note(run.build_all))
        found = list(build_what_changed(order, errands(order, read_service_or_stop(records), output), output))
    return found, NAME in read


def said(outcomes: list[Outcome]) -> list[tuple[object, ...]]:
    """What the closing table is made of."""
    built: list[Built] = [one.built for one in outcomes]
    return [(one.family, one.is_read, [(e.name, e.audience, e.pages, e.withheld) for e in one.editions], one.closed)
            for one in built]  # fmt: skip


def test_a_family_in_which_nothing_changed_is_not_read_and_told_of_as_before(records: Path) -> None:
    first, again = go(records), go(records)
    assert (first[1], again[1]) == (True, False)
    assert said(again[0]) == said(first[0])
    assert [placed.change for outcome in again[0] for _, placed in outcome.placed] == ["unchanged"]


def test_the_line_of_an_unchanged_family_comes_back_as_it_was(records: Path) -> None:
    first, again = go(records), go(records)
    assert not again[1]
    assert again[0][0].built.case == first[0][0].built.case is not None


@pytest.mark.parametrize("damage", [None, b"", b"{}"])
def test_a_family_whose_line_is_gone_or_damaged_is_read_again(records: Path, damage: bytes | None) -> None:
    go(records)
    kept = records.parent / "site" / ".stepmark" / "cache" / NAME / KEPT
    kept.unlink() if damage is None else kept.write_bytes(damage)
    assert go(records)[1]


CHANGES: dict[str, Callable[[Path], object]] = {
    "a word": lambda records: rewrite(records, f"{FAMILY}/matters/2026-02-03-sleep.md", "label: ", "label: New "),
    "a new record": lambda records: write(records, f"{FAMILY}/matters/2026-02-09-cot.md", "---\n---\n"),
    "a file gone": lambda records: (records / FAMILY / "advice" / "2026-02-10-talking.md").unlink(),
    "the service": lambda records: rewrite(records, "service.yml", "name: ", "name: New "),
    "a framework": lambda records: rewrite(records, "frameworks/first-steps.yml", "name: ", "name: New "),
    "the library": lambda records: rewrite(records, "library/pouring-play.md", "title: ", "title: New "),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_noticed(records: Path, change: Callable[[Path], object]) -> None:
    go(records)
    change(records)
    assert go(records)[1]


def test_a_commit_is_noticed_and_one_of_another_folder_is_not(records: Path) -> None:
    rewrite(records, "service.yml", "sample-day: 2026-06-12\n", "")
    begin(records)
    commit(records, "2026-06-01")
    assert [go(records)[1], go(records)[1]] == [True, False]
    write(records, "notes.txt", "Something else.")
    commit(records, "2026-06-02")
    assert not go(records)[1]
    note = records / FAMILY / "matters" / "2026-02-03-sleep.md"
    times = (note.stat().st_atime_ns, note.stat().st_mtime_ns)
    git(records, "rm", "--quiet", "--cached", f"{FAMILY}/matters/2026-02-03-sleep.md")
    git(records, "commit", "--quiet", "--message=Note", GIT_AUTHOR_NAME="Sam Reed", GIT_AUTHOR_EMAIL="sam@example.org")
    assert (note.stat().st_atime_ns, note.stat().st_mtime_ns) == times
    assert go(records)[1]


def test_what_says_who_may_see_is_looked_at_byte_for_byte(records: Path) -> None:
    found = {path: content for path, *_, content in unchanged.files_below(records / FAMILY)}
    assert {path.split("/")[0] for path, content in found.items() if content} == {"family.md", "consents"}
    rewrite(records, f"{FAMILY}/consents/2026-01-05-read-mum.md", "from: 2026", "from: 2025")
    again = {path: content for path, *_, content in unchanged.files_below(records / FAMILY)}
    assert [path for path in found if found[path] != again[path]] == ["consents/2026-01-05-read-mum.md"]


@pytest.mark.parametrize("changes", [{"as_of": date(2026, 6, 13)}, {"renderer": "zensical"}])
def test_another_day_or_another_renderer_is_noticed(records: Path, changes: dict[str, object]) -> None:
    go(records)
    assert go(records, **changes)[1]


def test_a_site_somebody_took_away_is_built_again(records: Path) -> None:
    (outcome,), _ = go(records)
    (outcome.placed[0][1].folder / "stepmark.txt").unlink()
    assert go(records)[1]


def test_a_file_changed_a_moment_ago_is_looked_at_again(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "A_MOMENT", 60_000_000_000)
    go(records)
    assert go(records)[1]


def test_a_family_with_a_problem_is_told_of_in_every_run(records: Path) -> None:
    rewrite(records, f"{FAMILY}/matters/2026-02-03-sleep.md", "label: ", "lable: ")
    first, again = go(records), go(records)
    assert again[1]
    assert first[0][0].built.problems == again[0][0].built.problems != ()


@pytest.mark.parametrize("damage", ["", "{}", '{"look": 1}', "[]", "null"])
def test_a_damaged_memory_is_no_memory(records: Path, damage: str) -> None:
    go(records)
    memory = records.parent / "site" / ".stepmark" / "unchanged" / f"{NAME}.json"
    assert json.loads(memory.read_text(encoding="utf-8"))["look"]
    memory.write_text(damage, encoding="utf-8")
    assert go(records)[1]


def test_what_is_kept_holds_no_word_of_a_record(records: Path) -> None:
    rewrite(records, f"{FAMILY}/matters/2026-02-03-sleep.md", "label: ", "label: Quillfeather ")
    go(records)
    memory = records.parent / "site" / ".stepmark" / "unchanged" / f"{NAME}.json"
    assert "uillfeather" not in memory.read_text(encoding="utf-8")


def test_another_version_of_what_draws_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = unchanged.digest_program(ROOT, "mkdocs")
    monkeypatch.setattr(unchanged, "version", lambda name: "99" if name == "typst" else "1")
    assert unchanged.digest_program(ROOT, "mkdocs") != before


def test_a_build_for_some_is_not_what_a_family_is_remembered_by(records: Path) -> None:
    go(records, audiences=("reader",))
    assert go(records)[1]
    assert not go(records)[1]


def test_a_build_for_some_tells_only_of_them_where_nothing_changed(records: Path) -> None:
    go(records)
    [outcome], was_read = go(records, audiences=("setting",))
    assert not was_read
    assert (outcome.built.editions, outcome.placed) == ((), ())
    assert not go(records)[1]

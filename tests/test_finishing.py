"""The command `finish`: a report is kept as it was, whatever is written afterwards."""

from __future__ import annotations

import errno
import json
import os
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator.model.drawn import EvidenceShown
from generator.model.final import final_from
from generator.read import read_family, read_service
from tests.papers import everything_in, reader_of, words_of
from tests.read.folders import rewrite
from tests.reports import (
    ADVICE,
    CLOSING,
    DRAFT,
    SKYE,
    copied,
    drawn,
    final_of,
    finish,
    parts_of_docx,
    run,
    strings_in,
    words_of_docx,
)
from tests.sites import RECORDS, build, contents, must_build, sites_in

AT = ("--as-of", "2024-10-15")
VISIT = "families/whitebeam-6r2d/sandpiper-3t9c/visits/2024-07-02-ruth.md"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return copied(tmp_path / "records", SKYE)


@pytest.fixture
def unfinished(records: Path) -> Path:
    """The same with a report that is final and was not finished."""
    final_of(records, SKYE, ADVICE).unlink()
    return records


def problems_of(records: Path, family: str = SKYE) -> list[str]:
    read = read_service(records)
    assert read.service
    found = read_family(records / "families" / family, read.service, read.frameworks, read.library)
    return [f"{one.file} {one.wrong}" for one in found.problems]


def files(records: Path) -> dict[str, bytes]:
    folder = final_of(records, SKYE, ADVICE).parent
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_the_samples_finished_report_holds_what_finishing_it_draws(unfinished: Path) -> None:
    assert finish(unfinished, SKYE, ADVICE, *AT) == 0
    # Its sentences stay as they were said on its day: only what was drawn is held here.
    assert drawn_in(unfinished) == drawn_in(RECORDS)


def drawn_in(records: Path) -> list[tuple[str, int, tuple[str, ...]]]:
    """Each piece of evidence of the finished report: its name, its rows, and its quotations' own words."""
    page = final_from(final_of(records, SKYE, ADVICE).read_text("utf-8"), ADVICE).page
    found = [one for one in page.sections if isinstance(one, EvidenceShown)]
    return [
        (one.name, len(one.table.rows) if one.table else 0, tuple(strings_in([q.section for q in one.quotations])))
        for one in found
    ]


def test_finishing_writes_one_file_and_touches_no_other(unfinished: Path) -> None:
    before = {file: file.read_bytes() for file in unfinished.rglob("*") if file.is_file()}
    finish(unfinished, SKYE, ADVICE, *AT)
    after = {file: file.read_bytes() for file in unfinished.rglob("*") if file.is_file()}
    assert {file: after[file] for file in before} == before
    assert {file.name for file in after.keys() - before.keys()} == {"2024-10-15-ehc-advice.final.json"}


def test_a_report_that_is_not_finished_is_told_of(unfinished: Path) -> None:
    assert [one for one in problems_of(unfinished) if "final and not finished" in one]


def test_a_draft_is_not_finished(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = copied(tmp_path / "records", "alder-7k2m")
    assert finish(records, "alder-7k2m", DRAFT) == 3
    told = capsys.readouterr().out
    assert "18 days left" in told
    assert "status: final" in told
    assert not final_of(records, "alder-7k2m", DRAFT).exists()


def test_a_report_of_a_time_that_is_not_over_is_not_finished(unfinished: Path) -> None:
    rewrite(unfinished, f"families/{SKYE}/{ADVICE}.md", "to 2024-10-15", "to 2024-11-15")
    assert finish(unfinished, SKYE, ADVICE, *AT) == 3
    assert not final_of(unfinished, SKYE, ADVICE).exists()


def test_a_report_of_a_later_day_is_not_finished(unfinished: Path) -> None:
    assert finish(unfinished, SKYE, ADVICE, "--as-of", "2024-10-14") == 2


def test_a_report_kept_to_some_readers_is_not_finished(unfinished: Path) -> None:
    rewrite(unfinished, f"families/{SKYE}/{ADVICE}.md", "status: final", "status: final\nonly: [lorna]")
    assert finish(unfinished, SKYE, ADVICE, *AT) == 4


def test_a_report_with_a_word_that_must_not_travel_is_not_finished(unfinished: Path) -> None:
    rewrite(unfinished, f"families/{SKYE}/{ADVICE}.md", "## Views\n", "## Views\nIt is on Thistlewade Row.\n\n")
    assert finish(unfinished, SKYE, ADVICE, *AT) == 3


def test_no_word_that_must_not_travel_is_drawn_into_a_report(unfinished: Path) -> None:
    rewrite(unfinished, VISIT, "**Seen:** a snail", "**Seen:** a snail in Thistlewade Row, and then a snail")
    assert finish(unfinished, SKYE, ADVICE, *AT) == 0
    assert "Thistlewade" not in final_of(unfinished, SKYE, ADVICE).read_text("utf-8")


def test_a_finished_report_is_not_finished_again_unasked(records: Path) -> None:
    before = files(records)
    assert finish(records, SKYE, ADVICE, *AT) == 2
    assert finish(records, SKYE, ADVICE, *AT, "--again") == 2
    assert files(records) == before


def test_finishing_again_keeps_the_one_before_and_says_what_it_takes_the_place_of(records: Path) -> None:
    before = files(records)["2024-10-15-ehc-advice.final.json"]
    rewrite(records, f"families/{SKYE}/{ADVICE}.md", "thirty signs", "forty signs")
    assert finish(records, SKYE, ADVICE, "--as-of", "2024-10-18", "--again", "--because", "One number was wrong") == 0
    after = files(records)
    assert after["2024-10-15-ehc-advice.final-1.json"] == before
    found = json.loads(after["2024-10-15-ehc-advice.final.json"])
    assert (found["because"], found["replaces"]) == ("One number was wrong", json.loads(before)["digest"])
    assert found["page"]["replaces"] == "2024-10-15"
    assert problems_of(records) == []
    assert "One number was wrong" not in str(list(strings_in(drawn(records, SKYE, ADVICE).page)))


def test_what_was_never_finished_is_not_finished_again(unfinished: Path) -> None:
    assert finish(unfinished, SKYE, ADVICE, *AT, "--again", "--because", "x") == 2


def test_a_damaged_one_can_be_finished_again(records: Path) -> None:
    final_of(records, SKYE, ADVICE).write_text("{}", encoding="utf-8")
    assert finish(records, SKYE, ADVICE, *AT, "--again", "--because", "It was damaged") == 0
    assert problems_of(records) == []


@pytest.mark.parametrize("report", ["sandpiper-3t9c/reports/2024-01-01-nothing", "family", "x/y/z"])
def test_what_is_no_report_is_told_of(report: str, records: Path) -> None:
    assert finish(records, SKYE, report, *AT) == 2


def test_a_report_without_a_period_holds_its_own_sections_alone(
    unfinished: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(unfinished, f"families/{SKYE}/{ADVICE}.md", "period: 2023-10-15 to 2024-10-15\n", "")
    assert finish(unfinished, SKYE, ADVICE, *AT) == 0
    assert "nothing was drawn" in " ".join(capsys.readouterr().out.split())
    assert '"is": "evidence"' not in final_of(unfinished, SKYE, ADVICE).read_text("utf-8")


# Damage


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"text": "24"', '"text": "42"'),
        ('"format": 1', '"format": 2'),
        ("1968", "1986"),
        ("sandpiper-3t9c/reports/2024-10-15-ehc-advice", "sandpiper-3t9c/reports/2024-10-16-ehc-advice"),
        ("{", ""),
        ("Skye", "Skye\u0000"),
    ],
)
def test_a_changed_one_is_a_problem_that_says_what_to_do(old: str, new: str, records: Path) -> None:
    file = final_of(records, SKYE, ADVICE)
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any("2024-10-15-ehc-advice.final.json" in one for one in problems_of(records))
    assert run(records, "check") == 3


def test_one_that_is_laid_out_otherwise_is_the_same(records: Path) -> None:
    file = final_of(records, SKYE, ADVICE)
    file.write_text(json.dumps(json.loads(file.read_text("utf-8"))), encoding="utf-8", newline="\r\n")
    assert problems_of(records) == []


def test_one_of_another_report_is_a_problem(records: Path) -> None:
    final_of(records, SKYE, ADVICE).write_bytes(final_of(records, SKYE, CLOSING).read_bytes())
    assert any("damaged" in one for one in problems_of(records))


def test_one_beside_a_draft_is_told_of(records: Path) -> None:
    rewrite(records, f"families/{SKYE}/{ADVICE}.md", "status: final", "status: draft")
    assert any("is a draft again" in one for one in problems_of(records))


def test_one_beside_no_report_is_a_problem(records: Path) -> None:
    (records / "families" / SKYE / f"{ADVICE}.md").unlink()
    assert any("does not belong here" in one for one in problems_of(records))


# Stopped on the way


class Stop(BaseException):
    """The end of the process, as far as what it leaves on the disk goes."""


@pytest.mark.parametrize("at", range(8))
def test_stopped_at_any_moment_it_leaves_the_old_one_or_the_new_one(
    at: int, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = final_of(records, SKYE, ADVICE).read_bytes()
    rewrite(records, f"families/{SKYE}/{ADVICE}.md", "thirty signs", "forty signs")
    counted = count_down(at, Stop(), monkeypatch)
    again = (SKYE, ADVICE, *AT, "--again", "--because", "x")
    with pytest.raises(Stop):
        finish(records, *again)
    monkeypatch.undo()
    assert counted
    found = final_of(records, SKYE, ADVICE).read_bytes()
    assert found == old or b"forty signs" in found
    assert problems_of(records) == []
    assert finish(records, *again) == 0
    assert b"forty signs" in final_of(records, SKYE, ADVICE).read_bytes()
    assert old in files(records).values()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("at", range(8))
def test_a_disk_that_says_no_leaves_the_old_one_and_a_plain_sentence(
    number: int, at: int, records: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = final_of(records, SKYE, ADVICE).read_bytes()
    rewrite(records, f"families/{SKYE}/{ADVICE}.md", "thirty signs", "forty signs")
    count_down(at, OSError(number, "no"), monkeypatch)
    assert finish(records, SKYE, ADVICE, *AT, "--again", "--because", "x") == 2
    monkeypatch.undo()
    assert "The report could not be finished" in " ".join(capsys.readouterr().err.split())
    found = final_of(records, SKYE, ADVICE).read_bytes()
    assert found == old if at < 7 else b"forty signs" in found
    assert not list(records.rglob(".*.new"))


def count_down(at: int, error: BaseException, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Makes the `at`th of the steps that change the disk fail: four for the copy, then four for the new file."""
    done: list[str] = []
    opens, replaces, syncs = Path.open, Path.replace, os.fsync

    def step(name: str) -> None:
        done.append(name)
        if len(done) == at + 1:
            raise error

    def opening(self: Path, mode: str = "r", *more: Any, **others: Any) -> Any:
        if self.name.endswith(".new"):
            step("open")
        return opens(self, mode, *more, **others)

    def replacing(self: Path, target: Path) -> Path:
        step("replace")
        return replaces(self, target)

    def syncing(number: int) -> None:
        step("fsync")
        syncs(number)

    monkeypatch.setattr(Path, "open", opening)
    monkeypatch.setattr(Path, "replace", replacing)
    monkeypatch.setattr(os, "fsync", syncing)
    return done


# Ever after

HEADING = re.compile("<h1[^>]*>(<[^>]*>)*Advice for an EHC plan")


def site_bytes(out: Path) -> dict[str, bytes]:
    """Every file of Lorna's site that is of her finished reports."""
    [site] = [one for one in sites_in(out) if one.audience == "lorna"]
    wanted = {page.with_suffix("") for page in site.pages if HEADING.search(page.read_text("utf-8"))}
    return {file.name: file.read_bytes() for file in site.folder.rglob("*") if file.with_suffix("") in wanted}


def test_what_is_written_later_changes_no_byte_of_a_finished_report(records: Path, tmp_path: Path) -> None:
    build(records, tmp_path / "one")
    before = site_bytes(tmp_path / "one")
    assert {Path(name).suffix for name in before} == {".html", ".pdf", ".docx"}
    rewrite(records, VISIT, "**Seen:** a snail", "**Seen:** a slug")
    rewrite(records, f"families/{SKYE}/{ADVICE}.md", "thirty signs", "forty signs")
    rewrite(records, f"families/{SKYE}/sandpiper-3t9c/goals/telling-us.md", "title: Skye", "title: Our Skye")
    (records / VISIT.replace("2024-07-02", "2024-07-03")).write_text("---\n---\n", encoding="utf-8")
    done = build(records, tmp_path / "two")
    assert done.returncode == 0, done.stdout
    assert site_bytes(tmp_path / "two") == before


CANARY = "zqvfinishqz"
CLOSED = {
    "Family time": f"**Seen:** {CANARY}a",
    "What we agreed": f"**Seen:** {CANARY}b",
    "Just us": f"**Seen:** {CANARY}c",
    "Teaching together": f"**Just us:** {CANARY}d",
}


def test_no_word_a_report_may_not_draw_on_is_in_any_form_of_it(unfinished: Path, tmp_path: Path) -> None:
    closed = "".join(f"\n## {title}\n{words}\n" for title, words in CLOSED.items())
    (unfinished / VISIT.replace("07-02", "07-03")).write_text(f"---\nminutes: 60\n---\n{closed}", encoding="utf-8")
    folder = unfinished / "families" / SKYE
    (folder / "matters" / "2024-07-03-one.md").write_text(
        f"---\nraised-by: lorna\nlabel: {CANARY}e\nstatus: open\n---\n{CANARY}f\n", encoding="utf-8"
    )
    (folder / "sandpiper-3t9c" / "home" / "2024-07-03.md").write_text(
        f"---\nby: lorna\n---\n**Seen:** {CANARY}g\n", encoding="utf-8"
    )
    rewrite(unfinished, VISIT, "minutes: 70", f"minutes: 70\nonly: [lorna]\nplace: {CANARY}h")
    before = drawn(unfinished, SKYE, ADVICE)
    assert CANARY not in " ".join(strings_in(before.page))
    assert finish(unfinished, SKYE, ADVICE, *AT) == 0
    assert CANARY not in final_of(unfinished, SKYE, ADVICE).read_text("utf-8")
    for form, name in (((), "a.pdf"), (("--docx",), "a.docx")):
        assert run(unfinished, "print", f"{SKYE}/{ADVICE}", *form, "--out", str(tmp_path / name)) == 0
    assert CANARY not in everything_in((tmp_path / "a.pdf").read_bytes())
    assert not [part for part in parts_of_docx((tmp_path / "a.docx").read_bytes()).values() if CANARY.encode() in part]


def test_no_byte_of_a_draft_is_in_anything_that_is_built(tmp_path: Path) -> None:
    records = copied(tmp_path / "records", "alder-7k2m")
    rewrite(records, f"families/alder-7k2m/{DRAFT}.md", "## Needs", f"## Needs\n{CANARY}\n")
    done = build(records, tmp_path / "out")
    assert done.returncode == 0, done.stdout
    for path, content in contents(tmp_path / "out").items():
        said = everything_in(content) if path.endswith(".pdf") else content.decode("utf-8", "replace")
        assert CANARY not in said, path
    assert not list((tmp_path / "out").rglob("*.docx"))


def test_a_draft_is_printed_with_its_clock_and_says_on_each_sheet_what_it_is(tmp_path: Path) -> None:
    assert run(RECORDS, "print", f"alder-7k2m/{DRAFT}", "--out", str(tmp_path / "a.pdf")) == 0
    sheets = [sheet.extract_text() for sheet in reader_of((tmp_path / "a.pdf").read_bytes()).pages]
    assert all("Draft" in one for one in sheets)
    assert "18 days left" in sheets[0]


def test_what_a_reader_may_not_see_is_not_printed_for_them(tmp_path: Path) -> None:
    printed = [
        run(RECORDS, "print", f"{SKYE}/{ADVICE}", "--reader", reader, "--out", str(tmp_path / f"{reader}.pdf"))
        for reader in ("lorna", "dee", "nobody")
    ]
    assert printed == [0, 4, 2]


def test_page_pdf_and_docx_of_a_finished_report_say_the_same_words(tmp_path: Path) -> None:
    must_build(copied(tmp_path / "records", SKYE), tmp_path / "out")
    forms = site_bytes(tmp_path / "out")
    by_kind = {Path(name).suffix: content for name, content in forms.items()}
    page = re.sub(r"(?s)<[^>]*>", " ", by_kind[".html"].decode("utf-8"))
    said = {
        kind: set(re.findall(r"\w+", words))
        for kind, words in (
            (".html", unescape(page)),
            (".pdf", words_of(by_kind[".pdf"])),
            (".docx", words_of_docx(by_kind[".docx"])),
        )
    }
    assert said[".docx"] - {"Draft"} <= said[".pdf"]
    assert said[".docx"] <= said[".html"]

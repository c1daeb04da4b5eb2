"""Every kind of report as a paper and as a Word document: readable by a screen reader, its own words whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.record import section_rule
from generator.model.review import Report
from tests.papers import failures_of, words_of
from tests.reports import copied, run, words_of_docx

KINDS = ("ehc-advice", "health-pathway", "closing", "two-year-check", "meeting")
FAMILY = "alder-7k2m"
WHAT = "dunlin-4p7x/reports/2026-06-10-paper"


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("reports") / "records", FAMILY)


def write_report(records: Path, kind: str) -> list[str]:
    """A draft of that kind with a word in each of its sections; those words."""
    names = [rule.name.replace("…", "Jonah") for rule in Report.sections if kind in rule.only_in]
    assert all(section_rule(Report, name) for name in names)
    words = [f"Quillword{number}" for number in range(len(names))]
    body = "".join(
        f"## {name}\n{word} is told here.\n\n- One thing.\n- Another.\n\n"
        for name, word in zip(names, words, strict=True)
    )
    head = (
        f"---\nkind: {kind}\nperiod: 2025-09-09 to 2026-06-09\nasked-on: 2026-06-01\nfor: A team\nstatus: draft\n---\n"
    )
    (records / "families" / FAMILY / f"{WHAT}.md").write_text(head + body, encoding="utf-8", newline="\n")
    return words


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_whole_paper_and_a_whole_word_document(kind: str, records: Path, tmp_path: Path) -> None:
    words = write_report(records, kind)
    paper, editable = tmp_path / "report.pdf", tmp_path / "report.docx"
    assert run(records, "print", f"{FAMILY}/{WHAT}", "--out", str(paper)) == 0
    assert run(records, "print", f"{FAMILY}/{WHAT}", "--docx", "--out", str(editable)) == 0
    assert failures_of(paper.read_bytes()) == []
    for said in (words_of(paper.read_bytes()), words_of_docx(editable.read_bytes())):
        assert [word for word in words if word not in said] == []

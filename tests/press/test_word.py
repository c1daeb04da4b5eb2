"""Documents that can be worked on: the same words as page and PDF, real styles, and nothing of whoever made them."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from generator.model.documents import DocumentPage
from generator.model.drawn import EvidenceShown, TableShown
from generator.model.papers import DocumentPaper, Paper
from generator.model.shown import DocumentShown, SectionShown
from generator.model.words import Link, Written, say
from generator.press.word import write_word
from generator.prose.parse import parse_body
from generator.wording.wording import read_wording
from tests.papers import failures_of, words_of
from tests.reports import ADVICE, DRAFT, SKYE, parts_of_docx, run, words_of_docx
from tests.sites import RECORDS, ROOT

HOSTILE = '<w:p/> &amp; ]]> #panic() =HYPERLINK("http://x") {{ x }} \\u0000 %s {0}'
REPORTS = ((SKYE, ADVICE), ("alder-7k2m", DRAFT))


def paper(text: str = "Words.", language: str = "en", **more: Any) -> Paper:
    """A report of one section of this text and a table."""
    sections, _ = parse_body(f"## Needs\n{text}\n", language, 1)
    title = say("document.of", kind=say("document.report.ehc-advice"), day=date(2026, 6, 9))
    table = TableShown((say("evidence.goal"), say("evidence.now")), ((Written(HOSTILE, language), Written("1", "en")),))
    page = DocumentPage(
        DocumentShown(Link("", title), title, Written("Wren", "en"), date(2026, 6, 9)),
        (),
        (),
        None,
        (
            SectionShown(say("section.needs"), sections[0]),
            EvidenceShown("steps", say("evidence.steps"), (say("scaled.lead"),), table),
        ),
    )
    return Paper("p/a", title, language, DocumentPaper(page, (), ""), **more)


def made(text: str = "Words.", language: str = "en", **more: Any) -> bytes:
    one = paper(text, language, **more)
    assert isinstance(one.view, DocumentPaper)
    return write_word(one, one.view, read_wording(ROOT / "theme", language))


def opened(content: bytes) -> Any:
    return Document(io.BytesIO(content))


@pytest.fixture(scope="module", params=REPORTS, ids=["final", "draft"])
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """A report of the sample as PDF and as .docx, printed by the command."""
    family, report = request.param
    folder = tmp_path_factory.mktemp("printed")
    assert run(RECORDS, "print", f"{family}/{report}", "--out", str(folder / "a.pdf")) == 0
    assert run(RECORDS, "print", f"{family}/{report}", "--docx", "--out", str(folder / "a.docx")) == 0
    return (folder / "a.pdf").read_bytes(), (folder / "a.docx").read_bytes()


def bag(text: str) -> list[str]:
    """Its words, however they are set: without bullets, colons and the feet of sheets."""
    return sorted(re.findall(r"[\w’']+", text))


def test_it_says_the_words_of_the_pdf(pair: tuple[bytes, bytes]) -> None:
    pdf, docx = pair
    in_docx, in_pdf = set(bag(words_of_docx(docx))), set(bag(words_of(pdf)))
    assert in_docx <= in_pdf
    assert {word for word in in_pdf - in_docx if not word.isdigit() and word != "Draft"} == set()


def test_the_pdf_is_one_for_a_screen_reader_too(pair: tuple[bytes, bytes]) -> None:
    assert failures_of(pair[0]) == []


def test_headings_lists_and_tables_are_of_real_styles(pair: tuple[bytes, bytes]) -> None:
    document = opened(pair[1])
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Heading 1", "Heading 2", "List Bullet", "Quote", "Caption", "Normal"} <= styles
    assert sum(paragraph.style.name == "Heading 1" for paragraph in document.paragraphs) == 1
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    assert all(run.bold is None and run.italic is None and run.font.size is None for run in runs)


def test_each_table_says_which_row_is_its_head(pair: tuple[bytes, bytes]) -> None:
    tables = opened(pair[1]).tables
    assert tables
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in tables)


def test_a_draft_says_so_on_every_sheet_and_a_finished_one_does_not() -> None:
    assert opened(made(is_draft=True)).sections[0].header.paragraphs[0].text == "Draft"
    assert "This is a draft" in words_of_docx(made(is_draft=True))
    assert "word/header1.xml" not in parts_of_docx(made())


def test_every_sheet_has_its_number() -> None:
    footer = parts_of_docx(made())["word/footer1.xml"]
    assert b"PAGE" in footer
    assert b"NUMPAGES" in footer


@pytest.mark.parametrize("text", [HOSTILE, "**bold** [a](https://example.org/a_b)", "1. One\n2. Two", "> Said"])
def test_what_somebody_wrote_stays_text(text: str) -> None:
    content = made(text.replace("<w:p/>", "w:p"))
    said = words_of_docx(content)
    assert "#panic()" in said
    assert HOSTILE in said
    assert not [name for name, part in parts_of_docx(content).items() if b"hyperlink" in part and b"r:id" in part]


def test_where_a_link_leads_stands_after_its_words() -> None:
    assert "a link (https://example.org/a) here" in words_of_docx(made("See a [link](https://example.org/a) here"))


def test_each_ordered_list_begins_at_one() -> None:
    document = opened(made("1. One\n2. Two\n\nThen\n\n1. Again\n2. Two"))
    numbers = [
        paragraph._p.pPr.numPr.numId.val for paragraph in document.paragraphs if paragraph.style.name == "List Number"
    ]
    assert len(numbers) == 4
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_a_list_in_a_list_is_one_step_further_in() -> None:
    styles = [one.style.name for one in opened(made("- A\n    - B\n        - C")).paragraphs]
    assert [one for one in styles if one.startswith("List")][:2] == ["List Bullet", "List Bullet 2"]


def test_a_passage_in_another_language_is_marked() -> None:
    document = opened(made("She said [dzień dobry]{lang=pl} twice"))
    [run] = [run for paragraph in document.paragraphs for run in paragraph.runs if "dzień" in run.text]
    assert run._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "pl"


def test_a_language_from_the_right_runs_from_the_right() -> None:
    content = made("وہ ہنسی۔", "ur")
    document = opened(content)
    [run] = [run for paragraph in document.paragraphs for run in paragraph.runs if "ہنسی" in run.text]
    assert run._r.rPr.find(qn("w:rtl")) is not None
    assert document.styles["Normal"].element.pPr.find(qn("w:bidi")) is not None
    assert document.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    assert b'w:bidi="ur"' in parts_of_docx(content)["word/styles.xml"]


def test_the_same_words_are_the_same_bytes() -> None:
    assert made() == made()


def test_nothing_tells_who_made_it_when_or_with_what() -> None:
    content = made()
    parts = parts_of_docx(content)
    assert list(parts) == sorted(parts)
    assert not [name for name in parts if "thumbnail" in name or "app.xml" in name or "customXml" in name]
    properties = opened(content).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert (properties.created, properties.modified, properties.revision) == (None, None, 0)
    assert not [name for name, part in parts.items() if b"python-docx" in part]


def test_large_print_is_larger() -> None:
    sizes = [opened(made(is_large=large)).styles["Normal"].font.size.pt for large in (False, True)]
    assert sizes == [12, 18]


def test_a_file_that_is_no_report_has_no_docx() -> None:
    assert run(RECORDS, "print", "alder-7k2m/week", "--docx") == 2


def test_a_page_without_a_section_is_a_document_too() -> None:
    one = paper()
    assert isinstance(one.view, DocumentPaper)
    empty = replace(one.view.document, sections=())
    content = write_word(one, replace(one.view, document=empty), read_wording(ROOT / "theme", "en"))
    assert "Wren" in words_of_docx(content)

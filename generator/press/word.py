"""A review or a report as a text that can be worked on (.docx): the same words as its page and its PDF.

In goes the paper's plain data and the wording, out come the bytes of the file. What somebody wrote stays text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.model.drawn import EvidenceShown
from generator.model.papers import DocumentPaper, Paper
from generator.model.shown import SectionShown
from generator.model.words import Say, Written, say
from generator.press.word_file import Line, Run, WordFile
from generator.prose import tree
from generator.wording.wording import Piece, Wording


def write_word(paper: Paper, view: DocumentPaper, wording: Wording) -> bytes:
    """The whole document, in the wording's language."""
    writer = Writer(WordFile(wording.say_plain(paper.title), wording.language, is_large=paper.is_large), wording)
    file, page = writer.file, view.document
    if paper.is_draft:
        file.head(writer.line(say("paper.draft")))
    file.number_sheets()
    file.heading(1, writer.line(paper.title))
    if paper.is_draft:
        file.paragraph(bold(writer.line(say("document.draft-line"))))
    for label, value in facts_of(view):
        file.paragraph((*bold(writer.line(label)), Run(": "), *writer.line(value)))
    for one in page.sections:
        writer.evidence(one) if isinstance(one, EvidenceShown) else writer.section(one)
    if view.confidence:
        file.heading(2, writer.line(say("confidence.heading")))
        file.paragraph(writer.line(say("confidence.lead")))
        for words in view.confidence:
            file.paragraph(writer.line(words), "List Bullet")
    return file.content()


def facts_of(view: DocumentPaper) -> Iterator[tuple[Say, Say | Written]]:
    """Each fact at the head of the document, with its name; as on the page."""
    page = view.document
    shown: tuple[tuple[str, Say | Written | date | None], ...] = (
        ("document.child", page.document.child),
        ("document.status", page.document.status),
        ("document.finished-on", page.finished_on),
        ("document.replaces", page.replaces),
        ("document.for", page.for_whom),
        ("document.asked-on", page.asked_on),
        ("document.due", page.due),
        ("document.clock", page.clock),
        ("document.period", page.period),
        ("document.present", say("names", names=page.present) if page.present else None),
        ("document.next-review", page.next_review),
    )
    for id, value in shown:
        if value:
            yield say(id), say("evidence.day", day=value) if isinstance(value, date) else value


class Writer:
    """What is written where, from top to bottom."""

    def __init__(self, file: WordFile, wording: Wording) -> None:
        self.file = file
        self.wording = wording

    def line(self, words: Say | Written) -> Line:
        """A sentence as runs, each part of another language marked."""
        return tuple(runs_of(self.wording.piece(words)))

    def section(self, shown: SectionShown) -> None:
        if shown.title:
            self.file.heading(2, self.line(shown.title))
        self.blocks(shown.section.blocks, shown.section.language)

    def evidence(self, shown: EvidenceShown) -> None:
        self.file.heading(2, self.line(shown.title))
        for words in shown.lead:
            self.file.paragraph(self.line(words))
        if shown.table:
            header = tuple(self.line(cell) for cell in shown.table.header)
            self.file.table(header, (tuple(self.line(cell) for cell in row) for row in shown.table.rows))
        for quotation in shown.quotations:
            self.blocks(quotation.section.blocks, quotation.section.language, "Quote")
            self.file.paragraph(self.line(quotation.source), "Caption")

    def blocks(self, blocks: tuple[tree.Block, ...], language: str, style: str = "Normal") -> None:
        """What somebody wrote, in its own language."""
        for block in blocks:
            if isinstance(block, tree.Paragraph):
                self.file.paragraph(inline_runs(block.inlines, language), style)
            elif isinstance(block, tree.Subheading):
                self.file.heading(3, inline_runs(block.inlines, language))
            elif isinstance(block, tree.Quote):
                self.blocks(block.blocks, language, "Quote")
            elif isinstance(block, tree.Table):
                rows = (tuple(inline_runs(cell, language) for cell in row) for row in block.rows)
                self.file.table(tuple(inline_runs(cell, language) for cell in block.header), rows)
            else:
                self.listing(block, language, 1)

    def listing(self, listing: tree.Listing, language: str, depth: int) -> None:
        """Its items; a list within an item one step further in."""
        number = self.file.new_list() if listing.ordered else 0
        for item in listing.items:
            for at, block in enumerate(item):
                if isinstance(block, tree.Listing):
                    self.listing(block, language, min(depth + 1, 3))
                elif isinstance(block, tree.Paragraph) and at == 0 and listing.ordered and depth == 1:
                    self.file.numbered(inline_runs(block.inlines, language), number)
                elif isinstance(block, tree.Paragraph):
                    self.file.paragraph(inline_runs(block.inlines, language), list_style(at, depth))
                else:
                    self.blocks((block,), language)


def list_style(at: int, depth: int) -> str:
    """The first paragraph of an item has its mark; what follows in the same item has none."""
    kind = "List Bullet" if at == 0 else "List Continue"
    return kind if depth == 1 else f"{kind} {depth}"


def runs_of(piece: Piece) -> Iterator[Run]:
    if piece.text:
        yield Run(piece.text, language=piece.language or "")
    for part in piece.pieces:
        for run in runs_of(part):
            yield run if run.language or not piece.language else replace(run, language=piece.language)


def bold(line: Line) -> Line:
    return tuple(replace(run, style="Strong") for run in line)


def inline_runs(inlines: tuple[tree.Inline, ...], language: str, style: str = "") -> Line:
    """What somebody wrote in a line; where a link leads stands after its words, as on paper."""
    runs: list[Run] = []
    for one in inlines:
        if isinstance(one, tree.Words):
            runs.append(Run(one.text, style, language))
        elif isinstance(one, tree.Strong):
            runs += inline_runs(one.inlines, language, "Strong")
        elif isinstance(one, tree.Emphasis):
            runs += inline_runs(one.inlines, language, style or "Emphasis")
        elif isinstance(one, tree.Passage):
            runs += inline_runs(one.inlines, one.language, style)
        elif isinstance(one, tree.Link):
            runs += [*inline_runs(one.inlines, language, style), Run(f" ({one.to})", style, language)]
        else:
            runs.append(Run("", is_break=True))
    return tuple(runs)

"""The only door to python-docx: paragraphs, lists and tables in, one .docx out.

The file is set in real styles, says in which language and direction it is written, and holds nothing of whoever made
it: no author, no day, no thumbnail. The same words are the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from generator.wording.place import Direction, direction_of

LETTERS = "Arial"
BRAND = RGBColor(0x0D, 0x5C, 0x56)
SIZES = {"Normal": 12, "Heading 1": 20, "Heading 2": 15, "Heading 3": 13}
SIZES_IN_LARGE = {"Normal": 18, "Heading 1": 28, "Heading 2": 22, "Heading 3": 20}
NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip can tell."""
LEFT_OUT = ("/thumbnail", "/extended-properties", "/customXml", "/stylesWithEffects")
"""Parts of the empty file that say with what it was made, or that nothing needs."""
SPELT = {"en": "en-GB"}
"""Languages whose spelling depends on the country."""


@dataclass(frozen=True)
class Run:
    """Words of one kind in a line."""

    text: str
    style: str = ""
    """Strong or Emphasis; empty for plain words."""
    language: str = ""
    """Where it is another than the file's."""
    is_break: bool = False


Line = tuple[Run, ...]


class WordFile:
    """A file while it is written, from top to bottom."""

    def __init__(self, title: str, language: str, *, is_large: bool = False) -> None:
        self.language = language
        self.direction: Direction = direction_of(language)
        self.file: Any = Document()
        self.set_styles(SIZES_IN_LARGE if is_large else SIZES)
        self.set_language()
        self.set_properties(title)

    def heading(self, level: int, line: Line) -> None:
        self.write(self.file.add_paragraph(style=f"Heading {level}"), line)

    def paragraph(self, line: Line, style: str = "Normal") -> None:
        self.write(self.file.add_paragraph(style=style), line)

    def new_list(self) -> int:
        """The number of an ordered list that begins at one."""
        numbering = self.file.part.numbering_part.numbering_definitions._numbering
        style = self.file.styles["List Number"].element
        used = style.pPr.numPr.numId.val
        kind = numbering.num_having_numId(used).abstractNumId.val
        num = numbering.add_num(kind)
        num.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(num.numId)

    def numbered(self, line: Line, number: int) -> None:
        """An item of the ordered list of that number."""
        paragraph = self.file.add_paragraph(style="List Number")
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number
        self.write(paragraph, line)

    def table(self, header: tuple[Line, ...], rows: Iterable[tuple[Line, ...]]) -> None:
        """A table whose head comes again on each sheet and is told as one."""
        rows = tuple(rows)
        wide = max((len(row) for row in (header, *rows)), default=0)
        if not wide:
            return
        table = self.file.add_table(rows=0, cols=wide, style="Table Grid")
        if self.direction == "rtl":
            table._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
        for number, row in enumerate(((header,) if header else ()) + rows):
            made = table.add_row()
            is_head = number == 0 and bool(header)
            if is_head:
                made._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for cell, line in zip(made.cells, row, strict=False):
                cell.paragraphs[0].style = self.file.styles["Table Heading" if is_head else "Table Text"]
                self.write(cell.paragraphs[0], line)
        self.file.add_paragraph(style="Table Text")  # what follows a table would stick to it

    def head(self, line: Line) -> None:
        """Words at the top of every sheet."""
        self.write(self.file.sections[0].header.paragraphs[0], line)

    def number_sheets(self) -> None:
        """`2 / 5` at the foot of every sheet."""
        paragraph = self.file.sections[0].footer.paragraphs[0]
        for instruction in ("PAGE", "NUMPAGES"):
            if instruction == "NUMPAGES":
                paragraph.add_run(" / ")
            for kind in ("begin", "", "end"):
                element = OxmlElement("w:fldChar" if kind else "w:instrText")
                if kind:
                    element.set(qn("w:fldCharType"), kind)
                else:
                    element.text = instruction
                paragraph.add_run()._r.append(element)

    def write(self, paragraph: Any, line: Line) -> None:
        for one in line:
            if one.is_break:
                paragraph.add_run().add_break()
                continue
            run = paragraph.add_run(one.text, style=one.style or None)
            self.mark_language(run, one.language or self.language)

    def mark_language(self, run: Any, language: str) -> None:
        """Says in which language and direction a run is, where it is not the file's or runs from the right."""
        is_rtl = direction_of(language) == "rtl"
        if language != self.language:
            mark = OxmlElement("w:lang")
            mark.set(qn("w:bidi" if is_rtl else "w:val"), SPELT.get(language, language))
            run._r.get_or_add_rPr().append(mark)
        if is_rtl:
            properties = run._r.get_or_add_rPr()
            right = OxmlElement("w:rtl")
            before = properties.find(qn("w:lang"))
            properties.append(right) if before is None else before.addprevious(right)

    def set_styles(self, sizes: dict[str, int]) -> None:
        styles = self.file.styles
        for name, based_on in (("Table Text", "Normal"), ("Table Heading", "Table Text")):
            made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            made.base_style = styles[based_on]
            made.paragraph_format.space_after = Pt(2)
        styles["Table Heading"].font.bold = True
        for name, size in sizes.items():
            font = styles[name].font
            font.name, font.size = LETTERS, Pt(size)
            fonts = styles[name].element.rPr.rFonts
            for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
                fonts.attrib.pop(qn(theme), None)
            fonts.set(qn("w:cs"), LETTERS)
            if name != "Normal":
                font.color.rgb = BRAND

    def set_language(self) -> None:
        """The file's language, and its direction in every paragraph."""
        defaults = self.file.styles.element.find(qn("w:docDefaults"))
        mark = defaults.find(".//" + qn("w:lang"))
        for name in ("w:val", "w:eastAsia", "w:bidi"):
            mark.set(qn(name), SPELT.get(self.language, self.language))
        if self.direction == "rtl":
            self.file.styles["Normal"].element.get_or_add_pPr().append(OxmlElement("w:bidi"))
            self.file.sections[0]._sectPr.append(OxmlElement("w:bidi"))

    def set_properties(self, title: str) -> None:
        """A title and a language, and nothing else that is not in the text."""
        properties = self.file.core_properties
        for child in list(properties._element):
            properties._element.remove(child)
        properties.title, properties.language = title[:255], self.language
        package = self.file.part.package
        for owner in (package.rels, self.file.part.rels):
            for key, relation in list(owner.items()):
                if relation.reltype.endswith(LEFT_OUT):
                    del owner[key]

    def content(self) -> bytes:
        """The finished file: its parts by name, each of no day."""
        made, packed = io.BytesIO(), io.BytesIO()
        self.file.save(made)
        with zipfile.ZipFile(made) as source, zipfile.ZipFile(packed, "w") as target:
            for name in sorted(source.namelist()):
                part = zipfile.ZipInfo(name, NO_TIME)
                part.compress_type, part.create_system, part.external_attr = zipfile.ZIP_DEFLATED, 0, 0
                target.writestr(part, source.read(name), compresslevel=9)
        return packed.getvalue()

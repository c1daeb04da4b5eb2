"""A website and its pictures become a staging folder: plain files a person can read and any generator can build.

    mkdocs.yml      the root settings with this site's own
    docs/           index.md, p/*.md, p/*.pdf, photos/*.jpg, next-visit.ics, and assets/find.json for search
    theme/          the page shell, its drawings, one style sheet and the scripts

A staged page is a title and one block of finished HTML: no word of a record is ever read as Markdown, template or
setting. Decides nothing about what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.model.pictures import Pictures
from generator.model.website import Page, Website
from generator.render.addresses import address_from, checked
from generator.render.calendar import calendar_file, write_calendar
from generator.render.index import Section, sections_of, write_index
from generator.render.settings import read_settings, site_settings, words_of
from generator.render.shell import read_quiet, read_shell
from generator.render.writing import Finished, Writer, make_writer, write_page

EDITABLE = ".docx"
"""How the path of a text that can be worked on ends, among the papers."""
NO_PAPERS: Mapping[str, bytes] = {}
Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class FrontMatter(Dumper):  # type: ignore[misc]
    """Quotes also what YAML 1.2 alone takes for a number, such as `1e3`: MkDocs reads 1.1, others read 1.2."""


FrontMatter.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$|0o[0-7]+$"),
    list("-+.0123456789"),
)


def stage(
    website: Website, pictures: Pictures, theme: Path, folder: Path, papers: Mapping[str, bytes] = NO_PAPERS
) -> None:
    """The staging folder of one website, written into the empty or missing `folder`; `papers` are PDFs by page."""
    writer = make_writer(website, pictures, theme, frozenset(papers))
    shell = read_shell(theme)
    if website.leave_to:
        shell = read_quiet(shell, theme)
    settings = site_settings(read_settings(theme.parent / "mkdocs.yml"), writer, shell)
    write_text(folder / "mkdocs.yml", dump(settings, Dumper))
    for name, content in shell.files:
        write_bytes(folder / "theme" / name, content)
    sections: list[Section] = []
    for page in website.pages:
        finished = finish_page(writer, page)
        write_text(folder / "docs" / f"{checked(page.path)}.md", finished.text)
        sections += finished.sections
    write_text(folder / "docs" / "assets" / "find.json", write_index(sections))
    for sizes in pictures.by_photo.values():
        for picture in sizes:
            write_bytes(folder / "docs" / checked(picture.path), picture.content)
    for path, content in papers.items():
        name = path if path.endswith(EDITABLE) else f"{path}.pdf"
        write_bytes(folder / "docs" / checked(name), content)
    if website.calendar:
        calendar = write_calendar(website.calendar, website.as_of, writer.wording)
        write_bytes(folder / "docs" / calendar_file(website.calendar.is_quiet), calendar)


def finish_page(writer: Writer, page: Page) -> Finished:
    """The page ready to be staged; made once for all readers who have the same."""
    finished = writer.finished.get(page)
    if finished is None:
        block = finished_block(write_page(writer, page))
        found = sections_of(f"{page.path}.html", writer.wording.say_plain(page.title), block)
        finished = writer.finished[page] = Finished(staged_page(writer, page, block), tuple(found))
    return finished


def staged_page(writer: Writer, page: Page, block: str) -> str:
    """Front matter and one block of finished HTML."""
    front = {
        "title": writer.wording.say_plain(page.title),
        "tab": page.tab,
        "up": [{"href": address_from(page.path, link), **words_of(link.words, writer)} for link in page.up],
    }
    return f"---\n{dump(front, FrontMatter)}---\n\n{block}\n"


def finished_block(html: str) -> str:
    """The HTML as one block that Markdown passes through untouched: no blank line, nothing that opens a fence."""
    # The marks that open a fence, as character references: the same to a reader, nothing to a parser.
    defused = html.replace("`", "&#96;").replace("~", "&#126;")
    lines = (line.strip() for line in defused.splitlines())
    body = "\n".join(line for line in lines if line)
    return f'<div class="page">\n{body}\n</div>'


def dump(settings: dict[str, Any], dumper: Any) -> str:
    return yaml.dump(settings, Dumper=dumper, allow_unicode=True, sort_keys=False, width=120)


def write_text(file: Path, text: str) -> None:
    write_bytes(file, text.encode())


def write_bytes(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

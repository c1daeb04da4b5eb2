"""The only door to Typst: in go a website's papers and pictures, out come PDFs and what was wrong.

The templates lie in `theme/print/`, one named after each class of paper; what they say comes as data. A letter that no
font here has is a problem with its mend, and the other papers are pressed all the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from generator.model.papers import Paper
from generator.model.pictures import Pictures
from generator.model.website import Website
from generator.model.words import Say
from generator.press.fonts import font_for, read_fonts, script_of
from generator.press.plain import Photos, write_plain
from generator.problems import Problem
from generator.wording.wording import Wording, read_wording

NO_GLYPH = re.compile('the text `"(.+?)"` could not be displayed')
SAYS = re.compile(r'(?<![\w-])(?:plain-)?word\("([a-z.-]+)"')


Pressed = Mapping[str, bytes]
"""A website's PDFs by their path without ending."""


def press_papers(website: Website, pictures: Pictures, theme: Path) -> tuple[Pressed, tuple[Problem, ...]]:
    """Every paper of a website that can be set with the fonts here, and a problem for each script that has none."""
    if not website.papers:
        return {}, ()
    wording = read_wording(theme, website.language).with_terms(website.terms)
    pressed: dict[str, bytes] = {}
    missing: set[str] = set()
    with TemporaryDirectory(prefix="press-") as folder:
        photos = lay_out(Path(folder), pictures, theme)
        compiler = typst.Compiler(root=folder, font_paths=read_fonts())
        made_on = datetime.combine(website.as_of, datetime.min.time(), UTC)
        for paper in website.papers:
            said = json.dumps(plain_paper(paper, wording, photos, theme), ensure_ascii=False)
            found = press_paper(compiler, Path(folder) / f"{type(paper.view).__name__}.typ", said, made_on)
            if isinstance(found, bytes):
                pressed[paper.path] = found
            else:
                missing |= found
    return pressed, tuple(no_font(website.family, script) for script in sorted(missing))


def lay_out(folder: Path, pictures: Pictures, theme: Path) -> Photos:
    """Templates and photos in a folder of their own, alone there; where each photo lies, by its id."""
    for template in (theme / "print").glob("*.typ"):
        (folder / template.name).write_bytes(template.read_bytes())
    largest = {id: sizes[-1] for id, sizes in pictures.by_photo.items()}
    for number, picture in enumerate(largest.values()):
        (folder / f"{number}.jpg").write_bytes(picture.content)
    return {id: (f"{number}.jpg", picture.width) for number, (id, picture) in enumerate(largest.items())}


def plain_paper(paper: Paper, wording: Wording, photos: Photos, theme: Path) -> dict[str, object]:
    """All a template is given: what the paper says, the fixed words it asks for, and how to set them."""
    return {
        "title": wording.say_plain(paper.title),
        "language": wording.language,
        "direction": wording.direction,
        "is_large": paper.is_large,
        "is_draft": paper.is_draft,
        "view": write_plain(paper.view, wording, photos),
        "words": {id: write_plain(Say(id), wording, photos) for id in words_asked_for(theme)},
    }


@cache
def words_asked_for(theme: Path) -> tuple[str, ...]:
    """Ids of the fixed sentences the templates say by `word("…")`."""
    texts = (file.read_text(encoding="utf-8") for file in (theme / "print").glob("*.typ"))
    return tuple(sorted({id for text in texts for id in SAYS.findall(text)}))


def press_paper(compiler: typst.Compiler, template: Path, said: str, made_on: datetime) -> bytes | set[str]:
    """One PDF, or the scripts it cannot be set in here. Raises RuntimeError where the template is wrong."""
    try:
        content = compiler.compile(
            input=template, format="pdf", sys_inputs={"paper": said}, pdf_standards=["ua-1"], timestamp=made_on
        )
    except typst.TypstError as wrong:
        scripts = set(scripts_missing(wrong))
        if not scripts:
            # What Typst quotes may be a family's words.
            raise RuntimeError(f"{template.name} cannot be set") from (None if "`" in wrong.message else wrong)
        return scripts
    return bytes(content)  # type: ignore[arg-type]


def scripts_missing(wrong: typst.TypstError) -> Iterator[str]:
    for text in NO_GLYPH.findall(wrong.diagnostic):
        yield from (script_of(letter) for letter in text)


def no_font(family: str, script: str) -> Problem:
    return Problem(
        f"families/{family}",
        0,
        f"some papers hold a letter that no font here can print ({script.capitalize()})",
        f"Install a font for it, such as {font_for(script)}, and build again. All else was built.",
    )

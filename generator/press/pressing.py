"""The only door to Typst: in go a website's papers and pictures, out come PDFs and what was wrong.

The templates lie in `theme/print/`, one named after each class of paper; what they say comes as data. A letter that no
font here has is a problem with its mend, and the other papers are pressed all the same.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from generator.keeping import forget_others, keep_file, read_kept
from generator.model.papers import DocumentPaper, Paper
from generator.model.pictures import Pictures
from generator.model.website import Website
from generator.model.words import Say, say
from generator.press.fonts import font_for, read_fonts, script_of
from generator.press.plain import Photos, write_plain
from generator.press.word import write_word
from generator.problems import Problem
from generator.wording.wording import Wording, read_wording

NO_GLYPH = re.compile('the text `"(.+?)"` could not be displayed')
ENDING = ".pdf"
EDITABLE = ".docx"
"""How the path of a document that can be worked on ends; a PDF's has no ending."""
SAYS = re.compile(r'(?<![\w-])(?:plain-)?word\("([a-z.-]+)"')


Pressed = Mapping[str, bytes]
"""A website's PDFs by their path without ending, and documents that can be worked on by theirs with `.docx`."""


def press_papers(
    website: Website, pictures: Pictures, theme: Path, cached: Path | None = None
) -> tuple[Pressed, tuple[Problem, ...]]:
    """Every paper of a website that can be set with the fonts here, and a problem for each script that has none.

    `cached` is a folder of this edition's own: what is the same as last time is not set again.
    """
    if not website.papers:
        return {}, ()
    pressed: dict[str, bytes] = {}
    missing: set[str] = set()
    names = []
    with TemporaryDirectory(prefix="press-") as folder:
        photos = lay_out(Path(folder), pictures, theme)
        for template, path, said in plain_papers(website, photos, theme):
            names.append(kept_as(template, said, theme))
            found = (cached and read_kept(cached, names[-1])) or press_paper(Path(folder), template, said)
            if isinstance(found, set):
                missing |= found
                continue
            pressed[path] = found
            if cached:
                keep_file(cached, names[-1], found)
    pressed |= write_editable(website, theme)
    if cached:
        forget_others(cached, ENDING, names)
    return pressed, tuple(no_font(website.family, script) for script in sorted(missing))


def write_editable(website: Website, theme: Path) -> Pressed:
    """The documents of a website that can be worked on, by their path with its ending."""
    wording = read_wording(theme, website.language).with_terms(website.terms)
    return {
        f"{paper.path}{EDITABLE}": write_word(paper, paper.view, wording)
        for paper in website.papers
        if paper.is_editable and isinstance(paper.view, DocumentPaper)
    }


def plain_papers(website: Website, photos: Photos, theme: Path) -> Iterator[tuple[str, str, str]]:
    """Each paper's template, path and all it says, as JSON."""
    wording = read_wording(theme, website.language).with_terms(website.terms)
    words = {id: write_plain(Say(id), wording, photos) for id in words_asked_for(theme)}
    for paper in website.papers:
        said = {**plain_paper(paper, wording, photos), "words": words, "is_for_readers": website.is_for_readers}
        # A PDF has a tab of its own.
        said["on_tab"] = wording.say_plain(website.name) if website.leave_to else said["title"]
        if paper.is_dated:
            said["made_on"] = write_plain(say("shell.made-on", day=website.as_of), wording, photos)
        yield f"{type(paper.view).__name__}.typ", paper.path, json.dumps(said, ensure_ascii=False)


def kept_as(template: str, said: str, theme: Path) -> str:
    """The name a paper is kept under: by what it says, how it is set, and by whom."""
    settings = repr((template, version("typst"), digest_of_templates(theme), said))
    return f"{hashlib.sha256(settings.encode()).hexdigest()}{ENDING}"


@cache
def digest_of_templates(theme: Path) -> str:
    files = sorted((theme / "print").glob("*.typ"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def lay_out(folder: Path, pictures: Pictures, theme: Path) -> Photos:
    """Templates and pictures in a folder of their own, alone there; where each picture lies, by its id."""
    for template in (theme / "print").glob("*.typ"):
        (folder / template.name).write_bytes(template.read_bytes())
    largest = {id: sizes[-1] for id, sizes in pictures.by_photo.items()}
    # Named by what they show, as on the site: so another picture is another paper.
    for picture in largest.values():
        (folder / Path(picture.path).name).write_bytes(picture.content)
    return {id: (Path(picture.path).name, picture.width) for id, picture in largest.items()}


def plain_paper(paper: Paper, wording: Wording, photos: Photos) -> dict[str, object]:
    """What a paper says and how to set it."""
    return {
        "title": wording.say_plain(paper.title),
        "language": wording.language,
        "direction": wording.direction,
        "is_large": paper.is_large,
        "is_draft": paper.is_draft,
        "view": write_plain(paper.view, wording, photos),
    }


@cache
def words_asked_for(theme: Path) -> tuple[str, ...]:
    """Ids of the fixed sentences the templates say by `word("…")`."""
    texts = (file.read_text(encoding="utf-8") for file in (theme / "print").glob("*.typ"))
    return tuple(sorted({id for text in texts for id in SAYS.findall(text)}))


@lru_cache(maxsize=1)
def compiler_for(folder: Path) -> typst.Compiler:
    """What sets the papers of one website; made where something must be set, since it reads every font there is."""
    # A paper is too small to share out: threads only wait for each other. Families are built side by side as it is.
    os.environ.setdefault("RAYON_NUM_THREADS", "1")
    return typst.Compiler(root=folder, font_paths=read_fonts())


def press_paper(folder: Path, template: str, said: str) -> bytes | set[str]:
    """One PDF, or the scripts it cannot be set in here. Raises RuntimeError where the template is wrong."""
    try:
        # No day stands in the file, and this one for the numbers made from it: the same words are the same bytes.
        content = compiler_for(folder).compile(
            input=folder / template, format="pdf", sys_inputs={"paper": said}, pdf_standards=["ua-1"], timestamp=0
        )
    except typst.TypstError as wrong:
        scripts = set(scripts_missing(wrong))
        if not scripts:
            # What Typst quotes may be a family's words.
            raise RuntimeError(f"{template} cannot be set") from (None if "`" in wrong.message else wrong)
        return scripts
    return bytes(content)  # type: ignore[arg-type]


def scripts_missing(wrong: typst.TypstError) -> Iterator[str]:
    for text in NO_GLYPH.findall(wrong.diagnostic):
        yield from (script_of(letter) for letter in text)


def no_font(family: str, script: str) -> Problem:
    return Problem(
        f"families/{family}" if family else "service",
        0,
        f"some papers hold a letter that no font here can print ({script.capitalize()})",
        f"Install a font for it, such as {font_for(script)}, and build again. All else was built.",
    )

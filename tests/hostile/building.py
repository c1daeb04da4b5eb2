"""Hostile texts in; a whole family's site that holds them, built as for a reader, and everything live in it, out."""

from __future__ import annotations

import json
import re
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from icalendar import Calendar

from generator.compose import compose_website
from generator.consent import select_editions
from generator.draw import draw_pictures
from generator.measure import measure_progress
from generator.read import read_family, read_service
from generator.render.mkdocs import build_html
from generator.render.prose import BLOCK_TAGS, INLINE_TAGS, TABLE_TAGS
from generator.render.stage import stage
from tests.hostile.folders import FAMILY, File, rules_of, whole_service, write_folder
from tests.hostile.judging import Shape, judge_page, shape_of, words_of
from tests.hostile.places import Place, places_of, put
from tests.hostile.sweep import Tally, read_text

THEME = Path(__file__).parents[2] / "theme"
TODAY = date(2026, 6, 12)
PROBE = "Zq words, really?"
PROSE: Shape = frozenset(
    {(tag, "") for tag in BLOCK_TAGS | TABLE_TAGS | INLINE_TAGS}
    | {(tag, name) for tag in ("div", "span") for name in ("lang", "dir", "class")}
    | {("a", name) for name in ("class", "href", "rel")}
    | {("th", "scope"), ("p", "class"), ("table", "class")}
)
DRAWN = re.compile(
    r"(index|404|p/[a-z]{10})\.html|p/[a-z]{10}(-v[0-9]+)?\.pdf|assets/[a-z/]+(-[0-9a-f]+)?\.(js|css|svg|json)|photos/[\w-]+\.jpg|symbols/[0-9a-f]+\.svg|(next-visit|notes)\.ics"
)


@dataclass(frozen=True)
class Placed:
    """A text and where it was put."""

    file: str
    place: Place
    text: str


@dataclass(frozen=True)
class Site:
    """A built site, read back."""

    pages: dict[str, Element]
    files: frozenset[str]
    calendar: bytes
    index: str

    @property
    def words(self) -> str:
        """All there is to read, without gaps."""
        return "".join("".join(words_of(page) for page in self.pages.values()).split())


def free_places(file: File) -> tuple[Place, ...]:
    """The places of a file where any words may stand."""
    places = [place for place in places_of(file) if place.path and not place.is_key and is_text(file, place)]
    return tuple(place for place in places if is_accepted(put(file, place, PROBE)))


def is_text(file: File, place: Place) -> bool:
    here: Any = file.value
    for part in place.path:
        here = here[part]
    return isinstance(here, str)


def is_accepted(file: File) -> bool:
    return all(problem.is_warning for problem in read_text(file.text.encode("utf-8", "surrogatepass"), file.kind)[1])


@cache
def fillable() -> tuple[tuple[File, tuple[Place, ...]], ...]:
    return tuple((file, free_places(file)) for file in whole_service())


def fill(texts: Sequence[str], start: int) -> tuple[tuple[File, ...], tuple[Placed, ...]]:
    """The whole service with a text in every place that takes it, going round the texts from `start`."""
    files, placed, number = [], [], start
    for file, places in fillable():
        filled = file
        for place in places:
            text = texts[number % len(texts)]
            number += 1
            if is_accepted(changed := put(filled, place, text)):
                filled = changed
                placed.append(Placed(file.path, place, text))
        filled, number = fill_body(filled, texts, number)
        files.append(filled)
    return tuple(files), tuple(placed)


def fill_body(file: File, texts: Sequence[str], number: int) -> tuple[File, int]:
    """Ten texts in each section, as far as the record takes them."""
    body = ""
    for rule in rules_of(file.kind):
        body += f"## {rule.name}\n" if rule.name else ""
        for _ in range(1 if rule.most_words else 10):
            text = f"{texts[number % len(texts)]}\n\n"
            number += 1
            body += text if is_accepted(file.saying(body + text)) else ""
    return file.saying(body), number


def build_site(files: tuple[File, ...], folder: Path) -> Site | tuple[object, ...]:
    """The site of the family's one reader, or the problems that stood in its way."""
    records = write_folder(folder / "records", files)
    service = read_service(records)
    if service.service is None:
        return service.problems
    reading = read_family(records / FAMILY, service.service, service.frameworks, service.library)
    if reading.family is None:
        return reading.problems
    edition = next(one for one in select_editions(reading.family, TODAY) if one.selection)
    assert edition.selection is not None
    website = compose_website(edition.selection, measure_progress(edition.selection), is_for_readers=True)
    pictures, _ = draw_pictures(website, records / FAMILY, folder / "cache")
    stage(website, pictures, THEME, folder / "staging")
    build_html(folder / "staging", folder / "out")
    return read_site(folder / "out")


def read_site(out: Path) -> Site:
    files = {path.relative_to(out).as_posix(): path for path in out.rglob("*") if path.is_file()}
    pages = {
        name: html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        for name, path in files.items()
        if name.endswith(".html")
    }
    calendar = files["next-visit.ics"].read_bytes() if "next-visit.ics" in files else b""
    return Site(pages, frozenset(files), calendar, files["assets/find.json"].read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Harmless:
    """What a site of plain words looks like, and which places reach a page."""

    shape: Shape
    pages: int
    shown: frozenset[tuple[str, Place]]


@cache
def harmless() -> Harmless:
    words = [f"zq{number}qz" for number in range(5_000)]
    files, placed = fill(words, 0)
    with tempfile.TemporaryDirectory() as folder:
        site = build_site(files, Path(folder))
    assert isinstance(site, Site), site
    shape = frozenset(pair for page in site.pages.values() for pair in shape_of(page))
    shown = frozenset((one.file, one.place) for one in placed if one.text in site.words)
    return Harmless(shape | PROSE, len(site.pages), shown)


def judge_site(site: Site, placed: Sequence[Placed]) -> Iterator[str]:
    """Everything in the site that must not be."""
    for name, page in site.pages.items():
        yield from (f"{name}: {wrong}" for wrong in judge_page(page, harmless().shape))
    yield from (f"a file of another name: {name}" for name in sorted(site.files) if not DRAWN.fullmatch(name))
    if len(site.pages) != harmless().pages:
        yield "more or fewer pages than with plain words"
    yield from judge_index(site)
    yield from judge_calendar(site.calendar)
    words = site.words
    for one in placed:
        if (one.file, one.place) in harmless().shown and "".join(one.text.split()) not in words:
            yield f"lost on the way to the page: {one.place}: {one.text[:60]!r}"


def judge_index(site: Site) -> Iterator[str]:
    for row in json.loads(site.index):
        if len(row) != 4 or not all(isinstance(one, str) for one in row):
            yield "a row of the search index is not four texts"
        elif row[0].split("#")[0] not in site.files:
            yield "a row of the search index leads to no page of ours"


def judge_calendar(raw: bytes) -> Iterator[str]:
    if not raw:
        return
    marks = re.findall(rb"(?:^|\r\n|\n|\r)(BEGIN|END):([^\r\n]*)", raw)
    names = [name for _, name in marks]
    if names != [b"VCALENDAR", b"VEVENT", b"VEVENT", b"VCALENDAR"] or len(Calendar.from_ical(raw).walk("VEVENT")) != 1:
        yield "the calendar holds more than one event"


def sweep_sites(texts: Sequence[str], builds: int, tally: Tally) -> Tally:
    """So many sites, each with another share of the texts in all its places."""
    step = max(1, len(texts) // builds)
    for number in range(builds):
        before = time.process_time()
        files, placed = fill(texts, number * step)
        with tempfile.TemporaryDirectory() as folder:
            try:
                site = build_site(files, Path(folder))
            except Exception as error:  # this is what is looked for
                tally.faults.append(f"site {number}: {type(error).__name__}: {error}"[:300])
                continue
        tally.sites += 1
        tally.shown += len(placed)
        tally.live += list(judge_site(site, placed)) if isinstance(site, Site) else [f"not read: {site}"]
        tally.note_site(time.process_time() - before)
    return tally

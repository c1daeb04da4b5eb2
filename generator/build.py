"""The order of the rooms, for one family: read, consent, measure, compose, draw, render.

Runs in a worker process of its own. In comes an `Errand`, out goes what was built in a room of the
output, ready for `publish`; nothing here puts anything in place.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.compose import compose_ended, compose_website
from generator.consent import Selected, select_editions
from generator.draw import draw_photos
from generator.measure import measure_progress
from generator.model.goal import LibraryActivity
from generator.model.pictures import Pictures
from generator.model.record import Filed
from generator.model.selection import Selection, Withheld
from generator.model.service import Framework, Service
from generator.model.website import Website
from generator.problems import Problem
from generator.read import read_family
from generator.render.mkdocs import build_html
from generator.render.stage import stage


@dataclass(frozen=True)
class Errand:
    """Everything a worker needs to build one family's sites."""

    folder: Path
    """The family's folder."""
    service: Service
    frameworks: Mapping[str, Framework]
    library: Mapping[str, Filed[LibraryActivity]]
    as_of: date
    is_for_readers: bool
    theme: Path
    rooms: Path
    """An empty folder of the output to build in."""
    cache: Path
    """This family's own cache."""
    program: str
    """Digest of program and theme: when it changes, every site is built again."""
    standing: Mapping[str, str]
    """Editions of this family in place, and the digest of what each was made from."""


@dataclass(frozen=True)
class Edition:
    """One edition, built or found unchanged."""

    name: str
    readers: tuple[str, ...]
    language: str
    pages: int
    inputs: str
    """Digest of everything it was made from."""
    folder: Path | None
    """The finished folder; none where what stands in place is the same."""
    withheld: Withheld


@dataclass(frozen=True)
class Built:
    """What came of one family."""

    family: str
    problems: tuple[Problem, ...] = ()
    is_read: bool = False
    """False where its records have problems: what stands in place then stays."""
    editions: tuple[Edition, ...] = ()
    closed: tuple[Withheld, ...] = ()
    """Readers to whom nothing is open, or whose edition was refused."""
    ended: tuple[Edition, ...] = ()
    """Editions in place that nobody may read any more: each a page that says so."""


def build_family(errand: Errand) -> Built:
    """One family's editions, each finished in its own folder."""
    family = errand.folder.name
    reading = read_family(errand.folder, errand.service, errand.frameworks, errand.library)
    if reading.family is None:
        return Built(family, reading.problems)
    problems = list(reading.problems)
    editions: list[Edition] = []
    closed: list[Withheld] = []
    for selected in select_editions(reading.family, errand.as_of):
        if selected.selection is None:
            closed.append(selected.withheld)
            problems += selected.withheld.refused
            continue
        edition, wrong = build_edition(selected, selected.selection, errand)
        editions.append(edition)
        problems += [one for one in wrong if one not in problems]
    names = {edition.name for edition in editions}
    gone = [name for name, inputs in errand.standing.items() if name not in names and inputs]
    ended = tuple(build_ended(name, reading.family.household.languages[0], errand) for name in gone)
    return Built(family, tuple(problems), True, tuple(editions), tuple(closed), ended)


def build_edition(selected: Selected, selection: Selection, errand: Errand) -> tuple[Edition, tuple[Problem, ...]]:
    """One edition, and what was wrong with its photos."""
    website = compose_website(selection, measure_progress(selection), is_for_readers=errand.is_for_readers)
    pictures, problems = draw_photos(website.photos, errand.folder, errand.cache)
    inputs = digest_of(website, pictures, errand.program)
    is_same = errand.standing.get(website.edition) == inputs
    folder = None if is_same else render(website, pictures, errand)
    edition = Edition(
        website.edition, selection.readers, website.language, len(website.pages), inputs, folder, selected.withheld
    )
    return edition, problems


def build_ended(name: str, language: str, errand: Errand) -> Edition:
    """The page that stands where an edition stood."""
    website = compose_ended(name, errand.folder.name, language, errand.service, errand.as_of)
    folder = render(website, Pictures({}), errand)
    return Edition(name, (), language, 1, "", folder, Withheld((), ()))


def render(website: Website, pictures: Pictures, errand: Errand) -> Path:
    """The finished folder of a website."""
    staging = errand.rooms / f"{website.edition}.staging"
    finished = errand.rooms / website.edition
    stage(website, pictures, errand.theme, staging)
    build_html(staging, finished)
    shutil.rmtree(staging)
    return finished


def digest_of(website: Website, pictures: Pictures, program: str) -> str:
    """SHA-256 of all a site is made from but the day: what did not change is not built again."""
    dateless = replace(website, as_of=date.min)
    shown = sorted((id, tuple(one.path for one in sizes)) for id, sizes in pictures.by_photo.items())
    return hashlib.sha256(repr((dateless, shown, program)).encode()).hexdigest()

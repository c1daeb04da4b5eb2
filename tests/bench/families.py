"""Invented families in any number, written as record folders: the same seed, the same bytes.

In go a folder for records and a count, out come families beside copies of the sample's service, frameworks and
library. No real record is read.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.bench.family import TYPICAL, Files, Invented, Size, invent
from tests.bench.household import photo_stems, write_household, write_photo_words
from tests.bench.pictures import draw_photo
from tests.bench.teaching import activity_names, write_activities, write_assessments, write_goals
from tests.bench.telling import write_between, write_visits
from tests.sites import RECORDS

SEED = 1


def write_families(records: Path, count: int, size: Size = TYPICAL, seed: int = SEED) -> tuple[str, ...]:
    """A records folder of `count` families, and their ids. `records` is made, or empty."""
    records.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(RECORDS / "service.yml", records / "service.yml")
    for folder in ("frameworks", "library", "pictures"):
        shutil.copytree(RECORDS / folder, records / folder)
    return tuple(write_family(records, invent(number, seed, size)) for number in range(count))


def write_family(records: Path, family: Invented) -> str:
    """One family's folder, photos and all, and its id."""
    folder = records / "families" / family.id
    photos = photo_stems(family)
    for path, text in records_of(family, photos):
        write_bytes(folder / path, text.encode())
    for name in photos:
        write_bytes(folder / "photos" / f"{name}.jpg", draw_photo(family.draw))
    return family.id


def records_of(family: Invented, photos: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every record's path and text."""
    activities = activity_names(family)
    kinds: tuple[Files, ...] = (
        write_household(family),
        write_goals(family),
        write_activities(family, activities, photos),
        write_assessments(family),
        write_visits(family, activities, photos),
        write_between(family),
        write_photo_words(family, photos),
    )
    for files in kinds:
        yield from files


def write_bytes(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)

"""All the pictures of one website: photos, the service's own pictures and symbols.

In: which are needed, the family's folder, its cache. Out: `Pictures`, and a problem for each that cannot be drawn.
"""

from __future__ import annotations

from pathlib import Path

from generator.draw.photos import draw_photo, draw_photos
from generator.draw.source import Refusal
from generator.draw.symbols import draw_symbols
from generator.model.pictures import Picture, Pictures
from generator.model.website import PhotoNeeded, Website
from generator.problems import Problem


def draw_pictures(website: Website, family_folder: Path, cache: Path) -> tuple[Pictures, tuple[Problem, ...]]:
    """Every picture in its sizes by its id, and what was wrong with the rest. Raises Unsafe."""
    photos, problems = draw_photos(website.photos, family_folder, cache)
    # A folder of its own: what is forgotten with a family's photos leaves these alone.
    images, wrong = draw_images(website.images, family_folder.parent.parent, cache / "images")
    drawn = {**photos.by_photo, **images, **draw_symbols(website.symbols)}
    return Pictures(drawn), (*problems, *wrong)


def draw_images(
    needed: tuple[PhotoNeeded, ...], records: Path, cache: Path
) -> tuple[dict[str, tuple[Picture, ...]], tuple[Problem, ...]]:
    """The service's own pictures by id, cleaned as photos are, and what was wrong with the rest. Raises Unsafe."""
    drawn: dict[str, tuple[Picture, ...]] = {}
    problems = []
    for image in needed:
        found = draw_photo(records, image.file, cache, "pictures")
        if isinstance(found, Refusal):
            right = "Put it into the folder pictures as JPEG or PNG, under the name service.yml gives."
            problems.append(Problem(image.file, 0, found.wrong, right))
        else:
            drawn[image.id] = found
    return drawn, tuple(problems)

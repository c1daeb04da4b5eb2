"""From the photos a website needs to pictures in the sizes its pages show.

In: which photos, the family's folder, a cache of its own. Out: `Pictures`, and a problem for each photo that
cannot be drawn; the others are drawn all the same. A picture holds pixels and nothing else: no place, no time,
no camera. Nothing outside the family's `photos` folder is opened.
"""

from __future__ import annotations

from pathlib import Path

from PIL import __version__ as pillow

from generator.draw.cache import cache_key, keep_pictures, name_picture, read_pictures
from generator.draw.jpeg import encode_jpeg, refuse_more_than_pixels
from generator.draw.pixels import decode_photo
from generator.draw.source import MISSING, Refusal, read_photo
from generator.model.pictures import Picture, Pictures
from generator.model.website import PhotoNeeded
from generator.problems import Problem

SIZES = ((480, 45_000), (1080, 120_000))
"""Longest side in pixels, and most bytes."""
SETTINGS = f"1 {SIZES} pillow {pillow}"
"""Raise the first number when the same photo would be drawn differently."""


def draw_photos(
    needed: tuple[PhotoNeeded, ...], family_folder: Path, cache: Path
) -> tuple[Pictures, tuple[Problem, ...]]:
    """Every photo in its sizes by its id, and what was wrong with the rest. Raises Unsafe."""
    by_photo: dict[str, tuple[Picture, ...]] = {}
    problems = []
    for photo in needed:
        drawn = draw_photo(family_folder, photo.file, cache)
        if isinstance(drawn, Refusal):
            file = f"families/{family_folder.name}/{photo.file or f'photos/{photo.id}.md'}"
            problems.append(Problem(file, 0, drawn.wrong, drawn.right))
        else:
            by_photo[photo.id] = drawn
    return Pictures(by_photo), tuple(problems)


def draw_photo(folder: Path, file: str, cache: Path, within: str = "photos") -> tuple[Picture, ...] | Refusal:
    """One photo in its sizes, from the cache where it is known; of a family's `photos`, or another folder's."""
    content = read_photo(folder, file, within) if file else MISSING
    if isinstance(content, Refusal):
        return content
    key = cache_key(content, SETTINGS)
    kept = read_pictures(cache, key)
    if kept:
        return kept
    decoded = decode_photo(content, SIZES[-1][0])
    if isinstance(decoded, Refusal):
        return decoded
    pictures: dict[str, Picture] = {}
    for longest, most_bytes in SIZES:
        written, width, height = encode_jpeg(decoded, longest, most_bytes)
        refuse_more_than_pixels(written)
        path = name_picture(written)
        pictures[path] = Picture(path, width, height, written)
    drawn = tuple(sorted(pictures.values(), key=lambda picture: picture.width))
    keep_pictures(cache, key, drawn)
    return drawn


def forget_photos(family_folder: Path, cache: Path, needed: tuple[PhotoNeeded, ...]) -> None:
    """Takes out of the cache every picture that no site needs any more: withdrawn means gone here too."""
    kept = sorted(cache.glob("*.pictures"))
    if len(kept) <= len({photo.file for photo in needed}):
        return
    sources = (read_photo(family_folder, file) for file in sorted({photo.file for photo in needed}) if file)
    wanted = {f"{cache_key(content, SETTINGS)}.pictures" for content in sources if not isinstance(content, Refusal)}
    for file in kept:
        if file.name not in wanted:
            file.unlink(missing_ok=True)

"""Photos by month, and then-and-now pairs."""

from __future__ import annotations

from datetime import date

from generator.compose.sources import Sources
from generator.model.pages import PhotosPage
from generator.model.shown import PhotoShown
from generator.model.visit import Photo
from generator.model.website import PhotoNeeded


def photos_page(sources: Sources) -> PhotosPage | None:
    """Newest month first; none where there is no photo these readers may see."""
    months: dict[date, list[PhotoShown]] = {}
    pairs = []
    for filed in reversed(sources.selection.of(Photo)):
        shown = sources.photo_shown(filed)
        months.setdefault(shown.day.replace(day=1), []).append(shown)
        earlier = sources.photo(filed.record.then) if filed.record.then else None
        if earlier:
            pairs.append((earlier, shown))
    if not months:
        return None
    return PhotosPage(tuple((month, tuple(shown)) for month, shown in months.items()), tuple(pairs))


def photos_needed(sources: Sources) -> tuple[PhotoNeeded, ...]:
    """Every picture file the site will open."""
    return tuple(PhotoNeeded(filed.stem, filed.beside) for filed in sources.selection.of(Photo))

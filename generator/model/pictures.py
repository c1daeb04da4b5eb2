"""Photos, charts, and the symbols and pictures of boards, made ready for a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.charts import ChartShown


@dataclass(frozen=True)
class Picture:
    """One size of one photo."""

    path: str
    """Path in the site, such as `photos/9f2c….jpg`: named by what it shows."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    content: bytes


@dataclass(frozen=True)
class Pictures:
    """All that is drawn for a site."""

    by_photo: Mapping[str, tuple[Picture, ...]]
    """Every picture of a site in its sizes, smallest first: by the id of the photo, or of what else is drawn."""
    charts: Mapping[ChartShown, str] = field(default_factory=dict)
    """Every chart's SVG. Its links are `page:` and the page's address from the first page."""

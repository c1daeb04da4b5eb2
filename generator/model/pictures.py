"""Photos made ready for a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
    """Every photo of a site in its sizes, smallest first, by photo id."""

    by_photo: Mapping[str, tuple[Picture, ...]]

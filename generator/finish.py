"""The last steps of any site: a website staged, and made into a finished folder of HTML.

In go a website, its pictures and PDFs, out comes a folder ready for `publish`, or the digest of all it is made from.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.model.pictures import Pictures
from generator.model.website import Website
from generator.render.renderer import build_html
from generator.render.stage import stage


@dataclass(frozen=True)
class Bench:
    """Where and by what a site is made."""

    theme: Path
    rooms: Path
    """An empty folder of the output to build in."""
    renderer: str
    """Which generator makes the HTML."""


def finish_site(website: Website, pictures: Pictures, papers: Mapping[str, bytes], bench: Bench) -> Path:
    """The finished folder of a website."""
    staging = bench.rooms / f"{website.edition}.staging"
    finished = bench.rooms / website.edition
    stage(website, pictures, bench.theme, staging, papers)
    build_html(bench.renderer, staging, finished)
    shutil.rmtree(staging)
    return finished


def digest_of(website: Website, pictures: Pictures, program: str) -> str:
    """SHA-256 of all a site is made from but the day: what did not change is not built again."""
    dateless = replace(website, as_of=date.min)
    shown = sorted((id, tuple(one.path for one in sizes)) for id, sizes in pictures.by_photo.items())
    return hashlib.sha256(repr((dateless, shown, program)).encode()).hexdigest()

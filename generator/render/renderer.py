"""Which generator makes HTML of a staging folder: MkDocs, or Zensical where it is asked for.

In goes a renderer's name with a staging folder, out comes the folder of HTML. Knows neither of the two.
"""

from __future__ import annotations

from pathlib import Path

from generator.render import zensical

RENDERERS = ("mkdocs", "zensical")
"""Both build the same pages from the same folder; the first is the one that is used unasked."""


def check_renderer(renderer: str) -> None:
    """Raises Misuse where the renderer asked for is not installed."""
    if renderer == "zensical":
        zensical.check_installed()


def build_html(renderer: str, staging: Path, out: Path) -> None:
    """The site built from `staging`, in `out`. Raises RuntimeError where the renderer has anything to complain of."""
    if renderer == "zensical":
        zensical.build_html(staging, out)
        return
    # Where it is not asked for, MkDocs is not even imported.
    from generator.render import mkdocs

    mkdocs.build_html(staging, out)

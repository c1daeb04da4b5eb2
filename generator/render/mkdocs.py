"""The only door to MkDocs: in goes a staging folder, out comes a folder of HTML.

Builds in this process with a fresh configuration each time. A warning is an error. Never sees a record.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from markdown import Extension, Markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

STATIC_TEMPLATES = {"404.html"}


def build_html(staging: Path, out: Path) -> None:
    """The site built from `staging`, in `out`. Raises RuntimeError where MkDocs has anything to complain of."""
    with warnings_collected() as complaints:
        try:
            config = load_config(str(staging / "mkdocs.yml"), site_dir=str(out))
            # Our shell stands alone: without Material's own folder MkDocs neither walks its 15,000 files nor copies
            # its bundle, style sheets, languages and maps into every family's site. No sitemap: no page is announced.
            config.theme.dirs = [str(staging / "theme")]
            config.theme.static_templates = STATIC_TEMPLATES
            config.markdown_extensions = [Untouched()]  # type: ignore[list-item]
            build(config)
        except (Abort, MkDocsException) as stopped:
            raise RuntimeError(f"MkDocs stopped: {stopped}; {'; '.join(complaints)}") from stopped
    if complaints:
        raise RuntimeError("MkDocs warned: " + "; ".join(complaints))
    # The drawings stand inside the pages already.
    shutil.rmtree(out / "icons")


class Untouched(Extension):
    """Leaves a page as it is: a staged page is finished HTML, and Markdown would only spend time reading it."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.convert = str.strip  # type: ignore[method-assign, assignment]


class Complaints(logging.Handler):
    """Keeps what a logger warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def warnings_collected() -> Iterator[list[str]]:
    """What MkDocs warns of while it works, instead of on the terminal."""
    logger, complaints = logging.getLogger("mkdocs"), Complaints()
    was = logger.propagate
    logger.addHandler(complaints)
    logger.propagate = False
    try:
        yield complaints.heard
    finally:
        logger.removeHandler(complaints)
        logger.propagate = was

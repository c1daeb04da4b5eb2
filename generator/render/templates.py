"""The page templates of a theme, made ready once in a process.

In goes the theme's folder, out comes a Jinja environment that escapes everything and knows no missing name.
What a template may use on a page is listed in `PageTools`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.prose import tree
from generator.wording.place import direction_of

KINDS_OF_PROSE = (
    tree.Paragraph,
    tree.Listing,
    tree.Quote,
    tree.Table,
    tree.Subheading,
    tree.Words,
    tree.Strong,
    tree.Emphasis,
    tree.Link,
    tree.Passage,
    tree.Break,
)


@cache
def read_templates(theme: Path) -> Environment:
    """The environment for `theme/pages`. Each template is compiled when first used and kept."""
    environment = Environment(
        loader=FileSystemLoader(theme / "pages", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests.update({kind.__name__.lower(): _is_a(kind) for kind in KINDS_OF_PROSE})
    environment.globals["direction_of"] = direction_of
    return environment


@cache
def read_icons(theme: Path) -> dict[str, Markup]:
    """The theme's own drawings by name, ready to stand in a page."""
    files = sorted((theme / "site" / "icons").glob("*.svg"))
    return {file.stem: Markup(file.read_text(encoding="utf-8").strip()) for file in files}  # noqa: S704 - our own files


def _is_a(kind: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, kind)

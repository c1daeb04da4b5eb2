"""A body's tree as clean HTML: the macros in `theme/pages/parts/prose.html` write it, nh3 checks it.

The tree cannot hold markup, so nothing should be left for nh3 to take out: it is the second lock on the door.
"""

from __future__ import annotations

import nh3
from jinja2 import Environment
from markupsafe import Markup

from generator.prose.tree import Block, Section
from generator.wording.place import is_same_language

PROSE = "parts/prose.html"
BLOCK_TAGS = frozenset({"div", "p", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "h5", "h6"})
TABLE_TAGS = frozenset({"table", "thead", "tbody", "tr", "th", "td"})
INLINE_TAGS = frozenset({"strong", "em", "a", "span", "br"})

CLEANER = nh3.Cleaner(
    tags=set(BLOCK_TAGS | TABLE_TAGS | INLINE_TAGS),
    attributes={"a": {"href"}, "div": {"lang", "dir"}, "span": {"lang", "dir"}, "th": {"scope"}},
    allowed_classes={
        "a": {"outside"},
        "div": {"prose"},
        "p": {"seen", "told", "think", "just-us"},
        "table": {"plain"},
    },
    url_schemes={"http", "https"},
    link_rel="noopener noreferrer nofollow",
)


def write_prose(environment: Environment, words: Section | tuple[Block, ...], heading: int, language: str) -> Markup:
    """HTML of a section or of some blocks, for a page in `language`; subheadings at level `heading`."""
    macros = environment.get_template(PROSE).module
    if isinstance(words, Section):
        written = macros.section(words, heading, not is_same_language(words.language, language))  # type: ignore[attr-defined]
    else:
        written = macros.passage(words, heading)  # type: ignore[attr-defined]
    return Markup(CLEANER.clean(str(written)))  # noqa: S704 - cleaned on this line

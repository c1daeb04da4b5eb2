"""The page shell of a theme: its templates and drawings, and its style sheets joined into one.

In goes `theme/site`, out come the files a staging folder needs, named by what they hold so that a browser never keeps
an old one. Read once in a process.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
INDENT = re.compile(r"\n\s*")


@dataclass(frozen=True)
class Shell:
    files: tuple[tuple[str, bytes], ...]
    """Path within the staged theme folder, and content."""
    style: str
    """Path of the one style sheet."""
    scripts: tuple[tuple[str, str], ...]
    """Each script's path in the settings, and its path here."""


@cache
def read_shell(theme: Path) -> Shell:
    """The shell's files, ready to be written."""
    site = theme / "site"
    settings = yaml.safe_load((theme.parent / "mkdocs.yml").read_text(encoding="utf-8"))
    sheets = [(site / name).read_text(encoding="utf-8") for name in settings["extra_css"]]
    style = INDENT.sub("\n", COMMENT.sub("", "".join(sheets))).encode()
    scripts = {entry["path"]: (site / entry["path"]).read_bytes() for entry in settings["extra_javascript"]}
    named = {name: named_by_content(name, content) for name, content in scripts.items()}
    files = {
        **{file.name: file.read_bytes() for file in sorted(site.glob("*.html"))},
        "assets/mark.svg": (site / "assets" / "mark.svg").read_bytes(),
        **{f"icons/{file.name}": file.read_bytes() for file in sorted((site / "icons").glob("*.svg"))},
        named_by_content("assets/look.css", style): style,
        **{named[name]: content for name, content in scripts.items()},
    }
    return Shell(tuple(files.items()), named_by_content("assets/look.css", style), tuple(named.items()))


@cache
def read_quiet(shell: Shell, theme: Path) -> Shell:
    """The shell of a quiet site: a drawing that says nothing, and what *Leave this page* needs, as no other has."""
    quiet = theme / "site" / "quiet"
    plain = {name: (quiet / name).read_bytes() for name in ("assets/mark.svg", "icons/mark.svg")}
    files = {**dict(shell.files), **plain}
    sheet = INDENT.sub("\n", COMMENT.sub("", (quiet / "leave.css").read_text(encoding="utf-8")))
    style = files.pop(shell.style) + sheet.encode()
    script = (quiet / "leave.js").read_bytes()
    look, leave = named_by_content("assets/look.css", style), named_by_content("assets/leave.js", script)
    return Shell(
        tuple({**files, look: style, leave: script}.items()), look, (*shell.scripts, ("assets/leave.js", leave))
    )


def named_by_content(name: str, content: bytes) -> str:
    """`assets/look.css` as `assets/look-1a2b3c4d.css`."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}-{hashlib.sha256(content).hexdigest()[:8]}{dot}{ending}"

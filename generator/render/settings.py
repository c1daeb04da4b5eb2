"""A site's MkDocs settings: the root `mkdocs.yml` with what this website needs, as plain data.

Never a word of a record as a setting's name, never a path of this computer.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.model.website import Website
from generator.model.words import Link, Say, Written, say
from generator.render.shell import Shell
from generator.render.writing import Writer
from generator.wording.place import direction_of

SHELL_WORDS = (
    "shell.skip",
    "shell.tabs",
    "shell.back",
    "shell.search",
    "shell.search-none",
    "shell.close",
    "shell.light",
    "shell.dark",
    "shell.as-phone",
    "shell.not-for-readers",
    "shell.no-page",
    "shell.no-page-why",
    "shell.no-page-back",
)
LEAVING = ("does", "history", "address", "private", "kept")
"""What is said of *Leave this page*, a sentence each."""


@cache
def read_settings(file: Path) -> dict[str, Any]:
    """The root settings, as they stand."""
    settings: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return settings


def site_settings(root: dict[str, Any], writer: Writer, shell: Shell) -> dict[str, Any]:
    """The settings of one website's staging folder."""
    website, wording = writer.website, writer.wording
    scripts = dict(shell.scripts)
    return {
        **root,
        "site_name": wording.say_plain(website.name),
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {**root["theme"], "custom_dir": "theme", "language": "en"},
        "extra_css": [shell.style],
        "extra_javascript": [
            *({**entry, "path": scripts.pop(entry["path"])} for entry in root["extra_javascript"]),
            *({"path": path, "defer": True} for path in scripts.values()),
        ],
        "extra": {**root["extra"], **shell_facts(website, writer)},
    }


def shell_facts(website: Website, writer: Writer) -> dict[str, Any]:
    """What the page shell says on every page, each with its language where that differs."""
    footer = (website.sharing, website.safety, website.accessibility, website.find)
    return {
        "language": website.language,
        "direction": writer.wording.direction,
        "is_for_readers": website.is_for_readers,
        "name": words_of(website.name, writer),
        "service": words_of(website.service, writer),
        "tabs": [{"id": tab.id, **link_of(tab.link, writer)} for tab in website.tabs],
        "find": link_of(website.find, writer) if website.find else None,
        "footer": [link_of(link, writer) for link in footer if link],
        "made_on": words_of(say("shell.made-on", day=website.as_of), writer),
        "words": {id.removeprefix("shell."): words_of(say(id), writer) for id in SHELL_WORDS}
        # The script knows the count; here its place is kept.
        | {"search-count": words_of(say("shell.search-count", found="{found}"), writer)},
        **setting_facts(website, writer),
        **({"leave": leaving(website.leave_to, writer)} if website.leave_to else {}),
    }


def leaving(address: str, writer: Writer) -> dict[str, Any]:
    """What a quiet site says of its button: where it leads, and what it does and does not do."""
    return {
        "to": address,
        **words_of(say("quiet.leave"), writer),
        "about": words_of(say("quiet.about"), writer),
        "lines": [words_of(say(f"quiet.{line}"), writer) for line in LEAVING],
    }


def setting_facts(website: Website, writer: Writer) -> dict[str, Any]:
    """What stands on every page of a setting's site, and on no other."""
    if not website.closing:
        return {}
    until = {"until": words_of(website.until, writer)} if website.until else {}
    return {**until, "closing": [words_of(one, writer) for one in website.closing]}


def link_of(link: Link, writer: Writer) -> dict[str, str]:
    anchor = f"#{link.anchor}" if link.anchor else ""
    return {"to": f"{link.to}.html{anchor}", **words_of(link.words, writer)}


def words_of(words: Say | Written, writer: Writer) -> dict[str, str]:
    """Plain words, with language and direction where they are not the site's."""
    piece = writer.wording.piece(words)
    said = {"words": writer.wording.say_plain(words)}
    if piece.language:
        return {**said, "lang": piece.language, "dir": direction_of(piece.language)}
    return said

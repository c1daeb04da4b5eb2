"""Where things are from a page: relative addresses that work on a host, in a subfolder and from a disk.

In go page paths as `Website` has them (`index`, `p/kdmwqrtzab`); never a path on disk.
"""

from __future__ import annotations

import re

from generator.model.words import Link
from generator.problems import Unsafe

PLAIN_PATH = re.compile(r"([a-z0-9-]+/)?[A-Za-z0-9_-]+(\.[a-z0-9]+)?")


def checked(path: str) -> str:
    """The path, if it stays inside the site. Raises Unsafe otherwise: addresses are drawn, never taken from words."""
    if not PLAIN_PATH.fullmatch(path):
        raise Unsafe("a page or picture has an address that could leave its site; nothing was written")
    return path


def address_from(here: str, target: Link | str, anchor: str = "") -> str:
    """Address of a page, such as `../index.html#now`, seen from the page `here`."""
    path, anchor = (target.to, anchor or target.anchor) if isinstance(target, Link) else (target, anchor)
    return asset_from(here, f"{path}.html") + (f"#{anchor}" if anchor else "")


def asset_from(here: str, path: str) -> str:
    """Address of a file of the site, such as `../photos/9f2c.jpg`, seen from the page `here`."""
    folder, in_folder, _ = here.rpartition("/")
    if not in_folder:
        return path
    return path.removeprefix(f"{folder}/") if path.startswith(f"{folder}/") else f"../{path}"

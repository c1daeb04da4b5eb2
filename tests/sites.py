"""Built sites as tests see them: who reads each, its pages, and the command that made them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RECORDS = ROOT / "records"


@dataclass(frozen=True)
class Site:
    """One edition in place."""

    folder: Path
    family: str
    audience: str

    def __str__(self) -> str:
        return f"{self.family} for {self.audience}"

    @property
    def pages(self) -> tuple[Path, ...]:
        """Every page but the one for what is gone, whose addresses climb a folder it does not stand in."""
        return tuple(sorted(page for page in self.folder.rglob("*.html") if page.name != "404.html"))

    @property
    def home(self) -> Path:
        return self.folder / "index.html"


def fullest_of_each_kind(sites: Iterable[Site]) -> dict[str, Path]:
    """The fullest page of each kind among sites, by the class its template gives it."""
    pages = sorted((page for site in sites for page in site.pages), key=lambda page: (page.stat().st_size, page))
    return {kind_of(page): page for page in pages}


def kind_of(page: Path) -> str:
    """Which template made a page: the class of its outermost element, without what only lays it out."""
    _, found, rest = page.read_text(encoding="utf-8").partition('<div class="page">\n<div class="')
    classes = rest.partition('"')[0].split() if found else []
    return next((one for one in classes if one != "wide"), page.stem)


def sites_in(out: Path) -> tuple[Site, ...]:
    """Every family's site that stands in an output folder, by its receipt."""
    return tuple(site for site in all_sites_in(out) if site.family)


def service_site(out: Path) -> Site:
    """The service's own site."""
    return next(site for site in all_sites_in(out) if not site.family)


def all_sites_in(out: Path) -> tuple[Site, ...]:
    """The same, and the service's own."""
    receipts = sorted((out / ".stepmark" / "receipts").glob("*.json"))
    written = [json.loads(receipt.read_text(encoding="utf-8")) for receipt in receipts]
    return tuple(Site(out / one["edition"], one["family"], one["audience"]) for one in written)


def site_for(out: Path, family: str, reader: str) -> Site:
    return next(site for site in all_sites_in(out) if site.family.startswith(family) and site.audience == reader)


def distinct_pages(out: Path, family: str) -> tuple[Path, ...]:
    """Every page of a family's sites, once where two readers have the same to the last byte."""
    pages = [page for site in all_sites_in(out) if site.family.startswith(family) for page in site.pages]
    return tuple({page.read_bytes(): page for page in pages}.values())


def build(records: Path, out: Path, *options: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """The command as anybody would run it, with these environment variables changed."""
    command = [sys.executable, "-m", "generator", "build", "--records", str(records), "--out", str(out), *options]
    around = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    return subprocess.run(
        command, cwd=ROOT, env=around | surroundings, capture_output=True, encoding="utf-8", check=False
    )


def must_build(records: Path, out: Path, *options: str) -> None:
    done = build(records, out, *options)
    assert done.returncode == 0, done.stdout + done.stderr


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder: path with `/`, and its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

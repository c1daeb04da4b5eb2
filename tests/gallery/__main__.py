"""Every chart, picture and paper of the sample on one contact sheet, to be looked at.

    python -m tests.gallery [FOLDER]

Builds the sample, has Chromium picture each kind of chart as a phone and a computer show it, light and dark, turns each
kind of paper into pictures, and puts them side by side. Writes `.stepmark/gallery` unless another folder is named.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont, ImageOps
from playwright.sync_api import sync_playwright

from tests.papers import reader_of
from tests.sites import RECORDS, ROOT, Site, all_sites_in, fullest_of_each_kind, must_build

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
READERS = (
    ("alder-7k2m", "mum"),
    ("hornbeam-3q9t", "nani"),
    ("hornbeam-3q9t", "nursery@plover-8w2c"),
    ("", "(service)"),
)
SHOWN = {
    "steps achieved": ("progress-page", "figure.steps-achieved"),
    "how much help": ("goal-page", "figure.how-much-help"),
    "step path": ("goal-page", ".path"),
    "practice grid": ("activity-page", ".practice"),
    "coloured profile": ("progress-page", ".framework"),
    "also elsewhere": ("progress-page", "section:has(> .bars)"),
    "home": ("home-page", ".activity >> nth=0"),
    "board": ("board-page", ".board"),
    "what a nursery reads": ("meet-page", ".meet-page"),
    "report": ("document-page", ".document-page"),
    "caseload": ("caseload-page", ".caseload-page"),
    "outcomes": ("outcomes-page", "figure"),
}
"""What is looked at: the class of its page, and where it stands there."""
WINDOWS = ((390, "light"), (390, "dark"), (1280, "light"))
TILE, GAP, ACROSS, TALLEST = 320, 16, 8, 2.2
PAPER = "#8a8f8d"


def picture_pages(sites: tuple[Site, ...], folder: Path) -> Iterator[tuple[str, Path]]:
    """Each kind of chart and picture, in each window: what it is, and its file."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(ARGUMENTS))
        for site in sites:
            pages = fullest_of_each_kind((site,))
            for name, (kind, selector) in SHOWN.items():
                for width, scheme in WINDOWS if kind in pages else ():
                    window = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
                    window.goto(pages[kind].as_uri())
                    found: Any = window.locator(selector).first
                    if found.count():
                        whose = f"{site.folder.name}-{name}".replace(" ", "-")
                        file = folder / f"{whose}-{width}-{scheme}.png"
                        found.screenshot(path=file)
                        yield f"{name}, {width} px, {scheme}", file
                    window.close()
        browser.close()


def picture_papers(sites: tuple[Site, ...], folder: Path) -> Iterator[tuple[str, Path]]:
    """Every page of each site's papers: what it is, and its file."""
    for site in sites:
        for paper in sorted(site.folder.rglob("*.pdf")):
            stem = folder / f"{site.folder.name}-{paper.stem}"
            subprocess.run(["pdftoppm", "-r", "60", "-png", str(paper), str(stem)], check=True)
            for sheet in sorted(folder.glob(f"{stem.name}-*.png")):
                yield str((reader_of(paper.read_bytes()).metadata or {}).get("/Title", "")), sheet


def put_together(pictures: list[tuple[str, Path]], file: Path) -> None:
    """All pictures in rows on one sheet, each with its name, in the few colours that keep it small."""
    tiles = [(name, tile_of(one)) for name, one in pictures]
    rows = [tiles[start : start + ACROSS] for start in range(0, len(tiles), ACROSS)]
    heights = [max(tile.height for _, tile in row) + 2 * GAP for row in rows]
    sheet = Image.new("RGB", (ACROSS * (TILE + GAP) + GAP, sum(heights) + GAP), PAPER)
    pen, font, top = ImageDraw.Draw(sheet), ImageFont.load_default(12), GAP
    for row, height in zip(rows, heights, strict=True):
        for place, (name, tile) in enumerate(row):
            left = GAP + place * (TILE + GAP)
            pen.text((left, top - 2), name.encode("ascii", "replace").decode(), fill="white", font=font)
            sheet.paste(tile, (left, top + GAP))
        top += height
    sheet.quantize(64).save(file, optimize=True)


def tile_of(file: Path) -> Image.Image:
    """A picture as small as it stands on the sheet; of what is very tall, the top."""
    picture = Image.open(file).convert("RGB")
    top = picture.crop((0, 0, picture.width, min(picture.height, int(picture.width * TALLEST))))
    return ImageOps.contain(top, (TILE, TILE))


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "site"
        must_build(RECORDS, out)
        every = {(site.family, site.audience): site for site in all_sites_in(out)}
        sites = tuple(every[one] for one in READERS)
        pictures = [*picture_pages(sites, folder), *picture_papers(sites, folder)]
    put_together(pictures, folder / "contact-sheet.png")
    print(f"{len(pictures)} pictures: {folder / 'contact-sheet.png'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute() if len(sys.argv) > 1 else ROOT / ".stepmark" / "gallery")

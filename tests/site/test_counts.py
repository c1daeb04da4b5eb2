"""The numbers on the Progress page are the numbers in the files, counted here without the program."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml

from tests.sites import RECORDS, kind_of, site_for

FRAMEWORK = yaml.safe_load((RECORDS / "frameworks/first-steps.yml").read_text(encoding="utf-8"))
CHILDREN = (
    ("alder-7k2m", "dunlin-4p7x", "mum"),
    ("hornbeam-3q9t", "plover-8w2c", "mum"),
    ("hornbeam-3q9t", "redshank-5r6j", "dad"),
)
Counts = dict[str, dict[str, int]]


def written_passes(family: str, child: str) -> dict[str, dict[str, str]]:
    """Item and code as they stand in each file, by day."""
    folder = RECORDS / "families" / family / child / "assessments"
    texts = {path.stem[:10]: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}
    items = {day: yaml.safe_load(text.split("---")[1])["items"] for day, text in texts.items()}
    return {day: {item: code.split(",")[0] for item, code in found.items()} for day, found in items.items()}


def counted(items: dict[str, str]) -> Counts:
    """How many items of each area have each code, and how many nobody looked at."""
    counts = {}
    for area in FRAMEWORK["areas"].values():
        codes = Counter(items.get(item, "not-looked-at") for item in area["items"])
        counts[area["name"]] = {code: codes[code] for code in (*FRAMEWORK["codes"], "not-looked-at")}
    return counts


def tables_of(page: Path, name: str) -> list[Any]:
    """The tables of one child on the Progress page."""
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    tables = []
    for region in tree.iter("div"):
        if region.get("class") == "scroller" and name in region.get("aria-label", ""):
            tables += [table for table in region.iter("table") if table.get("class") == "areas"]
    return tables


def shown_counts(table: Any) -> tuple[str, Counts]:
    """The day of a table, and its numbers by area and code."""
    words = {**FRAMEWORK["codes"]} | {"not-looked-at": "Not looked at"}
    heads = ["".join(cell.itertext()).strip() for cell in table.find("thead").iter("th")]
    rows: Counts = {}
    for row in table.find("tbody").iter("tr"):
        cells = ["".join(cell.itertext()).strip() for cell in row]
        numbers = dict(zip(heads, cells, strict=True))
        rows[cells[0]] = {code: int(numbers[said]) for code, said in words.items()}
    return next(table.iter("time")).get("datetime"), rows


@pytest.mark.parametrize(("family", "child", "reader"), CHILDREN)
def test_every_pass_shows_what_its_file_says(sample: Path, family: str, child: str, reader: str) -> None:
    profile = (RECORDS / "families" / family / child / "profile.md").read_text(encoding="utf-8")
    name = yaml.safe_load(profile.split("---")[1])["called"]
    pages = [one for one in site_for(sample, family, reader).pages if kind_of(one).startswith("progress")]
    shown = dict(shown_counts(table) for page in pages for table in tables_of(page, name))
    passes = written_passes(family, child)
    assert len(passes) >= 2
    assert shown == {day: counted(items) for day, items in passes.items()}
    assert all(date.fromisoformat(day) for day in shown)


def test_a_skill_shown_once_and_not_since_stands_on_the_page_with_its_day(sample: Path) -> None:
    passes = written_passes("alder-7k2m", "dunlin-4p7x")
    page = next(one for one in site_for(sample, "alder-7k2m", "mum").pages if kind_of(one).startswith("progress"))
    words = " ".join(page.read_text(encoding="utf-8").split())
    once = 0
    for area in FRAMEWORK["areas"].values():
        for item, said in area["items"].items():
            codes = [found[item] for _, found in sorted(passes.items()) if item in found]
            if "can" in codes and codes[-1] != "can":
                once += 1
                assert said in words
    assert once >= 1
    assert "We did not see it this time" in words

"""Every cell and every number of a coloured profile, counted again from the files it came from."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml

from tests.site.test_counts import CHILDREN, FRAMEWORK, RECORDS, written_passes
from tests.sites import kind_of, site_for

Passes = dict[str, dict[str, str]]
Profile = dict[str, dict[str, Any]]


def counted_profile(framework: dict[str, Any], passes: Passes) -> Profile:
    """Area by area: each item's cell, and how many were first shown at each pass, are waiting, came and went."""
    days = sorted(passes)
    found: Profile = {}
    for area in framework["areas"].values():
        cells, numbers = [], Counter[str]()
        for item in area["items"]:
            codes = [passes[day][item] for day in days if item in passes[day]]
            first = [number for number, day in enumerate(days, 1) if passes[day].get(item) == framework["achieved"]]
            went = bool(first) and codes[-1] != framework["achieved"]
            cells.append(("once" if went else "shown", first[0]) if first else (codes[-1] if codes else "unseen", 0))
            numbers[days[first[0] - 1] if first else codes[-1] if codes else "unseen"] += 1
            numbers["once"] += went
        found[area["name"]] = {"cells": cells, "numbers": {**numbers, "all": len(area["items"])}}
    return found


def cell_shown(cell: Any, codes: list[str]) -> tuple[str, int]:
    """A cell of the page as (how it stands, number of the pass): its class and number alone."""
    look = cell.get("class").split()[1]
    first = int(cell.get("data-number") or 0)
    if look[1:].isdigit():
        assert int(look[1:]) == (first - 1) % 10 + 1
        return "shown", first
    return {"looked": codes[0], "coming": codes[1] if len(codes) > 1 else "", "once": "once"}.get(look, "unseen"), first


def shown_profiles(page: Path, framework: dict[str, Any]) -> dict[str, Profile]:
    """The profile of each child on a Progress page, by the child's name: pictures and table together."""
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return {
        "".join(child.find("h2").itertext()): shown_profile(card, framework)
        for child in tree.iter("section")
        if child.get("class") == "child"
        for card in child.iter("section")
        if "framework" in card.get("class").split()
    }


def shown_profile(card: Any, framework: dict[str, Any]) -> Profile:
    others = [code for code in framework["codes"] if code != framework["achieved"]]
    table = next(one for one in card.iter("table") if "profile" in one.get("class").split())
    heads = list(table.find("thead").iter("th"))[1:]
    days = [time.get("datetime") for head in heads for time in head.iter("time")]
    keys = [*days, *reversed(others), "unseen", "all", "once"]
    found: Profile = {}
    for row in table.find("tbody").iter("tr"):
        numbers = dict(zip(keys, (int("".join(cell.itertext())) for cell in row.iter("td")), strict=True))
        found["".join(row.find("th").itertext())] = {"numbers": {key: count for key, count in numbers.items() if count}}
    for area in card.iter("details"):
        if "area" in (area.get("class") or "").split():
            spans = list(area.find("summary").iter("span"))
            name = "".join(next(one for one in spans if one.get("class") == "name").itertext())
            cells = [one for one in spans if "cell" in one.get("class").split()]
            found[name]["cells"] = [cell_shown(cell, others) for cell in cells]
    return found


def told_apart(profile: Profile) -> Profile:
    """The same without counts of nought."""
    return {
        name: {"cells": area["cells"], "numbers": {key: count for key, count in area["numbers"].items() if count}}
        for name, area in profile.items()
    }


@pytest.mark.parametrize(("family", "child", "reader"), CHILDREN)
def test_every_cell_and_number_of_a_profile_is_that_of_the_files(
    sample: Path, family: str, child: str, reader: str
) -> None:
    pages = [one for one in site_for(sample, family, reader).pages if kind_of(one).startswith("progress")]
    written = (RECORDS / "families" / family / child / "profile.md").read_text(encoding="utf-8")
    profiles = {name: found for page in pages for name, found in shown_profiles(page, FRAMEWORK).items()}
    shown = profiles[yaml.safe_load(written.split("---")[1])["called"]]
    assert shown == told_apart(counted_profile(FRAMEWORK, written_passes(family, child)))

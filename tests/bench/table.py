"""What was measured, as tables in Markdown: our lines beside the others', ratios, seconds by room."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.bench.peers import version_of
from tests.bench.stopwatch import Spent

COLD, ALONE, SAME = "ours, cold", "ours, cold, one worker", "ours, nothing changed"
FEW = 20
"""After so many families memory is looked at for the first time."""
VERSIONS = ("mkdocs", "mkdocs-material", "zensical", "hugo", "pydantic", "jinja2", "pyyaml", "pillow")


@dataclass(frozen=True)
class Row:
    """One thing that was built, and what it cost."""

    what: str
    spent: Spent
    pages: int = 0
    """Pages it left; 0 where they were not counted."""
    built: int = 0
    """How many sites were built, where what they cost was scaled to all."""


@dataclass(frozen=True)
class Told:
    """All that was measured for some families."""

    families: int
    rows: tuple[Row, ...]
    inside: dict[str, Any]
    """As `rooms` told it."""
    phone: float
    """Seconds of processor for a telephone's photo."""


def print_told(told: Told, large: tuple[Row, ...]) -> None:
    sites = told.inside["sites"]
    print(
        f"{date.today()} · {told.families} families, {sites} sites · {os.cpu_count()} processors · {surroundings()}\n"
    )
    print_rows((*told.rows, *large), sites)
    print_ratios(told.rows)
    print_rooms(told)


def surroundings() -> str:
    versions = (f"{package} {found}" for package in VERSIONS if (found := version_of(package)))
    return f"{platform.system()}, Python {platform.python_version()}, {', '.join(versions)}"


def print_rows(rows: tuple[Row, ...], sites: int) -> None:
    print("| built | seconds | of processor | ms a site | pages |\n|---|--:|--:|--:|--:|")
    for row in rows:
        each = f"{row.spent.clock * 1000 / sites:.0f}" if row.pages else ""
        clock, processor = f"{row.spent.clock:.2f}", f"{row.spent.processor:.2f}"
        print(f"| {row.what} | {clock} | {processor} | {each} | {row.pages or ''} |")
    built = max(row.built for row in rows)
    if 0 < built < sites:
        print(f"\nOthers built {built} of the {sites} sites; what that cost is scaled to all of them.")
    print()


def print_ratios(rows: tuple[Row, ...]) -> None:
    """Each against its target; what is not installed is said to be left out."""
    found = {row.what.partition(" (")[0]: row.spent for row in rows}
    asked = (
        (COLD, "mkdocs build", "≤ 0.5"),
        (ALONE, "mkdocs build", ""),
        (COLD, "mkdocs build, without Material", ""),
        (COLD, "zensical build", "≤ 1.0"),
        (COLD, "hugo", ""),
        (SAME, COLD, "≤ 0.01"),
    )
    print("| ratio | by the clock | of processor | target |\n|---|--:|--:|--:|")
    for ours, other, target in asked:
        if other not in found:
            print(f"| {ours} / {other} | not installed | | {target} |")
            continue
        clock = found[ours].clock / found[other].clock
        processor = found[ours].processor / max(found[other].processor, 0.001)
        print(f"| {ours} / {other} | {clock:.3f} | {processor:.3f} | {target} |")
    print()


def print_rooms(told: Told) -> None:
    inside = told.inside
    seconds: dict[str, float] = dict(inside["seconds"])
    first = seconds.pop("draw: first time")
    whole = sum(seconds.values())
    print("| room | seconds of processor | ms a family | share |\n|---|--:|--:|--:|")
    for room, spent in seconds.items():
        print(f"| {room} | {spent:.2f} | {spent * 1000 / inside['families']:.0f} | {spent / whole:.0%} |")
    print(f"| **all of them** | {whole:.2f} | {whole * 1000 / inside['families']:.0f} | |\n")
    each = first * 1000 / max(1, inside["photos"])
    print(f"Photos made ready for the first time: {inside['photos']} in {first:.1f} s, {each:.0f} ms each;")
    print(f"one of twelve megapixels, as a telephone takes it: {told.phone * 1000:.0f} ms of processor.")
    held, at_last = inside["held"]
    print(
        f"Most memory of the one process: {held:.0f} MB after {FEW} families, {at_last:.0f} MB after {told.families}."
    )

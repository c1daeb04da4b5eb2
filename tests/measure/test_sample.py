"""The sample families' numbers, counted here from their files without the program."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.progress import ChildProgress
from generator.read import read_family, read_service
from tests.sites import RECORDS

FAMILIES = RECORDS / "families"
CHILDREN = (
    ("alder-7k2m", "dunlin-4p7x", "mum"),
    ("hornbeam-3q9t", "plover-8w2c", "mum"),
    ("hornbeam-3q9t", "redshank-5r6j", "dad"),
    ("medlar-8v3k", "dotterel-6h4w", "mum"),
    ("whitebeam-6r2d", "sandpiper-3t9c", "lorna"),
)


def front_matter(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    return found


def entries_written(child: Path) -> set[tuple[str, str, str]]:
    """Card, day and entry as written, once each; an entry from home names who wrote it, as one on a card does."""
    found = set()
    for path in child.glob("activities/*.md"):
        found |= entries_of(path.stem, front_matter(path).get("practice", {}))
    for path in (*child.glob("home/*.md"), *child.parent.glob("home/*.md")):
        told = front_matter(path)
        for card, days in told.get("practice", {}).items():
            if (child / "activities" / f"{card}.md").exists():
                for _, day, entry in entries_of(card, days):
                    named = entry if entry.split()[0].islower() and " " in entry else f"{told['by']} {entry}"
                    found.add((card, day, named))
    return found


def entries_of(card: str, days: dict[Any, Any]) -> set[tuple[str, str, str]]:
    return {
        (card, str(day), entry)
        for day, entries in days.items()
        for entry in (entries if isinstance(entries, list) else [entries])
    }


@pytest.fixture(scope="module", params=CHILDREN, ids=lambda one: one[1])
def found(request: pytest.FixtureRequest) -> tuple[Path, ChildProgress]:
    family, child, reader = request.param
    service = read_service(RECORDS)
    assert service.service
    reading = read_family(FAMILIES / family, service.service, service.frameworks, service.library)
    assert reading.family
    selection = select_for(reading.family, reader, date(2026, 6, 12)).selection
    assert selection
    return FAMILIES / family / child, measure_progress(selection).children[child]


def test_every_mark_in_the_files_is_counted(found: tuple[Path, ChildProgress]) -> None:
    child, progress = found
    marks = Counter(
        mark for *_, entry in entries_written(child) if entry.split()[-1].isupper() for mark in entry.split()[-1]
    )
    assert marks.total() > 100
    weeks = progress.help.weeks
    assert progress.help.total == marks.total()
    assert sum(week.alone for week in weeks) == marks["Y"]
    assert sum(week.tried for week in weeks) == marks["O"]
    assert progress.practised.goes == marks.total()


def test_every_step_in_the_files_stands_where_its_last_line_says(found: tuple[Path, ChildProgress]) -> None:
    child, progress = found
    steps = [step for path in child.glob("goals/*.md") for step in front_matter(path)["steps"]]
    told = [[line.split()[1] for line in step.get("history", [])] for step in steps]
    learning = {"started": "learning", "resumed": "learning"}
    expected = Counter(learning.get(states[-1], states[-1]) if states else "ahead" for states in told)
    assert {standing: count for standing, count in progress.standings.items() if count} == expected
    assert len(progress.stairs) == sum(bool({"achieved", "maintained", "generalised"} & set(states)) for states in told)


def test_every_visit_in_the_files_is_counted(found: tuple[Path, ChildProgress]) -> None:
    child, progress = found
    visits = [front_matter(path) for path in child.glob("visits/*.md")]
    visits += [one for path in child.parent.glob("visits/*.md") if child.name in (one := front_matter(path))["about"]]
    offered = [one for one in visits if one.get("kind") != "contact"]
    assert progress.attendance
    assert progress.attendance.offered == len(offered)
    # YAML itself reads `no` as false.
    assert progress.attendance.happened == sum(one.get("happened", True) is not False for one in offered)

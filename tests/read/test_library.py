"""The service's own library in `records/`: short enough for one side of paper, each with the same parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model.goal import LibraryActivity

LIBRARY = sorted((Path(__file__).parents[2] / "records" / "library").glob("*.md"))
MOST_WORDS = 226
"""What a card holds beside its chart without crowding."""
MOST_WORDS_WHY = 35


def body_of(activity: Path) -> str:
    return activity.read_text(encoding="utf-8").split("---\n", 2)[2]


def sections_of(activity: Path) -> dict[str, str]:
    titles_and_words = re.split(r"^## (.+)\n", body_of(activity), flags=re.MULTILINE)[1:]
    return dict(zip(titles_and_words[::2], titles_and_words[1::2], strict=True))


def test_there_are_twenty_eight_activities() -> None:
    assert len(LIBRARY) == 28


@pytest.mark.parametrize("activity", LIBRARY, ids=lambda activity: activity.stem)
def test_an_activity_has_every_section_in_order(activity: Path) -> None:
    assert list(sections_of(activity)) == [rule.name for rule in LibraryActivity.sections]


@pytest.mark.parametrize("activity", LIBRARY, ids=lambda activity: activity.stem)
def test_an_activity_is_short(activity: Path) -> None:
    assert len(body_of(activity).split()) <= MOST_WORDS


@pytest.mark.parametrize("activity", LIBRARY, ids=lambda activity: activity.stem)
def test_why_is_said_in_a_breath(activity: Path) -> None:
    assert len(sections_of(activity)["Why"].split()) <= MOST_WORDS_WHY


@pytest.mark.parametrize("activity", LIBRARY, ids=lambda activity: activity.stem)
def test_there_are_four_or_five_steps_to_do(activity: Path) -> None:
    steps = re.findall(r"^\d\. ", sections_of(activity)["What to do"], flags=re.MULTILINE)
    assert len(steps) in (4, 5)

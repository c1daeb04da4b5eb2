"""Papers of a small family pressed in one line, for tests that read the PDFs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.model.goal import Goal
from generator.model.pictures import Pictures
from generator.model.record import AnyFiled
from generator.press import press_papers
from tests.builders import activity, goal, section
from tests.compose.sites import website
from tests.papers import words_of

THEME = Path(__file__).resolve().parents[2] / "theme"
CARD = "2026-06-09-bubbles"
WORDS = "Blow once. Stop. Hold the bubbles still and wait for as long as it takes."


def card(*sections: Any, stem: str = CARD, **fields: Any) -> AnyFiled:
    """A card for the fortnight from the ninth of June."""
    usual: dict[str, Any] = {"until": "2026-06-23", "tries": "5", "who": ["mum", "dad"]}
    body = sections or (section("Get ready", WORDS), section("What to do", WORDS), section("Why", WORDS))
    return activity(stem, *body, **usual | fields)


def pressed(*records: AnyFiled, **more: Any) -> dict[str, bytes]:
    """The PDFs of a site of these records, by the class of what they show."""
    site = website(*records, **more)
    contents, problems = press_papers(site, Pictures({}), THEME)
    assert problems == ()
    return {type(paper.view).__name__: contents[paper.path] for paper in site.papers}


def pressed_card(*records: AnyFiled, **more: Any) -> bytes:
    """The PDF of the one card among these records; with a goal that it serves."""
    goals = () if any(isinstance(one.record, Goal) for one in records) else (goal(),)
    return pressed(*goals, *records, **more)["CardPaper"]


def said(content: bytes) -> str:
    """Its words with one space between any two."""
    return " ".join(words_of(content).split())

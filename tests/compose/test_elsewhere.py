"""Bars of how far what was learned carries: the numbers measured, in words and as a length."""

from __future__ import annotations

from generator.model.pages import ProgressPage
from generator.model.results import ElsewhereShown
from generator.model.words import say
from tests.builders import activity, goal
from tests.compose.sites import page_of

ACHIEVED = ["2026-01-26 started", "2026-02-09 achieved"]
KEPT = [*ACHIEVED, "2026-03-02 maintained"]
ELSEWHERE = [*KEPT, "2026-04-06 generalised"]
LOST = [*ACHIEVED, "2026-03-01 lost"]


def elsewhere(*histories: list[str], practice: dict[str, str] | None = None) -> ElsewhereShown | None:
    steps = [{"id": f"step{n}", "does": "does it", "history": history} for n, history in enumerate(histories)]
    card = activity("2026-02-10-bubbles", practice=practice or {})
    return page_of(ProgressPage, goal(steps=steps), card).elsewhere


def test_each_bar_tells_its_number_and_is_as_long() -> None:
    shown = elsewhere(ACHIEVED, KEPT, ELSEWHERE, LOST)
    assert shown
    assert [(bar.label.id, bar.amount, bar.percent) for bar in shown.bars] == [
        ("elsewhere.now-holds", say("elsewhere.steps", count=3, total=4), 75),
        ("elsewhere.kept", say("elsewhere.steps", count=2, total=4), 50),
        ("elsewhere.other-places", say("elsewhere.steps", count=1, total=4), 25),
    ]


def test_the_sentence_tells_a_bar_s_numbers() -> None:
    shown = elsewhere(ACHIEVED, ELSEWHERE)
    assert shown
    assert dict(shown.sentence.facts)["count"] == 1
    assert dict(shown.sentence.facts)["total"] == 2


def test_where_no_step_was_ever_done_there_are_no_bars() -> None:
    assert elsewhere(["2026-01-26 started"], []) is None


def test_then_and_now_stand_beside_each_other_once_there_are_weeks_to_compare() -> None:
    weeks = {"2026-02-11": "HHHH", "2026-02-18": "HHHY", "2026-04-15": "HYYY", "2026-04-22": "YYYY"}
    shown = elsewhere(["2026-01-26 started"], practice=weeks)
    assert shown
    assert [(bar.label.id, bar.percent) for bar in shown.bars] == [("elsewhere.then", 0), ("elsewhere.lately", 100)]
    assert shown.sentence.id == "elsewhere.sentence-goes"

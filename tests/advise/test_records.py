"""Checks of goals and reports."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.record import AnyFiled
from generator.model.review import Report
from generator.prose.tree import Listing, Paragraph, Section, Words
from tests.advise.advising import advise_on
from tests.builders import WREN, filed, goal, household, section

LOOSE = "an outcome does not say by when, who will do what, and what for"
UNCOUNTED = "provision here has no number"


def said_of_step(**step: Any) -> list[str]:
    return [one.wrong for one in advise_on(goal(steps=[{"id": "sits", "does": "sits up", **step}]))]


def said_of_advice(name: str, *words: str, status: str = "draft") -> list[str]:
    fields = {"kind": "ehc-advice", "status": status}
    return [
        one.wrong for one in advise_on(filed(Report, f"{WREN}/reports/2026-06-01-ehc", fields, section(name, *words)))
    ]


def test_a_step_says_under_what_conditions_and_how_much_is_enough() -> None:
    assert said_of_step() == ["step 1 does not say under what conditions, nor how much is enough"]
    assert said_of_step(success="once") == ["step 1 does not say under what conditions"]
    assert said_of_step(conditions="at home") == ["step 1 does not say how much is enough"]
    assert said_of_step(conditions="at home", success="once") == []
    assert said_of_step(conditions="at home", rule="3 of 5 on 3 days") == []


def test_a_step_that_is_reached_needs_no_more_words() -> None:
    assert said_of_step(history=["2026-02-01 achieved"]) == []
    assert said_of_step(history=["2026-02-01 started"]) != []


def test_a_goal_that_has_ended_is_left_as_it_is() -> None:
    assert advise_on(goal(ended="2026-06-01", outcome="changed")) == ()
    assert advise_on(household(closed="2026-06-01"), goal()) == ()


@pytest.mark.parametrize(
    "words",
    [
        "By July 2027 Wren will ask for more with a picture, so that she is understood at nursery.",
        "by July 2027, Wren will ask. So that she is understood.",
        "These are the outcomes:",
    ],
)
def test_a_whole_outcome_is_left(words: str) -> None:
    assert said_of_advice("Outcomes", words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Wren will ask for more.",
        "By July 2027 Wren will ask for more.",
        "Wren will ask, so that she is understood, by July.",
        "Standby; goodwill; so that.",
    ],
)
def test_an_outcome_with_a_part_missing_is_told_of(words: str) -> None:
    assert said_of_advice("Outcomes", words) == [LOOSE]


def test_each_item_of_a_list_is_an_outcome() -> None:
    items = tuple((Paragraph((Words(words),)),) for words in ("She will sit.", "She will walk."))
    body = Section("Outcomes", "en", (Listing(items),))
    fields = {"kind": "ehc-advice", "status": "draft"}
    record: AnyFiled = filed(Report, f"{WREN}/reports/2026-06-01-ehc", fields, body)
    assert [one.wrong for one in advise_on(record)] == [LOOSE, LOOSE]


@pytest.mark.parametrize(
    "words",
    [
        "A speech therapist works with Wren for 30 minutes, twice a week.",
        "A teaching assistant sits beside Wren at every meal.",
    ],
)
def test_specific_and_quantified_provision_is_left(words: str) -> None:
    assert said_of_advice("Provision", words) == []


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        ("Regular visits of 20 minutes.", "regular"),
        ("Access to a therapist twice a week.", "access to"),
        ("Opportunities for play, 3 times a week.", "opportunities"),
        ("Help as required, 2 hours.", "as required"),
        ("Up to 5 hours.", "up to"),
    ],
)
def test_vague_provision_is_told_of_by_the_lists_own_entry(words: str, entry: str) -> None:
    assert said_of_advice("Provision", words) == [f"provision here is not specific: “{entry}”"]


def test_provision_without_a_number_is_told_of() -> None:
    assert said_of_advice("Provision", "A therapist works with Wren.") == [UNCOUNTED]


def test_other_sections_and_final_reports_are_not_held_to_it() -> None:
    assert said_of_advice("Needs", "A therapist works with Wren.") == []
    assert said_of_advice("Provision", "A therapist works with Wren.", status="final") == []

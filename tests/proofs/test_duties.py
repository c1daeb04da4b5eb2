"""What the service and a report never draw on, proved on drawn families: said naively, with no code of `consent`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.consent import duties, reach, voices
from generator.model.audience import SERVICE, Audience
from generator.model.parts import Part
from generator.model.record import AnyFiled
from generator.prose.tree import Section
from tests.proofs import checks
from tests.proofs.confided import NOT_FOR_REPORTS, NOT_FOR_SERVICE, TOLD_IN_CONFIDENCE, secret_words
from tests.strategies import CASES, Drawn, families_by_chance, prove

SEES: Any = duties.SERVICE_SEES
OPENED: Any = duties.PARTS_BY_DUTY


def audiences(drawn: Drawn) -> list[Audience]:
    return [SERVICE, *(Audience("report", child=child) for child in drawn.children)]


def draws_on_nothing_secret(drawn: Drawn) -> None:
    for audience in audiences(drawn):
        also = NOT_FOR_SERVICE if audience == SERVICE else NOT_FOR_REPORTS
        held = checks.words_held(drawn, str(audience)) or frozenset()
        assert held & secret_words(drawn.family, also=also) == set(), audience


@CASES
def test_neither_draws_on_what_a_family_said_for_itself(cases: int) -> None:
    prove(draws_on_nothing_secret, cases)


LEAKS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "a matter's label": lambda patch: patch.setitem(SEES, "matter", SEES["matter"] | {"label"}),
    "the words of a photo": lambda patch: patch.setitem(SEES, "photo", frozenset({"words"})),
    "family time, to the service": lambda patch: patch.setattr(duties, "SERVICE_READS", {Part.FAMILY_TIME}),
    "Just us among what was agreed": lambda patch: patch.setattr(duties, "without_asides", lambda body: body),
    "family time, to a report": lambda patch: patch.setattr(reach, "PARTS_BY_DUTY", {**OPENED, "report": set(Part)}),
    "Just us, to a report": lambda patch: patch.setattr(voices, "hears_just_us", lambda *_: True),
}
"""What somebody might open to the service or to a report by a slip."""


@pytest.mark.parametrize("leak", LEAKS)
def test_a_leak_planted_in_their_lists_is_caught(leak: str, monkeypatch: pytest.MonkeyPatch) -> None:
    LEAKS[leak](monkeypatch)
    assert any(is_caught(drawn) for drawn in families_by_chance(200))


def is_caught(drawn: Drawn) -> bool:
    try:
        draws_on_nothing_secret(drawn)
    except AssertionError:
        return True
    return False


@CASES
def test_no_word_but_what_was_agreed_changes_what_the_service_reads(cases: int) -> None:
    def changes_nothing(drawn: Drawn) -> None:
        bare = replace(drawn.family, filed=tuple(without_words(one) for one in drawn.family.filed))
        before, after = (checks.selection_of(one, str(SERVICE), drawn) for one in (drawn.family, bare))
        assert before == after

    prove(changes_nothing, cases)


def without_words(filed: AnyFiled) -> AnyFiled:
    """A record that says nothing but, at a visit, what was agreed."""
    is_visit = filed.record.kind == "visit"
    return replace(filed, body=tuple(one for one in filed.body if is_visit and is_agreed(one)))


def is_agreed(section: Section) -> bool:
    return section.name == "What we agreed"


@pytest.mark.parametrize("told", TOLD_IN_CONFIDENCE)
def test_the_proof_has_something_to_look_at(told: str) -> None:
    names = {one.name for drawn in families_by_chance(50) for filed in drawn.filed for one in filed.body}
    assert told in names

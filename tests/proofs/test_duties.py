"""What the service and a report never draw on, proved on drawn families: said naively, with no code of `consent`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.consent import duties, reach, voices
from generator.model.audience import SERVICE, Audience
from generator.model.kinds import Family
from generator.model.parts import Part
from generator.model.record import AnyFiled
from generator.prose.tree import Section
from tests.proofs import checks
from tests.proofs.view import canaries_of
from tests.strategies import CASES, Drawn, families_by_chance, prove

SEES: Any = duties.SERVICE_SEES
OPENED: Any = duties.PARTS_BY_DUTY
FAMILYS_OWN = {"home", "matter"}
"""Kinds of record whose words are the family's own."""
TOLD_IN_CONFIDENCE = ("Family time", "Just us")


def secret_words(family: Family, *, also: frozenset[str]) -> frozenset[str]:
    """Every word neither the service nor a report may draw on; what a card took from elsewhere stands there too."""
    secret: set[str] = set()
    elsewhere: set[str] = set(canaries_of((tuple(family.library.values()), [filed.id for filed in family.filed])))
    for filed in family.filed:
        confided = tuple(one for one in filed.body if one.name in TOLD_IN_CONFIDENCE)
        asides = tuple(block for one in filed.body for block in one.blocks if is_aside(block))
        secret |= canaries_of((confided, asides))
        if filed.record.only or getattr(filed.record, "private", False) or filed.record.kind in FAMILYS_OWN | also:
            secret |= canaries_of((filed.record, filed.body)) - canaries_of(getattr(filed.record, "practice", ()))
        elif filed.record.kind in ("goal", "activity"):
            elsewhere |= canaries_of((filed.record, filed.body)) - canaries_of((confided, asides))
    return frozenset(secret - elsewhere) - called(family)


def called(family: Family) -> frozenset[str]:
    """What each child is called every day: nothing can be said of a child without it."""
    profiles = [filed.record for filed in family.filed if filed.record.kind == "profile"]
    return canaries_of([(one.called or one.name.partition(" ")[0], one.name_in) for one in profiles])


def is_aside(block: Any) -> bool:
    return getattr(block, "source", "") == "just-us"


def audiences(drawn: Drawn) -> list[Audience]:
    return [SERVICE, *(Audience("report", child=child) for child in drawn.children)]


def draws_on_nothing_secret(drawn: Drawn) -> None:
    for audience in audiences(drawn):
        also = frozenset({"photo", "advice", "board"} if audience == SERVICE else {"consent", "shared", "review"})
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

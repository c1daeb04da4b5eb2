"""The proofs themselves, proved: for every leak planted into the program, one of them turns red."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.model.child import Profile
from generator.model.consent import Consent
from generator.model.household import FamilyRecord
from generator.model.visit import Visit
from generator.prose.tree import Section
from tests.builders import TODAY
from tests.proofs import checks
from tests.proofs.leaks import IN_COMPOSE, IN_CONSENT, Leak
from tests.strategies import Drawn, prove
from tests.strategies.bodies import said
from tests.strategies.sheets import Sheet

ENOUGH = 500
"""Families to look for a leak in. The proofs are run on more."""
LEAKS = (*IN_CONSENT, *IN_COMPOSE)


@pytest.fixture(scope="module")
def drawn() -> tuple[Drawn, ...]:
    found: list[Drawn] = []
    prove(found.append, ENOUGH)
    # Those with many grants and records first: a leak mostly shows there.
    return (*sorted(found, key=lambda one: -len(one.sheets)), seldom_drawn(found[0]))


def seldom_drawn(any_family: Drawn) -> Drawn:
    """Gran alone decides who reads, and lets Dad: Mum's own words at a visit are still hers."""
    parent = {"name": "Asha", "relation": "Mum", "parental-responsibility": "yes"}
    home: dict[str, Any] = {
        "name": "Us",
        "languages": ["en"],
        "joined": "2025-09-01",
        "visitors": [],
        "deciders": {"read": ["gran"]},
    }
    home["readers"] = {"mum": parent, "dad": parent, "gran": {"name": "Joan", "relation": "Gran"}}
    grant = {"for": "read", "with": "dad", "parts": ["everything"], "given-by": ["gran"], "how": "signed"}
    told = (Section("Family time", "en", (said("Tired."),)),)
    sheets = (
        Sheet(FamilyRecord, "family", home),
        Sheet(Consent, "consents/2026-01-05-dad", {**grant, "from": "2026-01-05"}),
        Sheet(Profile, "wren-4k7m/profile", {"name": "Wren Hill", "born": "2023-03-01"}, (), "wren-4k7m"),
        Sheet(Visit, "wren-4k7m/visits/2026-02-03-sam", {"with": ["mum"]}, told, "wren-4k7m"),
    )
    return Drawn(sheets, any_family.library, TODAY)


def is_caught(check: Callable[[Drawn], None], drawn: tuple[Drawn, ...]) -> bool:
    for one in drawn:
        try:
            check(one)
        except AssertionError:
            return True
    return False


def plant(leak: Leak, monkeypatch: pytest.MonkeyPatch) -> None:
    true = getattr(leak.where[0], leak.name)
    for module in leak.where:
        monkeypatch.setattr(module, leak.name, leak.instead(true))


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.__name__)
def test_without_a_leak_no_proof_turns_red(check: Callable[[Drawn], None], drawn: tuple[Drawn, ...]) -> None:
    for one in drawn:
        check(one)


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.forgets)
def test_a_planted_leak_turns_a_proof_red(
    leak: Leak, drawn: tuple[Drawn, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(leak, monkeypatch)
    assert any(is_caught(check, drawn) for check in checks.ALL)


def test_there_are_at_least_thirty_leaks() -> None:
    assert len({leak.forgets for leak in LEAKS}) == len(LEAKS) >= 30

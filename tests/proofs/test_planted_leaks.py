"""The proofs themselves, proved: for every leak planted into the program, one of them turns red."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.proofs import checks
from tests.proofs.leaks import IN_COMPOSE, IN_CONSENT, Leak
from tests.proofs.seldom import by_hand
from tests.strategies import Drawn, families_by_chance

ENOUGH = 300
LEAKS = (*IN_CONSENT, *IN_COMPOSE)


@pytest.fixture(scope="module")
def drawn() -> tuple[Drawn, ...]:
    """Families to look for a leak in."""
    found = families_by_chance(ENOUGH)
    library = found[0].library
    return (*by_hand(library), *found)


def is_caught(check: Callable[[Drawn], None], one: Drawn) -> bool:
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
    assert any(is_caught(check, one) for one in drawn for check in checks.ALL)


def test_there_are_at_least_thirty_leaks() -> None:
    assert len({leak.forgets for leak in LEAKS}) == len(LEAKS) >= 30

"""What is told of changes, proved on drawn families; and the proofs turn red for each leak planted among its rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.consent import changes
from tests.proofs.changes import check_changes, check_hidden_changes
from tests.proofs.leaks import Leak, always
from tests.strategies import CASES, Drawn, families_by_chance, prove

CHECKS = (check_changes, check_hidden_changes)
ENOUGH = 60
LEAKS = (
    Leak("which section changed", (changes,), "sees_section", always(True)),
    Leak("which field changed", (changes,), "sees_field", always(True)),
    Leak("the days a grant reaches back to", (changes,), "is_told_on", always(True)),
    Leak("who may know who wrote", (changes,), "writer_known", lambda _: lambda edit, *_: edit.writer),
    Leak("the rules for changes altogether", (changes,), "keep_edit", lambda _: lambda edit, *_: edit),
)


@CASES
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_what_is_withheld_is_told_of_in_no_change(check: Callable[[Drawn], None], cases: int) -> None:
    prove(check, cases)


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.forgets)
def test_a_leak_among_the_rules_for_changes_is_caught(leak: Leak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, leak.name, leak.instead(getattr(changes, leak.name)))
    assert any(is_caught(check, one) for one in families_by_chance(ENOUGH) for check in CHECKS)


def is_caught(check: Callable[[Drawn], None], one: Drawn) -> bool:
    try:
        check(one)
    except AssertionError:
        return True
    return False

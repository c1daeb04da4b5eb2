"""How many cases each property is tried on: the one place that says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from tests.strategies.families import Drawn, families

FEW, MANY = 100, 1_000
PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
"""All but the one that explains: for a whole family it takes minutes and says little."""
CASES = pytest.mark.parametrize("cases", [FEW, pytest.param(MANY, marks=pytest.mark.full)])
"""The same cases every time in `make test`; new ones, and more of them, in `make test-full`."""


def prove(holds: Callable[[Drawn], Any], cases: int) -> None:
    """Tries a property on drawn families. Raises what it raises, for the smallest family found."""

    def for_any(drawn: Drawn) -> None:
        holds(drawn)

    # What is drawn depends on the name: each property has families of its own.
    for_any.__qualname__ = f"{holds.__module__}.{holds.__qualname__}"
    tried = settings(max_examples=cases, derandomize=cases < MANY, deadline=None, phases=PHASES)
    tried(given(families())(for_any))()

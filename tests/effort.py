"""How much work something is, beside a fixed piece of work done in the same process: never in seconds.

On a busy computer both take longer. The least of several tries counts: what others do is not ours.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import cache

MOST_TRIES = 4
EASY = 25.0
"""Pieces of work below which nobody waits, however they grow."""


def seconds(act: Callable[[], object]) -> float:
    """Of this process alone, without the rubbish that other tests left to be collected."""
    was_collecting = gc.isenabled()
    gc.disable()
    before = time.process_time()
    try:
        act()
        return time.process_time() - before
    finally:
        if was_collecting:
            gc.enable()


def a_piece_of_work() -> int:
    """About as much as adding up a million numbers one by one."""
    total = 0
    for number in range(1_000_000):
        total += number
    return total


@cache
def one_piece() -> float:
    """Seconds it takes here, when nobody else is at work."""
    return min(seconds(a_piece_of_work) for _ in range(3))


def effort(act: Callable[[], object]) -> float:
    """How many pieces of work it is."""
    return seconds(act) / one_piece()


def is_within(most: float, act: Callable[[], object]) -> bool:
    """Whether it is at most so many pieces of work, in the best of a few tries."""
    return any(effort(act) <= most for _ in range(MOST_TRIES))


def grows_with_size(act: Callable[[int], object], size: int) -> bool:
    """Whether four times the size is about four times the work (its square: sixteen), in the best of a few tries.

    What is easy at its full size may grow as it likes.
    """
    for _ in range(MOST_TRIES):
        large = effort(lambda: act(4 * size))
        if large <= EASY or large <= 9 * effort(lambda: act(size)):
            return True
    return False

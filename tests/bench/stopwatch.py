"""What a command costs: seconds on the clock, and seconds of processor by it and all it started.

On a busy computer the second tells more than the first.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Spent:
    """Seconds."""

    clock: float
    processor: float
    """0 where the system does not tell."""

    def times(self, factor: float) -> Spent:
        """As much again and again."""
        return Spent(self.clock * factor, self.processor * factor)


def run_timed(command: Sequence[str], folder: Path, **surroundings: str) -> Spent:
    """Runs a command and gives what it cost. Raises RuntimeError with its last words where it fails."""
    before, begun = os.times(), time.perf_counter()
    around = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **surroundings}
    done = subprocess.run(command, cwd=folder, env=around, capture_output=True, encoding="utf-8", check=False)
    spent, after = time.perf_counter() - begun, os.times()
    if done.returncode:
        raise RuntimeError(f"{command[0]} {command[1]}: {(done.stdout + done.stderr)[-2000:]}")
    user, system = after.children_user - before.children_user, after.children_system - before.children_system
    return Spent(spent, user + system)


def together(spent: Iterable[Spent]) -> Spent:
    """One thing done after another."""
    each = tuple(spent)
    return Spent(sum(one.clock for one in each), sum(one.processor for one in each))


def typical(spent: Iterable[Spent]) -> Spent:
    """The median of a few tries at the same thing."""
    each = tuple(spent)
    return Spent(median(one.clock for one in each), median(one.processor for one in each))

"""Hypothesis strategies: whole families in memory, with every kind of record and every field, and the same as files.

`families()` draws one, `families_by_chance` many and quickly. What each record says is kept as it would be written,
so that the same draw becomes a `Family` or a folder. Every text holds a word of its own (a canary), so that whatever
is built can be searched for it.
"""

from tests.strategies.cases import CASES, prove
from tests.strategies.families import Drawn, families, families_by_chance

__all__ = ["CASES", "Drawn", "families", "families_by_chance", "prove"]

"""Editions: one site for each reader.

Two readers never share one, even where they see the same today. A record one of them keeps to herself tomorrow would
stand at an address the other knows; and that the two had to be parted would tell him there is one.
"""

from __future__ import annotations

from datetime import date

from generator.consent.select import Selected, select_for
from generator.model.kinds import Family


def select_editions(family: Family, as_of: date) -> tuple[Selected, ...]:
    """Every edition of a family on a day, in the order of its readers."""
    return tuple(select_for(family, reader, as_of) for reader in family.household.readers)

"""What the rules look at, which is all there is to look at where the rest of a family cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.consent import Consent
from generator.model.household import FamilyRecord
from generator.model.kinds import Family


@dataclass(frozen=True)
class Outline:
    """As much of a family as says who may read what."""

    household: FamilyRecord
    consents: tuple[Consent, ...]
    children: tuple[str, ...]
    is_whole: bool = True
    """False where some consent cannot be read."""


def outline_of(family: Family) -> Outline:
    """What a family that was read says of who may read what."""
    return Outline(family.household, tuple(filed.record for filed in family.of(Consent)), family.children)

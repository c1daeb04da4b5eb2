"""Words neither the service nor a report may draw on: said naively, with no code of `consent`."""

from __future__ import annotations

from typing import Any

from generator.model.kinds import Family
from tests.proofs.view import canaries_of

FAMILYS_OWN = {"home", "matter"}
"""Kinds of record whose words are the family's own."""
NOT_FOR_SERVICE = frozenset({"photo", "advice", "board"})
NOT_FOR_REPORTS = frozenset({"consent", "shared", "review"})
"""Kinds of which nothing at all is drawn on."""
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

"""What stood open on the first day of a share, though it is dated earlier.

A share covers what is open on its first day and what comes after. Where a newer one takes the place of an older (a
card, a board, a report, a review, advice, a pass through a framework), the one in use that day is open; where nothing
does (a visit, an entry from home, a matter), only what comes after. Looks at nothing that is not open itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date

from generator.consent.fields import references_in
from generator.consent.reach import Reach
from generator.consent.voices import since_of
from generator.model.board import Board
from generator.model.child import Assessment
from generator.model.goal import Activity, Goal
from generator.model.record import AnyFiled
from generator.model.review import Report, Review
from generator.model.visit import Advice, Photo

PLACES: dict[type, Callable[[AnyFiled], Hashable]] = {
    Activity: lambda filed: (filed.child, filed.record.goal, filed.record.step),
    Assessment: lambda filed: (filed.child, filed.record.framework),
    Report: lambda filed: (filed.child, filed.record.report_kind),
    Review: lambda filed: filed.child,
    Board: lambda filed: filed.id,
    Advice: lambda filed: filed.id,
}
"""For each kind, what a newer record takes the place of."""


def carried_over(filed: Iterable[AnyFiled], reach: Reach) -> frozenset[str]:
    """Ids of the records in use on the first day of a share that opens them; of those that no rule leaves out whole."""
    if reach.audience.kind != "setting":
        return frozenset()
    open_to_all = tuple(one for one in filed if is_known(one, reach))
    stood = {one.id for one in open_to_all if type(one.record) in PLACES and stands(one, open_to_all, reach)}
    undated = {one.id for one in open_to_all if one.day is None}
    shown = {
        f"photos/{target}"
        for one in open_to_all
        if one.id in stood | undated
        for kind, target in references_in(one.record)
        if kind == "photo"
    }
    return frozenset(stood | {one.id for one in open_to_all if isinstance(one.record, Photo) and one.id in shown})


def is_known(filed: AnyFiled, reach: Reach) -> bool:
    return since_of(filed, type(filed.record).leading, reach) is not None


def stands(filed: AnyFiled, others: tuple[AnyFiled, ...], reach: Reach) -> bool:
    """Whether a record of an earlier day was in use on the first day open."""
    first = since_of(filed, type(filed.record).leading, reach)
    if first is None or filed.day is None or filed.day >= first:
        return False
    until = getattr(filed.record, "until", None)
    if until is not None and until < first:
        return False
    if isinstance(filed.record, Activity) and is_of_an_ended_goal(filed, others, first):
        return False
    return not any(takes_its_place(other, filed, first) for other in others)


def takes_its_place(other: AnyFiled, filed: AnyFiled, first: date) -> bool:
    """Whether a newer record had taken the place of one by that day."""
    if type(other.record) is not type(filed.record) or other.day is None or filed.day is None or other.day > first:
        return False
    if isinstance(other.record, Advice) and other.record.replaces == filed.stem:
        return True
    place = PLACES[type(filed.record)]
    return place(other) == place(filed) and other.day > filed.day


def is_of_an_ended_goal(filed: AnyFiled, others: tuple[AnyFiled, ...], first: date) -> bool:
    """Whether the card's goal, as far as it is open too, was over by that day."""
    goal = f"{filed.child}/goals/{filed.record.goal}"
    return any(
        one.id == goal and isinstance(one.record, Goal) and one.record.ended and one.record.ended < first
        for one in others
    )

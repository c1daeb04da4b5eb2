"""An activity as written in; the whole card out, with what it takes from its step, its goal and the library.

Nearest first: what the card says, then its step and goal, then the library. How much is enough is one thing said
twice, in words and as a rule: both come from the nearest that says either, so that a card's rule is never about another
target than its words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.model.goal import Activity, Goal, LibraryActivity, Step
from generator.model.record import Filed
from generator.prose.tree import Section
from generator.read.draft import Draft, Whole
from generator.read.references import goal_of

ENOUGH = ("success", "rule")
TARGET = ("does", "conditions")
FROM_LIBRARY = (*TARGET, "area", "counts", "often", "need", "borrow", "help")
Twins = dict[str, dict[str, str | tuple[str, ...]]]


def inherit(whole: Whole) -> Whole:
    """The family with every activity filled in; what an activity says itself always stands.

    Only for a family without problems: every goal and step an activity names is there.
    """
    filled = []
    for draft in whole.drafts:
        record = draft.record
        if isinstance(record, Activity):
            goal = whole.goals[goal_of(draft, record)]
            filled.append(_fill(draft, record, goal, whole.library.get(record.from_ or "")))
        else:
            filled.append(draft)
    return replace(whole, drafts=tuple(filled))


def _fill(draft: Draft, activity: Activity, goal: Goal, library: Filed[LibraryActivity] | None) -> Draft:
    written = activity.model_fields_set
    taken: dict[str, Any] = {}
    twins: Twins = {language: dict(words) for language, words in activity.in_.items()}
    step = next(step for step in goal.steps if step.id == activity.step)
    _take(step, TARGET, written, taken, twins)
    if written.isdisjoint(ENOUGH):
        _take(step, ENOUGH, written, taken, twins)
    if "area" not in written:
        taken["area"] = goal.area
    if library:
        _take(library.record, FROM_LIBRARY, written | taken.keys(), taken, twins)
        if (written | taken.keys()).isdisjoint(ENOUGH) and is_counted_alike(library.record, goal):
            _take(library.record, (*ENOUGH, "tries"), written, taken, twins)
    body = _with_sections_of(draft.body, library.body) if library else draft.body
    return replace(draft, record=activity.model_copy(update={**taken, "in_": twins}), body=body)


def is_counted_alike(library: LibraryActivity, goal: Goal) -> bool:
    """Whether the library counts in what the goal's practice is counted in."""
    unit = library.rule.unit if library.rule else ""
    counted_in = unit if unit in ("minutes", "seconds") else "count" if unit else "tries"
    return counted_in == goal.measure


def _take(
    source: Step | LibraryActivity,
    names: tuple[str, ...],
    written: frozenset[str] | set[str],
    taken: dict[str, Any],
    twins: Twins,
) -> None:
    """Adds to `taken` and `twins` what `source` says and nobody nearer has said."""
    for name in names:
        value = getattr(source, name)
        if name in written or name in taken or name not in source.model_fields_set:
            continue
        taken[name] = value
        for language, words in source.in_.items():
            if name in words:
                twins.setdefault(language, {}).setdefault(name, words[name])


def _with_sections_of(own: tuple[Section, ...], library: tuple[Section, ...]) -> tuple[Section, ...]:
    """The card's sections with those it does not write, in the order of the kind's list."""
    written = {section.name for section in own}
    order = [rule.name for rule in Activity.sections]
    both = (*own, *(section for section in library if section.name not in written))
    return tuple(sorted(both, key=lambda section: order.index(section.name)))

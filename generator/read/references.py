"""A whole family in; every reference to a record, step, area, item, code or help level that is not there, out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.child import Assessment
from generator.model.consent import Consent
from generator.model.goal import Activity, Goal
from generator.model.kinds import KINDS
from generator.model.record import Refers
from generator.problems import Problem
from generator.read.draft import Draft, Whole
from generator.read.marks import marked
from generator.read.nearest import hint, nearest_word

FOLDER_BY_KIND = {kind.kind: kind.folder for kind in KINDS}
IN_CHILD = frozenset(kind.kind for kind in KINDS if kind.per_child)


def check_references(whole: Whole) -> Iterator[Problem]:
    """One problem for each reference that leads nowhere, or to two places."""
    ids = frozenset(draft.found.id for draft in whole.drafts)
    for draft in whole.drafts:
        if draft.record is not None:
            for path, id, refers in marked(draft.record, Refers):
                yield from _reference(whole, draft, path, id, refers.kind, ids)
    for draft, consent in whole.of(Consent):
        yield from _exceptions(draft, consent, ids)
    for draft, goal in whole.of(Goal):
        yield from _goal(whole, draft, goal)
    for draft, activity in whole.of(Activity):
        yield from _activity(whole, draft, activity)
    for draft, assessment in whole.of(Assessment):
        yield from _assessment(whole, draft, assessment)


def places_of(whole: Whole, draft: Draft, id: str, kind: str, ids: frozenset[str]) -> tuple[str, ...]:
    """Ids of the records a reference may mean: in the file's own child, its children, or at the family."""
    folder = FOLDER_BY_KIND[kind]
    within = (f"{child}/{folder}" for child in whole.about(draft)) if kind in IN_CHILD else (folder,)
    return tuple(found for place in within if (found := f"{place}/{id}") in ids)


def _reference(
    whole: Whole, draft: Draft, path: tuple[str | int, ...], id: str, kind: str, ids: frozenset[str]
) -> Iterator[Problem]:
    if kind == "library":
        if id not in whole.library:
            wrong = f"`{path[0]}` names an activity that is not in the library"
            yield draft.problem(path, wrong, _look_in(id, whole.library, "library"))
        return
    places = places_of(whole, draft, id, kind, ids)
    if not places:
        folder = FOLDER_BY_KIND[kind]
        stems = {found.rsplit("/", 1)[-1] for found in ids if f"/{folder}/" in f"/{found}"}
        wrong = f"`{path[0]}` names {_a(kind)} that is not there"
        yield draft.problem(path, wrong, _look_in(id, stems, folder))
    elif len(places) > 1:
        right = "Give one of the two files another name, or write this in each child's own folder."
        yield draft.problem(path, f"`{path[0]}` names {_a(kind)} that two children have", right)


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _look_in(id: str, stems: object, folder: str) -> str:
    near = nearest_word(id, stems)  # type: ignore[arg-type]
    return f"Did you mean {near}?" if near else f"Write the name of a file in {folder}, without .md."


def _exceptions(draft: Draft, consent: Consent, ids: frozenset[str]) -> Iterator[Problem]:
    for place, id in enumerate(consent.except_):
        if not any(found == id or found.endswith(f"/{id}") for found in ids):
            wrong = "`except` names a record that is not there, so nothing would be left out"
            yield draft.problem(("except", place), wrong, "Write the record's file name without .md.")


def _areas(whole: Whole) -> frozenset[str]:
    return frozenset(area for framework in whole.frameworks.values() for area in framework.areas)


def _goal(whole: Whole, draft: Draft, goal: Goal) -> Iterator[Problem]:
    areas = _areas(whole)
    if goal.area not in areas:
        yield draft.problem(("area",), "`area` is not an area of any framework", hint(goal.area, areas, "areas"))
    if goal.from_item:
        framework, _, item = goal.from_item.partition("/")
        known = whole.frameworks.get(framework)
        if not known:
            right = hint(framework, whole.frameworks, "frameworks") + " Write framework/item."
            yield draft.problem(("from-item",), "`from-item` names a framework that is not there", right)
        elif item not in known.words_by_item():
            right = hint(item, known.words_by_item(), "framework's items")
            yield draft.problem(("from-item",), "`from-item` names an item its framework does not have", right)
    for place, step in enumerate(goal.steps):
        for later in range(1, len(step.history)):
            if step.history[later].day < step.history[later - 1].day:
                path = ("steps", place, "history", later)
                yield draft.problem(path, "the days of `history` are not in order", "Put the earliest first.")


def _activity(whole: Whole, draft: Draft, activity: Activity) -> Iterator[Problem]:
    areas = _areas(whole)
    if activity.area and activity.area not in areas:
        yield draft.problem(("area",), "`area` is not an area of any framework", hint(activity.area, areas, "areas"))
    goal = whole.goals.get(goal_of(draft, activity))
    if goal and activity.step not in {step.id for step in goal.steps}:
        right = hint(activity.step, [step.id for step in goal.steps], "goal's steps")
        yield draft.problem(("step",), "`step` is not a step of that goal", right)
    levels = whole.levels.get(draft.found.child)
    for place, level in enumerate(activity.help):
        if levels is not None and level not in levels:
            right = hint(level, levels, "levels of help")
            yield draft.problem(("help", place), "an id in `help` is not a level of help", right)


def goal_of(draft: Draft, activity: Activity) -> str:
    """Id of the goal's record, within the activity's own child."""
    return f"{draft.found.child}/goals/{activity.goal}"


def _assessment(whole: Whole, draft: Draft, assessment: Assessment) -> Iterator[Problem]:
    framework = whole.frameworks.get(assessment.framework)
    if assessment.framework != draft.found.rest:
        right = "Make them the same: DAY-framework.md."
        yield draft.problem(("framework",), "`framework` is not the one in the file name", right)
    if not framework:
        right = hint(assessment.framework, whole.frameworks, "frameworks")
        yield draft.problem(("framework",), "`framework` is not one of the service's", right)
        return
    words = framework.words_by_item()
    for item, result in assessment.items.items():
        if item not in words:
            yield draft.problem(
                ("items", item), "an item here is not one of the framework's", hint(item, words, "items")
            )
        elif result.code not in framework.codes:
            right = hint(result.code, framework.codes, "codes")
            yield draft.problem(("items", item), "a code here is not one of the framework's", right)

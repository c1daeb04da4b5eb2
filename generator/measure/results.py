"""What assessments showed. An item never looked at is counted nowhere; a skill may come and go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.child import Assessment
from generator.model.progress import AreaProgress, FrameworkProgress, ItemProgress
from generator.model.record import Filed
from generator.model.service import Framework

Passes = tuple[Filed[Assessment], ...]
Items = Mapping[str, tuple[ItemProgress, ...]]
"""Items looked at in some pass, by area."""


def counts_of(assessment: Assessment, framework: Framework) -> Mapping[str, Mapping[str, int]]:
    """Items with each code, area by area: only items looked at, only items of the framework as it is."""
    counts: dict[str, dict[str, int]] = {}
    for area, found in framework.areas.items():
        codes = [assessment.items[item].code for item in found.items if item in assessment.items]
        counts[area] = {code: codes.count(code) for code in framework.codes}
    return counts


def item_progress(item: str, passes: Passes, achieved: str) -> ItemProgress | None:
    """One item through all passes; none where nobody looked at it."""
    results = tuple(one.record.items.get(item) for one in passes)
    looked = [(one.day, result.code) for one, result in zip(passes, results, strict=True) if result]
    if not looked:
        return None
    last = next((day for day, code in reversed(looked) if code == achieved), None)
    is_now = looked[-1][1] == achieved
    return ItemProgress(
        item=item,
        codes=tuple(result.code if result else None for result in results),
        told=tuple(bool(result and result.told) for result in results),
        last_achieved=last,
        is_achieved_now=is_now,
        was_shown_before=last is not None and not is_now,
        first_achieved=next((at for at, result in enumerate(results) if result and result.code == achieved), None),
    )


def area_of(codes: Sequence[str | None], lost: int, framework: Framework) -> AreaProgress:
    """The items of one area by what their codes mean; none is for an item nobody looked at."""
    first = next(iter(framework.codes))
    looked = [code for code in codes if code]
    achieved = looked.count(framework.achieved)
    not_yet = looked.count(first) if first != framework.achieved else 0
    return AreaProgress(achieved, len(looked) - achieved - not_yet, not_yet, len(codes) - len(looked), lost)


def areas_of_pass(at: int, items: Items, framework: Framework) -> Mapping[str, AreaProgress]:
    """One pass by area."""
    areas = {}
    for area, found in framework.areas.items():
        codes = [one.codes[at] for one in items[area]]
        lost = sum(
            one.codes[at] not in (None, framework.achieved)
            and one.first_achieved is not None
            and one.first_achieved < at
            for one in items[area]
        )
        areas[area] = area_of([*codes, *[None] * (len(found.items) - len(codes))], lost, framework)
    return areas


def newest_areas(items: Items, framework: Framework) -> Mapping[str, AreaProgress]:
    """Every item at its newest look, by area."""
    areas = {}
    for area, found in framework.areas.items():
        codes = [next(code for code in reversed(one.codes) if code) for one in items[area]]
        lost = sum(one.was_shown_before for one in items[area])
        areas[area] = area_of([*codes, *[None] * (len(found.items) - len(codes))], lost, framework)
    return areas


def framework_progress(name: str, framework: Framework, passes: Passes) -> FrameworkProgress:
    items = {
        area: tuple(one for item in found.items if (one := item_progress(item, passes, framework.achieved)) is not None)
        for area, found in framework.areas.items()
    }
    newest = passes[-1].record.items
    gained = tuple(
        one.item
        for area in items.values()
        for one in area
        if one.item in newest
        and newest[one.item].code == framework.achieved
        and framework.achieved not in one.codes[:-1]
    )
    return FrameworkProgress(
        framework=name,
        passes=tuple(one.id for one in passes),
        days=tuple(one.day for one in passes if one.day),
        counts=tuple(counts_of(one.record, framework) for one in passes),
        areas=tuple(areas_of_pass(at, items, framework) for at in range(len(passes))),
        newest=newest_areas(items, framework),
        dropped=tuple(len(one.record.items.keys() - framework.words_by_item().keys()) for one in passes),
        items=items,
        gained=gained,
    )


def frameworks_progress(passes: Passes, frameworks: Mapping[str, Framework]) -> tuple[FrameworkProgress, ...]:
    """One child's results, framework by framework, each pass oldest first."""
    return tuple(
        framework_progress(name, framework, mine)
        for name, framework in frameworks.items()
        if (mine := tuple(one for one in passes if one.record.framework == name))
    )

"""Activity cards: which are for now, and what each says."""

from __future__ import annotations

from datetime import date

from generator.compose.current import goal_of
from generator.compose.practice import show_practice
from generator.compose.sources import Sources
from generator.model.goal import Activity, Goal
from generator.model.pages import ActivitiesPage, ActivityPage
from generator.model.parts import Part
from generator.model.record import Filed
from generator.model.shown import CardShown, TargetShown
from generator.model.visit import Visit
from generator.model.words import Link, Written, say


def current_activities(sources: Sources) -> tuple[Filed[Activity], ...]:
    """The cards for now, newest first."""
    return tuple(one for one in reversed(sources.selection.of(Activity)) if one.id in sources.current)


def show_target(filed: Filed[Activity], sources: Sources) -> TargetShown | None:
    does = sources.field(filed, "does")
    if does is None:
        return None
    return TargetShown(
        child=sources.child(filed.child),
        does=does,
        conditions=sources.field(filed, "conditions"),
        success=sources.field(filed, "success"),
        is_over=filed.id not in sources.current,
    )


def step_place(filed: Filed[Activity], goal: Filed[Goal] | None) -> tuple[int, int]:
    """Number of the card's step, from 1, and how many steps there are; (0, 0) where the goal is not open."""
    if goal is None:
        return 0, 0
    ids = [step.id for step in goal.record.steps]
    return (ids.index(filed.record.step) + 1 if filed.record.step in ids else 0), len(ids)


def show_card(filed: Filed[Activity], sources: Sources) -> CardShown:
    goal = goal_of(filed, sources.selection)
    number, total = step_place(filed, goal)
    title = sources.field(filed, "title") or sources.plain("")
    return CardShown(
        link=Link(sources.path(filed.id), title),
        child=sources.child(filed.child),
        day=filed.day or date.min,
        target=show_target(filed, sources),
        goal=Link(sources.path(goal.id), sources.field(goal, "title") or sources.plain("")) if goal else None,
        step_number=number,
        step_total=total,
        practice=show_practice(filed, sources, is_current=filed.id in sources.current),
        result=say(f"result.{filed.record.result}") if filed.record.result else None,
        # It ends with the next visit, and when that is is for the diary.
        until=filed.record.until if sources.selection.has(Part.DIARY, filed.child) else None,
        photo=sources.photo(filed.record.photo) if filed.record.photo else None,
    )


def help_words(filed: Filed[Activity], sources: Sources) -> tuple[Written, ...]:
    return tuple(words for id in filed.record.help if (words := sources.help_level(id, filed.child)) is not None)


def who_can_join(filed: Filed[Activity], sources: Sources) -> tuple[Written, ...]:
    """Everyone named on the card; nobody where somebody may not be named: the rest would read as if they were all."""
    named = sources.persons(filed.record.who)
    return named if len(named) == len(filed.record.who) else ()


def activity_page(filed: Filed[Activity], sources: Sources, visit_links: dict[str, Link]) -> ActivityPage:
    seen_at = [one for one in sources.selection.of(Visit, filed.child) if filed.stem in one.record.looked_at]
    return ActivityPage(
        card=show_card(filed, sources),
        title=sources.field(filed, "title") or sources.plain(""),
        is_current=filed.id in sources.current,
        need=sources.fields(filed, "need"),
        borrow=sources.fields(filed, "borrow"),
        help=help_words(filed, sources),
        who=who_can_join(filed, sources),
        often=sources.field(filed, "often"),
        tries=filed.record.tries,
        sections=sources.sections(filed),
        visits=tuple(visit_links[one.id] for one in seen_at if one.id in visit_links),
    )


def activities_page(sources: Sources) -> ActivitiesPage | None:
    """This week's cards, then earlier ones by goal; none where there are no cards."""
    everything = sources.selection.of(Activity)
    if not everything:
        return None
    now = current_activities(sources)
    earlier: dict[str, list[Filed[Activity]]] = {}
    for filed in reversed(everything):
        if filed.id not in sources.current:
            goal = goal_of(filed, sources.selection)
            earlier.setdefault(goal.id if goal else "", []).append(filed)
    groups = []
    for cards in earlier.values():
        goal = goal_of(cards[0], sources.selection)
        link = Link(sources.path(goal.id), sources.field(goal, "title") or sources.plain("")) if goal else None
        groups.append((link, tuple(show_card(one, sources) for one in cards)))
    return ActivitiesPage(tuple(show_card(one, sources) for one in now), tuple(groups), sources.is_closed)

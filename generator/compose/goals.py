"""Goals, their small steps, and the pages that show them."""

from __future__ import annotations

from datetime import date

from generator.compose.activities import show_card
from generator.compose.help_chart import help_chart
from generator.compose.sources import Sources, capital
from generator.model.goal import Activity, Goal, Step
from generator.model.pages import GoalPage, GoalsOfChild, GoalsPage
from generator.model.parts import Part
from generator.model.progress import GoalProgress, StepProgress
from generator.model.record import Filed
from generator.model.shown import GoalShown, StepShown, StoneShown
from generator.model.words import Link, Say, Written, say

LOOKS = {"started": "under-way", "resumed": "under-way", "paused": "resting", "lost": "lost"}
"""How a step that is neither done nor the one now looks as a stone; any other lies ahead."""


def step_words(step: Step, name: str, filed: Filed[Goal], sources: Sources) -> Written | None:
    """A step's words in the reader's language where there is a twin."""
    twin = step.in_.get(sources.language, {}).get(name)
    words = twin or getattr(step, name)
    language = sources.language if twin else filed.record.lang or sources.own_language
    return Written(words, language) if words else None


def goal_ended(goal: Goal) -> Say | None:
    """How and when a goal ended; none while it goes on."""
    return say(f"goal.ended.{goal.outcome or 'stopped'}", day=goal.ended) if goal.ended else None


def goal_link(filed: Filed[Goal], sources: Sources) -> Link:
    return Link(sources.path(filed.id), sources.field(filed, "title") or sources.plain(""))


def is_over(goal: Goal, sources: Sources) -> bool:
    """Whether nobody works on a goal any more: it ended, or visits did."""
    return goal.ended is not None or sources.is_closed


def no_goals(child: str, sources: Sources) -> Say | None:
    """What to say of a child who has no goal now; nothing where goals are not open, or visits have ended."""
    if not sources.selection.has(Part.GOALS, child) or sources.is_closed:
        return None
    goals = sources.selection.of(Goal, child)
    return say("goals.none-now" if goals else "goals.none", name=sources.child(child))


def show_stone(index: int, progress: GoalProgress, *, has_ended: bool) -> StoneShown:
    """A step as a stone: the one now stands out before all else, a skill that went stays in the row."""
    step = progress.steps[index]
    if step.is_done:
        look = "done"
    elif index == progress.now and not has_ended:
        look = "now"
    else:
        look = LOOKS.get(step.state, "ahead")
    over = has_ended and not step.is_done
    return StoneShown(
        number=index + 1,
        look=look,
        state=say(f"state.over.{step.state}" if over else f"state.{step.state}"),
        is_apart=look in LOOKS.values() or step.state == "lost",
    )


def show_stones(filed: Filed[Goal], sources: Sources) -> tuple[StoneShown, ...]:
    progress = sources.progress.goals[filed.id]
    over = is_over(filed.record, sources)
    return tuple(show_stone(index, progress, has_ended=over) for index in range(progress.total))


def show_goal(filed: Filed[Goal], sources: Sources) -> GoalShown:
    progress = sources.progress.goals[filed.id]
    index = None if is_over(filed.record, sources) else progress.now
    now = step_words(progress.steps[index].step, "does", filed, sources) if index is not None else None
    return GoalShown(
        link=goal_link(filed, sources),
        child=sources.child(filed.child),
        area=sources.area(filed.record.area),
        sentence=say("goal.steps-done", count=progress.done, total=progress.total),
        done=progress.done,
        total=progress.total,
        now=now,
        stones=show_stones(filed, sources),
        now_number=index + 1 if index is not None else 0,
        ended=goal_ended(filed.record),
    )


def show_step(
    progress: StepProgress, stone: StoneShown, filed: Filed[Goal], sources: Sources, card: Link | None
) -> StepShown:
    step = progress.step
    does = step_words(step, "does", filed, sources) or sources.plain("")
    return StepShown(
        does=capital(does),
        conditions=step_words(step, "conditions", filed, sources),
        success=step_words(step, "success", filed, sources),
        stone=stone,
        is_done=progress.is_done,
        is_now=stone.look == "now",
        is_over=is_over(filed.record, sources),
        story=tuple(say(f"step.{change.state}", day=change.day) for change in step.history if not change.is_earlier),
        card=card,
    )


def show_scaling(filed: Filed[Goal], sources: Sources) -> tuple[tuple[int, Written, tuple[date, ...]], ...]:
    """Each level's sentence, highest first, with the days it was reached."""
    scaling = filed.record.scaling
    if scaling is None:
        return ()
    return tuple(
        (level, sources.plain(words), tuple(sorted(day for day, score in scaling.scores.items() if score == level)))
        for level, words in reversed(tuple(enumerate(scaling.levels, start=-2)))
    )


def item_words(filed: Filed[Goal], sources: Sources) -> Written | None:
    """Words of the assessment item a goal came from, where its framework may be published."""
    framework, _, item = (filed.record.from_item or "").partition("/")
    found = sources.selection.frameworks.get(framework)
    words = found.words_by_item().get(item) if found and found.publish else None
    return sources.plain(words) if words else None


def goal_page(filed: Filed[Goal], sources: Sources) -> GoalPage:
    goal, progress = filed.record, sources.progress.goals[filed.id]
    mine = [one for one in sources.selection.of(Activity, filed.child) if one.record.goal == filed.stem]
    card_of_step = {
        one.record.step: Link(sources.path(one.id), sources.field(one, "title") or sources.plain(""))
        for one in mine
        if one.id in sources.current
    }
    steps = tuple(
        show_step(step, stone, filed, sources, card_of_step.get(step.step.id))
        for step, stone in zip(progress.steps, show_stones(filed, sources), strict=True)
    )
    now = next((step.stone.number for step in steps if step.is_now), None)
    shown = sources.sections(filed)
    opening = next((one.section for one in shown if one.title is None), None)
    return GoalPage(
        title=sources.field(filed, "title") or sources.plain(""),
        child=sources.child(filed.child),
        area=sources.area(goal.area),
        chosen=say(f"goal.chosen.{goal.chosen_by}", day=goal.set_on),
        review_by=None if goal.ended else sources.ahead(goal.review_by),
        ended=goal_ended(goal),
        sentence=say("goal.steps-done", count=progress.done, total=progress.total),
        now=say("goal.on-step", number=now) if now else None,
        opening=opening,
        steps=steps,
        scaling=show_scaling(filed, sources),
        sections=tuple(one for one in shown if one.title is not None),
        cards=tuple(show_card(one, sources) for one in mine if one.id in sources.current),
        earlier_cards=tuple(show_card(one, sources) for one in reversed(mine) if one.id not in sources.current),
        item=item_words(filed, sources),
        help=help_chart(progress.help, filed.child, sources, is_of_a_goal=True),
    )


def goals_page(sources: Sources) -> GoalsPage | None:
    """Every goal of every child; none where goals are not open."""
    groups = []
    for child in sources.selection.children:
        goals = sorted(sources.selection.of(Goal, child), key=lambda one: one.record.set_on)
        if sources.selection.has(Part.GOALS, child):
            groups.append(
                GoalsOfChild(
                    sources.child(child),
                    tuple(show_goal(one, sources) for one in goals if not one.record.ended),
                    tuple(show_goal(one, sources) for one in goals if one.record.ended),
                    no_goals(child, sources),
                )
            )
    return GoalsPage(tuple(groups)) if groups else None

"""The page a setting reads about one child: from what was written for it, else from the child's own profile."""

from __future__ import annotations

from datetime import date

from generator.compose.activities import current_activities, show_card
from generator.compose.boards import boards_in_use
from generator.compose.furniture import safety_page
from generator.compose.goals import show_goal, step_words
from generator.compose.people import show_helper, the_service, visitors_now
from generator.compose.sources import Sources, capital
from generator.model.child import Profile, Transition
from generator.model.goal import Activity, Goal
from generator.model.meet import GoalMet, MeetPage, ToneShown
from generator.model.parts import Part
from generator.model.record import AnyFiled, Filed
from generator.model.shown import PersonShown, SectionShown
from generator.model.words import Link, Say, Written, say

GLANCE = ("At a glance", "What people love about me")
TONES = (
    ("must", "Must know", "Keeping me safe and well"),
    ("important", "Important to me", "What matters to me"),
    ("like", "I like", "What I enjoy"),
)
HELPS = ("What helps", "How to help me")
"""Each section of a transition, and the section of a profile that stands in for it where it was not written."""


def transition_of(sources: Sources) -> Filed[Transition] | None:
    """What was written for this setting: the one for the latest start, where there are several."""
    found = sources.selection.of(Transition)
    return max(found, key=lambda one: (one.record.starts or date.min, one.id), default=None)


def profile_of(sources: Sources) -> Filed[Profile] | None:
    return next(iter(sources.selection.of(Profile)), None)


def meet_page(sources: Sources, more: tuple[tuple[Link, Say], ...]) -> MeetPage:
    """The page of a setting's own edition; `more` are its other pages."""
    child = sources.selection.audience.child
    written, profile = transition_of(sources), profile_of(sources)
    glance = stand_in(GLANCE, written, profile, sources)
    tones = tones_of(written, profile, sources)
    name, visitors = sources.child(child), visitors_now(sources)
    service = the_service(sources)
    return MeetPage(
        title=say("meet.heading" if glance or tones else "meet.about", name=name),
        child=name,
        setting=sources.person(sources.selection.reader) or sources.plain(""),
        until=sources.selection.until,
        photo=sources.photo(profile.record.photo) if profile and profile.record.photo else None,
        glance=glance,
        written=said_who_wrote(written, sources),
        tones=tones,
        helps=stand_in(HELPS, written, profile, sources),
        communication=section_of("How I communicate", profile, sources),
        communicates_with=sources.fields(profile, "communicates_with") if profile else (),
        signs=sources.fields(profile, "signs") if profile else (),
        languages=sources.fields(profile, "home_languages") if profile else (),
        can=can_do(child, sources),
        starts=written.record.starts if written else None,
        key_person=sources.field(written, "key_person") if written else None,
        goals=goals_met(child, sources),
        cards=tuple(show_card(one, sources) for one in cards_to_carry_on(sources)),
        boards=boards_in_use(sources, child),
        people=people_involved(visitors, sources),
        more=more,
        ask=section_of("Who to ask", written, sources),
        contact=visitors[0] if visitors else service,
        safety=safety_page(sources),
    )


def said_who_wrote(written: Filed[Transition] | None, sources: Sources) -> Say | None:
    """On which day it was written and by whom, where the record says so. The family is not named one by one."""
    if written is None or written.record.written_on is None:
        return None
    people, record, day = sources.selection.people, written.record, written.record.written_on
    team = sources.persons(tuple(id for id in record.by if id in people and people[id].is_team))
    with_family = len(team) < len(record.by)
    if team:
        return say("meet.written-with" if with_family else "meet.written-by", names=team, day=day)
    return say("meet.written-family" if with_family else "meet.written-on", day=day)


def section_of(name: str, filed: AnyFiled | None, sources: Sources) -> tuple[SectionShown, ...]:
    """One section of a record under its heading, or nothing."""
    section = filed.section(name, sources.language) if filed else None
    return (SectionShown(sources.heading(name, filed.child), section),) if filed and section else ()


def stand_in(
    names: tuple[str, str], written: Filed[Transition] | None, profile: Filed[Profile] | None, sources: Sources
) -> tuple[SectionShown, ...]:
    """A section of what was written for the setting, else the profile's that says most of the same."""
    own, of_profile = names
    return section_of(own, written, sources) or section_of(of_profile, profile, sources)


def tones_of(
    written: Filed[Transition] | None, profile: Filed[Profile] | None, sources: Sources
) -> tuple[ToneShown, ...]:
    return tuple(
        ToneShown(tone, say(f"meet.{tone}"), section)
        for tone, own, of_profile in TONES
        for section in stand_in((own, of_profile), written, profile, sources)
    )


def goals_in_progress(child: str, sources: Sources) -> tuple[Filed[Goal], ...]:
    """Goals worked on now, the oldest first; none once visits have ended."""
    goals = sorted(sources.selection.of(Goal, child), key=lambda one: (one.record.set_on, one.id))
    return tuple(one for one in goals if not one.record.ended)


def goals_met(child: str, sources: Sources) -> tuple[GoalMet, ...]:
    return tuple(GoalMet(show_goal(one, sources), works_now(one, sources)) for one in goals_in_progress(child, sources))


def works_now(filed: Filed[Goal], sources: Sources) -> Written | None:
    """The conditions of the step worked on now."""
    progress = sources.progress.goals[filed.id]
    if progress.now is None or sources.is_closed:
        return None
    return step_words(progress.steps[progress.now].step, "conditions", filed, sources)


def cards_to_carry_on(sources: Sources) -> tuple[Filed[Activity], ...]:
    """Cards for now whose step is not done yet, as far as its goal is open: how a card went is not told here."""
    goals = {filed.id: sources.progress.goals[filed.id] for filed in sources.selection.of(Goal)}

    def is_done(card: Filed[Activity]) -> bool:
        goal = goals.get(f"{card.child}/goals/{card.record.goal}")
        steps = goal.steps if goal else ()
        return any(one.is_done for one in steps if one.step.id == card.record.step)

    return tuple(one for one in current_activities(sources) if not is_done(one))


def can_do(child: str, sources: Sources) -> tuple[Written, ...]:
    """The last step done of each goal, in the goals' order."""
    found = []
    for filed in sorted(sources.selection.of(Goal, child), key=lambda one: (one.record.set_on, one.id)):
        done = [one.step for one in sources.progress.goals[filed.id].steps if one.is_done]
        words = step_words(done[-1], "does", filed, sources) if done else None
        found += [capital(words)] if words else []
    return tuple(found)


def people_involved(visitors: tuple[PersonShown, ...], sources: Sources) -> tuple[PersonShown, ...]:
    """Visitors and helpers, where people are open; not the setting itself."""
    if not sources.selection.has(Part.PEOPLE):
        return ()
    others = sources.selection.household.helpers
    own = sources.selection.reader
    return (*visitors, *(show_helper(one, sources) for id, one in others.items() if id != own))

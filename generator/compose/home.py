"""The first page: celebrate, then what to do now, then the detail."""

from __future__ import annotations

from datetime import date

from generator.compose.activities import current_activities, show_card
from generator.compose.children import has_own_page
from generator.compose.goals import no_goals, show_goal
from generator.compose.matters import every_matter
from generator.compose.people import the_service, visitors_now
from generator.compose.sources import Sources, capital
from generator.compose.visits import entry_links, next_shown
from generator.model.changes import News
from generator.model.goal import Goal
from generator.model.pages import ChildOnHome, HomePage
from generator.model.parts import Part
from generator.model.record import Filed
from generator.model.shown import CelebrationShown, NextVisitShown
from generator.model.visit import Visit
from generator.model.words import Link, Written, say

TOLD_OF_VISITS = (Part.CELEBRATIONS, Part.PLAY, Part.TEACHING, Part.AGREED, Part.FAMILY_TIME, Part.DIARY)
"""Parts that make a visit something to read."""


def family_name(sources: Sources) -> Written:
    """How the site greets the family; the children's names where the family's own is not open."""
    household = next(filed for filed in sources.selection.filed if filed.id == "family")
    names = [sources.child(child).text for child in sources.selection.children]
    return sources.field(household, "name") or sources.plain(", ".join(names))


def next_visits(sources: Sources) -> tuple[Filed[Visit], ...]:
    """Visits whose *next* still lies ahead, soonest first: the newest record of each child or visit to several."""
    newest: dict[tuple[str, ...], Filed[Visit]] = {}
    for filed in sources.selection.of(Visit):
        if filed.record.next:
            newest[filed.about] = filed
    ahead = [one for one in newest.values() if one.record.next and one.record.next.day >= sources.selection.as_of]
    return tuple(sorted(ahead, key=lambda one: (one.record.next.day if one.record.next else date.max, one.id)))


def next_visit(sources: Sources) -> NextVisitShown | None:
    ahead = next_visits(sources)
    return next_shown(ahead[0], sources, has_calendar=True) if ahead else None


def celebration(sources: Sources, links: dict[str, Link]) -> CelebrationShown | None:
    """The newest celebration, with a photo of that visit if there is one."""
    for filed in reversed(sources.selection.of(Visit)):
        section = filed.section("Celebrations", sources.language)
        if section and filed.id in links:
            photos = sources.photos(filed.record.photos)
            several = len(sources.selection.children) > 1 and len(filed.about) == 1
            return CelebrationShown(
                day=filed.day or date.min,
                section=section,
                photo=photos[0] if photos else None,
                link=links[filed.id],
                child=sources.child(filed.about[0]) if several else None,
            )
    return None


def closed_because(sources: Sources) -> Written | None:
    """Why visits ended, where these readers may know; none while they go on."""
    household = next(filed for filed in sources.selection.filed if filed.id == "family")
    words = sources.field(household, "closed_because")
    return capital(words) if words and sources.is_closed else None


def child_on_home(child: str, sources: Sources) -> ChildOnHome:
    profile = sources.profile(child)
    name = sources.child(child)
    goals = [one for one in sources.selection.of(Goal, child) if sources.is_closed or not one.record.ended]
    return ChildOnHome(
        name=name,
        about=Link(sources.path(f"{child}/profile"), name) if has_own_page(child, sources) else None,
        photo=sources.photo(profile.photo) if profile and profile.photo else None,
        goals=tuple(show_goal(one, sources) for one in sorted(goals, key=lambda one: one.record.set_on)),
        no_goals=no_goals(child, sources),
    )


def home_page(sources: Sources, news: News | None = None) -> HomePage:
    links = entry_links(sources)
    visits = sources.selection.of(Visit)
    newest = visits[-1] if visits else None
    matters, visitors = every_matter(sources), visitors_now(sources)
    return HomePage(
        greeting=say("quiet.greeting")
        if sources.selection.is_quiet
        else say("home.greeting", name=family_name(sources)),
        closed_on=sources.selection.household.closed,
        celebration=celebration(sources, links),
        cards=tuple(show_card(one, sources) for one in current_activities(sources)),
        next_visit=None if sources.is_closed else next_visit(sources),
        children=tuple(child_on_home(child, sources) for child in sources.selection.children),
        newest_visit=links.get(newest.id) if newest else None,
        newest_visit_day=newest.day if newest else None,
        visitors=visitors,
        matters=tuple(one for one in matters if one.status != say("matter.settled")),
        matters_link=sources.to("matters") if matters else None,
        agreed=newest.section("What we agreed", sources.language) if newest else None,
        shows_activities=sources.selection.has(Part.ACTIVITIES),
        shows_visits=any(sources.selection.has(part) for part in TOLD_OF_VISITS),
        shows_diary=sources.selection.has(Part.DIARY),
        contact=None if visitors else the_service(sources),
        reads_everything=sources.reads_everything,
        closed_because=closed_because(sources),
        news=news,
    )

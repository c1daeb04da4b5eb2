"""Us, and those who help: household, visitors, helpers, agreement, loans."""

from __future__ import annotations

from generator.compose.sources import Sources
from generator.model.household import Helper, HouseholdMember, Reader
from generator.model.pages import PeoplePage
from generator.model.parts import Part
from generator.model.shown import PersonShown, SpellShown
from generator.model.words import Say, Written, say


def show_member(one: HouseholdMember | Reader, sources: Sources) -> PersonShown:
    return PersonShown(sources.plain(one.name), sources.plain(one.relation) if one.relation else None)


def show_helper(one: Helper, sources: Sources) -> PersonShown:
    return PersonShown(
        sources.plain(one.name),
        sources.plain(one.role) if one.role else None,
        contact=sources.plain(one.contact) if one.contact else None,
    )


def the_service(sources: Sources) -> PersonShown | None:
    """The service itself, for who knows no visitor to ring; none where it gives no number."""
    service = sources.selection.service
    return PersonShown(sources.plain(service.name), None, phone=service.phone) if service.phone else None


def visitors_now(sources: Sources) -> tuple[PersonShown, ...]:
    """Team members who visit this family on the day, with their numbers; nobody once visits have ended."""
    if sources.is_closed:
        return ()
    day = sources.selection.as_of
    now = [
        spell.who
        for spell in sources.selection.household.visitors
        if spell.from_ <= day and (spell.to is None or day <= spell.to)
    ]
    people = [sources.selection.people[id] for id in dict.fromkeys(now) if id in sources.selection.people]
    return tuple(
        PersonShown(
            sources.plain(person.name),
            sources.plain(person.relation) if person.relation else None,
            phone=person.phone or sources.selection.service.phone,
            can_text=bool(person.phone),
        )
        for person in people
    )


def visited(sources: Sources) -> tuple[SpellShown, ...]:
    """Who visited from when until when, once visits have ended."""
    closed = sources.selection.household.closed
    spells = sources.selection.household.visitors if closed else ()
    return tuple(
        SpellShown(name, spell.from_, min(spell.to or closed, closed))
        for spell in spells
        if closed and spell.from_ <= closed and (name := sources.person(spell.who)) is not None
    )


def plan_words(sources: Sources) -> tuple[Written | Say, ...]:
    """The visit plan of today: how often, which day, where, as it was written; none once visits have ended."""
    day = sources.selection.as_of
    plans = [plan for plan in sources.selection.household.visits if plan.from_ <= day and not sources.is_closed]
    if not plans:
        return ()
    plan = plans[-1]
    words = (plan.day, plan.time.strftime("%H:%M") if plan.time else "", plan.place)
    every = (say("plan.every", every=sources.plain(plan.every)),) if plan.every else ()
    return (*every, *(sources.plain(one) for one in words if one))


def people_page(sources: Sources, visitors: tuple[PersonShown, ...]) -> PeoplePage | None:
    """The page, or none where people are not open to these readers."""
    household = sources.selection.household
    if not sources.selection.has(Part.PEOPLE) or household.joined is None:
        return None  # what is told of all the children is closed to a reader of one
    filed = next(one for one in sources.selection.filed if one.id == "family")
    return PeoplePage(
        household=tuple(show_member(one, sources) for one in household.household.values()),
        visitors=visitors,
        helpers=tuple(show_helper(one, sources) for one in household.helpers.values()),
        sections=sources.sections(filed),
        plans=plan_words(sources),
        loans=tuple((sources.plain(loan.what), loan.lent) for loan in household.loans if loan.back is None),
        joined=household.joined,
        closed_on=household.closed,
        visited=visited(sources),
    )

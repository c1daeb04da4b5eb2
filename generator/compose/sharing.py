"""Who can see this: readers, consents in force and ended, and everything given to anyone."""

from __future__ import annotations

from datetime import date

from generator.compose.people import the_service
from generator.compose.sources import Sources
from generator.model.agreed import ConsentShown, PartShown, SharedShown
from generator.model.consent import Consent, Shared
from generator.model.pages import SharingPage
from generator.model.parts import Part
from generator.model.record import Filed
from generator.model.selection import Standing
from generator.model.shown import PersonShown
from generator.model.words import Say, Written, say

ENDED: tuple[Standing, ...] = ("ended", "withdrawn")


def consent_standing(filed: Filed[Consent], sources: Sources) -> Say:
    """How a consent stands, with the day that matters."""
    consent, standing = filed.record, sources.selection.standings[filed.id]
    day = {
        "in-force": consent.from_,
        "not-yet": consent.from_,
        "waiting": consent.from_,
        "ended": consent.until or consent.from_,
        "withdrawn": sources.selection.taken_back.get(filed.id, consent.from_),
    }[standing]
    return say(f"consent.{standing}", day=day)


def show_part(part: str) -> PartShown:
    return PartShown(say(f"part.{part}"), say(f"part-is.{part}"))


def stopping_of(consent: Consent) -> Say:
    """What happens when somebody stops it. What a court has said only a court can change."""
    return say("consent.stop.by-order" if consent.how == "order" else f"consent.stop.{consent.for_}")


def show_consent(filed: Filed[Consent], sources: Sources) -> ConsentShown:
    consent = filed.record
    several = len(sources.selection.children) > 1
    shown = sources.sections(filed)
    return ConsentShown(
        day=consent.from_,
        purpose=say(f"consent.{consent.for_}"),
        who=sources.person(consent.with_) if consent.with_ else None,
        children=sources.persons(filed.about) if several else (),
        parts=tuple(show_part(part) for part in consent.parts),
        people=sources.persons(consent.of),
        given_by=sources.persons(consent.given_by) if consent.how != "order" else (),
        how=say(f"consent.how.{consent.how}"),
        until=consent.until,
        standing=consent_standing(filed, sources),
        is_in_force=sources.selection.standings[filed.id] == "in-force",
        is_over=sources.selection.standings[filed.id] in ENDED,
        conditions=sources.field(filed, "conditions"),
        opening=shown[0].section if shown else None,
        stopping=stopping_of(consent),
        can_be_stopped=consent.how != "order",
    )


def show_shared(filed: Filed[Shared], sources: Sources) -> SharedShown:
    shown, who = sources.sections(filed), sources.person(filed.record.with_) or sources.plain("")
    return SharedShown(filed.day or date.min, who, shown[0].section if shown else None, read_back(filed, who, sources))


def read_back(filed: Filed[Shared], who: Written, sources: Sources) -> Say | None:
    """When they said that they had read it, and who said so; none where nobody has."""
    on, by = filed.record.read_on, sources.field(filed, "read_by")
    if on is None:
        return None
    return say("sharing.read-by", name=who, by=by, day=on) if by else say("sharing.read", name=who, day=on)


def reader_shown(id: str, sources: Sources) -> PersonShown | None:
    person = sources.selection.people.get(id)
    if person is None:
        return None
    return PersonShown(sources.plain(person.name), sources.plain(person.relation) if person.relation else None)


def consents_that(
    consents: tuple[Filed[Consent], ...], stand: tuple[Standing, ...], sources: Sources
) -> tuple[ConsentShown, ...]:
    return tuple(show_consent(one, sources) for one in consents if sources.selection.standings[one.id] in stand)


def sharing_page(sources: Sources, visitors: tuple[PersonShown, ...]) -> SharingPage | None:
    """The page, or none where sharing is not open to these readers."""
    if not sources.selection.has(Part.SHARING):
        return None
    consents = tuple(reversed(sources.selection.of(Consent)))
    readers = sources.persons((sources.selection.reader,))
    complaints = sources.selection.service.complaints
    return SharingPage(
        readers=tuple(one for id in sources.selection.sites if (one := reader_shown(id, sources)) is not None),
        this_edition=say("sharing.this-edition", readers=readers),
        in_force=consents_that(consents, ("in-force",), sources),
        ahead=consents_that(consents, ("not-yet", "waiting"), sources),
        ended=consents_that(consents, ENDED, sources),
        shared=tuple(show_shared(one, sources) for one in reversed(sources.selection.of(Shared))),
        contact=visitors[0] if visitors else the_service(sources),
        service=the_service(sources) if visitors else None,
        complaints=sources.plain(complaints) if complaints else None,
    )

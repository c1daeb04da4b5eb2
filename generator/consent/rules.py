"""When a consent holds: short pure rules over one consent and one day, in one visible list.

A consent holds only if every rule says so. Nothing is guessed: a child not named, a condition not met
or a giver who does not decide means no.
"""

from __future__ import annotations

from datetime import date

from generator.model.consent import Consent
from generator.model.household import FamilyRecord
from generator.model.selection import Standing


def has_begun(consent: Consent, day: date) -> bool:
    return consent.from_ <= day


def has_not_ended(consent: Consent, day: date) -> bool:
    """`until` is the last day included."""
    return consent.until is None or day <= consent.until


def has_met_its_conditions(consent: Consent, day: date) -> bool:
    return not consent.conditions or (consent.met_on is not None and consent.met_on <= day)


HOLDS_ON_A_DAY = (has_begun, has_not_ended, has_met_its_conditions)


def children_of(consent: Consent, children: tuple[str, ...]) -> tuple[str, ...]:
    """Children a consent is about. Where there are two or more and none is named: none."""
    return consent.children_among(children)


def deciders(household: FamilyRecord, what: str, child: str) -> frozenset[str]:
    """Who decides about `what` for a child: those named in `deciders`, else who has parental responsibility."""
    return household.deciders_of(what, child)


def parents(household: FamilyRecord, child: str) -> frozenset[str]:
    """Readers with parental responsibility for a child."""
    return household.parents_of(child)


def is_given_by_one_who_decides(consent: Consent, household: FamilyRecord, child: str) -> bool:
    if consent.how == "order":
        return True
    return bool(deciders(household, consent.for_, child) & set(consent.given_by))


def is_given_by_all_who_decide(consent: Consent, household: FamilyRecord, child: str) -> bool:
    """An order says what somebody may read, never that another adult's words were given away."""
    everyone = deciders(household, consent.for_, child)
    return bool(everyone) and everyone <= set(consent.given_by) and consent.how != "order"


def yields_to_an_order(
    consent: Consent, child: str, all_consents: tuple[Consent, ...], children: tuple[str, ...], day: date
) -> bool:
    """Whether a court has said what this reader may read: then nothing else opens anything to them."""
    return (
        bool(consent.with_)
        and consent.how != "order"
        and any(
            other.how == "order"
            and (other.for_, other.with_) == (consent.for_, consent.with_)
            and child in children_of(other, children)
            and has_begun(other, day)
            and (has_not_ended(other, day) or other.withdrawn_on is not None)
            for other in all_consents
        )
    )


def ends(
    withdrawal: Consent,
    consent: Consent,
    child: str,
    household: FamilyRecord,
    children: tuple[str, ...],
    day: date,
) -> bool:
    """Whether one file's withdrawal ends a consent for a child.

    It ends every consent of the same purpose to the same reader or setting that began by then. The own `read` of a
    reader who decides for the child is ended only by that reader or by an order.
    """
    if withdrawal.withdrawn_on is None or withdrawal.withdrawn_on > day:
        return False
    if (withdrawal.for_, withdrawal.with_) != (consent.for_, consent.with_):
        return False
    if consent.for_ == "photos" and not set(withdrawal.of) & set(consent.of):
        return False
    if child not in children_of(withdrawal, children) or consent.from_ > withdrawal.withdrawn_on:
        return False
    if consent.for_ != "read" or consent.with_ not in deciders(household, consent.for_, child):
        return True
    return withdrawal.withdrawn_by == consent.with_ or withdrawal.how == "order"


def holds(
    consent: Consent,
    child: str,
    household: FamilyRecord,
    all_consents: tuple[Consent, ...],
    children: tuple[str, ...],
    day: date,
) -> bool:
    """Whether a consent is in force for a child on a day."""
    return (
        child in children_of(consent, children)
        and all(rule(consent, day) for rule in HOLDS_ON_A_DAY)
        and is_given_by_one_who_decides(consent, household, child)
        and not yields_to_an_order(consent, child, all_consents, children, day)
        and not any(ends(other, consent, child, household, children, day) for other in all_consents)
    )


def taken_back(
    consent: Consent,
    household: FamilyRecord,
    all_consents: tuple[Consent, ...],
    children: tuple[str, ...],
    day: date,
) -> date | None:
    """The day a consent was taken back for every child it is about; none where it was not."""
    ended = [
        min(
            (
                other.withdrawn_on
                for other in all_consents
                if other.withdrawn_on and ends(other, consent, child, household, children, day)
            ),
            default=None,
        )
        for child in children_of(consent, children)
    ]
    known = [one for one in ended if one is not None]
    return max(known) if known and len(known) == len(ended) else None


def standing(
    consent: Consent,
    household: FamilyRecord,
    all_consents: tuple[Consent, ...],
    children: tuple[str, ...],
    day: date,
) -> Standing:
    """How a consent stands, in one word, for *Who can see this*."""
    about = children_of(consent, children)
    if taken_back(consent, household, all_consents, children, day):
        return "withdrawn"
    if not has_not_ended(consent, day):
        return "ended"
    if not has_begun(consent, day):
        return "not-yet"
    opens = consent.for_ not in ("read", "share") or any(
        is_given_by_one_who_decides(consent, household, child) for child in about
    )
    yields = any(yields_to_an_order(consent, child, all_consents, children, day) for child in about)
    return "in-force" if opens and not yields and has_met_its_conditions(consent, day) else "waiting"

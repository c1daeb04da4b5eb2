"""When a consent holds: short pure rules over one consent and one day, in one visible list.

A consent holds only if every rule says so. Nothing is guessed: a child not named, a condition not met
or a giver who does not decide means no.
"""

from __future__ import annotations

from datetime import date

from generator.consent.outline import Outline
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


def is_given_by_one_who_decides(consent: Consent, household: FamilyRecord, child: str) -> bool:
    if consent.how == "order":
        return True
    return bool(household.deciders_of(consent.for_, child) & set(consent.given_by))


def is_given_by_all_who_decide(consent: Consent, household: FamilyRecord, child: str) -> bool:
    """An order says what somebody may read, never that another adult's words were given away."""
    everyone = household.deciders_of(consent.for_, child)
    return bool(everyone) and everyone <= set(consent.given_by) and consent.how != "order"


def yields_to_an_order(consent: Consent, child: str, outline: Outline, day: date) -> bool:
    """Whether a court has said what this reader may read: then nothing else opens anything to them."""
    if not consent.with_ or consent.how == "order":
        return False
    return any(
        other.how == "order"
        and (other.for_, other.with_) == (consent.for_, consent.with_)
        and child in other.children_among(outline.children)
        and has_begun(other, day)
        and (has_not_ended(other, day) or other.withdrawn_on is not None)
        for other in outline.consents
    )


def ends(withdrawal: Consent, consent: Consent, child: str, outline: Outline, day: date) -> bool:
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
    if child not in withdrawal.children_among(outline.children) or consent.from_ > withdrawal.withdrawn_on:
        return False
    if consent.for_ != "read" or consent.with_ not in outline.household.deciders_of(consent.for_, child):
        return True
    return withdrawal.withdrawn_by == consent.with_ or withdrawal.how == "order"


def runs(consent: Consent, child: str, outline: Outline, day: date) -> bool:
    """Whether a consent is in force for a child on a day, if those who gave it may give it."""
    return (
        child in consent.children_among(outline.children)
        and all(rule(consent, day) for rule in HOLDS_ON_A_DAY)
        and not yields_to_an_order(consent, child, outline, day)
        and not any(ends(other, consent, child, outline, day) for other in outline.consents)
    )


def holds(consent: Consent, child: str, outline: Outline, day: date) -> bool:
    """Whether a consent is in force for a child on a day."""
    return is_given_by_one_who_decides(consent, outline.household, child) and runs(consent, child, outline, day)


def taken_back(consent: Consent, outline: Outline, day: date) -> date | None:
    """The day a consent was taken back for every child it is about; none where it was not."""
    by_child = [
        [other.withdrawn_on for other in outline.consents if ends(other, consent, child, outline, day)]
        for child in consent.children_among(outline.children)
    ]
    firsts = [min(day for day in days if day) for days in by_child if days]
    return max(firsts) if firsts and len(firsts) == len(by_child) else None


def standing(consent: Consent, outline: Outline, day: date) -> Standing:
    """How a consent stands, in one word, for *Who can see this*."""
    if taken_back(consent, outline, day):
        return "withdrawn"
    if not has_not_ended(consent, day):
        return "ended"
    if not has_begun(consent, day):
        return "not-yet"
    about = consent.children_among(outline.children)
    opens = consent.for_ not in ("read", "share") or any(
        is_given_by_one_who_decides(consent, outline.household, child) for child in about
    )
    yields = any(yields_to_an_order(consent, child, outline, day) for child in about)
    return "in-force" if opens and not yields and has_met_its_conditions(consent, day) else "waiting"

"""A whole family in; consents that open nothing because of another one out, as warnings. Judges no day of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.consent import Consent
from generator.model.household import FamilyRecord
from generator.problems import Problem
from generator.read.draft import Whole


def check_consents(whole: Whole) -> Iterator[Problem]:
    """One warning for each consent begun on the day another like it is taken back, or beside a court's order."""
    consents = whole.of(Consent)
    for draft, consent in consents:
        like = [
            (other, children)
            for one, other in consents
            if one is not draft and (children := shared_children(consent, other, whole.children))
        ]
        if any(ends_on_its_first_day(other, consent, children, whole.household) for other, children in like):
            wrong = "`from` is the day on which another like it is taken back, so this opens nothing"
            yield draft.problem(("from",), wrong, "Begin it the day after.", is_warning=True)
        orders = [other for other, _ in like if stands_beside_an_order(consent, other)]
        if orders:
            wrong = "a court's order says what this reader or setting may see, so this opens nothing while it stands"
            # Taken back any later, it would end the order too.
            is_older = all(consent.from_ < order.from_ for order in orders)
            right = "Take it back on the day before the order begins" if is_older else "Take this file out"
            yield draft.problem(("with",), wrong, f"{right}; only another order can open more.", is_warning=True)


def shared_children(consent: Consent, other: Consent, children: tuple[str, ...]) -> frozenset[str]:
    """Children two consents are both about, if they are of one purpose, to the same reader and of the same people."""
    if (consent.for_, consent.with_) != (other.for_, other.with_):
        return frozenset()
    if consent.for_ == "photos" and not set(consent.of) & set(other.of):
        return frozenset()
    return frozenset(consent.children_among(children)) & frozenset(other.children_among(children))


def ends_on_its_first_day(
    withdrawal: Consent, consent: Consent, children: frozenset[str], household: FamilyRecord
) -> bool:
    """Whether a consent is ended by another's withdrawal on the day it begins, as `consent` will judge it.

    One that is itself taken back that day is there only to take back.
    """
    if withdrawal.withdrawn_on != consent.from_ or consent.withdrawn_on == consent.from_:
        return False
    if consent.for_ != "read" or withdrawal.how == "order" or withdrawal.withdrawn_by == consent.with_:
        return True
    # The own `read` of a reader who decides is ended only by that reader or by an order.
    return any(consent.with_ not in household.deciders_of("read", child) for child in children)


def stands_beside_an_order(consent: Consent, order: Consent) -> bool:
    """Whether a consent to read or share holds on some day on which a court's order stands for the same."""
    if consent.for_ not in ("read", "share") or consent.how == "order" or order.how != "order":
        return False
    # Once there was an order, its being taken back does not bring other consents to life again.
    orders_last = order.until if order.until and not order.withdrawn_on else date.max
    return order.from_ <= last_day(consent) and consent.from_ <= orders_last


def last_day(consent: Consent) -> date:
    """The last day on which a consent may hold."""
    taken_back = consent.withdrawn_on - timedelta(days=1) if consent.withdrawn_on else date.max
    return min(consent.until or date.max, taken_back)

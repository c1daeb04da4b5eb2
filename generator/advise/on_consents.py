"""Checks of consents: a family and a day in, remarks out. The rules are those of `consent`; nothing is opened here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.advise.remark import Remark, Whole
from generator.consent.rules import holds
from generator.model.child import Transition
from generator.model.consent import Consent, Shared
from generator.model.record import Filed
from generator.model.visit import Matter, Visit

SOON = timedelta(days=30)
TERMS = frozenset({"for", "with", "about", "parts", "except", "of", "not-to", "given-by", "how"}) | {
    "from",
    "until",
    "since",
    "conditions",
}
"""What was agreed. That it was taken back, or its conditions met, is written into it later."""
ASK = "Ask the family, and file what they say as a new consent."


def ends_soon(whole: Whole) -> Iterator[Remark]:
    """One remark for each consent in force whose last day comes within 30 days and which nothing follows."""
    for filed in whole.family.of(Consent):
        consent = filed.record
        if consent.until is None or not whole.day <= consent.until <= whole.day + SOON:
            continue
        after = consent.until + timedelta(days=1)
        held = {child for child in consent.children_among(whole.outline.children) if in_force(whole, consent, child)}
        if any(not is_any_in_force(whole, consent, child, after) for child in held):
            left = (consent.until - whole.day).days
            when = "today" if left == 0 else "tomorrow" if left == 1 else f"in {left} days"
            yield Remark(filed.id, f"this consent ends {when}, and none follows it", ASK, ("until",))


def in_force(whole: Whole, consent: Consent, child: str, day: date | None = None) -> bool:
    return holds(consent, child, whole.outline, day or whole.day)


def is_any_in_force(whole: Whole, like: Consent, child: str, day: date) -> bool:
    """Whether a consent for the same, to the same and of the same people holds for a child on a day."""
    return any(
        (other.for_, other.with_) == (like.for_, like.with_)
        and set(like.of) <= set(other.of)
        and in_force(whole, other, child, day)
        for other in whole.outline.consents
    )


def find_in_force(whole: Whole, purposes: tuple[str, ...], child: str, day: date, to: str = "") -> list[Consent]:
    """The consents for any of these purposes, to one reader or setting if named, that hold for a child on a day."""
    return [
        consent
        for consent in whole.outline.consents
        if consent.for_ in purposes and (not to or consent.with_ == to) and in_force(whole, consent, child, day)
    ]


def was_given_without_consent(whole: Whole) -> Iterator[Remark]:
    """One remark for each thing handed over on a day on which no consent let it go."""
    for filed in whole.family.of(Shared):
        shared, day = filed.record, filed.day
        if day is None:
            continue
        named = consent_of(whole, shared.consent)
        allowed = [
            [named]
            if named and named.with_ == shared.with_ and in_force(whole, named, child, day)
            else find_in_force(whole, ("read", "share"), child, day, shared.with_)
            if not shared.consent
            else []
            for child in filed.about
        ]
        if not all(allowed):
            wrong = "no consent in force on that day let this be given"
            right = (
                "Name the consent it rested on; if there was none, tell the family and the named person for privacy."
            )
            yield Remark(filed.id, wrong, right, ("consent",) if shared.consent else ("with",))


def consent_of(whole: Whole, id: str | None) -> Consent | None:
    """The consent a record names."""
    found = (filed for filed in whole.family.of(Consent) if id and id in (filed.id, filed.stem))
    return next((filed.record for filed in found), None)


def transition_rests_on_none(whole: Whole) -> Iterator[Remark]:
    """One remark for each transition without a share in force, or that is to last longer than its share."""
    for filed in whole.family.of(Transition):
        transition: Transition = filed.record
        if transition.expires and transition.expires < whole.day:
            continue
        shares = find_in_force(whole, ("share",), filed.child, whole.day, transition.to)
        if not shares:
            right = f"{ASK} Where it is over, write its last day: expires."
            yield Remark(filed.id, "no consent to share with this setting is in force", right, ("to",))
        last = max((share.until for share in shares if share.until), default=None)
        if last and transition.expires and transition.expires > last:
            wrong = "expires is later than the last day of the consent"
            yield Remark(filed.id, wrong, "Write the consent's last day, or an earlier one.", ("expires",))


def signposts_without_consent(whole: Whole) -> Iterator[Remark]:
    """One remark for each matter passed on, and not settled, that rests on no consent in force."""
    for filed in whole.family.of(Matter):
        matter: Matter = filed.record
        if not matter.signposted_to or matter.status == "settled":
            continue
        named = consent_of(whole, matter.consent)
        if named is None or not all(in_force(whole, named, child) for child in filed.about):
            wrong = "this is signposted and its consent is no longer in force" if named else "this is signposted"
            wrong = wrong if named else f"{wrong} without naming a consent"
            yield Remark(filed.id, wrong, f"{ASK} Then name it: consent.", ("signposted-to",))


def is_kept_without_consent(whole: Whole) -> Iterator[Remark]:
    """One remark for a family in which the record of some child is kept without a consent to keep it."""
    kept = [filed for filed in whole.family.of(Consent) if filed.record.for_ == "keep"]
    without = [child for child in whole.outline.children if not find_in_force(whole, ("keep",), child, whole.day)]
    if kept and without:  # where there is none at all, `read` has said so
        wrong = "no consent to keep this record is in force" + (" for one of the children" if len(without) == 1 else "")
        yield Remark(kept[-1].id, wrong, ASK)


def brings_somebody_without_consent(whole: Whole) -> Iterator[Remark]:
    """One remark for the newest visit with an interpreter, a student or a group that no consent in force lets come.

    Nothing once visits have ended: nobody can be asked before the next one.
    """
    if whole.family.household.closed:
        return
    for purpose, wrong, key in (
        ("interpreter", "an interpreter was there and no consent to that was in force", "interpreter"),
        ("student", "somebody in training was there and no consent to that was in force", "also"),
        ("group", "this was a group and no consent to that was in force", "kind"),
    ):
        visits = [filed for filed in whole.family.of(Visit) if filed.day and purpose in brings(filed, whole)]
        newest = max(visits, key=lambda filed: filed.day or date.min, default=None)
        if newest is None or newest.day is None:
            continue
        day = newest.day
        if not all(find_in_force(whole, (purpose,), child, day) for child in newest.about):
            yield Remark(newest.id, wrong, ASK, (key,))


def brings(filed: Filed[Visit], whole: Whole) -> set[str]:
    """Which purposes of consent a visit needs besides the family's own."""
    visit, home = filed.record, whole.family.household
    if not visit.happened:
        return set()
    team = whole.family.service.team
    roles = [team[one].role for one in (filed.written_by, *visit.also) if one in team]
    roles += [home.helpers[one].role for one in visit.with_ if one in home.helpers]
    is_student = bool(whole.patterns and any(whole.patterns.student.search(role) for role in roles))
    is_outside = bool(visit.interpreter) and visit.interpreter not in (*home.readers, *home.household)
    needs = {"interpreter": is_outside, "student": is_student, "group": visit.visit_kind == "group"}
    return {purpose for purpose, is_needed in needs.items() if is_needed}


def was_changed_afterwards(whole: Whole) -> Iterator[Remark]:
    """One remark for each consent whose terms were changed after it was written, as far as the history goes back."""
    known = {filed.id for filed in whole.family.of(Consent)}
    told: set[str] = set()
    for edit in whole.family.history.edits:
        spots = [spot for spot in edit.spots if spot.field in TERMS]
        if edit.record in known - told and edit.what == "corrected" and spots:
            told.add(edit.record)
            wrong = f"what was agreed here was changed on {edit.day.isoformat()}, after it was written"
            right = "If it gives more than they signed for, put it back, and file what they say now as a new consent."
            yield Remark(edit.record, wrong, right, (spots[0].field,))


ON_CONSENTS = (
    ends_soon,
    was_given_without_consent,
    transition_rests_on_none,
    signposts_without_consent,
    is_kept_without_consent,
    brings_somebody_without_consent,
    was_changed_afterwards,
)

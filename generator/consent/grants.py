"""What is open to an audience, in plain lines that can be kept: to judge a site that stands by consents alone.

In come `family.md`, the consents and a day; out go lines, sorted. They say what was open when a site was built, and,
while the family's other files cannot be read, whether that still is. Default no; nothing here touches a file.

    open CHILD PART SINCE UNTIL SIGNED      a part; SIGNED is any, or where everyone who decides signed all, and then
                                            all-but=dad where a parent, whose own words stay his, did not
    photo PERSON                            somebody who may be shown
    told CONSENT · hidden CONSENT           a consent of the family that this reader may know of, or may not
    expires DAY                             the last day of a setting's page
    except RECORD · not-to PERSON · secret DIGEST · taken-back WHAT DAY     what stays closed
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Literal

from generator.consent.confidential import folded
from generator.consent.outline import Outline
from generator.consent.reach import Reach, children_for, first_day, opens_to, parts_of
from generator.consent.rules import ends, holds, is_given_by_all_who_decide
from generator.consent.whole import is_anothers_alone, may_show
from generator.model.audience import Audience
from generator.model.consent import Consent
from generator.model.household import FamilyRecord

Verdict = Literal["open", "closed", "ended"]
"""A site may stay; is closed until its family can be read; is over."""
Lines = frozenset[str]
EXPIRES = "expires "


def grants_of(outline: Outline, audience: Audience, day: date) -> tuple[str, ...]:
    """Every line that holds for a reader or a setting on a day."""
    found = (lines(outline, audience, day) for lines in (open_parts, photos_open, consents_told, kept_back))
    return tuple(sorted({line for lines in found for line in lines}))


def judge_standing(then: tuple[str, ...], outline: Outline | None, audience: Audience, day: date) -> Verdict:
    """Whether a site built when `then` held may stay, judged by consents alone; by `then` alone if there are none.

    Everything open then must still be open, and nothing may be closed now that was not closed then. A consent that
    cannot be read is taken as it was: it opens nothing new, and nothing it opened is taken away before its last day.
    """
    has_expired = any(line.startswith(EXPIRES) and line.removeprefix(EXPIRES) < day.isoformat() for line in then)
    was = frozenset(line for line in then if line.startswith(("open ", "photo ")))
    if outline is None:
        return "closed" if has_expired or any(has_run_out(line, day) for line in was) else "open"
    now = frozenset(grants_of(outline, audience, day))
    named = frozenset(open_parts(outline, audience, None))
    gone = {line for line in was if not is_covered(line, now)}
    if outline.is_whole:
        if not any(line.startswith("open ") for line in now):
            return "ended" if named else "closed"
    else:
        gone = {line for line in gone if has_run_out(line, day) or is_covered(line, named)}
    return "closed" if gone or has_expired or newly_closed(frozenset(then), now, outline) else "open"


def newly_closed(then: Lines, now: Lines, outline: Outline) -> bool:
    """Whether something that may have been shown then is kept back now, though the consents still hold."""
    # Where every consent can be read, what was taken back is seen from what is open.
    kinds = ("except ", "not-to ", "secret ", *(() if outline.is_whole else ("taken-back ",)))
    told = {line.removeprefix("told ") for line in then if line.startswith("told ")}
    hidden = {line.removeprefix("hidden ") for line in now if line.startswith("hidden ")}
    return bool(told & hidden) or any(line.startswith(kinds) for line in now - then)


def is_covered(line: str, lines: Lines) -> bool:
    """Whether as much is open by one of these lines: the same child and part, back as far, signed by as many."""
    if not line.startswith("open "):
        return line in lines
    child, part, since, _, signed = line.split()[1:]
    others = (other.split()[1:] for other in lines if other.startswith("open "))
    return any(
        (one, opened) == (child, part) and back <= since and is_signed_by_as_many(by, signed)
        for one, opened, back, _, by in others
    )


def is_signed_by_as_many(now: str, then: str) -> bool:
    """Whether nobody's own words are closed now that were open then."""
    if "any" in (now, then):
        return then == "any"
    return set(now.partition("=")[2].split(",")) - {""} <= set(then.partition("=")[2].split(","))


def signatures(consent: Consent, household: FamilyRecord, child: str) -> str:
    """Whose words a grant opens, in one word."""
    if not is_given_by_all_who_decide(consent, household, child):
        return "any"
    missing = household.parents_of(child) - set(consent.given_by)
    return f"all-but={','.join(sorted(missing))}" if missing else "all"


def has_run_out(line: str, day: date) -> bool:
    """Whether the last day of an open part has passed."""
    return line.startswith("open ") and line.split()[4] < day.isoformat()


def is_known(audience: Audience, home: FamilyRecord) -> bool:
    """Whether there is such a reader or setting in the family, and `family.md` is not kept from them."""
    if audience.kind == "setting":
        return audience.id in home.helpers and not home.only
    return audience.id in home.readers and (not home.only or audience.id in home.only)


def open_parts(outline: Outline, audience: Audience, day: date | None) -> Iterator[str]:
    """Parts open to an audience on a day; for no day, all that the consents name, whether they hold or not."""
    home = outline.household
    if not is_known(audience, home) or (day and home.joined > day):
        return
    for consent in outline.consents:
        for child in consent.children_among(outline.children):
            if not opens_to(consent, audience) or child not in children_for(audience, outline):
                continue
            if day and not holds(consent, child, outline, day):
                continue
            signed = signatures(consent, home, child)
            days = f"{first_day(consent).isoformat()} {(consent.until or date.max).isoformat()}"
            yield from (f"open {child} {part.value} {days} {signed}" for part in parts_of(consent))


def photos_open(outline: Outline, audience: Audience, day: date) -> Iterator[str]:
    """Everyone who may be shown to an audience in a picture."""
    reach = Reach(audience, day, {}, {}, frozenset())
    for person in {person for consent in outline.consents for person in consent.of}:
        if may_show(person, outline, reach):
            yield f"photo {person}"


def consents_told(outline: Outline, audience: Audience, day: date) -> Iterator[str]:
    """Which consents of the family a reader may know of, and which not; a setting is told of none."""
    reader = audience.id
    if audience.kind != "reader":
        return
    for consent in outline.consents:
        is_hidden = (consent.only and reader not in consent.only) or is_anothers_alone(consent, reader, outline)
        yield f"{'hidden' if is_hidden else 'told'} {consent.from_} {what_for(consent)}"


def kept_back(outline: Outline, audience: Audience, day: date) -> Iterator[str]:
    """What stays closed to a reader whatever is open, and what was taken back."""
    for consent in outline.consents:
        if opens_to(consent, audience):
            yield from (f"except {record}" for record in consent.except_)
        if audience.id in consent.not_to:
            yield from (f"not-to {person}" for person in consent.of)
        if consent.withdrawn_on and consent.withdrawn_on <= day and concerns(consent, audience, outline, day):
            yield f"taken-back {what_for(consent)} {consent.withdrawn_on}"
    for entry in outline.household.confidential:
        if audience.id not in entry.known_to:
            keyed = f"{outline.household.address_key} {folded(entry.word)}"
            yield f"secret {hashlib.sha256(keyed.encode()).hexdigest()}"


def what_for(consent: Consent) -> str:
    return " ".join(filter(None, (consent.for_, consent.with_, *consent.of)))


def concerns(withdrawal: Consent, audience: Audience, outline: Outline, day: date) -> bool:
    """Whether a withdrawal ends a picture's consent, or what this audience had by that day."""
    return withdrawal.for_ == "photos" or (
        opens_to(withdrawal, audience)
        and any(
            ends(withdrawal, withdrawal, child, outline, day) for child in withdrawal.children_among(outline.children)
        )
    )

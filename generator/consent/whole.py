"""What is left out whole: records kept to some readers, later days, photos, and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.consent.fields import references_in
from generator.consent.outline import Outline, outline_of
from generator.consent.reach import Reach
from generator.consent.rules import holds, runs
from generator.model.child import Transition
from generator.model.consent import Consent, Shared
from generator.model.goal import Goal
from generator.model.kinds import Family
from generator.model.parts import Part
from generator.model.record import AnyFiled, Record
from generator.model.review import Report
from generator.model.visit import Advice, Photo

OTHERS = "others"


def is_named(record_id: str, names: frozenset[str] | set[str]) -> bool:
    """Whether a record is among those named, by its whole id or the end of it."""
    return any(record_id == name or record_id.endswith(f"/{name}") for name in names)


def first_day(filed: AnyFiled) -> date | None:
    """The day a record is of: a goal's is the day it was set."""
    return filed.record.set_on if isinstance(filed.record, Goal) else filed.day


def came_later(filed: AnyFiled, day: date) -> bool:
    """Whether a record is of a day after the one built for."""
    dated = first_day(filed)
    return dated is not None and dated > day


def is_too_private(filed: AnyFiled, reach: Reach) -> bool:
    """Whether a record is private and not of the days from which this reader has everything."""
    if not getattr(filed.record, "private", False):
        return False
    since, dated = reach.since(Part.EVERYTHING, filed.about), first_day(filed)
    return since is None or (dated is not None and dated < since)


def why_whole(filed: AnyFiled, outline: Outline, reach: Reach) -> str:
    """The rule that leaves a record out whole, or "" where none does."""
    record = filed.record
    if record.only and (reach.audience.kind != "reader" or reach.reader not in record.only):
        return "only for others"
    if is_too_private(filed, reach):
        return "private"
    if is_named(filed.id, reach.left_out):
        return "named as left out"
    if isinstance(record, Photo) and not may_show_photo(record, outline, reach):
        return "someone in it has not agreed"
    if why := why_not_told(filed, outline, reach) or why_not_handed_over(record, reach):
        return why
    # Last: what is kept back and has a later day by a slip of the pen still takes along what hangs on it.
    return "later than the day built for" if came_later(filed, reach.day) else ""


def why_not_told(filed: AnyFiled, outline: Outline, reach: Reach) -> str:
    """Why one of the family's readers does not learn of a consent or of something given, or ""."""
    record = filed.record
    if reach.audience.kind != "reader":
        return ""
    if isinstance(record, Consent) and is_anothers_alone(record, reach.reader, outline):
        return "given by somebody else alone"
    if isinstance(record, Shared) and not record.consent and record.with_ != reach.reader:
        return "rests on no consent"
    return ""


def why_not_handed_over(record: Record, reach: Reach) -> str:
    """Why a record leaves the family for nobody, or not for this setting, whatever parts are open; or ""."""
    if reach.audience.kind != "setting":
        return ""
    if isinstance(record, (Consent, Shared)):
        return "for the family alone"
    if isinstance(record, Report) and record.status != "final":
        return "still a draft"
    if isinstance(record, Advice) and not record.may_share:
        return "may not be passed on"
    if isinstance(record, Transition) and record.to != reach.reader:
        return "for another setting"
    if isinstance(record, Transition) and record.expires and record.expires < reach.day:
        return "has expired"
    return ""


def is_anothers_alone(consent: Consent, reader: str, outline: Outline) -> bool:
    """Whether a consent is told only to those who gave it and whom it opens to.

    It is told further where everyone who decides gave it, if that is more than one reader alone, and where a court
    ordered it. Who signed and does not decide, such as a helper, tells nobody more.
    """
    if reader in (*consent.given_by, consent.with_) or consent.how == "order":
        return False
    home = outline.household
    deciding = {one for child in outline.children for one in home.deciders_of(consent.for_, child)}
    is_one_alone = len(deciding) == 1 and deciding <= set(home.readers)
    return not deciding or is_one_alone or not deciding <= set(consent.given_by)


def may_show_photo(photo: Photo, outline: Outline, reach: Reach) -> bool:
    """Whether everyone in a photo has a consent in force that does not exclude this reader or setting."""
    return OTHERS not in photo.who and all(may_show(person, outline, reach) for person in photo.who)


def may_show(person: str, outline: Outline, reach: Reach) -> bool:
    mine = [one for one in outline.consents if one.for_ == "photos" and person in one.of]
    return any(agrees(one, person, outline, reach.day) for one in mine) and not any(
        reach.reader in one.not_to for one in mine
    )


def agrees(consent: Consent, person: str, outline: Outline, day: date) -> bool:
    """For a child: in force for that child. For an adult: in force for some child, or given by that adult."""
    if person in outline.children:
        return holds(consent, person, outline, day)
    about = consent.children_among(outline.children)
    if person in consent.given_by:
        return any(runs(consent, child, outline, day) for child in about)
    if person in outline.household.readers and consent.how != "order":
        return False
    return any(holds(consent, child, outline, day) for child in about)


def references(filed: AnyFiled) -> Iterator[tuple[str, str]]:
    """Every reference a record makes: the kind, and the file name of the record it refers to."""
    return references_in(filed.record)


def hanging(family: Family, withheld: set[str]) -> set[str]:
    """Records that hang on withheld ones: a goal's activities, a consent's log, photos withheld records show."""
    added: set[str] = set()
    for filed in family.filed:
        for kind, target in references(filed):
            if kind == "goal" and f"{filed.child}/goals/{target}" in withheld:
                added.add(filed.id)
            if kind == "consent" and isinstance(filed.record, Shared) and f"consents/{target}" in withheld:
                added.add(filed.id)
            if kind == "photo" and filed.id in withheld and not isinstance(filed.record, Photo):
                added.add(f"photos/{target}")
    return added - withheld


def not_finished(family: Family, reach: Reach) -> dict[str, str]:
    """Reports that `stepmark finish` has not frozen: a setting is handed none whose words may still change."""
    if reach.audience.kind != "setting":
        return {}
    return {one.id: "is not finished" for one in family.of(Report) if one.id not in family.finals}


def withheld_whole(family: Family, reach: Reach) -> dict[str, str]:
    """Every record left out whole for a reader, with the rule that leaves it out."""
    outline = outline_of(family)
    why = {filed.id: why_whole(filed, outline, reach) for filed in family.filed}
    left = not_finished(family, reach) | {record: rule for record, rule in why.items() if rule}
    # What is later than the day has not happened yet: it hides nothing else.
    base = {record for record, rule in left.items() if rule != "later than the day built for"}
    while more := hanging(family, base):
        base |= more
        left |= {record: "hangs on a record left out" for record in more if record not in left}
    return left

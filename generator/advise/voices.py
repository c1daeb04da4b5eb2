"""Whose words a section or field holds, and so which checks may speak of it. Nothing here reads a word.

The family's own words are left alone. What a visitor wrote down of a talk is looked at for a child's safety and for
other children's names only. What is written together with a family to be given to others is looked at for length and
letters, too, and never for how kind it is.
"""

from __future__ import annotations

from enum import StrEnum

from generator.model.child import Assessment, Profile, Transition
from generator.model.consent import Consent, Shared
from generator.model.goal import Activity, Goal, LibraryActivity
from generator.model.household import FamilyRecord
from generator.model.record import Record, section_rule
from generator.model.review import Report, Review
from generator.model.visit import Advice, Visit


class Heed(StrEnum):
    """What is looked at."""

    SAFETY = "safety"
    NAMES = "names"
    KINDNESS = "kindness"
    ACRONYMS = "acronyms"
    LENGTH = "length"


Heeds = frozenset[Heed]
NOTHING: Heeds = frozenset()
EVERYTHING: Heeds = frozenset(Heed)
HEARD: Heeds = frozenset((Heed.SAFETY, Heed.NAMES))
TO_SAY: Heeds = frozenset((*HEARD, Heed.KINDNESS))
TOGETHER: Heeds = frozenset((*HEARD, Heed.LENGTH, Heed.ACRONYMS))

BY_KIND: dict[type[Record], Heeds] = {
    Activity: EVERYTHING,
    Advice: HEARD,
    Assessment: EVERYTHING,
    Consent: NOTHING,
    FamilyRecord: EVERYTHING,
    Goal: EVERYTHING,
    LibraryActivity: EVERYTHING,
    Profile: EVERYTHING,
    Report: EVERYTHING,
    Review: EVERYTHING,
    Shared: EVERYTHING,
    Transition: TOGETHER,
    Visit: EVERYTHING,
}
"""Kinds not listed, home entries and matters among them, are the family's own."""
BY_SECTION: dict[tuple[type[Record], str], Heeds] = {
    (Activity, "What to say or sign"): TO_SAY,
    (Activity, "What we noticed"): NOTHING,
    (FamilyRecord, "What matters to us"): NOTHING,
    (Goal, ""): NOTHING,
    (Goal, "Why it matters to us"): NOTHING,
    (LibraryActivity, "What to say or sign"): TO_SAY,
    (Profile, "What people love about me"): NOTHING,
    (Profile, "What matters to me"): NOTHING,
    (Report, "Views"): NOTHING,
    (Report, "Family's view"): NOTHING,
    (Report, "What was said"): HEARD,
    (Visit, "Family time"): HEARD,
}


def heeds_of(record: Record, section: str) -> Heeds:
    """What is looked at in a section, or in the opening for ""."""
    kind = type(record)
    rule = section_rule(kind, section)
    if section == "Just us" or (rule and rule.is_own_words):
        return NOTHING
    heeds = BY_SECTION.get((kind, section), BY_KIND.get(kind, NOTHING))
    return heeds & HEARD if is_finished(record) else heeds


def is_finished(record: Record) -> bool:
    """Whether a record's wording is settled for good."""
    return isinstance(record, Report) and record.status == "final"

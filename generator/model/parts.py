"""The parts of a record: the one list by which everything is granted or withheld.

Every field and every section in the model names its part. A field without one reaches no page.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class Part(StrEnum):
    """What a consent can grant. The values are the words written in consent files."""

    PROFILE = "profile"
    COMMUNICATION = "communication"
    SAFE_AND_WELL = "safe-and-well"
    CELEBRATIONS = "celebrations"
    PLAY = "play"
    TEACHING = "teaching"
    AGREED = "agreed"
    FAMILY_TIME = "family-time"
    HOME = "home"
    GOALS = "goals"
    ACTIVITIES = "activities"
    PRACTICE = "practice"
    PROGRESS = "progress"
    ASSESSMENTS = "assessments"
    PHOTOS = "photos"
    MATTERS = "matters"
    ADVICE = "advice"
    REVIEWS = "reviews"
    REPORTS_EHC_ADVICE = "reports/ehc-advice"
    REPORTS_HEALTH_PATHWAY = "reports/health-pathway"
    REPORTS_CLOSING = "reports/closing"
    REPORTS_TWO_YEAR_CHECK = "reports/two-year-check"
    REPORTS_MEETING = "reports/meeting"
    DIARY = "diary"
    PEOPLE = "people"
    SHARING = "sharing"
    CHANGES = "changes"
    TRANSITION = "transition"
    EVERYTHING = "everything"

    ALWAYS = "(always)"
    """Not a part to grant: what any reader with any grant may see, such as the child's called name."""
    NEVER = "(never)"
    """Not a part to grant: rules and service-only facts, which reach no page."""
    REPORT = "(report)"
    """Not a part to grant: stands for `reports/` and the report's own kind."""


BEFORE_ALL = date(1, 1, 1)

KNOWN_SINCE: dict[Part, date] = {
    part: BEFORE_ALL for part in Part if part not in (Part.EVERYTHING, Part.ALWAYS, Part.NEVER, Part.REPORT)
}
"""Every grantable part and the day it came to be. `everything` covers only the parts there were on
the day it began, so a part added later gets its real day here and needs a new consent."""

WORDS_OF_ONE_ADULT = frozenset({Part.FAMILY_TIME, Part.HOME, Part.MATTERS})
"""Parts that hold somebody's own words: for those who were there, unless all who decide said more."""

"""Reviews with the family, and reports for others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from generator.model.parts import Part
from generator.model.record import JUST_US, Names, Record, SectionRule
from generator.model.values import DAY, Day, Id, Text, day, schema, whole_number


def confidence(value: Any) -> int:
    number = whole_number(value)
    if not 0 <= number <= 10:
        raise ValueError("should be a number from 0 to 10")
    return number


Confidence = Annotated[int, BeforeValidator(confidence), schema("integer", minimum=0, maximum=10)]


class Review(Record):
    """Looking back and ahead together."""

    kind: ClassVar[str] = "review"
    folder: ClassVar[str] = "reviews"
    per_child: ClassVar[bool | None] = True
    leading: ClassVar[Part] = Part.REVIEWS
    sections: ClassVar[tuple[SectionRule, ...]] = (
        SectionRule("What has gone well", Part.REVIEWS, "The child's and the family's achievements."),
        SectionRule("What we think", Part.REVIEWS, "The own view of who was there.", is_own_words=True),
        SectionRule("What we did", Part.REVIEWS, "Visits, activities, who else."),
        SectionRule("What next", Part.REVIEWS, "Goals kept, changed, new."),
        SectionRule("Is Portage still right?", Part.REVIEWS, "Whether to go on, and how."),
        JUST_US,
    )

    present: Annotated[tuple[Id, ...], Part.REVIEWS, Names()] = ()
    """Who was there, by id."""
    confidence: Annotated[Mapping[Id, Confidence], Part.REVIEWS, Names()] = {}
    """How sure each parent feels, from 0 to 10."""
    next_review: Annotated[Day | None, Part.REVIEWS] = None
    """Day of the next review."""


def period(value: Any) -> tuple[Any, Any]:
    if isinstance(value, tuple):
        return value
    days = value.split(" to ") if isinstance(value, str) else []
    if len(days) != 2 or not all(DAY.fullmatch(part) for part in days):
        raise ValueError("should be two days, like 2026-01-12 to 2026-07-07")
    return day(days[0]), day(days[1])


Period = Annotated[tuple[Day, Day], BeforeValidator(period), schema("string")]
EHC, PATHWAY, CLOSING, TWO_YEAR, MEETING = "ehc-advice", "health-pathway", "closing", "two-year-check", "meeting"
ReportKind = Literal["ehc-advice", "health-pathway", "closing", "two-year-check", "meeting"]


def of_report(name: str, *kinds: str) -> SectionRule:
    return SectionRule(name, Part.REPORT, only_in=kinds)


class Report(Record):
    """A paper for somebody outside the family, drawn from the record."""

    kind: ClassVar[str] = "report"
    folder: ClassVar[str] = "reports"
    per_child: ClassVar[bool | None] = True
    leading: ClassVar[Part] = Part.REPORT
    sections: ClassVar[tuple[SectionRule, ...]] = (
        of_report("Strengths", EHC, PATHWAY),
        of_report("Views", EHC),
        of_report("Needs", EHC),
        of_report("Progress and support so far", EHC),
        of_report("Outcomes", EHC),
        of_report("Provision", EHC),
        of_report("How … plays", PATHWAY),
        of_report("How … communicates", PATHWAY),
        of_report("Routines and senses", PATHWAY),
        of_report("Family's view", PATHWAY),
        of_report("What has helped", PATHWAY),
        of_report("Our story", CLOSING),
        of_report("What … can do now", CLOSING),
        of_report("What helps", CLOSING),
        of_report("Who carries on", CLOSING),
        of_report("Communication", TWO_YEAR),
        of_report("Moving", TWO_YEAR),
        of_report("Feelings and friends", TWO_YEAR),
        of_report("What next", TWO_YEAR),
        of_report("Who came", MEETING),
        of_report("What was said", MEETING),
        of_report("Actions", MEETING),
    )

    # `kind` in the file, as with visits.
    report_kind: Annotated[ReportKind, Part.REPORT] = Field(alias="kind")
    """ehc-advice, health-pathway, closing, two-year-check or meeting."""
    asked_on: Annotated[Day | None, Part.REPORT] = None
    """Day we were asked."""
    requested_on: Annotated[Day | None, Part.REPORT] = None
    """For EHC advice: day the council was asked to assess, if we know it."""
    due: Annotated[Day | None, Part.REPORT] = None
    """Day it is due."""
    for_: Annotated[Text, Part.REPORT] = ""
    """Who it is for."""
    period: Annotated[Period | None, Part.REPORT] = None
    """The time it covers: 2026-01-12 to 2026-07-07."""
    status: Annotated[Literal["draft", "final"], Part.REPORT]
    """draft or final."""

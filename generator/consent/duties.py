"""What the service and a report may draw on: by their duty, not by a consent, and never a family's own words.

Two lists to be read aloud. What is not in them is closed, and a new field is closed until somebody adds it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generator.consent.asides import without_asides
from generator.consent.fields import blank, known_by
from generator.model.audience import AudienceKind
from generator.model.parts import Part
from generator.model.record import AnyFiled, Record, section_rule
from generator.prose.tree import Section

REPORT_PARTS = frozenset(
    {
        Part.ALWAYS,
        Part.PROFILE,
        Part.CELEBRATIONS,
        Part.PLAY,
        Part.TEACHING,
        Part.GOALS,
        Part.ACTIVITIES,
        Part.PRACTICE,
        Part.PROGRESS,
        Part.ASSESSMENTS,
        Part.DIARY,
        *(part for part in Part if part.value.startswith("reports/")),
    }
)
"""What a report draws on: what was done and seen, never family time, home, matters, reviews or *Just us*."""

SERVICE_SEES: Mapping[str, frozenset[str]] = {
    "family": frozenset({"languages", "joined", "closed", "visitors", "visits", "paused", "loans", "helpers"})
    | {"plan", "ever_looked_after", "legal_hold"},
    "profile": frozenset({"called", "name_in", "help_levels"}),
    "goal": frozenset({"title", "area", "set_on", "review_by", "steps", "ended", "outcome", "measure", "better"})
    | {"scaling"},
    "activity": frozenset({"title", "goal", "step", "from_", "until", "rule", "counts", "tries", "help", "need"})
    | {"borrow", "practice", "result"},
    "visit": frozenset({"about", "also", "happened", "because", "visit_kind", "minutes", "next", "looked_at"}),
    "home": frozenset({"about", "practice"}),
    "assessment": frozenset({"framework", "items"}),
    "review": frozenset({"confidence", "next_review"}),
    "matter": frozenset({"about", "status", "consent", "follow_up"}),
    "report": frozenset({"report_kind", "asked_on", "requested_on", "due", "for_", "period", "status"}),
    "transition": frozenset({"to", "starts", "expires"}),
    "consent": frozenset({"for_", "with_", "about", "parts", "of", "given_by", "how", "from_", "until", "since"})
    | {"withdrawn_on", "withdrawn_by", "met_on"},
    "shared": frozenset({"with_", "about", "consent"}),
}
"""The fields the service reads of each kind: days, states, counts and titles. A kind that is not here is closed."""
SERVICE_READS = frozenset({Part.AGREED})
"""The only prose the service reads: what was agreed at a visit."""

PARTS_BY_DUTY: Mapping[AudienceKind, frozenset[Part]] = {
    "service": frozenset({Part.ALWAYS, Part.PEOPLE}),  # its fields are judged one by one, by the list above
    "report": REPORT_PARTS,
}


def keep_for_service(filed: AnyFiled, day: date) -> AnyFiled | None:
    """A record as the service reads it on a day: the fields named above, and what was agreed; none of other kinds."""
    kind = type(filed.record)
    if kind.kind not in SERVICE_SEES:
        return None
    known = {
        name: known_by(getattr(filed.record, name), field, day) if name in SERVICE_SEES[kind.kind] else blank(field)
        for name, field in kind.model_fields.items()
    }
    body = tuple(section for section in filed.body if is_for_service(section, kind))
    return replace(filed, record=filed.record.model_copy(update=known), body=without_asides(body))


def is_for_service(section: Section, kind: type[Record]) -> bool:
    rule = section_rule(kind, section.name)
    return rule is not None and rule.part in SERVICE_READS

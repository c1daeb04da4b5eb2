"""What a thing given to a setting rests on: the shares in force that day, from the consents alone."""

from __future__ import annotations

from datetime import date

from generator.consent.outline import outline_of
from generator.consent.reach import opens_to
from generator.consent.rules import holds
from generator.model.audience import Audience
from generator.model.consent import Consent
from generator.model.kinds import Family


def shares_in_force(family: Family, audience: Audience, as_of: date) -> tuple[str, ...]:
    """File names of the shares that open something to a setting for its child on a day, the newest first."""
    outline = outline_of(family)
    found = [
        filed
        for filed in family.of(Consent)
        if opens_to(filed.record, audience)
        and not filed.record.only
        and audience.child in filed.record.children_among(outline.children)
        and holds(filed.record, audience.child, outline, as_of)
    ]
    return tuple(one.stem for one in sorted(found, key=lambda one: (one.record.from_, one.id), reverse=True))

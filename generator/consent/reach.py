"""How far the grants of one audience reach: which part, for which child, back to which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.consent.duties import PARTS_BY_DUTY
from generator.consent.outline import Outline
from generator.consent.rules import holds, is_given_by_all_who_decide
from generator.model.audience import Audience, AudienceKind
from generator.model.consent import Consent
from generator.model.parts import BEFORE_ALL, KNOWN_SINCE, Part

PURPOSES: Mapping[AudienceKind, str] = {"reader": "read", "setting": "share"}
"""What a consent is for that opens something to such an audience."""
Days = Mapping[tuple[str, Part], date]


@dataclass(frozen=True)
class Signed:
    """A grant that everyone who decides signed, for one child."""

    since: date
    givers: frozenset[str]
    parents: frozenset[str]
    """Readers with parental responsibility for the child: nobody signs their own words away for them."""


@dataclass(frozen=True)
class Reach:
    """An audience's grants in force on a day, added up."""

    audience: Audience
    day: date
    by_any: Days
    """Earliest day open, by child and part."""
    by_all: Mapping[tuple[str, Part], tuple[Signed, ...]]
    """The grants signed by everyone who decides, by child and part."""
    left_out: frozenset[str]
    """Records a grant names as left out."""
    until: date | None = None
    """Last day on which anything is open, where there is one."""

    @property
    def reader(self) -> str:
        """Id of whoever reads; empty for the service and for a report."""
        return self.audience.id

    def since(self, part: Part, children: tuple[str, ...]) -> date | None:
        """First day open of a part for all of these children; none where it is not open for one of them."""
        if part is Part.NEVER:
            return None
        return latest([self.by_any.get((child, part)) for child in children])

    def since_signed(self, part: Part, children: tuple[str, ...], speakers: frozenset[str]) -> date | None:
        """The same, counting only grants signed by all who decide and by those whose words they are, if parents."""
        return latest([self.signed_day(child, part, speakers) for child in children])

    def signed_day(self, child: str, part: Part, speakers: frozenset[str]) -> date | None:
        mine = [one.since for one in self.by_all.get((child, part), ()) if speakers & one.parents <= one.givers]
        return min(mine, default=None)


def latest(days: list[date | None]) -> date | None:
    """The latest of these days; none where there are none or one is missing."""
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def parts_of(consent: Consent) -> frozenset[Part]:
    """Parts a grant opens. `everything` is the parts there were on the day it began.

    Any share opens to a setting what was written for it.
    """
    named = {Part(part) for part in consent.parts}
    if consent.for_ == "share":
        named.add(Part.TRANSITION)
    if Part.EVERYTHING in named:
        named |= {part for part, known in KNOWN_SINCE.items() if known <= consent.from_}
    return frozenset(named | {Part.ALWAYS})


def opens_to(consent: Consent, audience: Audience) -> bool:
    """Whether a consent is one that opens something to this audience, while it holds."""
    return (consent.for_, consent.with_) == (PURPOSES.get(audience.kind), audience.id)


def children_for(audience: Audience, outline: Outline) -> tuple[str, ...]:
    """The children an audience may be told of at all."""
    return tuple(child for child in outline.children if audience.child in ("", child))


def first_day(consent: Consent) -> date:
    """First day a grant opens: a share covers what is open on its own first day, and what comes after."""
    return consent.since or (consent.from_ if consent.for_ == "share" else BEFORE_ALL)


def reach_of(outline: Outline, audience: Audience, day: date) -> Reach:
    """What every consent in force opens to an audience; for the service and a report, what its duty opens."""
    children = children_for(audience, outline)
    if audience.kind in PARTS_BY_DUTY:
        parts = PARTS_BY_DUTY[audience.kind]
        return Reach(
            audience, day, {(child, part): BEFORE_ALL for child in children for part in parts}, {}, frozenset()
        )
    by_any: dict[tuple[str, Part], date] = {}
    by_all: dict[tuple[str, Part], tuple[Signed, ...]] = {}
    holding = [
        (consent, child)
        for consent in outline.consents
        for child in children
        if opens_to(consent, audience) and holds(consent, child, outline, day)
    ]
    for consent, child in holding:
        since = first_day(consent)
        for part in parts_of(consent):
            by_any[child, part] = min(by_any.get((child, part), since), since)
        if is_given_by_all_who_decide(consent, outline.household, child):
            signed = Signed(since, frozenset(consent.given_by), outline.household.parents_of(child))
            for part in parts_of(consent):
                by_all[child, part] = (*by_all.get((child, part), ()), signed)
    left_out = frozenset(record for consent, _ in holding for record in consent.except_)
    ends = [consent.until or date.max for consent, _ in holding]
    until = max(ends) if ends and max(ends) < date.max else None
    return Reach(audience, day, by_any, by_all, left_out, until)

"""How far one reader's grants reach: which part, for which child, back to which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.consent.outline import Outline
from generator.consent.rules import holds, is_given_by_all_who_decide
from generator.model.consent import Consent
from generator.model.parts import BEFORE_ALL, KNOWN_SINCE, Part

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
    """A reader's grants in force on a day, added up."""

    reader: str
    day: date
    by_any: Days
    """Earliest day open, by child and part."""
    by_all: Mapping[tuple[str, Part], tuple[Signed, ...]]
    """The grants signed by everyone who decides, by child and part."""
    left_out: frozenset[str]
    """Records a grant names as left out."""

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
    """Parts a grant opens. `everything` is the parts there were on the day it began."""
    named = {Part(part) for part in consent.parts}
    if Part.EVERYTHING in named:
        named |= {part for part, known in KNOWN_SINCE.items() if known <= consent.from_}
    return frozenset(named | {Part.ALWAYS})


def reach_of(outline: Outline, reader: str, day: date) -> Reach:
    """What every `read` consent in force opens to a reader."""
    by_any: dict[tuple[str, Part], date] = {}
    by_all: dict[tuple[str, Part], tuple[Signed, ...]] = {}
    left_out: set[str] = set()
    for consent in outline.consents:
        if consent.for_ != "read" or consent.with_ != reader:
            continue
        for child in outline.children:
            if not holds(consent, child, outline, day):
                continue
            left_out |= set(consent.except_)
            since = consent.since or BEFORE_ALL
            for part in parts_of(consent):
                by_any[child, part] = min(by_any.get((child, part), since), since)
            if is_given_by_all_who_decide(consent, outline.household, child):
                signed = Signed(since, frozenset(consent.given_by), outline.household.parents_of(child))
                for part in parts_of(consent):
                    by_all[child, part] = (*by_all.get((child, part), ()), signed)
    return Reach(reader, day, by_any, by_all, frozenset(left_out))

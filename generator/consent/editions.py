"""Editions: one site for each reader, and one for each setting and child that somebody ever agreed to share with.

Two readers never share one, even where they see the same today. A record one of them keeps to herself tomorrow would
stand at an address the other knows; and that the two had to be parted would tell him there is one. A setting that
knows two children of a family has a site for each, so that one can end without the other.
"""

from __future__ import annotations

from datetime import date

from generator.consent.outline import Outline, outline_of
from generator.consent.select import Selected, select_audience
from generator.model.audience import Audience
from generator.model.kinds import Family


def audiences_of(outline: Outline) -> tuple[Audience, ...]:
    """Everyone outside the service who may have an edition: readers in their order, then settings by child."""
    readers = tuple(Audience("reader", reader) for reader in outline.household.readers)
    shared = [one for one in outline.consents if one.for_ == "share" and one.with_ in outline.household.helpers]
    settings = {
        Audience("setting", consent.with_ or "", child)
        for consent in shared
        for child in consent.children_among(outline.children)
    }
    return (*readers, *sorted(settings))


def select_editions(family: Family, as_of: date) -> tuple[Selected, ...]:
    """Every edition of a family on a day: its readers' in their order, then those of settings."""
    return tuple(select_audience(family, audience, as_of) for audience in audiences_of(outline_of(family)))

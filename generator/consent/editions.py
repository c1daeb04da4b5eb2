"""Editions: one site for each reader, shared by those who see exactly the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.consent.select import Selected, select_for
from generator.model.kinds import Family
from generator.model.selection import Selection


def select_editions(family: Family, as_of: date) -> tuple[Selected, ...]:
    """Every edition of a family on a day, in the order of its readers."""
    editions: list[Selected] = []
    for reader in family.household.readers:
        one = select_for(family, reader, as_of)
        same = next((place for place, other in enumerate(editions) if is_same(one, other)), None)
        if same is None:
            editions.append(one)
        else:
            editions[same] = joined(editions[same], one)
    return tuple(editions)


def bare(selection: Selection) -> Selection:
    return replace(selection, readers=())


def is_same(one: Selected, other: Selected) -> bool:
    """Whether two readers see exactly the same, in the same language."""
    if one.selection is None or other.selection is None:
        return False
    return bare(one.selection) == bare(other.selection)


def joined(edition: Selected, reader: Selected) -> Selected:
    """An edition with one more reader."""
    readers = edition.withheld.readers + reader.withheld.readers
    selection = replace(edition.selection, readers=readers) if edition.selection else None
    return Selected(selection, replace(edition.withheld, readers=readers))

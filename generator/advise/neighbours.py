"""Every family's folder in; the first names of its children out, for this check alone.

Reads profiles and nothing else. No build ever sees another family's folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.model.child import Profile
from generator.model.kinds import Family
from generator.read.filing import find_records
from generator.read.record import read_record

Neighbours = Mapping[str, frozenset[str]]
"""First names of the children, by the family's folder name."""


def read_neighbours(folders: Iterable[Path], language: str) -> Neighbours:
    """What each family's children are called; one whose profile cannot be read is left out."""
    return {folder.name: frozenset(read_names(folder, language)) for folder in folders if not folder.is_symlink()}


def read_names(folder: Path, language: str) -> Iterable[str]:
    for found in find_records(folder, folder.name)[0]:
        if found.kind is not Profile:
            continue
        record = read_record(folder, found, found.path, language)[0].record
        if isinstance(record, Profile):
            yield from (name.split()[0] for name in (record.called, record.name) if name and len(name.split()[0]) > 1)


def strangers_to(family: Family, neighbours: Neighbours) -> frozenset[str]:
    """First names of children of other families that nobody around this family bears."""
    return frozenset(name for names in neighbours.values() for name in names) - names_around(family)


def names_around(family: Family) -> frozenset[str]:
    """Every word of every name this family's own record knows people by."""
    home = family.household
    profiles = [filed.record for filed in family.of(Profile)]
    named = [
        home.name,
        *(word for reader in home.readers.values() for word in (reader.name, reader.relation)),
        *(word for member in home.household.values() for word in (member.name, member.relation)),
        *(helper.name for helper in home.helpers.values()),
        *(member.name for member in family.service.team.values()),
        *(word for profile in profiles for word in (profile.name, profile.called)),
        family.service.name,
        family.service.named_person,
    ]
    return frozenset(word.strip(".,()") for name in named for word in name.split())

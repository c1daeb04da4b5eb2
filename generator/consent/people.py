"""Who may be named to a reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.consent.reach import Reach
from generator.model.child import Profile
from generator.model.kinds import Family
from generator.model.parts import Part
from generator.model.record import AnyFiled
from generator.model.selection import Person
from generator.model.visit import Matter


def people_for(family: Family, reach: Reach, children: tuple[str, ...]) -> dict[str, Person]:
    """Everyone a reader may be told of: the team, themselves, their children, and with `people` the rest."""
    household = family.household
    people = {
        id: Person(member.name, member.role, member.phone, is_team=True) for id, member in family.service.team.items()
    }
    sees_people = reach.since(Part.PEOPLE, family.children) is not None
    if sees_people:
        people |= {id: Person(one.name, one.relation) for id, one in household.household.items()}
        people |= {id: Person(one.name, one.role) for id, one in household.helpers.items()}
    for id, one in household.readers.items():
        if sees_people or (reach.audience.kind == "reader" and id == reach.reader):
            people[id] = Person(one.name, one.relation)
    setting = household.helpers.get(reach.reader) if reach.audience.kind == "setting" else None
    if setting:
        people[reach.reader] = Person(setting.name, setting.role)
    for filed in family.of(Profile):
        if filed.child in children:
            profile = filed.record
            everyday = profile.called or profile.name.split()[0]
            people[filed.child] = Person(everyday, names_in=tuple(sorted(profile.name_in.items())))
    return people


def without_unnamed(filed: AnyFiled, family: Family, people: Mapping[str, Person]) -> AnyFiled:
    """A matter without who might help, where that is somebody's id and this reader may not be told of them."""
    record = filed.record
    if not isinstance(record, Matter) or record.signposted_to in people:
        return filed
    household = family.household
    if not any(record.signposted_to in group for group in (household.helpers, household.household, household.readers)):
        return filed
    twins = {
        language: {name: words for name, words in twin.items() if name != "signposted-to"}
        for language, twin in record.in_.items()
    }
    return replace(filed, record=record.model_copy(update={"signposted_to": "", "in_": twins}))

"""Who may be named to a reader."""

from __future__ import annotations

from generator.consent.reach import Reach
from generator.model.child import Profile
from generator.model.kinds import Family
from generator.model.parts import Part
from generator.model.selection import Person


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
        if sees_people or id == reach.reader:
            people[id] = Person(one.name, one.relation)
    for filed in family.of(Profile):
        if filed.child in children:
            profile = filed.record
            everyday = profile.called or profile.name.split()[0]
            people[filed.child] = Person(everyday, names_in=tuple(sorted(profile.name_in.items())))
    return people

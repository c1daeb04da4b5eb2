"""A whole family in; everyone mentioned by id who is not known, or is two people at once, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.child import Profile
from generator.model.record import Names
from generator.model.visit import HomeEntry, Visit
from generator.problems import Problem
from generator.read.draft import Draft, Whole
from generator.read.marks import marked
from generator.read.nearest import hint

OTHERS = "others"
Groups = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class _Person:
    id: str
    name: str
    group: str


def people_of(whole: Whole) -> Groups:
    """Ids by group, and `anyone` and `photo`, as the marks in the models speak of them."""
    home = whole.household
    groups = {
        "children": frozenset(whole.children),
        "readers": frozenset(home.readers),
        "household": frozenset(home.household),
        "helpers": frozenset(home.helpers),
        "team": frozenset(whole.service.team),
    }
    anyone = frozenset().union(*groups.values())
    return {**groups, "anyone": anyone, "photo": anyone | {OTHERS}}


def check_people(whole: Whole, people: Groups) -> Iterator[Problem]:
    """One problem for each id nobody has, each id two people have, and each record that must say whom it is about."""
    yield from _shared_ids(whole)
    for draft in whole.drafts:
        yield from _unknown_ids(draft, people)
        yield from _in_file_name(draft, people)
        yield from _about(whole, draft)
    yield from _deciders(whole, people)


def _shared_ids(whole: Whole) -> Iterator[Problem]:
    home, draft = whole.household, whole.drafts[0]
    first: dict[str, _Person] = {}
    children = [_Person(found.found.child, "", "children") for found, _ in whole.of(Profile)]
    team = [_Person(id, member.name, "team") for id, member in whole.service.team.items()]
    readers = [_Person(id, reader.name, "readers") for id, reader in home.readers.items()]
    household = [_Person(id, member.name, "household") for id, member in home.household.items()]
    helpers = [_Person(id, helper.name, "helpers") for id, helper in home.helpers.items()]
    for person in (*children, *team, *readers, *household, *helpers):
        other = first.setdefault(person.id, person)
        if other is not person and not _is_one(other, person):
            wrong = f"one id stands for two people, here and in the {_place(other.group)}"
            yield draft.problem((person.group, person.id), wrong, "Give one of them another id.")
        elif person.id == OTHERS:
            right = "Give this person another id."
            yield draft.problem((person.group, person.id), "others stands for people outside the family", right)


def _place(group: str) -> str:
    return {"children": "children's folders", "team": "service's team"}.get(group, group)


def _is_one(first: _Person, second: _Person) -> bool:
    """Readers and household may share an id; elsewhere only the same name makes it the same person."""
    if {first.group, second.group} == {"readers", "household"}:
        return True
    return "children" not in (first.group, second.group) and first.name.casefold() == second.name.casefold()


def _unknown_ids(draft: Draft, people: Groups) -> Iterator[Problem]:
    if draft.record is None:
        return
    for path, id, names in marked(draft.record, Names):
        known = people.get(names.among, people["anyone"])
        if id not in known:
            who = {"anyone": "people known here", "photo": "people known here"}.get(names.among, names.among)
            wrong = f"an id in `{path[0]}` is not one of the {who}"
            yield draft.problem(path, wrong, hint(id, known, f"{who}"))


def _in_file_name(draft: Draft, people: Groups) -> Iterator[Problem]:
    rest = draft.found.rest
    if draft.found.kind is Visit and rest not in people["team"]:
        wrong = "the visitor in the file name is not in the service's team"
        yield Problem(draft.file, 0, wrong, hint(rest, people["team"], "team's ids"))
    if draft.found.kind is HomeEntry and rest:
        if rest not in people["anyone"]:
            wrong = "the person in the file name is not known here"
            yield Problem(draft.file, 0, wrong, hint(rest, people["anyone"], "people known here"))
        elif isinstance(draft.record, HomeEntry) and draft.record.by != rest:
            yield draft.problem(("by",), "`by` is not the person in the file name", "Make them the same.")


def _about(whole: Whole, draft: Draft) -> Iterator[Problem]:
    kind, child = draft.found.kind, draft.found.child
    if draft.record is None or "about" not in kind.model_fields:
        return
    about: tuple[str, ...] = getattr(draft.record, "about", ())
    if child and about not in ((), (child,)):
        right = "Take it out, or move the file beside family.md, to the folder of the same name."
        yield draft.problem(("about",), "`about` names other children than this folder's", right)
    is_needed = kind.kind in ("consent", "matter", "home", "visit") and len(whole.children) > 1
    if not child and not about and is_needed:
        right = f"Say which children, like about: [{whole.children[0]}]."
        yield draft.problem((), "`about` is missing, and the family has more than one child", right)


def _deciders(whole: Whole, people: Groups) -> Iterator[Problem]:
    draft, home = whole.drafts[0], whole.household
    may_decide = people["readers"] | people["helpers"]
    for what, ids in home.deciders.items():
        for place, id in enumerate(ids):
            if id not in may_decide:
                wrong = "an id in `deciders` is not one of the readers or helpers"
                yield draft.problem(("deciders", what, place), wrong, hint(id, may_decide, "readers and helpers"))
    for reader, who in home.readers.items():
        ids = who.parental_responsibility if isinstance(who.parental_responsibility, tuple) else ()
        for place, id in enumerate(ids):
            if id not in people["children"]:
                wrong = "an id in `parental-responsibility` is not one of the children"
                path = ("readers", reader, "parental-responsibility", place)
                yield draft.problem(path, wrong, hint(id, people["children"], "children"))

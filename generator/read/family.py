"""A family's folder in; the checked `Family` out, or everything that is wrong with it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from generator.model.child import Profile
from generator.model.consent import Consent
from generator.model.final import Final
from generator.model.goal import LibraryActivity
from generator.model.household import FamilyRecord
from generator.model.kinds import Family
from generator.model.record import AnyFiled, Filed
from generator.model.service import Framework, Service
from generator.model.visit import HomeEntry, Visit
from generator.problems import Problem, shown
from generator.read.boards import check_boards
from generator.read.consents import check_consents
from generator.read.draft import Draft, Whole
from generator.read.file_names import check_file_names
from generator.read.filing import entries_of, find_records
from generator.read.finals import check_finals, read_finals
from generator.read.inherit import inherit
from generator.read.people import check_people, people_of
from generator.read.practice import settle_practice
from generator.read.record import read_record
from generator.read.references import check_references
from generator.read.twins import check_twins

Watch = Callable[[str], AbstractContextManager[object]]
"""Stands around the reading of each record, given its path within the family: whoever calls may limit its time."""


@dataclass(frozen=True)
class FamilyRead:
    """What came of reading one family."""

    family: Family | None
    """None where there is any problem that is more than a warning."""
    problems: tuple[Problem, ...]


def family_folders(records: Path) -> tuple[Path, ...]:
    """Folders of the families, by name; links, files and names with a dot are not among them."""
    folder = records / "families"
    entries = entries_of(folder, "families") if folder.is_dir() else ()
    return tuple(
        folder / entry.name
        for entry in entries
        if not isinstance(entry, Problem) and entry.is_dir(follow_symlinks=False)
    )


def read_family(
    folder: Path,
    service: Service,
    frameworks: Mapping[str, Framework],
    library: Mapping[str, Filed[LibraryActivity]],
    watch: Watch = nullcontext,
    finish: str = "",
) -> FamilyRead:
    """The family in `folder`, or all its problems. Opens nothing outside that folder.

    `finish` is the id of a report that is to be finished again: how it was finished before is not looked at.
    """
    file = shown(f"families/{folder.name}")
    if folder.is_symlink():
        right = "Put the folder itself in its place."
        return FamilyRead(None, (Problem(file, 0, "this is a link to somewhere else", right),))
    found, problems = find_records(folder, file)
    language = service.languages[0] if service.languages else "en"
    drafts: list[Draft] = []
    for record in found:
        with watch(record.path):
            draft, wrong = read_record(folder, record, f"{file}/{record.path}", language)
        drafts.append(draft)
        problems += wrong
    kept = tuple(replace(one, found=replace(one.found, final="")) if one.found.id == finish else one for one in drafts)
    return _check_together(folder, file, kept, problems, (service, frameworks, library))


@dataclass(frozen=True)
class ConsentsRead:
    """Enough of a family to judge who may read, where the rest cannot be read."""

    household: FamilyRecord
    consents: tuple[Consent, ...]
    """Those that could be read."""
    children: tuple[str, ...]
    is_whole: bool
    """False where some consent could not be read."""


def read_consents(folder: Path, service: Service, watch: Watch = nullcontext) -> ConsentsRead | None:
    """A family's consents from `family.md` and the consent files alone; none if `family.md` is not sound."""
    if folder.is_symlink() or not folder.is_dir():
        return None
    file = shown(f"families/{folder.name}")
    found, misfiled = find_records(folder, file)
    is_whole = not any(problem.file.startswith(f"{file}/{Consent.folder}") for problem in misfiled)
    household: FamilyRecord | None = None
    consents = []
    for one in found:
        if one.kind not in (FamilyRecord, Consent):
            continue
        with watch(one.path):
            draft, problems = read_record(folder, one, one.path, service.languages[0])
        is_sound = all(problem.is_warning for problem in problems)
        if isinstance(draft.record, FamilyRecord) and is_sound:
            household = draft.record
        elif isinstance(draft.record, Consent) and is_sound:
            consents.append(draft.record)
        is_whole = is_whole and (draft.record is not None and is_sound)
    children = tuple(sorted({one.child for one in found if one.kind is Profile}))
    return ConsentsRead(household, tuple(consents), children, is_whole) if household else None


def _check_together(
    folder: Path,
    file: str,
    drafts: tuple[Draft, ...],
    problems: tuple[Problem, ...],
    ground: tuple[Service, Mapping[str, Framework], Mapping[str, Filed[LibraryActivity]]],
) -> FamilyRead:
    household = drafts[0].record if drafts else None
    if not isinstance(household, FamilyRecord):
        return FamilyRead(None, tuple(sorted({*problems, *_twins(drafts)})))
    whole = Whole(folder, file, drafts, household, *ground)
    finals, damaged = read_finals(folder, file, drafts)
    people = people_of(whole)
    whole, unsettled = settle_practice(whole, people["anyone"])
    checks = (
        check_people(whole, people),
        check_references(whole),
        check_boards(whole),
        check_file_names(whole),
        check_consents(whole),
        check_finals(drafts),
        damaged,
        _warnings(whole),
    )
    found = {*problems, *unsettled, *_twins(drafts), *(problem for check in checks for problem in check)}
    is_sound = all(problem.is_warning for problem in found)
    return FamilyRead(_family(inherit(whole), finals) if is_sound else None, tuple(sorted(found)))


def _twins(drafts: tuple[Draft, ...]) -> Iterator[Problem]:
    for draft in drafts:
        yield from check_twins(draft)


def _warnings(whole: Whole) -> Iterator[Problem]:
    if not whole.household.address_key:
        right = "Draw 32 letters and digits: address-key keeps page addresses from being guessed."
        yield whole.drafts[0].problem((), "`address-key` is missing", right, is_warning=True)
    consents = [draft.record for draft in whole.drafts if draft.found.kind is Consent]
    # One that cannot be read may be the one.
    if not any(consent.for_ == "keep" if isinstance(consent, Consent) else True for consent in consents):
        right = "Write one: for: keep."
        yield Problem(f"{whole.file}/consents", 0, "no consent to keep this record is here", right, is_warning=True)


def _family(whole: Whole, finals: Mapping[str, Final]) -> Family:
    filed = tuple(_filed(whole, draft) for draft in whole.drafts)
    return Family(whole.folder.name, whole.folder, whole.service, whole.frameworks, filed, whole.library, finals=finals)


def _filed(whole: Whole, draft: Draft) -> AnyFiled:
    found = draft.found
    return Filed(
        id=found.id,
        record=draft.record,
        body=draft.body,
        child=found.child,
        about=whole.about(draft),
        day=found.day,
        written_by=found.rest if found.kind in (Visit, HomeEntry) else "",
        beside=found.beside,
    )

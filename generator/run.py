"""A whole run: every family in worker processes, each put in place as it comes, a table at the end."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Generator
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pebble import ProcessExpired

from generator import terminal
from generator.build import build_family, close_by_consent_alone
from generator.compose import SERVICE_EDITION
from generator.errand import Built, Edition, Errand, Standing
from generator.model.audience import BUILT, AudienceKind
from generator.model.service import Service
from generator.model.values import ID, LONGEST_ID
from generator.problems import Misuse, Problem, RecordsWrong, Stopped, Unsafe
from generator.publish import Output, Placed, Receipt, damaged_receipts, editions_in_place, place, renew_receipt
from generator.read import ServiceRead, family_folders, read_marks, read_service, read_stand_in
from generator.time_limit import LONGEST_FAMILY, read_note, unreadable
from generator.unchanged import digest_program, digest_service, look_at, recall, remember
from generator.workers import do_alone, do_each


@dataclass(frozen=True)
class Order:
    """What a run was asked to do."""

    records: Path
    out: Path
    project: Path
    families: tuple[str, ...] = ()
    as_of: date | None = None
    jobs: int = 0
    """How many workers; 0 for one a processor."""
    renderer: str = "mkdocs"
    """Which generator makes the HTML."""
    audiences: tuple[AudienceKind, ...] = BUILT
    """For whom sites are built."""


@dataclass(frozen=True)
class Outcome:
    """What came of one family once its sites were put in place."""

    built: Built
    placed: tuple[tuple[Edition, Placed], ...] = ()
    stops: tuple[Stopped, ...] = ()
    """Why some of its sites could not be built or put in place; the others, and the other families, go on."""


def day_of(order: Order, service: Service) -> tuple[date, bool]:
    """The day to build for, asked once, and whether sites built for it are for readers.

    A sample's own day is always for readers; any other day than today is not.
    """
    today = datetime.now(ZoneInfo(service.time_zone)).date()
    day = order.as_of or service.sample_day or today
    return day, day == today or service.sample_day is not None


def chosen_folders(order: Order) -> tuple[Path, ...]:
    """The families asked for, or all. Raises Misuse for one that is not there."""
    folders = family_folders(order.records)
    if not order.families:
        return folders
    by_name = {folder.name: folder for folder in folders}
    missing = [family for family in order.families if family not in by_name]
    if missing:
        raise Misuse(f"No family called {', '.join(missing)} in {order.records / 'families'}.")
    return tuple(by_name[family] for family in dict.fromkeys(order.families))


def read_service_or_stop(records: Path) -> ServiceRead:
    """The service's own files. Raises RecordsWrong where service.yml cannot be used, Misuse where there is none.

    A framework or a library activity with a problem is told of; families that do not use it are built all the same.
    """
    if not (records / "service.yml").is_file():
        raise Misuse(f"No service.yml in {records}. Give the folder that holds it with --records.")
    reading = read_service(records)
    if reading.service is None:
        raise RecordsWrong(reading.problems)
    return reading


def read_service_to_build(order: Order) -> ServiceRead:
    """The same, but where `service.yml` cannot be used and sites may stand, a service to judge them by.

    A slip there must not keep up what has ended. Raises RecordsWrong, Misuse.
    """
    try:
        return read_service_or_stop(order.records)
    except RecordsWrong as stop:
        if not order.out.is_dir():
            raise
        return ServiceRead(None, {}, {}, stop.problems)


def errands(order: Order, service_read: ServiceRead, output: Output) -> tuple[Errand, ...]:
    """One errand for each family asked for; where all are, also for each whose sites stand and whose folder is gone."""
    service = service_read.service or read_stand_in(order.records)
    as_of, is_for_readers = day_of(order, service)
    program = digest_program(order.project, order.renderer)
    standing, damaged = group_standing(output), group_damaged(output)
    folders = {folder.name: folder for folder in chosen_folders(order)}
    if not order.families:
        known = {name for name in (*standing, *damaged) if name}
        folders = {name: order.records / "families" / name for name in known} | folders
    return tuple(
        Errand(
            folder=folder,
            service=service,
            frameworks=service_read.frameworks,
            library=service_read.library,
            as_of=as_of,
            is_for_readers=is_for_readers,
            theme=order.project / "theme",
            rooms=output.building,
            cache=cache_for(name, output),
            program=program,
            standing=standing.get(name, ()),
            damaged=damaged.get(name, ()),
            is_service_read=service_read.service is not None,
            renderer=order.renderer,
            audiences=order.audiences,
        )
        for name, folder in sorted(folders.items())
    )


def group_standing(output: Output) -> dict[str, tuple[Standing, ...]]:
    """What stands in place, by family; the service's own site under "". Raises Misuse."""
    found: dict[str, tuple[Standing, ...]] = {}
    for one in editions_in_place(output):
        standing = Standing(one.edition, one.audience, one.inputs, one.grants)
        found[one.family] = (*found.get(one.family, ()), standing)
    return found


def group_damaged(output: Output) -> dict[str, tuple[Unsafe, ...]]:
    """What to say of damaged receipts, by the family the edition's name begins with. Raises Misuse.

    Under "" that of the service's own site: no family's id is that one word.
    """
    found: dict[str, tuple[Unsafe, ...]] = {}
    for edition, damage in damaged_receipts(output):
        family = edition.rpartition("-")[0] or edition
        family = "" if family == SERVICE_EDITION else family
        found[family] = (*found.get(family, ()), damage)
    return found


def cache_for(family: str, output: Output) -> Path:
    """The family's cache; nowhere lasting for a folder whose name no family can have. Raises Misuse."""
    return output.cache_for(family) if is_safe(family) else output.building


def is_safe(family: str) -> bool:
    """Whether a folder's name can be a family's."""
    return bool(ID.fullmatch(family)) and len(family) <= LONGEST_ID


def build_what_changed(order: Order, work: tuple[Errand, ...], output: Output) -> Generator[Outcome, None, None]:
    """What came of each family, as its sites are in place. One in which nothing changed is not read again."""
    service, now = digest_service(order.records), time.time_ns()
    # A sample's history is made from its files, which are looked at anyway.
    marks = read_marks(tuple(errand.folder for errand in work if not errand.service.sample_day))
    looks = {
        errand.folder.name: look_at(errand, service, now, marks.get(errand.folder, ""))
        for errand in work
        if is_safe(errand.folder.name)
    }
    left = []
    for errand in work:
        name = errand.folder.name
        built = recall(output.memory_of(name), looks[name], errand) if looks.get(name) else None
        if built is None:
            left.append(errand)
        else:
            yield put_in_place(output, built, errand)
    by_family = {errand.folder.name: errand for errand in left}
    with closing(build_all(tuple(left), order.jobs)) as families:
        for built in families:
            outcome = put_in_place(output, built, by_family[built.family])
            if looks.get(built.family) and is_whole(order):
                remember(output.memory_of(built.family), built, looks[built.family], is_sound=not outcome.stops)
            yield outcome


def is_whole(order: Order) -> bool:
    """Whether everyone's sites are built: only then is it known what a family's sites were made from."""
    return set(order.audiences) >= set(BUILT)


def build_all(
    work: tuple[Errand, ...],
    jobs: int,
    build: Callable[[Errand], Built] = build_family,
    seconds: float = LONGEST_FAMILY,
) -> Generator[Built, None, None]:
    """Every family built, as each is done. One that breaks the program or a worker becomes a problem of its own."""
    for errand, result in do_each(build, work, jobs, seconds):
        try:
            yield result()
        except Exception as error:  # whatever it is, the other families are still built
            yield told(errand, error)


def told(errand: Errand, error: Exception) -> Built:
    """What to say of a family whose building ended before its time, with its sites judged by consent alone."""
    family = errand.folder.name
    cut_short = read_note(errand.note)  # before another reading takes the note's place
    ended = close_after_fault(errand)
    if isinstance(error, Stopped):
        return Built(family, (), ended=ended, stopped=error)
    if cut_short and isinstance(error, ProcessExpired):
        record, ending = cut_short
        return Built(family, (unreadable(f"families/{family}/{record}", ending),), ended=ended)
    return Built(family, (broken(family, error),), ended=ended)


def close_after_fault(errand: Errand) -> tuple[Edition, ...]:
    """Editions somebody may no longer read, where the family could not be built: a fault of ours keeps none up."""
    for one in errand.standing:  # half a site may have been left where the page is built now
        shutil.rmtree(errand.rooms / one.name, ignore_errors=True)
        shutil.rmtree(errand.rooms / f"{one.name}.staging", ignore_errors=True)
    try:
        return do_alone(close_by_consent_alone, errand, LONGEST_FAMILY)
    except Exception:  # the fault is told of already
        return ()


def broken(family: str, error: Exception) -> Problem:
    """A fault that is not the records', told without a word of what was written."""
    wrong, right = f"could not be built: a fault in the program ({terminal.where(error)})", "please report this line"
    if isinstance(error, TimeoutError):
        wrong, right = "takes too long to build", "look for a very long record or a very large photo"
    elif isinstance(error, ProcessExpired | BrokenProcessPool):
        wrong = "could not be built: the system ended the program that was at it"
        right = "close other programs, then run this again"
    return Problem(f"families/{family}", 0, wrong, f"its sites were left as they were; {right}")


def put_in_place(output: Output, built: Built, errand: Errand) -> Outcome:
    """A family's editions where readers find them, and pages where editions have ended."""
    placed: list[tuple[Edition, Placed]] = []
    stops: list[Stopped] = [*errand.damaged, *([built.stopped] if built.stopped else [])]
    # What has ended goes first: should the disk fill up, that is what must not stay.
    for edition in (*built.ended, *built.editions):
        try:
            placed.append((edition, place_edition(output, edition, errand)))
        except Stopped as stop:
            stops += [stop] if str(stop) not in map(str, stops) else []
    return Outcome(built, tuple(placed), tuple(stops))


def place_edition(output: Output, edition: Edition, errand: Errand) -> Placed:
    """What became of an edition. Raises Unsafe, Misuse."""
    receipt = Receipt(
        edition.name,
        errand.folder.name,
        edition.audience,
        errand.as_of,
        errand.is_for_readers,
        edition.inputs,
        edition.grants,
    )
    if edition.folder is None:
        renew_receipt(output, receipt)
        return Placed(edition.name, output.place_of(edition.name), "unchanged", None)
    return place(output, edition.folder, receipt)

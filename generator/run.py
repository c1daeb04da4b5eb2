"""A whole run: every family in worker processes, each put in place as it comes, a table at the end."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date, datetime
from multiprocessing import get_context
from pathlib import Path
from zoneinfo import ZoneInfo

from generator import terminal
from generator.build import Built, Edition, Errand, Standing, build_family, close_by_consent_alone
from generator.problems import Misuse, Problem, RecordsWrong, Stopped
from generator.publish import Output, Placed, Receipt, editions_in_place, place
from generator.read import ServiceRead, family_folders, read_service


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


@dataclass(frozen=True)
class Outcome:
    """What came of one family once its sites were put in place."""

    built: Built
    placed: tuple[tuple[Edition, Placed], ...] = ()
    stopped: Stopped | None = None
    """Why its sites could not be put in place, where they could not; the other families go on."""


def day_of(order: Order, service_read: ServiceRead) -> tuple[date, bool]:
    """The day to build for, asked once, and whether sites built for it are for readers.

    A sample's own day is always for readers; any other day than today is not.
    """
    service = service_read.service
    assert service is not None
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


def program_digest(project: Path, renderer: str) -> str:
    """SHA-256 of the program and the theme as they are now, and of the renderer's name."""
    digest = hashlib.sha256(renderer.encode())
    roots = (Path(__file__).parent, project / "theme")
    files = [path for root in roots for path in root.rglob("*") if path.suffix != ".pyc" and path.is_file()]
    for path in sorted(files, key=lambda one: one.as_posix()):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    digest.update((project / "mkdocs.yml").read_bytes())
    return digest.hexdigest()


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


def errands(order: Order, service_read: ServiceRead, output: Output) -> tuple[Errand, ...]:
    """One errand for each family asked for."""
    service = service_read.service
    assert service is not None
    as_of, is_for_readers = day_of(order, service_read)
    program = program_digest(order.project, order.renderer)
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
            cache=output.cache_for(folder.name),
            program=program,
            standing=tuple(
                Standing(one.edition, one.readers, one.inputs) for one in editions_in_place(output, folder.name)
            ),
            renderer=order.renderer,
        )
        for folder in chosen_folders(order)
    )


def build_all(work: tuple[Errand, ...], jobs: int) -> Iterator[Built]:
    """Every family built, as each is done. One that breaks the program becomes a problem of its own."""
    workers = max(1, min(jobs or os.cpu_count() or 1, len(work)))
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting = {pool.submit(build_family, errand): errand for errand in work}
        for done in as_completed(waiting):
            errand = waiting[done]
            try:
                yield done.result()
            except Exception as error:  # whatever it is, the other families are still built
                fault = broken(errand.folder.name, error)
                yield Built(errand.folder.name, (fault,), ended=closed_after_fault(pool, errand))


def closed_after_fault(pool: ProcessPoolExecutor, errand: Errand) -> tuple[Edition, ...]:
    """Editions somebody may no longer read, where the family could not be built: a fault of ours keeps none up."""
    try:
        return pool.submit(close_by_consent_alone, errand).result()
    except Exception:  # the fault is told of already
        return ()


def broken(family: str, error: Exception) -> Problem:
    """A fault of the program, told without a word of what was written."""
    return Problem(
        f"families/{family}",
        0,
        f"could not be built: a fault in the program ({terminal.where(error)})",
        "its sites were left as they were; please report this line",
    )


def put_in_place(output: Output, built: Built, errand: Errand) -> Outcome:
    """A family's editions where readers find them, and pages where editions have ended."""
    try:
        return Outcome(built, tuple(place_each(output, built, errand)))
    except Stopped as stop:
        return Outcome(built, (), stop)


def place_each(output: Output, built: Built, errand: Errand) -> Iterator[tuple[Edition, Placed]]:
    """Each edition and what became of it. Raises Unsafe, Misuse."""
    for edition in (*built.editions, *built.ended):
        if edition.folder is None:
            yield edition, Placed(edition.name, output.place_of(edition.name), "unchanged", None)
            continue
        receipt = Receipt(
            edition.name, built.family, edition.readers, errand.as_of, errand.is_for_readers, edition.inputs
        )
        yield edition, place(output, edition.folder, receipt)

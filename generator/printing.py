"""The command `print`: any one paper of a family as a PDF, for a reader who may see it.

In comes what was asked, out goes one file where the visitor wants it. Nothing goes through a build's output, and the
file's name holds no person's name.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from generator import run, terminal
from generator.compose import FORMS, PRINTED, UNFILED, WEEK, Form, Request, compose_request
from generator.consent import select_for, select_for_form
from generator.draw import draw_pictures
from generator.measure import measure_progress
from generator.model.consent import Consent
from generator.model.goal import Activity
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.press import press_papers
from generator.problems import Misuse, RecordsWrong, Unsafe
from generator.publish import plainly
from generator.read import read_family

NAMES = {
    "activity": "card",
    "board": "board",
    "consent": "consent",
    "profile": "profile",
    "report": "report",
    "review": "review",
    "visit": "visit",
}
"""What a file is called by the kind of its record: never by a person."""


@dataclass(frozen=True)
class Order:
    """What somebody asked to have on paper, and where it should go."""

    records: Path
    project: Path
    family: str
    request: Request
    reader: str = ""
    """Whose edition; the first that is open if none is named."""
    out: Path | None = None
    may_replace: bool = False


def add_print(command: argparse.ArgumentParser) -> None:
    """The arguments of the command, all but where records and project are."""
    command.add_argument(
        "what",
        metavar="WHAT",
        help="a record, such as FAMILY/CHILD/activities/DAY-WORDS; "
        "FAMILY/ and week, agreement, consent-form or stop-form",
    )
    command.add_argument("--reader", default="", metavar="ID", help="for whom (default: the first who has a site)")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--blank", dest="form", action="store_const", const="blank", help="only the chart to fill in")
    form.add_argument("--a5", dest="form", action="store_const", const="a5", help="two small cards on a sheet")
    form.add_argument("--stop", dest="form", action="store_const", const="stop", help="the slip that stops a consent")
    command.add_argument("--large", action="store_true", help="in large print")
    command.add_argument("--out", type=Path, metavar="FILE", help="the file to write (default: here, by its day)")
    command.add_argument("--force", action="store_true", help="replace the file if there is one")


def order_from(asked: argparse.Namespace, records: Path, project: Path) -> Order:
    """What the words of the command line ask for. Raises Misuse."""
    family, what = place_of(asked.what)
    form: Form = asked.form or "whole"
    request = Request(what, form, asked.large)
    return Order(records, project, family, request, asked.reader, asked.out, asked.force)


def place_of(words: str) -> tuple[str, str]:
    """A family and a record in it, however the path was written. Raises Misuse."""
    path = words.replace("\\", "/").rpartition("families/")[2].strip("/").removesuffix(".md")
    family, _, what = path.partition("/")
    if not what:
        raise Misuse("Say which record to print, such as FAMILY/CHILD/activities/DAY-WORDS, or FAMILY/week.")
    return family, what


def print_paper(order: Order, console: Console) -> int:
    """Writes the PDF and says where; 3 where a photo or a letter on it has a problem. Raises Stopped."""
    selection, filed = find_record(order)
    website = compose_request(selection, measure_progress(selection), order.request)
    if website is None and (filed or order.request.what != WEEK):
        raise Unsafe(f"{selection.reader} may not see that record. Name another reader with --reader.")
    if website is None:
        raise Misuse(f"There is no current activity that {selection.reader} may see.")
    with TemporaryDirectory(prefix="print-") as cache:
        pictures, problems = draw_pictures(website, order.records / "families" / order.family, Path(cache))
        contents, missing = press_papers(website, pictures, order.project / "theme")
    terminal.show_problems(console, (*problems, *missing))
    if contents:
        file = write_file(order, filed, *contents.values())
        console.print(f"Printed for {selection.reader}: {terminal.plain(str(file))}")
    return 3 if problems or missing else 0


def find_record(order: Order) -> tuple[Selection, AnyFiled | None]:
    """What that reader may see, and the record asked for if it is one. Raises RecordsWrong, Misuse, Unsafe."""
    asked = run.Order(order.records, order.records, order.project, (order.family,))
    service_read = run.read_service_or_stop(order.records)
    assert service_read.service is not None
    [folder] = run.chosen_folders(asked)
    reading = read_family(folder, service_read.service, service_read.frameworks, service_read.library)
    if reading.family is None:
        raise RecordsWrong(reading.problems)
    filed = next((one for one in reading.family.filed if one.id == order.request.what), None)
    check_can_be_printed(order.request, filed)
    readers = reading.family.household.readers
    if order.reader and order.reader not in readers:
        raise Misuse(f"No reader called {order.reader} in that family. There are: {', '.join(readers)}.")
    day, _ = run.day_of(asked, service_read.service)
    asking = [order.reader] if order.reader else readers
    # Who is asked to agree may read that first, before anything is open.
    is_form = isinstance(filed.record, Consent) if filed else order.request.what in FORMS
    if is_form:
        found = (select_for_form(reading.family, one, filed.id if filed else "", day) for one in asking)
    else:
        found = (select_for(reading.family, one, day).selection for one in asking)
    selection = next((one for one in found if one), None)
    if selection is None:
        raise Unsafe(f"No site is open to {order.reader or 'any reader of that family'}: nothing was printed.")
    return selection, filed


def check_can_be_printed(request: Request, filed: AnyFiled | None) -> None:
    """Raises Misuse for a record that is not there, of a kind without a paper, or without that form of one."""
    if filed is None and request.what not in UNFILED:
        raise Misuse("There is no such record in that family. Give its path, as in FAMILY/CHILD/activities/DAY-WORDS.")
    if filed is not None and not isinstance(filed.record, PRINTED):
        raise Misuse(f"What can be printed is: {', '.join(kind.kind for kind in PRINTED)}, and {', '.join(UNFILED)}.")
    is_card = isinstance(filed.record, Activity) if filed else request.what == WEEK and request.form != "blank"
    is_consent = filed is not None and isinstance(filed.record, Consent)
    if request.form == "stop" and not is_consent:
        raise Misuse("--stop is for a consent.")
    if request.form in ("blank", "a5") and not is_card:
        raise Misuse(f"--{request.form} is for an activity.")


def write_file(order: Order, filed: AnyFiled | None, content: bytes) -> Path:
    """The PDF where it was asked for. Raises Misuse where there is a file already, or the disk says no."""
    file = order.out or Path(file_name(order.request, filed))
    if file.is_dir():
        file = file / file_name(order.request, filed)
    if file.exists() and not order.may_replace:
        raise Misuse(f"{file} is there already. Name another with --out, or replace it with --force.")
    with plainly("The paper could not be written"):
        file.write_bytes(content)
    return file


def file_name(request: Request, filed: AnyFiled | None) -> str:
    """Such as `card-2026-06-09.pdf`: the kind and the day."""
    if filed is None:
        return f"{request.what}.pdf"
    name = {"blank": "chart", "a5": "cards", "stop": "stop"}.get(request.form, NAMES[type(filed.record).kind])
    return f"{name}-{filed.day.isoformat()}.pdf" if filed.day else f"{name}.pdf"

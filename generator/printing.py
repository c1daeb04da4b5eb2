"""The command `print`: any one paper of a family as a PDF, for a reader who may see it or a setting it is shared with.

In comes what was asked, out goes one file where the visitor wants it; with `--give`, a line in the sharing log too.
Nothing goes through a build's output, and the file's name holds no person's name.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from generator import run, terminal
from generator.compose import FORMS, PASSPORT, PRINTED, UNFILED, WEEK, Form, Request, compose_request, report_alone
from generator.consent import select_audience, select_for_form, shares_in_force
from generator.drafting import Asked, check_reader, draw_up
from generator.draw import draw_pictures
from generator.giving import Given, parts_given, write_given
from generator.measure import measure_progress
from generator.model.audience import Audience, audience_from
from generator.model.child import Transition
from generator.model.consent import Consent
from generator.model.goal import Activity
from generator.model.household import FamilyRecord
from generator.model.pictures import Pictures
from generator.model.record import AnyFiled
from generator.model.review import Report
from generator.model.selection import Selection
from generator.paper_files import file_name, write_file
from generator.press import press_papers, write_editable
from generator.problems import Misuse, Problem, RecordsWrong, Unsafe
from generator.publish import plainly
from generator.read import read_family
from generator.supervising import is_supervision, press_supervision
from generator.wording.wording import read_wording


@dataclass(frozen=True)
class Order:
    """What somebody asked to have on paper, and where it should go."""

    records: Path
    project: Path
    family: str
    request: Request
    reader: str = ""
    """Whose edition, such as mum or nursery@CHILD; the first reader's that is open if none is named."""
    give: str = ""
    """The setting it is given to: then it is made from the setting's own edition, and written down."""
    out: Path | None = None
    may_replace: bool = False
    is_editable: bool = False
    """As a text that can be worked on, where it is a report."""

    @property
    def names_a_setting(self) -> bool:
        """Whether a setting's own copy is asked for by the setting's name."""
        return bool(self.give) or "@" in self.reader


def add_print(command: argparse.ArgumentParser) -> None:
    """The arguments of the command, all but where records and project are."""
    command.add_argument(
        "what",
        metavar="WHAT",
        help="a record, such as FAMILY/CHILD/activities/DAY-WORDS; "
        "FAMILY/ and week, agreement, consent-form or stop-form; FAMILY/CHILD/supervision",
    )
    command.add_argument("--reader", default="", metavar="ID", help="for whom, such as mum or nursery@CHILD")
    command.add_argument(
        "--give", default="", metavar="SETTING", help="print the setting's own copy and write down that it was given"
    )
    form = command.add_mutually_exclusive_group()
    form.add_argument("--blank", dest="form", action="store_const", const="blank", help="only the chart to fill in")
    form.add_argument("--a5", dest="form", action="store_const", const="a5", help="two small cards on a sheet")
    form.add_argument("--stop", dest="form", action="store_const", const="stop", help="the slip that stops a consent")
    command.add_argument("--docx", action="store_true", help="a report as a text that can be worked on")
    command.add_argument("--large", action="store_true", help="in large print")
    command.add_argument("--out", type=Path, metavar="FILE", help="the file to write (default: here, by its day)")
    command.add_argument("--force", action="store_true", help="replace the file if there is one")


def order_from(asked: argparse.Namespace, records: Path, project: Path) -> Order:
    """What the words of the command line ask for. Raises Misuse."""
    family, what = place_of(asked.what)
    form: Form = asked.form or "whole"
    request = Request(what, form, asked.large)
    return Order(
        records, project, family, request, asked.reader, asked.give, asked.out, asked.force, is_editable=asked.docx
    )


def place_of(words: str) -> tuple[str, str]:
    """A family and a record in it, however the path was written. Raises Misuse."""
    path = words.replace("\\", "/").rpartition("families/")[2].strip("/").removesuffix(".md")
    family, _, what = path.partition("/")
    if not what:
        raise Misuse("Say which record to print, such as FAMILY/CHILD/activities/DAY-WORDS, or FAMILY/week.")
    return family, what


@dataclass(frozen=True)
class Found:
    """What is to be printed, as its reader may see it."""

    selection: Selection
    filed: AnyFiled | None
    """The record asked for; none for the week."""
    folder: Path
    """The family's."""
    day: date
    shares: tuple[str, ...] = ()
    """File names of the shares in force, for a setting."""


def print_paper(order: Order, console: Console) -> int:
    """Writes the PDF and says where; 3 where a photo or a letter on it has a problem. Raises Stopped."""
    if is_supervision(order.request.what):
        return print_supervision(order, console)
    if f"/{Report.folder}/" in order.request.what and not order.give:
        return print_report(order, console)
    if order.is_editable:
        raise Misuse("--docx is for a report.")
    found = find_record(order)
    selection, filed = found.selection, found.filed
    website = compose_request(selection, measure_progress(selection), order.request)
    whom = terminal.for_whom(str(selection.audience))
    if website is None and (filed or order.request.what != WEEK):
        raise Unsafe(f"{whom} may not see that record. Name another reader with --reader.")
    if website is None:
        raise Misuse(f"There is no current activity that {whom} may see.")
    with TemporaryDirectory(prefix="print-") as cache:
        pictures, problems = draw_pictures(website, found.folder, Path(cache))
        contents, missing = press_papers(website, pictures, order.project / "theme")
    terminal.show_problems(console, (*problems, *missing))
    if contents:
        [content] = contents.values()
        file = put_file(order, filed, content)
        console.print(f"Printed for {whom}: {terminal.plain(str(file))}")
        if order.give:
            console.print(f"Written down in {terminal.plain(str(write_down(found, content, order.project / 'theme')))}")
    return 3 if problems or missing else 0


def print_report(order: Order, console: Console) -> int:
    """The same for a report, which draws on more than a reader's pages: as it was finished, else marked as a draft."""
    if order.request.form != "whole":
        raise Misuse(f"--{order.request.form} is for an activity.")
    drawn = draw_up(Asked(order.records, order.project, order.family, order.request.what))
    if order.reader:
        check_reader(drawn, order.reader)
    is_draft = drawn.page.finished_on is None
    theme = order.project / "theme"
    website = report_alone(
        drawn.page, drawn.sources, is_draft=is_draft, is_large=order.request.is_large, is_editable=order.is_editable
    )
    missing: tuple[Problem, ...] = ()
    if order.is_editable:
        contents = write_editable(website, theme)
    else:
        contents, missing = press_papers(website, Pictures({}), theme)
    terminal.show_problems(console, missing)
    for content in contents.values():
        file = put_file(order, drawn.filed, content)
        console.print(f"Printed{' as a draft' if is_draft else ''}: {terminal.plain(str(file))}")
    return 3 if missing else 0


def write_down(found: Found, content: bytes, theme: Path) -> Path:
    """The line in the sharing log. Raises Misuse where the disk says no."""
    audience = found.selection.audience
    kind = type(found.filed.record).kind if found.filed else Transition.kind
    granted = frozenset(part.value for part in found.selection.granted[audience.child])
    parts = parts_given(kind, getattr(found.filed.record, "report_kind", "") if found.filed else "", granted)
    given = Given(audience.id, audience.child, found.shares[0], found.day, kind, parts)
    wording = read_wording(theme, found.selection.language)
    with plainly("It was printed, but could not be written down as given"):
        return write_given(found.folder, given, content, wording)


def print_supervision(order: Order, console: Console) -> int:
    """The same for a child's supervision summary, which is for the service and for no reader. Raises Stopped."""
    if order.reader or order.request.form != "whole":
        raise Misuse("A supervision summary is for the service alone, and has one form.")
    content, missing = press_supervision(order.records, order.project, order.family, order.request.what)
    terminal.show_problems(console, missing)
    if content:
        file = put_file(order, None, content)
        console.print(f"Printed for the service: {terminal.plain(str(file))}")
    return 3 if missing else 0


def find_record(order: Order) -> Found:
    """The record asked for, as it may be seen. Raises RecordsWrong, Misuse, Unsafe."""
    asked = run.Order(order.records, order.records, order.project, (order.family,))
    service_read = run.read_service_or_stop(order.records)
    assert service_read.service is not None
    [folder] = run.chosen_folders(asked)
    reading = read_family(folder, service_read.service, service_read.frameworks, service_read.library)
    family = reading.family
    if family is None:
        raise RecordsWrong(reading.problems)
    filed = next((one for one in family.filed if one.id == order.request.what), None)
    check_can_be_printed(order.request, filed)
    day, _ = run.day_of(asked, service_read.service)
    setting = setting_asked(order, filed, family.household, family.children)
    if setting is None or not order.names_a_setting:
        readers = readers_asked(order, family.household)
        # Who is asked to agree may read that first, before anything is open.
        is_form = isinstance(filed.record, Consent) if filed else order.request.what in FORMS
        if is_form:
            found = (select_for_form(family, one, filed.id if filed else "", day) for one in readers)
        else:
            found = (select_audience(family, Audience("reader", one), day).selection for one in readers)
        selection = check_is_seen(next((one for one in found if one), None), order, is_seen_whole=setting is None)
        if setting is None:
            return Found(selection, filed, folder, day)
    own, shares = select_audience(family, setting, day).selection, shares_in_force(family, setting, day)
    if own is None or not shares:
        raise Unsafe(f"Nothing is open to {terminal.for_whom(str(setting))}: nothing was printed.")
    return Found(own, filed, folder, day, shares)


def setting_asked(
    order: Order, filed: AnyFiled | None, household: FamilyRecord, children: tuple[str, ...]
) -> Audience | None:
    """The setting whose own copy is asked for; none where a reader's is. Raises Misuse."""
    child = order.request.what.partition("/")[0]
    if order.give:
        setting = Audience("setting", order.give, child)
    elif "@" in order.reader:
        setting = audience_from(order.reader)
    elif filed and isinstance(filed.record, Transition):
        return Audience("setting", filed.record.to, filed.child)
    elif order.request.what.endswith(f"/{PASSPORT}"):
        raise Misuse("Say whose passport: give the setting with --give, or with --reader as in nursery@CHILD.")
    else:
        return None
    if setting.id not in household.helpers or setting.child not in children:
        raise Misuse(f"No such setting and child in that family. There are: {', '.join(household.helpers)}.")
    return setting


def readers_asked(order: Order, household: FamilyRecord) -> tuple[str, ...]:
    """The reader named, or all of the family's. Raises Misuse."""
    if order.reader and order.reader not in household.readers:
        raise Misuse(f"No reader called {order.reader} in that family. There are: {', '.join(household.readers)}.")
    return (order.reader,) if order.reader else tuple(household.readers)


def check_is_seen(selection: Selection | None, order: Order, *, is_seen_whole: bool) -> Selection:
    """What the reader may see. Raises Unsafe where that is nothing, or not what was written for a setting."""
    if selection is None:
        raise Unsafe(f"No site is open to {order.reader or 'any reader of that family'}: nothing was printed.")
    if not is_seen_whole and all(one.id != order.request.what for one in selection.filed):
        raise Unsafe(f"{selection.reader} may not see that record. Name another reader with --reader.")
    return selection


def check_can_be_printed(request: Request, filed: AnyFiled | None) -> None:
    """Raises Misuse for a record that is not there, of a kind without a paper, or without that form of one."""
    is_of_no_record = request.what in UNFILED or request.what.endswith(f"/{PASSPORT}")
    if filed is None and not is_of_no_record:
        raise Misuse("There is no such record in that family. Give its path, as in FAMILY/CHILD/activities/DAY-WORDS.")
    if filed is not None and not isinstance(filed.record, PRINTED):
        raise Misuse(f"What can be printed is: {', '.join(kind.kind for kind in PRINTED)}, and {', '.join(UNFILED)}.")
    is_card = isinstance(filed.record, Activity) if filed else request.what == WEEK and request.form != "blank"
    is_consent = filed is not None and isinstance(filed.record, Consent)
    if request.form == "stop" and not is_consent:
        raise Misuse("--stop is for a consent.")
    if request.form in ("blank", "a5") and not is_card:
        raise Misuse(f"--{request.form} is for an activity.")


def put_file(order: Order, filed: AnyFiled | None, content: bytes) -> Path:
    """The paper where it was asked for. Raises Misuse where there is a file already, or the disk says no."""
    name = file_name(order.request, filed, is_editable=order.is_editable)
    return write_file(content, order.out, name, may_replace=order.may_replace)

"""The command `stepmark`: what was asked, carried out, and an exit status.

0 done · 1 a bug · 2 misuse · 3 problems in records · 4 refused as unsafe
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from rich.console import Console

from generator import run, terminal
from generator.advise import Adviser, advise_family, advise_library, read_lists, read_neighbours, with_history
from generator.finishing import add_finish, finish_from, finish_report
from generator.handbook import write_tables
from generator.mend import mend_records
from generator.model.audience import AudienceKind
from generator.overview import make_overview
from generator.printing import add_print, order_from, place_of, print_paper
from generator.problems import Problem, RecordsWrong, Stopped, shown
from generator.publish import open_output
from generator.read import ServiceRead, family_folders, read_family
from generator.render.renderer import RENDERERS, check_renderer
from generator.report import show_outcomes, status_of

AUDIENCES: dict[str, AudienceKind] = {"family": "reader", "setting": "setting", "service": "service"}
"""What an audience is called on the command line."""


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="stepmark", description="A family's shared record becomes the family's website.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="build the sites of every family, or of those named")
    check = commands.add_parser("check", help="read and judge the records; writes nothing without --fix")
    tables = commands.add_parser("tables", help="renew the field tables and schemas in records/")
    for command in (build, check):
        command.add_argument("families", nargs="*", metavar="FAMILY", help="a family's folder name; all if left out")
        command.add_argument("--as-of", type=read_day, metavar="DAY", help="as it is on another day, like 2026-02-03")
    paper = commands.add_parser("print", help="any card, visit, profile, review or report as a PDF")
    add_print(paper)
    finish = commands.add_parser("finish", help="keep a report as it is from now on")
    add_finish(finish, read_day)
    for command in (build, check, tables, paper, finish):
        command.add_argument("--records", type=Path, help="the folder of records (default: records)")
        command.add_argument("--project", type=Path, help="the folder that holds mkdocs.yml and theme")
    check.add_argument("--fix", action="store_true", help="mend what has one right answer, and show each change")
    build.add_argument("--out", type=Path, help="where sites are put (default: site)")
    build.add_argument("--jobs", type=int, default=0, metavar="N", help="workers at once (default: one a processor)")
    build.add_argument(
        "--audience",
        action="append",
        choices=AUDIENCES,
        help="build only these: family, setting or service; may be given again (default: all)",
    )
    build.add_argument("--withheld", action="store_true", help="list everything kept from each reader")
    build.add_argument(
        "--renderer", choices=RENDERERS, default=RENDERERS[0], help="what makes the HTML (default: mkdocs)"
    )
    return top


def read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("should be a day, like 2026-02-03") from None


def find_project(asked: Path | None) -> Path:
    """The folder that holds mkdocs.yml: the one asked for, the nearest above here, else the program's own."""
    if asked:
        return asked
    here = Path.cwd()
    places = (here, *here.parents, Path(__file__).parent.parent)
    return next((place for place in places if (place / "mkdocs.yml").is_file() and (place / "theme").is_dir()), here)


def build(asked: argparse.Namespace, console: Console) -> int:
    """Builds and puts in place; 3 where any family has problems."""
    check_renderer(asked.renderer)
    project = find_project(asked.project)
    order = run.Order(
        records=(asked.records or project / "records").absolute(),
        out=(asked.out or project / "site").absolute(),
        project=project,
        families=tuple(asked.families),
        as_of=asked.as_of,
        jobs=asked.jobs,
        renderer=asked.renderer,
        audiences=tuple(dict.fromkeys(AUDIENCES[one] for one in asked.audience or AUDIENCES)),
    )
    service_read = run.read_service_to_build(order)
    with open_output(order.out) as output:
        work = run.errands(order, service_read, output)
        outcomes = []
        with terminal.progress_bar(console) as bar, closing(run.build_what_changed(order, work, output)) as families:
            task = bar.add_task("building", total=len(work))
            for outcome in families:
                outcomes.append(outcome)
                bar.advance(task)
        overview = make_overview(order, service_read, output, outcomes)
    ordered = [*sorted(outcomes, key=lambda one: one.built.family), *([overview] if overview else [])]
    return show_outcomes(console, ordered, service_read.problems, with_withheld=asked.withheld)


def check(asked: argparse.Namespace, console: Console) -> int:
    """Every problem of every family, at once; with `--fix`, of what is left once the slips are mended."""
    records = (asked.records or find_project(asked.project) / "records").absolute()
    if asked.fix and (records / "service.yml").is_file():
        mend(asked, records, console)
    service_read = run.read_service_or_stop(records)
    order = run.Order(records, records, records, tuple(asked.families), asked.as_of)
    folders = run.chosen_folders(order) if asked.families else family_folders(records)
    adviser, wrong = adviser_for(order, service_read, find_project(asked.project) / "theme")
    problems = [*service_read.problems, *wrong]
    advice = [*(() if asked.families else advise_library(records, service_read.library, adviser))]
    for folder in folders:
        reading = read_family(folder, adviser.service, service_read.frameworks, service_read.library)
        problems += reading.problems
        advice += advise_family(with_history(reading.family, adviser), adviser) if reading.family else ()
    terminal.show_problems(console, problems)
    terminal.show_advice(console, advice)
    counted = f"{terminal.count_problems(problems)}.{terminal.count_advice(advice)}"
    console.print(f"{terminal.count_families(len(folders))} read: {counted}")
    return status_of(problems)


def adviser_for(order: run.Order, service_read: ServiceRead, theme: Path) -> tuple[Adviser, tuple[Problem, ...]]:
    """What advises every family of a check, and what is wrong with its lists of words."""
    assert service_read.service is not None
    service = service_read.service
    lists, problems = read_lists(theme)
    neighbours = read_neighbours(family_folders(order.records), service.languages[0])
    return Adviser.of(service, lists, neighbours, run.day_of(order, service)[0]), problems


def mend(asked: argparse.Namespace, records: Path, console: Console) -> None:
    """Mends the families asked for, or all and the service's own files, and tells each change as it is made."""
    folders = run.chosen_folders(run.Order(records, records, records, tuple(asked.families)))
    count = 0
    for change in mend_records(records, folders, has_service=not asked.families):
        terminal.show_mend(console, change.file, change.line, change.done)
        count += 1
    console.print(terminal.count_mends(count))


def tables(asked: argparse.Namespace, console: Console) -> int:
    records = (asked.records or find_project(asked.project) / "records").absolute()
    write_tables(records)
    console.print(f"Tables and schemas renewed in {records}.")
    return 0


def print_one(asked: argparse.Namespace, console: Console) -> int:
    project = find_project(asked.project)
    records = (asked.records or project / "records").absolute()
    return print_paper(order_from(asked, records, project), console)


def finish_one(asked: argparse.Namespace, console: Console) -> int:
    project = find_project(asked.project)
    records = (asked.records or project / "records").absolute()
    family, report = place_of(asked.report)
    return finish_report(finish_from(asked, family, report, records, project), console)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carries out one command and returns its exit status."""
    console = terminal.make_console()
    asked = parser().parse_args(arguments)
    try:
        command = {"build": build, "check": check, "tables": tables, "print": print_one, "finish": finish_one}[
            asked.command
        ]
        return command(asked, console)
    except RecordsWrong as stop:
        terminal.show_problems(console, stop.problems)
        return stop.status
    except Stopped as stop:
        terminal.make_console(is_for_errors=True).print(shown(str(stop)), markup=False)
        return stop.status
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # a fault of ours: said in one line, with nothing of a record in it
        terminal.make_console(is_for_errors=True).print(terminal.our_fault(error), markup=False)
        return 1


if __name__ == "__main__":
    sys.exit(main())

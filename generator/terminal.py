"""Every word the program says in the terminal, and how it looks there. Ids, places and counts only."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sized
from contextlib import AbstractContextManager
from io import TextIOWrapper
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from generator.model.audience import SERVICE
from generator.model.selection import Withheld
from generator.problems import Problem, shown

MOST_OF_A_FILE = 50
"""How many problems of one file are told at once: a file with more needs another look than a list."""


def make_console(*, is_for_errors: bool = False) -> Console:
    """A console that prints words as they are, and a ? for what this computer's terminal has no letter for."""
    stream = sys.stderr if is_for_errors else sys.stdout
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")
    return Console(stderr=is_for_errors, highlight=False, soft_wrap=True, emoji=False)


def show_problems(console: Console, problems: Iterable[Problem]) -> None:
    """Each problem on lines of its own: where, what is wrong, what would be right."""
    for file, told in groupby(sorted(problems), key=lambda problem: problem.file):
        all_told = list(told)
        # What stops a record comes before what is only a note.
        first = sorted(all_told, key=lambda problem: problem.is_warning)[:MOST_OF_A_FILE]
        for problem in sorted(first):
            show_problem(console, problem)
        if len(all_told) > len(first):
            left = len(all_told) - len(first)
            console.print(f"[bold]{plain(file)}[/]")
            console.print(f"         and {left:,} more. Put these right first, then check again.")


def show_problem(console: Console, problem: Problem) -> None:
    colour, kind = ("yellow", "note") if problem.is_warning else ("red", "problem")
    show_place(console, problem, f"[{colour}]{kind}[/]")


def show_advice(console: Console, advice: Iterable[Problem]) -> None:
    """What is worth a second thought, after the problems and apart from them."""
    for place, (_, told) in enumerate(groupby(sorted(advice), key=lambda one: one.file)):
        if not place:
            console.print(
                "\n[bold]To think about[/]  Nothing here stops a build. You know the family: leave what is right."
            )
        of_file = list(told)
        for one in of_file[:MOST_OF_A_FILE]:
            show_place(console, one, "[cyan]think[/]")
        if len(of_file) > MOST_OF_A_FILE:
            console.print(f"         and {len(of_file) - MOST_OF_A_FILE:,} more in this file.")


def show_place(console: Console, problem: Problem, kind: str) -> None:
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    console.print(f"{kind}  [bold]{plain(place)}[/]")
    console.print(f"         {plain(problem.wrong)}")
    if problem.right:
        console.print(f"         → {plain(problem.right)}")


def plain(words: str) -> str:
    """Words for a console: no markup, no control sequence, no turned letters, whatever a file is called."""
    return escape(shown(words))


def count_families(count: int) -> str:
    return f"{count} {'family' if count == 1 else 'families'}"


def count_problems(problems: Iterable[Problem]) -> str:
    found = Counter(problem.is_warning for problem in problems)
    wrong, notes = found[False], found[True]
    words = [f"{wrong} problem{'' if wrong == 1 else 's'}"] if wrong else ["no problems"]
    return ", ".join([*words, *([f"{notes} note{'' if notes == 1 else 's'}"] if notes else [])])


def count_advice(advice: Sized) -> str:
    """How many things to think about, to follow the count of problems; nothing for none."""
    count = len(advice)
    return f" {count} thing{'' if count == 1 else 's'} to think about." if count else ""


def show_mend(console: Console, file: str, line: int, done: str) -> None:
    """One change: where, and what was done there."""
    console.print(f"[green]mended[/]   [bold]{plain(f'{file}:{line}')}[/]")
    console.print(f"         {plain(done)}")


def count_mends(count: int) -> str:
    return f"{count} change{'' if count == 1 else 's'} made." if count else "Nothing to mend."


def progress_bar(console: Console) -> AbstractContextManager[Progress]:
    """A bar that counts families; quiet where the output is not a terminal."""
    return Progress(
        TextColumn("Building"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("families"),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def kept_back(withheld: Withheld) -> str:
    """What was kept from these readers, counted by the rule that kept it."""
    rules = Counter(left.why for left in withheld.left)
    return ", ".join(f"{count} {why}" for why, count in sorted(rules.items())) or "nothing"


def for_whom(audience: str, joint: str = " for ") -> str:
    """An audience in plain words: `mum`, `nursery for dunlin-4p7x`, `its team` for the service."""
    if audience == str(SERVICE):
        return "its team"
    who, _, child = audience.partition("@")
    return f"{who}{joint}{child}" if child else who


def closing_table(rows: Iterable[tuple[str, str, str, str, str]]) -> Table:
    """Family, readers, what became of it, pages, what was withheld."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Family", "Readers", "Site", "Pages", "Withheld"):
        table.add_column(heading, justify="right" if heading == "Pages" else "left")
    for row in rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    return table


def show_withheld(console: Console, withheld: Withheld) -> None:
    """Everything kept from one edition's readers, record by record."""
    console.print(f"[bold]Withheld from {plain(for_whom(str(withheld.audience)))}[/]")
    for left in withheld.left:
        console.print(f"  {plain(left.record)}: {plain(left.what)} ({plain(left.why)})")


def show_places(console: Console, places: Iterable[tuple[str, str, Path]]) -> None:
    """Where each site is, one a line, ready to open."""
    for family, audience, folder in places:
        whom = for_whom(audience, ", about ")
        console.print(f"  {plain(family)} for {plain(whom)}: {plain(str(folder / 'index.html'))}")


def where(error: BaseException) -> str:
    """The kind of a fault, and the module and line of this program where it arose."""
    here, trace, place = Path(__file__).parent, error.__traceback__, ""
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(here):
            place = f" at {file.relative_to(here).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}{place}"


def our_fault(error: BaseException) -> str:
    """What to say of a fault in the program, with no word of a record."""
    return f"Stepmark stopped because of a fault of its own: {where(error)}. Please report this line."

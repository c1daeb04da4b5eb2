"""Every word the program says in the terminal, and how it looks there. Ids, places and counts only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from generator.model.selection import Withheld
from generator.problems import Problem


def make_console(*, is_for_errors: bool = False) -> Console:
    return Console(stderr=is_for_errors, highlight=False, soft_wrap=True)


def show_problems(console: Console, problems: Iterable[Problem]) -> None:
    """Each problem on lines of its own: where, what is wrong, what would be right."""
    for problem in sorted(problems):
        place = f"{problem.file}:{problem.line}" if problem.line else problem.file
        colour, kind = ("yellow", "note") if problem.is_warning else ("red", "problem")
        console.print(f"[{colour}]{kind}[/]  [bold]{escape(place)}[/]")
        console.print(f"         {escape(problem.wrong)}")
        if problem.right:
            console.print(f"         → {escape(problem.right)}")


def count_families(count: int) -> str:
    return f"{count} {'family' if count == 1 else 'families'}"


def count_problems(problems: Iterable[Problem]) -> str:
    found = Counter(problem.is_warning for problem in problems)
    wrong, notes = found[False], found[True]
    words = [f"{wrong} problem{'' if wrong == 1 else 's'}"] if wrong else ["no problems"]
    return ", ".join([*words, *([f"{notes} note{'' if notes == 1 else 's'}"] if notes else [])])


def show_mend(console: Console, file: str, line: int, done: str) -> None:
    """One change: where, and what was done there."""
    console.print(f"[green]mended[/]   [bold]{escape(f'{file}:{line}')}[/]")
    console.print(f"         {escape(done)}")


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


def closing_table(rows: Iterable[tuple[str, str, str, str, str]]) -> Table:
    """Family, readers, what became of it, pages, what was withheld."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Family", "Readers", "Site", "Pages", "Withheld"):
        table.add_column(heading, justify="right" if heading == "Pages" else "left")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    return table


def show_withheld(console: Console, withheld: Withheld) -> None:
    """Everything kept from one edition's readers, record by record."""
    console.print(f"[bold]Withheld from {escape(', '.join(withheld.readers))}[/]")
    for left in withheld.left:
        console.print(f"  {escape(left.record)}: {escape(left.what)} ({escape(left.why)})")


def show_places(console: Console, places: Iterable[tuple[str, tuple[str, ...], Path]]) -> None:
    """Where each site is, one a line, ready to open."""
    for family, readers, folder in places:
        console.print(f"  {escape(family)} for {escape(', '.join(readers))}: {escape(str(folder / 'index.html'))}")


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

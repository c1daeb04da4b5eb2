"""The command `finish`: a report composed from the record as it is, and kept so for ever in a file beside it.

In comes which report, out goes one `.final.json`; from then on page, PDF and .docx come from that file alone. Nothing
else is written, and no build ever writes a record. At every moment the file is wholly the old one or wholly the new.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from rich.console import Console

from generator import VERSION
from generator.compose import finished_report
from generator.drafting import Asked, DrawnUp, draw_up, problem_with
from generator.model.final import Final, NotWhole, final_from, write_final
from generator.model.words import Say, Written
from generator.problems import Misuse
from generator.publish import flush_folder, plainly
from generator.read.opened import LONGEST_FILE
from generator.wording.wording import Wording


@dataclass(frozen=True)
class Finish:
    """What somebody asked to finish."""

    asked: Asked
    because: str = ""
    """Why, where it was finished before."""

    @property
    def folder(self) -> Path:
        """The folder of the reports."""
        return self.asked.records.joinpath("families", self.asked.family, *self.asked.report.split("/")).parent

    @property
    def file(self) -> Path:
        """Where the finished report is kept."""
        return self.folder / f"{self.asked.report.rpartition('/')[2]}.final.json"


def add_finish(command: argparse.ArgumentParser, read_day: Callable[[str], date]) -> None:
    """The arguments of the command, all but where records and project are."""
    command.add_argument("report", metavar="REPORT", help="the report, as FAMILY/CHILD/reports/DAY-WORDS")
    command.add_argument("--as-of", type=read_day, metavar="DAY", help="finish it as of another day than today")
    command.add_argument("--again", action="store_true", help="finish it anew; the one before is kept beside it")
    command.add_argument("--because", default="", metavar="WORDS", help="why it is finished anew")


def finish_from(asked: argparse.Namespace, family: str, report: str, records: Path, project: Path) -> Finish:
    """What the words of the command line ask for. Raises Misuse."""
    because = " ".join(asked.because.split())
    if asked.again and not because:
        raise Misuse("Say why it is finished anew: --again --because WORDS. The words stay in the file, on no page.")
    return Finish(Asked(records, project, family, report, asked.as_of, asked.again), because)


def finish_report(order: Finish, console: Console) -> int:
    """Writes the finished report and says where. Raises Stopped."""
    with plainly("The report could not be finished"):
        before = earlier_final(order)
    drawn = draw_up(order.asked)
    check_can_be_finished(order, drawn, has_one=order.file.exists())
    final = make_final(order, drawn, before)
    text = write_final(final, said_by(drawn.wording))
    if len(text.encode()) > LONGEST_FILE:
        raise problem_with(order.asked, "this report is too long to be kept", "Shorten its period or its sections.")
    with plainly("The report could not be finished"):
        if order.file.exists():
            keep_earlier(order.file)
        write_beside(order.file, text.encode())
    for line in said_of(final, drawn):
        console.print(line)
    return 0


def check_can_be_finished(order: Finish, drawn: DrawnUp, *, has_one: bool) -> None:
    """Raises RecordsWrong for what the writer must mend first, Misuse where it was finished already or never was."""
    report = drawn.filed.record
    if has_one and not order.asked.is_again:
        how = "Take it from the file beside it, or finish it anew with --again --because WORDS: the one before is kept."
        raise Misuse(f"This report is finished already. {how}")
    if order.asked.is_again and not has_one:
        raise Misuse("This report is not finished yet. Run it without --again.")
    if report.status != "final":
        late = drawn.page.clock and drawn.wording.say_plain(drawn.page.clock)
        wrong = f"this report is a draft{f' ({late})' if late else ''}"
        raise problem_with(order.asked, wrong, "When it is ready to go out, write status: final, then run this again.")
    if report.period and report.period[1] > drawn.day:
        wrong = "the time this report tells of is not over on the day it is finished for"
        raise problem_with(order.asked, wrong, "Give period: an earlier last day, or finish it later.")


def make_final(order: Finish, drawn: DrawnUp, before: Final | None) -> Final:
    """The report as it is from now on."""
    has_one = order.file.exists()
    page = finished_report(drawn.page, drawn.day, before.finished_on if before else None)
    replaces = before.digest if before else "unreadable" if has_one else ""
    return Final(drawn.filed.id, drawn.day, VERSION, page, because=order.because, replaces=replaces)


def earlier_final(order: Finish) -> Final | None:
    """How it was finished before; none where it was not, or that cannot be read. Raises OSError."""
    try:
        return final_from(order.file.read_text(encoding="utf-8"), order.asked.report)
    except (FileNotFoundError, NotWhole, UnicodeDecodeError):
        return None


def said_by(wording: Wording) -> Callable[[Say], Written]:
    """What says a sentence as it is said today, with its language."""

    def said_as(words: Say) -> Written:
        return Written(wording.say_plain(words), wording.piece(words).language or wording.language)

    return said_as


def keep_earlier(file: Path) -> None:
    """Keeps what is there under the next free number, since somebody may have been given it. Raises OSError."""
    content = file.read_bytes()
    stem = file.name.removesuffix(".json")
    for number in count(1):
        kept = file.with_name(f"{stem}-{number}.json")
        if not kept.exists():
            write_beside(kept, content)
            return
        if kept.read_bytes() == content:
            return  # an earlier run was stopped after it had kept it


def write_beside(file: Path, content: bytes) -> None:
    """Writes the whole file under a hidden name, flushes it, then moves it into place. Raises OSError."""
    beside = file.with_name(f".{file.name}.new")
    try:
        with beside.open("wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    flush_folder(file.parent)


def said_of(final: Final, drawn: DrawnUp) -> list[str]:
    """What to tell whoever finished it."""
    lines = [f"Finished as of {final.finished_on.isoformat()}: {final.report}.final.json"]
    due = drawn.page.due
    if due and final.finished_on > due:
        lines.append(f"It was due on {due.isoformat()}.")
    if drawn.filed.record.period is None:
        lines.append("It names no period: nothing was drawn into it from the record.")
    return lines

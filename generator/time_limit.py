"""A record may take only so long to read, and a note says which one it is.

In come a record's path and a place for the note; out, should its reading never end, go this whole process and a note
that stays. The standard library's watchdog ends the process even inside a call that never comes back. No thread and
no signal of ours.
"""

from __future__ import annotations

import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from generator.problems import Problem

LONGEST_READING = 10.0
"""Seconds one record may take."""
LONGEST_FAMILY = 1800.0
"""Seconds one family may take, its photos drawn for the first time on an old computer among them."""
RAN_OUT = "Timeout ("
"""How the watchdog's own lines begin."""

Ending = Literal["too long", "too much"]


@contextmanager
def limit_reading(note: Path, record: str, seconds: float = LONGEST_READING) -> Iterator[None]:
    """Ends this process after so many seconds; what it was reading stands in the note then. Raises OSError."""
    with note.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.write(f"{record}\n")
        file.flush()
        faulthandler.dump_traceback_later(seconds, exit=True, file=file)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
    note.unlink()


def read_note(note: Path) -> tuple[str, Ending] | None:
    """The record a process ended over, and whether it took too long; none where no reading was cut short."""
    try:
        record, _, rest = note.read_text(encoding="utf-8", errors="replace").partition("\n")
    except OSError:
        return None
    return (record, "too long" if RAN_OUT in rest else "too much") if record else None


def unreadable(file: str, ending: Ending) -> Problem:
    """What to say of a record whose reading had to be stopped."""
    if ending == "too long":
        right = "Make it shorter or simpler; long runs of brackets or stars are the usual cause."
        return Problem(file, 0, "this file takes too long to read", right)
    right = "Make it shorter or simpler, and run this again. If it stays so, please report it."
    return Problem(file, 0, "the program was ended by the system while it read this file", right)

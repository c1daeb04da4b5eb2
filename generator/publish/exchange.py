"""Old out, new in: begun with a note on the disk, so that whoever opens the folder next can finish it.

A note comes in; the new folder stands in place, or nothing does, as the note says. At no moment does a
mixed folder stand there. Only folders we have a receipt or a note for are ever moved.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.problems import Unsafe
from generator.publish.contents import holds
from generator.publish.disk import flush_folder, write_whole
from generator.publish.output import Output
from generator.publish.receipt import Receipt, receipt_from, to_json, write_receipt


@dataclass(frozen=True)
class Exchange:
    """What is about to happen to one edition."""

    edition: str
    receipt: Receipt | None
    """The receipt of the new folder; None where nothing is to stand there any more."""


def incoming_of(output: Output, edition: str) -> Path:
    """Where the new folder waits; after an exchange in one step the old one is here."""
    return output.note_of(edition).with_suffix(".new")


def aside_of(output: Output, edition: str) -> Path:
    """Where the old folder is put where it takes two steps."""
    return output.note_of(edition).with_suffix(".old")


def carry_out(output: Output, built: Path | None, exchange: Exchange) -> None:
    """Note, move, receipt: in this order, so that a stop anywhere can be finished. Raises OSError."""
    clear(output, exchange.edition)
    if built:
        built.rename(incoming_of(output, exchange.edition))
        flush_folder(output.note_of(exchange.edition).parent)
    receipt = write_receipt(exchange.receipt) if exchange.receipt else None
    write_whole(output.note_of(exchange.edition), to_json({"receipt": receipt}))
    move(output, exchange)
    settle(output, exchange)


def move(output: Output, exchange: Exchange) -> None:
    """Moves the folders; where the system will not have it, all stands as before. Raises OSError."""
    place, incoming = output.place_of(exchange.edition), incoming_of(output, exchange.edition)
    aside = aside_of(output, exchange.edition)
    try:
        if not exchange.receipt:
            move_out(place, aside)
        elif not place.exists() or not output.swap(incoming, place):
            move_out(place, aside)
            move_in(incoming, place, aside)
    except OSError:
        if place.exists():
            output.note_of(exchange.edition).unlink(missing_ok=True)
        raise
    flush_folder(incoming.parent)
    flush_folder(output.folder)


def move_out(place: Path, aside: Path) -> None:
    """What stands in place, if anything, out of it. Raises OSError."""
    if place.exists():
        place.rename(aside)


def move_in(incoming: Path, place: Path, aside: Path) -> None:
    """The new folder in the empty place; the old one back there where that cannot be. Raises OSError."""
    try:
        incoming.rename(place)
    except OSError:
        if aside.exists():
            aside.rename(place)
        raise


def settle(output: Output, exchange: Exchange) -> None:
    """Writes or removes the receipt, then the note: the exchange is over. Raises OSError."""
    receipt, note = output.receipt_of(exchange.edition), output.note_of(exchange.edition)
    if exchange.receipt:
        write_whole(receipt, to_json(write_receipt(exchange.receipt)))
    else:
        receipt.unlink(missing_ok=True)
        flush_folder(receipt.parent)
    note.unlink()
    flush_folder(note.parent)
    clear(output, exchange.edition)


def clear(output: Output, edition: str) -> None:
    """Deletes what an exchange left. On Windows a file somebody has open stays behind; the next run tries again."""
    shutil.rmtree(incoming_of(output, edition), ignore_errors=True)
    shutil.rmtree(aside_of(output, edition), ignore_errors=True)


def finish_exchange(output: Output, edition: str) -> None:
    """Finishes what was begun with this edition, if anything was. Raises Unsafe, OSError.

    The new folder is put in place where it is whole anywhere, else the old one back.
    """
    if not output.note_of(edition).exists():
        return
    exchange = read_exchange(output.note_of(edition))
    place, aside = output.place_of(edition), aside_of(output, edition)
    if exchange.receipt is None or holds(incoming_of(output, edition), exchange.receipt.digest):
        move(output, exchange)
        settle(output, exchange)
    elif holds(place, exchange.receipt.digest):
        settle(output, exchange)
    else:
        if not place.exists() and aside.exists():
            aside.rename(place)
        output.note_of(edition).unlink()


def read_exchange(note: Path) -> Exchange:
    """The exchange that was begun with this note. Raises Unsafe if somebody changed it, and OSError."""
    try:
        written: dict[str, Any] = json.loads(note.read_text(encoding="utf-8"))
        return Exchange(note.stem, receipt_from(written["receipt"]) if written["receipt"] else None)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unsafe(
            f"The note of what was being done to {note.stem} is not as it was written. "
            f"Delete the folder {note.stem}, its receipt and this note, then build again."
        ) from error

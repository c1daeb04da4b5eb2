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
    incoming: str
    """Name of the new folder under `building`."""
    aside: str
    """Name there for the old one, while neither stands in place."""
    receipt: Receipt | None
    """The receipt of the new one; None where nothing is to stand there any more."""


def begin(output: Output, exchange: Exchange) -> None:
    """Writes the note; from here on the exchange will be done, by us or by the next run. Raises OSError."""
    receipt = write_receipt(exchange.receipt) if exchange.receipt else None
    written = {"incoming": exchange.incoming, "aside": exchange.aside, "receipt": receipt}
    write_whole(output.note_of(exchange.edition), to_json(written))


def exchange_folders(output: Output, exchange: Exchange) -> None:
    """Moves the folders; where the system will not have it, all stands as before. Raises OSError."""
    place, incoming = output.place_of(exchange.edition), output.building / exchange.incoming
    try:
        move(output, place, incoming, output.building / exchange.aside, exchange.receipt is not None)
    except OSError:
        if place.exists():
            output.note_of(exchange.edition).unlink(missing_ok=True)
        raise
    flush_folder(output.building)
    flush_folder(output.folder)


def move(output: Output, place: Path, incoming: Path, aside: Path, brings_new: bool) -> None:
    """Puts `incoming` in place and the old folder, if any, out of it. Raises OSError with all as before."""
    if not place.exists():
        if brings_new:
            incoming.rename(place)
        return
    if brings_new and output.swap(incoming, place):
        return
    place.rename(aside)
    if brings_new:
        try:
            incoming.rename(place)
        except OSError:
            aside.rename(place)
            raise


def settle(output: Output, exchange: Exchange) -> None:
    """Writes or removes the receipt, then the note: the exchange is over. Raises OSError."""
    if exchange.receipt:
        write_whole(output.receipt_of(exchange.edition), to_json(write_receipt(exchange.receipt)))
    else:
        output.receipt_of(exchange.edition).unlink(missing_ok=True)
        flush_folder(output.receipt_of(exchange.edition).parent)
    output.note_of(exchange.edition).unlink()
    flush_folder(output.note_of(exchange.edition).parent)
    for old in (exchange.incoming, exchange.aside):
        # On Windows a file somebody has open stays behind; the next run tries again.
        shutil.rmtree(output.building / old, ignore_errors=True)


def read_exchange(note: Path) -> Exchange:
    """The exchange that was begun with this note. Raises Unsafe if somebody changed it, and OSError."""
    try:
        written: dict[str, Any] = json.loads(note.read_text(encoding="utf-8"))
        receipt = receipt_from(written["receipt"]) if written["receipt"] else None
        return Exchange(note.stem, written["incoming"], written["aside"], receipt)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unsafe(
            f"The note of what was being done to {note.stem} is not as it was written. "
            f"Delete the folder {note.stem}, its receipt and this note, then build again."
        ) from error


def finish_exchange(output: Output, edition: str) -> None:
    """Finishes what was begun with this edition, if anything was. Raises Unsafe, OSError."""
    if output.note_of(edition).exists():
        finish(output, read_exchange(output.note_of(edition)))


def finish(output: Output, exchange: Exchange) -> None:
    """The new folder in place where it is whole anywhere, else the old one back. Raises OSError."""
    place, aside = output.place_of(exchange.edition), output.building / exchange.aside
    if exchange.receipt is None or holds(output.building / exchange.incoming, exchange.receipt.digest):
        exchange_folders(output, exchange)
        settle(output, exchange)
    elif holds(place, exchange.receipt.digest):
        settle(output, exchange)
    else:
        if not place.exists() and aside.exists():
            aside.rename(place)
        output.note_of(exchange.edition).unlink()

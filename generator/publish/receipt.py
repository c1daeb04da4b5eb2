"""What stands in place: for whom, as of which day, from what, and every file's fingerprint.

Receipts lie beside the sites, never inside one, and are never sent anywhere: they name the readers and settings.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.problems import Unsafe
from generator.publish.contents import Files


@dataclass(frozen=True)
class Receipt:
    """One edition as it was put in place. `files` and `digest` are filled in by `place`."""

    edition: str
    """Name of its folder."""
    family: str
    """Id of the family."""
    audience: str
    """Whom it was made for, as in `Audience`: a reader's id, or a setting's and a child's."""
    as_of: date
    """The day it was built for."""
    is_for_readers: bool
    """False where that day was not today: it must not be sent out."""
    inputs: str
    """Digest of all it was made from; empty where only a page saying so has taken its place."""
    grants: tuple[str, ...] = ()
    """What was open to them when it was built, in plain lines."""
    files: Files = ()
    digest: str = ""
    """SHA-256 over `files`."""


def write_receipt(receipt: Receipt) -> dict[str, Any]:
    """The receipt as plain data for JSON: the same receipt gives the same, byte for byte."""
    return {**asdict(receipt), "as_of": receipt.as_of.isoformat(), "files": dict(receipt.files)}


def receipt_from(written: dict[str, Any]) -> Receipt:
    """The receipt that was written so. Raises TypeError, KeyError, AttributeError or ValueError if it was not."""
    return Receipt(
        **{
            **written,
            "audience": str(written["audience"]),
            "grants": tuple(str(line) for line in written.get("grants", ())),
            "as_of": date.fromisoformat(written["as_of"]),
            "files": tuple(sorted(written["files"].items())),
        }
    )


def to_json(value: dict[str, Any]) -> str:
    """One way to write it: sorted, a field a line, plain ASCII."""
    return json.dumps(value, indent=1, sort_keys=True) + "\n"


def read_receipt(path: Path) -> Receipt | None:
    """The receipt in that file; None where there is none. Raises Unsafe if somebody changed it, and OSError."""
    if not path.is_file():
        return None
    try:
        receipt = receipt_from(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise damaged(path) from error
    if receipt.edition != path.stem:
        raise damaged(path)
    return receipt


def damaged(path: Path) -> Unsafe:
    """What to say of a receipt that is not as we wrote it."""
    return Unsafe(
        f"The receipt {path.name} is not as it was written, so its site is left alone. "
        f"Delete the folder {path.stem} and this receipt, then build again."
    )

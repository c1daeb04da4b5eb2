"""Putting a finished folder in its place, and taking one away.

In come a folder built in a room of this output and a receipt; out goes `Placed`. A folder in place
that has no receipt of ours is never touched.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from generator.problems import Misuse, Unsafe
from generator.publish.contents import digest_of, holds, read_files
from generator.publish.disk import flush_tree, plainly, write_whole
from generator.publish.exchange import Exchange, carry_out, finish_exchange
from generator.publish.output import OWN, Output
from generator.publish.receipt import Receipt, read_receipt, to_json, write_receipt

INSIDE = "stepmark.txt"
"""The file inside a site that says whose it is: the edition's name and nothing else."""


@dataclass(frozen=True)
class Placed:
    """What became of one edition."""

    edition: str
    folder: Path
    change: Literal["new", "replaced", "unchanged", "taken away"]
    receipt: Receipt | None
    """The receipt of what stands there now; None where nothing does."""


def place(output: Output, built: Path, receipt: Receipt) -> Placed:
    """The edition in place, whole and safe on the disk; `built` is used up.

    The same files as before: the site is left untouched, and only the receipt learns its new inputs.
    Raises Unsafe where the folder is not one to publish or not ours to replace, Misuse where the disk says no.
    """
    with plainly("The site could not be put in place"):
        finish_exchange(output, receipt.edition)
        before = own_receipt(output, receipt.edition)
        if before and before.family != receipt.family:
            raise Unsafe(f"{receipt.edition} is another family's site. Nothing was changed.")
        full = seal_contents(output, built, receipt)
        folder = output.place_of(receipt.edition)
        if before and before.digest == full.digest and holds(folder, full.digest):
            if before != full:
                write_whole(output.receipt_of(full.edition), to_json(write_receipt(full)))
            shutil.rmtree(built, ignore_errors=True)
            return Placed(full.edition, folder, "unchanged", full)
        flush_tree(built)
        carry_out(output, built, Exchange(full.edition, full))
    return Placed(full.edition, folder, "replaced" if before else "new", full)


def seal_contents(output: Output, built: Path, receipt: Receipt) -> Receipt:
    """The receipt with every file listed, after the folder was given its own name. Raises Unsafe, Misuse, OSError."""
    if built.parent != output.building or built.is_symlink() or not built.is_dir():
        raise Misuse("Only a folder made by room_for can be put in place.")
    if not (built / "index.html").is_file():
        raise Unsafe(f"What was built for {receipt.edition} has no index.html. The site in place was kept.")
    if (built / INSIDE).is_symlink():
        raise Unsafe("A finished site holds a link. Only files and folders can be put in place.")
    (built / INSIDE).write_text(f"{receipt.edition}\n", encoding="utf-8", newline="\n")
    files = read_files(built)
    return replace(receipt, files=files, digest=digest_of(files))


def take_away(output: Output, edition: str, page: Path | None = None) -> Placed:
    """The edition gone, or replaced by the one page in the folder `page`, which must come from `room_for`.

    Raises Unsafe where there is no receipt of ours, Misuse where the disk says no.
    """
    with plainly("The site could not be taken away"):
        finish_exchange(output, edition)
        before = own_receipt(output, edition)
        if before is None:
            raise Unsafe(f"{edition} has no receipt of ours, so it is left alone.")
        if page:
            return place(output, page, replace(before, inputs=""))
        carry_out(output, None, Exchange(edition, None))
    return Placed(edition, output.place_of(edition), "taken away", None)


def own_receipt(output: Output, edition: str) -> Receipt | None:
    """The receipt of what stands in place. Raises Unsafe where something stands there that is not ours, and OSError."""
    receipt, folder = read_receipt(output.receipt_of(edition)), output.place_of(edition)
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Unsafe(f"{edition} is a file or a link where a site should stand, so it is left alone.")
    if receipt is None and folder.exists():
        raise Unsafe(f"{edition} has no receipt of ours, so it is left alone. Move that folder away and build again.")
    return receipt


def editions_in_place(output: Output, family: str | None = None) -> tuple[Receipt, ...]:
    """The receipts of all sites that stand, or of one family's, by edition.

    A site whose folder somebody deleted is not among them, nor one whose receipt is damaged. Raises Misuse.
    """
    found = [receipt for _, receipt in receipts_in(output) if isinstance(receipt, Receipt)]
    return tuple(
        receipt
        for receipt in found
        if family in (None, receipt.family) and stands(output.place_of(receipt.edition), receipt)
    )


def damaged_receipts(output: Output) -> tuple[tuple[str, Unsafe], ...]:
    """Every edition whose receipt is not as we wrote it, and what to say of it. Raises Misuse."""
    return tuple((edition, found) for edition, found in receipts_in(output) if isinstance(found, Unsafe))


def receipts_in(output: Output) -> Iterator[tuple[str, Receipt | Unsafe | None]]:
    """Each edition's receipt, or what is wrong with it. Raises Misuse."""
    with plainly("The receipts could not be read"):
        for path in sorted((output.folder / OWN / "receipts").glob("*.json")):
            try:
                yield path.stem, read_receipt(path)
            except Unsafe as damage:
                yield path.stem, damage


def renew_receipt(output: Output, receipt: Receipt) -> None:
    """The receipt of a site that stands unchanged, with what is said of it now. Raises Unsafe, Misuse."""
    with plainly("The receipt could not be written"):
        before = own_receipt(output, receipt.edition)
        if before is None or before.family != receipt.family:
            raise Unsafe(f"{receipt.edition} has no receipt of ours, so it is left alone.")
        renewed = replace(receipt, as_of=before.as_of, files=before.files, digest=before.digest)
        if renewed != before:
            write_whole(output.receipt_of(receipt.edition), to_json(write_receipt(renewed)))


def stands(folder: Path, receipt: Receipt) -> bool:
    """Whether the folder is there and says that it is this edition: a look, not a comparison of every file."""
    inside = folder / INSIDE
    return inside.is_file() and inside.read_bytes() == f"{receipt.edition}\n".encode()

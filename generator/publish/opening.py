"""Opening the output folder: ours or empty, locked, and with what an earlier run was stopped in finished.

In comes a path, out goes `Output`. It never takes over a folder with somebody's files in it.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from secrets import token_hex

from generator.problems import Misuse, Unsafe
from generator.publish.disk import plainly, write_whole
from generator.publish.exchange import finish_exchange
from generator.publish.linux import swap_folders
from generator.publish.lock import take_lock
from generator.publish.output import OWN, Output, Swap

MARK = "ours.json"
LOCK = "lock"
SAYS = '{"stepmark": "This folder is written and emptied by Stepmark. Keep nothing else in it."}\n'


def open_output(out: Path, swap: Swap = swap_folders) -> Output:
    """The folder, made if need be, and ours alone until it is closed or the program ends.

    Raises Unsafe where the folder is not ours, Misuse where another build is at work or the disk says no.
    """
    folder = out.absolute()
    with plainly("The output folder could not be opened"):
        refuse_a_stranger(folder)
        own = folder / OWN
        own.mkdir(mode=0o700, parents=True, exist_ok=True)
        own.chmod(0o700)
        lock = take_lock(own / LOCK)
        if lock is None:
            raise Misuse(f"Another build is writing to {folder.name}. Wait until it has ended, then run this again.")
        output = Output(folder, own / "building" / token_hex(4), lock, swap)
        try:
            prepare(output)
        except BaseException:
            output.close()
            raise
    return output


def refuse_a_stranger(folder: Path) -> None:
    """Nothing where the folder is ours, empty or not there yet. Raises Unsafe otherwise, and OSError."""
    for path in (folder, folder / OWN):
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            raise Unsafe(f"{path.name} is a file or a link. Name a folder that is empty or not there yet.")
    if not folder.exists() or (folder / OWN / MARK).is_file():
        return
    # A run stopped while it made the folder leaves at most these.
    begun = (folder / OWN, folder / OWN / LOCK, folder / OWN / f"{MARK}.new")
    if all(path in begun for path in folder.rglob("*")):
        return
    raise Unsafe(
        f"{folder.name} has files in it that Stepmark did not make, and nothing of theirs may be lost. "
        "Name a folder that is empty or not there yet."
    )


def prepare(output: Output) -> None:
    """Marks the folder as ours, finishes what an earlier run began, clears leftovers. Raises Unsafe, OSError."""
    own = output.folder / OWN
    if not (own / MARK).is_file():
        write_whole(own / MARK, SAYS)
    for name in ("receipts", "exchanging", "building", "unchanged"):
        (own / name).mkdir(exist_ok=True)
    for note in sorted((own / "exchanging").glob("*.json")):
        finish_exchange(output, note.stem)
    for left in (*(own / "receipts").glob("*.new"), *(own / "exchanging").iterdir(), *(own / "building").iterdir()):
        delete(left)
    output.building.mkdir()


def delete(left: Path) -> None:
    """Deletes a leftover; on Windows, a folder with a file somebody has open stays for the next run. Raises OSError."""
    if left.is_dir() and not left.is_symlink():
        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink()

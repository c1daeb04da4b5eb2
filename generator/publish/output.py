"""The folder where sites stand: ours alone, one build at a time, nothing left half done.

`Output` says where everything lies, and stays locked until it is closed or the program ends. No name leads
out of it. `opening` makes one.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import BinaryIO

from generator.model.values import identifier
from generator.problems import Misuse
from generator.publish.disk import plainly
from generator.publish.linux import swap_folders

OWN = ".stepmark"

Swap = Callable[[Path, Path], bool]
"""Lets two folders change places in one step; False where that cannot be done."""


@dataclass(frozen=True)
class Output(AbstractContextManager["Output"]):
    """An output folder we may write to. One folder an edition; our own notes under `.stepmark`."""

    folder: Path
    building: Path
    """This run's own folder to build in, on the same disk. A worker that outlives a killed run writes to another."""
    lock: BinaryIO = field(compare=False, repr=False)
    swap: Swap = field(default=swap_folders, compare=False, repr=False)

    def place_of(self, edition: str) -> Path:
        """The folder where this edition stands. Raises Misuse for a name that could lead elsewhere."""
        return self.folder / safe(edition)

    def receipt_of(self, edition: str) -> Path:
        """The file of this edition's receipt. Raises Misuse."""
        return self.folder / OWN / "receipts" / f"{safe(edition)}.json"

    def note_of(self, edition: str) -> Path:
        """The file that says an exchange of this edition has begun. Raises Misuse."""
        return self.folder / OWN / "exchanging" / f"{safe(edition)}.json"

    def cache_for(self, family: str) -> Path:
        """This family's own cache folder, kept between builds. Raises Misuse."""
        folder = self.folder / OWN / "cache" / safe(family)
        with plainly("The cache could not be made"):
            folder.mkdir(parents=True, exist_ok=True)
        return folder

    def memory_of(self, family: str) -> Path:
        """The file that says what this family's sites were made from. Raises Misuse."""
        return self.folder / OWN / "unchanged" / f"{safe(family)}.json"

    def room_for(self, edition: str) -> Path:
        """A fresh, empty folder to build in, on the same disk as the place it is meant for. Raises Misuse."""
        with plainly("The build could not start"):
            names = (safe(edition) if number == 1 else f"{safe(edition)}.{number}" for number in count(1))
            room = next(self.building / name for name in names if not (self.building / name).exists())
            room.mkdir()
        return room

    def close(self) -> None:
        """Lets the next build in."""
        self.lock.close()

    def __exit__(self, *_: object) -> None:
        self.close()


def safe(name: str) -> str:
    """The name itself, if it is an id and so can lead nowhere else. Raises Misuse."""
    try:
        return identifier(name)
    except ValueError as error:
        raise Misuse(f"A family's or an edition's name {error}.") from error

"""What can be wrong in a body: a slip names a line, what is wrong and what would be right.

It never quotes what was written; `read` turns it into a problem with the file's name.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Slip:
    """One thing wrong in one body."""

    line: int
    """Line in the file, from 1."""
    wrong: str
    """What is wrong, in words a visitor can act on."""
    right: str = ""
    """What would be right."""
    is_warning: bool = False
    """True where the words can still be used."""

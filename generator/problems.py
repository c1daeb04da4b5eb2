"""Everything that can be wrong, and the three ways a run can stop.

Exception
└── Stopped            a sentence for a person, and an exit status
    ├── Misuse         the command cannot be carried out as asked (2)
    ├── RecordsWrong   problems in records (3)
    └── Unsafe         refused: it could lose or show what it must not (4)
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one file. No message quotes what was written there."""

    file: str
    """Path from the records folder, with `/`."""
    line: int
    """Line in the file, from 1; 0 where it is the file itself."""
    wrong: str
    """What is wrong, in words a visitor can act on."""
    right: str = ""
    """What would be right."""
    is_warning: bool = False
    """True where the record can still be used."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.wrong}{'. ' + self.right if self.right else ''}"


def shown(words: str) -> str:
    """Words as they may be printed: what a terminal or an eye would take for something else is written as ?."""
    safe = words.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(character if character.isprintable() else "?" for character in safe)


class Stopped(Exception):
    """The run ends here, with a sentence for whoever started it."""

    status = 1


class Misuse(Stopped):
    status = 2


class RecordsWrong(Stopped):
    status = 3

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class Unsafe(Stopped):
    status = 4

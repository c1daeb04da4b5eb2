"""One file in, its text out, or the problem with it. Never follows a link, never reads past the limit."""

from __future__ import annotations

import os
import re
from pathlib import Path

from generator.problems import Problem

LONGEST_FILE = 256_000
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
CONFLICT = re.compile(r"^(<<<<<<<|>>>>>>>)(?= |$)|^=======$", re.MULTILINE)
NOT_THROUGH_LINKS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
)


def line_of(text: str, position: int) -> int:
    """The line a position stands on, from 1."""
    return text.count("\n", 0, position) + 1


def read_bytes(path: Path | str) -> bytes:
    """At most one byte more than a record may have. Raises OSError."""
    with open(path, "rb", opener=lambda name, _: os.open(name, NOT_THROUGH_LINKS)) as file:
        return file.read(LONGEST_FILE + 1)


def text_of(raw: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The words of a file with line ends made one kind; empty beside a problem that leaves nothing to read."""
    if len(raw) > LONGEST_FILE:
        return "", (
            Problem(file, 0, "the file is larger than 256 kB", "Split it, or move part of it to another file."),
        )
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", (Problem(file, 1, "the file is not saved as UTF-8", "Save it again and choose UTF-8."),)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return "", (Problem(file, line, "the file is not saved as UTF-8", "Save it again and choose UTF-8."),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, tuple(_what_spoils(text, file))


def _what_spoils(text: str, file: str) -> list[Problem]:
    found = []
    if text.startswith("\ufeff"):
        wrong = "a hidden byte order mark stands before the first line"
        found.append(Problem(file, 1, wrong, "Save the file as UTF-8 without BOM."))
    hidden = HIDDEN.search(text)
    if hidden:
        line = line_of(text, hidden.start())
        found.append(Problem(file, line, "a hidden control character stands here", "Type this line again."))
    conflict = CONFLICT.search(text)
    if conflict:
        wrong = "two versions of this file were joined and the marks are still in it"
        right = "Keep the right lines and take out those with <<<<<<<, ======= and >>>>>>>."
        found.append(Problem(file, line_of(text, conflict.start()), wrong, right))
    return found

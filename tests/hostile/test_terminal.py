"""What the terminal says of files whose names were chosen to deceive it: words, and nothing a terminal obeys."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from rich.console import Console

from generator import __main__ as command
from generator import terminal
from generator.problems import Problem, shown
from generator.terminal import MOST_OF_A_FILE, closing_table, make_console, show_mend, show_places, show_problems

NAMES = (
    "[bold red]gone[/]",
    "[link=https://example.org]words[/link]",
    "\x1b[2J\x1b]0;title\x07",
    "one\ntwo",
    "one\rtwo",
    "\u202egpj.exe",
    "\u2066a\u2069",
    "a\u200bb",
    "\udcff\udcfe",
    "\x9b31m",
    "back\\",
    "[/]",
    ":bug:",
    "a\u2028b",
)


def told(name: str) -> list[str]:
    """The lines a terminal gets, wherever a name may be told."""
    out = io.StringIO()
    console = Console(file=out, highlight=False, soft_wrap=True, emoji=False, width=500)
    show_problems(console, [Problem(name, 3, "is wrong", "Put it right.")])
    console.print(closing_table([(name, name, "new", "1", "nothing")]))
    show_mend(console, name, 3, "mended")
    show_places(console, [(name, name, Path("site") / name.replace("\0", ""))])
    return out.getvalue().split("\n")


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_printed_as_words_alone(name: str) -> None:
    lines = told(name)
    assert all(line.isprintable() for line in lines)
    assert len(lines) == len(told("plain"))
    assert all(shown(name) in line for line in (lines[0], lines[4], lines[5]))


def test_a_console_prints_the_signs_of_a_picture_as_typed(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems(make_console(), [Problem("a/:bug:.md", 0, "is wrong", "Put it right.")])
    assert ":bug:" in capsys.readouterr().out


def test_a_terminal_without_our_letters_ends_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    narrow = io.TextIOWrapper(raw, encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", narrow)
    show_problems(make_console(), [Problem("a/نور.md", 0, "is wrong", "Put it right.")])
    narrow.flush()
    assert "? Put it right." in raw.getvalue().decode("cp1252")


def test_a_file_with_very_many_problems_is_told_in_few() -> None:
    out = io.StringIO()
    problems = [Problem("a.md", number, "is wrong", "Put it right.", number < 9_000) for number in range(9_100)]
    show_problems(Console(file=out, soft_wrap=True), problems)
    assert out.getvalue().count("→") == MOST_OF_A_FILE
    assert "9,050 more" in out.getvalue()
    assert "note" not in out.getvalue()


def test_a_family_asked_for_by_a_name_that_obeys_is_told_as_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "service.yml").write_text("name: x\n", encoding="utf-8")
    command.main(["check", "\x1b[2J[red]", "--records", str(tmp_path)])
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err


def test_a_fault_is_told_without_a_control_sign() -> None:
    assert terminal.our_fault(ValueError("\x1b[2J")).isprintable()

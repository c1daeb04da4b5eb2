"""The program with its modules, templates and words read, for a process of which many copies carry out the command.

Importing this builds a small service once. No paper is pressed: a copy could wait for ever for Typst's threads.
"""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator import __main__ as command
from generator import build, run
from generator.press import fonts
from tests.stopping import asked, do_here, small_service


def read_all() -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()):
        patch.setattr(run, "do_each", do_here)
        patch.setattr(build, "press_papers", lambda *_: ({}, ()))
        with redirect_stderr(io.StringIO()):
            command.main(asked(small_service(Path(folder) / "records"), Path(folder) / "site"))
    fonts.read_fonts()


read_all()

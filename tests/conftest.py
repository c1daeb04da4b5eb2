"""What many tests share: folders built once in a run, however many workers there are."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import RECORDS, must_build

LONGEST_WAIT = 240
"""Seconds to wait for another worker's build."""
BuiltOnce = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> BuiltOnce:
    """Gives a folder of that name, made by the first who asks for it; the others wait."""
    own = tmp_path_factory.getbasetemp()
    # Workers have a folder each below the run's own.
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def give(name: str, make: Callable[[Path], None]) -> Path:
        folder, outcome = shared / name, shared / f"{name}.outcome"
        try:
            (shared / f"{name}.begun").mkdir()
        except FileExistsError:
            assert wait_for(outcome) == "done", f"{name} could not be built; another worker says why"
            return folder
        ending = "failed"
        try:
            make(folder)
            ending = "done"
        finally:
            written = outcome.with_suffix(".new")
            written.write_text(ending, encoding="utf-8")
            written.replace(outcome)
        return folder

    return give


def wait_for(outcome: Path) -> str:
    until = time.monotonic() + LONGEST_WAIT
    while not outcome.exists() and time.monotonic() < until:
        time.sleep(0.1)
    return outcome.read_text(encoding="utf-8") if outcome.exists() else "never ended"


@pytest.fixture(scope="session")
def sample(built_once: BuiltOnce) -> Path:
    """The sample service, built."""
    return built_once("sample", lambda folder: must_build(RECORDS, folder))

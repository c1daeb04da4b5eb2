"""What many tests share: folders built once in a run, however many workers there are."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.sites import RECORDS, must_build

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
MUST_RUN = os.environ.get("CI") == "true"
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


@pytest.fixture(scope="session")
def sample_by_zensical(built_once: BuiltOnce) -> Path:
    """The same service, built by the other renderer."""
    return built_once("sample-by-zensical", lambda folder: must_build(RECORDS, folder, "--renderer", "zensical"))


def leave_out(what: str) -> NoReturn:
    """Skips and says so; where the project is checked for good, nothing may be left out."""
    if MUST_RUN:
        pytest.fail(f"{what}, and CI may leave nothing out")
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One Chromium a worker, shared by all who look: two of them in one process would trip over each other."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        leave_out(f"no browser here: none of {', '.join(BROWSERS)}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield running
        running.close()

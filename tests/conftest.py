"""Tools some tests need beside Python: found on this computer, or said to be missing.

Where `CI` is true a missing tool is a failure; elsewhere its tests are left out, and the last lines say so.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "msedge")
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"


def find_chromium() -> str | None:
    """The program of a Chromium on this computer."""
    return next((found for name in CHROMIUMS if (found := shutil.which(name))), None)


def missing_tools() -> list[str]:
    """A sentence for each tool that is not here."""
    sentences = []
    if not find_chromium():
        sentences.append("No Chromium was found: what a browser shows was not checked.")
    if not AXE.is_file():
        sentences.append("axe-core is not installed (it needs npm): accessibility rules were not checked.")
    return sentences


def leave_out(why: str) -> None:
    """Ends the test: skipped here, failed where nothing may be left out."""
    if os.environ.get("CI") == "true":
        pytest.fail(why)
    pytest.skip(why)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The last word on what was left out."""
    for sentence in missing_tools():
        terminalreporter.write_line(sentence, yellow=True)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium."""
    found = find_chromium()
    if not found:
        leave_out("no Chromium was found")
    assert found
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One headless Chromium, shared by the tests of a worker."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, to be run in a page."""
    if not AXE.is_file():
        leave_out("axe-core is not installed")
    return AXE.read_text(encoding="utf-8")

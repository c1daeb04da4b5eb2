"""A real browser, the sample served on this computer, and what the pages ask for and complain of."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import leave_out
from tests.sites import ROOT, Site

AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core."""
    if not AXE.is_file():
        leave_out("axe-core is not here: run npm ci --ignore-scripts in tests/")
    return AXE.read_text(encoding="utf-8")


class Quiet(SimpleHTTPRequestHandler):
    """Serves the sites as a host would: a page that is gone is answered with the site's own 404.html."""

    def log_message(self, *args: Any) -> None:
        """Says nothing of what was asked for."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        gone = Path(self.directory) / self.path.split("/")[1] / "404.html"
        if code != 404 or not gone.is_file():
            return super().send_error(code, message, explain)
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(gone.read_bytes())


class Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing: a browser that goes on to the next page hangs up on this one."""


@pytest.fixture(scope="session")
def server(sample: Path) -> Iterator[str]:
    """Address of the built sample on this computer."""
    with Server(("127.0.0.1", 0), partial(Quiet, directory=str(sample))) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_address[1]}"
        serving.shutdown()


@pytest.fixture
def address(server: str, sample: Path) -> Callable[[Path], str]:
    """A built page's address on the server."""
    return lambda page: f"{server}/{page.relative_to(sample).as_posix()}"


@pytest.fixture
def open_page(browser: Any) -> Iterator[Callable[..., Any]]:
    """A fresh window of that width with nothing remembered; closed after the test."""
    opened: list[Any] = []

    def window(width: int = 390, *, scripts: bool = True, scheme: str = "light") -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 800 else 900},
            java_script_enabled=scripts,
            color_scheme=scheme,
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        opened.append(context)
        return context.new_page()

    yield window
    for context in opened:
        context.close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `readers` runs once for each site of the sample."""
    if "readers" in metafunc.fixturenames:
        metafunc.parametrize("readers", SITES, ids=["-".join(one) for one in SITES])
    if "family" in metafunc.fixturenames:
        metafunc.parametrize("family", sorted({family for family, _ in SITES}))


SITES = (
    ("alder", "mum"),
    ("alder", "dad"),
    ("alder", "gran"),
    ("hornbeam", "mum"),
    ("hornbeam", "dad"),
    ("hornbeam", "nani"),
    ("medlar", "mum"),
    ("medlar", "dad"),
    ("whitebeam", "lorna"),
    ("whitebeam", "winston"),
    ("whitebeam", "dee"),
)
"""A family and one reader of each site; `test_private.py` holds that there is no other."""


@pytest.fixture
def site(sample: Path, readers: tuple[str, str]) -> Site:
    from tests.sites import site_for

    return site_for(sample, *readers)

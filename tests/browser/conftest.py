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
from tests.sites import ROOT, Site, distinct_pages, fullest_of_each_kind, site_for

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


LOOKS = {
    "english": (("alder", "mum"), ("alder", "dad"), ("alder", "gran"), ("hornbeam", "mum"), ("hornbeam", "dad")),
    "urdu": (("hornbeam", "nani"),),
    "little": (("medlar", "dad"),),
    "quiet": (("medlar", "mum"),),
    "closed": (("whitebeam", "winston"), ("whitebeam", "lorna"), ("whitebeam", "dee")),
    "setting": (
        ("hornbeam", "nursery@plover-8w2c"),
        ("alder", "nursery@dunlin-4p7x"),
        ("medlar", "support@dotterel-6h4w"),
    ),
    "service": (("", "(service)"),),
}
"""A family and one reader of each site, by how the site looks: full, from right to left, to somebody who may read
little, quiet, of a closed record, a setting's; and the service's own, of no family. `test_private.py` holds that there
is no other.
"""
SITES = tuple(readers for alike in LOOKS.values() for readers in alike)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `site` runs on one of each look, and one that takes `pages` on the fullest page of each kind.

    The long sweep adds every other site, and every page of every family.
    """
    if "readers" in metafunc.fixturenames:
        sites = [
            pytest.param(readers, id="-".join(readers), marks=[pytest.mark.full] if number else [])
            for alike in LOOKS.values()
            for number, readers in enumerate(alike)
        ]
        metafunc.parametrize("readers", sites)
    if "visited" in metafunc.fixturenames:
        families = sorted({family for family, _ in SITES if family})
        every = [pytest.param(family, id=f"all of {family}", marks=pytest.mark.full) for family in families]
        metafunc.parametrize("visited", [*LOOKS, *every])


@pytest.fixture
def site(sample: Path, readers: tuple[str, str]) -> Site:
    return site_for(sample, *readers)


@pytest.fixture
def pages(sample: Path, visited: str) -> tuple[Path, ...]:
    """The fullest page of each kind among the sites of a look, or every page of a family."""
    if visited not in LOOKS:
        return distinct_pages(sample, visited)
    return tuple(fullest_of_each_kind(site_for(sample, *readers) for readers in LOOKS[visited]).values())

"""The whole command on a small service, stopped: where and when it ends, and what stands then.

For tests that need a great many runs the command is a copy of a process that has read the program already, and builds
without workers of its own.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from io import StringIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from subprocess import CompletedProcess
from typing import NoReturn

import pytest

from generator import __main__ as command
from generator import run
from tests.read.folders import rewrite, write
from tests.sites import ROOT, contents, sites_in

CHANGES_A_DISK = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "ctypes.dlsym"}
FAMILIES = ("alder-7k2m", "elm-2b2b")
SOUND = Path(__file__).parent / "read" / "sound"
RECORDS = {
    "family.md": (
        "name: Wren and family\nlanguages: [en]\njoined: 2026-01-05\n"
        "address-key: 0123456789abcdef0123456789abcdef\nvisitors:\n  - {who: sam, from: 2026-01-05}\n"
        "readers:\n  mum: {name: Asha, relation: Mum, parental-responsibility: yes}\n"
    ),
    "wren-4p/profile.md": "name: Wren Hill\nborn: 2023-03-01\n",
    "wren-4p/visits/2026-02-03-sam.md": "minutes: 60\nwith: [mum]\n",
    "consents/2026-01-05-keep.md": "for: keep\ngiven-by: [mum]\nhow: signed\nfrom: 2026-01-05\n",
    "consents/2026-01-05-read-mum.md": (
        "for: read\nwith: mum\nparts: [everything]\ngiven-by: [mum]\nhow: signed\nfrom: 2026-01-05\n"
    ),
}
Site = dict[str, bytes]


def small_service(folder: Path) -> Path:
    """Two families with little in them."""
    for file in ("service.yml", "frameworks/first-steps.yml"):
        write(folder, file, (SOUND / file).read_text(encoding="utf-8"))
    for family in FAMILIES:
        for file, fields in RECORDS.items():
            body = "## Celebrations\nTwo words.\n" if "visits" in file else ""
            write(folder, f"families/{family}/{file}", f"---\n{fields}---\n{body}")
    return folder


def change_words(records: Path) -> None:
    """Something else to read in each family."""
    for family in FAMILIES:
        rewrite(records, f"families/{family}/family.md", "name: Wren and", "name: Renewed and")
        # The service knows a child by name, and a family by its id alone.
        rewrite(records, f"families/{family}/wren-4p/profile.md", "name: Wren", "name: Renewed")


def asked(records: Path, out: Path) -> list[str]:
    return ["build", "--records", str(records), "--out", str(out), "--project", str(ROOT), "--jobs", "2"]


@dataclass(frozen=True)
class Started:
    """The command at work in a process of its own."""

    process: BaseProcess
    said: Connection
    """Where what it says can be read."""
    out: Path


def copies() -> ForkServerContext:
    """Where processes come from: copies of one that has read the program and nothing else.

    A copy of this one could wait for ever for threads that were not copied along, such as Typst's.
    """
    found = get_context("forkserver")
    found.set_forkserver_preload(["tests.readied"])
    return found


def run_apart(records: Path, out: Path, first: Callable[[], object] = bool, *, has_workers: bool = False) -> Started:
    """A process that does `first`, then carries out the command."""
    heard, said = copies().Pipe(duplex=False)
    process = copies().Process(target=carry_out, args=(records, out, first, has_workers, said))
    process.start()
    said.close()
    return Started(process, heard, out)


def carry_out(records: Path, out: Path, first: Callable[[], object], has_workers: bool, said: Connection) -> NoReturn:
    ending = 70
    try:
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8") for number in (1, 2))
        if not has_workers:
            run.do_each = do_here  # type: ignore[assignment]
        first()
        ending = command.main(asked(records, out))
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(ending)


def do_here(
    function: Callable[[object], object], work: tuple[object, ...], *_: object
) -> Iterator[tuple[object, Callable[[], object]]]:
    """The same work without workers."""
    return ((one, partial(function, one)) for one in work)


def build_here(records: Path, out: Path, *options: str) -> CompletedProcess[str]:
    """The command carried out in this process: a worker takes longer to start than a small family to build."""
    words = ["build", "--records", str(records), "--out", str(out), "--project", str(ROOT), *options]
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(StringIO()) as told, redirect_stderr(told):
        patch.setattr(run, "do_each", do_here)
        ending = command.main(words)
    return CompletedProcess(words, ending, told.getvalue(), "")


def ending_of(started: Started) -> int:
    """Waits for its end: the exit status, or minus the number of the signal that ended it."""
    with started.said, os.fdopen(os.dup(started.said.fileno()), encoding="utf-8") as said:
        started.out.with_suffix(".told").write_text(said.read(), encoding="utf-8")
    started.process.join()
    ending = started.process.exitcode
    assert ending is not None
    return ending


def told_by(out: Path) -> str:
    """What the command said in the terminal, once it has ended."""
    return out.with_suffix(".told").read_text(encoding="utf-8")


def stop_at(step: int) -> None:
    """Kills this program just before its nth call that could change a disk."""
    steps = iter(range(step))

    def listen(event: str, _arguments: tuple[object, ...]) -> None:
        if event in CHANGES_A_DISK and next(steps, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(listen)


def note_calls(into: Path, out: Path) -> None:
    """Writes down, for each call that could change a disk, whether it is one of putting a site in its place."""
    number = os.open(into, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        if event in CHANGES_A_DISK:
            paths = [str(one) for one in arguments if isinstance(one, str | Path)]
            is_placing = event == "ctypes.dlsym" or any(
                path.startswith(str(out)) and "building" not in path for path in paths
            )
            os.write(number, b"p" if is_placing else b".")

    sys.addaudithook(listen)


def all_sites(out: Path) -> dict[str, Site]:
    """Every site's files, by edition."""
    return {site.name: contents(site) for site in out.iterdir() if site.is_dir() and not site.name.startswith(".")}


def fresh_copy(out: Path, at: Path) -> Path:
    """An output folder as it was, for one more try."""
    if at.exists():
        shutil.rmtree(at)
    return Path(shutil.copytree(out, at))


def receipts_hold(out: Path) -> bool:
    """Whether each site that stands is wholly what its receipt says."""
    from generator.publish.contents import holds
    from generator.publish.receipt import read_receipt

    receipts = (read_receipt(path) for path in (out / ".stepmark" / "receipts").glob("*.json"))
    return all(receipt and holds(out / receipt.edition, receipt.digest) for receipt in receipts) and bool(sites_in(out))


@dataclass(frozen=True)
class Change:
    """A service whose sites stand, and what they are to become."""

    records: Path
    before: Path
    """An output folder as it stood before the records were changed."""
    old: dict[str, Site]
    new: dict[str, Site]
    calls: str
    """A letter for each call of a build that could change a disk: `p` where a site is put in its place."""


def make_change(folder: Path) -> None:
    """A service with its sites in place, and then other words in its records; beside it, what it is to become."""
    records, before, after = small_service(folder / "records"), folder / "before", folder / "after"
    assert ending_of(run_apart(records, before)) == 0, told_by(before)
    change_words(records)
    fresh_copy(before, after)
    assert ending_of(run_apart(records, after, partial(note_calls, folder / "calls", after))) == 0


def change_in(folder: Path) -> Change:
    """What was made there."""
    calls = (folder / "calls").read_text(encoding="utf-8")
    before = folder / "before"
    old, new = all_sites(before), all_sites(folder / "after")
    assert old.keys() == new.keys()
    assert all(old[name] != new[name] for name in old)
    return Change(folder / "records", before, old, new, calls)


def assert_each_is_whole(change: Change, out: Path) -> None:
    for name, site in all_sites(out).items():
        assert site in (change.old[name], change.new[name]), f"{name} is mixed"
    assert all_sites(out).keys() == change.old.keys()


def assert_the_next_run_ends_as_ever(change: Change, out: Path, *, has_workers: bool = False) -> None:
    """Nothing to mend and nothing left over, but for what a killed run's own workers may still be writing."""
    assert ending_of(run_apart(change.records, out)) == 0, told_by(out)
    assert all_sites(out) == change.new
    assert receipts_hold(out)
    own = out / ".stepmark"
    assert has_workers or len(list((own / "building").iterdir())) == 1
    assert list((own / "exchanging").iterdir()) == []

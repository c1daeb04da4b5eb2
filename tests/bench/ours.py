"""Our own program as anybody runs it: a whole process each time.

In go records and an output folder, out comes what a build cost. It takes sites away and changes a visit, in folders of
the bench alone.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from generator.draw.photos import draw_photo
from tests.bench.pictures import PHONE
from tests.bench.pictures import draw_photo as invent_photo
from tests.bench.rooms import PROJECT
from tests.bench.stopwatch import Spent, run_timed


def build_ours(records: Path, out: Path, *more: str) -> Spent:
    """`stepmark build`, with these options or families."""
    command = [sys.executable, "-m", "generator", "build", "--records", str(records), "--out", str(out), *more]
    return run_timed(command, PROJECT)


def forget_sites(out: Path) -> None:
    """Every site and receipt gone; photos made ready for them stay."""
    for receipt in sorted((out / ".stepmark" / "receipts").glob("*.json")):
        shutil.rmtree(out / json.loads(receipt.read_text(encoding="utf-8"))["edition"])
        receipt.unlink()


def change_visit(records: Path, family: str) -> None:
    """One more sentence in the newest visit."""
    visits = (records / "families" / family).glob("*/visits/*.md")
    newest = max(visits, key=lambda file: file.name)
    with newest.open("a", encoding="utf-8", newline="\n") as file:
        file.write("\nAnd once more.\n")


def watch_rooms(records: Path, out: Path, keep: Path, count: int) -> dict[str, object]:
    """What `rooms` tells of one process that builds them all."""
    command = [sys.executable, "-m", "tests.bench.rooms", str(records), str(out), str(keep), str(count)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    told: dict[str, object] = json.loads(done.stdout)
    return told


def time_phone_photo(folder: Path) -> float:
    """Seconds of processor to make one photo of a telephone's size ready for the first time."""
    (folder / "photos").mkdir(parents=True)
    (folder / "photos" / "one.jpg").write_bytes(invent_photo(Random(0), PHONE))
    begun = time.process_time()
    draw_photo(folder, "photos/one.jpg", folder / "cache")
    return time.process_time() - begun

"""Where our time goes: every family through every room in this one process, the clock read at each door.

    python -m tests.bench.rooms RECORDS OUT KEEP COUNT

Prints JSON: seconds by room, megabytes after COUNT families and after all, how many sites and photos. Keeps a copy of
each staging folder in KEEP, for others to build. Runs the program's own order of rooms; only its doors are watched.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator import build, run
from generator.publish import open_output

PROJECT = Path(__file__).resolve().parents[2]
DOORS = {
    "read": (build, "read_family"),
    "consent": (build, "select_editions"),
    "measure": (build, "measure_progress"),
    "compose": (build, "compose_website"),
    "compose: digest": (build, "digest_of"),
    "draw": (build, "draw_pictures"),
    "draw: charts": (build, "draw_charts"),
    "press": (build, "press_papers"),
    "render: stage": (build, "stage"),
    "render: html": (build, "build_html"),
    "publish": (run, "place"),
}


@dataclass
class Watch:
    """Seconds by room, and where copies are kept."""

    keep: Path
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys((*DOORS, "draw: first time"), 0.0))

    def timed(self, room: str, door: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*given: Any, **more: Any) -> Any:
            begun = time.process_time()
            made = door(*given, **more)
            made = made if room != "consent" else tuple(made)
            self.seconds[room] += time.process_time() - begun
            return made

        return watched

    def drawn(self, door: Callable[..., Any]) -> Callable[..., Any]:
        """Photos twice: what is new is made ready, then all are taken from where they are kept."""
        first, again = self.timed("draw: first time", door), self.timed("draw", door)

        def watched(*given: Any) -> Any:
            first(*given)
            return again(*given)

        return watched

    def kept(self, door: Callable[..., Any]) -> Callable[..., Any]:
        """A copy of each staging folder; the copying is not counted."""
        timed = self.timed("render: html", door)

        def watched(*given: Any) -> Any:
            staging = next(one for one in given if isinstance(one, Path))
            shutil.copytree(staging, self.keep / staging.name.removesuffix(".staging"))
            return timed(*given)

        return watched


def watch_doors(keep: Path) -> Watch:
    """Every door watched from now on, in this process."""
    watch = Watch(keep)
    for room, (module, name) in DOORS.items():
        door = getattr(module, name)
        watched = {"draw": watch.drawn, "render: html": watch.kept}.get(room)
        setattr(module, name, watched(door) if watched else watch.timed(room, door))
    return watch


def largest() -> float:
    """Megabytes this process has held at most; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main(records: Path, out: Path, keep: Path, count: int) -> None:
    watch = watch_doors(keep)
    held = 0.0
    order = run.Order(records, out, PROJECT)
    service_read = run.read_service_or_stop(records)
    begun = time.process_time()
    with open_output(out) as output:
        work = run.errands(order, service_read, output)
        for number, errand in enumerate(work, 1):
            run.put_in_place(output, build.build_family(errand), errand)
            held = largest() if number == min(count, len(work)) else held
    whole = time.process_time() - begun
    made = {"seconds": watch.seconds, "whole": whole, "held": (held, largest()), "families": len(work)}
    photos = len(list((out / ".stepmark" / "cache").rglob("*.pictures")))
    print(json.dumps({**made, "sites": len(list(keep.iterdir())), "photos": photos}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))

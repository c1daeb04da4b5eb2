"""`make bench`: our program beside others on the same work in the same run, and where our time goes.

    python -m tests.bench.run [COUNT] [--large]

Makes COUNT typical families in a folder that is thrown away, and prints tables in Markdown. Nothing is asserted:
computers differ and are busy, so what counts is one line divided by another.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bench.families import write_families
from tests.bench.family import LARGE
from tests.bench.ours import build_ours, change_visit, forget_sites, time_phone_photo, watch_rooms
from tests.bench.peers import Peer, installed_peers, pages_in
from tests.bench.stopwatch import Spent, together, typical
from tests.bench.table import FEW, Row, Told, print_told

TRIES = 3
MOST_SITES = 20
"""So many sites others build; where there are more, what they cost is scaled, and the table says so."""


@dataclass(frozen=True)
class Place:
    """The folders of one run."""

    folder: Path
    records: Path
    out: Path
    keep: Path


def make_place(folder: Path) -> Place:
    keep = folder / "staging"
    keep.mkdir(parents=True)
    return Place(folder, folder / "records", folder / "site", keep)


def measure(count: int, folder: Path) -> Told:
    """Everything measured, for `count` typical families."""
    place = make_place(folder)
    families = write_families(place.records, count)
    inside = watch_rooms(place.records, place.out, place.keep, FEW)
    first = build_cold(place)
    peers = build_peers(place)
    second = build_cold(place)
    alone = build_cold(place, "--jobs", "1")
    same = typical(build_ours(place.records, place.out) for _ in range(TRIES))
    changed = typical(change_and_build(place, family) for family in (families * TRIES)[:TRIES])
    rows = (
        Row("ours, cold", typical((first, second)), pages_in(place.out)),
        Row("ours, cold, one worker", alone, pages_in(place.out)),
        Row("ours, nothing changed", same),
        Row("ours, one visit changed, `build FAMILY`", changed),
        *peers,
    )
    return Told(count, rows, inside, time_phone_photo(folder / "phone"))


def build_cold(place: Place, *more: str) -> Spent:
    """Every site from nothing; its photos are made ready already."""
    forget_sites(place.out)
    return build_ours(place.records, place.out, *more)


def change_and_build(place: Place, family: str) -> Spent:
    change_visit(place.records, family)
    return build_ours(place.records, place.out, family)


def build_peers(place: Place) -> tuple[Row, ...]:
    """Each peer over the staging folders; they take turns, so that a busy minute is everybody's."""
    peers = installed_peers()
    every = sorted(place.keep.iterdir())
    chosen = every[:: -(-len(every) // MOST_SITES)]
    larger = len(every) / len(chosen)
    spent: dict[str, list[Spent]] = {peer.name: [] for peer in peers}
    pages = dict.fromkeys(spent, 0)
    for staging in chosen:
        for peer in peers:
            cost, made = build_one(peer, staging, place.folder)
            spent[peer.name].append(cost)
            pages[peer.name] += made
    return tuple(
        Row(
            f"{peer.name} ({peer.version})",
            together(spent[peer.name]).times(larger),
            round(pages[peer.name] * larger),
            built=len(chosen),
        )
        for peer in peers
    )


def build_one(peer: Peer, staging: Path, folder: Path) -> tuple[Spent, int]:
    with tempfile.TemporaryDirectory(dir=folder) as made:
        out = Path(made) / "site"
        cost = peer.build(staging, out)
        return cost, pages_in(out)


def measure_large(folder: Path) -> tuple[Row, ...]:
    """The largest family there may be: with all its photos new, and with its words alone to make anew."""
    place = make_place(folder)
    write_families(place.records, 1, LARGE)
    new = build_ours(place.records, place.out)
    return (
        Row("ours, the largest family, 500 new photos", new),
        Row("ours, the largest family, words alone", build_cold(place)),
    )


def main() -> None:
    asked = argparse.ArgumentParser(prog="make bench", description="Measures our program beside others.")
    asked.add_argument("count", nargs="?", type=int, default=50, help="how many typical families (default: 50)")
    asked.add_argument("--large", action="store_true", help="the largest family there may be, too")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        told = measure(given.count, Path(folder) / "typical")
        large = measure_large(Path(folder) / "large") if given.large else ()
    print_told(told, large)


if __name__ == "__main__":
    main()

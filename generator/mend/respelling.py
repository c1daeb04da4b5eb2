"""A line and its reading in; every way to respell one key or value on it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.mend.reading import Reading
from generator.mend.rulers import rulers_at
from generator.mend.spellings import respell
from generator.model.record import Strict
from generator.read.strict_yaml import Path


def respell_line(line: str, number: int, reading: Reading, kind: type[Strict]) -> Iterator[tuple[str, str]]:
    """The line with one text respelt, for each text on it and each place it could stand; and what was done."""
    for path in reading.paths_by_line.get(number, ()):
        for is_key, ruler in rulers_at(kind, path):
            old = path[-1] if is_key else value_at(reading.values, path)
            new, done = respell(old, ruler) if isinstance(old, str) else ("", "")
            for start in _places(line, str(old), is_key) if new else ():
                yield line[:start] + new + line[start + len(str(old)) :], done


def value_at(values: Mapping[str, Any], path: Path) -> Any:
    """What stands at the path; none where a key was written twice, and the path leads into the other."""
    here: Any = values
    for part in path:
        is_there = part in here if isinstance(here, Mapping) else isinstance(here, list) and part in range(len(here))
        if not is_there:
            return None
        here = here[part]
    return here


def _places(line: str, text: str, is_key: bool) -> Iterator[int]:
    """Columns at which the text stands as a whole key or value."""
    after = r"[\"']?\s*:" if is_key else r"\s*(?:$|[\"',}\]]|\s#)"
    for found in re.finditer(rf"(?:(?<=[\s\"'\[{{,(])|^){re.escape(text)}(?={after})", line):
        yield found.start()

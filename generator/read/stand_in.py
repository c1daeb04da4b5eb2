"""A `service.yml` with problems in; as much of the service out as it takes to close what must be closed.

Line by line, so that one that is wrong spoils no other. Whatever cannot be read is left at what harms least: the day
is then counted in UTC. Nothing that is built for a reader to keep comes from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.model.service import Service
from generator.read.record import open_text
from generator.read.strict_yaml import read_fields

LINE = re.compile(r"(name|time-zone|sample-day|phone|email|languages):[ \t]")
LEAST: dict[str, Any] = {
    "format": "1",
    "name": "Portage",
    "time-zone": "UTC",
    "named-person": "…",
    "team": {},
    "help-levels": {"most": "…", "least": "…"},
}


def read_stand_in(records: Path) -> Service:
    """The service as far as its own lines say, one by one; it has no team."""
    text, _ = open_text(records / "service.yml", "service.yml")
    written = dict(LEAST)
    for line in text.split("\n"):
        for key, value in read_line(line):
            if is_sound({**LEAST, key: value}):
                written[key] = value
    return Service.model_validate(written)


def read_line(line: str) -> Iterator[tuple[str, Any]]:
    """The key and value on a line of their own, where they can be read without a doubt."""
    if LINE.match(line):
        fields = read_fields(f"{line}\n", "service.yml", 1)
        if not fields.problems:
            yield from fields.value.items()


def is_sound(written: dict[str, Any]) -> bool:
    try:
        Service.model_validate(written)
    except ValidationError:
        return False
    return True

"""The supervision summary of one child as a PDF, on request: for the service, from its own `CaseLine` alone.

In comes what was asked of the command `print`, out goes one file. Nothing goes through a build's output.
"""

from __future__ import annotations

from pathlib import Path

from generator import run
from generator.cases import line_of
from generator.compose import compose_supervision
from generator.consent import select_audience
from generator.model.audience import SERVICE
from generator.model.pictures import Pictures
from generator.press import press_papers
from generator.problems import Misuse, Problem, RecordsWrong
from generator.read import read_family

SUPERVISION = "supervision"


def is_supervision(what: str) -> bool:
    """Whether what is asked for is a child's summary, such as `wren-4k7m/supervision`."""
    child, _, name = what.partition("/")
    return bool(child) and name == SUPERVISION


def press_supervision(records: Path, project: Path, family: str, what: str) -> tuple[bytes, tuple[Problem, ...]]:
    """The PDF, empty where a letter has no font, and what is wrong. Raises RecordsWrong, Misuse."""
    order = run.Order(records, records, project, (family,))
    service_read = run.read_service_or_stop(records)
    assert service_read.service is not None
    [folder] = run.chosen_folders(order)
    reading = read_family(folder, service_read.service, service_read.frameworks, service_read.library)
    if reading.family is None:
        raise RecordsWrong(reading.problems)
    day, _ = run.day_of(order, service_read.service)
    case = line_of(select_audience(reading.family, SERVICE, day))
    child = what.partition("/")[0]
    website = case and compose_supervision(case, child, service_read.service, service_read.frameworks, day)
    if not website:
        raise Misuse("There is no such child in that family. Say FAMILY/CHILD/supervision.")
    papers, problems = press_papers(website, Pictures({}), project / "theme")
    return next(iter(papers.values()), b""), problems

"""What check says of a small family made in code, by the lists that come with the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.advise import Adviser, advise_family, read_lists
from generator.model.kinds import Family
from generator.model.record import AnyFiled
from generator.model.service import Service
from generator.problems import Problem
from tests.builders import SERVICE, TODAY, WREN, family, read_consent, section, visit

THEME = Path(__file__).parents[2] / "theme"
LISTS, _ = read_lists(THEME)
KEPT = read_consent("nobody", "diary", for_="keep")
OTHERS = {"hornbeam-3q9t": frozenset({"Noor", "Rose", "May"}), "alder-7k2m": frozenset({"Wren"})}


def advise_on(
    *records: AnyFiled,
    children: tuple[str, ...] = (WREN,),
    day: date = TODAY,
    neighbours: Mapping[str, frozenset[str]] = OTHERS,
    service: Service = SERVICE,
) -> tuple[Problem, ...]:
    """Everything worth a second thought in a family of these records."""
    found = replace(family(*records, children=children), service=service)
    return advise(found, neighbours, day)


def advise(found: Family, neighbours: Mapping[str, frozenset[str]] = OTHERS, day: date = TODAY) -> tuple[Problem, ...]:
    return advise_family(found, Adviser.of(found.service, LISTS, neighbours, day))


def said_of(*words: str, name: str = "Playing together", language: str = "en") -> list[str]:
    """What is said of paragraphs in a section of a visit."""
    return [one.wrong for one in advise_on(visit("2026-06-01-sam", section(name, *words, language=language)))]

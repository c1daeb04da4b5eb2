"""The strategies themselves: they draw every kind and every field, and what they draw is what `read` reads."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from generator.model.kinds import KINDS, Family
from generator.model.record import AnyFiled, Strict, section_rule
from generator.model.tables import models_in
from generator.model.visit import Photo
from generator.read import read_family
from tests.builders import FRAMEWORK
from tests.strategies import CASES, Drawn, families_by_chance, prove
from tests.strategies.families import SERVICE
from tests.strategies.sheets import Sheet

ENOUGH = 300


def read_back(drawn: Drawn) -> tuple[Family | None, list[str]]:
    """The family as `read` gives it, and the problems that are more than warnings."""
    with tempfile.TemporaryDirectory() as folder:
        written = drawn.write(Path(folder) / "families")
        reading = read_family(written, SERVICE, {"small-steps": FRAMEWORK}, drawn.family.library)
    return reading.family, [str(problem) for problem in reading.problems if not problem.is_warning]


def without_lines(filed: AnyFiled) -> AnyFiled:
    return replace(filed, body=tuple(replace(section, line=0) for section in filed.body))


@CASES
def test_what_is_written_is_read_back_the_same(cases: int) -> None:
    def is_read_back(drawn: Drawn) -> None:
        family, problems = read_back(drawn)
        assert problems == []
        assert family
        for found, expected in zip(family.filed, drawn.filed, strict=True):
            assert without_lines(found) == expected

    prove(is_read_back, cases)


@pytest.fixture(scope="module")
def drawn() -> tuple[Sheet, ...]:
    """Every record of several hundred families, and of their libraries."""
    return tuple(sheet for one in families_by_chance(ENOUGH) for sheet in (*one.sheets, one.library))


def fields_in(model: type[Strict], written: Mapping[str, Any], above: str) -> Iterator[tuple[str, bool]]:
    """Each field of a record and of what stands within it, and whether it is there."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        yield f"{above}.{key}", key in written
        inner = next(models_in(field.annotation), None)
        if inner and key in written:
            value = written[key]
            listed = value if isinstance(value, list) else list(value.values()) if is_by_id(field) else [value]
            for one in listed:
                yield from fields_in(inner, one, f"{above}.{key}")


def is_by_id(field: Any) -> bool:
    return "Mapping" in str(field.annotation)


def needed_in(model: type[Strict], above: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if field.is_required():
            yield f"{above}.{field.alias or name}"
        inner = next(models_in(field.annotation), None)
        if inner:
            yield from needed_in(inner, f"{above}.{field.alias or name}")


def test_every_kind_and_every_field_is_drawn_set_and_unset(drawn: tuple[Sheet, ...]) -> None:
    assert {sheet.kind for sheet in drawn} == set(KINDS)
    seen = {pair for sheet in drawn for pair in fields_in(sheet.kind, sheet.fields, sheet.kind.kind)}
    fields = {field for field, _ in seen}
    never_set = fields - {field for field, is_set in seen if is_set}
    never_unset = fields - {field for field, is_set in seen if not is_set}
    needed = {field for kind in KINDS for field in needed_in(kind, kind.kind)}
    assert never_set == {"library.only", "library.photo"}  # a library has no reader and no photos
    assert never_unset <= needed


def test_every_choice_of_a_field_is_drawn(drawn: tuple[Sheet, ...]) -> None:
    written: dict[tuple[str, str], set[Any]] = {}
    for sheet in drawn:
        for key, value in sheet.fields.items():
            for one in value if isinstance(value, list) else [value]:
                written.setdefault((sheet.kind.kind, key), set()).add(str(one))
    for kind in KINDS:
        for name, field in kind.model_fields.items():
            choices = {str(one) for one in choices_of(field.annotation)}
            assert choices <= written.get((kind.kind, field.alias or name), set()) or not choices, (kind.kind, name)


def choices_of(annotation: Any) -> tuple[Any, ...]:
    """The words a field can only be one of."""
    found = get_args(annotation)
    if "Literal" in str(annotation) and not any(map(get_args, found)):
        return tuple(one for one in found if isinstance(one, str))
    return tuple(choice for one in found for choice in choices_of(one))


def test_every_section_of_every_kind_is_drawn_in_one_language_and_in_two(drawn: tuple[Sheet, ...]) -> None:
    told = {(sheet.kind, section.name) for sheet in drawn for section in sheet.body}
    for kind in KINDS:
        opening = ("",) if kind.opening else ()
        assert {(kind, name) for name in (*opening, *(rule.name for rule in kind.sections))} <= told
    assert all(section_rule(kind, name) for kind, name in told)
    languages = [{one.language for one in sheet.body} for sheet in drawn]
    assert {"en", "ur"} in languages
    assert {"en"} in languages


def test_photos_are_drawn_of_children_of_adults_of_nobody_and_of_others(drawn: tuple[Sheet, ...]) -> None:
    who = [tuple(sheet.fields["who"]) for sheet in drawn if sheet.kind is Photo]
    assert () in who
    assert any("others" in people for people in who)
    assert any({"mum", "dad"} & set(people) for people in who)
    assert any(people[0].endswith("4k7m") for people in who if people)

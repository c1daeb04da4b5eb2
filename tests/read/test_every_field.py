"""Field by field, walked from the models: what is wrong is said on its line, plainly, and never quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator.model.kinds import KINDS
from generator.model.parts import Part
from generator.model.record import Strict
from generator.model.tables import MODELS, models_in
from generator.problems import Problem
from generator.read.fields import read_model
from generator.read.strict_yaml import read_fields
from tests.read.examples import Path, example, with_value, without, write_yaml

WRONG = "Zzqx\u202ewrong"
JARGON = re.compile(
    r"zzqx|input should|valid|pydantic|tuple|dict|mapping|string|\bstr\b|\bint\b|integer|none type|\bnone\b|extra|"
    r"literal|permitted|value error|function|\[key\]|instance|union|type=",
    re.IGNORECASE,
)


def read_example(kind: str, value: dict[str, Any]) -> tuple[dict[Path, int], tuple[Problem, ...]]:
    text, places = write_yaml(value, first_line=2)
    fields = read_fields(text, "a.md", 2)
    _, problems = read_model(MODELS[kind], fields, "a.md")
    return places, (*fields.problems, *problems)


def paths_of(model: type[Strict], value: Any, above: Path = ()) -> Iterator[tuple[Path, type[Strict]]]:
    """Every field of a model and of the models within it, by its path in the example."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        yield (*above, key), model
        yield from paths_within(value[key], (*above, key), field.annotation)


def paths_within(value: Any, path: Path, annotation: Any) -> Iterator[tuple[Path, type[Strict]]]:
    inner = next(models_in(annotation), None)
    if inner is None:
        return
    if isinstance(value, dict) and {field.alias for field in inner.model_fields.values()} & value.keys():
        yield from paths_of(inner, value, path)
    else:
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths_of(inner, one, (*path, key))


EVERY_FIELD = [
    pytest.param(kind, path, id=f"{kind}-{'.'.join(map(str, path))}")
    for kind, model in MODELS.items()
    for path, _ in paths_of(model, example(kind))
]
EVERY_NEEDED = [
    pytest.param(kind, path, id=f"{kind}-{'.'.join(map(str, path))}")
    for kind, model in MODELS.items()
    for path, owner in paths_of(model, example(kind))
    if any(field.is_required() and field.alias == path[-1] for field in owner.model_fields.values())
]


@pytest.mark.parametrize("kind", MODELS)
def test_an_example_with_every_field_reads_without_problems(kind: str) -> None:
    assert read_example(kind, example(kind))[1] == ()


@pytest.mark.parametrize(("kind", "path"), EVERY_FIELD)
def test_a_wrong_value_is_a_problem_on_its_own_line(kind: str, path: Path) -> None:
    places, problems = read_example(kind, with_value(example(kind), path, WRONG))
    assert places[path] in {problem.line for problem in problems}


@pytest.mark.parametrize(("kind", "path"), EVERY_FIELD)
def test_a_wrong_value_is_told_in_plain_words_and_not_quoted(kind: str, path: Path) -> None:
    _, problems = read_example(kind, with_value(example(kind), path, WRONG))
    assert [str(problem) for problem in problems if JARGON.search(str(problem))] == []


@pytest.mark.parametrize(("kind", "path"), EVERY_FIELD)
def test_a_wrong_value_is_told_with_what_would_be_right(kind: str, path: Path) -> None:
    _, problems = read_example(kind, with_value(example(kind), path, WRONG))
    assert all(problem.right for problem in problems)


@pytest.mark.parametrize(("kind", "path"), EVERY_FIELD)
def test_an_empty_value_is_a_problem_on_its_own_line(kind: str, path: Path) -> None:
    places, problems = read_example(kind, with_value(example(kind), path, ""))
    assert places[path] in {problem.line for problem in problems}


@pytest.mark.parametrize(("kind", "path"), EVERY_FIELD)
def test_a_misspelt_key_is_met_with_the_right_one(kind: str, path: Path) -> None:
    whole = example(kind)
    holder = whole
    for part in path[:-1]:
        holder = holder[part]
    misspelt = {(f"{key}x" if key == path[-1] else key): value for key, value in holder.items()}
    _, problems = read_example(kind, with_value(whole, path[:-1], misspelt))
    assert f"Did you mean `{path[-1]}`?" in {problem.right for problem in problems}


@pytest.mark.parametrize(("kind", "path"), EVERY_NEEDED)
def test_a_missing_key_is_named_with_what_it_is(kind: str, path: Path) -> None:
    _, problems = read_example(kind, without(example(kind), path))
    assert any(problem.wrong == f"`{path[-1]}` is missing" and problem.right[9:] for problem in problems)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_field_names_exactly_one_part(kind: type[Strict]) -> None:
    parts = {name: sum(isinstance(m, Part) for m in field.metadata) for name, field in kind.model_fields.items()}
    assert {name: count for name, count in parts.items() if count != 1} == {}


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_has_a_sentence(kind: str) -> None:
    assert [name for name, field in MODELS[kind].model_fields.items() if not field.description] == []

"""Whatever a file holds, the reader answers with problems and never with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.kinds import KINDS
from generator.problems import Problem
from generator.read import strict_yaml
from generator.read.filing import Found
from generator.read.front_matter import part
from generator.read.opened import text_of
from generator.read.record import parse_record
from generator.read.strict_yaml import DEEPEST, read_fields
from tests.effort import is_within
from tests.read.folders import CHILD, FAMILY, read_one, sound_records

SIGNS = (*"abc:,-#[]{}&*!|>'\"%@`?~=\\ \n", "\n  ", "\n- ", ": ", " #", "---\n", "<<", "!!int ", "\\x41", "é", "\u202e")
YAML_LIKE = st.lists(st.sampled_from(SIGNS), max_size=80).map("".join)
ANY_TEXT = st.one_of(YAML_LIKE, st.text(max_size=300))
RECORD_FILES = (
    f"{FAMILY}/family.md",
    f"{FAMILY}/consents/2026-01-05-keep.md",
    f"{CHILD}/profile.md",
    f"{CHILD}/activities/2026-02-03-bubbles-picture.md",
    f"{CHILD}/home/2026-02-08.md",
)


def is_plain(problems: tuple[Problem, ...]) -> bool:
    return all(isinstance(problem, Problem) and problem.wrong and problem.line >= 0 for problem in problems)


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_become_text_or_a_problem(raw: bytes) -> None:
    text, problems = text_of(raw, "a.md")
    assert is_plain(problems)
    assert isinstance(text, str)


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_parted_or_a_problem(text: str) -> None:
    assert part(text, "a.md") is not None


@settings(max_examples=1000, deadline=None)
@given(ANY_TEXT)
def test_any_front_matter_is_read_or_a_problem(text: str) -> None:
    fields = read_fields(text, "a.md", 2)
    assert is_plain(fields.problems)
    assert all(2 <= problem.line <= text.count("\n") + 2 for problem in fields.problems)


@settings(max_examples=300, deadline=None)
@given(kind=st.sampled_from(KINDS), front=ANY_TEXT, body=ANY_TEXT)
def test_any_record_is_read_or_a_problem(kind: type, front: str, body: str) -> None:
    text = f"---\n{front}\n---\n{body}"
    draft, problems = parse_record(text, Found("a.md", kind), "a.md", "en")
    assert is_plain(problems)
    assert draft.record is not None or any(not problem.is_warning for problem in problems)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    file=st.sampled_from(RECORD_FILES),
    raw=st.one_of(st.binary(max_size=300), ANY_TEXT.map(lambda t: t.encode("utf-8", "replace"))),
)
def test_any_bytes_in_a_family_are_read_or_a_problem(tmp_path: Path, file: str, raw: bytes) -> None:
    records = tmp_path / "records"
    if not records.exists():
        sound_records(tmp_path)
    before = (records / file).read_bytes()
    (records / file).write_bytes(raw)
    read = read_one(records)
    (records / file).write_bytes(before)
    assert is_plain(read.problems)
    assert read.family is not None or read.problems


@pytest.mark.parametrize(
    "front",
    [
        "a: " + "[" * 60_000,
        "a: " + "{b: " * 15_000,
        "- " * 30_000,
        "? " * 30_000,
        "a: *b\n" * 10_000,
        "a: &a [" + "*a," * 20_000 + "]",
        "a: # b\n" * 9_000,
        "k: v\n" * 5_000 + "# # #" * 7_000,
        'a: "' + " # " * 20_000 + '"',
        "a" * 64_000,
        "a: " + "'" * 63_000,
        "a:\n" + " " * 60_000 + "b",
        "".join(f"key-{n}: {n}\n" for n in range(5_000)),
    ],
    ids=range(13),
)
def test_no_front_matter_within_the_limit_takes_long(front: str) -> None:
    text = f"---\n{front}\n---\n"
    assert is_within(60, lambda: parse_record(text, Found("a.md", KINDS[3]), "a.md", "en"))


def test_nesting_is_allowed_to_the_limit() -> None:
    deep = "a: " + "[" * (DEEPEST - 1) + "b" + "]" * (DEEPEST - 1)
    assert read_fields(deep, "a.md", 2).problems == ()


def test_nesting_beyond_the_limit_is_a_problem() -> None:
    deep = "a: " + "[" * DEEPEST + "b" + "]" * DEEPEST
    assert [problem.wrong for problem in read_fields(deep, "a.md", 2).problems] == ["this is nested too deeply"]


@pytest.mark.parametrize(
    "surname", ["Null", "no", "true", "12:30", "1e3", "0x1F", "2026-02-03", "~", ".inf", "010", "=", "1_000"]
)
def test_a_plain_value_stays_the_text_it_is(surname: str) -> None:
    assert read_fields(f"name: {surname}\n", "a.md", 2).value == {"name": surname}


def test_a_file_over_the_limit_is_a_problem() -> None:
    assert text_of(b"a" * 256_001, "a.md")[1] != ()


def test_line_ends_of_windows_are_made_plain() -> None:
    assert text_of(b"---\r\na: b\r\n---\r\n", "a.md") == ("---\na: b\n---\n", ())


def test_without_the_fast_parser_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "name: Null\nwith: [mum, nani]\nin:\n  ur: {place: 12:30}\n"
    fast = read_fields(text, "a.md", 2)
    monkeypatch.setattr(strict_yaml, "Loader", yaml.BaseLoader)
    assert read_fields(text, "a.md", 2) == fast


def test_an_escape_that_stands_for_nothing_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_yaml, "Loader", yaml.BaseLoader)
    assert len(read_fields('name: "\\UFFFFFFFF"', "a.md", 2).problems) == 1


def test_a_hidden_line_break_in_the_front_matter_is_a_problem() -> None:
    problems = read_fields("name: a\nplace: b\u2028c\n", "a.md", 2).problems
    assert [(problem.line, problem.wrong) for problem in problems] == [(3, "a hidden line break stands here")]

"""The handbook's tables and the schemas say what the models say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.handbook import stale_tables, write_tables
from generator.model.goal import Goal
from generator.model.tables import MODELS, empty_handbook, field_table, fill_tables, schema_texts
from generator.model.visit import Visit

RECORDS = Path(__file__).parents[2] / "records"


def test_the_tables_and_schemas_in_the_records_are_not_stale() -> None:
    assert stale_tables(RECORDS) == ()


def test_every_kind_has_its_markers_in_the_handbook() -> None:
    handbook = (RECORDS / "README.md").read_text(encoding="utf-8")
    assert [name for name in MODELS if f"<!-- fields:{name} -->" not in handbook] == []


def test_a_changed_table_is_stale(tmp_path: Path) -> None:
    write_tables(tmp_path)
    handbook = tmp_path / "README.md"
    handbook.write_text(handbook.read_text(encoding="utf-8").replace("`minutes`", "`hours`"), encoding="utf-8")
    assert stale_tables(tmp_path) == (handbook,)


def test_a_missing_schema_is_stale(tmp_path: Path) -> None:
    write_tables(tmp_path)
    (tmp_path / ".schemas" / "visit.json").unlink()
    assert stale_tables(tmp_path) == (tmp_path / ".schemas" / "visit.json",)


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    write_tables(tmp_path)
    assert write_tables(tmp_path) == ()


def test_the_handbooks_own_words_are_kept(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(
        "# Ours\n\n<!-- fields:photo -->\n<!-- /fields:photo -->\nWords.\n", encoding="utf-8"
    )
    write_tables(tmp_path)
    text = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert text.startswith("# Ours\n")
    assert text.endswith("\nWords.\n")


def test_markers_of_no_kind_are_left_alone() -> None:
    text = "<!-- fields:nothing -->\nwords\n<!-- /fields:nothing -->\n"
    assert fill_tables(text) == text


def test_filling_filled_tables_changes_nothing() -> None:
    assert fill_tables(empty_handbook()) == empty_handbook()


def test_a_needed_field_says_so_with_its_part_and_sentence() -> None:
    assert "| `title` | yes | `goals` | A few words, such as Asking for more. |" in field_table(Goal)


def test_a_default_stands_where_there_is_one() -> None:
    assert "| `happened` | `yes` | `diary` |" in field_table(Visit)


def test_keys_within_a_list_stand_under_it() -> None:
    assert "| `steps › rule` |" in field_table(Goal)


def test_a_section_stands_with_its_part_and_hint() -> None:
    assert "| *Celebrations* | `celebrations` | Start with what went well, however small. |" in field_table(Visit)


@pytest.mark.parametrize("name", schema_texts())
def test_a_schema_refuses_keys_there_are_not(name: str) -> None:
    assert json.loads(schema_texts()[name])["additionalProperties"] is False


@pytest.mark.parametrize("name", MODELS)
def test_a_schema_names_every_key(name: str) -> None:
    keys = set(json.loads(schema_texts()[f"{name}.json"])["properties"])
    assert keys == {field.alias for field in MODELS[name].model_fields.values()}

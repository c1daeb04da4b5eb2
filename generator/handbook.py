"""The record format's tables and schemas in; the same written down in a records folder out.

Writes `records/.schemas/*.json` and what stands between the markers in `records/README.md`, and nothing
else: the handbook's own words are never touched.
"""

from __future__ import annotations

from pathlib import Path

from generator.model.tables import empty_handbook, fill_tables, schema_texts

SCHEMAS = ".schemas"
HANDBOOK = "README.md"


def read_handbook(records: Path) -> str:
    """The handbook as it stands; one with empty markers where there is none. Raises OSError, UnicodeError."""
    handbook = records / HANDBOOK
    return handbook.read_text(encoding="utf-8") if handbook.is_file() else empty_handbook()


def table_texts(records: Path) -> dict[Path, str]:
    """Every file that follows from the models, with the text it should hold."""
    texts = {records / SCHEMAS / name: text for name, text in schema_texts().items()}
    return {**texts, records / HANDBOOK: fill_tables(read_handbook(records))}


def write_tables(records: Path) -> tuple[Path, ...]:
    """The files that were stale and are now as the models say. Raises OSError where they cannot be written."""
    (records / SCHEMAS).mkdir(parents=True, exist_ok=True)
    stale = stale_tables(records)
    texts = table_texts(records)
    for path in stale:
        path.write_text(texts[path], encoding="utf-8", newline="\n")
    return stale


def stale_tables(records: Path) -> tuple[Path, ...]:
    """Files that are missing or are not as the models say."""
    texts = table_texts(records)
    return tuple(
        path for path, text in texts.items() if not path.is_file() or path.read_bytes() != text.encode("utf-8")
    )

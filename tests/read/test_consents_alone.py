"""Judging who may read where the rest of a family cannot be read."""

from __future__ import annotations

from pathlib import Path

from generator.read import ConsentsRead, read_consents, read_service
from tests.read.folders import FAMILY, rewrite, sound_records


def consents_of(records: Path) -> ConsentsRead | None:
    service = read_service(records).service
    assert service
    return read_consents(records / FAMILY, service)


def test_consents_are_read_beside_a_broken_record(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    rewrite(records, f"{FAMILY}/matters/2026-02-03-sleep.md", "status:", "statsu:")
    found = consents_of(records)
    assert found
    assert [consent.for_ for consent in found.consents] == ["keep", "read"]
    assert found.children == ("dunlin-4p",)
    assert "mum" in found.household.readers


def test_a_consent_that_cannot_be_read_leaves_nothing_to_judge_by(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    rewrite(records, f"{FAMILY}/consents/2026-01-05-read-mum.md", "how: signed", "how: shouted")
    assert consents_of(records) is None


def test_a_family_file_that_cannot_be_read_leaves_nothing_to_judge_by(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    (records / FAMILY / "family.md").unlink()
    assert consents_of(records) is None

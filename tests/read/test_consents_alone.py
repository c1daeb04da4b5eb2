"""Judging who may read where the rest of a family cannot be read."""

from __future__ import annotations

from pathlib import Path

from generator.read import ConsentsRead, read_consents, read_service
from tests.read.folders import FAMILY, rewrite, sound_records, write


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


def test_a_consent_that_cannot_be_read_is_not_among_them_and_told_of(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    rewrite(records, f"{FAMILY}/consents/2026-01-05-read-mum.md", "how: signed", "how: shouted")
    found = consents_of(records)
    assert found
    assert ([consent.for_ for consent in found.consents], found.is_whole) == (["keep"], False)


def test_a_consent_under_a_name_that_is_none_is_told_of(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    (records / FAMILY / "consents/2026-01-05-read-mum.md").rename(records / FAMILY / "consents/Read mum.md")
    found = consents_of(records)
    assert found
    assert not found.is_whole


def test_a_folder_without_a_profile_is_no_child(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    write(records, f"{FAMILY}/visit/2026-02-03-sam.md", "---\n---\n")
    found = consents_of(records)
    assert found
    assert found.children == ("dunlin-4p",)


def test_a_folder_that_is_a_link_gives_no_consents(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    (records / FAMILY).rename(tmp_path / "elsewhere")
    (records / FAMILY).symlink_to(tmp_path / "elsewhere")
    assert consents_of(records) is None


def test_a_family_file_that_cannot_be_read_leaves_nothing_to_judge_by(tmp_path: Path) -> None:
    records = sound_records(tmp_path)
    (records / FAMILY / "family.md").unlink()
    assert consents_of(records) is None

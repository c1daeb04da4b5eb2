"""What a reader may not see changes nothing on that reader's site: the composed pages are equal before and after."""

from __future__ import annotations

from generator.compose import compose_website
from generator.consent import select_editions
from generator.measure import measure_progress
from generator.model.record import AnyFiled
from generator.model.website import Website
from tests.builders import TODAY, family, matter, read_consent

BOTH = (read_consent("mum"), read_consent("dad"))


def sites(*records: AnyFiled) -> dict[str, Website]:
    """Every reader's composed site, with the grants to Mum and Dad."""
    selections = [edition.selection for edition in select_editions(family(*BOTH, *records), TODAY)]
    return {
        reader: compose_website(one, measure_progress(one), is_for_readers=True)
        for one in selections
        if one
        for reader in one.readers
    }


def test_a_record_kept_to_one_reader_changes_nothing_for_another() -> None:
    before, after = sites(), sites(matter("2026-02-01-tired", only=["mum"]))
    assert after["mum"] != before["mum"]
    assert after["dad"] == before["dad"]


def test_what_one_reader_keeps_back_never_stands_at_an_address_another_was_given() -> None:
    before, after = sites(), sites(matter("2026-02-01-tired", only=["mum"]))
    assert after["mum"].edition != before["dad"].edition


def test_another_readers_lost_grant_moves_no_address() -> None:
    withdrawn = read_consent("gran", withdrawn_on="2026-05-01", withdrawn_by="gran", only=["mum"])
    assert sites(withdrawn)["dad"] == sites()["dad"]

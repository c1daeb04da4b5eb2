"""Letters are explained to whoever meets them, and to nobody else."""

from __future__ import annotations

from dataclasses import replace

from generator.compose import compose_website
from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.furniture import WordsPage
from generator.model.record import AnyFiled
from tests.builders import SERVICE, TODAY, family, read_consent, section, visit

EXPLAINED = {"EHC": "education, health and care", "SENCO": "who plans help at school"}
VISIT = visit("2026-06-01-sam", section("Celebrations", "The EHC letter came. SENCOing is no word."))


def letters_on(*records: AnyFiled, reader: str = "mum") -> list[tuple[str, str]]:
    service = SERVICE.model_copy(update={"acronyms": EXPLAINED})
    found = replace(family(*records), service=service)
    selection = select_for(found, reader, TODAY).selection
    assert selection is not None
    website = compose_website(selection, measure_progress(selection), is_for_readers=True)
    (page,) = [page.view for page in website.pages if isinstance(page.view, WordsPage)]
    return [(one.letters.text, one.meaning.text) for one in page.acronyms]


def test_letters_on_a_page_are_explained() -> None:
    assert letters_on(VISIT, read_consent("mum")) == [("EHC", "education, health and care")]


def test_letters_in_what_was_withheld_are_not() -> None:
    assert letters_on(VISIT, read_consent("mum", "diary")) == []

"""A whole website made of a few records, for tests that look at its pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from generator.compose import compose_website
from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.record import AnyFiled
from generator.model.service import Service
from generator.model.website import Website
from tests.builders import SERVICE, TODAY, family, household, read_consent

ENDED = date(2026, 6, 1)


def website(
    *records: AnyFiled,
    reader: str = "mum",
    parts: tuple[str, ...] = (),
    day: date = TODAY,
    service: Service = SERVICE,
) -> Website:
    """The site of a reader of these parts, or of everything."""
    whole = replace(family(*records, read_consent(reader, *parts)), service=service)
    selection = select_for(whole, reader, day).selection
    assert selection
    return compose_website(selection, measure_progress(selection), is_for_readers=True)


def page_of(kind: type, *records: AnyFiled, **more: Any) -> Any:
    """The page of that kind on such a site; none where it has none."""
    pages = website(*records, **more).pages
    return next((page.view for page in pages if type(page.view) is kind), None)


def closed(**fields: Any) -> AnyFiled:
    """A household whose visits ended on the first of June."""
    return household(closed=ENDED.isoformat(), **fields)

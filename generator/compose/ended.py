"""The one page that stands where an edition stood, when nobody may read it any more."""

from __future__ import annotations

from datetime import date

from generator.model.pages import EndedPage
from generator.model.service import Service
from generator.model.website import Page, Website
from generator.model.words import Written, say


def compose_ended(edition: str, family: str, language: str, service: Service, as_of: date) -> Website:
    """A site of one page that says it is no longer shared, and whom to ask. It names nobody of the family."""
    own = Written(service.name, service.languages[0])
    return Website(
        edition=edition,
        family=family,
        name=own,
        language=language,
        as_of=as_of,
        is_for_readers=True,
        service=own,
        tabs=(),
        sharing=None,
        safety=None,
        accessibility=None,
        find=None,
        terms=(),
        pages=(Page("index", say("page.ended"), "", EndedPage(service.phone, service.email)),),
        photos=(),
        calendar=None,
    )

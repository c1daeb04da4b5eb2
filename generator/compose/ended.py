"""The one page that stands where an edition stood: nobody may read it any more, or not for now."""

from __future__ import annotations

from datetime import date

from generator.model.furniture import EndedPage
from generator.model.service import Service
from generator.model.website import Page, Website
from generator.model.words import Written, say


def compose_ended(
    edition: str, family: str, language: str, service: Service, as_of: date, *, is_for_now: bool, is_quiet: bool = False
) -> Website:
    """A site of one page that says it is no longer shared or closed for now, and whom to ask.

    It names nobody of the family, and says nothing of why. Where a quiet site stood it is as quiet.
    """
    title = say("page.closed" if is_for_now else "page.ended")
    own = Written(service.name, service.languages[0])
    return Website(
        edition=edition,
        family=family,
        name=say("quiet.name") if is_quiet else own,
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
        pages=(Page("index", title, "", EndedPage(service.phone, service.email, is_for_now)),),
        photos=(),
        calendar=None,
        leave_to=service.leave_to if is_quiet else "",
    )

"""Forms for consent, on paper: what we agreed, what somebody is asked to agree, how to stop it, and empty ones.

In comes a Selection; out comes a form that says no more than that. What nobody may be told of is room to write in.
"""

from __future__ import annotations

from typing import get_args

from generator.compose.cards import paper_of
from generator.compose.people import plan_words, the_service, visitors_now
from generator.compose.sharing import consents_that, show_consent, show_part
from generator.compose.sources import Sources
from generator.model.agreed import ConsentShown
from generator.model.consent import Consent, Purpose
from generator.model.forms import AgreementPaper, BlankConsentPaper, ConsentPaper, PurposeShown, StopPaper
from generator.model.papers import Paper
from generator.model.parts import KNOWN_SINCE, Part
from generator.model.record import Filed
from generator.model.shown import PersonShown
from generator.model.words import Say, say

AGREEMENT, CONSENT_FORM, STOP_FORM = "agreement", "consent-form", "stop-form"
FORMS = (AGREEMENT, CONSENT_FORM, STOP_FORM)
"""Papers of a family that are about no one record."""
NAMES_PARTS = ("read", "share")


def form_asked(what: str, sources: Sources) -> Paper | None:
    """A form about no one record; none where these readers may not see what it would say."""
    if what == AGREEMENT:
        return agreement_paper(sources)
    return blank_consent_paper(sources) if what == CONSENT_FORM else stop_paper(None, sources)


def whom_to_ring(sources: Sources) -> tuple[Say, ...]:
    """Who visits and the service, each with a number, as far as this reader knows them."""
    service = the_service(sources)
    known: list[PersonShown] = [*visitors_now(sources), *([service] if service else [])]
    return tuple(say("form.ring", name=one.name, phone=one.phone) for one in known if one.phone)


def full_consent(filed: Filed[Consent], sources: Sources) -> ConsentShown:
    """A consent as it is shown, with its children named even where there is but one."""
    about = filed.record.children_among(sources.selection.children)
    shown = show_consent(filed, sources)
    return ConsentShown(**{**vars(shown), "children": sources.persons(about)})


def consent_paper(filed: Filed[Consent], sources: Sources) -> Paper:
    """What somebody is asked to agree, with room to say yes or no for each who is to decide."""
    consent = filed.record
    leaves_out = consent.for_ in NAMES_PARTS and not {Part.FAMILY_TIME, Part.EVERYTHING} & set(consent.parts)
    view = ConsentPaper(
        consent=full_consent(filed, sources),
        asks=say(f"consent.asks.{consent.for_}"),
        since=consent.since,
        left_out=say("form.left-out") if leaves_out else None,
        has_page=sources.selection.has(Part.SHARING),
        signers=sources.persons(consent.given_by) if consent.how != "order" else (),
        how=consent.how,
        ring=whom_to_ring(sources),
    )
    return paper_of(sources.path(filed.id), say("form.consent"), view, sources)


def stop_paper(filed: Filed[Consent] | None, sources: Sources) -> Paper:
    """A slip that takes a consent back, or any where none is named."""
    shown = full_consent(filed, sources) if filed else None
    view = StopPaper(shown, whom_to_ring(sources))
    return paper_of(sources.path(filed.id if filed else STOP_FORM), say("form.stop"), view, sources)


def agreement_paper(sources: Sources) -> Paper | None:
    """What family and service agreed, on paper; none where the agreement is not open to these readers."""
    household = next(one for one in sources.selection.filed if one.id == "family")
    agreed = next((one for one in sources.sections(household) if one.title == say("section.our-agreement")), None)
    if not sources.selection.has(Part.PEOPLE):
        return None
    consents = tuple(reversed(sources.selection.of(Consent)))
    view = AgreementPaper(
        children=sources.persons(sources.selection.children),
        visitors=visitors_now(sources),
        plans=plan_words(sources) if sources.selection.has(Part.DIARY) else (),
        agreed=agreed.section if agreed else None,
        consents=consents_that(consents, ("in-force",), sources),
        shows_consents=sources.selection.has(Part.SHARING),
        signers=sources.persons(sources.selection.signers),
        ring=whom_to_ring(sources),
    )
    return paper_of(sources.path(AGREEMENT), say("form.agreement"), view, sources)


def blank_consent_paper(sources: Sources) -> Paper:
    """Every purpose and every part with a box to tick, filled in by hand. Says nothing of any family."""
    purposes = tuple(
        PurposeShown(say(f"consent.{one}"), say(f"consent.asks.{one}")) for one in get_args(Purpose) if one != "keep"
    )
    parts = tuple(show_part(part.value) for part in KNOWN_SINCE)
    view = BlankConsentPaper(purposes, parts, say("form.left-out"), whom_to_ring(sources))
    return paper_of(sources.path(CONSENT_FORM), say("form.blank"), view, sources)

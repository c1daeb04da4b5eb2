"""What a setting will read of what was written for it, for the family to see first: a page for each transition."""

from __future__ import annotations

from datetime import date

from generator.compose.furniture import safety_page
from generator.compose.meet import GLANCE, HELPS, said_who_wrote, section_of, tones_of
from generator.compose.sources import Sources
from generator.model.child import Transition
from generator.model.consent import Consent
from generator.model.meet import Agreed, MeetPage
from generator.model.parts import Part
from generator.model.record import Filed
from generator.model.words import Say, Written, say

OVER = ("ended", "withdrawn")


def preview_page(filed: Filed[Transition], sources: Sources) -> MeetPage:
    """The transition's own sections as the setting reads them, and what was agreed of them."""
    record = filed.record
    setting = sources.person(record.to)
    share = share_for(filed, sources)
    agreed = agreed_of(share, filed, setting, sources)
    hides_must_know = share is not None and Part.SAFE_AND_WELL.value not in share.record.parts
    tones = tuple(one for one in tones_of(filed, None, sources) if one.tone != "must" or not hides_must_know)
    return MeetPage(
        title=preview_title(filed, sources),
        child=sources.child(filed.child),
        setting=setting or sources.plain(""),
        until=agreed.until,
        photo=None,
        glance=section_of(GLANCE[0], filed, sources),
        written=said_who_wrote(filed, sources),
        tones=tones,
        helps=section_of(HELPS[0], filed, sources),
        communication=(),
        communicates_with=(),
        signs=(),
        languages=(),
        can=(),
        starts=record.starts,
        key_person=sources.field(filed, "key_person"),
        goals=(),
        cards=(),
        boards=(),
        people=(),
        more=(),
        ask=section_of("Who to ask", filed, sources),
        contact=None,
        safety=safety_page(sources),
        agreed=agreed,
    )


def preview_title(filed: Filed[Transition], sources: Sources) -> Say:
    setting, name = sources.person(filed.record.to), sources.child(filed.child)
    return say("meet.preview", setting=setting, name=name) if setting else say("meet.preview-unnamed", name=name)


def share_for(filed: Filed[Transition], sources: Sources) -> Filed[Consent] | None:
    """The share with that setting that counts most, of those this reader may know of: open ones first, then newer."""
    shares = [
        one
        for one in sources.selection.of(Consent)
        if (one.record.for_, one.record.with_) == ("share", filed.record.to) and filed.child in one.about
    ]
    return max(
        shares,
        key=lambda one: (sources.selection.standings[one.id] not in OVER, one.record.from_, one.id),
        default=None,
    )


def agreed_of(
    share: Filed[Consent] | None, filed: Filed[Transition], setting: Written | None, sources: Sources
) -> Agreed:
    """Whether it is read now, from when until when, and which parts go with it."""
    if share is None:
        return Agreed(say("meet.preview-nobody"), None, (), None)
    last = min(share.record.until or date.max, filed.record.expires or date.max)
    standing = sources.selection.standings[share.id]
    if standing in OVER or last < sources.selection.as_of:
        return Agreed(say("meet.preview-over"), None, (), None)
    until = last if last < date.max else None
    parts = tuple(say(f"part.{part}") for part in share.record.parts if part != Part.TRANSITION.value)
    sharing = sources.to("sharing") if sources.selection.has(Part.SHARING) else None
    if standing == "in-force":
        return Agreed(say("meet.preview-now"), until, parts, sharing)
    id = "meet.preview-waiting" if standing == "waiting" else "meet.preview-from"
    return Agreed(say(id, day=share.record.from_) if id.endswith("from") else say(id), until, parts, sharing)

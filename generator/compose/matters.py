"""What the family raised, and what others advised."""

from __future__ import annotations

from datetime import date

from generator.compose.sources import Sources
from generator.model.pages import MattersPage
from generator.model.parts import Part
from generator.model.record import Filed
from generator.model.shown import AdviceShown, MatterShown
from generator.model.visit import Advice, Matter
from generator.model.words import say


def show_matter(filed: Filed[Matter], sources: Sources, anchor: str) -> MatterShown:
    matter = filed.record
    to = sources.person(matter.signposted_to) or sources.field(filed, "signposted_to")
    several = len(sources.selection.children) > 1
    return MatterShown(
        anchor=anchor,
        day=filed.day or date.min,
        label=sources.field(filed, "label") or sources.plain(""),
        raised_by=sources.person(matter.raised_by) or sources.plain(""),
        children=sources.persons(filed.about) if several else (),
        status=say(f"matter.{matter.status}"),
        signposted_to=to,
        follow_up=None if matter.status == "settled" else sources.ahead(matter.follow_up),
        sections=sources.sections(filed),
        log=tuple((day, sources.plain(words)) for day, words in sorted(matter.log.items())),
    )


def show_advice(filed: Filed[Advice], sources: Sources, replaced_on: date | None) -> AdviceShown:
    helper = sources.selection.people.get(filed.record.from_)
    return AdviceShown(
        day=filed.day or date.min,
        who=sources.person(filed.record.from_) or sources.plain(""),
        role=sources.plain(helper.relation) if helper and helper.relation else None,
        review_on=None if replaced_on else sources.ahead(filed.record.review_on),
        sections=sources.sections(filed),
        replaced_on=replaced_on,
    )


def every_matter(sources: Sources) -> list[MatterShown]:
    """Every matter, newest first, with the anchor it has on its page."""
    newest_first = reversed(sources.selection.of(Matter))
    return [show_matter(one, sources, f"m{number}") for number, one in enumerate(newest_first, start=1)]


def every_advice(sources: Sources) -> tuple[AdviceShown, ...]:
    """Every piece of advice, newest first, each with the day on which newer advice took its place."""
    advice = sources.selection.of(Advice)
    replaced = {one.record.replaces: one.day for one in advice if one.record.replaces}
    return tuple(show_advice(one, sources, replaced.get(one.stem)) for one in reversed(advice))


def matters_page(sources: Sources) -> MattersPage | None:
    """Open matters first, then settled ones, then advice; none where there is nothing to show."""
    numbered = every_matter(sources)
    advice = every_advice(sources)
    settled = say("matter.settled")
    if not numbered and not advice:
        return None
    return MattersPage(
        now=tuple(one for one in numbered if one.status != settled),
        settled=tuple(one for one in numbered if one.status == settled),
        advice=tuple(one for one in advice if not one.replaced_on),
        earlier_advice=tuple(one for one in advice if one.replaced_on),
        shows_matters=bool(numbered)
        or any(sources.selection.has(Part.MATTERS, child) for child in sources.selection.children),
        is_closed=sources.is_closed,
    )

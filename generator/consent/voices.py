"""Whose words they are: family time, home entries, matters and *Just us* belong to those who were there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generator.consent.asides import open_blocks
from generator.consent.reach import Reach
from generator.model.parts import WORDS_OF_ONE_ADULT, Part
from generator.model.record import JUST_US, AnyFiled, Filed, section_rule
from generator.model.review import Report, Review
from generator.model.visit import HomeEntry, Matter, Visit
from generator.prose.tree import Section


def speakers(filed: AnyFiled) -> frozenset[str]:
    """Ids of those who said, wrote or raised what a record tells, or were there."""
    record = filed.record
    if isinstance(record, Visit):
        return frozenset(record.with_)
    if isinstance(record, HomeEntry):
        return frozenset({record.by})
    if isinstance(record, Matter):
        return frozenset({record.raised_by})
    return frozenset(record.present) if isinstance(record, Review) else frozenset()


def since_of(filed: AnyFiled, part: Part, reach: Reach, *, is_own_words: bool = False) -> date | None:
    """First day open of a part of this record. Another adult's words need every decider's signature."""
    if part is Part.REPORT:
        part = Part(f"reports/{filed.record.report_kind}") if isinstance(filed.record, Report) else Part.NEVER
    # Only the family's own readers hear what was said because they were there: a nursery at a visit does not.
    was_there = reach.audience.kind == "reader" and reach.reader in speakers(filed)
    if (part not in WORDS_OF_ONE_ADULT and not is_own_words) or was_there:
        return reach.since(part, filed.about)
    return reach.since_signed(part, filed.about, speakers(filed))


def own_confidence(filed: Filed[Review], reach: Reach) -> Mapping[str, int]:
    """How sure each feels, by reader: this reader's own answer, and the others' where all who decide opened them."""
    signed = reach.since_signed(Part.REVIEWS, filed.about, frozenset(filed.record.confidence))
    if signed is not None and (filed.day is None or filed.day >= signed):
        return filed.record.confidence
    return {reader: answer for reader, answer in filed.record.confidence.items() if reader == reach.reader}


def keep_sections(filed: AnyFiled, reach: Reach) -> tuple[tuple[Section, ...], tuple[str, ...]]:
    """The sections open to a reader, without *Just us* paragraphs that are not, and the names of the rest."""
    kept: list[Section] = []
    closed: list[str] = []
    for section in filed.body:
        rule = section_rule(type(filed.record), section.name)
        since = since_of(filed, rule.part, reach, is_own_words=rule.is_own_words) if rule else None
        if rule == JUST_US and not is_for_family(reach):
            since = None
        if since is None or (filed.day is not None and filed.day < since):
            closed.append(section.name or "opening")
            continue
        blocks = section.blocks if hears_just_us(filed, reach) else open_blocks(section, filed.body)
        if blocks:
            kept.append(replace(section, blocks=blocks, line=0))
        if blocks != section.blocks:
            closed.append(f"{section.name or 'opening'}: just us")
    return tuple(kept), tuple(closed)


def is_for_family(reach: Reach) -> bool:
    """Whether one of the family's own readers is asking: *Just us* goes to nobody else, whatever was signed."""
    return reach.audience.kind == "reader"


def hears_just_us(filed: AnyFiled, reach: Reach) -> bool:
    since = None if not is_for_family(reach) else since_of(filed, Part.FAMILY_TIME, reach)
    return since is not None and (filed.day is None or filed.day >= since)

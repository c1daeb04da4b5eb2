"""A record as a report about one child may draw on it: nothing of another child's, and no word that must not travel."""

from __future__ import annotations

from dataclasses import replace

from generator.consent.confidential import folded, holds_any, section_words
from generator.consent.fields import blank
from generator.model.kinds import Family
from generator.model.record import AnyFiled
from generator.model.review import Report
from generator.model.visit import HomeEntry, Visit


def drawn_on(filed: AnyFiled, family: Family, child: str) -> AnyFiled:
    """The record without what a report about that child must not hold.

    Of a visit to several children, and of marks sent for several, only what can be counted is left: the words may be
    about the other child. A section or a field with a word that must not travel is blank; who may learn of the report
    is not known yet. A report's own words stay, so that one with such a word is refused and never cut.
    """
    if isinstance(filed.record, (Visit, HomeEntry)) and child in filed.about and len(filed.about) > 1:
        filed = replace(filed, about=(child,), body=())
    secret = [word for entry in family.household.confidential if (word := folded(entry.word))]
    if not secret or isinstance(filed.record, Report):
        return filed
    closed = {
        name: blank(field)
        for name, field in type(filed.record).model_fields.items()
        if holds_any(folded(filed.record.model_dump_json(include={name}, warnings=False)), secret)
    }
    body = tuple(section for section in filed.body if not holds_any(section_words(section), secret))
    return replace(filed, record=filed.record.model_copy(update=closed), body=body)

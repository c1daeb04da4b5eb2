"""Words that must not travel: an edition that would hold one for a reader who does not know it is refused.

A net for slips, not the rule that protects a family: what must not be read should not be granted.
"""

from __future__ import annotations

import unicodedata

from generator.model.kinds import Family
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.problems import Problem
from generator.prose.plain import plain_text


def folded(words: str) -> str:
    """Words without case, accents, spaces or punctuation, so that another spelling is still found."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in apart if letter.isalnum())


def all_words(filed: AnyFiled) -> str:
    """Everything a record says, fields and body, folded."""
    body = " ".join(plain_text(section.blocks) for section in filed.body)
    return folded(f"{filed.record.model_dump_json(warnings=False)} {body}")


def words_out_of_place(family: Family, selection: Selection) -> tuple[Problem, ...]:
    """A problem for each record of a selection that holds a word its readers may not know."""
    secret = [
        folded(entry.word)
        for entry in family.household.confidential
        if not set(selection.readers) & set(entry.known_to)
    ]
    secret = [word for word in secret if word]
    if not secret:
        return ()
    found = [filed for filed in selection.filed if any(word in all_words(filed) for word in secret)]
    return tuple(
        Problem(
            f"families/{family.id}/{filed.id}.md",
            0,
            "holds a word that family.md keeps confidential, and a reader who may not know it could read it",
            "take the word out, keep the record with only:, or add the reader to known-to",
        )
        for filed in found
    )

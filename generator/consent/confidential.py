"""Words that must not travel: an edition that would hold one for a reader who does not know it is refused.

A net for slips, not the rule that protects a family: what must not be read should not be granted.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from urllib.parse import unquote_plus

from generator.model.kinds import Family
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.problems import Problem
from generator.prose.plain import plain_text
from generator.prose.tree import Link, Section


def folded(words: str) -> str:
    """Words without case, accents, spaces or punctuation, so that another spelling is still found."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in apart if letter.isalnum())


def addresses_in(node: object) -> Iterator[str]:
    """Where the links in a body lead, in plain letters."""
    if isinstance(node, Link):
        yield unquote_plus(node.to)
    if isinstance(node, tuple):
        for one in node:
            yield from addresses_in(one)
    elif is_dataclass(node):
        for field in fields(node):
            yield from addresses_in(getattr(node, field.name))


def strings_in(node: object) -> Iterator[str]:
    """Every piece of text in plain data, wherever it stands; addresses in plain letters."""
    if isinstance(node, str):
        yield unquote_plus(node)
    elif isinstance(node, Section):
        yield section_words(node)
    elif isinstance(node, tuple):
        for one in node:
            yield from strings_in(one)
    elif is_dataclass(node):
        yield " ".join(part for field in fields(node) for part in strings_in(getattr(node, field.name)))


def section_words(section: Section) -> str:
    """Everything a section says, and where its links lead, folded."""
    return folded(" ".join((plain_text(section.blocks), *addresses_in(section))))


def all_words(filed: AnyFiled) -> str:
    """Everything a record says, fields and body and where its links lead, folded."""
    body = " ".join((*(plain_text(section.blocks) for section in filed.body), *addresses_in(filed.body)))
    return folded(f"{filed.record.model_dump_json(warnings=False)} {body}")


def names_of(selection: Selection) -> str:
    """Everyone of the family who may be named, folded: they are told on pages beside any record."""
    return folded(" ".join(f"{one.name} {one.relation}" for one in selection.people.values() if not one.is_team))


def holds_any(words: str, secret: list[str]) -> bool:
    return any(word in words for word in secret)


def words_out_of_place(family: Family, selection: Selection) -> tuple[Problem, ...]:
    """A problem for each record of a selection that holds a word its readers may not know."""
    if selection.audience.kind == "service":
        return ()  # it wrote the list of these words
    secret = [
        folded(entry.word) for entry in family.household.confidential if selection.audience.id not in entry.known_to
    ]
    secret = [word for word in secret if word]
    if not secret:
        return ()
    ids = {filed.id for filed in selection.filed if holds_any(all_words(filed), secret)}
    ids |= {id for id, final in selection.finals.items() if holds_any(folded(" ".join(strings_in(final.page))), secret)}
    if holds_any(names_of(selection), secret):
        ids.add("family")
    return tuple(
        Problem(
            f"families/{family.id}/{id}.md",
            0,
            "holds a word that family.md keeps confidential, and a reader who may not know it could read it",
            "Take the word out, keep the record with only:, or add the reader to known-to.",
        )
        for id in sorted(ids)
    )

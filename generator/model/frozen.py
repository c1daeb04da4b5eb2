"""Documents as JSON can hold them and back: each piece by its own name, each sentence as it was said.

What comes back is checked against the classes themselves: an unknown piece, a missing one or one of another type raises
ValueError, KeyError or TypeError. Touches no disk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from generator.model import words
from generator.model.documents import DocumentPage
from generator.model.drawn import EvidenceShown, QuotationShown, TableShown
from generator.model.shown import DocumentShown, SectionShown
from generator.model.values import is_writing
from generator.model.words import Say, Written, say
from generator.prose import tree

CLASSES: Mapping[str, type] = {
    "document": DocumentPage,
    "about": DocumentShown,
    "section": SectionShown,
    "evidence": EvidenceShown,
    "rows": TableShown,
    "quotation": QuotationShown,
    "written": Written,
    "body": tree.Section,
    **{
        kind.__name__.lower(): kind
        for kind in (
            *(tree.Words, tree.Strong, tree.Emphasis, tree.Link, tree.Passage, tree.Break),
            *(tree.Paragraph, tree.Listing, tree.Quote, tree.Table, tree.Subheading),
        )
    },
}
"""Every piece a document is made of, by its name in the file."""
NAMES = {kind: name for name, kind in CLASSES.items()}
ISOLATES = "\u2068\u2069"
"""Marks around words that run the other way: a sentence said as plain text has them."""


def freeze(value: Any, said_as: Callable[[Say], Written]) -> Any:
    """The value as JSON can hold it."""
    if isinstance(value, Say):
        said = said_as(value)
        return {"is": "said", "text": said.text, "language": said.language}
    if isinstance(value, words.Link):
        return {"is": "title", "words": freeze(value.words, said_as)}  # where it leads is each site's own
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [freeze(one, said_as) for one in value]
    if not is_dataclass(value):
        return value
    known = {field.name: getattr(value, field.name) for field in fields(value)}
    return {"is": NAMES[type(value)], **{name: freeze(one, said_as) for name, one in known.items()}}


def thaw(plain: Any, hint: Any) -> Any:
    """The value of that type. Raises ValueError, KeyError or TypeError where it is not one."""
    if get_origin(hint) in (Union, UnionType):
        return thaw(plain, member_for(plain, get_args(hint)))
    if get_origin(hint) is tuple:
        return thaw_tuple(plain, get_args(hint))
    if get_origin(hint) is Literal:
        return checked(plain, plain in get_args(hint))
    if hint is date:
        return date.fromisoformat(checked(plain, isinstance(plain, str)))
    if hint is str:
        return checked(plain, isinstance(plain, str) and all(map(may_stand, plain)))
    if hint in (Say, words.Link) or is_dataclass(hint):
        return thaw_piece(plain, hint)
    return checked(plain, type(plain) is hint)  # a yes is no number, and none is of its own type


def checked(plain: Any, is_right: bool) -> Any:
    if not is_right:
        raise ValueError
    return plain


def may_stand(character: str) -> bool:
    return is_writing(character) or character in ISOLATES


def member_for(plain: Any, members: tuple[Any, ...]) -> Any:
    """The one of several types that a plain value is of."""
    if isinstance(plain, dict):
        named = {"said": Say, "title": words.Link, **CLASSES}[plain["is"]]
        fitting = [one for one in members if one is named]
    elif isinstance(plain, list):
        fitting = [one for one in members if get_origin(one) is tuple]
    else:
        kinds = (date, str) if isinstance(plain, str) else (type(plain),)
        fitting = [one for one in members if one in kinds]
    return checked(fitting, bool(fitting))[0]


def thaw_tuple(plain: Any, kinds: tuple[Any, ...]) -> tuple[Any, ...]:
    checked(plain, isinstance(plain, list))
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(thaw(one, kinds[0]) for one in plain)
    return tuple(thaw(one, kind) for one, kind in zip(plain, kinds, strict=True))


def thaw_piece(plain: Any, kind: type) -> Any:
    """A piece by its fields. One that a later version added takes its default; one it does not know is refused."""
    checked(plain, isinstance(plain, dict))
    if kind is Say:
        checked(plain, plain["is"] == "said" and len(plain) == 3)
        return say("words", words=Written(thaw(plain["text"], str), thaw(plain["language"], str)))
    if kind is words.Link:
        checked(plain, plain["is"] == "title" and len(plain) == 2)
        return words.Link("", thaw(plain["words"], Written | Say))
    checked(plain, plain.get("is") == NAMES[kind])
    hints = hints_of(kind)
    found = {name: thaw(one, hints[name]) for name, one in plain.items() if name != "is"}
    if kind is tree.Link:
        checked(found["to"], found["to"].startswith(("https://", "http://")))
    return kind(**found)


@cache
def hints_of(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)

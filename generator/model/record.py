"""What every kind of record shares: strict fields, sections with parts, and where it was filed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from generator.model.parts import Part
from generator.model.values import Id, Language, Text
from generator.prose.tree import Section


class Strict(BaseModel):
    """Fields as written: keys joined by hyphens, unknown ones refused, values frozen."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        validate_by_name=True,
        validate_by_alias=True,
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
    )


class Lasting(Strict):
    """Something that goes on for a time."""

    last: ClassVar[str] = "to"
    """Field that holds its last day."""

    def is_over_before(self, first: date) -> bool:
        """Whether its last day was before that day; never while it goes on."""
        day: date | None = getattr(self, self.last)
        return day is not None and day < first


@dataclass(frozen=True)
class SectionRule:
    """A section a kind may have, the part it belongs to, and one line of help for its writer."""

    name: str
    part: Part
    hint: str = ""
    most_words: int = 0
    """Longest length in words; 0 where there is no limit."""
    only_in: tuple[str, ...] = ()
    """For reports: the report kinds that have this section."""
    is_own_words: bool = False
    """Whether these are the words of who was there, whatever their part."""


@dataclass(frozen=True)
class Refers:
    """Marks a field that names other records: which kind, so that a withheld one can be dropped."""

    kind: str


@dataclass(frozen=True)
class Names:
    """Marks a field that names people by id."""

    among: str = "anyone"


@dataclass(frozen=True)
class Past:
    """Marks a day on which something came about: on an earlier day it is not known yet."""


JUST_US = SectionRule("Just us", Part.FAMILY_TIME, "For this family's own readers; never for a setting or a report.")


class Record(Strict):
    """One Markdown file: what is counted stands in its fields, what is told in its sections."""

    kind: ClassVar[str]
    """The kind's own name, such as `visit`."""
    folder: ClassVar[str]
    """Folder the kind lives in, such as `visits`; empty where the file stands alone."""
    per_child: ClassVar[bool | None] = None
    """True: only in a child's folder. False: only at the family. None: either."""
    leading: ClassVar[Part]
    """The part without which the record is not there at all; ALWAYS where any of its parts will do."""
    opening: ClassVar[SectionRule | None] = None
    """The text before the first heading, where the kind has one."""
    sections: ClassVar[tuple[SectionRule, ...]] = ()

    only: Annotated[tuple[Id, ...], Part.NEVER, Names("readers")] = ()
    """Keeps this record to these readers, such as `[mum]`."""
    lang: Annotated[Language | None, Part.ALWAYS] = None
    """Language this record is written in, if not the service's first."""
    in_: Annotated[Mapping[Language, Mapping[str, Text | tuple[Text, ...]]], Part.ALWAYS] = {}
    """The same fields in another language: language, then field, then words."""


def section_rule(kind: type[Record], name: str) -> SectionRule | None:
    """The rule of the section of that name, or of the opening for ""; `…` in a rule stands for any words."""
    if not name:
        return kind.opening
    for rule in kind.sections:
        before, wildcard, after = rule.name.partition("…")
        if name == rule.name or (wildcard and name.startswith(before) and name.endswith(after)):
            return rule
    return None


R = TypeVar("R", bound=Record, covariant=True)


@dataclass(frozen=True)
class Filed(Generic[R]):
    """A record and where it was filed."""

    id: str
    """Path within the family without `.md`, such as `plover-8w2c/visits/2026-02-03-sam`."""
    record: R
    body: tuple[Section, ...]
    child: str = ""
    """Id of the child whose folder it stands in; empty at the family."""
    about: tuple[str, ...] = ()
    """Ids of the children it is about: its own child, those it names, or all of the family."""
    day: date | None = None
    """The day in its file name."""
    written_by: str = ""
    """The visitor in its file name."""
    beside: str = ""
    """For a photo: the picture's path within the family, such as `photos/2026-02-03-bubbles.jpg`."""

    @property
    def stem(self) -> str:
        """The file's own name without folder and ending."""
        return self.id.rsplit("/", 1)[-1]

    def section(self, name: str, language: str = "") -> Section | None:
        """The section of that name, in that language where there is one, else in the first written."""
        named = [section for section in self.body if section.name == name]
        return next((section for section in named if section.language == language), named[0] if named else None)


AnyFiled = Filed[Any]

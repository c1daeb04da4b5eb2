"""`consents/*.md` and `shared/*.md`: who may see or do what, and what was given to whom."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import model_validator

from generator.model.parts import KNOWN_SINCE, Part
from generator.model.record import Names, Past, Record, Refers, SectionRule
from generator.model.values import AT_LEAST_ONE, Day, Id, RecordId, Text

GRANTABLE = tuple(part.value for part in (*KNOWN_SINCE, Part.EVERYTHING))
PartName = Literal[GRANTABLE]  # type: ignore[valid-type]
Purpose = Literal["keep", "read", "share", "photos", "publish", "receive", "interpreter", "student", "group"]


class Consent(Record):
    """Who may see or do what, from when, until when. Nothing is widened by editing: write a new one."""

    kind: ClassVar[str] = "consent"
    folder: ClassVar[str] = "consents"
    per_child: ClassVar[bool | None] = False
    leading: ClassVar[Part] = Part.SHARING
    opening: ClassVar[SectionRule | None] = SectionRule("", Part.SHARING, "The words as they were agreed.")

    for_: Annotated[Purpose, Part.SHARING]
    """What it is for: keep, read, share, photos, publish, receive, interpreter, student or group."""
    with_: Annotated[Id | None, Part.SHARING, Names()] = None
    """Who it opens to: a reader, a setting or another helper. Needed for read, share and receive."""
    about: Annotated[tuple[Id, ...], Part.SHARING, Names("children")] = ()
    """Which children, where the family has two or more."""
    parts: Annotated[tuple[PartName, ...], Part.SHARING] = ()
    """Which parts of the record, for read and share."""
    except_: Annotated[tuple[RecordId, ...], Part.NEVER] = ()
    """Records left out all the same."""
    of: Annotated[tuple[Id, ...], Part.SHARING, Names()] = ()
    """For photos: the people in the pictures."""
    not_to: Annotated[tuple[Id, ...], Part.NEVER, Names()] = ()
    """For photos: readers and settings who are not to see them."""
    given_by: Annotated[tuple[Id, ...], Part.SHARING, Names(), AT_LEAST_ONE]
    """Who gave it."""
    how: Annotated[Literal["signed", "spoken", "order"], Part.SHARING]
    """How it was given: signed, spoken or order (of a court)."""
    from_: Annotated[Day, Part.SHARING]
    """First day it holds."""
    until: Annotated[Day | None, Part.SHARING] = None
    """Last day it holds. Needed for share."""
    since: Annotated[Day | None, Part.SHARING] = None
    """Opens nothing dated before this day."""
    withdrawn_on: Annotated[Day | None, Part.SHARING, Past()] = None
    """Day it was taken back."""
    withdrawn_by: Annotated[Id | None, Part.SHARING, Names()] = None
    """Who took it back."""
    conditions: Annotated[Text, Part.SHARING] = ""
    """What must happen first; it does not hold until met-on."""
    met_on: Annotated[Day | None, Part.SHARING, Past()] = None
    """Day the conditions were met."""

    def children_among(self, children: tuple[str, ...]) -> tuple[str, ...]:
        """Children it is about, of a family's. Where there are two or more and none is named: none."""
        if self.about:
            return tuple(child for child in self.about if child in children)
        return children if len(children) == 1 else ()

    @model_validator(mode="after")
    def says_what_its_purpose_needs(self) -> Consent:
        if self.for_ in ("read", "share", "receive") and not self.with_:
            raise ValueError(f"with: is needed for {self.for_}; say who it opens to, like with: mum")
        if self.for_ in ("read", "share") and not self.parts:
            raise ValueError(f"parts: is needed for {self.for_}; list them, like parts: [goals, activities]")
        if self.for_ == "share" and not self.until:
            raise ValueError("until: is needed for share; write the last day, like until: 2026-12-31")
        if self.for_ == "share" and Part.EVERYTHING.value in self.parts:
            raise ValueError("everything is for read only; a share lists its parts")
        if self.for_ == "photos" and not self.of:
            raise ValueError("of: is needed for photos; list the people in the pictures, like of: [noor]")
        if self.withdrawn_on and not self.withdrawn_by:
            raise ValueError("withdrawn-by: is needed beside withdrawn-on; say who took it back")
        return self


class Shared(Record):
    """What was given to whom, and when: written when a site or a paper leaves, read by the family."""

    kind: ClassVar[str] = "shared"
    folder: ClassVar[str] = "shared"
    per_child: ClassVar[bool | None] = False
    leading: ClassVar[Part] = Part.SHARING
    opening: ClassVar[SectionRule | None] = SectionRule("", Part.SHARING, "What was given, in plain words.")

    with_: Annotated[Id, Part.SHARING, Names()]
    """Who it was given to."""
    consent: Annotated[RecordId | None, Part.SHARING, Refers("consent")] = None
    """The consent it rests on."""
    about: Annotated[tuple[Id, ...], Part.SHARING, Names("children")] = ()
    """Which children, where the family has two or more."""
    digest: Annotated[Text, Part.NEVER] = ""
    """Fingerprint of what was given: SHA-256 of the file."""
    read_on: Annotated[Day | None, Part.SHARING, Past()] = None
    """Day they said that they had read it, from the slip."""
    read_by: Annotated[Text, Part.SHARING] = ""
    """Who said so, in words."""

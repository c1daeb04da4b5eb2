"""Boards of pictures: now and next, a choice, a timetable of half a day at most."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from generator.model.parts import Part
from generator.model.record import JUST_US, Record, Refers, SectionRule, Strict
from generator.model.symbols import Symbol
from generator.model.values import Clock, Day, Id, Language, RecordId, Text


class BoardPicture(Strict):
    """One picture of a board with its words: a photo, a symbol or one of the service's own pictures."""

    words: Text
    """What we say as we point to it: one to three words."""
    photo: Annotated[RecordId | None, Refers("photo")] = None
    """A photo of the family's own, by file name."""
    symbol: Symbol | None = None
    """An emoji, or its Unicode name in small letters, such as bathtub."""
    image: Id | None = None
    """One of the service's own pictures, by its id in service.yml."""
    at: Clock | None = None
    """For a timetable: the time, such as 9:30."""
    in_: Mapping[Language, Mapping[str, Text]] = {}
    """The same words in another language."""


class Board(Record):
    """A board of pictures that a child looks at, points to or chooses from."""

    kind: ClassVar[str] = "board"
    folder: ClassVar[str] = "boards"
    per_child: ClassVar[bool | None] = True
    leading: ClassVar[Part] = Part.COMMUNICATION
    sections: ClassVar[tuple[SectionRule, ...]] = (
        SectionRule("How we use it", Part.COMMUNICATION, "Where it hangs, what we say, what we do next."),
        JUST_US,
    )

    shape: Annotated[Literal["now-next", "choice", "timetable"], Part.COMMUNICATION]
    """now-next, choice or timetable."""
    title: Annotated[Text, Part.COMMUNICATION]
    """A few words, such as Bath, then story."""
    # Which picture may be shown is for the photo's own consent: it is judged as any reference is.
    pictures: Annotated[tuple[BoardPicture, ...], Part.COMMUNICATION]
    """The pictures in order: 2 for now-next, 2 to 9 for a choice, 2 to 6 for a timetable."""
    until: Annotated[Day | None, Part.COMMUNICATION] = None
    """Last day we use it."""

"""Visits, and what the family writes and raises between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.model.parts import Part
from generator.model.practice import PracticeDay, WhenNext
from generator.model.record import JUST_US, Names, Record, Refers, SectionRule
from generator.model.values import Day, Id, RecordId, Text, Whole, YesNo

VisitKind = Literal["home", "setting", "group", "hospital", "elsewhere", "video", "phone", "contact"]


class Visit(Record):
    """One visit: what we celebrated, played, taught, heard and agreed."""

    kind: ClassVar[str] = "visit"
    folder: ClassVar[str] = "visits"
    leading: ClassVar[Part] = Part.ALWAYS
    sections: ClassVar[tuple[SectionRule, ...]] = (
        SectionRule("Celebrations", Part.CELEBRATIONS, "Start with what went well, however small."),
        SectionRule("Playing together", Part.PLAY, "What the child chose and enjoyed."),
        SectionRule("Teaching together", Part.TEACHING, "How the week went, and what we tried next."),
        SectionRule("Family time", Part.FAMILY_TIME, "What the family wanted to talk about."),
        SectionRule("What we agreed", Part.AGREED, "Who does what before next time."),
        JUST_US,
    )

    about: Annotated[tuple[Id, ...], Part.ALWAYS, Names("children")] = ()
    """Which children, for a visit to several."""
    also: Annotated[tuple[Id, ...], Part.DIARY, Names("team")] = ()
    """Other team members who came."""
    happened: Annotated[YesNo, Part.DIARY] = True
    """no where the visit was planned and did not take place."""
    because: Annotated[Literal["family", "service", "ill", "hospital", "no-reply"] | None, Part.DIARY] = None
    """Why it did not: family, service, ill, hospital or no-reply."""
    # `kind` is the record's own word for its type, so the field is `visit_kind` in code and `kind` in the file.
    visit_kind: Annotated[VisitKind, Part.DIARY] = Field(default="home", alias="kind")
    """Where it was: home, setting, group, hospital, elsewhere, video, phone or contact."""
    at: Annotated[Text, Part.DIARY] = ""
    """Time it began, or the setting visited."""
    minutes: Annotated[Whole | None, Part.DIARY] = None
    """How long it was, in minutes."""
    place: Annotated[Text, Part.DIARY] = ""
    """Where, if not at home."""
    with_: Annotated[tuple[Id, ...], Part.DIARY, Names()] = ()
    """Who was there, by id."""
    interpreter: Annotated[Text, Part.PEOPLE] = ""
    """Who interpreted, if someone did."""
    next: Annotated[WhenNext | None, Part.DIARY] = None
    """The next visit: 2026-02-17 10:00, nursery."""
    looked_at: Annotated[tuple[RecordId, ...], Part.ACTIVITIES, Refers("activity")] = ()
    """Activities looked at together, by file name."""
    photos: Annotated[tuple[RecordId, ...], Part.PHOTOS, Refers("photo")] = ()
    """Photos of this visit, by file name."""
    read_together: Annotated[YesNo, Part.DIARY] = False
    """yes where the notes were read with the family."""


class HomeEntry(Record):
    """The family's own words and marks. Staff never edit them."""

    kind: ClassVar[str] = "home"
    folder: ClassVar[str] = "home"
    leading: ClassVar[Part] = Part.ALWAYS
    opening: ClassVar[SectionRule | None] = SectionRule("", Part.HOME, "The family's own words.")

    by: Annotated[Id, Part.HOME, Names()]
    """Who wrote it."""
    about: Annotated[tuple[Id, ...], Part.ALWAYS, Names("children")] = ()
    """Which children, where the family has two or more."""
    photos: Annotated[tuple[RecordId, ...], Part.PHOTOS, Refers("photo")] = ()
    """Photos, by file name."""
    practice: Annotated[Mapping[RecordId, Mapping[Day, PracticeDay]], Part.PRACTICE, Refers("activity")] = {}
    """Marks for the chart: activity, then day, then marks."""


class Matter(Record):
    """Something the family raised, and what came of it."""

    kind: ClassVar[str] = "matter"
    folder: ClassVar[str] = "matters"
    per_child: ClassVar[bool | None] = False
    leading: ClassVar[Part] = Part.MATTERS
    opening: ClassVar[SectionRule | None] = SectionRule("", Part.MATTERS, "What was raised, as it was said.")

    private: Annotated[YesNo, Part.NEVER] = False
    """yes keeps it to readers who may see everything."""
    raised_by: Annotated[Id, Part.MATTERS, Names()]
    """Who raised it."""
    about: Annotated[tuple[Id, ...], Part.MATTERS, Names("children")] = ()
    """Which children, where the family has two or more."""
    label: Annotated[Text, Part.MATTERS]
    """A few words, such as Mornings."""
    status: Annotated[Literal["open", "with-someone", "settled"], Part.MATTERS]
    """open, with-someone or settled."""
    signposted_to: Annotated[Text, Part.MATTERS] = ""
    """Who may help, as told to the family."""
    consent: Annotated[RecordId | None, Part.MATTERS, Refers("consent")] = None
    """The consent that lets it be passed on."""
    follow_up: Annotated[Day | None, Part.MATTERS] = None
    """Day we ask again."""
    log: Annotated[Mapping[Day, Text], Part.MATTERS] = {}
    """What happened since: day, then words."""


class Advice(Record):
    """What another professional said."""

    kind: ClassVar[str] = "advice"
    folder: ClassVar[str] = "advice"
    per_child: ClassVar[bool | None] = False
    leading: ClassVar[Part] = Part.ADVICE
    opening: ClassVar[SectionRule | None] = SectionRule("", Part.ADVICE, "What they said, and whose words they are.")

    from_: Annotated[Id, Part.ADVICE, Names("helpers")]
    """The helper it came from, by id."""
    about: Annotated[tuple[Id, ...], Part.ADVICE, Names("children")] = ()
    """Which children, where the family has two or more."""
    review_on: Annotated[Day | None, Part.ADVICE] = None
    """Day it should be looked at again."""
    replaces: Annotated[RecordId | None, Part.ADVICE, Refers("advice")] = None
    """Earlier advice that no longer holds."""
    may_share: Annotated[YesNo, Part.NEVER] = False
    """yes where the helper agreed that it may go further."""


class Photo(Record):
    """One photo: what it shows, and who is in it."""

    kind: ClassVar[str] = "photo"
    folder: ClassVar[str] = "photos"
    per_child: ClassVar[bool | None] = False
    leading: ClassVar[Part] = Part.PHOTOS

    words: Annotated[Text, Part.PHOTOS]
    """What it shows, for someone who cannot see it."""
    who: Annotated[tuple[Id, ...], Part.NEVER, Names("photo")]
    """Who is in it, by id; others if someone is not of this family; [] for nobody."""
    by: Annotated[Id | None, Part.PHOTOS, Names()] = None
    """Who took it."""
    then: Annotated[RecordId | None, Part.PHOTOS, Refers("photo")] = None
    """An earlier photo to put beside it."""

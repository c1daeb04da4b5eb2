"""A child's profile, assessments, and the transitions ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import PlainValidator

from generator.model.parts import Part
from generator.model.record import JUST_US, Names, Past, Record, Refers, SectionRule
from generator.model.values import Day, Id, Language, RecordId, Text, identifier, schema


class Profile(Record):
    """One child, in the child's own voice."""

    kind: ClassVar[str] = "profile"
    folder: ClassVar[str] = ""
    per_child: ClassVar[bool | None] = True
    leading: ClassVar[Part] = Part.ALWAYS
    sections: ClassVar[tuple[SectionRule, ...]] = (
        SectionRule("What people love about me", Part.PROFILE, "Start here: what people smile about."),
        SectionRule("What matters to me", Part.PROFILE, "People, places and things I care about."),
        SectionRule("What I enjoy", Part.PROFILE, "What I would choose."),
        SectionRule("How to help me", Part.PROFILE, "What works, in short sentences."),
        SectionRule("How I communicate", Part.COMMUNICATION, "Looks, sounds, signs, pictures, words."),
        SectionRule("Keeping me safe and well", Part.SAFE_AND_WELL, "Food, sleep, equipment, what to watch for."),
        JUST_US,
    )

    name: Annotated[Text, Part.PROFILE]
    """Full name."""
    called: Annotated[Text, Part.ALWAYS] = ""
    """Name used every day; the full name if left out."""
    name_in: Annotated[Mapping[Language, Text], Part.ALWAYS] = {}
    """The everyday name in other scripts: language, then name."""
    pronouns: Annotated[Text, Part.PROFILE] = ""
    """Such as she/her."""
    born: Annotated[Day | None, Part.PROFILE]
    """Day of birth."""
    due: Annotated[Day | None, Part.PROFILE] = None
    """Day the baby was due, if born early; for corrected age in professionals' papers."""
    home_languages: Annotated[tuple[Text, ...], Part.PROFILE] = ()
    """Languages the child hears at home, in words: [Urdu, English]."""
    communicates_with: Annotated[Text | tuple[Text, ...], Part.COMMUNICATION] = ()
    """Such as looks, signs and a few words."""
    signs: Annotated[tuple[Text, ...], Part.COMMUNICATION] = ()
    """Signs the child uses, as words."""
    help_levels: Annotated[Mapping[Id, Text], Part.GOALS] = {}
    """This child's own levels of help, most help first, where they differ from the service's."""
    photo: Annotated[RecordId | None, Part.PHOTOS, Refers("photo")] = None
    """The photo for the child's page."""


@dataclass(frozen=True)
class Result:
    """What one item showed: its code, and whether somebody told us rather than we saw it."""

    code: str
    told: bool = False


def result(value: Any) -> Result:
    if isinstance(value, Result):
        return value
    code, _, more = (value if isinstance(value, str) else "").partition(",")
    if more.strip() not in ("", "told"):
        raise ValueError("should be a code, or a code and told, like can, told")
    return Result(identifier(code.strip()), told=more.strip() == "told")


ItemResult = Annotated[Result, PlainValidator(result), schema("string")]


class Assessment(Record):
    """One pass through a framework: only what was looked at."""

    kind: ClassVar[str] = "assessment"
    folder: ClassVar[str] = "assessments"
    per_child: ClassVar[bool | None] = True
    leading: ClassVar[Part] = Part.ASSESSMENTS
    sections: ClassVar[tuple[SectionRule, ...]] = (
        SectionRule("What we saw", Part.ASSESSMENTS, "What happened, without judging it."),
        SectionRule("What we think", Part.ASSESSMENTS, "What it may mean, said as an opinion."),
    )

    framework: Annotated[Id, Part.ASSESSMENTS]
    """The framework's file name, such as first-steps."""
    by: Annotated[tuple[Id, ...], Part.ASSESSMENTS, Names()]
    """Who looked, such as [sam, mum]."""
    items: Annotated[Mapping[Id, ItemResult], Part.ASSESSMENTS]
    """Item, then its code; add `, told` where somebody told us."""


class Transition(Record):
    """What a nursery or school is told, in a few words a section."""

    kind: ClassVar[str] = "transition"
    folder: ClassVar[str] = "transitions"
    per_child: ClassVar[bool | None] = True
    leading: ClassVar[Part] = Part.TRANSITION
    sections: ClassVar[tuple[SectionRule, ...]] = (
        SectionRule("At a glance", Part.TRANSITION, "Who I am in a few lines.", most_words=120),
        SectionRule("Must know", Part.SAFE_AND_WELL, "What keeps me safe.", most_words=80),
        SectionRule("Important to me", Part.TRANSITION, "What makes a good day.", most_words=120),
        SectionRule("I like", Part.TRANSITION, "What to offer first.", most_words=60),
        SectionRule("What helps", Part.TRANSITION, "What works at home.", most_words=150),
        SectionRule("Who to ask", Part.TRANSITION, "Whom to ring, and when.", most_words=60),
    )

    to: Annotated[Id, Part.TRANSITION, Names()]
    """The setting, by its id among the helpers."""
    starts: Annotated[Day | None, Part.TRANSITION] = None
    """First day there."""
    key_person: Annotated[Text, Part.TRANSITION] = ""
    """Who will look after the child there."""
    expires: Annotated[Day | None, Part.TRANSITION] = None
    """Last day the page is shown; never later than the consent."""
    written_on: Annotated[Day | None, Part.TRANSITION, Past()] = None
    """Day it was written."""
    by: Annotated[tuple[Id, ...], Part.TRANSITION, Names()] = ()
    """Who wrote it together, such as [sam, mum]."""

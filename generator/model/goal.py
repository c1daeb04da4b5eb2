"""Goals cut into small steps, and the activities that practise them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, model_validator

from generator.model.parts import Part
from generator.model.practice import PracticeDay, StepChange, SuccessRule
from generator.model.record import JUST_US, Names, Past, Record, Refers, SectionRule, Strict
from generator.model.values import Day, Id, Language, RecordId, Text, Whole, YesNo, schema, whole_number


class Step(Strict):
    """One small step: does what, under what conditions, to what degree of success."""

    id: Id
    """A short word for this step, such as reaches."""
    does: Text
    """What the child does, read after the name: gives the bubbles picture to Mum."""
    conditions: Text = ""
    """Where and with what help: at the kitchen table, with a little help."""
    success: Text = ""
    """How much is enough, in words: 3 of 5 goes, on 3 days."""
    rule: SuccessRule | None = None
    """The same as a rule that can be counted: 3 of 5 on 3 days."""
    history: tuple[StepChange, ...] = ()
    """A day and a state each: 2026-01-26 achieved."""
    in_: Mapping[Language, Mapping[str, Text]] = {}
    """The same words in another language."""


def level(value: Any) -> int:
    number = whole_number(value)
    if not -2 <= number <= 2:
        raise ValueError("should be a level from -2 to 2")
    return number


Level = Annotated[int, BeforeValidator(level), schema("integer", minimum=-2, maximum=2)]


class Scaling(Strict):
    """Goal Attainment Scaling: five sentences from much less than expected to much more."""

    levels: tuple[Text, ...]
    """Five sentences, from much less than we expect to much more; the third is what we expect."""
    start: Level = -2
    """The level on the day the goal was set."""
    scores: Mapping[Day, Level] = {}
    """Day, then the level reached."""

    @model_validator(mode="after")
    def has_five_levels(self) -> Scaling:
        if len(self.levels) != 5:
            raise ValueError("levels should have five sentences; write them from much less than we expect to much more")
        return self


class Goal(Record):
    """Something the family is working towards, cut into small steps."""

    kind: ClassVar[str] = "goal"
    folder: ClassVar[str] = "goals"
    per_child: ClassVar[bool | None] = True
    leading: ClassVar[Part] = Part.GOALS
    opening: ClassVar[SectionRule | None] = SectionRule("", Part.GOALS, "The goal in the family's words.")
    sections: ClassVar[tuple[SectionRule, ...]] = (
        SectionRule("Why it matters to us", Part.GOALS, "What would be different at home."),
        SectionRule("How we will know", Part.GOALS, "What we will see."),
        JUST_US,
    )

    private: Annotated[YesNo, Part.NEVER] = False
    """yes keeps it to readers who may see everything."""
    title: Annotated[Text, Part.GOALS]
    """A few words, such as Asking for more."""
    area: Annotated[Id, Part.GOALS]
    """An area of the framework, by its id."""
    chosen_by: Annotated[Literal["family", "together", "service"], Part.GOALS]
    """Who chose it: family, together or service."""
    set_on: Annotated[Day, Part.GOALS]
    """Day it was agreed."""
    review_by: Annotated[Day | None, Part.GOALS] = None
    """Day by which we look at it again."""
    steps: Annotated[tuple[Step, ...], Part.GOALS]
    """The small steps, in order."""
    ended: Annotated[Day | None, Part.GOALS, Past()] = None
    """Day it ended."""
    outcome: Annotated[Literal["achieved", "changed", "stopped"] | None, Part.GOALS] = None
    """How it ended: achieved, changed or stopped."""
    scaling: Annotated[Scaling | None, Part.GOALS] = None
    """Five sentences from -2 to 2 and the levels reached, where this goal is scaled."""
    from_item: Annotated[RecordId | None, Part.ASSESSMENTS] = None
    """The assessment item it came from: framework/item."""
    measure: Annotated[Literal["tries", "count", "minutes", "seconds"], Part.GOALS] = "tries"
    """What practice is counted in: tries, count, minutes or seconds."""
    better: Annotated[Literal["higher", "lower"], Part.GOALS] = "higher"
    """Whether a higher or a lower number is better."""

    @model_validator(mode="after")
    def steps_are_distinct(self) -> Goal:
        ids = [step.id for step in self.steps]
        if not ids:
            raise ValueError("steps should have at least one step; write the first one")
        if len(set(ids)) != len(ids):
            raise ValueError("two steps have the same id; give each its own")
        return self


class LibraryActivity(Record):
    """An activity any family can be given."""

    kind: ClassVar[str] = "library"
    folder: ClassVar[str] = "library"
    per_child: ClassVar[bool | None] = False
    leading: ClassVar[Part] = Part.ACTIVITIES
    sections: ClassVar[tuple[SectionRule, ...]] = (
        SectionRule("Why", Part.ACTIVITIES, "One or two sentences the family would say too."),
        SectionRule("Get ready", Part.ACTIVITIES, "What to put out, and where to sit."),
        SectionRule("What to do", Part.ACTIVITIES, "Few steps, in order."),
        SectionRule("What to say or sign", Part.ACTIVITIES, "The exact words and signs."),
        SectionRule("If today is not the day", Part.ACTIVITIES, "What to do instead, without worry."),
        SectionRule("How we celebrate", Part.ACTIVITIES, "What this child enjoys hearing."),
        SectionRule("Make it bigger", Part.ACTIVITIES, "Other places, people and things."),
    )

    title: Annotated[Text, Part.ACTIVITIES]
    """A few words, such as The bubbles picture."""
    area: Annotated[Id | None, Part.ACTIVITIES] = None
    """An area of the framework; the goal's if left out."""
    does: Annotated[Text, Part.ACTIVITIES] = ""
    """What the child does; the step's if left out."""
    conditions: Annotated[Text, Part.ACTIVITIES] = ""
    """Where and with what help; the step's if left out."""
    success: Annotated[Text, Part.ACTIVITIES] = ""
    """How much is enough, in words; the step's if left out."""
    rule: Annotated[SuccessRule | None, Part.ACTIVITIES] = None
    """How much is enough, as a rule: 3 of 5 on 3 days."""
    counts: Annotated[Literal["Y", "Y+H"], Part.ACTIVITIES] = "Y"
    """Which marks count towards the rule: Y, or Y+H where help is part of the target."""
    tries: Annotated[Whole | None, Part.ACTIVITIES] = None
    """How many goes at a time."""
    often: Annotated[Text, Part.ACTIVITIES] = ""
    """How often, in words: little and often."""
    need: Annotated[tuple[Text, ...], Part.ACTIVITIES] = ()
    """Things needed."""
    borrow: Annotated[tuple[Text, ...], Part.ACTIVITIES] = ()
    """Things the visitor brings."""
    help: Annotated[tuple[Id, ...], Part.ACTIVITIES] = ()
    """Levels of help, in the order to fade them."""
    photo: Annotated[RecordId | None, Part.PHOTOS, Refers("photo")] = None
    """A photo for the card."""


class Activity(LibraryActivity):
    """An activity given to this family: the card, and the marks on its chart."""

    kind: ClassVar[str] = "activity"
    folder: ClassVar[str] = "activities"
    per_child: ClassVar[bool | None] = True
    sections: ClassVar[tuple[SectionRule, ...]] = (
        *LibraryActivity.sections,
        SectionRule("What we noticed", Part.PRACTICE, "Words from the chart."),
        JUST_US,
    )

    private: Annotated[YesNo, Part.NEVER] = False
    """yes keeps it to readers who may see everything."""
    goal: Annotated[RecordId, Part.GOALS, Refers("goal")]
    """The goal's file name."""
    step: Annotated[Id, Part.GOALS]
    """The step's id."""
    from_: Annotated[Id | None, Part.ACTIVITIES, Refers("library")] = None
    """The library activity it was made from."""
    until: Annotated[Day | None, Part.ACTIVITIES] = None
    """Last day it is meant for; the next visit if left out."""
    who: Annotated[tuple[Id, ...], Part.ACTIVITIES, Names()] = ()
    """Who can join in."""
    practice: Annotated[Mapping[Day, PracticeDay], Part.PRACTICE] = {}
    """The chart: day, then marks like HHYHO, an amount like 12 minutes, or none."""
    result: Annotated[Literal["achieved", "more-practice", "easier", "changed", "stopped"] | None, Part.PRACTICE] = None
    """How it went when we looked: achieved, more-practice, easier, changed or stopped."""

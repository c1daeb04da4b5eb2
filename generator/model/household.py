"""`family.md`: who we are, who visits, who reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from generator.model.parts import Part
from generator.model.practice import LifeEvent
from generator.model.record import JUST_US, Lasting, Names, Past, Record, SectionRule, Strict
from generator.model.values import AT_LEAST_ONE, Clock, Day, Id, Language, Text, YesNo


class VisitorSpell(Lasting):
    who: Annotated[Id, Names("team")]
    """Team member's id."""
    from_: Day
    """First day as this family's visitor."""
    to: Day | None = None
    """Last day, if it has ended."""


class VisitPlan(Strict):
    from_: Day
    """First day of this plan."""
    every: Text = ""
    """How often, such as 2 weeks."""
    day: Text = ""
    """Which day, such as Tuesday."""
    time: Clock | None = None
    """What time, such as 10:00."""
    place: Text = ""
    """Where, such as at home."""


class Pause(Lasting):
    from_: Day
    """First day without visits."""
    to: Day | None = None
    """Last day without visits."""
    because: Text = ""
    """Why, in a few words the family would use."""


class Reader(Strict):
    name: Text
    """Name as on the page."""
    relation: Text
    """What the children call them, or who they are."""
    language: Language | None = None
    """Language this reader's site is in; the family's first if left out."""
    parental_responsibility: YesNo | tuple[Id, ...] = False
    """yes, no, or the ids of the children it holds for."""
    reads: Literal["large-print"] | None = None
    """large-print where this reader wants it."""
    quiet: YesNo = False
    """yes where somebody at home must not see what this is: no name at the top or on the tab, and a button to leave."""


class HouseholdMember(Strict):
    name: Text
    """Name as on the page."""
    relation: Text = ""
    """Who they are to the children."""


class Helper(Strict):
    name: Text
    """Name of the person or the setting."""
    role: Text = ""
    """What they do for the family."""
    contact: Text = ""
    """Phone or e-mail, if the family wants it on the page."""


class Loan(Lasting):
    last: ClassVar[str] = "back"

    what: Text
    """What was lent."""
    lent: Day
    """Day it was lent."""
    back: Day | None = None
    """Day it came back."""


class ConfidentialWord(Strict):
    word: Text
    """The exact word or words that must not travel, such as a street."""
    known_to: Annotated[tuple[Id, ...], Names()] = ()
    """Readers and settings who know it already."""
    because: Text = ""
    """Why, for the team."""


class Plan(Strict):
    kind: Literal["ehc"] = "ehc"
    """ehc where there is an education, health and care plan."""
    since: Day
    """Day the plan was made."""


class FamilyRecord(Record):
    """The family: who we are, who visits, who reads."""

    kind: ClassVar[str] = "family"
    folder: ClassVar[str] = ""
    per_child: ClassVar[bool | None] = False
    leading: ClassVar[Part] = Part.ALWAYS
    sections: ClassVar[tuple[SectionRule, ...]] = (
        SectionRule("What matters to us", Part.PEOPLE, "What this family hopes for, in their words."),
        SectionRule("Our agreement", Part.PEOPLE, "What each of us will do: days, language, who joins in."),
        SectionRule("People who help us", Part.PEOPLE, "Who else is around the child, and what for."),
        JUST_US,
    )

    name: Annotated[Text, Part.ALWAYS]
    """How the site greets the family, such as Noor and family."""
    languages: Annotated[tuple[Language, ...], Part.ALWAYS, AT_LEAST_ONE]
    """Languages the family reads; the first is the site's."""
    joined: Annotated[Day, Part.ALWAYS]
    """Day the family joined."""
    closed: Annotated[Day | None, Part.ALWAYS, Past()] = None
    """Day the time together ended."""
    closed_because: Annotated[Text, Part.PEOPLE] = ""
    """Why it ended, in a few words."""
    address_key: Annotated[Text, Part.NEVER] = ""
    """32 letters and digits drawn once, from which page addresses are made."""
    visitors: Annotated[tuple[VisitorSpell, ...], Part.PEOPLE]
    """Who visits, from when, to when."""
    visits: Annotated[tuple[VisitPlan, ...], Part.DIARY] = ()
    """How often visits are planned, day, time and place."""
    paused: Annotated[tuple[Pause, ...], Part.DIARY] = ()
    """Times without visits."""
    events: Annotated[tuple[LifeEvent, ...], Part.DIARY] = ()
    """Things in the family's life: a day and a few words."""
    likes: Annotated[Literal["charts", "garden"], Part.PROGRESS] = "charts"
    """charts or garden: how this family likes to see progress."""
    readers: Annotated[Mapping[Id, Reader], Part.NEVER]
    """Who may be given a site: id, then name, relation, language."""
    household: Annotated[Mapping[Id, HouseholdMember], Part.PEOPLE] = {}
    """Who lives at home: id, then name and relation."""
    helpers: Annotated[Mapping[Id, Helper], Part.PEOPLE] = {}
    """Professionals, settings and others who help: id, then name, role, contact."""
    deciders: Annotated[Mapping[Id, tuple[Id, ...]], Part.NEVER] = {}
    """Who decides about what, where it is not everyone with parental responsibility."""
    loans: Annotated[tuple[Loan, ...], Part.PEOPLE] = ()
    """Toys and equipment lent."""
    confidential: Annotated[tuple[ConfidentialWord, ...], Part.NEVER] = ()
    """Words that must not travel, such as a street or a school."""
    ever_looked_after: Annotated[YesNo, Part.NEVER] = False
    """yes where a child has ever been looked after."""
    plan: Annotated[Plan | None, Part.NEVER] = None
    """An education, health and care plan, and since when."""
    legal_hold: Annotated[YesNo, Part.NEVER] = False
    """yes where nothing may be erased for now."""

    def parents_of(self, child: str) -> frozenset[str]:
        """Readers with parental responsibility for a child."""
        return frozenset(
            reader
            for reader, one in self.readers.items()
            if one.parental_responsibility is True
            or (isinstance(one.parental_responsibility, tuple) and child in one.parental_responsibility)
        )

    def deciders_of(self, what: str, child: str) -> frozenset[str]:
        """Who decides about `what` for a child: those named in `deciders`, else who has parental responsibility."""
        return frozenset(self.deciders[what]) if what in self.deciders else self.parents_of(child)

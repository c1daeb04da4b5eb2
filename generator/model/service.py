"""The service's own files: `service.yml` and the assessment frameworks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, model_validator

from generator.model.record import Strict
from generator.model.values import AT_LEAST_ONE, LONGEST_ID, Day, Id, Language, Text, Whole, YesNo, schema, text


def time_zone(value: Any) -> str:
    name = text(value)
    if name not in available_timezones():
        raise ValueError("should be a time zone, like Europe/London")
    return str(ZoneInfo(name))


TimeZone = Annotated[str, BeforeValidator(time_zone), schema("string")]


def web_address(value: Any) -> str:
    address = text(value)
    if not WEB_ADDRESS.fullmatch(address):
        raise ValueError("should be the address of a page, like https://www.bbc.co.uk/weather")
    return address


WEB_ADDRESS = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[A-Za-z0-9/._~-]*)?")
WebAddress = Annotated[str, BeforeValidator(web_address), schema("string", pattern=f"^{WEB_ADDRESS.pattern}$")]


class TeamMember(Strict):
    name: Text
    """Name as families know them."""
    role: Text = ""
    """What they do, such as Portage home visitor."""
    phone: Text = ""
    """Number a family may ring or text."""

    @model_validator(mode="before")
    @classmethod
    def from_one_line(cls, value: Any) -> Any:
        """`Sam Reed, Portage Home Visitor` on one line means the name and the role."""
        if isinstance(value, str):
            name, _, role = value.partition(",")
            return {"name": name, "role": role} if role.strip() else {"name": name}
        return value


class Retention(Strict):
    when: Text
    """What starts the clock, such as closing."""
    keep: Text
    """How long it is kept after that, such as 25 years."""


class Accessibility(Strict):
    facts: tuple[Text, ...] = ()
    """Plain sentences on what is known not to work, for the accessibility statement."""
    reviewed_on: Day | None = None
    """Day the statement was last reviewed."""


LETTERS = re.compile(r"[A-Za-z][A-Za-z0-9]{1,11}")


def letters(value: Any) -> str:
    if not isinstance(value, str) or not LETTERS.fullmatch(value):
        raise ValueError("should be letters that stand for words, like EHC")
    return value


Letters = Annotated[str, BeforeValidator(letters), schema("string", pattern=f"^{LETTERS.pattern}$")]
PICTURE_FILE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(jpg|jpeg|png)")


def picture_file(value: Any) -> str:
    name = text(value)
    if name.casefold().endswith(".svg"):
        raise ValueError("is an SVG, and an SVG can hold a program; save it as PNG")
    if not PICTURE_FILE.fullmatch(name) or len(name) > LONGEST_ID:
        raise ValueError("should be the name of a JPEG or PNG in the folder pictures, like coat.png")
    return name


PictureFile = Annotated[str, BeforeValidator(picture_file), schema("string", pattern=f"^{PICTURE_FILE.pattern}$")]


class ServicePicture(Strict):
    """A picture of the service's own, for boards."""

    file: PictureFile
    """Its file in the folder pictures: a JPEG or a PNG."""
    words: Text
    """What it shows, for someone who cannot see it."""
    credit: Text
    """Who made it and under what licence, as it stands on the page."""


def has_most_help_first(levels: Mapping[str, str]) -> Mapping[str, str]:
    if len(levels) < 2:
        raise ValueError("should have at least two levels, most help first")
    return levels


class Service(Strict):
    """The service and its own words."""

    format: Annotated[Literal[1], BeforeValidator(lambda value: 1 if value in ("1", 1) else value)]
    """Version of this record format: 1."""
    name: Text
    """Name of the service."""
    time_zone: TimeZone = "Europe/London"
    """Where its days begin, such as Europe/London."""
    address: Text = ""
    """Where its sites are served, such as `https://portage.example.org/`."""
    sample_day: Day | None = None
    """Only for an invented service: the day its sites are built as of."""
    phone: Text = ""
    """The service's phone number."""
    email: Text = ""
    """The service's e-mail address."""
    complaints: Text = ""
    """How to complain about what was done with a record: whom to write to or ring, in a sentence or two."""
    leave_to: WebAddress = "https://www.bbc.co.uk/weather"
    """Where *Leave this page* leads on a quiet site: a page that says nothing of anybody, such as the weather."""
    named_person: Text
    """Who to tell about a worry for a child's safety: name and number."""
    team: Mapping[Id, TeamMember]
    """Everyone who writes or visits: id, then name, role and phone."""
    help_levels: Annotated[Mapping[Id, Text], AfterValidator(has_most_help_first)]
    """Levels of help, most help first: id, then words."""
    first_review_weeks: Whole = 6
    """Weeks from joining to the first review."""
    review_weeks: Whole = 26
    """Weeks between reviews after that."""
    stuck_weeks: Whole = 8
    """Weeks after which a goal none of whose steps moved is shown to the service as stuck."""
    loan_weeks: Whole = 12
    """Weeks after which something lent is asked after."""
    missed_in_a_row: Whole = 3
    """Visits missed in a row of which the service's own pages tell."""
    address_key: Text = ""
    """32 letters and digits drawn once, from which the addresses of the service's own pages are made."""
    languages: Annotated[tuple[Language, ...], AT_LEAST_ONE] = ("en",)
    """Languages the service writes in; records are in the first unless they say otherwise."""
    words: Mapping[Id, Text] = {}
    """What this service calls things, such as `goal: outcome`."""
    acronyms: Mapping[Letters, Text] = {}
    """Letters that stand for words, such as `EHC: education, health and care`: explained where a reader meets them."""
    pictures: Mapping[Id, ServicePicture] = {}
    """Pictures of the service's own for boards: id, then file, words and credit."""
    retention: tuple[Retention, ...] = ()
    """How long records are kept."""
    accessibility: Accessibility = Accessibility()
    """Facts for the accessibility statement."""


class Item(Strict):
    words: Text
    """What is looked for, in words a family reads."""
    band: Text = ""
    """The framework's own band, where it has one; never shown to a family."""

    @model_validator(mode="before")
    @classmethod
    def from_words_alone(cls, value: Any) -> Any:
        return {"words": value} if isinstance(value, str) else value


class Area(Strict):
    name: Text
    """Name of the area."""
    items: Mapping[Id, Item]
    """Items in order: id, then words."""


class Framework(Strict):
    """An assessment framework: areas of items, and the codes a result can have."""

    name: Text
    """Name of the framework."""
    source: Text
    """Where it comes from."""
    licence: Text
    """Under what licence it may be used."""
    publish: YesNo
    """Whether its items' words may stand on a family's pages."""
    codes: Mapping[Id, Text]
    """Codes a result can have, in order, with their words."""
    achieved: Id
    """The code that counts as achieved."""
    areas: Mapping[Id, Area]
    """Areas in order: id, then name and items."""

    @model_validator(mode="after")
    def achieved_is_a_code(self) -> Framework:
        if self.achieved not in self.codes:
            raise ValueError("achieved should be one of the codes; write it as under codes")
        return self

    def words_by_item(self) -> dict[str, str]:
        """Each item's words by its id, through all areas."""
        return {item: found.words for area in self.areas.values() for item, found in area.items.items()}

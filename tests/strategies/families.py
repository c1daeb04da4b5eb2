"""A whole family, drawn: in memory as a `Family`, and as a folder of files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from random import Random

from hypothesis import strategies as st
from PIL import Image

from generator.consent import audiences_of, outline_of
from generator.model.documents import DocumentPage
from generator.model.final import Final, write_final
from generator.model.kinds import Family
from generator.model.record import AnyFiled
from generator.model.service import Service
from generator.model.shown import DocumentShown
from generator.model.visit import Photo
from generator.model.words import Link, Written, say
from tests.builders import FRAMEWORK
from tests.strategies import boards as of_boards
from tests.strategies import children as of_children
from tests.strategies import consents as of_consents
from tests.strategies import goals as of_goals
from tests.strategies import household as of_household
from tests.strategies import visits as of_visits
from tests.strategies.household import Cast
from tests.strategies.pen import Pen
from tests.strategies.sheets import Sheet

NAME = "alder-7k2m"
DAY_BUILT_FOR = ("2026-06-12", "2026-06-12", "2026-06-12", "2026-04-20", "2026-07-01")
SERVICE_WRITTEN = {
    "format": "1",
    "name": "Test Portage",
    "named-person": "Dana Okafor, 01632 960 299",
    "phone": "01632 960 100",
    "team": {
        "sam": {"name": "Sam Reed", "role": "Visitor", "phone": "01632 960 211"},
        "farah": {"name": "Farah Aziz", "role": "Visitor"},
    },
    "help-levels": {"hand": "a little help", "self": "by myself"},
    "languages": ["en", "ur"],
    "pictures": {"coat": {"file": "coat.png", "words": "A coat", "credit": "Drawn by us"}},
}
SERVICE = Service.model_validate(SERVICE_WRITTEN)


@dataclass(frozen=True)
class Drawn:
    """A family as its files would say it, and the day it is built for."""

    sheets: tuple[Sheet, ...]
    """`family.md` first, then by path."""
    library: Sheet
    as_of: date
    dice: int = 0
    """A number for a test that has something to choose."""

    @cached_property
    def family(self) -> Family:
        library = {"pouring-play": self.library.filed(())}
        return Family(NAME, Path(NAME), SERVICE, {"small-steps": FRAMEWORK}, self.filed, library, finals=self.finals)

    @property
    def finals(self) -> dict[str, Final]:
        """Every final report as it was finished, saying whom it is for."""
        return {one.id: finished(one, self.as_of) for one in self.sheets if one.fields.get("status") == "final"}

    @property
    def filed(self) -> tuple[AnyFiled, ...]:
        return tuple(sheet.filed(self.children) for sheet in self.sheets)

    @property
    def children(self) -> tuple[str, ...]:
        return tuple(sheet.child for sheet in self.sheets if sheet.id.endswith("/profile"))

    @property
    def readers(self) -> tuple[str, ...]:
        return tuple(self.sheets[0].fields["readers"])

    @property
    def audiences(self) -> tuple[str, ...]:
        """Every reader, and every setting that something was ever shared with, written as in receipts."""
        return tuple(str(one) for one in audiences_of(outline_of(self.family)))

    def with_sheets(self, sheets: Iterable[Sheet]) -> Drawn:
        return replace(self, sheets=in_order(sheets))

    def changed(self, id: str, change: Callable[[Sheet], Sheet]) -> Drawn:
        """The same family with one record changed."""
        return self.with_sheets(change(one) if one.id == id else one for one in self.sheets)

    def write(self, families: Path) -> Path:
        """The family's folder, written below the folder of all families."""
        folder = families / NAME
        for sheet in self.sheets:
            file = folder.joinpath(*f"{sheet.id}.md".split("/"))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(sheet.text, encoding="utf-8", newline="\n")
            if sheet.kind is Photo:
                Image.new("RGB", (64, 48), (40, 120, 160)).save(file.with_suffix(".jpg"))
            if sheet.id in self.finals:
                text = write_final(self.finals[sheet.id], lambda words: Written(words.id, "en"))
                file.with_suffix(".final.json").write_text(text, encoding="utf-8", newline="\n")
        return folder


def finished(report: Sheet, day: date) -> Final:
    """A report as it was finished, with nothing in it but whom it is for."""
    title = say("document.review")
    shown = DocumentShown(Link("", title), title, Written("", "en"), day)
    whom = report.fields.get("for")
    page = DocumentPage(shown, (), (), None, (), for_whom=Written(whom, "en") if whom else None, finished_on=day)
    return Final(report.id, day, "0.1.0", page)


def in_order(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """One sheet for each id, as `read` puts them."""
    by_id = {sheet.id: sheet for sheet in sheets}
    return tuple(sorted(by_id.values(), key=lambda one: (one.id != "family", f"{one.id}.md")))


@st.composite
def families(draw: Callable[[st.SearchStrategy[int]], int]) -> Drawn:
    """Any family."""
    return draw_family(Pen(lambda most: draw(st.integers(0, most))))


def families_by_chance(many: int) -> tuple[Drawn, ...]:
    """So many families, each choice as likely as the next: for what is seldom, and quicker than Hypothesis.

    Always the same ones. Hypothesis draws others as soon as a module more is imported: it tries their numbers, too.
    """
    chance = Random(20260612)
    return tuple(draw_family(Pen(lambda most: chance.randint(0, most))) for _ in range(many))


def draw_family(pen: Pen) -> Drawn:
    """One to three children, two to four readers, and up to two records of each kind."""
    cast = of_household.draw_cast(pen)
    household = of_household.draw_household(pen, cast)
    library = of_goals.draw_library(pen)
    photos = draw_photos(pen, cast)
    stems = [one.stem for one in photos]
    consents = list(of_consents.draw_consents(pen, cast))
    cards = list(draw_of_children(pen, cast, stems, library))
    sheets = [*photos, *consents, *cards, *draw_of_family(pen, cast, consents, cards, stems)]
    sheets = of_consents.with_exceptions(pen, in_order(sheets))
    as_of = date.fromisoformat(pen.pick(DAY_BUILT_FOR))
    household = of_household.with_confidential(household, pen, cast)
    return Drawn(in_order((household, *sheets)), library, as_of, pen.number(2**20))


def draw_photos(pen: Pen, cast: Cast) -> list[Sheet]:
    photos: list[Sheet] = []
    for _ in range(pen.pick((1, 2, 0))):
        photos.append(of_visits.draw_photo(pen, cast, [one.stem for one in photos]))
    return photos


def draw_of_children(pen: Pen, cast: Cast, photos: list[str], library: Sheet) -> Iterator[Sheet]:
    for child in cast.children:
        yield of_children.draw_profile(pen, cast, child, photos)
        for number in range(pen.pick((1, 0, 2))):
            goal = of_goals.draw_goal(pen, cast, child, number)
            yield goal
            for _ in range(pen.pick((1, 0))):
                yield of_goals.draw_activity(pen, cast, goal, photos, library)
        if pen.rarely(3):
            yield of_boards.draw_board(pen, cast, child, photos)
        papers = (
            of_children.draw_assessment,
            of_children.draw_review,
            of_children.draw_report,
            of_children.draw_transition,
        )
        for paper in pen.some(papers):
            if paper is not of_children.draw_transition or cast.helpers:
                yield paper(pen, cast, child)


def draw_of_family(
    pen: Pen, cast: Cast, consents: list[Sheet], records: list[Sheet], photos: list[str]
) -> Iterator[Sheet]:
    cards = [one for one in records if "activities" in one.id]
    for _ in range(pen.pick((1, 2, 0))):
        yield of_visits.draw_visit(pen, cast, cards, photos)
    for _ in range(pen.pick((1, 0))):
        yield of_visits.draw_home(pen, cast, cards, photos)
    for _ in range(pen.pick((1, 0))):
        yield of_visits.draw_matter(pen, cast, consents)
    if cast.helpers and pen.pick((1, 0)):
        advice = of_visits.draw_advice(pen, cast, ())
        yield advice
        if pen.rarely(3):
            yield of_visits.draw_advice(pen, cast, (advice,))
    for _ in range(pen.pick((0, 1))):
        yield of_consents.draw_shared(pen, cast, consents)

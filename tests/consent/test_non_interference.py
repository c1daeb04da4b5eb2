"""What a reader may not see changes nothing on that reader's site: the composed pages are equal before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compose import compose_website
from generator.consent import select_editions
from generator.measure import measure_progress
from generator.model.parts import KNOWN_SINCE, WORDS_OF_ONE_ADULT, Part
from generator.model.record import AnyFiled
from generator.model.review import Report, Review
from generator.model.visit import Advice
from generator.model.website import Website
from generator.prose.tree import Section
from tests.builders import (
    TODAY,
    WREN,
    activity,
    assessment,
    family,
    filed,
    goal,
    home_entry,
    household,
    matter,
    photo,
    photo_consent,
    profile,
    read_consent,
    section,
    visit,
)

BOTH = (read_consent("mum"), read_consent("dad"))


def sites(*records: AnyFiled) -> dict[str, Website]:
    """Every reader's composed site."""
    selections = [edition.selection for edition in select_editions(family(*records), TODAY)]
    return {one.reader: compose_website(one, measure_progress(one), is_for_readers=True) for one in selections if one}


def test_a_record_kept_to_one_reader_changes_nothing_for_another() -> None:
    before, after = sites(*BOTH), sites(*BOTH, matter("2026-02-01-tired", only=["mum"]))
    assert after["mum"] != before["mum"]
    assert after["dad"] == before["dad"]


def test_what_one_reader_keeps_back_never_stands_at_an_address_another_was_given() -> None:
    before, after = sites(*BOTH), sites(*BOTH, matter("2026-02-01-tired", only=["mum"]))
    assert after["mum"].edition != before["dad"].edition


def test_another_readers_lost_grant_moves_no_address() -> None:
    withdrawn = read_consent("gran", withdrawn_on="2026-05-01", withdrawn_by="gran", only=["mum"])
    assert sites(*BOTH, withdrawn)["dad"] == sites(*BOTH)["dad"]


@dataclass(frozen=True)
class Said:
    """What the files say of one part: a word, a number, marks, and whether there is one record more of it."""

    word: str
    number: int
    marks: str
    is_more: bool

    def section(self, name: str = "") -> Section:
        return section(name, f"{self.word} {self.number}")


Told = Mapping[Part, Said]
SAID = st.builds(
    Said,
    st.sampled_from(("Amber", "sam", "mum", "refuge", "Zoë", "0")),
    st.integers(1, 9),
    st.text("YHO", min_size=1, max_size=4),
    st.booleans(),
)
PARTS = tuple(KNOWN_SINCE)
TOLD = st.fixed_dictionaries(dict.fromkeys(PARTS, SAID))


def who_we_are(told: Told) -> list[AnyFiled]:
    people, diary, child = told[Part.PEOPLE], told[Part.DIARY], told[Part.PROFILE]
    home = household(
        household={"aunt": {"name": people.word}},
        helpers={"refuge": {"name": people.word, "contact": str(people.number)}},
        loans=[{"what": people.word, "lent": f"2026-01-0{people.number}"}],
        visits=[{"from": "2025-09-01", "every": f"{diary.number} weeks", "place": diary.word}],
    )
    sections = (
        child.section("What I enjoy"),
        told[Part.COMMUNICATION].section("How I communicate"),
        told[Part.SAFE_AND_WELL].section("Keeping me safe and well"),
        told[Part.FAMILY_TIME].section("Just us"),
    )
    more = {"signs": [told[Part.COMMUNICATION].word], "photo": "2026-02-03-bubbles"}
    return [home, profile(WREN, *sections, name=f"Wren {child.word}", born=f"2023-03-0{child.number}", **more)]


def what_happened(told: Told) -> list[AnyFiled]:
    diary, home = told[Part.DIARY], told[Part.HOME]
    sections = (
        told[Part.CELEBRATIONS].section("Celebrations"),
        told[Part.PLAY].section("Playing together"),
        section("Playing together", told[Part.FAMILY_TIME].word, source="just-us"),
        told[Part.TEACHING].section("Teaching together"),
        told[Part.FAMILY_TIME].section("Family time"),
        told[Part.AGREED].section("What we agreed"),
        told[Part.FAMILY_TIME].section("Just us"),
    )
    fields = {
        "minutes": diary.number,
        "with_": ["mum", "refuge"][: 1 + diary.is_more],
        "place": diary.word,
        "kind": "phone" if diary.is_more else "home",
        "next": f"2026-07-0{diary.number} 10:00, {diary.word}",
        "looked_at": ["2026-02-03-bubbles", "2026-02-04-more"][: 1 + told[Part.ACTIVITIES].is_more],
        "photos": ["2026-02-03-bubbles", "2026-02-04-more"][: 1 + told[Part.PHOTOS].is_more],
    }
    marks = {"2026-02-03-bubbles": {f"2026-02-0{told[Part.PRACTICE].number}": told[Part.PRACTICE].marks}}
    return [
        visit("2026-02-03-sam", *sections, **fields),
        home_entry("2026-02-05", home.section(), by="mum", practice=marks, photos=["2026-02-03-bubbles"]),
        *([home_entry("2026-02-06", home.section(), by="mum")] if home.is_more else []),
    ]


def what_we_do(told: Told) -> list[AnyFiled]:
    aim, card, practice = told[Part.GOALS], told[Part.ACTIVITIES], told[Part.PRACTICE]
    looked = told[Part.ASSESSMENTS]
    own = told[Part.FAMILY_TIME].section("Just us")
    fields: dict[str, Any] = {
        "title": card.word,
        "does": card.word,
        "often": str(card.number),
        "who": ["mum", "refuge"][: 1 + card.is_more],
        "practice": {f"2026-02-0{practice.number}": f"mum {practice.marks}"},
        "result": "easier" if practice.is_more else "stopped",
        "photo": "2026-02-03-bubbles",
    }
    sections = (card.section("Why"), practice.section("What we noticed"), own)
    item = "small-steps/talk-2" if looked.is_more else "small-steps/talk-1"
    return [
        goal("asking", aim.section(), own, title=aim.word, from_item=item),
        activity("2026-02-03-bubbles", *sections, **fields),
        assessment("2026-01-20", {"talk-1": "can" if looked.is_more else "coming"}),
        *([goal("second", title=aim.word)] if aim.is_more else []),
        *([activity("2026-02-04-more", title=card.word)] if card.is_more else []),
        *([assessment("2026-03-20", {"talk-2": "can"})] if looked.is_more else []),
    ]


def what_was_written(told: Told) -> list[AnyFiled]:
    raised, advice, review = told[Part.MATTERS], told[Part.ADVICE], told[Part.REVIEWS]
    meeting, shown, sharing = told[Part.REPORTS_MEETING], told[Part.PHOTOS], told[Part.SHARING]
    helper = "refuge" if told[Part.PEOPLE].is_more else "aunt"
    faith = {"mum": str(review.number), "dad": str(review.number)}
    sections = (review.section("What next"), told[Part.FAMILY_TIME].section("Just us"))
    report = {"kind": "meeting", "status": "final"}
    pictured = [photo(stem, WREN, words=shown.word, by="mum") for stem in ("2026-02-03-bubbles", "2026-02-04-more")]
    return [
        matter("2026-02-03-one", raised.section(), label=raised.word, signposted_to=helper),
        filed(Advice, "advice/2026-02-03-one", {"from": helper}, advice.section()),
        filed(Review, f"{WREN}/reviews/2026-03-01", {"present": ["mum"], "confidence": faith}, *sections),
        filed(Report, f"{WREN}/reports/2026-04-01-meeting", report, meeting.section("What was said")),
        pictured[0],
        photo_consent(WREN),
        read_consent("mum", conditions=sharing.word, met_on=f"2026-01-0{sharing.number}"),
        *([matter("2026-02-04-two", label=raised.word)] if raised.is_more else []),
        *([pictured[1]] if shown.is_more else []),
        *([filed(Review, f"{WREN}/reviews/2026-05-01", {})] if review.is_more else []),
    ]


def kept_back() -> list[AnyFiled]:
    """Records that are for Mum alone, private, or hang on one that is."""
    return [
        matter("2026-03-01-mine", only=["mum"]),
        visit("2026-06-01-sam", section("Celebrations", "Ours."), only=["mum"], next="2026-06-20 10:00"),
        goal("ours", title="Ours", private="yes"),
        activity("2026-06-01-ours", goal="ours", title="Ours", photo="2026-06-01-ours"),
        photo("2026-06-01-ours"),
        home_entry("2026-06-02", by="gran", practice={"2026-06-01-ours": {"2026-06-02": "YYY"}}),
        read_consent(
            "dad", "goals", given_by=["dad"], from_="2026-02-02", withdrawn_on="2026-03-02", withdrawn_by="dad"
        ),
    ]


def everything_filed(told: Told) -> list[AnyFiled]:
    return [*who_we_are(told), *what_happened(told), *what_we_do(told), *what_was_written(told)]


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.sets(st.sampled_from(PARTS), min_size=1), TOLD, TOLD)
def test_what_is_not_granted_changes_nothing(granted: set[Part], before: Told, after: Told) -> None:
    grant = read_consent("gran", *sorted(granted))
    same = {part: before[part] if part in granted else after[part] for part in PARTS}
    one, other = everything_filed(before), [*everything_filed(same), *kept_back()]
    assert sites(grant, *other)["gran"] == sites(grant, *one)["gran"]


@settings(max_examples=20, deadline=None, derandomize=True)
@given(TOLD, TOLD)
def test_another_adults_words_change_nothing_for_who_signed_alone(before: Told, after: Told) -> None:
    grant = read_consent("dad", given_by=["dad"])
    same = {part: after[part] if part in WORDS_OF_ONE_ADULT else before[part] for part in PARTS}
    assert sites(grant, *everything_filed(same))["dad"] == sites(grant, *everything_filed(before))["dad"]

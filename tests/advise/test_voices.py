"""The family's own words are never judged; what is heard or written together, in part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.child import Transition
from generator.model.record import AnyFiled
from generator.model.review import Report, Review
from generator.model.visit import Advice
from generator.prose.tree import Listing, Paragraph, Passage, Quote, Section, Words
from tests.advise.advising import advise_on, said_of
from tests.builders import (
    WREN,
    activity,
    filed,
    goal,
    home_entry,
    household,
    matter,
    photo,
    profile,
    read_consent,
    section,
    visit,
)

LOUD = "He failed. The police and Noor and the SENCO came. " + "word " * 30
STEPS = [{"id": "one", "does": "sits", "conditions": "here", "success": "once"}]
SAFETY = "a word here may be about a child's safety"
NAME = "a name that another family's child has"
LETTERS = "letters that stand for words are not explained"
LENGTH = "a sentence of 30 words"


def report(kind: str, *body: Section, status: str = "draft") -> AnyFiled:
    return filed(Report, f"{WREN}/reports/2026-06-01-{kind}", {"kind": kind, "status": status}, *body)


def in_visit(*blocks: Paragraph | Listing | Quote) -> AnyFiled:
    return visit("2026-06-01-sam", Section("Playing together", "en", blocks))


def told(*records: AnyFiled) -> set[str]:
    return {one.wrong for one in advise_on(*records)}


OWN: dict[str, AnyFiled] = {
    "a home entry": home_entry("2026-06-01-mum", section("", LOUD), by="mum"),
    "a matter": matter("2026-06-01-sleep", section("", LOUD), label="The police and Noor"),
    "just us in a visit": visit("2026-06-01-sam", section("Just us", LOUD)),
    "a paragraph of just us": visit("2026-06-01-sam", section("Playing together", LOUD, source="just-us")),
    "told by": visit("2026-06-01-sam", section("Playing together", LOUD, source="told")),
    "we think": visit("2026-06-01-sam", section("Playing together", LOUD, source="think")),
    "a list under what was told": in_visit(
        Paragraph((Words("Told by Mum:"),), "told"), Listing(((Paragraph((Words(LOUD),)),),))
    ),
    "a quotation": in_visit(Quote((Paragraph((Words(LOUD),)),))),
    "a passage in another language": in_visit(Paragraph((Passage("pl", (Words(LOUD),)),))),
    "a goal's opening": goal("g", section("", LOUD), steps=STEPS),
    "why a goal matters": goal("g", section("Why it matters to us", LOUD), steps=STEPS),
    "the title of a goal the family chose": goal("g", title="He failed at the SENCO", steps=STEPS),
    "what we think in a review": filed(Review, f"{WREN}/reviews/2026-06-01", {}, section("What we think", LOUD)),
    "views in advice": report("ehc-advice", section("Views", LOUD)),
    "the family's view": report("health-pathway", section("Family's view", LOUD)),
    "what matters to us": replace(household(), body=(section("What matters to us", LOUD),)),
    "words from the chart": activity("2026-06-01-cup", section("What we noticed", LOUD)),
    "what matters to me": profile(WREN, section("What matters to me", LOUD)),
    "what people love about me": profile(WREN, section("What people love about me", LOUD)),
    "words of a consent": replace(read_consent("gran", "diary"), body=(section("", LOUD),)),
}


@pytest.mark.parametrize("record", OWN.values(), ids=OWN)
def test_nothing_is_said_of_the_familys_own_words(record: AnyFiled) -> None:
    assert advise_on(record) == ()


def test_a_visitors_own_words_are_looked_at_in_every_way() -> None:
    assert len(said_of(LOUD)) == 5


@pytest.mark.parametrize(
    "spoken",
    [
        "Mum said “he failed, and the police and Noor came”.",
        'Mum said "he failed, and the police and Noor came".',
        "Mum said ‘he’s failed, and the police and Noor came’.",
        "Mum said 'he's failed, and the police and Noor came'.",
        "Mum said “he failed, and the police and Noor came.",
        "Mum said „he failed, the police and Noor came“.",
        "Mum said «he failed, the police and Noor came».",
    ],
)
def test_what_stands_in_quotation_marks_is_somebodys(spoken: str) -> None:
    assert said_of(spoken) == []


def test_what_follows_a_quotation_is_the_visitors_again() -> None:
    assert said_of("Mum said “yes”. He failed. Dad's 'no' was heard. The police came.") == [
        SAFETY,
        "“failed” is hard to read about one's own child",
    ]


def test_a_quotation_ends_a_sentence() -> None:
    assert said_of(f"{'word ' * 20} “I see.” {'word ' * 20}.") == []


def test_what_was_heard_is_looked_at_for_safety_and_names_only() -> None:
    heard = {SAFETY, NAME}
    assert told(visit("2026-06-01-sam", section("Family time", LOUD))) == heard
    assert told(filed(Advice, "advice/2026-06-01-signs", {"from": "speech"}, section("", LOUD))) == heard
    assert told(report("meeting", section("What was said", LOUD))) == heard


def test_what_is_written_with_a_family_is_never_judged_for_how_kind_it_is() -> None:
    transition = filed(
        Transition, f"{WREN}/transitions/nursery", {"to": "nursery", "expires": "2026-01-01"}, section("I like", LOUD)
    )
    assert told(transition) == {SAFETY, NAME, LETTERS, LENGTH}


def test_a_final_report_is_looked_at_for_safety_and_names_only() -> None:
    assert told(report("ehc-advice", section("Needs", LOUD), status="final")) == {SAFETY, NAME}
    assert len(told(report("ehc-advice", section("Needs", LOUD)))) == 5


def test_a_closed_record_is_looked_at_for_safety_and_names_only() -> None:
    assert told(household(closed="2026-06-02"), visit("2026-06-01-sam", section("Playing together", LOUD))) == {
        SAFETY,
        NAME,
    }


def test_a_photos_words_are_looked_at_for_safety_and_names_only() -> None:
    assert told(photo("2026-06-01-cup", WREN, words="Noor and the SENCO, who failed")) == {NAME}


def test_what_an_activity_says_aloud_may_be_in_capitals() -> None:
    assert told(activity("2026-06-01-cup", section("What to say or sign", "CUP please"))) == set()
    assert told(activity("2026-06-01-cup", section("Get ready", "CUP please"))) == {LETTERS}

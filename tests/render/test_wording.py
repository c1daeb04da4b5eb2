"""Fixed sentences, their facts and their languages."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from generator.model.words import Written, say
from generator.wording.place import direction_of, is_same_language, write_clock, write_day
from generator.wording.wording import Wording, read_wording
from tests.render.builders import en


@pytest.fixture
def english(theme: Path) -> Wording:
    return read_wording(theme, "en")


@pytest.fixture
def urdu(theme: Path) -> Wording:
    return read_wording(theme, "ur")


def test_a_sentence_takes_its_facts(english: Wording) -> None:
    said = english.say_plain(say("home.celebration", name=en("Noor"), day=date(2026, 2, 3)))
    assert said == "Noor did it, on 3 February 2026"


def test_the_count_decides_the_form(english: Wording) -> None:
    assert english.say_plain(say("goal.steps-done", count=1, total=6)) == "1 step of 6 towards the goal"
    assert english.say_plain(say("goal.steps-done", count=4, total=6)) == "4 of 6 steps"


def test_a_service_has_its_own_words_for_things(english: Wording) -> None:
    own = english.with_terms((("term.goal", "outcome"), ("step", "stone")))
    assert own.say_plain(say("goal.steps-done", count=1, total=6)) == "1 stone of 6 towards the outcome"


def test_several_words_are_listed(english: Wording) -> None:
    said = english.say_plain(say("visit.with", people=(en("Mum"), en("Nani"), say("term.visit"))))
    assert said == "With Mum, Nani and visit."


def test_braces_in_a_fact_are_only_braces(english: Wording) -> None:
    assert english.say_plain(say("home.greeting", name=en("{name} {0}"))) == "Hello, {name} {0}"
    assert english.say_plain(say("visit.with", people=(en("{1}"), en("b")))) == "With {1} and b."


def test_an_untranslated_sentence_is_english_and_says_so(urdu: Wording) -> None:
    piece = urdu.piece(say("page.about"))
    assert (piece.language, piece.direction) == ("en", "ltr")


def test_an_unsure_translation_is_not_used(urdu: Wording) -> None:
    assert urdu.piece(say("page.find")).language == "en"


def test_a_sentence_nobody_wrote_is_a_bug(urdu: Wording) -> None:
    with pytest.raises(LookupError, match=r"no\.such"):
        urdu.say_plain(say("no.such"))


def test_a_fact_nobody_gave_is_a_bug(english: Wording) -> None:
    with pytest.raises(LookupError, match="name"):
        english.say_plain(say("home.greeting"))


def test_words_in_another_language_are_marked(urdu: Wording) -> None:
    assert urdu.piece(en("Sam")).language == "en"
    assert urdu.piece(Written("سام", "ur")).language == ""


def test_plain_words_the_other_way_are_kept_apart(urdu: Wording) -> None:
    assert urdu.say_plain(say("home.greeting", name=en("Sam"))) == "السلام علیکم، \u2068Sam\u2069"


@pytest.mark.parametrize(
    ("language", "way"), [("en", "ltr"), ("ur", "rtl"), ("pa-Arab", "rtl"), ("pnb", "rtl"), ("phr", "rtl")]
)
def test_a_language_has_its_direction(language: str, way: str) -> None:
    assert direction_of(language) == way


def test_a_country_is_not_another_language_but_a_script_is() -> None:
    assert is_same_language("en-GB", "en")
    assert not is_same_language("pa-Arab", "pa")


def test_days_are_british_in_english_and_local_elsewhere() -> None:
    day = date(2026, 2, 3)
    written = [write_day(day, form, "en") for form in ("long", "short", "weekday", "brief", "month")]
    assert written == ["3 February 2026", "3 Feb", "Tuesday 3 February 2026", "Tue 3", "February 2026"]
    assert write_day(day, "long", "pl") == "3 lutego 2026"


def test_a_language_nobody_has_tables_for_gets_english_days() -> None:
    assert write_day(date(2026, 2, 3), "long", "rmy") == "3 February 2026"
    assert write_clock(time(10, 0), "rmy") == "10:00"

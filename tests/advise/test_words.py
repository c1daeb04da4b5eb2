"""Checks of words: each fires, and stays silent at its near misses."""

from __future__ import annotations

import pytest

from tests.advise.advising import advise_on, said_of
from tests.builders import SERVICE, activity, goal, section, visit

SAFETY = "a word here may be about a child's safety"
NAME = "a name that another family's child has"
LETTERS = "letters that stand for words are not explained"
WORDS_25 = " ".join(["word"] * 25)


@pytest.mark.parametrize(
    "words",
    [
        "She had a bruise on her arm.",
        "Two bruises.",
        "BRUISING on one arm.",
        "She disclosed it at lunch.",
        "We rang MASH.",
        "A Section 47 was begun.",
        "A section-47 was begun.",
        "The police came.",
        "It is about the police's visit.",
        "A suicidal thought.",
        "The child-protection plan.",
    ],
)
def test_a_word_that_suggests_a_worry_for_safety_asks(words: str) -> None:
    assert said_of(words) == [SAFETY]


@pytest.mark.parametrize(
    "words",
    [
        "He pushed the police car to the sofa.",
        "Two Police Cars and a fire engine.",
        "We mashed a bruised banana.",
        "Sausage and mash for tea.",
        "She read section 4 of the book.",
        "A policeman's helmet? No: a hat.",
        "The policies of the world.",
        "The bubble hit him on the nose.",
    ],
)
def test_play_and_near_misses_ask_nothing(words: str) -> None:
    assert SAFETY not in said_of(words)


def test_the_named_person_is_who_to_tell_and_the_word_is_not_repeated() -> None:
    (one,) = advise_on(visit("2026-06-01-sam", section("Playing together", "She had a bruise.")))
    assert SERVICE.named_person in one.right
    assert "bruise" not in str(one)


def test_a_police_car_does_not_hide_the_police() -> None:
    assert said_of("He played with the police car. Then the police came.") == [SAFETY]


def test_one_paragraph_asks_once() -> None:
    assert said_of("A bruise, and another bruise.") == [SAFETY]


def test_a_name_of_another_familys_child_is_told_of() -> None:
    assert said_of("She played with Noor.") == [NAME]
    assert said_of("Noor's cup.") == [NAME]


@pytest.mark.parametrize("words", ["She played with Wren.", "A noor of light.", "Noor-Ann came.", "Noorah came."])
def test_the_own_child_and_other_words_are_no_strangers(words: str) -> None:
    assert said_of(words) == []


def test_a_name_somebody_around_this_family_bears_is_theirs() -> None:
    words = visit("2026-06-01-sam", section("Playing together", "Asha and Sam sang."))
    assert advise_on(words, neighbours={"oak-1a1a": frozenset({"Asha", "Sam"})}) == ()


def test_a_name_that_is_also_a_word_is_told_of_inside_a_sentence_only() -> None:
    assert said_of("Rose petals fell. Rose ones.") == []
    assert said_of("She sat beside Rose.") == [NAME]


def test_a_month_is_no_child() -> None:
    assert said_of("We begin in May.") == []


def test_a_name_in_a_title_is_told_of_too() -> None:
    ended = goal(title="Playing with Noor", ended="2026-06-01", chosen_by="service")
    told = advise_on(ended, activity("2026-06-01-cup", title="Noor's cup"))
    assert [one.wrong for one in told] == [NAME, NAME]


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        ("He failed three times.", "failed"),
        ("She REFUSES the spoon.", "refuses"),
        ("He is unable to sit.", "unable"),
        ("She is far behind.", "far behind"),
        ("He suffers from epilepsy.", "suffers from"),
        ("She is wheelchair bound.", "wheelchair-bound"),
        ("A naughty boy.", "naughty"),
        ("He was non-compliant.", "non-compliant"),
        ("This is attention seeking.", "attention-seeking"),
        ("She is low functioning.", "low functioning"),
        ("He misbehaved.", "misbehav…"),
        ("Three tantrums.", "tantrum"),
    ],
)
def test_a_hard_word_is_named_by_the_lists_own_entry(words: str, entry: str) -> None:
    assert said_of(words) == [f"“{entry}” is hard to read about one's own child"]


@pytest.mark.parametrize(
    "words",
    [
        "The cup is behind the sofa.",
        "She waves without fail.",
        "A refuse lorry went by.",
        "It was a lazy Sunday.",
        "He is wearing a patch for his lazy eye.",
        "She has attention deficit hyperactivity disorder.",
        "He kicks off his shoes.",
    ],
)
def test_ordinary_words_are_not_hard(words: str) -> None:
    assert said_of(words) == []


def test_a_kinder_way_is_said() -> None:
    (one,) = advise_on(visit("2026-06-01-sam", section("Playing together", "He is wheelchair-bound.")))
    assert one.right == "Write uses a wheelchair."


def test_letters_nobody_explains_are_told_of_once_a_record() -> None:
    assert said_of("The SENCO came.", "The SENCO left.") == [LETTERS]


@pytest.mark.parametrize(
    "words",
    [
        "The GP rang; NHS letters came.",
        "The chart said HHYHO.",
        "A special needs coordinator (SENCO) came.",
        "The SENCO (who plans help) came.",
        "TOOT TOOT!",
        "He shouted FOUR!",
        "HE LIKES THE LOUD ONES",
        "I had a cup of tea, A4.",
        "Sit by the X.",
    ],
)
def test_known_explained_and_shouted_letters_are_left(words: str) -> None:
    assert said_of(words) == []


def test_letters_the_service_explains_are_left() -> None:
    service = SERVICE.model_copy(update={"acronyms": {"SENCO": "who plans help at school"}})
    record = visit("2026-06-01-sam", section("Playing together", "The SENCO came. Two SENCOs."))
    assert advise_on(record, service=service) == ()


def test_a_sentence_over_25_words_is_told_of_with_its_count() -> None:
    assert said_of(f"{WORDS_25} more.") == ["a sentence of 26 words"]


@pytest.mark.parametrize(
    "words",
    [
        f"{WORDS_25}.",
        f"{WORDS_25}. {WORDS_25}!",
        f"{WORDS_25}? “{WORDS_25}”",
        " ".join(["it's-a-word"] * 25),
        f"{WORDS_25} – – –",
    ],
)
def test_a_sentence_of_25_words_is_left(words: str) -> None:
    assert said_of(words) == []


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    assert said_of(f"We like Dr. Bell e.g. {WORDS_25}.") == ["a sentence of 30 words"]


def test_words_in_a_language_without_a_list_are_not_judged() -> None:
    assert said_of(f"failed police SENCO {WORDS_25} {WORDS_25}", language="ur") == []


def test_a_country_does_not_make_another_language() -> None:
    assert said_of("The police came.", language="en-GB") == [SAFETY]


def test_all_of_it_is_only_a_warning() -> None:
    told = advise_on(visit("2026-06-01-sam", section("Playing together", "He failed. Police. Noor. SENCO.")))
    assert len(told) == 4
    assert all(one.is_warning for one in told)

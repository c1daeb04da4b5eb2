"""What is mended, what is left alone, and that nothing else in a file changes."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.mend import mending
from generator.mend.mending import mend_bytes
from generator.mend.quotes import quote_line
from generator.mend.reading import Reading, read_written
from generator.mend.source import Source
from generator.mend.spellings import spell_change, spell_word
from generator.mend.written import Written
from generator.problems import Problem
from tests.effort import EASY, grows_with_size, is_within
from tests.mend.slips import CARD, FAMILY_FILE, GOAL, MENDABLE, UNMENDABLE, VISIT, Slip, mend_text, sound, sources
from tests.read.folders import SOUND

RECORDS = Path(__file__).parents[2] / "records"
ROOTS = {"the sample records": RECORDS, "the sound records": SOUND}
SIGNS = (
    "3/2/26",
    "Yes",
    "True",
    " #1",
    ": ",
    "\t",
    "\r\n",
    "\ufeff",
    "title",
    "None",
    '"',
    "- ",
    "  ",
    "\n",
    "Draft",
    "2026-2-3",
)


def problems_of(file: str, text: str) -> list[Problem]:
    source = sources()[file]
    return list(
        read_written(Written.of(text.removeprefix("\ufeff"), source.found is not None), source).problems.elements()
    )


@pytest.mark.parametrize("slip", MENDABLE, ids=lambda slip: slip.wrong)
def test_a_slip_with_one_right_answer_is_mended_and_nothing_else(slip: Slip) -> None:
    assert mend_text(slip.file, slip.text)[0] == slip.right


@pytest.mark.parametrize("slip", MENDABLE, ids=lambda slip: slip.wrong)
def test_a_mended_slip_was_a_problem_and_is_none(slip: Slip) -> None:
    assert problems_of(slip.file, slip.text)
    assert problems_of(slip.file, slip.right) == []


@pytest.mark.parametrize("slip", UNMENDABLE, ids=lambda slip: slip.wrong)
def test_a_slip_somebody_has_to_think_about_is_left_as_it_is(slip: Slip) -> None:
    assert problems_of(slip.file, slip.text)
    assert mend_text(slip.file, slip.text) == (slip.text, ())


@pytest.mark.parametrize("records", ROOTS.values(), ids=ROOTS)
def test_a_sound_file_is_never_touched(records: Path) -> None:
    found = sources(records)
    assert len(found) > 10
    for source in found.values():
        assert mend_bytes(source.path.read_bytes(), source) == (source.path.read_bytes(), ())


def test_a_sound_file_keeps_the_line_ends_of_its_system() -> None:
    text = sound(GOAL).replace("\n", "\r\n")
    assert mend_text(GOAL, text) == (text, ())


def test_a_mended_file_has_line_ends_of_one_kind() -> None:
    text = sound(GOAL).replace("chosen-by: family", "chosen-by: Family").replace("\n", "\r\n")
    mended, done = mend_text(GOAL, text)
    assert mended == sound(GOAL)
    assert [line for line, _ in done] == [1, 4]


def test_line_ends_of_a_third_kind_stay() -> None:
    text = (
        sound(GOAL)
        .replace("chosen-by: family\n", "chosen-by: Family\r")
        .replace("title: Asking for more\n", "title: A\r\n")
    )
    assert mend_text(GOAL, text)[0] == text.replace("Family", "family")


def test_byte_order_marks_are_taken_away_whatever_else_is_wrong() -> None:
    for text in (sound(GOAL), "no record at all", sound(GOAL).replace("title", "titel")):
        assert mend_text(GOAL, "\ufeff\ufeff" + text)[0] == text


def test_what_is_not_utf_8_is_left_alone() -> None:
    raw = sound(GOAL).replace("chosen-by: family", "chosen-by: Family").encode("utf-16")
    assert mend_bytes(raw, sources()[GOAL]) == (raw, ())


def test_the_body_is_never_mended() -> None:
    text = sound(VISIT) + "\n## Family time\n\tNext: 3/2/26 #1: Yes\n"
    assert mend_text(VISIT, text.replace("minutes: 60", "happened: Yes"))[0] == text.replace(
        "minutes: 60", "happened: yes"
    )


def test_what_can_be_mended_is_mended_beside_what_cannot() -> None:
    text = sound(VISIT).replace("minutes: 60", "minutes: an hour").replace("2026-02-17", "17/2/26")
    assert mend_text(VISIT, text)[0] == sound(VISIT).replace("minutes: 60", "minutes: an hour")


def test_a_colon_is_mended_though_what_it_hid_is_wrong_too() -> None:
    text = sound(GOAL).replace("title: Asking for more", "title: A: b\ntitel: c")
    mended, _ = mend_text(GOAL, text)
    assert mended == text.replace("A: b", '"A: b"')
    assert [problem.line for problem in problems_of(GOAL, mended)] == [3]


def test_nothing_after_a_line_that_stops_the_reader_is_guessed() -> None:
    text = sound(CARD).replace("title: The", "title: 'The").replace("2026-02-04", "4/2/26")
    assert mend_text(CARD, text) == (text, ())


def test_tabs_of_several_steps_become_two_spaces_each() -> None:
    text = (
        sound(GOAL)
        .replace("        does", "\t\t\t\tdoes")
        .replace("      ur", "\t\t\tur")
        .replace("    in:", "\t\tin:")
    )
    assert mend_text(GOAL, text)[0] == sound(GOAL)


def test_a_change_is_told_without_a_word_of_what_was_written() -> None:
    for slip in MENDABLE:
        told = " ".join(words for _, words in mend_text(slip.file, slip.text)[1])
        written = {word for word in slip.wrong.replace(":", " ").split() if word.isalpha() and len(word) > 4}
        named = {"title", "does", "often", "joined", "label", "status"}
        assert told
        assert not {word for word in written - named if word in told}


def test_a_word_that_could_be_either_of_two_is_not_chosen() -> None:
    assert spell_word("HE", ("He", "he")) == ""
    assert spell_word("HE", ("he", "she")) == "he"


def test_a_key_the_writer_chose_is_not_named() -> None:
    text = sound(FAMILY_FILE).replace("  photos: [mum]", "  photos: [mum]\nin:\n  ur:\n    Zainab: a: b")
    assert [words for _, words in mend_text(FAMILY_FILE, text)[1]] == ["put quotes round a value"]


def test_a_key_of_the_record_itself_is_named() -> None:
    text = sound(GOAL).replace("title: Asking", "title: Talking: asking")
    assert mend_text(GOAL, text)[1] == ((2, "put quotes round the value of `title`"),)


SLIPS_OF_A_FILE = [
    [slip for slip in (*MENDABLE, *UNMENDABLE) if slip.file == file] for file in (GOAL, VISIT, CARD, FAMILY_FILE)
]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SLIPS_OF_A_FILE).flatmap(lambda slips: st.lists(st.sampled_from(slips), max_size=4)))
def test_any_slips_together_are_mended_as_each_alone_and_once_for_all(slips: list[Slip]) -> None:
    if not slips:
        return
    text = sound(slips[0].file)
    for slip in slips:
        text = text.replace(slip.at, slip.wrong, 1)
    mended, done = mend_text(slips[0].file, text)
    assert mend_text(slips[0].file, mended) == (mended, ())
    assert bool(done) == (mended != text)
    changed = {n for n, (a, b) in enumerate(zip(text.split("\n"), mended.split("\n"), strict=True), 1) if a != b}
    assert changed == {line for line, _ in done}


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from((GOAL, VISIT, CARD, FAMILY_FILE)),
    st.lists(st.tuples(st.integers(0, 400), st.sampled_from(SIGNS)), max_size=4),
)
def test_whatever_stands_there_is_mended_once_for_all_and_loses_a_problem(
    file: str, put: list[tuple[int, str]]
) -> None:
    text = sound(file)
    for place, sign in put:
        text = text[:place] + sign + text[place:]
    mended, done = mend_text(file, text)
    assert mend_text(file, mended) == (mended, ())
    if done and not text.startswith("\ufeff"):
        before, after = problems_of(file, text), problems_of(file, mended)
        lines = {line for line, words in done if "line end" not in words}
        at = lambda found: sorted(problem.line for problem in found if problem.line in lines)  # noqa: E731
        assert len(at(after)) < len(at(before))
        assert set(at(after)) <= set(at(before))
    if not problems_of(file, text) and "\ufeff" not in text:
        assert mended == text


CHART = "title: A\ngoal: asking-for-more\nstep: looks\npractice:\n"
DAYS = [(date(2026, 2, 4) + timedelta(days)) for days in range(200)]
LONG_LINES = ("place: a: {}b", "place: a{}: b", "at: {} x", "{}: a: b", "- {}: a: b")
LONG_FILES = ("place: a: b\n", "place: a # b\n", "happened: Yes\n", "\t\n", "- \n", "a: &a b\n", "yes: Yes\n")


def readings(text: str, file: str, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many characters were read, reading by reading, while this text was mended."""
    read: list[int] = []

    def count(written: Written, source: Source) -> Reading:
        read.append(len(written.text))
        return read_written(written, source)

    monkeypatch.setattr(mending, "read_written", count)
    mend_text(file, text)
    return read


def test_a_chart_from_a_spreadsheet_is_mended_in_few_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = CHART + "".join(f"  {day.day}/{day.month}/{day.year}: Y\n" for day in DAYS)
    right = CHART + "".join(f"  {day.isoformat()}: Y\n" for day in DAYS)
    assert mend_text(CARD, f"---\n{wrong}---\n")[0] == f"---\n{right}---\n"
    assert len(readings(f"---\n{wrong}---\n", CARD, monkeypatch)) < 5


@pytest.mark.parametrize("line", LONG_FILES)
def test_a_long_file_of_slips_is_not_read_for_ever(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = readings(f"---\n{line * (20_000 // len(line))}---\n", VISIT, monkeypatch)
    assert sum(read) < mending.MOST_READ + 10 * max(read)


@pytest.mark.parametrize("line", LONG_LINES)
@pytest.mark.parametrize("filling", [" ", "a", "a ", ": ", "' "])
def test_a_long_line_is_tried_in_time_that_grows_with_it(line: str, filling: str) -> None:
    def mend(size: int) -> object:
        return list(quote_line(Written.of(line.format(filling * (size // len(filling))), False), 1))

    assert grows_with_size(mend, 10_000)


@pytest.mark.parametrize(
    "value", ["a" * 60_000 + " x", "a" * 60_000, "a " * 30_000, "2026-01-01 " + "a" * 60_000 + " Achieved "]
)
def test_a_long_state_is_respelt_in_a_moment(value: str) -> None:
    assert is_within(EASY, lambda: spell_change(value))


def test_a_state_keeps_what_stands_around_it() -> None:
    assert spell_change("3/2/26  Achieved ") == "2026-02-03  achieved "

"""A body's words alone."""

from generator.prose.parse import parse_body
from generator.prose.plain import first_paragraphs, plain_text


def test_every_block_s_words_stand_on_lines_of_their_own() -> None:
    text = "One *two*\n\n### Three\n- four [five](https://a.example)\n  - six\n\n> seven\n\n|a|b|\n|-|-|\n|c|d|"
    sections, _ = parse_body(text, "en", 1)
    assert plain_text(sections[0].blocks) == "One two\nThree\nfour five\nsix\nseven\na b\nc d"


def test_a_hard_break_parts_two_words() -> None:
    sections, _ = parse_body("one  \ntwo", "en", 1)
    assert plain_text(sections[0].blocks) == "one two"


def test_the_first_paragraphs_pass_over_other_blocks() -> None:
    sections, _ = parse_body("### a\nb\n\n- c\n\nd\n\ne", "en", 1)
    assert plain_text(first_paragraphs(sections[0], 2)) == "b\nd"

"""What a body may not hold, and where we say it stands."""

import pytest

from generator.prose.parse import parse_body
from generator.prose.plain import plain_text


def first_slip(text: str) -> tuple[int, str, bool]:
    _, slips = parse_body(text, "en", 10)
    assert len(slips) == 1
    return slips[0].line, slips[0].wrong, slips[0].is_warning


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a\n\n# Celebrations\nb", 12, "one #"),
        ("a\n\n##Celebrations\nb", 12, "without a space"),
        ("a\n\n## \nb", 12, "without a name"),
        ("## Why {urdu-please!}\nb", 10, "no language"),
        ("a\n\nb\n![cup](cup.jpg)", 13, "a picture"),
        ("[a](javascript:x())", 10, "leads nowhere"),
        ("a\n[a](mailto:b@c.example)", 11, "leads nowhere"),
        ("[a](https://)", 10, "leads nowhere"),
        ("[a](//c.example)", 10, "leads nowhere"),
        ("[a](data:text/html,b)", 10, "leads nowhere"),
        ("[hej]{lang=Polish please}", 10, "no language"),
        ("a <!-- b", 10, "never ends"),
        ("a\n\u202eb", 11, "direction"),
        ("a\n\u2066b", 11, "direction"),
        ("a\x07b", 10, "control"),
        ("a\n\ud800b", 11, "broken"),
        ("word " * 3000, 10, "too long"),
        ("a\n\n" + "[" * 41, 12, "same mark"),
        ("> " * 7 + "a", 10, "deeper"),
        ("\n".join("  " * depth + "- a" for depth in range(9)), 16, "deeper"),
        ("*a " * 700, 10, "too many marks"),
    ],
)
def test_what_may_not_stand_in_a_body_is_named_with_its_line(text: str, line: int, said: str) -> None:
    found, wrong, is_warning = first_slip(text)
    assert (found, is_warning) == (line, False)
    assert said in wrong


def test_a_comment_with_words_is_taken_out_with_a_warning() -> None:
    sections, slips = parse_body("a\n\n<!-- he shouted\nat her -->\nb <!-- --> c", "en", 1)
    assert [(slip.line, slip.is_warning) for slip in slips] == [(3, True)]
    assert plain_text(sections[0].blocks) == "a\nb c"


def test_lines_after_a_comment_keep_their_numbers() -> None:
    sections, _ = parse_body("<!--\n\n-->\n## Why\nb", "en", 1)
    assert sections[0].line == 4


def test_a_line_of_dashes_is_a_warning_and_stays() -> None:
    sections, slips = parse_body("a\n---\nb", "en", 1)
    assert [(slip.line, slip.is_warning) for slip in slips] == [(2, True)]
    assert plain_text(sections[0].blocks) == "a --- b"


def test_a_link_that_is_refused_keeps_its_words() -> None:
    sections, _ = parse_body("See [the *pool*](javascript:alert) now", "en", 1)
    assert plain_text(sections[0].blocks) == "See the pool now"


def test_a_slip_never_quotes_what_was_written() -> None:
    _, slips = parse_body("# Quokka\n![Quokka](Quokka)\n## Why {Quokka}\n<!-- Quokka --> [Quokka](Quokka:x)", "en", 1)
    assert len(slips) == 5
    assert not any("quokka" in (slip.wrong + slip.right).lower() for slip in slips)

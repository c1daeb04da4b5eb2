"""What a body becomes: sections, blocks, sources."""

from generator.prose.parse import parse_body
from generator.prose.tree import (
    Block,
    Break,
    Emphasis,
    Link,
    Listing,
    Paragraph,
    Passage,
    Quote,
    Section,
    Strong,
    Subheading,
    Table,
    Words,
)


def sections_of(text: str) -> tuple[Section, ...]:
    sections, slips = parse_body(text, "en", 1)
    assert slips == ()
    return sections


def blocks_of(text: str) -> tuple[Block, ...]:
    (section,) = sections_of(text)
    return section.blocks


def words(text: str) -> Paragraph:
    return Paragraph((Words(text),))


def test_text_before_the_first_heading_is_the_opening() -> None:
    assert sections_of("Hello.\n\n## Celebrations\nShe stood.") == (
        Section("", "en", (words("Hello."),), 1),
        Section("Celebrations", "en", (words("She stood."),), 3),
    )


def test_a_body_without_an_opening_has_none() -> None:
    assert [section.name for section in sections_of("\n## Celebrations\nShe stood.")] == ["Celebrations"]


def test_a_section_without_words_is_still_there() -> None:
    assert sections_of("## Celebrations\n") == (Section("Celebrations", "en", (), 1),)


def test_braces_after_a_heading_name_its_language() -> None:
    (section,) = sections_of("## Celebrations {ur}\nشاباش")
    assert (section.name, section.language) == ("Celebrations", "ur")


def test_a_section_knows_its_line_in_the_file() -> None:
    sections, _ = parse_body("a\r\n\r\n## Why\r\nb", "en", 12)
    assert [section.line for section in sections] == [12, 14]


def test_a_smaller_heading_is_a_subheading() -> None:
    assert blocks_of("### At nan's\nShe stood.") == (Subheading((Words("At nan's"),)), words("She stood."))


def test_a_word_with_a_hash_is_a_word() -> None:
    assert blocks_of("#bubbles again") == (words("#bubbles again"),)


def test_a_new_line_within_a_paragraph_is_a_space() -> None:
    assert blocks_of("one\ntwo") == (words("one two"),)


def test_two_spaces_at_a_line_s_end_break_it() -> None:
    assert blocks_of("one  \ntwo") == (Paragraph((Words("one"), Break(), Words("two"))),)


def test_stars_and_low_lines_stress_words() -> None:
    assert blocks_of("*a* **b** _c_ __d__") == (
        Paragraph(
            (
                Emphasis((Words("a"),)),
                Words(" "),
                Strong((Words("b"),)),
                Words(" "),
                Emphasis((Words("c"),)),
                Words(" "),
                Strong((Words("d"),)),
            )
        ),
    )


def test_three_stars_are_both() -> None:
    assert blocks_of("***a***") == (Paragraph((Strong((Emphasis((Words("a"),)),)),)),)


def test_stars_between_numbers_stay_stars() -> None:
    assert blocks_of("2*3 and 4*5 and snake_case_word") == (words("2*3 and 4*5 and snake_case_word"),)


def test_a_backslash_keeps_a_mark_as_typed() -> None:
    assert blocks_of(r"\*not stressed\*") == (words("*not stressed*"),)


def test_a_link_leads_to_its_address() -> None:
    assert blocks_of("[the *pool*](https://pool.example/a_(b)_c?d=1&e)") == (
        Paragraph((Link("https://pool.example/a_(b)_c?d=1&e", (Words("the "), Emphasis((Words("pool"),)))),)),
    )


def test_a_passage_has_its_own_language() -> None:
    assert blocks_of("She said [dzień *dobry*]{lang=pl}.") == (
        Paragraph((Words("She said "), Passage("pl", (Words("dzień "), Emphasis((Words("dobry"),)))), Words("."))),
    )


def test_a_list_right_under_a_sentence_is_a_list() -> None:
    assert blocks_of("We agreed:\n- Mum sings\n- Sam rings") == (
        words("We agreed:"),
        Listing(((words("Mum sings"),), (words("Sam rings"),))),
    )


def test_two_spaces_are_enough_for_a_list_within_a_list() -> None:
    inner = Listing(((words("spoon"),),))
    assert blocks_of("- Get\n  - spoon\n- Play") == (Listing(((words("Get"), inner), (words("Play"),))),)


def test_a_paragraph_under_a_list_item_belongs_to_it() -> None:
    assert blocks_of("1. Get\n\n   the spoon\n\n2. Play") == (
        Listing(((words("Get"), words("the spoon")), (words("Play"),)), ordered=True),
    )


def test_points_and_numbers_are_lists_of_their_own() -> None:
    assert blocks_of("- a\n\n1. b") == (Listing(((words("a"),),)), Listing(((words("b"),),), ordered=True))


def test_a_number_that_begins_no_list_is_kept() -> None:
    assert blocks_of("2. February was hard.\n\n1990. A year.") == (
        words("2. February was hard."),
        words("1990. A year."),
    )


def test_a_quote_is_a_quote() -> None:
    assert blocks_of("> Well done,\n> she said.") == (Quote((words("Well done, she said."),)),)


def test_pipes_make_a_table_that_keeps_every_cell() -> None:
    assert blocks_of("| Day | Who |\n|---|:-:|\n| Mon | Nan | late |\n| Tue |") == (
        Table(
            ((Words("Day"),), (Words("Who"),), ()),
            (((Words("Mon"),), (Words("Nan"),), (Words("late"),)), ((Words("Tue"),), (), ())),
        ),
    )


def test_what_looks_like_a_web_page_stays_as_typed() -> None:
    typed = "<b>Tom</b> &amp; &#38; <script>x()</script> `code` <https://a.example>"
    assert blocks_of(typed) == (words(typed),)


def test_words_set_in_by_spaces_are_no_code() -> None:
    assert blocks_of("    set in") == (words("set in"),)


def test_a_line_of_equals_signs_makes_no_heading() -> None:
    assert blocks_of("Title\n==") == (words("Title =="),)


def test_references_stay_as_typed() -> None:
    assert blocks_of("[a][b]\n\n[b]: https://x.example") == (words("[a][b]"), words("[b]: https://x.example"))


def test_the_library_s_own_signs_cannot_be_forged() -> None:
    sections, _ = parse_body("\x02klzzwxh:0000\x03 *a*", "en", 1)
    assert sections[0].blocks == (Paragraph((Words("klzzwxh:0000 "), Emphasis((Words("a"),)))),)

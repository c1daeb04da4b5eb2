"""Who a paragraph speaks for."""

import pytest

from generator.prose.parse import parse_body
from generator.prose.tree import Listing, Paragraph


def sources_of(text: str) -> list[str]:
    sections, slips = parse_body(text, "en", 1)
    assert slips == ()
    return [block.source for block in sections[0].blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("**Seen:**", "seen"),
        ("**seen**:", "seen"),
        ("**Told by Mum:**", "told"),
        ("__We think:__", "think"),
        ("**Just us:**", "just-us"),
        ("**Just us**:", "just-us"),
        ("Just us:", "just-us"),
        ("*JUST US:*", "just-us"),
        ("**Just us**", "just-us"),
        ("**Just\u00a0us :**", "just-us"),
        ("**Just\u200b us\u200b:**", "just-us"),
        ("**Seen**", ""),
        ("Seen:", ""),
        ("**Heard:**", ""),
        ("**دیکھا:**", ""),
    ],
)
def test_the_first_bold_words_name_the_source(lead: str, source: str) -> None:
    assert sources_of(f"{lead} the blue cup.") == [source]


def test_two_people_who_went_by_themselves_are_no_aside() -> None:
    assert sources_of("Just us two went to the park.") == [""]


def test_a_lead_on_a_new_line_begins_a_paragraph() -> None:
    text = "**Seen:** She stood.\n**We think:** She is proud.\n**Just us:** Nan is ill."
    assert sources_of(text) == ["seen", "think", "just-us"]


def test_a_lead_in_a_list_item_speaks_for_it() -> None:
    sections, slips = parse_body("- She stood.\n  **Just us:** Nan is ill.", "en", 1)
    (listing,) = sections[0].blocks
    assert isinstance(listing, Listing)
    assert slips == ()
    assert [block.source for block in listing.items[0] if isinstance(block, Paragraph)] == ["", "just-us"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("She stood. **Just us:** Nan is ill.", 5),
        ("> She stood.\n> **Just us:** Nan is ill.", 6),
        ("**Just us:**\n\nNan is ill.", 5),
        ("**Just us:** Nan\n- is ill", 5),
        ("**Just us:** Nan\n\n> is ill", 5),
        ("- **Just us:** Nan\n  - is ill", 5),
        ("### Just us:\nNan is ill.", 5),
        ("|a|b|\n|-|-|\n|**Just us:** Nan|b|", 7),
        ("She stood. **Just us** Nan is ill.", 5),
        ("She stood. *Just* us: Nan is ill.", 5),
    ],
)
def test_an_aside_that_hides_too_little_stops_the_record(text: str, line: int) -> None:
    _, slips = parse_body(text, "en", 5)
    assert [(slip.line, slip.is_warning) for slip in slips] == [(line, False)]
    assert "Just us" in slips[0].wrong


def test_an_aside_refused_for_its_length_still_hides() -> None:
    sections, _ = parse_body("**Just us:** " + "word " * 4000, "en", 1)
    assert [block.source for block in sections[0].blocks if isinstance(block, Paragraph)] == ["just-us"]

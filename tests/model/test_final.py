"""A finished report as text: what comes back is what went in, and what is not whole never comes back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import final
from generator.model.documents import DocumentPage
from generator.model.drawn import EvidenceShown, QuotationShown, TableShown
from generator.model.final import Final, NotWhole, digest_of, final_from, write_final
from generator.model.frozen import freeze, thaw
from generator.model.shown import DocumentShown, SectionShown
from generator.model.words import Link, Say, Written, say
from generator.prose.parse import parse_body
from generator.prose.tree import Section
from generator.wording.wording import read_wording
from tests.sites import ROOT

WORDING = read_wording(ROOT / "theme", "en")
REPORT = "wren-4k7m/reports/2026-06-09-ehc-advice"
BODY = """## Needs
One **strong** and *soft* word, a [passage]{lang=pl} and a [link](https://example.org/a).

1. First
2. Second
   - Within

> Quoted

| a | b |
|---|---|
| 1 | 2 |

### Under
**Told by Mum:** she sang.
"""


def said_as(words: Say) -> Written:
    return Written(WORDING.say_plain(words), "en")


def body() -> tuple[Section, ...]:
    sections, slips = parse_body(BODY, "en", 1)
    assert not slips
    return sections


def a_page(**more: Any) -> DocumentPage:
    kind = say("document.report.ehc-advice")
    link = Link("p/abcdefghij", say("document.of", kind=kind, day=date(2026, 6, 9)))
    [section] = body()
    table = TableShown((say("evidence.goal"),), ((Written("Größe", "de"),), (say("evidence.number", number=3),)))
    evidence = EvidenceShown(
        "steps", say("evidence.steps"), (say("scaled.lead"),), table, (QuotationShown(section, say("evidence.then")),)
    )
    page = DocumentPage(
        DocumentShown(link, kind, Written("Wren", "en"), date(2026, 6, 9), say("document.final")),
        (),
        ((Written("Mum", "en"), 7),),
        None,
        (SectionShown(say("section.needs"), section), SectionShown(None, section), evidence),
        asked_on=date(2026, 5, 1),
    )
    return replace(page, **more)


def text_of(page: DocumentPage, **more: Any) -> str:
    return write_final(Final(REPORT, date(2026, 6, 9), "0.1.0", page, **more), said_as)


def test_what_comes_back_says_the_same_for_good() -> None:
    once = final_from(text_of(a_page()), REPORT)
    again = final_from(write_final(once, said_as), REPORT)
    assert again == once
    assert once.page.sections[2].title == say("words", words=Written("Steps in this time", "en"))  # type: ignore[union-attr]


def test_what_somebody_wrote_comes_back_to_the_last_mark() -> None:
    [section] = body()
    found = final_from(text_of(a_page()), REPORT).page.sections[0]
    assert isinstance(found, SectionShown)
    assert found.section == section


def test_where_a_page_stood_is_not_kept() -> None:
    assert "abcdefghij" not in text_of(a_page())


def test_the_same_report_is_the_same_bytes() -> None:
    assert text_of(a_page()) == text_of(a_page())


def test_why_it_was_finished_again_is_kept() -> None:
    found = final_from(text_of(a_page(), because="Wrong day", replaces="abc"), REPORT)
    assert (found.because, found.replaces) == ("Wrong day", "abc")


def test_a_field_that_came_later_may_be_missing() -> None:
    plain = json.loads(text_of(a_page()))
    del plain["page"]["replaces"], plain["digest"]
    assert final_from(signed(plain), REPORT).page.replaces is None


def signed(plain: dict[str, Any]) -> str:
    """The text with a digest that is right: as somebody would write it who means ill."""
    rest = {key: one for key, one in plain.items() if key != "digest"}
    return json.dumps({**rest, "digest": digest_of(rest)})


def changed(*path: Any, to: Any) -> str:
    plain = json.loads(text_of(a_page()))
    place = plain
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = to
    return signed(plain)


LINK = ("page", "sections", 0, "section", "blocks", 0, "inlines", 7)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"digest": "x"}',
        "[" * 100_000,
        '{"a": "\\ud800"}',
        changed("format", to=2),
        changed("format", to="1"),
        changed("more", to="words"),
        changed("finished-on", to="yesterday"),
        changed("page", to=None),
        changed("page", "document", to={"is": "written", "text": "a", "language": "en"}),
        changed("page", "confidence", 0, 1, to="7"),
        changed("page", "confidence", 0, 1, to=True),
        changed("page", "asked_on", to=20260501),
        changed("page", "sections", 0, "is", to="nothing"),
        changed("page", "sections", 0, "colour", to="red"),
        changed("page", "sections", 0, "section", "blocks", 0, "source", to="gossip"),
        changed("page", "sections", 0, "section", "language", to="e\u0000n"),
        changed("page", "sections", 0, "section", "language", to="\u202eevil"),
        changed("page", "document", "link", "to", to="https://example.org"),
        changed(*LINK, "to", to="javascript:alert(1)"),
    ],
    ids=range(23),
)
def test_what_is_not_such_a_document_never_comes_back(text: str) -> None:
    with pytest.raises(NotWhole):
        final_from(text, REPORT)


def test_that_link_is_the_one_meant() -> None:
    assert final_from(changed(*LINK, "to", to="https://example.org/b"), REPORT)


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=0), st.characters(codec="utf-8"))
def test_one_letter_changed_anywhere_that_counts_is_seen(at: int, letter: str) -> None:
    text = text_of(a_page())
    at %= len(text)
    other = text[:at] + letter + text[at + 1 :]
    try:
        same = json.loads(other) == json.loads(text)
    except ValueError:
        same = False
    if not same:
        with pytest.raises(NotWhole):
            final_from(other, REPORT)


def test_every_piece_of_a_document_has_a_name_of_its_own() -> None:
    frozen = json.dumps(freeze(a_page(), said_as))
    assert thaw(json.loads(frozen), DocumentPage)
    assert final.FORMAT == 1

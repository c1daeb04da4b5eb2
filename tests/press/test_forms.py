"""Forms for consent: they say what the consent says, in boxes large enough to tick, and nobody reads more by them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.compose import Request, compose_request
from generator.consent import select_for_form
from generator.measure import measure_progress
from generator.model.consent import Consent
from generator.model.parts import KNOWN_SINCE
from generator.model.pictures import Pictures
from generator.model.record import AnyFiled
from generator.model.website import Website
from generator.press import press_papers
from tests.builders import TODAY, family, filed, goal, household, profile, read_consent, section
from tests.papers import failures_of, reader_of
from tests.press.builders import THEME, said
from tests.press.test_papers import letters_of

LEAST = 10.0
MILLIMETRE = 72 / 25.4
NURSERY = "consents/2026-06-01-nursery"
EVERY = (
    ("agreement", "whole"),
    ("consent-form", "whole"),
    ("stop-form", "whole"),
    (NURSERY, "whole"),
    (NURSERY, "stop"),
)
HOME: dict[str, Any] = {
    "helpers": {"nursery": {"name": "Blue Door", "role": "Nursery"}},
    "visits": [{"from": "2026-01-12", "every": "2 weeks", "day": "Monday", "place": "home"}],
}


def agreed(**fields: Any) -> AnyFiled:
    written = {
        "for": "share",
        "with": "nursery",
        "parts": ["goals", "celebrations"],
        "given-by": ["mum", "dad"],
        "how": "signed",
        "from": "2026-06-01",
        "until": "2026-12-31",
        **{name.rstrip("_").replace("_", "-"): value for name, value in fields.items()},
    }
    return filed(Consent, NURSERY, written, section("", "Blue Door may see what Wren learns."))


def site(
    what: str, *records: AnyFiled, form: Any = "whole", reader: str = "mum", large: bool = False, **home: Any
) -> Website | None:
    """A website of that form alone; none where that reader may not have it."""
    agreement = section("Our agreement", "Blank days are fine.")
    own = household(**HOME, **home)
    own = type(own)(**{**vars(own), "body": (agreement,)})
    whole = family(own, profile(), *(records or (agreed(), read_consent("mum"))))
    selection = select_for_form(whole, reader, what if what == NURSERY else "", TODAY)
    assert selection
    return compose_request(selection, measure_progress(selection), Request(what, form, large))


def form(what: str, *records: AnyFiled, **more: Any) -> bytes:
    website = site(what, *records, **more)
    assert website
    contents, problems = press_papers(website, Pictures({}), THEME)
    assert problems == ()
    [content] = contents.values()
    return content


@pytest.mark.parametrize(("what", "kind"), EVERY)
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["en", "ur"])
def test_every_form_can_be_read_by_a_screen_reader(what: str, kind: str, large: bool, language: str) -> None:
    assert failures_of(form(what, form=kind, large=large, languages=[language])) == []


def test_a_consent_form_says_all_that_the_consent_says() -> None:
    words = said(form(NURSERY))
    for one in (
        "Sharing with others",
        "Blue Door",
        "Wren",
        "1 June 2026",
        "31 December 2026",
        "Blue Door may see what Wren learns.",
        "Celebrations : What went well at visits.".replace(" :", ":"),
        "Asha",
        "Tom",
        "cannot be taken back",
        "Sam Reed, 01632 960 211",
        "Test Portage, 01632 960 100",
    ):
        assert one in words, one


def test_what_is_always_left_out_is_said_unless_it_is_opened() -> None:
    assert "Always left out" in said(form(NURSERY))
    opened = agreed(for_="read", with_="gran", parts=["family-time"])
    assert "Always left out" not in said(form(NURSERY, opened, read_consent("mum")))


def test_no_part_stands_on_a_form_that_is_not_agreed() -> None:
    words = said(form(NURSERY))
    for one in ("Family time", "Photos", "What you raised"):
        assert one not in words


def test_a_condition_stands_on_the_form() -> None:
    assert "When both have signed" in said(
        form(NURSERY, agreed(conditions="When both have signed"), read_consent("mum"))
    )


def test_a_court_order_asks_nobody_to_sign() -> None:
    words = said(form(NURSERY, agreed(how="order"), read_consent("mum")))
    assert "Nobody has to sign" in words
    assert "Signature" not in words


def test_what_was_said_out_loud_has_a_line_for_who_heard_it() -> None:
    assert "Who heard it" in said(form(NURSERY, agreed(how="spoken"), read_consent("mum")))


def test_the_form_of_somebody_with_no_site_holds_nothing_of_the_record() -> None:
    words = said(form(NURSERY, agreed(), goal()))
    assert "Blue Door" in words
    assert "Asking for more" not in words
    assert "Sam Reed" not in words


def test_a_slip_names_what_is_stopped_and_each_part_of_it() -> None:
    words = said(form(NURSERY, form="stop"))
    for one in ("I want to stop sharing", "Blue Door", "All of it", "Goals and steps", "Celebrations", "Signature"):
        assert one in words


def test_the_agreement_says_who_comes_what_was_agreed_and_who_may_see() -> None:
    words = said(form("agreement", agreed(), read_consent("mum"), read_consent("dad")))
    for one in ("Sam Reed", "every 2 weeks", "Blank days are fine.", "(Blue Door)", "Asha", "Tom", "31 December 2026"):
        assert one in words


def test_the_agreement_names_no_consent_its_reader_may_not_know_of() -> None:
    gran = read_consent("gran", "people", "sharing", given_by=["mum", "dad"])
    alone = agreed(given_by=["mum"])
    words = said(form("agreement", alone, gran, reader="gran"))
    assert "Joan" in words
    assert "Blue Door" not in words


def test_the_agreement_is_not_for_who_may_not_read_about_people() -> None:
    assert site("agreement", read_consent("gran", "goals"), reader="gran") is None


@pytest.mark.parametrize("what", ["consent-form", "stop-form"])
def test_an_empty_form_names_nobody_of_the_family(what: str) -> None:
    words = said(form(what, agreed(), goal()))
    for one in ("Asha", "Tom", "Wren", "Blue Door"):
        assert one not in words


def test_an_empty_form_has_a_box_for_every_part() -> None:
    assert len(boxes(form("consent-form"))) >= len(KNOWN_SINCE)


@pytest.mark.parametrize(("what", "kind"), EVERY[1:])
def test_every_box_to_tick_is_ten_millimetres_wide_and_high(what: str, kind: str) -> None:
    found = boxes(form(what, form=kind))
    assert len(found) >= 2
    assert min(min(box) for box in found) >= LEAST


def boxes(content: bytes) -> list[tuple[float, float]]:
    """The squares drawn with a line around them and nothing in them, in millimetres."""
    found: list[tuple[float, float]] = []
    for sheet in reader_of(content).pages:
        path: list[tuple[float, float]] = []

        def look(operator: bytes, operands: list[Any], matrix: Any, _text: Any, path: Any = path) -> None:
            numbers = [float(one) for one in operands] if operator in (b"m", b"l", b"c", b"re") else []
            if operator == b"re":
                path += [(numbers[0], numbers[1]), (numbers[0] + numbers[2], numbers[1] + numbers[3])]
            elif numbers:
                path.append((numbers[-2], numbers[-1]))
            if operator in (b"S", b"s"):
                across, down = (max(one) - min(one) for one in zip(*path, strict=True))
                if abs(across - down) < 1:
                    found.append((across / MILLIMETRE, down / MILLIMETRE))
            if operator in (b"S", b"s", b"f", b"f*", b"n", b"B", b"W"):
                path.clear()

        sheet.extract_text(visitor_operand_before=look)
    return found


@pytest.mark.parametrize(("what", "kind"), EVERY)
def test_a_form_in_large_print_is_eighteen_point(what: str, kind: str) -> None:
    words = {"agreement": "Blank days", NURSERY: "cannot be taken back"}.get(what, "cannot be taken back")
    assert letters_of(form(what, form=kind, large=True), words) == pytest.approx(18, abs=0.1)

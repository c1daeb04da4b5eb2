"""Whether a site that stands may stay, judged by consents alone: what was open then against what is open now."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.consent import Outline, grants_of, judge_standing
from generator.model.audience import Audience
from tests.builders import TERN, TODAY, WREN, outline, photo_consent, read_consent

MUM = read_consent("mum")
MUMS = Audience("reader", "mum")
BOTH = photo_consent(WREN, given_by=["mum", "dad"])


def verdict(then: Outline, now: Outline | None, reader: str = "mum", day: date = TODAY) -> str:
    return judge_standing(grants_of(then, Audience("reader", reader), TODAY), now, Audience("reader", reader), day)


STAYS = {
    "the same": (outline(MUM), outline(MUM)),
    "a part more": (outline(read_consent("mum", "goals")), outline(read_consent("mum", "goals", "play"))),
    "an earlier first day": (outline(read_consent("mum", since="2026-03-01")), outline(MUM)),
    "a later last day": (
        outline(read_consent("mum", until="2026-07-01")),
        outline(read_consent("mum", until="2026-08-01")),
    ),
    "one more signature": (outline(read_consent("mum", given_by=["mum"])), outline(MUM)),
    "a picture more": (outline(MUM), outline(MUM, BOTH)),
    "nothing left out any more": (outline(read_consent("mum", except_=["a"])), outline(MUM)),
    "somebody else's new consent": (outline(MUM), outline(MUM, read_consent("gran", given_by=["dad"]))),
    "somebody else's consent gone": (outline(MUM, read_consent("gran")), outline(MUM)),
    "an old withdrawal": (
        outline(MUM, read_consent("gran", withdrawn_on="2026-02-01", withdrawn_by="mum")),
        outline(MUM, read_consent("gran", withdrawn_on="2026-02-01", withdrawn_by="mum")),
    ),
    "family.md unreadable": (outline(read_consent("mum", until="2026-06-12")), None),
    "its consent unreadable": (outline(MUM, BOTH), outline(is_whole=False)),
}
CLOSES = {
    "a part less": (outline(read_consent("mum", "goals", "play")), outline(read_consent("mum", "goals"))),
    "a later first day": (outline(MUM), outline(read_consent("mum", since="2026-03-01"))),
    "one signature less": (outline(MUM), outline(read_consent("mum", given_by=["mum"]))),
    "a picture less": (outline(MUM, BOTH), outline(MUM)),
    "a picture kept from her": (outline(MUM, BOTH), outline(MUM, photo_consent(WREN, not_to=["mum"]))),
    "a record left out": (outline(MUM), outline(read_consent("mum", except_=["a"]))),
    "a secret word": (outline(MUM), outline(MUM, confidential=[{"word": "Rose Lane"}])),
    "a child less": (
        outline(read_consent("mum", about=[WREN, TERN]), children=(WREN, TERN)),
        outline(read_consent("mum", about=[WREN]), children=(WREN, TERN)),
    ),
    "a consent kept from her": (
        outline(MUM, read_consent("gran")),
        outline(MUM, read_consent("gran", only=["dad"])),
    ),
    "a reader no more": (outline(MUM), outline(MUM, readers={"dad": {"name": "Tom", "relation": "Dad"}})),
    "its last day over, family.md unreadable": (outline(read_consent("mum", until="2026-06-12")), None),
    "taken back, another consent unreadable": (
        outline(MUM),
        outline(read_consent("mum", withdrawn_on="2026-06-01", withdrawn_by="mum"), is_whole=False),
    ),
    "a picture taken back, another consent unreadable": (
        outline(MUM, BOTH),
        outline(MUM, photo_consent(WREN, withdrawn_on="2026-06-01", withdrawn_by="mum"), is_whole=False),
    ),
}


@pytest.mark.parametrize("case", STAYS.values(), ids=STAYS)
def test_a_site_stays_where_all_that_was_open_still_is(case: tuple[Outline, Outline | None]) -> None:
    assert verdict(*case) == "open"


@pytest.mark.parametrize("case", CLOSES.values(), ids=CLOSES)
def test_a_site_is_closed_for_now_where_less_is_open(case: tuple[Outline, Outline | None]) -> None:
    assert verdict(*case, day=TODAY + timedelta(days=1)) == "closed"


def test_a_site_is_over_where_every_consent_to_its_reader_is() -> None:
    gone = outline(read_consent("mum", withdrawn_on="2026-06-01", withdrawn_by="mum"))
    assert verdict(outline(MUM), gone) == "ended"


def test_a_site_of_before_grants_were_kept_stays_while_something_is_open() -> None:
    assert judge_standing((), outline(MUM), MUMS, TODAY) == "open"


def test_the_lines_kept_hold_no_secret_word_and_no_name() -> None:
    kept = repr(grants_of(outline(MUM, BOTH, confidential=[{"word": "Rose Lane"}]), MUMS, TODAY))
    assert "Rose" not in kept
    assert "Asha" not in kept


def test_a_site_is_closed_for_now_where_one_parents_words_are_no_longer_signed_away() -> None:
    home = {"deciders": {"read": ["mum"]}}
    assert verdict(outline(MUM, **home), outline(read_consent("mum", given_by=["mum"]), **home)) == "closed"


def test_a_site_is_closed_for_now_where_a_court_has_said_less() -> None:
    order = read_consent("mum", "goals", how="order", from_="2026-06-01")
    assert verdict(outline(MUM), outline(MUM, order)) == "closed"


def test_a_word_a_reader_knows_is_no_secret_from_them() -> None:
    known = outline(MUM, BOTH, confidential=[{"word": "Rose Lane", "known-to": ["mum"]}])
    assert grants_of(known, MUMS, TODAY) == grants_of(outline(MUM, BOTH), MUMS, TODAY)

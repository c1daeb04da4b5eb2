"""Families written by hand, for what chance seldom puts together: which leak they show does not hang on a draw."""

from __future__ import annotations

from typing import Any

from generator.model.child import Profile, Transition
from generator.model.consent import Consent
from generator.model.goal import Activity, Goal
from generator.model.household import FamilyRecord
from generator.model.visit import HomeEntry, Matter, Photo, Visit
from generator.prose.tree import Section
from tests.builders import TODAY
from tests.strategies import Drawn
from tests.strategies.bodies import said
from tests.strategies.families import in_order
from tests.strategies.sheets import Sheet

WREN = "wren-4k7m"
PARENT = {"name": "Asha", "relation": "Mum", "parental-responsibility": "yes"}
READERS = {"mum": PARENT, "dad": PARENT, "gran": {"name": "Joan", "relation": "Gran"}}
BOTH = ["mum", "dad"]


def family_of(library: Sheet, sheets: tuple[Sheet, ...], **more: Any) -> Drawn:
    home = {"name": "Us", "languages": ["en"], "joined": "2025-09-01", "visitors": [], "readers": READERS, **more}
    child = Sheet(Profile, f"{WREN}/profile", {"name": "Wren Hill", "born": "2023-03-01"}, (), WREN)
    return Drawn(in_order((Sheet(FamilyRecord, "family", home), child, *sheets)), library, TODAY)


def read(reader: str, parts: list[str], given_by: list[str]) -> Sheet:
    terms = {"given-by": given_by, "how": "signed", "from": "2026-01-05"}
    return Sheet(Consent, f"consents/2026-01-05-{reader}", {"for": "read", "with": reader, "parts": parts, **terms})


def pictures(name: str, of: list[str], **more: Any) -> Sheet:
    terms = {"given-by": BOTH, "how": "signed", "from": "2026-01-05", **more}
    return Sheet(Consent, f"consents/2026-01-05-{name}", {"for": "photos", "of": of, **terms})


def photo(name: str, *who: str) -> Sheet:
    return Sheet(Photo, f"photos/2026-02-03-{name}", {"words": "A picture.", "who": list(who)})


def gran_decides(library: Sheet) -> Drawn:
    """Gran alone decides who reads, and lets Dad: Mum's own words at a visit are still hers."""
    told = (Section("Family time", "en", (said("Tired."),)),)
    visit = Sheet(Visit, f"{WREN}/visits/2026-02-03-sam", {"with": ["mum"]}, told, WREN)
    return family_of(library, (read("dad", ["everything"], ["gran"]), visit), deciders={"read": ["gran"]})


def many_pictures(library: Sheet) -> Drawn:
    """Pictures of people who agreed, did not, agreed but not for Gran; one sent with an entry; a matter, a goal."""
    steps = [{"id": "looks", "does": "looks"}]
    goal = {"title": "Ours", "area": "talk", "chosen-by": "family", "set-on": "2026-02-03", "steps": steps}
    matter = {"raised-by": "mum", "label": "Home", "status": "open", "signposted-to": "refuge"}
    sheets = (
        read("mum", ["everything"], BOTH),
        read("dad", ["everything"], ["dad"]),
        read("gran", ["photos", "matters", "goals"], BOTH),
        pictures("wren", [WREN, "gran"]),
        pictures("aunt", ["aunt"], **{"not-to": ["gran"]}),
        photo("sent", WREN),
        photo("with-others", WREN, "others"),
        photo("gran", "gran"),
        photo("aunt", "aunt"),
        Sheet(HomeEntry, "home/2026-02-03-mum", {"by": "mum", "photos": ["2026-02-03-sent"]}),
        Sheet(Matter, "matters/2026-02-03-home", matter),
        Sheet(Matter, "matters/2026-02-04-ours", {**matter, "private": "yes"}),
        Sheet(Goal, f"{WREN}/goals/ours", {**goal, "private": "yes"}, (), WREN),
    )
    people = {"household": {"aunt": {"name": "Lena"}}, "helpers": {"refuge": {"name": "Harbour House"}}}
    return family_of(library, sheets, **people)


def share(parts: list[str], **more: Any) -> Sheet:
    terms = {"given-by": BOTH, "how": "signed", "from": "2026-03-01", "until": "2026-12-31", **more}
    return Sheet(Consent, "consents/2026-03-01-nursery", {"for": "share", "with": "nursery", "parts": parts, **terms})


def card(day: str, goal: str, **more: Any) -> Sheet:
    fields = {"title": f"Card of {day}", "goal": goal, "step": "looks", **more}
    return Sheet(Activity, f"{WREN}/activities/{day}-{goal}", fields, (), WREN)


def transition(expires: str) -> Sheet:
    return Sheet(Transition, f"{WREN}/transitions/nursery", {"to": "nursery", "expires": expires}, (), WREN)


NURSERY = {"helpers": {"nursery": {"name": "Little Wellies"}}}


def a_share_of_cards(library: Sheet) -> Drawn:
    """A nursery is given the cards from March: those in use that day are among them, and no earlier ones."""
    steps = [{"id": "looks", "does": "looks"}]
    goal = {"title": "Ours", "area": "talk", "chosen-by": "family", "set-on": "2026-01-05", "steps": steps}
    sheets = (
        share(["goals", "activities"]),
        Sheet(Goal, f"{WREN}/goals/ours", goal, (), WREN),
        Sheet(Goal, f"{WREN}/goals/over", {**goal, "ended": "2026-02-20", "outcome": "achieved"}, (), WREN),
        card("2026-01-12", "ours"),
        card("2026-02-02", "ours"),
        card("2026-02-16", "ours", until="2026-02-20", step="waits"),
        card("2026-02-10", "over"),
        transition("2026-12-31"),
    )
    return family_of(library, sheets, **NURSERY)


def an_expired_page(library: Sheet) -> Drawn:
    """What was written for the nursery had its last day, though the consent still runs."""
    return family_of(library, (share(["profile"]), transition("2026-05-31")), **NURSERY)


def by_hand(library: Sheet) -> tuple[Drawn, ...]:
    return tuple(one(library) for one in (gran_decides, many_pictures, a_share_of_cards, an_expired_page))

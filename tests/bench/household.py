"""What an invented family says of itself: who lives there, who may read what, who the children are, the photos."""

from __future__ import annotations

from typing import Any

from tests.bench.family import Files, Invented, record
from tests.bench.words import PARENTS, say, say_label, say_list, stem

GRANS_PARTS = ("profile", "communication", "celebrations", "play", "goals", "activities", "practice", "photos", "diary")


def write_household(family: Invented) -> Files:
    """`family.md`, its consents, and every child's profile."""
    yield "family.md", record(household_fields(family), *household_words(family))
    yield from write_consents(family)
    for child in family.children:
        yield (
            f"{child.id}/profile.md",
            record(
                {
                    "name": f"{child.called} {child.surname}",
                    "called": child.called,
                    "born": "2023-03-21",
                    "home-languages": ["English"],
                    "communicates-with": "Looks, sounds and signs",
                    "signs": ["more", "milk", "finished"],
                },
                ("What people love about me", say(family.draw, child.called, 4)),
                ("What matters to me", say_list(family.draw, child.called, 4, "-")),
                ("What I enjoy", say(family.draw, child.called, 4)),
                ("How to help me", say_list(family.draw, child.called, 5, "-")),
                ("How I communicate", say(family.draw, child.called, 5)),
                ("Keeping me safe and well", say_list(family.draw, child.called, 5, "-")),
            ),
        )


def household_fields(family: Invented) -> dict[str, Any]:
    mum, dad = family.parents
    people: dict[str, dict[str, Any]] = {
        "mum": {"name": mum, "relation": "Mum", "parental-responsibility": "yes"},
        "dad": {"name": dad, "relation": "Dad", "parental-responsibility": "yes"},
    }
    readers = dict(people)
    if family.has_gran:
        own = next(name for name in PARENTS if name not in family.parents)
        readers["gran"] = {"name": own, "relation": "Gran"} | ({"language": "ur"} if family.number % 2 else {})
    joined = family.days[0].isoformat()
    return {
        "name": f"{family.children[0].called} and family",
        "languages": ["en"],
        "joined": joined,
        "address-key": f"{family.draw.getrandbits(128):032x}",
        "visitors": [{"who": "sam", "from": joined}],
        "visits": [{"from": joined, "every": "2 weeks", "day": "Tuesday", "time": "10:00", "place": "home"}],
        "readers": readers,
        "household": {who: {"name": one["name"], "relation": one["relation"]} for who, one in people.items()},
        "helpers": {
            "salt": {"name": "A Therapist", "role": "Speech and language therapist", "contact": "01632 960 231"},
            "nursery": {"name": "The Green Door", "role": "Nursery", "contact": "01632 960 235"},
        },
        "events": [f"{family.days[2].isoformat()} moved to a house with a garden"],
    }


def household_words(family: Invented) -> tuple[tuple[str, str], ...]:
    called = family.children[0].called
    return (
        ("What matters to us", say(family.draw, called, 5)),
        ("Our agreement", say_list(family.draw, called, 5, "-")),
        ("People who help us", say(family.draw, called, 3)),
    )


def write_consents(family: Invented) -> Files:
    """To keep, to read and to show photos, signed by both parents; now and then one for a nursery."""
    day = family.days[0].isoformat()
    signed = {"given-by": ["mum", "dad"], "how": "signed", "from": day}
    words = ("", "Both of us have read this and agreed to it.")
    yield f"consents/{day}-keep.md", record({"for": "keep", **family.about, **signed}, words)
    for reader in family.readers:
        parts = list(GRANS_PARTS) if reader == "gran" else ["everything"]
        fields = {"for": "read", "with": reader, **family.about, "parts": parts, **signed}
        yield f"consents/{day}-{reader}.md", record(fields, words)
    shown = [*(child.id for child in family.children), "mum", "dad"]
    yield f"consents/{day}-photos.md", record({"for": "photos", "of": shown, **family.about, **signed}, words)
    if family.now_and_then(3):
        fields = {"for": "share", "with": "nursery", **family.about, "parts": ["profile", "goals", "transition"]}
        yield f"consents/{day}-nursery.md", record({**fields, **signed, "until": "2026-12-31"}, words)
        yield (
            f"shared/{family.days[-1].isoformat()}-paper.md",
            record({"with": "nursery", "consent": f"{day}-nursery"}, ("", "A paper copy.")),
        )


def photo_stems(family: Invented) -> tuple[str, ...]:
    """The photos' names, each on the day of a visit."""
    days = family.days
    many = family.size.photos
    return tuple(f"{days[turn * len(days) // many].isoformat()}-{stem(family.draw, turn)}" for turn in range(many))


def write_photo_words(family: Invented, stems: tuple[str, ...]) -> Files:
    """The words beside each photo. One in thirty shows somebody of another family, and so is shown to nobody."""
    for turn, name in enumerate(stems):
        who = "others" if turn % 30 == 29 else family.child_of(turn).id
        yield f"photos/{name}.md", record({"words": f"{say_label(family.draw)}.", "who": [who], "by": "sam"})

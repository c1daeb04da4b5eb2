"""One example of every kind of file with every field filled in, and a writer that knows each line."""

from __future__ import annotations

from typing import Any

SHARED: dict[str, Any] = {"only": ["mum"], "lang": "en"}
HISTORY = ["2026-01-26 started", "2026-02-09 achieved"]
STEP: dict[str, Any] = {
    "id": "reaches",
    "does": "reaches for the picture",
    "conditions": "at the kitchen table",
    "success": "3 of 5 goes",
    "rule": "3 of 5 on 3 days",
    "history": HISTORY,
    "in": {"ur": {"does": "words"}},
}
CARD: dict[str, Any] = {
    "title": "The bubbles picture",
    "area": "talk",
    "does": "reaches for the picture",
    "conditions": "at the kitchen table",
    "success": "3 of 5 goes",
    "rule": "80% on 3 days running",
    "counts": "Y+H",
    "tries": "5",
    "often": "little and often",
    "need": ["bubbles"],
    "borrow": ["a wand"],
    "help": ["hand", "self"],
    "photo": "2026-02-03-bubbles",
}

EXAMPLES: dict[str, dict[str, Any]] = {
    "service": {
        "format": "1",
        "name": "Hillfoot",
        "time-zone": "Europe/London",
        "address": "https://portage.example.org/",
        "sample-day": "2026-06-12",
        "phone": "01632 960 210",
        "email": "hello@example.org",
        "complaints": "Write to the head of the service.",
        "leave-to": "https://www.bbc.co.uk/weather",
        "named-person": "Dana, 01632 960 299",
        "team": {"sam": {"name": "Sam Reed", "role": "visitor", "phone": "01632 960 211"}},
        "help-levels": {"hand": "a little help", "self": "by myself"},
        "first-review-weeks": "6",
        "review-weeks": "26",
        "stuck-weeks": "8",
        "loan-weeks": "12",
        "missed-in-a-row": "3",
        "address-key": "0123456789abcdef0123456789abcdef",
        "languages": ["en", "ur"],
        "words": {"goal": "outcome"},
        "acronyms": {"EHC": "education, health and care"},
        "pictures": {"coat": {"file": "coat.png", "words": "A yellow coat", "credit": "ours"}},
        "retention": [{"when": "closing", "keep": "25 years"}],
        "accessibility": {"facts": ["It works without scripts."], "reviewed-on": "2026-06-01"},
    },
    "framework": {
        "name": "First steps",
        "source": "ours",
        "licence": "MIT",
        "publish": "yes",
        "codes": {"can": "can", "coming": "coming"},
        "achieved": "can",
        "areas": {"talk": {"name": "Talking", "items": {"talk-01": {"words": "looks", "band": "one"}}}},
    },
    "family": {
        "name": "Noor and family",
        "languages": ["en"],
        "joined": "2026-01-05",
        "closed": "2026-06-05",
        "closed-because": "school began",
        "address-key": "d1355afe4ebe3c1c7ad3fd1a4ee12143",
        "visitors": [{"who": "sam", "from": "2026-01-05", "to": "2026-06-05"}],
        "visits": [{"from": "2026-01-12", "every": "2 weeks", "day": "Monday", "time": "13:30", "place": "home"}],
        "paused": [{"from": "2026-04-01", "to": "2026-04-12", "because": "holidays"}],
        "events": ["2026-03-01 started nursery"],
        "likes": "garden",
        "readers": {
            "mum": {
                "name": "Aisha",
                "relation": "Mum",
                "language": "en",
                "parental-responsibility": "yes",
                "reads": "large-print",
                "quiet": "yes",
            }
        },
        "household": {"mum": {"name": "Aisha", "relation": "Mum"}},
        "helpers": {"nursery": {"name": "Blue Door", "role": "nursery", "contact": "01632 960 331"}},
        "deciders": {"photos": ["mum"]},
        "loans": [{"what": "spinning tops", "lent": "2026-02-02", "back": "2026-03-02"}],
        "confidential": [{"word": "Elm Street", "known-to": ["mum"], "because": "asked"}],
        "ever-looked-after": "no",
        "plan": {"kind": "ehc", "since": "2026-05-01"},
        "legal-hold": "no",
        "in": {"ur": {"name": "words"}},
    },
    "consent": {
        "for": "share",
        "with": "nursery",
        "about": ["wren"],
        "parts": ["goals", "activities"],
        "except": ["2026-02-03-sam"],
        "of": ["wren"],
        "not-to": ["nursery"],
        "given-by": ["mum"],
        "how": "signed",
        "from": "2026-05-01",
        "until": "2026-12-31",
        "since": "2026-01-01",
        "withdrawn-on": "2026-06-01",
        "withdrawn-by": "mum",
        "conditions": "after the meeting",
        "met-on": "2026-05-03",
        "in": {"ur": {"conditions": "words"}},
    },
    "profile": {
        "name": "Noor Example",
        "called": "Noor",
        "name-in": {"ur": "words"},
        "pronouns": "she/her",
        "born": "2023-05-01",
        "due": "2023-06-01",
        "home-languages": ["Urdu"],
        "communicates-with": ["looks"],
        "signs": ["more"],
        "help-levels": {"tap": "a tap"},
        "photo": "2026-02-03-bubbles",
        "in": {"ur": {"called": "words"}},
    },
    "visit": {
        "about": ["wren"],
        "also": ["farah"],
        "happened": "no",
        "because": "ill",
        "kind": "home",
        "at": "10:00",
        "minutes": "60",
        "place": "the library",
        "with": ["mum"],
        "interpreter": "Mr Example",
        "next": "2026-02-17 10:00, nursery",
        "looked-at": ["2026-01-20-bubbles"],
        "photos": ["2026-02-03-bubbles"],
        "read-together": "yes",
        "in": {"ur": {"place": "words"}},
    },
    "goal": {
        "private": "no",
        "title": "Asking for more",
        "area": "talk",
        "chosen-by": "family",
        "set-on": "2026-01-12",
        "review-by": "2026-07-07",
        "steps": [STEP],
        "ended": "2026-06-01",
        "outcome": "achieved",
        "scaling": {
            "levels": ["a", "b", "c", "d", "e"],
            "start": "-2",
            "scores": {"2026-02-01": "-1"},
        },
        "from-item": "first-steps/talk-01",
        "measure": "tries",
        "better": "higher",
        "in": {"ur": {"title": "words"}},
    },
    "library": {**CARD, "in": {"ur": {"title": "words"}}},
    "activity": {
        **CARD,
        "private": "no",
        "goal": "asking-for-more",
        "step": "reaches",
        "from": "pouring-play",
        "until": "2026-02-17",
        "who": ["mum"],
        "practice": {"2026-02-04": "HHYHO", "2026-02-05": ["nan hand HHY", "mum YY"]},
        "result": "achieved",
        "in": {"ur": {"title": "words"}},
    },
    # Every field, each rule of which is judged where boards are read: no picture may show three things.
    "board": {
        "shape": "timetable",
        "title": "After lunch",
        "pictures": [
            {
                "words": "Bath",
                "photo": "2026-02-03-bubbles",
                "symbol": "bathtub",
                "image": "coat",
                "at": "9:30",
                "in": {"ur": {"words": "words"}},
            }
        ],
        "until": "2026-07-01",
        "in": {"ur": {"title": "words"}},
    },
    "home": {
        "by": "mum",
        "about": ["wren"],
        "photos": ["2026-02-03-bubbles"],
        "practice": {"2026-02-03-bubbles": {"2026-02-04": "12 minutes"}},
        "in": {"ur": {}},
    },
    "assessment": {
        "framework": "first-steps",
        "by": ["sam", "mum"],
        "items": {"talk-01": "can, told"},
        "in": {"ur": {}},
    },
    "review": {
        "present": ["mum"],
        "confidence": {"mum": "7"},
        "next-review": "2026-12-01",
        "in": {"ur": {}},
    },
    "matter": {
        "private": "no",
        "raised-by": "mum",
        "about": ["wren"],
        "label": "Mornings",
        "status": "open",
        "signposted-to": "the sleep clinic",
        "consent": "2026-05-01-nursery",
        "follow-up": "2026-03-01",
        "log": {"2026-02-09": "rang the clinic"},
        "in": {"ur": {"label": "words"}},
    },
    "advice": {
        "from": "nursery",
        "about": ["wren"],
        "review-on": "2026-06-01",
        "replaces": "2026-01-01-feeding",
        "may-share": "yes",
        "in": {"ur": {}},
    },
    "photo": {
        "words": "Bubbles over a blue bowl",
        "who": ["wren"],
        "by": "mum",
        "then": "2025-12-01-bubbles",
        "in": {"ur": {"words": "words"}},
    },
    "report": {
        "kind": "meeting",
        "asked-on": "2026-01-01",
        "requested-on": "2025-12-20",
        "due": "2026-02-12",
        "for": "the panel",
        "period": "2026-01-01 to 2026-02-01",
        "status": "draft",
        "in": {"ur": {"for": "words"}},
    },
    "transition": {
        "to": "nursery",
        "starts": "2026-09-01",
        "key-person": "Jo",
        "expires": "2026-12-31",
        "written-on": "2026-06-01",
        "by": ["sam", "mum"],
        "in": {"ur": {"key-person": "words"}},
    },
    "shared": {
        "with": "nursery",
        "consent": "2026-05-01-nursery",
        "about": ["wren"],
        "digest": "abc",
        "read-on": "2026-06-08",
        "read-by": "Jo",
        "in": {"ur": {"read-by": "words"}},
    },
}


def example(kind: str) -> dict[str, Any]:
    """Every field of a kind with a value that is right."""
    return EXAMPLES[kind] if kind in ("service", "framework") else {**EXAMPLES[kind], **SHARED}


Path = tuple[str | int, ...]


def write_yaml(value: dict[str, Any], first_line: int = 1) -> tuple[str, dict[Path, int]]:
    """Block YAML, and the line of every key and list item by its path."""
    lines: list[str] = []
    places: dict[Path, int] = {}
    _write(value, (), 0, lines, places, first_line)
    return "\n".join(lines) + "\n", places


def _write(value: Any, path: Path, depth: int, lines: list[str], places: dict[Path, int], first_line: int) -> None:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in pairs:
        here = (*path, key)
        places[here] = len(lines) + first_line
        lead = "  " * depth + (f'"{key}":' if isinstance(value, dict) else "-")
        if isinstance(inner, str):
            lines.append(f'{lead} "{inner}"')
        elif not inner:
            lines.append(f"{lead} {'{}' if isinstance(inner, dict) else '[]'}")
        else:
            lines.append(lead)
            _write(inner, here, depth + 1, lines, places, first_line)


def with_value(value: Any, path: Path, new: Any) -> Any:
    """A copy of nested dicts and lists with one value changed."""
    if not path:
        return new
    if isinstance(value, dict):
        return {key: with_value(one, path[1:], new) if key == path[0] else one for key, one in value.items()}
    return [with_value(one, path[1:], new) if place == path[0] else one for place, one in enumerate(value)]


def without(value: Any, path: Path) -> Any:
    """A copy of nested dicts and lists without one key."""
    if len(path) == 1:
        return {key: one for key, one in value.items() if key != path[0]}
    if isinstance(value, dict):
        return {key: without(one, path[1:]) if key == path[0] else one for key, one in value.items()}
    return [without(one, path[1:]) if place == path[0] else one for place, one in enumerate(value)]

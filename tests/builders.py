"""Small families made in code, with no file read. Every builder takes fields as they are written in a record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.consent import Outline, grants_of
from generator.model.audience import Audience
from generator.model.child import Assessment, Profile
from generator.model.consent import Consent
from generator.model.documents import DocumentPage
from generator.model.final import Final
from generator.model.goal import Activity, Goal
from generator.model.household import FamilyRecord
from generator.model.kinds import Family
from generator.model.record import AnyFiled, Filed, Record
from generator.model.review import Report
from generator.model.service import Framework, Service
from generator.model.shown import DocumentShown
from generator.model.visit import HomeEntry, Matter, Photo, Visit
from generator.model.words import Link, Written, say
from generator.prose.tree import Paragraph, Section, Source, Words

WREN, TERN = "wren-4k7m", "tern-2p9x"
TODAY = date(2026, 6, 12)

SERVICE = Service.model_validate(
    {
        "format": "1",
        "name": "Test Portage",
        "named-person": "Dana Okafor, 01632 960 299",
        "phone": "01632 960 100",
        "team": {"sam": {"name": "Sam Reed", "role": "Visitor", "phone": "01632 960 211"}},
        "help-levels": {"all": "all my help", "hand": "a little help", "self": "by myself"},
        "languages": ["en", "ur"],
    }
)
FRAMEWORK = Framework.model_validate(
    {
        "name": "Small Steps",
        "source": "Stepmark",
        "licence": "CC BY 4.0",
        "publish": "yes",
        "codes": {"not-yet": "not yet", "coming": "coming", "can": "can do it"},
        "achieved": "can",
        "areas": {
            "talk": {"name": "Talking", "items": {"talk-1": "Turns to a voice", "talk-2": "Says a word"}},
            "move": {"name": "Moving", "items": {"move-1": "Rolls over", "move-2": "Sits up"}},
        },
    }
)


def section(name: str, *words: str, language: str = "en", source: Source = "") -> Section:
    return Section(name, language, tuple(Paragraph((Words(one),), source) for one in words))


def filed(kind: type[Record], id: str, fields: dict[str, Any], *body: Section, **more: Any) -> AnyFiled:
    """A record filed in its place: day, child and visitor taken from its path."""
    stem = id.rsplit("/", 1)[-1]
    day = date.fromisoformat(stem[:10]) if stem[:4].isdigit() else None
    child = id.split("/")[0] if id.split("/")[0] in (WREN, TERN) else ""
    written_by = stem[11:] if kind is Visit else ""
    record = kind.model_validate(fields, by_alias=True, by_name=False)
    about = (child,) if child else tuple(fields.get("about", ()))
    place: AnyFiled = Filed(id, record, tuple(body), child, about, day, written_by)
    return replace(place, **more)


def read_consent(reader: str, *parts: str, **fields: Any) -> AnyFiled:
    """A consent to read: everything, signed by Mum and Dad, from January 2026, unless said otherwise."""
    written: dict[str, Any] = {
        "for": "read",
        "with": reader,
        "parts": parts or ("everything",),
        "given-by": ["mum", "dad"],
        "how": "signed",
        "from": "2026-01-01",
    }
    written |= {key.rstrip("_").replace("_", "-"): value for key, value in fields.items()}
    name = f"consents/{written['from']}-{reader}{len(parts)}{'-w' if 'withdrawn-on' in written else ''}"
    return filed(Consent, name, written)


def share_consent(*parts: str, setting: str = "nursery", **fields: Any) -> AnyFiled:
    """A consent to share with a setting, signed by Mum and Dad, from March to December 2026, unless said otherwise."""
    terms = {"for_": "share", "until": "2026-12-31", "from_": "2026-03-01", **fields}
    return read_consent(setting, *(parts or ("transition",)), **terms)


def photo_consent(*people: str, **fields: Any) -> AnyFiled:
    written = {"for": "photos", "of": people, "given-by": ["mum"], "how": "signed", "from": "2026-01-01"}
    written |= {key.replace("_", "-"): value for key, value in fields.items()}
    return filed(Consent, f"consents/2026-01-01-photos-{'-'.join(people)}"[:80], written)


def household(**fields: Any) -> AnyFiled:
    written: dict[str, Any] = {
        "name": "Wren and family",
        "languages": ["en"],
        "joined": "2025-09-01",
        "address-key": "0123456789abcdef0123456789abcdef",
        "visitors": [{"who": "sam", "from": "2025-09-01"}],
        "readers": {
            "mum": {"name": "Asha", "relation": "Mum", "parental-responsibility": "yes"},
            "dad": {"name": "Tom", "relation": "Dad", "parental-responsibility": "yes"},
            "gran": {"name": "Joan", "relation": "Gran"},
        },
    }
    return filed(FamilyRecord, "family", written | {key.replace("_", "-"): value for key, value in fields.items()})


def profile(child: str = WREN, *body: Section, **fields: Any) -> AnyFiled:
    return filed(
        Profile, f"{child}/profile", {"name": "Wren Hill", "called": "Wren", "born": "2023-03-01"} | fields, *body
    )


def visit(stem: str, *body: Section, child: str = WREN, **fields: Any) -> AnyFiled:
    return filed(Visit, f"{child}/visits/{stem}" if child else f"visits/{stem}", written(fields), *body)


def goal(stem: str = "asking", *body: Section, child: str = WREN, **fields: Any) -> AnyFiled:
    usual: dict[str, Any] = {
        "title": "Asking for more",
        "area": "talk",
        "chosen-by": "family",
        "set-on": "2026-01-10",
        "steps": [
            {"id": "looks", "does": "looks at Mum", "history": ["2026-01-10 started", "2026-02-01 achieved"]},
            {"id": "reaches", "does": "reaches", "history": ["2026-02-02 started"]},
            {"id": "gives", "does": "gives the picture"},
        ],
    }
    return filed(Goal, f"{child}/goals/{stem}", usual | written(fields), *body)


def activity(stem: str, *body: Section, child: str = WREN, **fields: Any) -> AnyFiled:
    usual = {"title": "The bubbles picture", "goal": "asking", "step": "reaches", "does": "reaches for the bubbles"}
    return filed(Activity, f"{child}/activities/{stem}", usual | written(fields), *body)


def assessment(day: str, items: dict[str, str], child: str = WREN) -> AnyFiled:
    fields = {"framework": "small-steps", "by": ["sam"], "items": items}
    return filed(Assessment, f"{child}/assessments/{day}-small-steps", fields)


def photo(stem: str, *who: str, **fields: Any) -> AnyFiled:
    place = filed(Photo, f"photos/{stem}", {"words": "Bubbles", "who": who} | fields, beside=f"photos/{stem}.jpg")
    return replace(place, about=tuple(one for one in who if one in (WREN, TERN)) or (WREN,))


def home_entry(stem: str, *body: Section, child: str = WREN, **fields: Any) -> AnyFiled:
    return filed(HomeEntry, f"{child}/home/{stem}", written(fields), *body)


def matter(stem: str, *body: Section, **fields: Any) -> AnyFiled:
    usual = {"raised-by": "mum", "label": "Sleep", "status": "open"}
    place = filed(Matter, f"matters/{stem}", usual | written(fields), *body)
    return replace(place, about=tuple(fields.get("about", (WREN,))))


def written(fields: dict[str, Any]) -> dict[str, Any]:
    """Keyword arguments as keys of a record."""
    return {key.rstrip("_").replace("_", "-"): value for key, value in fields.items()}


def outline(*consents: AnyFiled, children: tuple[str, ...] = (WREN,), is_whole: bool = True, **home: Any) -> Outline:
    """As much of a family as its consents tell."""
    return Outline(household(**home).record, tuple(one.record for one in consents), children, is_whole)


def readers_in_force(known: Outline) -> set[str]:
    """Who may read something today, by the consents alone."""
    return {
        reader
        for reader in known.household.readers
        if any(line.startswith("open ") for line in grants_of(known, Audience("reader", reader), TODAY))
    }


def family(*records: AnyFiled, children: tuple[str, ...] = (WREN,)) -> Family:
    """A family of these records, with a household and profiles where none is given."""
    given = list(records)
    if not any(type(one.record) is FamilyRecord for one in given):
        given.insert(0, household())
    for child in children:
        if not any(one.id == f"{child}/profile" for one in given):
            given.append(profile(child))
    about_all = [
        replace(one, about=children) if not one.about and type(one.record) is not Consent else one for one in given
    ]
    about_all = [replace(one, about=one.about or children) for one in about_all]
    first = [one for one in about_all if one.id == "family"]
    rest = sorted((one for one in about_all if one.id != "family"), key=lambda one: one.id)
    return Family("alder-7k2m", Path("alder-7k2m"), SERVICE, {"small-steps": FRAMEWORK}, tuple(first + rest), {})


def finished(whole: Family) -> Family:
    """The same family with each final report as it was finished."""
    final = [one.id for one in whole.of(Report) if one.record.status == "final"]
    return replace(whole, finals={id: final_report(id) for id in final})


def final_report(id: str) -> Final:
    """A finished report with nothing in it but its title."""
    title, day = Written("A report", "en"), date(2026, 1, 1)
    page = DocumentPage(DocumentShown(Link("", title), say("document.review"), title, day), (), (), None, ())
    return Final(id, day, "0.1.0", page)

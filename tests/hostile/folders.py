"""One small service with every field of every kind filled in, fitting together: what hostile words are put into.

In: nothing. Out: each file's path, kind, fields and body, or a folder of them on disk. Touches nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PIL import Image

from generator.model.record import Record, SectionRule
from generator.model.review import Report
from generator.model.tables import MODELS
from tests.hostile.writing import write_fields
from tests.read.examples import example, without

FAMILY, CHILD = "families/alder-7k2m", "families/alder-7k2m/wren"
FINAL = {"status": "final"}
PICTURES = [
    {"words": "Bath", "photo": "2026-02-03-bubbles", "at": "9:30", "in": {"ur": {"words": "words"}}},
    {"words": "Coat", "image": "coat", "at": "9:45"},
    {"words": "Tub", "symbol": "bathtub", "at": "10:00"},
]
READ = {"for": "read", "with": "mum", "parts": ["everything"], "given-by": ["mum"], "how": "signed"}
FROM = {"from": "2026-01-05"}


@dataclass(frozen=True)
class File:
    """One file of the service before it is written."""

    path: str
    kind: str
    value: dict[str, Any]
    body: str = ""

    @property
    def text(self) -> str:
        fields = write_fields(self.value)
        return fields if self.path.endswith(".yml") else f"---\n{fields}---\n{self.body}"

    def saying(self, body: str) -> File:
        return replace(self, body=body)


def a(kind: str, path: str, *left_out: str, **other: Any) -> File:
    """A file with every field of its kind, but for those left out and those given another value."""
    value = example(kind)
    for key in left_out:
        value = without(value, (key,))
    return File(path, kind, value | {key.replace("_", "-"): one for key, one in other.items()}, body_of(kind))


def rules_of(kind: str, report: str = "meeting") -> tuple[SectionRule, ...]:
    """The sections a record of this kind may have; for a report, of one kind of report."""
    model = MODELS[kind]
    if not issubclass(model, Record):
        return ()
    own = tuple(rule for rule in model.sections if model is not Report or report in rule.only_in)
    return (model.opening, *own) if model.opening else own


def body_of(kind: str) -> str:
    return "\n".join(f"## {rule.name}\nSome words.\n" if rule.name else "Some words.\n" for rule in rules_of(kind))


def whole_service() -> tuple[File, ...]:
    """Every file; together they give no problem."""
    family = example("family")
    household = {**family["household"], "nan": {"name": "Nasreen", "relation": "Nan"}}
    team = {"sam": example("service")["team"]["sam"], "farah": {"name": "Farah", "role": "visitor", "phone": "1"}}
    return (
        a("service", "service.yml", team=team),
        a("framework", "frameworks/first-steps.yml"),
        a("library", "library/pouring-play.md", "only", "photo"),
        a("family", f"{FAMILY}/family.md", "closed", "closed-because", "only", "confidential", household=household),
        File(f"{FAMILY}/consents/2026-01-05-keep.md", "consent", {**READ, **FROM, "for": "keep"}),
        File(f"{FAMILY}/consents/2026-01-05-mum.md", "consent", {**READ, **FROM}, "As agreed.\n"),
        File(
            f"{FAMILY}/consents/2026-01-05-photos.md",
            "consent",
            {"for": "photos", "of": ["wren"], "given-by": ["mum"], "how": "signed", **FROM},
        ),
        a("consent", f"{FAMILY}/consents/2026-05-01-nursery.md"),
        a("matter", f"{FAMILY}/matters/2026-02-03-sleep.md"),
        a("advice", f"{FAMILY}/advice/2026-03-01-feeding.md"),
        a("advice", f"{FAMILY}/advice/2026-01-01-feeding.md", "replaces"),
        a("photo", f"{FAMILY}/photos/2026-02-03-bubbles.md"),
        a("photo", f"{FAMILY}/photos/2025-12-01-bubbles.md", "then"),
        a("shared", f"{FAMILY}/shared/2026-05-02-nursery.md"),
        a("profile", f"{CHILD}/profile.md"),
        a("visit", f"{CHILD}/visits/2026-01-20-sam.md"),
        a("visit", f"{CHILD}/visits/2026-02-03-sam.md", "happened", "because", next="2026-06-17 10:00, nursery"),
        a("goal", f"{CHILD}/goals/asking-for-more.md", "ended", "outcome"),
        a("goal", f"{CHILD}/goals/waving.md"),
        a("activity", f"{CHILD}/activities/2026-01-20-bubbles.md"),
        a("activity", f"{CHILD}/activities/2026-02-03-bubbles.md", "result", until="2026-06-30"),
        a("board", f"{CHILD}/boards/2026-02-03-after-lunch.md", pictures=PICTURES),
        a("home", f"{CHILD}/home/2026-02-08.md"),
        a("assessment", f"{CHILD}/assessments/2026-01-12-first-steps.md"),
        a("review", f"{CHILD}/reviews/2026-05-04.md"),
        a("report", f"{CHILD}/reports/2026-05-11-meeting.md", **FINAL),
        a("transition", f"{CHILD}/transitions/nursery.md"),
    )


def write_folder(records: Path, files: Mapping[str, File] | tuple[File, ...]) -> Path:
    """The files on disk, with a picture beside each photo's record, and the service's own."""
    (records / "pictures").mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (64, 48), (240, 190, 70)).save(records / "pictures" / "coat.png")
    for file in files.values() if isinstance(files, Mapping) else files:
        path = records.joinpath(*file.path.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.text.encode("utf-8", "surrogatepass"))
        if file.kind == "photo" and not path.with_suffix(".jpg").exists():
            Image.new("RGB", (64, 48), (40, 120, 160)).save(path.with_suffix(".jpg"))
    return records

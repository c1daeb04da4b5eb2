"""A file in; every place in it where a person may write something, and the same file with a text put there, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.model.tables import MODELS
from generator.read.shape import keys_of, strict_at
from tests.hostile.folders import File, rules_of
from tests.hostile.writing import Raw

Path = tuple[str | int, ...]
HERE = "@@"
DRESSED: dict[tuple[str | int, ...], str] = {
    ("family", "events", 0): "2026-03-01 @@",
    ("visit", "next"): "2026-06-17 10:00, @@",
    ("assessment", "items", "talk-01"): "can, @@",
    ("activity", "practice", "2026-02-04"): "@@ Y",
    ("service", "team", "sam"): "@@, @@",
    ("report", "period"): "2026-01-01 to @@",
}
"""Values of which a part is the writer's own."""
ALSO_NEEDED = {"consent": ("with", "parts", "until"), "service": ("languages",)}
IN_A_BODY = (
    "@@",
    "- @@",
    "1. @@",
    "> @@",
    "### @@",
    "**Seen:** @@",
    "*@@* **@@**",
    "[@@](https://example.org/)",
    "[words](https://example.org/@@)",
    "[words](@@)",
    "[@@]{lang=ur}",
    "[words]{lang=@@}",
    "| a | @@ |\n|---|---|\n| @@ | b |",
    "**Told by @@:** words",
    "    @@",
    "<!-- @@ -->",
)


@dataclass(frozen=True)
class Place:
    """Where in a file a text goes."""

    kind: str
    path: Path = ()
    """The key or list item; empty in the body."""
    is_key: bool = False
    section: str = ""
    pattern: str = ""
    """The text with what stands around it; always there in the body."""

    def __str__(self) -> str:
        if not self.path:
            return f"{self.kind}: {self.section or 'opening'}: {self.pattern.splitlines()[:1]}"
        return f"{self.kind}: {'key ' if self.is_key else ''}{'.'.join(map(str, self.path))}"


def places_of(file: File) -> Iterator[Place]:
    """Every key of the writer's own and one of each model's, every value, every item; every section and heading.

    The first section is dressed in every way there is: all are read alike.
    """
    yield from _fields(file.kind, file.value, ())
    for number, rule in enumerate(rules_of(file.kind)):
        patterns = IN_A_BODY if not number else IN_A_BODY[:1]
        yield from (Place(file.kind, section=rule.name, pattern=pattern) for pattern in patterns)
    if not file.path.endswith(".yml"):
        yield Place(file.kind, pattern="## @@")
        yield Place(file.kind, pattern="# @@")
        yield from (Place(file.kind, section=rule.name, pattern="") for rule in rules_of(file.kind) if rule.name)


def _fields(kind: str, value: Any, above: Path) -> Iterator[Place]:
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        here = (*above, key)
        if isinstance(value, dict) and (key == next(iter(value)) or not _is_ours(kind, here)):
            yield Place(kind, here, is_key=True)
        yield Place(kind, here)
        if (kind, *here) in DRESSED:
            yield Place(kind, here, pattern=DRESSED[kind, *here])
        if not isinstance(inner, str):
            yield from _fields(kind, inner, here)


def _is_ours(kind: str, path: Path) -> bool:
    """Whether the last key is the model's own, and not one the writer chose."""
    strict = strict_at(MODELS[kind], path[:-1])
    return strict is not None and any(key == path[-1] for key, _ in keys_of(strict))


def needed(file: File, place: Place) -> File:
    """The file with only what it must have, and the field of that place."""
    model = MODELS[file.kind]
    kept = {field.alias or name for name, field in model.model_fields.items() if field.is_required()}
    kept |= {*place.path[:1], *ALSO_NEEDED.get(file.kind, ())}
    return replace(file, value={key: one for key, one in file.value.items() if key in kept}, body="")


def put(file: File, place: Place, text: str, is_quoted: bool = True) -> File:
    """The file with the text in that place; raw as typed unless it is quoted."""
    if place.path:
        dressed = place.pattern.replace(HERE, text) if place.pattern else text
        written = dressed if is_quoted else Raw(dressed)
        return replace(file, value=_put(file.value, place.path, written, place.is_key))
    if not place.pattern:
        # A section's own name, with the text as the language after it.
        return replace(file, body=f"## {place.section} {{{text}}}\nwords\n")
    body = place.pattern.replace(HERE, text)
    return replace(file, body=(f"## {place.section}\n" if place.section else "") + body + "\n")


def _put(value: Any, path: Path, text: str, is_key: bool) -> Any:
    if isinstance(value, list):
        return [_in(one, path, text, is_key) if at == path[0] else one for at, one in enumerate(value)]
    if is_key and len(path) == 1:
        return {(text if key == path[0] else key): one for key, one in value.items()}
    return {key: _in(one, path, text, is_key) if key == path[0] else one for key, one in value.items()}


def _in(value: Any, path: Path, text: str, is_key: bool) -> Any:
    return _put(value, path[1:], text, is_key) if len(path) > 1 else text

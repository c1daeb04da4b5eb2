"""Unique words planted in every place where somebody may write, and a search for them in all that was built."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from generator.model.child import Profile
from generator.model.household import FamilyRecord
from generator.model.kinds import KIND_BY_FOLDER
from generator.model.parts import Part
from generator.model.record import Record, section_rule
from tests.papers import everything_in
from tests.reports import parts_of_docx

LETTERS = "bcdfghjklmnpqrstvwx"
CANARY = re.compile(r"zq[bcdfghjklmnpqrstvwx]{6}qz")
TEXTS = frozenset({".html", ".json", ".css", ".js", ".svg", ".txt", ".ics", ".md", ".yml"})
OF_A_LIST = frozenset({"symbol"})
"""Fields whose words are names from a list that the model does not hold."""
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp"})


@dataclass(frozen=True)
class Canary:
    word: str
    record: str
    """Path within the family, such as `matters/2026-02-24-glasses.md`."""
    place: str
    """The field or section."""
    part: Part
    leading: Part
    """What the whole record needs; ALWAYS where any part will do."""


def words() -> Iterator[str]:
    for letters in itertools.product(LETTERS, repeat=6):
        yield f"zq{''.join(reversed(letters))}qz"


def kind_of_record(path: Path) -> type[Record]:
    named = {"family": FamilyRecord, "profile": Profile}
    return named.get(path.stem) or KIND_BY_FOLDER[path.parent.name]


def part_of_field(kind: type[Record], key: str) -> Part:
    """The part of a field by its key in the file. Readers' names are told wherever people are."""
    if key == "readers":
        return Part.PEOPLE
    field = next(one for name, one in kind.model_fields.items() if key in (name, one.alias))
    return next((mark for mark in field.metadata if isinstance(mark, Part)), Part.NEVER)


class Planter:
    """Plants one family's folder, and remembers what stands where."""

    def __init__(self, family: Path) -> None:
        self.family = family
        self.fresh = words()
        self.planted: list[Canary] = []

    def plant(self) -> tuple[Canary, ...]:
        for path in sorted(self.family.rglob("*.md")):
            self.plant_record(path)
        for path in sorted(self.family.rglob("*.jpg")):
            self.plant_picture(path)
        return tuple(self.planted)

    def word(self, path: Path, place: str, part: Part, leading: Part = Part.ALWAYS) -> str:
        word = next(self.fresh)
        record = path.relative_to(self.family).as_posix()
        self.planted.append(Canary(word, record, place, part, leading))
        return word

    def plant_record(self, path: Path) -> None:
        kind = kind_of_record(path)
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        written = yaml.load(head, Loader=yaml.BaseLoader)  # every value stays the text it is
        for key in list(written):
            part = part_of_field(kind, key)
            self.plant_value(written, key, lambda: is_sound(kind, written), path, key, part, kind.leading)
        comment = self.word(path, "comment", Part.NEVER)
        fields = yaml.safe_dump(written, allow_unicode=True, sort_keys=False, width=10_000)
        lines = "".join(self.planted_lines(path, kind, body))
        path.write_text(f"---\n# {comment}\n{fields}---\n{lines}", encoding="utf-8", newline="\n")

    def plant_value(
        self, holder: Any, key: Any, is_right: Callable[[], bool], path: Path, place: str, *parts: Part
    ) -> None:
        """Adds a word to every text below that the model still takes with it."""
        value = holder[key]
        if isinstance(value, dict | list):
            for below in list(value) if isinstance(value, dict) else range(len(value)):
                self.plant_value(value, below, is_right, path, f"{place}.{below}", *parts)
            return
        if key in OF_A_LIST:
            return
        before = len(self.planted)
        holder[key] = f"{value} {self.word(path, place, *parts)}"
        if not is_right():
            holder[key] = value
            del self.planted[before:]

    def planted_lines(self, path: Path, kind: type[Record], body: str) -> Iterator[str]:
        section = ""
        for line in body.splitlines():
            if line.startswith("## "):
                section = re.sub(r" \{[a-z]+\}$", "", line[3:])
            rule = section_rule(kind, section)
            if not line.strip() or line.startswith("#") or rule is None:
                yield f"{line}\n"
                continue
            part = Part.FAMILY_TIME if line.startswith("**Just us:**") else rule.part
            yield f"{line} {self.word(path, section or 'opening', part, kind.leading)}\n"

    def plant_picture(self, path: Path) -> None:
        """Writes a comment into a JPEG, right after its first mark (ITU T.81, B.2.4.5)."""
        said = self.word(path, "picture", Part.NEVER).encode()
        picture = path.read_bytes()
        path.write_bytes(picture[:2] + b"\xff\xfe" + (len(said) + 2).to_bytes(2, "big") + said + picture[2:])


def is_sound(kind: type[Record], written: dict[str, Any]) -> bool:
    try:
        kind.model_validate(written, by_alias=True, by_name=False)
    except ValidationError:
        return False
    return True


def seen_in(file: Path) -> frozenset[str]:
    """Every canary in a built file, whatever its case, and in its path. Refuses what it cannot look into."""
    content = file.read_bytes().lower()
    found = set(CANARY.findall(content.decode("latin-1"))) | set(CANARY.findall(file.as_posix().lower()))
    if file.suffix in TEXTS:
        text = html.unescape(content.decode("utf-8"))
        # A calendar's long lines are broken anywhere and begin again after a space (RFC 5545, 3.1).
        text += text.replace("\r\n ", "") if file.suffix == ".ics" else ""
        found |= set(CANARY.findall(text))
    elif file.suffix == ".pdf":
        found |= seen_in_paper(file.read_bytes())
    elif file.suffix == ".docx":
        # Each part as it stands, and its words without the marks between them.
        for part in parts_of_docx(file.read_bytes()).values():
            text = part.decode("utf-8").lower()
            found |= set(CANARY.findall(text)) | set(CANARY.findall(html.unescape(re.sub("<[^>]*>", "", text))))
    elif file.suffix not in PICTURES:
        raise AssertionError(f"no way is known to look into {file.suffix}: teach seen_in")
    return frozenset(found)


@cache
def seen_in_paper(content: bytes) -> frozenset[str]:
    """Every canary in a PDF. The same one stands in several sites, and is looked into by several tests."""
    return frozenset(CANARY.findall(everything_in(content).lower()))


def canaries_in(folder: Path) -> frozenset[str]:
    """Every canary in any file below a folder."""
    return frozenset().union(*(seen_in(file) for file in folder.rglob("*") if file.is_file()))

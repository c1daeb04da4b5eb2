"""The record format as others need it, from the models alone: JSON Schemas, and tables for the handbook.

In: the models. Out: texts. Touches no disk; `generator.handbook` writes them down.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.kinds import KINDS
from generator.model.parts import Part
from generator.model.record import Record, SectionRule, Strict
from generator.model.service import Framework, Item, Service, TeamMember

VOCABULARIES: Mapping[str, type[Strict]] = {"service": Service, "framework": Framework}
MODELS: Mapping[str, type[Strict]] = {**VOCABULARIES, **{kind.kind: kind for kind in KINDS}}
"""Every kind of file by its name."""
ON_ONE_LINE = (TeamMember, Item)
"""Models that may also be written as words on one line."""
MARKER = re.compile(
    r"(?P<begin><!-- fields:(?P<kind>[a-z]+) -->\n)(?P<table>.*?)(?P<end><!-- /fields:(?P=kind) -->)", re.S
)
WORDS_FOR_PARTS = {Part.ALWAYS: "any grant", Part.NEVER: "never shown", Part.REPORT: "reports/ and its kind"}


def schema_texts() -> dict[str, str]:
    """JSON Schema of every kind, by file name such as `visit.json`."""
    return {f"{name}.json": schema_text(model) for name, model in MODELS.items()}


def schema_text(model: type[Strict]) -> str:
    schema = model.model_json_schema(by_alias=True)
    definitions = schema.get("$defs", {})
    for short in ON_ONE_LINE:
        if short.__name__ in definitions:
            definitions[short.__name__] = {"anyOf": [{"type": "string"}, definitions[short.__name__]]}
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def fill_tables(text: str) -> str:
    """The handbook's text with every table between its markers as the models say it now."""

    def fill(found: re.Match[str]) -> str:
        model = MODELS.get(found["kind"])
        return f"{found['begin']}{field_table(model)}{found['end']}" if model else found[0]

    return MARKER.sub(fill, text)


def empty_handbook() -> str:
    """A handbook with nothing but its title and the markers, filled."""
    markers = [f"<!-- fields:{name} -->\n<!-- /fields:{name} -->\n" for name in MODELS]
    return fill_tables("\n".join(["# Records\n", *markers]))


def field_table(model: type[Strict]) -> str:
    """A kind's fields, and its sections where it has any, in Markdown."""
    has_parts = issubclass(model, Record)
    head = ["| key | needed | part | what it says |", "|---|---|---|---|"]
    if not has_parts:
        head = ["| key | needed | what it says |", "|---|---|---|"]
    rows = [_row(cells if has_parts else (*cells[:2], cells[3])) for cells in _field_cells(model)]
    lines = [*head, *rows]
    if issubclass(model, Record) and (model.sections or model.opening):
        lines += ["", "| section | part | what stands there |", "|---|---|---|"]
        lines += [_row(_section_cells(rule)) for rule in (*([model.opening] if model.opening else []), *model.sections)]
    return "\n".join(lines) + "\n"


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cell.replace('|', '·').replace(chr(10), ' ') for cell in cells)} |"


def _field_cells(model: type[Strict], above: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Key, needed or default, part, sentence; the keys of a model within stand under their own."""
    shared = Record.model_fields if issubclass(model, Record) else {}
    # A kind's own keys first: those every record may have are read once and then known.
    for name, field in sorted(model.model_fields.items(), key=lambda pair: pair[0] in shared):
        key = above + (field.alias or name)
        yield f"`{key}`", _needed(field), _part(field), field.description or ""
        for within in models_in(field.annotation):
            yield from _field_cells(within, f"{key} › ")


def _needed(field: FieldInfo) -> str:
    if field.is_required():
        return "yes"
    default = field.get_default(call_default_factory=True)
    if isinstance(default, bool):
        return "`yes`" if default else "`no`"
    if isinstance(default, (str, int)) and default != "":
        return f"`{default}`"
    if isinstance(default, tuple) and default and all(isinstance(one, str) for one in default):
        return f"`[{', '.join(default)}]`"
    return ""


def _part(field: FieldInfo) -> str:
    return next((_words_for(mark) for mark in field.metadata if isinstance(mark, Part)), "")


def _words_for(part: Part) -> str:
    return WORDS_FOR_PARTS.get(part, f"`{part.value}`")


def _section_cells(rule: SectionRule) -> tuple[str, str, str]:
    limit = f" At most {rule.most_words} words." if rule.most_words else ""
    only = f" In: {', '.join(rule.only_in)}." if rule.only_in else ""
    name = f"*{rule.name}*" if rule.name else "(the opening, before any heading)"
    return name, _words_for(rule.part), f"{rule.hint}{limit}{only}".strip()


def models_in(annotation: Any) -> Iterator[type[Strict]]:
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        yield annotation
    elif get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from models_in(part)

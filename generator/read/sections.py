"""A parsed body in; its sections under their kind's own names out, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.record import Record, SectionRule
from generator.model.review import Report
from generator.problems import Problem
from generator.prose.plain import plain_text
from generator.prose.tree import Section
from generator.read.nearest import nearest_word

ANY_WORDS = "…"


def check_sections(
    kind: type[Record], record: Record | None, body: tuple[Section, ...], file: str
) -> tuple[tuple[Section, ...], tuple[Problem, ...]]:
    """The sections, each under the name from the kind's list, and a problem for each that is not on it."""
    rules = _rules(kind, record)
    sections: list[Section] = []
    problems: list[Problem] = []
    seen: set[tuple[str, str]] = set()
    for section in body:
        rule = _rule_for(section.name, rules)
        if not rule:
            problems.append(_unknown(section, kind, rules, file))
            continue
        named = replace(section, name=rule.name)
        problems += _what_is_wrong(named, rule, seen, file)
        seen.add((rule.name, section.language))
        sections.append(named)
    return tuple(sections), tuple(problems)


def _rules(kind: type[Record], record: Record | None) -> tuple[SectionRule, ...]:
    own = kind.sections
    if isinstance(record, Report):
        own = tuple(rule for rule in own if record.report_kind in rule.only_in)
    return (kind.opening, *own) if kind.opening else own


def _rule_for(name: str, rules: tuple[SectionRule, ...]) -> SectionRule | None:
    return next((rule for rule in rules if rule.name == name or _fits(rule.name, name)), None)


def _fits(pattern: str, name: str) -> bool:
    """Whether a heading is the pattern's with words of its own at the `…`."""
    before, dots, after = pattern.partition(ANY_WORDS)
    inside = name[len(before) : len(name) - len(after)]
    return bool(dots) and name.startswith(before) and name.endswith(after) and bool(inside.strip())


def _unknown(section: Section, kind: type[Record], rules: tuple[SectionRule, ...], file: str) -> Problem:
    names = [rule.name for rule in rules if rule.name]
    if not section.name:
        wrong = "words stand before the first heading"
        right = (
            f"Put them under a heading, such as ## {names[0]}."
            if names
            else "Take them out; a record of this kind has no body."
        )
        return Problem(file, section.line, wrong, right)
    near = nearest_word(section.name, names)
    if near:
        right = f"Did you mean ## {near}?"
    elif names:
        right = f"The headings here are: {', '.join(names)}."
    else:
        right = "A record of this kind has no headings. Take the ## away."
    return Problem(file, section.line, "this heading is not one this record has", right)


def _what_is_wrong(section: Section, rule: SectionRule, seen: set[tuple[str, str]], file: str) -> Iterator[Problem]:
    if (rule.name, section.language) in seen:
        wrong = "this heading stands here for the second time"
        yield Problem(file, section.line, wrong, "Put the words under one heading.")
    if rule.most_words:
        count = len(plain_text(section.blocks).split())
        if count > rule.most_words:
            wrong = f"this section has {count} words; at most {rule.most_words}"
            yield Problem(file, section.line, wrong, f"Take out {count - rule.most_words}; keep what helps most.")

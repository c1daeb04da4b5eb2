"""Every sentence a page needs is there, in both languages, with the same facts."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.compose.furniture import EXPLAINED
from generator.model.consent import Purpose
from generator.model.kinds import KINDS
from generator.model.parts import KNOWN_SINCE, Part
from generator.model.practice import STATES
from generator.model.review import ReportKind
from generator.model.visit import VisitKind
from generator.press.pressing import words_asked_for
from tests.theme.reading import (
    PLACEHOLDER,
    TEMPLATES,
    THEME,
    catalogue,
    literals_in_code,
    sentences_called,
)

ENGLISH, URDU = catalogue("en"), catalogue("ur")
RESERVED = frozenset({"sharing.everyone", "goal.no-steps", "visit.of"})
"""Offered to the program, which may send them; no template names them."""


def slug(name: str) -> str:
    return "-".join("".join(letter if letter.isalnum() else " " for letter in name.lower()).split())


def ids_of_the_model() -> frozenset[str]:
    """Ids the program puts together from the model's own lists."""
    sections = {f"section.{slug(rule.name)}" for kind in KINDS for rule in kind.sections}
    parts = {f"{id}.{part}" for part in (*KNOWN_SINCE, Part.EVERYTHING) for id in ("part", "part-is")}
    states = {f"state.{state}" for state in (*STATES, "ahead")} | {f"step.{state}" for state in STATES}
    purposes = {f"consent.{asked}{purpose}" for purpose in get_args(Purpose) for asked in ("", "asks.", "stop.")}
    reports = {f"document.report.{kind}" for kind in get_args(ReportKind)}
    kinds = {f"kind.{kind}" for kind in get_args(VisitKind)}
    explained = {f"words.{id}.{half}" for id in EXPLAINED for half in ("word", "meaning")}
    return frozenset(sections | parts | states | purposes | reports | kinds | explained)


def facts_of(forms: tuple[str, ...]) -> frozenset[str]:
    """Placeholders that are facts: a term stands in the catalogue itself."""
    named = {name for form in forms for name in PLACEHOLDER.findall(form)}
    return frozenset(name for name in named if f"term.{name[0].lower()}{name[1:]}" not in ENGLISH.forms)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.name)
def test_every_sentence_of_a_template_is_in_the_catalogue_with_its_facts(template):
    for id, facts in sentences_called(template):
        assert id in ENGLISH.forms, id
        assert facts_of(ENGLISH.forms[id]) <= facts, id


def test_every_sentence_of_a_paper_is_in_the_catalogue_and_needs_no_fact():
    for id in words_asked_for(THEME):
        assert facts_of(ENGLISH.forms[id]) == frozenset(), id


def test_everything_the_model_lists_has_words():
    assert ids_of_the_model() <= ENGLISH.forms.keys()


def test_no_sentence_lies_unused():
    whole, beginnings = literals_in_code()
    used = (
        {id for template in TEMPLATES for id, _ in sentences_called(template)}
        | set(words_asked_for(THEME))
        | ids_of_the_model()
        | RESERVED
        | whole
    )
    terms = {id for id in ENGLISH.forms if id.startswith("term.")}
    unused = {id for id in ENGLISH.forms.keys() - used - terms if not id.startswith(tuple(beginnings))}
    assert not unused


def test_urdu_has_every_sentence_and_no_other():
    assert URDU.forms.keys() == ENGLISH.forms.keys()


def test_urdu_speaks_of_the_same_facts():
    assert {id for id, forms in URDU.forms.items() if facts_of(forms) != facts_of(ENGLISH.forms[id])} == set()


def test_urdu_has_as_many_forms():
    assert {id for id, forms in URDU.forms.items() if len(forms) != len(ENGLISH.forms[id])} == set()


def test_every_placeholder_of_urdu_is_a_fact_or_a_term():
    named = {name for forms in URDU.forms.values() for form in forms for name in PLACEHOLDER.findall(form)}
    known = {name for forms in ENGLISH.forms.values() for form in forms for name in PLACEHOLDER.findall(form)}
    assert {name for name in named - known if f"term.{name}" not in ENGLISH.forms} == set()


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_sentence_that_counts_has_a_form_for_one_and_for_more(language):
    counting = {id for id, forms in catalogue(language).forms.items() if any("{count}" in form for form in forms)}
    assert {id for id in counting if len(catalogue(language).forms[id]) != 2} == set()

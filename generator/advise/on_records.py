"""Checks of goals and reports: a family in, remarks out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.advise.patterns import NOTHING, entry_of, found_in, stand_in_order
from generator.advise.pieces import Piece, lines_by_us
from generator.advise.remark import Remark, Whole
from generator.advise.voices import is_finished
from generator.model.goal import Goal, Step
from generator.model.record import AnyFiled
from generator.model.review import Report
from generator.prose.leads import words_of
from generator.prose.tree import Section


def says_too_little_of_a_step(whole: Whole) -> Iterator[Remark]:
    """One remark for each step still to be reached, of an open goal, that leaves conditions or success out."""
    for filed in whole.family.of(Goal):
        goal = filed.record
        if goal.ended or whole.family.household.closed:
            continue
        for place, step in enumerate(goal.steps):
            missing = "" if is_reached(step) else what_is_missing(step)
            if missing:
                right = "Write both, so that everyone at home can tell when it is there."
                yield Remark(filed.id, f"step {place + 1} does not say {missing}", right, ("steps", place))


def is_reached(step: Step) -> bool:
    return any(change.state in ("achieved", "maintained", "generalised") for change in step.history)


def what_is_missing(step: Step) -> str:
    """Which of a target's second and third part a step leaves out, in words; empty where it has both."""
    has_success = bool(step.success or step.rule)
    if not step.conditions and not has_success:
        return "under what conditions, nor how much is enough"
    if not step.conditions:
        return "under what conditions"
    return "" if has_success else "how much is enough"


def leaves_an_outcome_loose(whole: Whole) -> Iterator[Remark]:
    """One remark for each outcome of a draft that does not say by when, who will do what, and what for."""
    for piece in items_of(whole, "Outcomes"):
        if whole.patterns and not stand_in_order(piece.words, whole.patterns.outcome):
            wrong = "an outcome does not say by when, who will do what, and what for"
            yield Remark(piece.record, wrong, whole.patterns.lists.outcome_better, (), piece)


def promises_nothing(whole: Whole) -> Iterator[Remark]:
    """One remark for each item of provision in a draft that is not specific, or not quantified."""
    for piece in items_of(whole, "Provision"):
        if not whole.patterns:
            return
        match = next(found_in(piece.words, whole.patterns.vague, NOTHING), None)
        is_counted = whole.patterns.number.search(piece.words)
        if match or not is_counted:
            wrong = "provision here has no number"
            if match:
                wrong = f"provision here is not specific: “{entry_of(match[0], whole.patterns.lists.vague)}”"
            right = "Say who does what, how long, and how often: 20 minutes, twice a week, by a named role."
            yield Remark(piece.record, wrong, right, (), piece, match.start() if match else 0)


def items_of(whole: Whole, name: str) -> Iterator[Piece]:
    """The items and paragraphs of a section of draft EHC advice, in the service's first language."""
    language = whole.family.service.languages[0]
    for filed in whole.family.of(Report):
        if filed.record.report_kind == "ehc-advice" and not is_finished(filed.record):
            yield from (
                piece
                for section in filed.body
                if section.name == name and section.language == language
                for piece in items_in(filed, section)
            )


def items_in(filed: AnyFiled, section: Section) -> Iterator[Piece]:
    for inlines in lines_by_us(section.blocks):
        words = "".join(words_of(inline) for inline in inlines)
        if not words.rstrip().endswith(":"):  # what leads into a list is no item of it
            yield Piece(filed.id, words, words, section.language, frozenset(), (), section)


ON_GOALS_AND_REPORTS = (says_too_little_of_a_step, leaves_an_outcome_loose, promises_nothing)

"""Reports as they were finished: the files beside them in, what they hold out, and whatever is wrong with one.

A file that is not whole to the last letter is a problem, and nothing of it is ever shown.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.model.final import Final, NotWhole, final_from
from generator.model.review import Report
from generator.problems import Problem
from generator.read.draft import Draft
from generator.read.record import open_text


def read_finals(folder: Path, file: str, drafts: tuple[Draft, ...]) -> tuple[dict[str, Final], tuple[Problem, ...]]:
    """Each finished report by its record id; `file` is the family's path for the problems."""
    finals: dict[str, Final] = {}
    problems: list[Problem] = []
    for draft in drafts:
        if not draft.found.final:
            continue
        place = f"{file}/{draft.found.final}"
        text, wrong = open_text(os.path.join(folder, *draft.found.final.split("/")), place)  # noqa: PTH118
        problems += wrong
        try:
            if not wrong:
                finals[draft.found.id] = final_from(text, draft.found.id)
        except NotWhole:
            right = (
                "It is not shown. Put the file back as it was, from its history or a copy; "
                f"or finish the report again: stepmark finish {folder.name}/{draft.found.id} --again --because WORDS."
            )
            problems.append(Problem(place, 0, "this finished report is damaged, or was changed by hand", right))
    return finals, tuple(problems)


def check_finals(drafts: tuple[Draft, ...]) -> Iterator[Problem]:
    """A warning for a final report that is not finished, and for a finished one that is a draft again."""
    for draft in drafts:
        report = draft.record
        if not isinstance(report, Report):
            continue
        if report.status == "final" and not draft.found.final:
            right = "Run stepmark finish on it: until then no setting is given it."
            yield draft.problem(("status",), "this report is final and not finished", right, is_warning=True)
        elif report.status == "draft" and draft.found.final:
            right = "Write status: final, or take the .final.json out if it never was."
            wrong = "this report was finished and is a draft again: nobody is shown it"
            yield draft.problem(("status",), wrong, right, is_warning=True)

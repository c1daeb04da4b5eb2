"""What is due over the whole service: overdue, in the week from the day, and in the month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from generator.compose.caseload import child_link
from generator.compose.dues import NOTICE, Due, dues_of
from generator.model.caseload import CaseLine
from generator.model.overview import DueGroup, DuePage, DueShown
from generator.model.service import Service
from generator.model.words import Say, Written, say

WEEK = timedelta(days=7)
SUPERVISORS = frozenset({"missed"})
"""Kinds of which the supervisor is told, too."""


def due_page(cases: Iterable[CaseLine], day: date, service: Service) -> DuePage:
    found = sorted(
        ((due, case) for case in cases for due in dues_of(case, day, service)),
        key=lambda pair: (pair[0].day, pair[1].family, pair[0].kind),
    )
    shown = [due_shown(due, case, day, service) for due, case in found]
    overdue = tuple(one for one in shown if one.is_overdue)
    week = tuple(one for one in shown if not one.is_overdue and one.day < day + WEEK)
    month = tuple(one for one in shown if one.day >= day + WEEK)
    ends = day + WEEK - timedelta(days=1), day + NOTICE
    groups = (
        DueGroup(say("due.overdue"), "overdue", overdue),
        DueGroup(say("due.from-until", day=day, until=ends[0]), "week", week),
        DueGroup(say("due.from-until", day=day + WEEK, until=ends[1]), "month", month),
    )
    return DuePage(day, say("due.sentence", count=len(overdue), ahead=len(week) + len(month)), groups)


def due_shown(due: Due, case: CaseLine, day: date, service: Service) -> DueShown:
    by_id = {child.id: child for child in case.children}
    return DueShown(
        day=due.day,
        is_overdue=due.day < day,
        what=due.what,
        children=tuple(child_link(case, by_id[id], service) for id in due.children),
        who=who_acts(due, case),
    )


def who_acts(due: Due, case: CaseLine) -> tuple[Written | Say, ...]:
    """The visitors; for the council's clocks the council; where nobody visits, the service."""
    if due.is_councils:
        return (say("due.the-council"),)
    visitors: tuple[Written | Say, ...] = tuple(case.visitors.values()) or (say("due.the-service"),)
    return (*visitors, say("due.the-supervisor")) if due.kind in SUPERVISORS else visitors

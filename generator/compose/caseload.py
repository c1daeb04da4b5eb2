"""The caseload: every child, under each visitor who visits now."""

from __future__ import annotations

from collections import Counter
from datetime import date

from generator.compose.addresses import page_path
from generator.compose.dues import Due, dues_of, review_day
from generator.compose.standstill import is_stuck
from generator.model.caseload import CaseLine, ChildLine
from generator.model.overview import CaseloadPage, CaseShown, FlagShown, VisitorShown
from generator.model.service import Service
from generator.model.words import Link, Say, Written, say

OWN_COLUMNS = frozenset({"visit", "review"})
"""What has a column of its own and needs no flag while it is ahead."""


def service_key(service: Service) -> str:
    """What the addresses of the service's own pages are made from."""
    return service.address_key or "service"


def child_link(case: CaseLine, child: ChildLine, service: Service) -> Link:
    """The way to a child's supervision summary."""
    return Link(page_path(service_key(service), f"{case.family}/{child.id}/supervision"), child.called)


def caseload_page(cases: tuple[CaseLine, ...], unread: tuple[str, ...], day: date, service: Service) -> CaseloadPage:
    here = tuple(case for case in cases if case.closed is None)
    visitors = {id: name for case in here for id, name in case.visitors.items()}
    ordered = sorted(visitors.items(), key=lambda one: (one[1].text, one[0]))
    shown = [visitor_shown(name, id, tuple(one for one in here if id in one.visitors), day, service)
             for id, name in ordered]  # fmt: skip
    alone = tuple(case for case in here if not case.visitors)
    if alone:
        shown.append(visitor_shown(say("caseload.nobody"), "nobody", alone, day, service))
    children = sum(len(case.children) for case in here)
    return CaseloadPage(
        day=day,
        sentence=say("caseload.sentence", count=children, families=len(here)),
        visitors=tuple(shown),
        unread=tuple(Written(family, service.languages[0]) for family in unread),
    )


def visitor_shown(
    name: Written | Say, anchor: str, cases: tuple[CaseLine, ...], day: date, service: Service
) -> VisitorShown:
    rows = [
        (child.called.text, case.family, case_shown(case, child, dues_of(case, day, service), day, service))
        for case in cases
        for child in case.children
    ]
    shown = tuple(row[2] for row in sorted(rows, key=lambda row: row[:2]))
    return VisitorShown(name, anchor, say("caseload.children", count=len(shown)), shown)


def case_shown(case: CaseLine, child: ChildLine, dues: tuple[Due, ...], day: date, service: Service) -> CaseShown:
    following = child.next_visit.day if child.next_visit else None
    review = review_day(child, case, service)
    return CaseShown(
        child=child_link(case, child, service),
        family=Written(case.family, service.languages[0]),
        last_visit=child.last_visit,
        next_visit=following,
        next_is=None if following else say("caseload.paused" if case.is_paused else "caseload.not-planned"),
        goals=len(child.open_goals),
        stuck=sum(is_stuck(goal, day, service) for goal in child.goals),
        review=review,
        review_is_overdue=review < day,
        flags=flags_of(child, dues, day),
    )


def flags_of(child: ChildLine, dues: tuple[Due, ...], day: date) -> tuple[FlagShown, ...]:
    """What else is due for a child, a flag for each kind; those overdue first."""
    mine = [due for due in dues if child.id in due.children]
    kinds = Counter((due.day >= day, due.kind) for due in mine if due.kind not in OWN_COLUMNS)
    return tuple(
        FlagShown(say(f"flag.{kind}", count=count), is_overdue=not is_ahead)
        for (is_ahead, kind), count in sorted(kinds.items())
    )

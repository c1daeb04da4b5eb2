"""What is due for a family, and when: rules as short functions in one list, judged by the day built for.

In go a family's `CaseLine`, a day and the service's own numbers of weeks; out come dated things to do. Whether one is
overdue is told from its day alone. A family whose time together has ended owes nothing but what is still lent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from generator.model.caseload import CaseLine, ChildLine, ReportLine
from generator.model.ehc import EHC_CLOCKS
from generator.model.service import Service
from generator.model.words import Say, say

NOTICE = timedelta(days=30)
"""How long before its day something ahead is told of: a month."""
ADVICE = "ehc-advice"


@dataclass(frozen=True)
class Due:
    """Something to be done by a day."""

    day: date
    kind: str
    """visit, write-up, plan, missed, review, goals, report, clock, consent, follow-up, loan or transition."""
    what: Say
    family: str
    children: tuple[str, ...]
    """Ids of the children it is about."""
    is_councils: bool = False
    """Whether the council acts, and not the visitor."""


Rule = Callable[[CaseLine, date, Service], Iterator[Due]]


def dues_of(case: CaseLine, day: date, service: Service) -> tuple[Due, ...]:
    """What is due by a month after the day, by its own day; the same for several children once."""
    rules = (loans,) if case.closed else RULES
    found = chain.from_iterable(rule(case, day, service) for rule in rules)
    near = [due for due in found if due.day <= day + NOTICE]
    merged: dict[tuple[date, str, Say], list[Due]] = {}
    for due in near:
        merged.setdefault((due.day, due.kind, due.what), []).append(due)
    return tuple(together(dues) for _, dues in sorted(merged.items(), key=lambda item: (item[0][0], item[0][1])))


def together(dues: list[Due]) -> Due:
    first = dues[0]
    children = dict.fromkeys(chain.from_iterable(due.children for due in dues))
    return Due(first.day, first.kind, first.what, first.family, tuple(children), first.is_councils)


def of_child(day: date, kind: str, what: Say, case: CaseLine, child: ChildLine) -> Due:
    return Due(day, kind, what, case.family, (child.id,))


def of_family(day: date, kind: str, what: Say, case: CaseLine) -> Due:
    return Due(day, kind, what, case.family, tuple(child.id for child in case.children))


def visits(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    """The next visit; once its day is past and nothing is written, that; where none is planned, that."""
    for child in case.children:
        following, last = child.next_visit, child.last_visit
        if following and following.day >= day:
            yield of_child(following.day, "visit", say("due.visit"), case, child)
        elif following:
            yield of_child(following.day, "write-up", say("due.write-up"), case, child)
        elif last and case.every and not case.is_paused:
            by = last + timedelta(weeks=case.every)
            yield of_child(by, "plan", say("due.plan-visit", day=last), case, child)


def missed_visits(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    """So many visits missed in a row, of the day of the newest of them."""
    for child in case.children:
        if child.missed_in_a_row >= service.missed_in_a_row > 0:
            said = say("due.missed", count=child.missed_in_a_row)
            yield of_child(child.visits[-1].day, "missed", said, case, child)


def review_day(child: ChildLine, case: CaseLine, service: Service) -> date:
    """The day of the next review: as the newest review set it, else by the service's weeks."""
    if not child.reviews:
        return case.joined + timedelta(weeks=service.first_review_weeks)
    held, following = child.reviews[-1]
    return following or held + timedelta(weeks=service.review_weeks)


def reviews(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    for child in case.children:
        said = say("due.review") if child.reviews else say("due.first-review")
        yield of_child(review_day(child, case, service), "review", said, case, child)


def goals_to_review(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    """Goals to be looked at again, told once for each day; not those the review of that day will look at."""
    for child in case.children:
        ahead = review_day(child, case, service)
        days = [goal.review_by for goal in child.open_goals if goal.review_by and goal.review_by != ahead]
        for by in sorted(set(days)):
            yield of_child(by, "goals", say("due.goals", count=days.count(by)), case, child)


def reports(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    """Reports that are not finished, by the day they are due."""
    for child in case.children:
        for report in child.reports:
            by = report_day(report)
            if by and not report.is_final:
                yield of_child(
                    by, "report", say("due.report", report=say(f"document.report.{report.kind}")), case, child
                )


def report_day(report: ReportLine) -> date | None:
    """The day a report is due: its own, else for EHC advice by the clock; none where nobody set one."""
    if report.due or report.kind != ADVICE or not report.asked_on:
        return report.due
    return report.asked_on + timedelta(weeks=next(one.weeks for one in EHC_CLOCKS if one.id == "advice"))


def councils_clocks(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    """The council's own days, until there is a plan. Of the first two nobody tells us what came: only while ahead."""
    for child in case.children:
        for requested in requests(child):
            for clock in EHC_CLOCKS:
                by = requested + timedelta(weeks=clock.weeks)
                is_over = case.has_plan is not None and case.has_plan >= requested
                if clock.starts == "requested" and not is_over and (by >= day or clock.id == "plan"):
                    what = say(f"due.ehc-{clock.id}", day=requested)
                    yield Due(by, "clock", what, case.family, (child.id,), is_councils=True)


def requests(child: ChildLine) -> tuple[date, ...]:
    """Each day on which the council was asked to assess this child."""
    days = {one.requested_on for one in child.reports if one.kind == ADVICE and one.requested_on}
    return tuple(sorted(days))


def consents(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    """Consents in force that end within a month."""
    for consent in case.consents:
        if consent.last:
            purpose = say(f"consent.{consent.purpose}")
            to = consent.to
            what = say("due.consent-to", purpose=purpose, name=to) if to else say("due.consent", purpose=purpose)
            yield of_family(consent.last, "consent", what, case)


def follow_ups(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    for by in case.follow_ups:
        yield of_family(by, "follow-up", say("due.follow-up"), case)


def loans(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    """Things long lent: due after the service's weeks, or when the time together ended."""
    for loan in case.loans:
        by = loan.lent + timedelta(weeks=service.loan_weeks)
        yield of_family(min(by, case.closed or by), "loan", say("due.loan", what=loan.what, day=loan.lent), case)


def transitions(case: CaseLine, day: date, service: Service) -> Iterator[Due]:
    """First days at a setting, while they are ahead."""
    for child in case.children:
        for one in child.transitions:
            if one.starts and one.starts >= day:
                what = say("due.transition-to", name=one.to) if one.to else say("due.transition")
                yield of_child(one.starts, "transition", what, case, child)


RULES: tuple[Rule, ...] = (
    visits,
    missed_visits,
    reviews,
    goals_to_review,
    reports,
    councils_clocks,
    consents,
    follow_ups,
    loans,
    transitions,
)

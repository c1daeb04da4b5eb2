"""One child for supervision: goals, visits, what is due, what is agreed and shared, as days, states and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from generator.compose.due_page import due_shown
from generator.compose.dues import dues_of, review_day
from generator.compose.standstill import is_stuck
from generator.compose.stuck import practice_said, step_said
from generator.model.caseload import CaseLine, ChildLine, ConsentLine, GoalLine
from generator.model.overview import GoalRow, LinesShown, SupervisionPage
from generator.model.service import Framework, Service
from generator.model.words import Say, Written, say

MOST_ENDED = 4
"""How many ended goals are told of: so that all fits two sides."""
WHY = ("family", "service", "ill", "hospital", "no-reply", "")
"""Why a visit did not take place, in the order told."""


def supervision_page(
    case: CaseLine, child: ChildLine, day: date, service: Service, frameworks: Mapping[str, Framework]
) -> SupervisionPage:
    dues = (due for due in dues_of(case, day, service) if child.id in due.children)
    ended = sorted((goal for goal in child.goals if goal.ended), key=lambda goal: goal.ended or day, reverse=True)
    goals = (*sorted(child.open_goals, key=lambda goal: goal.set_on, reverse=True), *ended[:MOST_ENDED])
    earlier = len(ended[MOST_ENDED:])
    facts = (
        LinesShown(say("supervision.visits"), tuple(visit_lines(case, child))),
        LinesShown(say("supervision.reviews"), tuple(review_lines(case, child, service))),
        LinesShown(say("supervision.confidence"), tuple(confidence_lines(child))),
        LinesShown(say("supervision.papers"), tuple(paper_lines(case, child))),
        LinesShown(say("supervision.consents"), tuple(consent_lines(case))),
        LinesShown(say("supervision.loans"), tuple(say("due.loan", what=one.what, day=one.lent) for one in case.loans)),
    )
    return SupervisionPage(
        child=child.called,
        family=Written(case.family, service.languages[0]),
        day=day,
        lead=lead(case),
        visitors=tuple(case.visitors.values()),
        goals=tuple(goal_row(goal, case, day, service, frameworks) for goal in goals),
        earlier=say("supervision.earlier", count=earlier) if earlier else None,
        dues=tuple(due_shown(due, case, day, service) for due in dues),
        facts=tuple(one for one in facts if one.lines),
        agreed_on=child.agreed_on,
        agreed=child.agreed,
    )


def lead(case: CaseLine) -> Say:
    if case.closed:
        return say("supervision.closed", day=case.joined, until=case.closed)
    return say("supervision.joined", day=case.joined)


def goal_row(
    goal: GoalLine, case: CaseLine, day: date, service: Service, frameworks: Mapping[str, Framework]
) -> GoalRow:
    return GoalRow(
        title=goal.title,
        area=area_name(goal.area, service, frameworks),
        set_on=goal.set_on,
        steps=say("supervision.steps", done=goal.done, total=goal.total),
        now=now_said(goal),
        practised=practice_said(goal) if goal.ended is None else say("service.none"),
        review_by=goal.review_by if goal.ended is None else None,
        is_stuck=case.closed is None and is_stuck(goal, day, service),
    )


def area_name(id: str, service: Service, frameworks: Mapping[str, Framework]) -> Written | None:
    """An area's name, by the frameworks of the service."""
    found = (one.areas[id].name for one in frameworks.values() if id in one.areas)
    name = next(found, None)
    return Written(name, service.languages[0]) if name else None


def now_said(goal: GoalLine) -> Say:
    """Which step is worked on and since when; how the goal ended; that all steps are done."""
    if goal.ended:
        return say(f"goal.ended.{goal.outcome or 'stopped'}", day=goal.ended)
    if goal.now is None:
        return say("supervision.all-done", day=goal.moved_on)
    return say("supervision.step-since", step=step_said(goal), day=goal.moved_on)


def visit_lines(case: CaseLine, child: ChildLine) -> Iterator[Say]:
    happened = sum(visit.happened for visit in child.visits)
    if child.visits:
        yield say("supervision.visits-said", count=len(child.visits), done=happened)
    missed = Counter(visit.because for visit in child.visits if not visit.happened)
    for why in WHY:
        if missed[why]:
            yield say("supervision.missed", count=missed[why], why=say(f"unmade.{why or 'unsaid'}"))
    if child.missed_in_a_row:
        yield say("supervision.in-a-row", count=child.missed_in_a_row)
    if child.last_visit:
        yield say("supervision.last-visit", day=child.last_visit)
    if child.next_visit:
        yield say("supervision.next-visit", day=child.next_visit.day)
    if case.is_paused:
        yield say("supervision.paused")


def review_lines(case: CaseLine, child: ChildLine, service: Service) -> Iterator[Say]:
    if child.reviews:
        yield say("supervision.reviews-said", count=len(child.reviews), day=child.reviews[-1][0])
    if not case.closed:
        yield say("supervision.review-due", day=review_day(child, case, service))


def confidence_lines(child: ChildLine) -> Iterator[Say]:
    """Each parent who answered, first and newest; then the scaled goals as one number, for professionals."""
    for one in child.confidence:
        if one.latest_on > one.started_on:
            yield say(
                "supervision.confidence-said",
                start=one.start,
                latest=one.latest,
                day=one.started_on,
                until=one.latest_on,
            )
        else:
            yield say("supervision.confidence-once", start=one.start, day=one.started_on)
    if child.t_scores:
        start, latest = (f"{score:.0f}" for score in child.t_scores)
        yield say("supervision.t-scores", start=start, latest=latest)
    for goal in child.goals:
        if goal.scaling:
            start, latest = (f"{level:+d}" if level else "0" for level in goal.scaling)
            yield say("supervision.scaled", name=goal.title, start=start, latest=latest)


def paper_lines(case: CaseLine, child: ChildLine) -> Iterator[Say]:
    """Reports, an EHC plan, and the settings ahead."""
    for report in child.reports:
        kind = say(f"document.report.{report.kind}")
        yield say("supervision.report-final" if report.is_final else "supervision.report-draft", report=kind)
        if report.asked_on:
            yield say("supervision.asked-on", report=kind, day=report.asked_on)
    if case.has_plan:
        yield say("supervision.has-plan", day=case.has_plan)
    for one in child.transitions:
        if one.starts:
            yield (
                say("supervision.starts-at", name=one.to, day=one.starts)
                if one.to
                else say("supervision.starts", day=one.starts)
            )


def consent_lines(case: CaseLine) -> Iterator[Say]:
    """Consents in force: those of one purpose without a name once, with their number."""
    plain = Counter((one.purpose, one.last) for one in case.consents if one.to is None)
    for (purpose, last), count in sorted(plain.items(), key=lambda item: (item[0][0], item[0][1] or date.max)):
        yield consent_said(ConsentLine(purpose, None, last), count)
    for one in case.consents:
        if one.to:
            yield consent_said(one, 1)
    if case.shared and case.shared_on:
        yield say("supervision.shared", count=case.shared, day=case.shared_on)


def consent_said(consent: ConsentLine, count: int) -> Say:
    purpose = say(f"consent.{consent.purpose}")
    named = say("supervision.consent-to", purpose=purpose, name=consent.to) if consent.to else purpose
    if consent.last:
        return say("supervision.consent-until", what=named, day=consent.last, number=count)
    return say("supervision.consent", what=named, number=count)

"""One family as a line of the service's caseload: from what the service may see, days, states, titles and counts.

Called inside the family's own job. What is not in a `CaseLine` cannot reach the service's site.
"""

from __future__ import annotations

import re
from datetime import date

from generator.model.caseload import (
    CaseLine,
    ChildLine,
    ConfidenceLine,
    ConsentLine,
    GoalLine,
    LoanLine,
    NextLine,
    ReportLine,
    TransitionLine,
    VisitLine,
)
from generator.model.child import Transition
from generator.model.consent import Consent, Shared
from generator.model.goal import Goal
from generator.model.outcomes import Stair
from generator.model.progress import GoalProgress, Progress
from generator.model.record import Filed
from generator.model.review import Report, Review
from generator.model.selection import Selection
from generator.model.visit import Matter, Visit
from generator.model.words import Written
from generator.prose.plain import plain_lines

EVERY = re.compile(r"(?:every )?(?:([0-9]{1,2}) weeks?|(week))", re.IGNORECASE)
"""How often visits are planned, where it is told in weeks."""
AGREED = "What we agreed"


def compose_case(selection: Selection, progress: Progress) -> CaseLine:
    """The family as its service's own pages know it."""
    household, day = selection.household, selection.as_of
    shares = [filed.day for filed in selection.of(Shared) if filed.day]
    return CaseLine(
        family=selection.family,
        joined=household.joined,
        closed=household.closed,
        visitors=visitors_on(day, selection),
        is_paused=any(one.from_ <= day and (one.to is None or day <= one.to) for one in household.paused),
        every=weeks_between_visits(selection),
        has_plan=household.plan.since if household.plan else None,
        children=tuple(child_line(child, selection, progress) for child in selection.children),
        consents=consent_lines(selection),
        shared=len(shares),
        shared_on=max(shares, default=None),
        follow_ups=follow_ups(selection),
        loans=tuple(LoanLine(own(loan.what, selection), loan.lent) for loan in household.loans if loan.back is None),
    )


def own(words: str, selection: Selection, language: str = "") -> Written:
    return Written(words, language or selection.service.languages[0])


def named(id: str | None, selection: Selection) -> Written | None:
    person = selection.people.get(id or "")
    return own(person.name, selection) if person else None


def visitors_on(day: date, selection: Selection) -> dict[str, Written]:
    """Who visits on the day, by id; nobody once visits have ended."""
    if selection.household.closed:
        return {}
    spells = selection.household.visitors
    now = dict.fromkeys(one.who for one in spells if one.from_ <= day and (one.to is None or day <= one.to))
    return {id: name for id in now if (name := named(id, selection))}


def weeks_between_visits(selection: Selection) -> int | None:
    """Weeks between visits by the newest plan; none where it is not told in weeks."""
    plans = [plan for plan in selection.household.visits if plan.from_ <= selection.as_of]
    newest = max(plans, key=lambda plan: plan.from_, default=None)
    told = EVERY.fullmatch(newest.every) if newest else None
    return int(told[1] or 1) if told else None


def follow_ups(selection: Selection) -> tuple[date, ...]:
    matters = (filed.record for filed in selection.of(Matter))
    return tuple(sorted(one.follow_up for one in matters if one.follow_up and one.status != "settled"))


def consent_lines(selection: Selection) -> tuple[ConsentLine, ...]:
    """Consents in force. Settings and other helpers are named, and nobody of the family."""
    helpers = selection.household.helpers
    return tuple(
        ConsentLine(
            filed.record.for_,
            named(filed.record.with_, selection) if filed.record.with_ in helpers else None,
            filed.record.until,
        )
        for filed in selection.of(Consent)
        if selection.standings.get(filed.id) == "in-force"
    )


def child_line(child: str, selection: Selection, progress: Progress) -> ChildLine:
    measured = progress.children[child]
    goals = sorted(selection.of(Goal, child), key=lambda filed: (filed.record.set_on, filed.id))
    scores = measured.t_scores
    agreed_on, agreed = newest_agreement(child, selection)
    return ChildLine(
        id=child,
        called=named(child, selection) or own(child, selection),
        goals=tuple(goal_line(filed, progress.goals[filed.id], measured.stairs, selection) for filed in goals),
        visits=visit_lines(child, selection),
        next_visit=next_line(child, selection),
        reviews=tuple((one.day, one.record.next_review) for one in selection.of(Review, child) if one.day),
        reports=tuple(report_line(filed.record) for filed in selection.of(Report, child)),
        transitions=tuple(
            TransitionLine(named(filed.record.to, selection), filed.record.starts)
            for filed in selection.of(Transition, child)
        ),
        confidence=tuple(
            ConfidenceLine(one.start.number, one.start.day, one.answers[-1].number, one.answers[-1].day)
            for one in measured.confidence
        ),
        t_scores=(scores.start, scores.latest) if scores else None,
        agreed_on=agreed_on,
        agreed=agreed,
    )


def goal_line(filed: Filed[Goal], progress: GoalProgress, stairs: tuple[Stair, ...], selection: Selection) -> GoalLine:
    goal = filed.record
    changed = [day for step in progress.steps for day, _ in step.changes if day]
    moved_on = max((goal.set_on, *changed))
    practised = [one.day for one in progress.practised.days]
    step = None if progress.now is None else progress.steps[progress.now]
    return GoalLine(
        title=own(goal.title, selection, filed.record.lang or ""),
        area=goal.area,
        set_on=goal.set_on,
        review_by=goal.review_by,
        ended=goal.ended,
        outcome=goal.outcome or "",
        done=progress.done,
        total=progress.total,
        achieved_on=tuple(stair.day for stair in stairs if stair.goal == filed.id and stair.day),
        now=None if progress.now is None else progress.now + 1,
        now_is=step.state if step else "",
        moved_on=moved_on,
        practised_on=max(practised, default=None),
        days_since=sum(day > moved_on for day in practised),
        scaling=(progress.scaling.start, progress.scaling.latest) if progress.scaling else None,
    )


def visit_lines(child: str, selection: Selection) -> tuple[VisitLine, ...]:
    return tuple(
        VisitLine(filed.day, filed.record.happened, filed.record.because or "")
        for filed in selection.of(Visit, child)
        if filed.day and filed.record.visit_kind != "contact"
    )


def next_line(child: str, selection: Selection) -> NextLine | None:
    """The next visit by the newest record that names one; none once a visit was written up since, or visits ended."""
    visits = selection.of(Visit, child)
    told = next((one.record.next for one in reversed(visits) if one.record.next), None)
    if told is None or selection.household.closed:
        return None
    is_over = any(one.day and one.day >= told.day for one in visits if one.record.visit_kind != "contact")
    return None if is_over else NextLine(told.day, told.at)


def report_line(report: Report) -> ReportLine:
    return ReportLine(
        report.report_kind, report.asked_on, report.requested_on, report.due, is_final=report.status == "final"
    )


def newest_agreement(child: str, selection: Selection) -> tuple[date | None, tuple[Written, ...]]:
    """What was agreed at the newest visit at which anything was, a line for each paragraph."""
    for filed in reversed(selection.of(Visit, child)):
        found = filed.section(AGREED, selection.language)
        if found:
            return filed.day, tuple(Written(line, found.language) for line in plain_lines(found.blocks) if line)
    return None, ()

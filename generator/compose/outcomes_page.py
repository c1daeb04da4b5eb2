"""The service's outcomes: with every number for those who work there, and as a sheet to hand on without small ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.compose.goals_met_chart import goals_met_chart
from generator.compose.outcome_counts import Counts, last_terms
from generator.compose.small_numbers import FEWEST, hidden_places, with_totals
from generator.model.caseload import CaseLine, ChildLine
from generator.model.charts import Cell
from generator.model.outcomes import GoalsOfMonth
from generator.model.overview import FiguresShown, OutcomeSheetPage, OutcomesPage
from generator.model.service import Service
from generator.model.words import Link, Say, Written, say


def outcomes_page(
    cases: tuple[CaseLine, ...], day: date, service: Service, counts: tuple[Counts, ...], sheet: Link
) -> OutcomesPage:
    months = (goals_by_month(child) for case in cases for child in case.children)
    chart = goals_met_chart(months, Written(service.name, service.languages[0]))
    return OutcomesPage(
        day=day,
        sentence=period_said(cases, day),
        charts=(chart,) if chart else (),
        figures=tuple(figures(one) for one in counts),
        sheet=sheet,
    )


def outcome_sheet(cases: tuple[CaseLine, ...], day: date, counts: tuple[Counts, ...]) -> OutcomeSheetPage:
    is_told = children_in(cases) >= FEWEST
    return OutcomeSheetPage(
        day=day,
        sentence=period_said(cases, day) if is_told else say("outcome.too-few", count=FEWEST),
        figures=tuple(figures(one, is_sheet=True) for one in counts) if is_told else (),
    )


def children_in(cases: Iterable[CaseLine]) -> int:
    return sum(len(case.children) for case in cases)


def period_said(cases: tuple[CaseLine, ...], day: date) -> Say:
    terms = last_terms(day)
    return say("outcome.period", count=children_in(cases), first=terms[0].name, last=terms[-1].name)


def figures(counts: Counts, *, is_sheet: bool = False) -> FiguresShown:
    """A table with its totals; on a sheet with its small numbers hidden."""
    table = with_totals(counts.numbers)
    hidden = hidden_places(table) if is_sheet else frozenset()
    heads: tuple[Say | Written, ...] = (*counts.rows, say("outcome.all"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (head, *(say("outcome.hidden") if (row, column) in hidden else number for column, number in enumerate(numbers)))
        for row, (head, numbers) in enumerate(zip(heads, table, strict=True))
    )
    if len(counts.rows) == 1:
        rows = rows[:1]
    return FiguresShown(
        title=say(f"outcome.{counts.id}"),
        sentence=say(f"outcome.{counts.id}-lead"),
        header=(counts.of, *counts.columns, say("outcome.all")),
        rows=rows,
    )


def goals_by_month(child: ChildLine) -> tuple[GoalsOfMonth, ...]:
    """One child's goals set and ended in each month in which one was. One without an outcome counts as stopped."""
    months = {day.replace(day=1) for goal in child.goals for day in (goal.set_on, goal.ended) if day}
    return tuple(
        GoalsOfMonth(
            month,
            sum(goal.set_on.replace(day=1) == month for goal in child.goals),
            {outcome: ended_in(child, month, outcome) for outcome in ("achieved", "changed", "stopped")},
        )
        for month in sorted(months)
    )


def ended_in(child: ChildLine, month: date, outcome: str) -> int:
    ended = [goal for goal in child.goals if goal.ended and goal.ended.replace(day=1) == month]
    return sum((goal.outcome or "stopped") == outcome for goal in ended)

"""Papers to print now: a card for each current activity, and all of them on one sheet."""

from __future__ import annotations

from datetime import date, timedelta

from generator.compose.addresses import edition_name
from generator.compose.current import goal_of
from generator.compose.sources import Sources
from generator.model.goal import Activity
from generator.model.pages import ActivityPage
from generator.model.papers import CardOnWeek, CardPaper, GridShown, Paper, Unit, WeekPaper
from generator.model.record import Filed
from generator.model.shown import CardShown, TargetShown
from generator.model.website import Page
from generator.model.words import Say, Written, say

MOST_DAYS = 14
"""Columns that still leave boxes of ten millimetres across a sheet of A4."""
WEEK = 7
GOES = 5
"""Goes a day where the card does not say."""
MOST_GOES = 6


def papers_of(pages: tuple[Page, ...], sources: Sources) -> tuple[Paper, ...]:
    """What somebody will print from these pages today."""
    by_path = {page.path: page for page in pages}
    cards = tuple(
        (filed, page.view)
        for filed in reversed(sources.selection.of(Activity))
        if filed.id in sources.current
        and (page := by_path.get(sources.path(filed.id)))
        and isinstance(page.view, ActivityPage)
    )
    papers = tuple(card_paper(filed, view, sources) for filed, view in cards)
    return (*papers, week_paper(cards, sources)) if cards else papers


def card_paper(filed: Filed[Activity], view: ActivityPage, sources: Sources) -> Paper:
    until = view.card.until if view.is_current else None
    period = say("paper.from-to", day=view.card.day, until=until) if until else say("paper.from", day=view.card.day)
    path = sources.path(filed.id)
    return Paper(
        path=path,
        title=view.title,
        language=sources.language,
        view=CardPaper(
            activity=view,
            target=target_sentence(view.card.target),
            aim=aim_of(view.card.target),
            step=step_of(view.card),
            period=period,
            grid=grid_of(filed, view, sources),
            address=address_of(path, sources),
        ),
        is_large=reads_large(sources),
    )


def target_sentence(aim: TargetShown | None) -> Say | None:
    if aim is None:
        return None
    if aim.conditions is None:
        return say("target.sentence-short", name=aim.child, does=aim.does)
    return say("target.sentence", name=aim.child, does=aim.does, conditions=aim.conditions)


def aim_of(aim: TargetShown | None) -> Say | None:
    return say("target.aim", success=aim.success) if aim and aim.success else None


def step_of(card: CardShown) -> Say | None:
    return say("card.step", number=card.step_number, total=card.step_total) if card.step_number else None


def week_paper(cards: tuple[tuple[Filed[Activity], ActivityPage], ...], sources: Sources) -> Paper:
    path = sources.path("week")
    shown = tuple(
        CardOnWeek(view, target_sentence(view.card.target), grid_of(filed, view, sources, WEEK))
        for filed, view in cards
    )
    return Paper(
        path, say("page.week"), sources.language, WeekPaper(shown, address_of(path, sources)), reads_large(sources)
    )


def grid_of(filed: Filed[Activity], view: ActivityPage, sources: Sources, most: int = MOST_DAYS) -> GridShown:
    """An empty chart from the day the card was given until its last day, so far as that may be told."""
    first, last = view.card.day, view.card.until
    many = min(most, (last - first).days) if last and last > first else WEEK
    unit = unit_of(filed, sources)
    goes = min(view.tries or GOES, MOST_GOES) if unit == "tries" else 1
    return GridShown(days_from(first, many), goes, unit, initials(view.who))


def days_from(first: date, many: int) -> tuple[date, ...]:
    return tuple(first + timedelta(days=number) for number in range(max(many, 1)))


def unit_of(filed: Filed[Activity], sources: Sources) -> Unit:
    goal = goal_of(filed, sources.selection)
    if goal:
        return goal.record.measure
    unit = filed.record.rule.unit if filed.record.rule else ""
    return unit if unit in ("minutes", "seconds") else "tries"  # type: ignore[return-value]


def initials(people: tuple[Written, ...]) -> tuple[tuple[str, Written], ...]:
    """A letter for each; none where two begin alike, since a wrong name is worse than none."""
    letters = tuple(name.text[:1].upper() for name in people)
    return tuple(zip(letters, people, strict=True)) if len(set(letters)) == len(letters) else ()


def address_of(path: str, sources: Sources) -> str:
    """The page's address for a camera: the way to the site, then the page behind `#`, so that no server hears of it."""
    served = sources.selection.service.address.rstrip("/")
    if not served:
        return ""
    edition = edition_name(sources.selection.family, sources.selection.address_key, sources.selection.readers[0])
    return f"{served}/{edition}/#p={path.rpartition('/')[2]}"


def reads_large(sources: Sources) -> bool:
    """Whether every reader of this edition asked for large print."""
    readers = sources.selection.household.readers
    return all(readers[id].reads == "large-print" for id in sources.selection.readers if id in readers)

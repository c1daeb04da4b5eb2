"""Papers to print now: a card for each current activity, and all of them on one sheet."""

from __future__ import annotations

from generator.compose.addresses import edition_name
from generator.compose.grids import WEEK, grid_of
from generator.compose.sources import Sources
from generator.model.goal import Activity
from generator.model.pages import ActivityPage
from generator.model.papers import CardOnWeek, CardPaper, Paper, WeekPaper
from generator.model.record import Filed
from generator.model.shown import CardShown, TargetShown
from generator.model.website import Page
from generator.model.words import Say, say


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
        is_large=sources.selection.reads_large,
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
        path,
        say("page.week"),
        sources.language,
        WeekPaper(shown, address_of(path, sources)),
        sources.selection.reads_large,
    )


def address_of(path: str, sources: Sources) -> str:
    """The page's address for a camera: the way to the site, then the page behind `#`, so that no server hears of it."""
    served = sources.selection.service.address.rstrip("/")
    if not served:
        return ""
    edition = edition_name(sources.selection.family, sources.selection.address_key, sources.selection.readers[0])
    return f"{served}/{edition}/#p={path.rpartition('/')[2]}"

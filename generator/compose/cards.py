"""Activity cards for print: one on a sheet, two on a sheet, all of them on one sheet, or the chart alone."""

from __future__ import annotations

from generator.compose.addresses import edition_name
from generator.compose.grids import MOST_DAYS, WEEK, grid_of
from generator.compose.sources import Sources
from generator.model.goal import Activity
from generator.model.pages import ActivityPage
from generator.model.papers import BlankPaper, CardOnWeek, CardPaper, Paper, PaperView, TwoUpPaper, WeekPaper
from generator.model.record import Filed
from generator.model.shown import CardShown, TargetShown
from generator.model.words import Say, Written, say

Card = tuple[Filed[Activity], ActivityPage]
"""An activity and the page about it."""


def paper_of(path: str, title: Written | Say, view: PaperView, sources: Sources) -> Paper:
    """A paper of this edition, in its readers' language and size of letters."""
    return Paper(path, title, sources.language, view, sources.selection.reads_large)


def card_paper(card: Card, sources: Sources) -> Paper:
    filed, page = card
    return paper_of(sources.path(filed.id), page.title, card_view(card, sources), sources)


def card_view(card: Card, sources: Sources, most: int = MOST_DAYS) -> CardPaper:
    """What a card says, with a chart of at most so many days."""
    filed, page = card
    return CardPaper(
        activity=page,
        target=target_sentence(page.card.target),
        aim=aim_of(page.card.target),
        step=step_of(page.card),
        period=period_of(page),
        grid=grid_of(filed, page, sources, most),
        address=address_of(sources.path(filed.id), sources),
    )


def blank_paper(card: Card, sources: Sources) -> Paper:
    whole = card_view(card, sources)
    view = BlankPaper(whole.activity, whole.target, whole.aim, whole.grid, whole.address)
    return paper_of(sources.path(card[0].id), whole.activity.title, view, sources)


def two_up_paper(cards: tuple[Card, ...], sources: Sources) -> Paper:
    """Small cards, two on a sheet: each with its week and no more; one alone is there twice, for two homes."""
    twice = cards * 2 if len(cards) == 1 else cards
    views = tuple(card_view(one, sources, WEEK) for one in twice)
    title = cards[0][1].title if len(cards) == 1 else say("page.week")
    return paper_of(sources.path("week"), title, TwoUpPaper(views), sources)


def week_paper(cards: tuple[Card, ...], sources: Sources) -> Paper:
    path = sources.path("week")
    shown = tuple(
        CardOnWeek(page, target_sentence(page.card.target), grid_of(filed, page, sources, WEEK))
        for filed, page in cards
    )
    several = len({filed.child for filed, _ in cards}) > 1
    return paper_of(path, say("page.week"), WeekPaper(shown, several, address_of(path, sources)), sources)


def period_of(page: ActivityPage) -> Say:
    until = page.card.until if page.is_current else None
    return say("paper.from-to", day=page.card.day, until=until) if until else say("card.given", day=page.card.day)


def target_sentence(aim: TargetShown | None) -> Say | None:
    if aim is None:
        return None
    if aim.conditions is None:
        return say("target.sentence-short", name=aim.child, does=aim.does)
    return say("target.sentence", name=aim.child, does=aim.does, conditions=aim.conditions)


def aim_of(aim: TargetShown | None) -> Say | None:
    """How much is enough, in the words of the page: what was aimed for once the card is over."""
    if aim is None or aim.success is None:
        return None
    return say("target.aimed" if aim.is_over else "target.aim", success=aim.success)


def step_of(card: CardShown) -> Say | None:
    return say("card.step", number=card.step_number, total=card.step_total) if card.step_number else None


def address_of(path: str, sources: Sources) -> str:
    """The page's address for a camera: the way to the site, then the page behind `#`, so that no server hears of it."""
    served = sources.selection.service.address.rstrip("/")
    if not served:
        return ""
    edition = edition_name(sources.selection.family, sources.selection.address_key, str(sources.selection.audience))
    return f"{served}/{edition}/#p={path.rpartition('/')[2]}"

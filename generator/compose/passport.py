"""The passport: a setting's page on two sides of a sheet, to carry in a bag and keep by the door."""

from __future__ import annotations

from generator.compose.addresses import edition_name
from generator.compose.sources import Sources
from generator.model.meet import GoalMet, MeetPage
from generator.model.papers import GoalOnPassport, Paper, PassportPaper
from generator.model.words import say

INDEX = "index"


def is_worth_carrying(page: MeetPage) -> bool:
    """Whether there is anything of the child's own on the page: a share of a report alone has no passport."""
    return bool(page.glance or page.tones or page.helps or page.communication or page.goals)


def passport_paper(page: MeetPage, sources: Sources) -> Paper:
    """The passport of a setting's own page: it holds what the page holds, and nothing more."""
    contact, name = page.contact, page.child
    view = PassportPaper(
        meet=page,
        for_whom=say("meet.for", name=page.setting),
        until=say("meet.until", day=page.until) if page.until else None,
        communicates=say("meet.communicates", name=name),
        signs=say("child.signs", name=name),
        can=say("meet.can", name=name),
        learning=say("meet.learning", name=name),
        goals=tuple(goal_on_passport(one) for one in page.goals),
        shared=(say("meet.shared-with", name=page.setting), say("meet.not-all")),
        slip=say("meet.slip", name=name),
        give_back=say("meet.slip-back", name=contact.name) if contact else say("meet.slip-back-us"),
        address=site_address(sources),
    )
    return Paper(INDEX, page.title, sources.language, view, is_dated=True)


def goal_on_passport(met: GoalMet) -> GoalOnPassport:
    goal = met.goal
    return GoalOnPassport(
        title=goal.link.words,
        sentence=goal.sentence,
        now=say("goal.now", number=goal.now_number, does=goal.now) if goal.now else None,
        works=say("meet.works", words=met.works) if met.works else None,
    )


def site_address(sources: Sources) -> str:
    """Where the setting's site is served; empty where nobody serves it."""
    selection = sources.selection
    served = selection.service.address.rstrip("/")
    edition = edition_name(selection.family, selection.address_key, str(selection.audience))
    return f"{served}/{edition}/" if served else ""

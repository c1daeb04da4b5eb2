"""The pages every site has: about, words explained, accessibility, safety, find, more."""

from __future__ import annotations

import re
from datetime import date

from generator.compose.people import the_service, visitors_now
from generator.compose.sources import Sources
from generator.model.furniture import (
    AboutPage,
    AccessibilityPage,
    Explained,
    FindPage,
    MorePage,
    SafetyPage,
    WordsPage,
)
from generator.model.meet import MeetPage
from generator.model.pages import ChildPage, ProgressPage
from generator.model.service import Service
from generator.model.shown import FoundGroup, MoreGroup
from generator.model.website import Page
from generator.model.words import Link, Written, say

EXPLAINED = (
    "goal",
    "step",
    "target",
    "activity",
    "chart",
    "mark",
    "help-level",
    "celebration",
    "visit",
    "matter",
    "review",
    "assessment",
    "framework",
    "maintained",
    "generalised",
    "consent",
    "transition",
)
PHONE = re.compile(r"\+?[0-9][0-9 ]{7,}")
"""A phone number inside a line of words."""
GROUPS = ("children", "goals", "activities", "boards", "visits", "matters", "photos", "documents")
UNDER_MORE = (
    ("family", ("boards", "photos", "people")),
    ("together", ("matters", "documents", "changes")),
    ("site", ("sharing", "safety", "find", "words", "accessibility", "about")),
)
"""Pages without a tab, by what they are about."""
Found = dict[str, list[tuple[Link, date | None]]]


def about_page(sources: Sources) -> AboutPage:
    return AboutPage(
        service=sources.plain(sources.selection.service.name),
        contact=the_service(sources),
        children=tuple(sources.child(child) for child in sources.selection.children),
        reads_everything=sources.reads_everything,
        is_visited=bool(visitors_now(sources)),
        is_closed=sources.is_closed,
    )


def words_page(acronyms: tuple[Explained, ...], sources: Sources) -> WordsPage:
    used = {framework.framework for found in sources.progress.frameworks.values() for framework in found}
    codes = {words for name in sorted(used) for words in sources.selection.frameworks[name].codes.values()}
    return WordsPage(
        words=EXPLAINED,
        help_levels=tuple(sources.plain(words) for words in sources.selection.service.help_levels.values()),
        codes=tuple(sources.plain(words) for words in sorted(codes)),
        acronyms=acronyms,
    )


def accessibility_page(service: Service) -> AccessibilityPage:
    return AccessibilityPage(
        accessibility=service.accessibility,
        facts=tuple(Written(fact, service.languages[0]) for fact in service.accessibility.facts),
        phone=service.phone,
        email=service.email,
    )


def safety_page(sources: Sources) -> SafetyPage:
    service = sources.selection.service
    own = PHONE.search(service.named_person)
    return SafetyPage(sources.plain(service.named_person), own[0].strip() if own else service.phone)


def find_page(found: Found) -> FindPage:
    """Everything by name, in groups that hold something."""
    return FindPage(
        tuple(FoundGroup(say(f"find.{group}"), tuple(found[group])) for group in GROUPS if found.get(group))
    )


def more_page(pages: tuple[Page, ...], sources: Sources) -> MorePage:
    """Links to every page that has no tab of its own, with a line on each; the children's own come first."""
    present = {page.path for page in pages}
    children = tuple(
        (Link(page.path, say("child.heading", name=page.title)), say("more.child", name=page.title))
        for page in pages
        if isinstance(page.view, ChildPage)
    )
    progress = tuple(
        (Link(page.path, page.title), say("more.progress-of", name=page.view.child))
        for page in pages
        if isinstance(page.view, ProgressPage)
    )
    previews = tuple(
        (Link(page.path, page.title), say("more.preview")) for page in pages if isinstance(page.view, MeetPage)
    )
    groups = []
    for group, names in UNDER_MORE:
        links = tuple((sources.to(name), say(f"more.{name}")) for name in names if sources.path(name) in present)
        first = {"family": children, "together": progress + previews}.get(group, ())
        groups.append(MoreGroup(say(f"more.of-{group}"), first + links))
    return MorePage(tuple(group for group in groups if group.links))

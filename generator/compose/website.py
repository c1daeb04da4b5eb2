"""All pages of one edition."""

from __future__ import annotations

from generator.compose.acronyms import acronyms_on
from generator.compose.activities import activities_page, activity_page
from generator.compose.addresses import drawn_letters, edition_name
from generator.compose.boards import board_page, boards_page, images_needed, symbols_needed
from generator.compose.changes import changes_page, news_since
from generator.compose.children import child_page, has_own_page
from generator.compose.documents import document_pages, documents_page
from generator.compose.found import found_in
from generator.compose.furniture import (
    about_page,
    accessibility_page,
    find_page,
    more_page,
    safety_page,
    words_page,
)
from generator.compose.goals import goal_page, goals_page
from generator.compose.home import family_name, home_page, next_visits
from generator.compose.matters import matters_page
from generator.compose.papers import papers_of
from generator.compose.people import people_page, visitors_now
from generator.compose.photos import photos_needed, photos_page
from generator.compose.previews import preview_page, preview_title
from generator.compose.progress import progress_pages
from generator.compose.setting import furnish_setting, setting_pages
from generator.compose.sharing import sharing_page
from generator.compose.sources import Sources
from generator.compose.visits import entry_links, visits_pages
from generator.model.board import Board
from generator.model.charts import ChartShown
from generator.model.child import Profile, Transition
from generator.model.goal import Activity, Goal
from generator.model.pages import GoalPage, ProgressPage, View
from generator.model.progress import Progress
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.model.website import Calendar, Page, Tab, Website
from generator.model.words import Link, Written, say

VISIT_MINUTES = 60


def compose_website(selection: Selection, progress: Progress, *, is_for_readers: bool) -> Website:
    """The whole site of one edition. `is_for_readers` is False for a day other than today."""
    sources = Sources(selection, progress)
    pages = all_pages(sources)
    present = {page.path for page in pages}
    website = Website(
        edition=edition_name(selection.family, selection.address_key, str(selection.audience)),
        family=selection.family,
        name=say("quiet.name") if selection.is_quiet else family_name(sources),
        language=selection.language,
        as_of=selection.as_of,
        is_for_readers=is_for_readers,
        service=sources.plain(selection.service.name),
        tabs=tabs(pages, sources),
        sharing=sources.to("sharing") if sources.path("sharing") in present else None,
        safety=sources.to("safety"),
        accessibility=sources.to("accessibility"),
        find=sources.to("find"),
        terms=tuple(selection.service.words.items()) if selection.language == sources.own_language else (),
        pages=pages,
        photos=photos_needed(sources),
        calendar=calendar(sources),
        charts=charts_on(pages),
        papers=papers_of(pages, sources),
        images=images_needed(sources),
        symbols=symbols_needed(sources),
        leave_to=selection.service.leave_to if selection.is_quiet else "",
    )
    return furnish_setting(website, sources) if selection.audience.kind == "setting" else website


def charts_on(pages: tuple[Page, ...]) -> tuple[ChartShown, ...]:
    """Every chart that stands on a page, once."""
    views = [page.view for page in pages]
    charts = [view.help for view in views if isinstance(view, GoalPage) and view.help]
    charts += [chart for view in views if isinstance(view, ProgressPage) for chart in view.charts]
    return tuple(dict.fromkeys(charts))


def listed(name: str, tab: str, view: View | None, sources: Sources) -> tuple[Page, ...]:
    """One of the site's own pages, or nothing where there is nothing to show."""
    if view is None:
        return ()
    up = () if tab == name else (sources.to("more"),)
    return (Page(sources.path(name), say(f"page.{name}"), tab, view, up),)


def all_pages(sources: Sources) -> tuple[Page, ...]:
    """Every page of an edition, for a reader of the family or for a setting."""
    pages = family_pages(sources)
    return setting_pages(pages, sources) if sources.selection.audience.kind == "setting" else pages


def family_pages(sources: Sources) -> tuple[Page, ...]:
    others = pages_about_records(sources)
    present = frozenset(page.path for page in others)
    pages = (
        Page("index", say("page.home"), "home", home_page(sources, news_since(sources, present))),
        *others,
        *listed("changes", "more", changes_page(sources, present), sources),
    )
    pages += furniture_pages(pages, sources)
    return (*pages, Page(sources.path("more"), say("page.more"), "more", more_page(pages, sources)))


def pages_about_records(sources: Sources) -> tuple[Page, ...]:
    return (
        *child_pages(sources),
        *board_pages(sources),
        *goal_pages(sources),
        *activity_pages(sources),
        *term_pages(sources),
        *record_pages(sources),
    )


def child_pages(sources: Sources) -> tuple[Page, ...]:
    return tuple(
        Page(
            sources.path(filed.id),
            sources.child(filed.child),
            "more",
            child_page(filed, sources),
            (sources.to("more"),),
        )
        for filed in sources.selection.of(Profile)
        if has_own_page(filed.child, sources)
    )


def board_pages(sources: Sources) -> tuple[Page, ...]:
    pages = listed("boards", "more", boards_page(sources), sources)
    return pages + tuple(
        page_about(filed, "more", board_page(filed, sources), "boards", sources)
        for filed in sources.selection.of(Board)
    )


def goal_pages(sources: Sources) -> tuple[Page, ...]:
    pages = listed("goals", "goals", goals_page(sources), sources)
    return pages + tuple(
        page_about(filed, "goals", goal_page(filed, sources), "goals", sources) for filed in sources.selection.of(Goal)
    )


def page_about(filed: AnyFiled, tab: str, view: View, above: str, sources: Sources) -> Page:
    """The page about one record, by its title, under the list of its kind."""
    return Page(sources.path(filed.id), filed_title(filed, sources), tab, view, (sources.to(above),))


def filed_title(filed: AnyFiled, sources: Sources) -> Written:
    return sources.field(filed, "title") or sources.plain("")


def activity_pages(sources: Sources) -> tuple[Page, ...]:
    links = entry_links(sources)
    pages = listed("week", "week", activities_page(sources), sources)
    return pages + tuple(
        page_about(filed, "week", activity_page(filed, sources, links), "week", sources)
        for filed in sources.selection.of(Activity)
    )


def child_progress_pages(sources: Sources) -> tuple[Page, ...]:
    pages = progress_pages(sources)
    return tuple(
        Page(
            sources.path(about),
            say("page.progress") if about == "progress" else say("progress.of", name=view.child),
            "more",
            view,
            (sources.to("more"),),
        )
        for about, view in pages
    )


def preview_pages(sources: Sources) -> tuple[Page, ...]:
    """What each setting will read of what was written for it."""
    return tuple(
        Page(
            sources.path(filed.id),
            preview_title(filed, sources),
            "more",
            preview_page(filed, sources),
            (sources.to("more"),),
        )
        for filed in sources.selection.of(Transition)
    )


def term_pages(sources: Sources) -> tuple[Page, ...]:
    return tuple(
        Page(path, say("page.visits-of", term=view.term), "visits", view) for path, view in visits_pages(sources)
    )


def record_pages(sources: Sources) -> tuple[Page, ...]:
    visitors = visitors_now(sources)
    documents = document_pages(sources)
    return (
        *child_progress_pages(sources),
        *preview_pages(sources),
        *listed("matters", "more", matters_page(sources), sources),
        *listed("photos", "more", photos_page(sources), sources),
        *listed("documents", "more", documents_page(documents, sources), sources),
        *(
            Page(one.document.link.to, one.document.link.words, "more", one, (sources.to("documents"),))
            for one in documents
        ),
        *listed("people", "more", people_page(sources, visitors), sources),
        *listed("sharing", "more", sharing_page(sources, visitors), sources),
    )


def furniture_pages(pages: tuple[Page, ...], sources: Sources) -> tuple[Page, ...]:
    """The pages every site has; letters are explained where one of the `pages` before them uses them."""
    return (
        *listed("find", "more", find_page(found_in(sources)), sources),
        *listed("words", "more", words_page(acronyms_on(pages, sources), sources), sources),
        *listed("about", "more", about_page(sources), sources),
        *listed("safety", "more", safety_page(sources), sources),
        *listed("accessibility", "more", accessibility_page(sources.selection.service), sources),
    )


def tabs(pages: tuple[Page, ...], sources: Sources) -> tuple[Tab, ...]:
    """The bar of five: only those with a page. The visits tab leads to the newest term."""
    first: dict[str, str] = {}
    for page in pages:
        first.setdefault(page.tab, page.path)
    first["more"] = sources.path("more")
    names = ("home", "week", "goals", "visits", "more")
    return tuple(Tab(name, Link(first[name], say(f"tab.{name}"))) for name in names if name in first)


def calendar(sources: Sources) -> Calendar | None:
    """The next visit for a phone's calendar."""
    ahead = next_visits(sources)
    following = ahead[0].record.next if ahead else None
    if following is None or sources.selection.household.closed:
        return None
    is_quiet = sources.selection.is_quiet
    uid = drawn_letters(sources.selection.address_key, f"calendar/{following.day}", 20)
    visitor = sources.person(ahead[0].written_by)
    return Calendar(
        uid=uid,
        day=following.day,
        at=following.at,
        time_zone=sources.selection.service.time_zone,
        minutes=VISIT_MINUTES,
        summary=say("quiet.calendar")
        if is_quiet
        else say(
            "calendar.summary", name=sources.plain(sources.selection.service.name), visitor=visitor or sources.plain("")
        ),
        place=sources.plain(following.place) if following.place and not is_quiet else None,
        is_quiet=is_quiet,
    )

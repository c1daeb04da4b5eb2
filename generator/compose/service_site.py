"""The service's own site, from the lines of its families alone: never a record, never a family's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.compose.addresses import edition_name, page_path
from generator.compose.caseload import caseload_page, child_link, service_key
from generator.compose.counting import counting_page
from generator.compose.due_page import due_page
from generator.compose.furniture import accessibility_page, find_page
from generator.compose.outcome_counts import all_counts
from generator.compose.outcomes_page import outcome_sheet, outcomes_page
from generator.compose.stuck import stuck_page
from generator.compose.supervision import supervision_page
from generator.model.audience import SERVICE
from generator.model.caseload import CaseLine
from generator.model.charts import ChartShown
from generator.model.overview import OutcomesPage
from generator.model.pages import View
from generator.model.papers import Paper, SupervisionPaper
from generator.model.service import Framework, Service
from generator.model.website import Page, Tab, Website
from generator.model.words import Link, Written, say

SERVICE_EDITION = "service"
"""What the folder of the service's own site begins with."""
TABS = (("caseload", "people"), ("due", "calendar"), ("stuck", "steps"), ("outcomes", "leaf"))
"""Pages with a tab, and the drawing each has."""


def to(name: str, service: Service) -> Link:
    """The way to one of the service's own pages, by its title in the catalogue."""
    path = "index" if name == "caseload" else page_path(service_key(service), name)
    return Link(path, say(f"page.{name}"))


def compose_service(
    cases: tuple[CaseLine, ...],
    unread: tuple[str, ...],
    service: Service,
    frameworks: Mapping[str, Framework],
    as_of: date,
    *,
    is_for_readers: bool,
) -> Website:
    """The whole site. `unread` are the ids of families that cannot be read now."""
    pages = (
        *list_pages(cases, unread, service, as_of),
        *supervision_pages(cases, service, frameworks, as_of),
        *outcome_pages(cases, service, frameworks, as_of),
        page("counting", "", counting_page(service), service),
        page("find", "", find_page({"children": [(link, None) for link in children_of(cases, service)]}), service),
        page("accessibility", "", accessibility_page(service), service),
    )
    frame = service_frame(service, as_of, is_for_readers=is_for_readers)
    return replace(frame, pages=pages, charts=charts_on(pages))


def service_frame(service: Service, as_of: date, *, is_for_readers: bool) -> Website:
    """The site without a page."""
    own = Written(service.name, service.languages[0])
    return Website(
        edition=edition_name(SERVICE_EDITION, service_key(service), str(SERVICE)),
        family="",
        name=own,
        language=service.languages[0],
        as_of=as_of,
        is_for_readers=is_for_readers,
        service=own,
        tabs=tuple(Tab(icon, to(name, service)) for name, icon in TABS),
        sharing=to("counting", service),
        safety=None,
        accessibility=to("accessibility", service),
        find=to("find", service),
        terms=tuple(service.words.items()),
        pages=(),
        photos=(),
        calendar=None,
    )


def compose_supervision(
    case: CaseLine, child: str, service: Service, frameworks: Mapping[str, Framework], as_of: date
) -> Website | None:
    """The supervision summary of a child as one paper; none for a child who is not of the family."""
    found = next((one for one in case.children if one.id == child), None)
    if found is None:
        return None
    view = supervision_page(case, found, as_of, service, frameworks)
    title = say("supervision.of", name=found.called)
    paper = Paper(child_link(case, found, service).to, title, service.languages[0], SupervisionPaper(view))
    return replace(service_frame(service, as_of, is_for_readers=True), papers=(paper,))


def page(name: str, tab: str, view: View, service: Service, above: str = "caseload") -> Page:
    """One of the service's own pages; one without a tab leads back to the page above it."""
    link = to(name, service)
    return Page(link.to, link.words, tab, view, () if name == above or tab else (to(above, service),))


def list_pages(cases: tuple[CaseLine, ...], unread: tuple[str, ...], service: Service, as_of: date) -> Iterator[Page]:
    yield page("caseload", "people", caseload_page(cases, unread, as_of, service), service)
    yield page("due", "calendar", due_page(cases, as_of, service), service)
    yield page("stuck", "steps", stuck_page(cases, as_of, service), service)


def children_of(cases: tuple[CaseLine, ...], service: Service) -> list[Link]:
    """The way to every child, by name."""
    links = [child_link(case, child, service) for case in cases for child in case.children]
    return sorted(links, key=lambda link: (str(link.words), link.to))


def supervision_pages(
    cases: tuple[CaseLine, ...], service: Service, frameworks: Mapping[str, Framework], as_of: date
) -> Iterator[Page]:
    for case in cases:
        for child in case.children:
            view = supervision_page(case, child, as_of, service, frameworks)
            title = say("supervision.of", name=child.called)
            yield Page(child_link(case, child, service).to, title, "people", view, (to("caseload", service),))


def outcome_pages(
    cases: tuple[CaseLine, ...], service: Service, frameworks: Mapping[str, Framework], as_of: date
) -> Iterator[Page]:
    counts = all_counts(cases, as_of, service, frameworks)
    inside = outcomes_page(cases, as_of, service, counts, to("outcome-sheet", service))
    yield page("outcomes", "leaf", inside, service)
    yield page("outcome-sheet", "", outcome_sheet(cases, as_of, counts), service, "outcomes")


def charts_on(pages: tuple[Page, ...]) -> tuple[ChartShown, ...]:
    """Every chart that stands on a page."""
    return tuple(chart for one in pages if isinstance(one.view, OutcomesPage) for chart in one.view.charts)

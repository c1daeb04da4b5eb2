"""The last job: the service's own site, from the lines of all its families alone, never from a record.

In come an order and what came of every family; out goes what became of that one site. It is made only in a run over all
families, in a process of its own, and built again only where something on it differs.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import run, terminal
from generator.compose import SERVICE_EDITION, compose_service
from generator.draw import CHART, draw_charts
from generator.errand import NOTHING_WITHHELD, Built, Edition
from generator.finish import Bench, digest_of, finish_site
from generator.keeping import forget_others
from generator.model.audience import SERVICE
from generator.model.pictures import Pictures
from generator.model.service import Framework, Service
from generator.model.website import Website
from generator.problems import Problem, Stopped
from generator.publish import Output, Placed, Receipt, place, plainly, renew_receipt, take_away
from generator.read import ServiceRead
from generator.run import Order, Outcome
from generator.time_limit import LONGEST_FAMILY
from generator.unchanged import digest_program
from generator.wording.wording import read_wording


@dataclass(frozen=True)
class Overview:
    """Everything a worker needs to build the service's own site."""

    website: Website
    bench: Bench
    cache: Path
    """Where its charts are kept."""


def make_overview(
    order: Order, service_read: ServiceRead, output: Output, outcomes: Iterable[Outcome]
) -> Outcome | None:
    """What became of the service's own site; none where it, or all families, were not asked for. Raises Misuse.

    Where `service.yml` cannot be read it is left as it was.
    """
    if order.families or service_read.service is None or SERVICE.kind not in order.audiences:
        return None
    try:
        website = website_of(order, service_read.service, service_read.frameworks, outcomes)
        edition, placed = put_overview(website, order, output)
        take_others_away(edition.name, output)
    except Stopped as stop:
        return Outcome(Built(SERVICE_EDITION, stopped=stop), stops=(stop,))
    except Exception as error:  # whatever it is, the families' own sites stand
        return Outcome(Built(SERVICE_EDITION, (broken(error),)))
    return Outcome(Built(SERVICE_EDITION, is_read=True, editions=(edition,)), ((edition, placed),))


def website_of(
    order: Order, service: Service, frameworks: Mapping[str, Framework], outcomes: Iterable[Outcome]
) -> Website:
    """The service's own site, as plain data."""
    found = sorted((outcome.built for outcome in outcomes), key=lambda built: built.family)
    as_of, is_for_readers = run.day_of(order, service)
    return compose_service(
        tuple(built.case for built in found if built.case),
        tuple(built.family for built in found if not built.is_read),
        service,
        frameworks,
        as_of,
        is_for_readers=is_for_readers,
    )


def broken(error: Exception) -> Problem:
    """A fault that is not the records', told without a word of what was written."""
    wrong = f"could not be built: a fault in the program ({terminal.where(error)})"
    return Problem(SERVICE_EDITION, 0, wrong, "its site was left as it was; please report this line")


def put_overview(website: Website, order: Order, output: Output) -> tuple[Edition, Placed]:
    """The site in its place, built where it differs from what stands. Raises Stopped, and whatever ended the worker."""
    inputs = digest_of(website, Pictures({}), digest_program(order.project, order.renderer))
    receipt = Receipt(website.edition, "", str(SERVICE), website.as_of, website.is_for_readers, inputs)
    edition = Edition(
        website.edition, str(SERVICE), website.language, len(website.pages), inputs, None, NOTHING_WITHHELD
    )
    standing = run.group_standing(output).get("", ())
    if any((one.name, one.inputs) == (website.edition, inputs) for one in standing):
        renew_receipt(output, receipt)
        return edition, Placed(edition.name, output.place_of(edition.name), "unchanged", None)
    bench = Bench(order.project / "theme", output.building, order.renderer)
    overview = Overview(website, bench, output.cache_for(website.edition))
    try:
        [(_, result)] = run.do_each(build_overview, (overview,), 1, LONGEST_FAMILY)  # type: ignore[attr-defined]
        folder = result()
    except BaseException:
        for half in (bench.rooms / edition.name, bench.rooms / f"{edition.name}.staging"):
            shutil.rmtree(half, ignore_errors=True)
        raise
    return replace(edition, folder=folder), place(output, folder, receipt)


def take_others_away(edition: str, output: Output) -> None:
    """Leaves no site of the service that was made under another key: nobody is to go on reading it. Raises Stopped."""
    for one in run.group_standing(output).get("", ()):
        if one.name != edition:
            take_away(output, one.name)


def build_overview(overview: Overview) -> Path:
    """The site's finished folder. Raises Misuse where the disk says no."""
    with plainly("The service's own site could not be built"):
        website, theme = overview.website, overview.bench.theme
        wording = read_wording(theme, website.language).with_terms(website.terms)
        charts, kept = draw_charts(website.charts, wording, theme, overview.cache)
        forget_others(overview.cache, CHART, set(kept))
        return finish_site(website, Pictures({}, charts=charts), {}, overview.bench)

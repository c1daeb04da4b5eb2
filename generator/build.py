"""The order of the rooms, for one family: read, consent, measure, compose, draw, press, render.

Runs in a worker process of its own. In comes an `Errand`, out goes what was built in a room of the
output, ready for `publish`; nothing here puts anything in place.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.cases import keep_case, line_of
from generator.compose import compose_ended, compose_website, edition_name
from generator.consent import (
    EXPIRES,
    Outline,
    Selected,
    grants_of,
    judge_standing,
    outline_of,
    select_audience,
    select_editions,
)
from generator.draw import CHART, draw_charts, draw_pictures, forget_photos
from generator.errand import CLOSED, NOTHING_WITHHELD, QUIET, Built, Edition, Errand, Standing
from generator.finish import Bench, digest_of, finish_site
from generator.keeping import forget_others
from generator.measure import measure_progress
from generator.model.audience import SERVICE, Audience, audience_from
from generator.model.history import History
from generator.model.kinds import Family
from generator.model.pictures import Pictures
from generator.model.selection import Selection, Withheld
from generator.model.website import Website
from generator.press import press_papers
from generator.problems import Problem
from generator.publish import plainly
from generator.read import read_consents, read_family, read_history, replay_history
from generator.wording.wording import read_wording

PAPERS = "papers"
"""Where a family's cache keeps what was pressed, a folder for each edition."""
UNFINISHED = "without some papers"
"""The inputs of an edition for whose papers a font is missing here."""


def build_family(errand: Errand) -> Built:
    """One family's editions, each finished in its own folder. Raises Misuse where the disk says no."""
    with plainly("The sites could not be built"):
        return build_editions(errand)


def build_editions(errand: Errand) -> Built:
    """What came of one family. Raises OSError."""
    family = errand.folder.name
    if not errand.folder.exists():
        return Built(family, (gone(errand),), ended=close_by_consent_alone(errand))
    if not errand.is_service_read:
        return Built(family, ended=close_by_consent_alone(errand))
    reading = read_family(errand.folder, errand.service, errand.frameworks, errand.library, errand.watch)
    if reading.family is None:
        return Built(family, reading.problems, ended=close_by_consent_alone(errand))
    family_read = replace(reading.family, history=history_of(reading.family, errand))
    outline = outline_of(reading.family)
    problems = list(reading.problems)
    editions: list[Edition] = []
    closed: list[Withheld] = []
    staying: dict[str, Audience] = {}
    for selected in select_editions(family_read, errand.as_of):
        audience = selected.withheld.audience
        if selected.selection is None:
            closed += [selected.withheld] if audience.kind in errand.audiences or selected.withheld.refused else []
            problems += selected.withheld.refused
        elif not is_built(audience, outline, errand):
            staying[edition_name(family, selected.selection.address_key, str(audience))] = audience
        else:
            edition, wrong = build_edition(selected, selected.selection, outline, errand)
            editions.append(edition)
            problems += [one for one in wrong if one not in problems]
    names = {edition.name for edition in editions} | staying.keys()
    over = [one for one in errand.standing if one.name not in names and one.inputs]
    ended = tuple(build_ended(one, language_for(one, outline, errand), errand) for one in over)
    if not staying:
        forget_what_is_over(editions, errand)
    case = keep_case(line_of(select_audience(family_read, SERVICE, errand.as_of)), errand.cache)
    return Built(family, tuple(problems), True, tuple(editions), tuple(closed), ended, case)


def is_built(audience: Audience, outline: Outline, errand: Errand) -> bool:
    """Whether a site is built: it was asked for, or what stands may not stay as it is."""
    stands = [one for one in errand.standing if one.audience == str(audience)]
    return audience.kind in errand.audiences or any(
        judge_standing(one.grants, outline, audience, errand.as_of) != "open" for one in stands
    )


def language_for(standing: Standing, outline: Outline, errand: Errand) -> str:
    """The language to say in that it ended: the family's first to its readers, the service's to anybody else."""
    is_of_the_family = audience_from(standing.audience).kind == "reader"
    return (outline.household if is_of_the_family else errand.service).languages[0]


def history_of(family: Family, errand: Errand) -> History:
    """When a family's records changed. A sample's story is its own, not that of the files it came with."""
    if errand.service.sample_day:
        return replay_history(family, errand.as_of, errand.cache, errand.watch)
    return read_history(family, errand.as_of, errand.watch)


def forget_what_is_over(editions: list[Edition], errand: Errand) -> None:
    """Takes out of the family's cache whatever no edition shows any more."""
    forget_photos(errand.folder, errand.cache, tuple(photo for edition in editions for photo in edition.photos))
    forget_others(errand.cache, CHART, {name for edition in editions for name in edition.charts})
    names = {edition.name for edition in editions}
    for folder in (errand.cache / PAPERS).glob("*"):
        if folder.name not in names:
            shutil.rmtree(folder, ignore_errors=True)


def gone(errand: Errand) -> Problem:
    """Nobody can judge or mend the sites of a family whose folder is not among the records."""
    sites = ", ".join(one.name for one in errand.standing) or "none"
    right = f"If it was renamed or moved, put it back. If the family is no longer here, delete its sites: {sites}."
    return Problem(f"families/{errand.folder.name}", 0, "this family's folder is gone from the records", right)


def close_by_consent_alone(errand: Errand) -> tuple[Edition, ...]:
    """Editions that may not stay as they are, where the family's other files cannot be read.

    A slip of the pen must never keep a withdrawn site up. Where `family.md` itself cannot be read, the readers' own
    sites stay as they were until the last day they were agreed for.
    """
    found = read_consents(errand.folder, errand.service, errand.watch)
    outline = Outline(found.household, found.consents, found.children, found.is_whole) if found else None
    pages = []
    for one in errand.standing:
        if one.inputs in ("", CLOSED):
            continue
        verdict = judge_standing(one.grants, outline, audience_from(one.audience), errand.as_of)
        if verdict != "open":
            language = language_for(one, outline, errand) if outline else errand.service.languages[0]
            pages.append(build_ended(one, language, errand, is_for_now=verdict == "closed"))
    return tuple(pages)


def build_edition(
    selected: Selected, selection: Selection, outline: Outline, errand: Errand
) -> tuple[Edition, tuple[Problem, ...]]:
    """One edition, and what was wrong with its photos and papers."""
    website = compose_website(selection, measure_progress(selection), is_for_readers=errand.is_for_readers)
    pictures, problems = draw_pictures(website, errand.folder, errand.cache)
    wording = read_wording(errand.theme, website.language).with_terms(website.terms)
    charts, kept = draw_charts(website.charts, wording, errand.theme, errand.cache)
    pictures = replace(pictures, charts=charts)
    inputs = digest_of(website, pictures, errand.program)
    is_same = any((one.name, one.inputs) == (website.edition, inputs) for one in errand.standing)
    folder = None
    if not is_same:
        papers, missing = press_papers(website, pictures, errand.theme, errand.cache / PAPERS / website.edition)
        folder = render(website, pictures, errand, papers)
        problems += missing
        # Without all its papers it is not finished: the next run tries again.
        inputs = UNFINISHED if missing else inputs
    edition = Edition(
        website.edition,
        str(selection.audience),
        website.language,
        len(website.pages),
        inputs,
        folder,
        selected.withheld,
        website.photos,
        kept,
        (*grants_of(outline, selection.audience, errand.as_of), *to_end_by(selection)),
    )
    return edition, problems


def to_end_by(selection: Selection) -> tuple[str, ...]:
    """What must be known of a site that ends, even where what says so cannot be read any more: its last day, and
    whether the page that takes its place is to be quiet."""
    last_day = (f"{EXPIRES}{selection.until.isoformat()}",) if selection.until else ()
    return (*last_day, *((QUIET,) if selection.is_quiet else ()))


def build_ended(standing: Standing, language: str, errand: Errand, *, is_for_now: bool = False) -> Edition:
    """The page that stands where an edition stood, for good or until its family can be read again."""
    name, family, quiet = standing.name, errand.folder.name, standing.was_quiet
    website = compose_ended(name, family, language, errand.service, errand.as_of, is_for_now=is_for_now, is_quiet=quiet)
    folder = render(website, Pictures({}), errand, {})
    inputs, grants = CLOSED if is_for_now else "", (QUIET,) if quiet else ()
    return Edition(name, "", language, 1, inputs, folder, NOTHING_WITHHELD, grants=grants)


def render(website: Website, pictures: Pictures, errand: Errand, papers: Mapping[str, bytes]) -> Path:
    """The finished folder of a website."""
    return finish_site(website, pictures, papers, Bench(errand.theme, errand.rooms, errand.renderer))

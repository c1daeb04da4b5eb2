"""A report drawn up from the record as it is: the document, before it is printed as a draft or finished.

In goes where the records are and which report, out comes the document with the wording to say it in. Writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import run
from generator.compose import Sources, compose_report, report_page
from generator.consent import Selected, select_audience, select_for
from generator.measure import measure_period, measure_progress
from generator.model.audience import Audience
from generator.model.documents import DocumentPage
from generator.model.evidence import PeriodProgress
from generator.model.record import Filed
from generator.model.review import Report
from generator.model.selection import Selection
from generator.model.service import Service
from generator.problems import Misuse, Problem, RecordsWrong, Unsafe
from generator.read import FamilyRead, read_family
from generator.wording.outlines import read_outline
from generator.wording.wording import Wording, read_wording


@dataclass(frozen=True)
class Asked:
    """Which report, and of which day."""

    records: Path
    project: Path
    family: str
    report: str
    """Its record id within the family."""
    as_of: date | None = None
    """Another day than today."""
    is_again: bool = False
    """Whether it is to be finished again: how it was finished before is not looked at then."""

    @property
    def file(self) -> str:
        """The report's path from the records folder."""
        return f"families/{self.family}/{self.report}.md"


@dataclass(frozen=True)
class DrawnUp:
    """A report as it would be finished on that day."""

    filed: Filed[Report]
    page: DocumentPage
    sources: Sources
    wording: Wording
    day: date
    reading: FamilyRead


def draw_up(asked: Asked) -> DrawnUp:
    """The report from the record as it is; one that was finished, as it was. Raises RecordsWrong, Misuse, Unsafe."""
    service_read = run.read_service_or_stop(asked.records)
    assert service_read.service is not None
    order = run.Order(asked.records, asked.records, asked.project, (asked.family,), as_of=asked.as_of)
    [folder] = run.chosen_folders(order)
    reading = read_family(
        folder,
        service_read.service,
        service_read.frameworks,
        service_read.library,
        finish=asked.report if asked.is_again else "",
    )
    if reading.family is None:
        raise RecordsWrong(reading.problems)
    if all(one.id != asked.report for one in reading.family.of(Report)):
        raise Misuse("There is no such report in that family. Give its path, as in FAMILY/CHILD/reports/DAY-WORDS.")
    day, _ = run.day_of(order, service_read.service)
    child = asked.report.split("/")[0]
    selection = selection_of(select_audience(reading.family, Audience("report", child=child), day), asked)
    filed = next(one for one in selection.of(Report) if one.id == asked.report)
    sources = Sources(selection, measure_progress(selection))
    final = reading.family.finals.get(filed.id)
    if final:
        page = report_page(filed, replace(sources, selection=replace(selection, finals={filed.id: final})))
    else:
        drawn = draw_period(reading, filed, day)
        outline = read_outline(asked.project / "theme", filed.record.report_kind)
        page = compose_report(filed, sources, drawn, outline, filed.day or day)
    return DrawnUp(filed, page, sources, wording_for(selection.service, sources.language, asked), day, reading)


def selection_of(selected: Selected, asked: Asked) -> Selection:
    """What the report may draw on, itself among it. Raises Misuse, Unsafe."""
    if selected.withheld.refused:
        raise RecordsWrong(selected.withheld.refused)
    selection = selected.selection
    if selection and any(one.id == asked.report for one in selection.of(Report)):
        return selection
    why = next((left.why for left in selected.withheld.left if left.record == asked.report), "")
    if why == "later than the day built for":
        raise Misuse("That report is of a later day. Name the day it is for with --as-of.")
    if why:
        raise Unsafe(f"That report cannot be drawn up: it is {why}. Take out the line only: or private: first.")
    raise Unsafe("That report cannot be drawn up: nothing of this family may be told of that day.")


def draw_period(reading: FamilyRead, filed: Filed[Report], day: date) -> tuple[Sources, PeriodProgress] | None:
    """What a report may draw on and what was measured of its time; none where it names none, or none has passed."""
    assert reading.family is not None
    if filed.record.period is None:
        return None
    first, last = filed.record.period[0], min(filed.record.period[1], day)
    selected = select_audience(reading.family, Audience("report", child=filed.child), last)
    if selected.withheld.refused:
        raise RecordsWrong(selected.withheld.refused)
    if selected.selection is None or first > last:
        return None
    sources = Sources(selected.selection, measure_progress(selected.selection))
    return sources, measure_period(selected.selection, filed.child, first, last)


def wording_for(service: Service, language: str, asked: Asked) -> Wording:
    """The sentences of a language with what this service calls things."""
    terms = tuple(service.words.items()) if language == service.languages[0] else ()
    return read_wording(asked.project / "theme", language).with_terms(terms)


def check_reader(drawn: DrawnUp, reader: str) -> None:
    """Raises Misuse where nobody is called so, Unsafe where that reader may not see this report."""
    family = drawn.reading.family
    assert family is not None
    if reader not in family.household.readers:
        raise Misuse(f"No reader called {reader} in that family. There are: {', '.join(family.household.readers)}.")
    selection = select_for(family, reader, drawn.day).selection
    if selection is None or all(one.id != drawn.filed.id for one in selection.of(Report)):
        raise Unsafe(f"{reader} may not see that record. Name another reader with --reader.")


def problem_with(asked: Asked, wrong: str, right: str) -> RecordsWrong:
    return RecordsWrong((Problem(asked.file, 0, wrong, right),))

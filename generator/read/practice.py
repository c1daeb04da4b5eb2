"""A family's charts in; the same with every entry's person and help level told apart out, and what does not add up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model.goal import Activity
from generator.model.practice import Entry
from generator.model.visit import HomeEntry
from generator.problems import Problem
from generator.read.draft import Draft, Whole
from generator.read.nearest import hint
from generator.read.references import places_of
from generator.read.strict_yaml import Path

Days = Mapping[date, tuple[Entry, ...]]
Entries = tuple[Entry, ...]


@dataclass(frozen=True)
class Known:
    """The two kinds of id that may lead an entry."""

    people: frozenset[str]
    levels: frozenset[str]


@dataclass(frozen=True)
class _Chart:
    """One activity's days as one file tells them."""

    draft: Draft
    path: Path
    activity: str
    """Id of the activity's record; empty where it is not known."""
    days: Days
    by: str
    """Who wrote the file, and so whose an entry without a person is; empty where nobody is said."""


def settle_practice(whole: Whole, people: frozenset[str]) -> tuple[Whole, tuple[Problem, ...]]:
    """The family with each entry's `who` and `help` filled in, and a problem for each that cannot be settled."""
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for draft in whole.drafts:
        levels = [whole.levels.get(child) for child in whole.about(draft)]
        if None in levels:
            drafts.append(draft)
            continue
        known = Known(people, frozenset().union(*(own for own in levels if own is not None)))
        settled, found = _settle(draft, known)
        drafts.append(settled)
        problems += found
    settled_whole = replace(whole, drafts=tuple(drafts))
    return settled_whole, (*problems, *_check_days(settled_whole))


def _settle(draft: Draft, known: Known) -> tuple[Draft, list[Problem]]:
    problems: list[Problem] = []
    record = draft.record
    if isinstance(record, Activity) and record.practice:
        days = _settle_days(record.practice, draft, ("practice",), known, problems)
        return replace(draft, record=record.model_copy(update={"practice": days})), problems
    if isinstance(record, HomeEntry) and record.practice:
        charts = {
            id: _settle_days(days, draft, ("practice", id), known, problems) for id, days in record.practice.items()
        }
        return replace(draft, record=record.model_copy(update={"practice": charts})), problems
    return draft, problems


def _settle_days(days: Days, draft: Draft, path: Path, known: Known, problems: list[Problem]) -> Days:
    settled: dict[date, Entries] = {}
    for day, entries in days.items():
        told = [_settle_entry(entry, known) for entry in entries]
        settled[day] = tuple(entry for entry in told if isinstance(entry, Entry))
        for place, wrong in enumerate(told):
            if not isinstance(wrong, Entry):
                problems.append(draft.problem((*path, day.isoformat(), place), *wrong))
    return settled


def _settle_entry(entry: Entry, known: Known) -> Entry | tuple[str, str]:
    """The entry with person and help level in their places, or what is wrong and what would be right."""
    for id in filter(None, (entry.who, entry.help)):
        if id in known.people and id in known.levels:
            return "an id here is both a person and a level of help", "Give the person another id."
        if id not in known.people and id not in known.levels:
            near = hint(id, known.people | known.levels, "people and levels of help")
            return "an id here is neither a person nor a level of help", near
    if entry.help and (entry.who not in known.people or entry.help not in known.levels):
        return "the ids here are not a person and then a level of help", "Write them like nan hand HHY."
    if entry.who in known.levels:
        return replace(entry, who="", help=entry.who)
    return entry


def _check_days(whole: Whole) -> Iterator[Problem]:
    """Days before the activity was given, and days two files tell differently."""
    given = {draft.found.id: draft.found.day for draft in whole.drafts if draft.found.kind is Activity}
    told: dict[tuple[str, date, str], Entries] = {}
    for chart in _charts(whole):
        start = given.get(chart.activity)
        for day, entries in chart.days.items():
            place = (*chart.path, day.isoformat())
            if start and day < start:
                right = "Check the day, or move it to the activity of that time."
                yield chart.draft.problem(place, "a day here is before the activity was given", right)
            for who, own in _by_person(entries, chart.by).items():
                if told.setdefault((chart.activity, day, who), own) != own and chart.activity:
                    wrong = "another file tells this person's day with this activity differently"
                    yield chart.draft.problem(
                        place, wrong, "Agree which is right, and write the same in both or in one."
                    )


def _charts(whole: Whole) -> Iterator[_Chart]:
    """Every chart: the activities' own first, then those written at home."""
    ids = frozenset(draft.found.id for draft in whole.drafts)
    for draft, activity in whole.of(Activity):
        yield _Chart(draft, ("practice",), draft.found.id, activity.practice, "")
    for draft, home in whole.of(HomeEntry):
        for id, days in home.practice.items():
            places = places_of(whole, draft, id, "activity", ids)
            yield _Chart(draft, ("practice", id), places[0] if len(places) == 1 else "", days, home.by)


def _by_person(entries: Entries, by: str) -> dict[str, Entries]:
    people = dict.fromkeys(entry.who or by for entry in entries)
    return {who: tuple(replace(entry, who="") for entry in entries if (entry.who or by) == who) for who in people}

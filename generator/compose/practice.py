"""A chart as filled in, and the sentence that says how it went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from generator.compose.sources import Sources
from generator.model.goal import Activity
from generator.model.practice import Entry
from generator.model.progress import PracticeProgress
from generator.model.record import Filed
from generator.model.shown import EntryShown, PracticeDayShown, PracticeShown, PracticeWeekShown
from generator.model.words import Say, Written, say


def show_entry(entry: Entry, sources: Sources, child: str) -> EntryShown:
    amount = entry.amount
    whole = amount is not None and amount == int(amount)
    return EntryShown(
        who=sources.person(entry.who) if entry.who else None,
        help=sources.help_level(entry.help, child) if entry.help else None,
        marks=tuple(entry.marks),
        amount=None
        if amount is None
        else say("practice.amount", amount=str(int(amount) if whole else amount), unit=sources.plain(entry.unit)),
        is_nothing=entry.nothing,
    )


def practice_sentence(progress: PracticeProgress, name: Written, *, is_current: bool) -> Say:
    if not progress.days_practised:
        return say("practice.nothing-yet" if is_current else "practice.nothing", name=name)
    if not progress.goes:
        return say("practice.sentence", count=progress.days_practised, name=name)
    if not progress.alone:
        return say("practice.sentence-tried", count=progress.days_practised, name=name, total=progress.goes)
    return say(
        "practice.sentence-goes",
        count=progress.days_practised,
        name=name,
        done=progress.alone,
        total=progress.goes,
    )


def by_week(days: tuple[PracticeDayShown, ...]) -> tuple[PracticeWeekShown, ...]:
    """Weeks from Monday on, newest first: those with something on them."""
    filled = {shown.day: shown for shown in days}
    mondays = sorted({day - timedelta(days=day.weekday()) for day in filled}, reverse=True)
    return tuple(PracticeWeekShown(monday, days_of_week(monday, filled)) for monday in mondays)


def days_of_week(monday: date, filled: Mapping[date, PracticeDayShown]) -> tuple[PracticeDayShown, ...]:
    """The filled days, and the blank ones between the chart's first day and its last: those in a row as one."""
    first, last = min(filled), max(filled)
    week = [day for number in range(7) if first <= (day := monday + timedelta(days=number)) <= last]
    shown: list[PracticeDayShown] = []
    for day in week:
        if day in filled:
            shown.append(filled[day])
        elif shown and not shown[-1].entries:
            shown[-1] = replace(shown[-1], until=day)
        else:
            shown.append(PracticeDayShown(day, (), day))
    return tuple(shown)


def show_practice(filed: Filed[Activity], sources: Sources, *, is_current: bool) -> PracticeShown | None:
    """The chart of an activity; none where practice is not open to these readers."""
    progress = sources.progress.practice[filed.id]
    if not progress.days:
        return None
    days = tuple(
        PracticeDayShown(day, tuple(show_entry(entry, sources, filed.child) for entry in entries), day)
        for day, entries in progress.days
    )
    return PracticeShown(
        weeks=by_week(days),
        sentence=practice_sentence(progress, sources.child(filed.child), is_current=is_current),
        uses_marks=any(entry.marks for day in days for entry in day.entries),
    )

"""One activity's chart: marks from the card and from home, each go counted once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model.goal import Activity
from generator.model.practice import Entry
from generator.model.progress import PracticeProgress
from generator.model.record import Filed
from generator.model.visit import HomeEntry


def entries_by_day(activity: Filed[Activity], home: tuple[Filed[HomeEntry], ...]) -> dict[date, tuple[Entry, ...]]:
    """Every entry of a card by day. The same go written on the card and at home counts once."""
    days: dict[date, list[Entry]] = {day: list(entries) for day, entries in activity.record.practice.items()}
    for filed in home:
        if activity.child not in filed.about:
            continue
        for day, entries in filed.record.practice.get(activity.stem, {}).items():
            signed = [replace(entry, who=entry.who or filed.record.by) for entry in entries]
            present = days.setdefault(day, [])
            present.extend(entry for entry in signed if entry not in present)
    return {day: tuple(entries) for day, entries in sorted(days.items())}


def practice_progress(activity: Filed[Activity], home: tuple[Filed[HomeEntry], ...]) -> PracticeProgress:
    days = entries_by_day(activity, home)
    marks = "".join(entry.marks for entries in days.values() for entry in entries)
    practised = sum(any(entry.marks or entry.amount is not None for entry in entries) for entries in days.values())
    return PracticeProgress(tuple(days.items()), practised, len(marks), marks.count("Y"))

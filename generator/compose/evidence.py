"""What a report draws from the record for its time, each piece with its days and where it comes from.

In: what one report may draw on, and what was measured of it between two days. Out: pieces of evidence by name. What was
seen, what was told and what somebody thinks are never one piece. Counts nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.compose.goals import step_words
from generator.compose.quotations import quoted
from generator.compose.sources import Sources
from generator.model.child import Assessment
from generator.model.drawn import EvidenceShown, TableShown
from generator.model.evidence import PeriodProgress
from generator.model.goal import Goal, Step
from generator.model.outcomes import Age
from generator.model.practised import HelpWeek
from generator.model.progress import AreaProgress, FrameworkProgress
from generator.model.record import Filed
from generator.model.words import Say, Written, say

COMMAS = frozenset({"ur", "ar", "fa", "ps", "pnb", "ckb", "sd", "ug"})
"""Languages with a comma of their own."""
Cells = tuple[Written | Say, ...]


@dataclass(frozen=True)
class Drawn:
    """All that a report draws on."""

    sources: Sources
    """The record as a report may see it, on the last day it tells of."""
    period: PeriodProgress
    old_before: date | None = None
    """Evidence of an earlier day is marked as old; none where its age does not matter."""

    @property
    def days(self) -> dict[str, date]:
        return {"day": self.period.first, "until": self.period.last}

    def dated(self, day: date) -> Say:
        """A day, marked where it is too long ago to stand as evidence by itself."""
        told = say("evidence.day", day=day)
        return say("evidence.old", words=told) if self.old_before and day < self.old_before else told

    def goal(self, id: str) -> Filed[Goal]:
        return next(one for one in self.sources.selection.of(Goal) if one.id == id)

    def goal_title(self, id: str) -> Written:
        return self.sources.field(self.goal(id), "title") or self.sources.plain("")

    def level_words(self, id: str) -> Written:
        return self.sources.help_level(id, self.period.child) or self.sources.plain(id)

    def looked_on(self, day: date | None) -> Say:
        return self.dated(day) if day else say("evidence.no-look")

    def step_words(self, goal: str, step: str) -> Written:
        """What the child does, under what conditions and to what degree of success."""
        filed = self.goal(goal)
        found: Step = next(one for one in filed.record.steps if one.id == step)
        parts = [step_words(found, name, filed, self.sources) for name in ("does", "conditions", "success")]
        told = [one for one in parts if one]
        # In one language: where a part was not translated, all stand as they were first written.
        if len({one.language for one in told}) > 1:
            told = [self.sources.plain(words) for words in (found.does, found.conditions, found.success) if words]
        between = "، " if told[0].language in COMMAS else ", "
        return Written(between.join(one.text for one in told), told[0].language)


def draw_evidence(name: str, drawn: Drawn) -> tuple[EvidenceShown, ...]:
    """The evidence of that name; nothing where the record holds none of that time."""
    if name in ("seen", "told", "opinion"):
        return quoted(name, drawn.sources, drawn.period, drawn.dated)
    return tuple(DRAWN_BY_NAME[name](drawn))


def steps(drawn: Drawn) -> Iterator[EvidenceShown]:
    """Each step that changed in this time with its changes, oldest first; steps by their first change."""
    changes: dict[tuple[str, str], list[Say]] = {}
    for one in drawn.period.changed:
        told = say(f"evidence.change.{one.state}", day=drawn.dated(one.day))
        changes.setdefault((one.goal, one.step), []).append(told)
    rows: tuple[Cells, ...] = tuple(
        (drawn.step_words(goal, step), drawn.goal_title(goal), say("names", names=tuple(told)))
        for (goal, step), told in changes.items()
    )
    if rows:
        header = (say("evidence.step"), say("evidence.goal"), say("evidence.changes"))
        lead = say("evidence.steps-lead", **drawn.days)
        yield EvidenceShown("steps", say("evidence.steps"), (lead,), TableShown(header, rows))


def help(drawn: Drawn) -> Iterator[EvidenceShown]:
    """How much help each step took at first and at last."""
    rows: tuple[Cells, ...] = tuple(
        (drawn.step_words(one.goal, one.step), week_words(one.then, drawn), week_words(one.now, drawn))
        for one in drawn.period.help
        if one.step
    )
    if rows:
        header = (say("evidence.step"), say("evidence.then"), say("evidence.now"))
        lead = say("evidence.help-lead", **drawn.days)
        yield EvidenceShown("help", say("evidence.help"), (lead,), TableShown(header, rows))


def week_words(week: HelpWeek, drawn: Drawn) -> Say:
    """A week's goes, most independent first: only levels that were used."""
    levels = zip(drawn.period.levels, week.goes, strict=True)
    parts = [say("evidence.level", words=drawn.level_words(id), number=n) for id, n in reversed(tuple(levels)) if n]
    parts += [say("evidence.level", words=say("evidence.unknown"), number=week.unknown)] if week.unknown else []
    parts += [say("evidence.level", words=say("evidence.tried"), number=week.tried)] if week.tried else []
    return say("evidence.week", day=week.monday, count=week.total, levels=tuple(parts))


def results(drawn: Drawn) -> Iterator[EvidenceShown]:
    """The first and the newest look of this time through each framework; where there was none, the newest before."""
    for progress in drawn.sources.progress.frameworks[drawn.period.child]:
        inside = [at for at, day in enumerate(progress.days) if drawn.period.first <= day <= drawn.period.last]
        for at in sorted({inside[0], inside[-1]}) if inside else range(len(progress.days))[-1:]:
            yield look(at, progress, drawn)


def look(at: int, progress: FrameworkProgress, drawn: Drawn) -> EvidenceShown:
    """One look through a framework, area by area."""
    framework = drawn.sources.selection.frameworks[progress.framework]
    filed = next(one for one in drawn.sources.selection.of(Assessment) if one.id == progress.passes[at])
    names = drawn.sources.persons(filed.record.by)
    header = ("areas.area", "evidence.can", "evidence.coming", "evidence.not-yet", "areas.not-looked-at")
    rows = [(drawn.sources.plain(area.name), *counts(progress.areas[at][id])) for id, area in framework.areas.items()]
    title = say("evidence.look", name=drawn.sources.plain(framework.name), day=drawn.dated(progress.days[at]))
    return EvidenceShown(
        "results",
        title,
        (
            *((say("areas.by", names=names),) if names else ()),
            say(
                "areas.source",
                source=drawn.sources.plain(framework.source),
                licence=drawn.sources.plain(framework.licence),
            ),
            say("areas.what-it-means", name=drawn.sources.child(drawn.period.child)),
        ),
        TableShown(tuple(say(id) for id in header), tuple(rows)),
    )


def counts(area: AreaProgress) -> Cells:
    return tuple(number(one) for one in (area.achieved, area.coming, area.not_yet, area.not_looked_at))


def number(count: int) -> Say:
    return say("evidence.number", number=count)


def visits(drawn: Drawn) -> Iterator[EvidenceShown]:
    """Visits planned, made and missed."""
    attendance = drawn.period.attendance
    if attendance is None:
        return
    rows: list[Cells] = [
        (say("attendance.offered"), number(attendance.offered)),
        (say("attendance.happened"), number(attendance.happened)),
        *((say(f"attendance.missed.{why or 'unknown'}"), number(n)) for why, n in attendance.missed.items()),
    ]
    header = (say("attendance.visits"), say("attendance.count"))
    lead = say("attendance.lead", **drawn.days)
    yield EvidenceShown("attendance", say("attendance.title"), (lead,), TableShown(header, tuple(rows)))


def scaling(drawn: Drawn) -> Iterator[EvidenceShown]:
    """Scaled goals, and the T-score with the paper it comes from."""
    scores = drawn.period.t_scores
    if scores is None:
        return
    rows: tuple[Cells, ...] = tuple(
        (
            drawn.goal_title(one.goal),
            level(one.start),
            level(one.latest),
            drawn.looked_on(one.day),
        )
        for one in drawn.period.scaled
    )
    header = (say("evidence.goal"), say("scaled.start"), say("scaled.latest"), say("evidence.on"))
    told = say("scaled.t-score", count=scores.goals, start=f"{scores.start:.1f}", latest=f"{scores.latest:.1f}")
    yield EvidenceShown("scaling", say("scaled.title"), (say("scaled.lead"), told), TableShown(header, rows))


def level(reached: int) -> Say:
    """A level with its sign, as the scale is always written."""
    return say("evidence.number", number=f"{reached:+d}".replace("-", "−") if reached else "0")


def ages(drawn: Drawn) -> Iterator[EvidenceShown]:
    """How old the child was on the last day of this time."""
    found = drawn.period.ages
    if found is None:
        return
    lead = [say("age.chronological", day=drawn.period.last, age=age_words(found.chronological))]
    if found.corrected:
        lead.append(say("age.corrected", age=age_words(found.corrected)))
    yield EvidenceShown("ages", say("age.title"), tuple(lead))


def age_words(age: Age) -> Say:
    """Completed years and months."""
    years, months = divmod(age.months, 12)
    return say("names", names=(*((say("age.years", count=years),) if years else ()), say("age.months", count=months)))


DRAWN_BY_NAME: Mapping[str, Callable[[Drawn], Iterator[EvidenceShown]]] = {
    "steps": steps,
    "help": help,
    "results": results,
    "attendance": visits,
    "scaling": scaling,
    "ages": ages,
}

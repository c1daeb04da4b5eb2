"""How much help goes took, as a chart: bars by level of help, by themselves on top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.compose.sources import Sources
from generator.model.charts import Cell, ChartShown, Mark, Sign, Tick, mark
from generator.model.parts import Part
from generator.model.practised import HelpByWeek, HelpWeek
from generator.model.words import Link, Say, Written, say

MOST_BARS = 16
"""Bars that a finger can still tell apart across a phone."""
WEEKS_IN_A_BAR = (1, 2, 4, 8, 13, 26, 52)
SHADES = 6
"""Shades from most help to none; a longer ladder shares the palest."""


@dataclass(frozen=True)
class Span:
    """One bar: a week, or several together where there are too many."""

    weeks: int
    help: HelpWeek
    """All of them as one: several thin weeks may say enough together."""

    @property
    def goes(self) -> tuple[int, ...]:
        """Goes by place: tried, help of a level not told, then each level, most help first."""
        return (self.help.tried, self.help.unknown, *self.help.goes)


def spans_of(weeks: tuple[HelpWeek, ...]) -> tuple[Span, ...]:
    """The weeks as bars, so many together that they fit; the first of each may be told by its Monday."""
    size = next((size for size in WEEKS_IN_A_BAR if len(weeks) <= size * MOST_BARS), WEEKS_IN_A_BAR[-1])
    return tuple(span_of(weeks[start : start + size], size) for start in range(0, len(weeks), size))


def span_of(weeks: tuple[HelpWeek, ...], size: int) -> Span:
    goes = tuple(map(sum, zip(*(week.goes for week in weeks), strict=True)))
    unknown, tried = sum(week.unknown for week in weeks), sum(week.tried for week in weeks)
    activities = tuple(dict.fromkeys(one for week in weeks for one in week.activities))
    return Span(size, HelpWeek(weeks[0].monday, goes, unknown, tried, activities))


def when(span: Span) -> Say:
    if span.weeks == 1:
        return say("chart.week", day=span.help.monday)
    return say("chart.weeks", day=span.help.monday, weeks=span.weeks)


def help_chart(help: HelpByWeek, child: str, sources: Sources, *, is_of_a_goal: bool) -> ChartShown | None:
    """How much help goes took, bar by bar; none where nothing was marked or progress is not open."""
    if not help.weeks or not sources.selection.has(Part.PROGRESS, child):
        return None
    spans = spans_of(help.weeks)
    used = [place for place in range(len(help.levels) + 2) if any(span.goes[place] for span in spans)]
    return ChartShown(
        kind="how-much-help",
        title=say("chart.help"),
        child=sources.child(child),
        sentence=(help_sentence if is_of_a_goal else help_in_all)(spans, sources.child(child)),
        data=(
            ("columns", tuple(mark(period=Tick(span.help.monday)) for span in spans)),
            ("marks", tuple(one for span in spans for one in marks_of(span, used))),
            ("links", tuple(links_of(spans, sources))),
        ),
        header=(say("chart.when"), *(level_words(place, help, child, sources) for place in reversed(used))),
        rows=tuple(row_of(span, used, sources) for span in spans if span.help.total),
        key=tuple(
            Sign(shade_of(place, len(help.levels)), level_words(place, help, child, sources))
            for place in reversed(used)
        ),
    )


def level_words(place: int, help: HelpByWeek, child: str, sources: Sources) -> Say | Written:
    """What a place of the bar is called: the ladder's own words for its levels."""
    if place < 2:
        return say(("mark.tried", "chart.help-not-told")[place])
    return sources.help_level(help.levels[place - 2], child) or say("mark.help")


def shade_of(place: int, levels: int) -> str:
    """The style sheet's name for its colour: `help-6` by themselves, `help-1` with most help."""
    if place < 2:
        return ("help-tried", "help-unknown")[place]
    from_the_top = levels - 1 - (place - 2)
    return f"help-{max(1, SHADES - from_the_top)}"


def newest_card(span: Span, sources: Sources) -> Link:
    """The way to the newest activity of a bar with goes on it."""
    return Link(sources.path(span.help.activities[-1]), when(span))


def links_of(spans: tuple[Span, ...], sources: Sources) -> Iterable[Mark]:
    """Over each bar, where it leads."""
    for span in spans:
        if span.help.total:
            told = say("chart.help-says", when=when(span), done=span.help.alone, total=span.help.total)
            yield mark(period=Tick(span.help.monday), says=told, href=newest_card(span, sources))


def marks_of(span: Span, used: list[int]) -> Iterable[Mark]:
    for place in used:
        if span.goes[place]:
            yield mark(
                period=Tick(span.help.monday),
                place=place,
                goes=span.goes[place],
                thin=span.help.is_thin,
                colour=f"var(--{shade_of(place, len(span.goes) - 2)})",
            )


def row_of(span: Span, used: list[int], sources: Sources) -> tuple[Cell, ...]:
    return (newest_card(span, sources), *(span.goes[place] for place in reversed(used)))


def help_sentence(spans: tuple[Span, ...], name: Written) -> Say:
    """From the first bar that says enough to the newest; where an earlier one was better, from the best: a new step
    begins again with more help, and a sentence about that alone would tell a child's weakest day."""
    full = [span for span in spans if span.help.total and not span.help.is_thin]
    if not full:
        return say("chart.help-few", count=sum(span.help.total for span in spans), name=name)
    best, first, last = max(full, key=share_alone), full[0], full[-1]
    if not best.help.alone:
        return help_in_all(spans, name)
    if first is last:
        return say("chart.help-once", name=name, when=when(last), done=last.help.alone, total=last.help.total)
    is_best_now = share_alone(last) == share_alone(best)
    before = first if is_best_now else best
    return say(
        "chart.help-then-now" if is_best_now else "chart.help-harder-now",
        name=name,
        first=when(before),
        done=before.help.alone,
        total=before.help.total,
        last=when(last),
        done_now=last.help.alone,
        total_now=last.help.total,
    )


def share_alone(span: Span) -> Fraction:
    return Fraction(span.help.alone, span.help.total)


def help_in_all(spans: tuple[Span, ...], name: Written) -> Say:
    """All goes together, where no bar tells more: all goals, or a goal that takes help as yet."""
    done, total = sum(span.help.alone for span in spans), sum(span.help.total for span in spans)
    return say("chart.help-in-all", name=name, done=done, count=total)

"""Progress in honest words and tables: steps, and what each look through a framework showed."""

from __future__ import annotations

from datetime import date

from generator.compose.elsewhere import show_elsewhere
from generator.compose.goals import show_goal
from generator.compose.help_chart import help_chart
from generator.compose.profile import show_profile
from generator.compose.sources import Sources
from generator.compose.stairs_chart import stairs_chart
from generator.model.charts import ChartShown
from generator.model.child import Assessment
from generator.model.goal import Goal
from generator.model.pages import ProgressPage
from generator.model.parts import Part
from generator.model.progress import FrameworkProgress, ItemProgress
from generator.model.record import Filed
from generator.model.results import AreaCounts, FrameworkShown, ItemShown, ItemsOfArea, PassShown
from generator.model.review import Review
from generator.model.service import Framework
from generator.model.words import Say, Written, say


def show_areas(counts: dict[str, dict[str, int]], framework: Framework, sources: Sources) -> tuple[AreaCounts, ...]:
    return tuple(
        AreaCounts(
            name=sources.plain(area.name),
            counts=tuple(counts[id].values()),
            looked_at=sum(counts[id].values()),
            of=len(area.items),
        )
        for id, area in framework.areas.items()
    )


def show_pass(index: int, progress: FrameworkProgress, framework: Framework, sources: Sources) -> PassShown:
    filed: Filed[Assessment] = next(one for one in sources.selection.of(Assessment) if one.id == progress.passes[index])
    areas = show_areas({id: dict(codes) for id, codes in progress.counts[index].items()}, framework, sources)
    totals = tuple(sum(numbers) for numbers in zip(*(area.counts for area in areas), strict=True))
    return PassShown(
        day=filed.day or date.min,
        by=sources.persons(filed.record.by),
        areas=areas,
        totals=totals,
        looked_at=sum(totals),
        of=sum(area.of for area in areas),
        sections=sources.sections(filed),
    )


def show_item(item: ItemProgress, framework: Framework, sources: Sources) -> ItemShown:
    words = framework.words_by_item()[item.item]
    return ItemShown(
        words=sources.plain(words),
        results=tuple(sources.plain(framework.codes[code]) if code else None for code in item.codes),
        told=item.told,
        is_achieved_now=item.is_achieved_now,
        once_shown=item.last_achieved if item.was_shown_before else None,
    )


def show_items(progress: FrameworkProgress, framework: Framework, sources: Sources) -> tuple[ItemsOfArea, ...]:
    """Items looked at, area by area; nothing where the framework's words may not be published."""
    if not framework.publish:
        return ()
    return tuple(
        ItemsOfArea(
            name=sources.plain(area.name),
            items=tuple(show_item(item, framework, sources) for item in progress.items[id]),
            not_looked_at=len(area.items) - len(progress.items[id]),
        )
        for id, area in framework.areas.items()
    )


def show_framework(progress: FrameworkProgress, child: str, sources: Sources) -> FrameworkShown:
    framework = sources.selection.frameworks[progress.framework]
    name = sources.child(child)
    lost = sum(item.was_shown_before for area in progress.items.values() for item in area)
    gained = len(progress.gained)
    return FrameworkShown(
        name=sources.plain(framework.name),
        source=sources.plain(framework.source),
        licence=sources.plain(framework.licence),
        codes=tuple(sources.plain(words) for words in framework.codes.values()),
        passes=tuple(show_pass(index, progress, framework, sources) for index in reversed(range(len(progress.passes)))),
        days=progress.days,
        profile=show_profile(progress, framework, child, sources),
        areas=show_items(progress, framework, sources),
        gained=say("progress.gained", count=gained, name=name, day=progress.days[-1]) if gained else None,
        once_shown=say("progress.once-shown", count=lost, name=name) if lost else None,
    )


def confidence_by_day(child: str, sources: Sources) -> tuple[tuple[date, tuple[tuple[Written, int], ...]], ...]:
    """Each review's answers to *how sure do you feel*, by those who may be named."""
    return tuple(
        (filed.day or date.min, answers)
        for filed in sources.selection.of(Review, child)
        if (answers := confidence_of(filed, sources))
    )


def confidence_of(filed: Filed[Review], sources: Sources) -> tuple[tuple[Written, int], ...]:
    found = ((sources.person(id), number) for id, number in filed.record.confidence.items())
    return tuple((name, number) for name, number in found if name is not None)


def steps_sentence(child: str, sources: Sources) -> Say | None:
    """How many small steps hold now: the sum of those the goals beneath tell."""
    steps = sum(sources.progress.goals[filed.id].done for filed in sources.selection.of(Goal, child))
    return say("progress.steps", count=steps, name=sources.child(child)) if steps else None


def steps_once(child: str, sources: Sources) -> Say | None:
    """How many more were done at some time and do not hold now."""
    steps = sum(sources.progress.goals[filed.id].once_done for filed in sources.selection.of(Goal, child))
    return say("progress.steps-once", count=steps, name=sources.child(child)) if steps else None


def charts_of(child: str, sources: Sources) -> tuple[ChartShown, ...]:
    help = sources.progress.children[child].help
    found = (stairs_chart(child, sources), help_chart(help, child, sources, is_of_a_goal=False))
    return tuple(chart for chart in found if chart)


def progress_pages(sources: Sources) -> tuple[tuple[str, ProgressPage], ...]:
    """A page, and what it is about, for each child whose progress is open."""
    return tuple(
        (progress_of(child, sources), progress_page(child, sources))
        for child in sources.selection.children
        if sources.selection.has(Part.PROGRESS, child)
    )


def progress_of(child: str, sources: Sources) -> str:
    """What a child's progress page is about: an only child's is the site's."""
    return "progress" if len(sources.selection.children) == 1 else f"{child}/progress"


def progress_page(child: str, sources: Sources) -> ProgressPage:
    return ProgressPage(
        child=sources.child(child),
        goals=tuple(show_goal(one, sources) for one in sources.selection.of(Goal, child)),
        steps_sentence=steps_sentence(child, sources),
        steps_once=steps_once(child, sources),
        elsewhere=show_elsewhere(child, sources),
        frameworks=tuple(show_framework(one, child, sources) for one in sources.progress.frameworks[child]),
        confidence=confidence_by_day(child, sources),
        charts=charts_of(child, sources),
        is_closed=sources.is_closed,
    )

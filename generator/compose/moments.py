"""What happened between visits, and times without any: the diary's own lines, which make the rest a story."""

from __future__ import annotations

from generator.compose.sources import Sources
from generator.model.household import Pause
from generator.model.shown import MomentShown
from generator.model.words import say


def moments(sources: Sources) -> tuple[MomentShown, ...]:
    """Events of the family and pauses begun by the day. Without the diary there are none."""
    household, day = sources.selection.household, sources.selection.as_of
    events = tuple(
        MomentShown(event.day, say("moment.event", day=event.day, words=sources.plain(event.words)))
        for event in household.events
    )
    return (*events, *(show_pause(pause, sources) for pause in household.paused if pause.from_ <= day))


def show_pause(pause: Pause, sources: Sources) -> MomentShown:
    between = say("moment.pause", day=pause.from_, until=pause.to) if pause.to else None
    return MomentShown(
        day=pause.from_,
        sentence=between or say("moment.pause-open", day=pause.from_),
        because=sources.plain(pause.because) if pause.because else None,
    )

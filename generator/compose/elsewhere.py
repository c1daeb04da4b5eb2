"""How far what was learned carries, as a few short bars: it holds, it was kept, it came elsewhere, then and now.

In goes what was measured of one child, out come bars with their words. A bar without a whole is left out: nothing of
nothing is not nought.
"""

from __future__ import annotations

from generator.compose.sources import Sources
from generator.model.outcomes import Share
from generator.model.results import BarShown, ElsewhereShown
from generator.model.words import say


def show_bar(id: str, share: Share, counted: str) -> BarShown:
    """A bar by its label, such as `elsewhere.kept`; `counted` names what it counts, steps or goes."""
    return BarShown(
        label=say(f"elsewhere.{id}"),
        amount=say(f"elsewhere.{counted}", count=share.count, total=share.of),
        percent=round(100 * share.count / share.of),
    )


def show_elsewhere(child: str, sources: Sources) -> ElsewhereShown | None:
    """The bars of one child; none where no step was ever done and there are too few goes to compare."""
    found = sources.progress.children[child].elsewhere
    shares = (
        ("now-holds", found.on_their_own, "steps"),
        ("kept", found.kept, "steps"),
        ("other-places", found.other_places, "steps"),
        ("then", found.then, "goes"),
        ("lately", found.now, "goes"),
    )
    bars = tuple(show_bar(id, share, counted) for id, share, counted in shares if share)
    if not bars:
        return None
    name, other = sources.child(child), found.other_places
    sentence = say("elsewhere.sentence", name=name, count=other.count, total=other.of) if other else None
    return ElsewhereShown(sentence or say("elsewhere.sentence-goes", name=name), bars)

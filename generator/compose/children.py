"""Each child's own page."""

from __future__ import annotations

from generator.compose.boards import boards_in_use
from generator.compose.progress import progress_of
from generator.compose.sources import Sources
from generator.model.child import Profile
from generator.model.pages import ChildPage
from generator.model.parts import Part
from generator.model.record import Filed
from generator.model.words import Link, say

SUBJECTS = (Part.PROFILE, Part.COMMUNICATION, Part.SAFE_AND_WELL)


def has_own_page(child: str, sources: Sources) -> bool:
    """Whether anything of a child's profile is open."""
    return sources.profile(child) is not None and any(sources.selection.has(part, child) for part in SUBJECTS)


def child_page(filed: Filed[Profile], sources: Sources) -> ChildPage:
    profile = filed.record
    has_goals = sources.selection.has(Part.GOALS, filed.child)
    has_progress = sources.selection.has(Part.PROGRESS, filed.child)
    name = sources.child(filed.child)
    return ChildPage(
        name=name,
        full_name=sources.plain(profile.name) if profile.name and profile.name != name.text else None,
        pronouns=sources.field(filed, "pronouns"),
        born=profile.born,
        home_languages=sources.fields(filed, "home_languages"),
        communicates_with=sources.fields(filed, "communicates_with"),
        signs=sources.fields(filed, "signs"),
        photo=sources.photo(profile.photo) if profile.photo else None,
        sections=sources.sections(filed),
        goals=sources.to("goals") if has_goals else None,
        progress=Link(sources.path(progress_of(filed.child, sources)), say("page.progress")) if has_progress else None,
        is_closed=sources.is_closed,
        boards=boards_in_use(sources, filed.child),
    )

"""The coloured profile: one cell an item, by the pass that first showed it, and the same as numbers.

In goes one framework's progress, out comes its profile. Invents no order: areas and items stand as in the framework.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.compose.sources import Sources
from generator.model.progress import FrameworkProgress, ItemProgress
from generator.model.results import CellShown, ProfileRow, ProfileShown
from generator.model.service import Framework
from generator.model.words import Say, Written, say


def other_codes(framework: Framework) -> tuple[str, ...]:
    """The codes of what has not been shown, in the framework's order."""
    return tuple(code for code in framework.codes if code != framework.achieved)


def show_cell(item: ItemProgress | None, framework: Framework) -> CellShown:
    """An item as a cell, by the first look that showed it; else by the newest look at it."""
    looks = [code for code in item.codes if code] if item else []
    if item is None or not looks:
        return CellShown(look="unseen")
    if item.first_achieved is not None:
        return CellShown(look="once" if item.was_shown_before else "shown", first=item.first_achieved + 1)
    code = other_codes(framework).index(looks[-1])
    return CellShown(look="coming" if code else "looked", code=code)


def count_cells(name: Written | None, cells: tuple[CellShown, ...], passes: int, codes: int) -> ProfileRow:
    """The numbers of some cells: each cell is counted once, but those seen once and not lately are told again."""
    waiting = tuple(cell.code for cell in cells if cell.look in ("looked", "coming"))
    return ProfileRow(
        name=name,
        cells=cells,
        first_shown=tuple(sum(cell.first == number for cell in cells) for number in range(1, passes + 1)),
        once=sum(cell.look == "once" for cell in cells),
        waiting=tuple(waiting.count(code) for code in range(codes)),
        not_looked_at=sum(cell.look == "unseen" for cell in cells),
    )


def profile_sentence(row: ProfileRow, name: Written) -> Say:
    if row.shown:
        return say("profile.sentence", name=name, count=row.shown, total=row.of)
    return say("profile.looked", name=name, count=row.of - row.not_looked_at, total=row.of)


def show_profile(progress: FrameworkProgress, framework: Framework, child: str, sources: Sources) -> ProfileShown:
    """The profile of one child; without its cells where the framework's items may not be published."""
    codes = other_codes(framework)
    rows, every = [], list[CellShown]()
    for id, area in framework.areas.items():
        found: Mapping[str, ItemProgress] = {one.item: one for one in progress.items[id]}
        cells = tuple(show_cell(found.get(item), framework) for item in area.items)
        rows.append(count_cells(sources.plain(area.name), cells, len(progress.passes), len(codes)))
        every.extend(cells)
    total = count_cells(None, tuple(every), len(progress.passes), len(codes))
    if not framework.publish:
        rows, total = [replace(row, cells=()) for row in rows], replace(total, cells=())
    return ProfileShown(
        sentence=profile_sentence(total, sources.child(child)),
        rows=tuple(rows),
        total=total,
        codes=tuple(sources.plain(framework.codes[code]) for code in codes),
        has_cells=bool(framework.publish),
    )

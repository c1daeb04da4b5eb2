"""What is told of changes: a change of every place of every record, and who may be told of which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.consent import select
from generator.model.history import Edit, History, Spot
from generator.model.kinds import Family
from generator.model.parts import Part
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.model.visit import HomeEntry, Visit
from tests.proofs.oracle import Oracle
from tests.proofs.view import view_of
from tests.strategies import Drawn


def every_change(drawn: Drawn) -> tuple[Edit, ...]:
    """A change of every section, of *Just us* in each and of every field of every record, on days around."""
    edits: list[Edit] = []
    for number, one in enumerate(drawn.family.filed):
        day = date(2026, 1 + number % 7, 1 + drawn.dice % 28)
        spots = [Spot(section=part.name, language=part.language) for part in one.body]
        spots += [replace(spot, is_aside=True) for spot in spots]
        spots += [Spot(field=field.alias or name) for name, field in type(one.record).model_fields.items()]
        edits += [Edit(day, "mum", one.id, "corrected", (spot,)) for spot in spots]
        edits += [Edit(day, "dad", one.id, "added"), Edit(day, "farah", one.id, "moved")]
    return tuple(edits)


def selection_with(edits: tuple[Edit, ...], drawn: Drawn, reader: str) -> Selection | None:
    family: Family = replace(drawn.family, history=History(edits))
    return select.select_for(family, reader, drawn.as_of).selection


def check_changes(drawn: Drawn) -> None:
    """Every change told is of something its reader sees, and by somebody they may know of."""
    by_id = {one.id: one for one in drawn.family.filed}
    for reader in drawn.readers:
        selection = selection_with(every_change(drawn), drawn, reader)
        oracle = Oracle(drawn.family, reader, drawn.as_of)
        for one in selection.history if selection else ():
            record = by_id[one.record]
            since = oracle.open_since(Part.CHANGES, record.about)
            assert oracle.may_see(record)
            assert since is not None
            assert since <= one.day <= drawn.as_of
            assert not one.writer or oracle.may_name(one.writer)
            view = view_of(record, oracle)
            if isinstance(record.record, Visit | HomeEntry) and not view.written_by:
                assert one.writer == ""
            assert all(is_there(spot, record, oracle) for spot in one.spots)


def is_there(spot: Spot, record: AnyFiled, oracle: Oracle) -> bool:
    """Whether a reader has anything of that place."""
    view = view_of(record, oracle)
    if not spot.field:
        return spot.section in {part.name for part in view.body}
    names = {(field.alias or name): name for name, field in type(record.record).model_fields.items()}
    return names[spot.field] in view.fields


def check_hidden_changes(drawn: Drawn) -> None:
    """A change of what a reader does not see is as if it had never been: the site is made of the Selection alone."""
    by_id = {one.id: one for one in drawn.family.filed}
    for reader in drawn.readers:
        oracle = Oracle(drawn.family, reader, drawn.as_of)
        seen = tuple(
            one
            for one in every_change(drawn)
            if oracle.may_see(by_id[one.record])
            and (not one.spots or any(is_there(spot, by_id[one.record], oracle) for spot in one.spots))
        )
        with_all, without = (selection_with(edits, drawn, reader) for edits in (every_change(drawn), seen))
        assert with_all == without, f"the site of {reader}"

"""Days practised and who practised: blank days are nobody's, a shared day is each one's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from generator.measure import measure_progress
from generator.model.practised import Practised
from tests.builders import WREN, activity, goal, home_entry
from tests.measure.families import GOAL, measured, selected

STEM = "2026-02-03-bubbles"
CARD = f"{WREN}/activities/{STEM}"


def practised(practice: dict[str, Any]) -> Practised:
    return measured(goal(), activity(STEM, practice=practice)).practice[CARD].practised


def people(found: Practised) -> list[tuple[str, int, int]]:
    return [(one.person, one.days, one.goes) for one in found.people]


def test_a_day_holds_all_goes_of_it_and_who_was_there() -> None:
    (day,) = practised({"2026-02-04": ["mum HY", "dad YO", "mum Y"]}).days
    assert (day.day, day.goes, day.alone, day.people) == (date(2026, 2, 4), 5, 3, ("dad", "mum"))
    assert day.activities == (CARD,)


def test_days_and_goes_are_counted_by_person() -> None:
    found = practised({"2026-02-04": ["mum HY", "dad YO"], "2026-02-05": "dad Y", "2026-02-06": "HH"})
    assert people(found) == [("dad", 2, 3), ("", 1, 2), ("mum", 1, 2)]
    assert len(found.days) == 3


def test_a_day_nobody_got_to_it_is_not_a_day_practised() -> None:
    found = practised({"2026-02-04": "none", "2026-02-05": "mum Y", "2026-02-06": "dad none"})
    assert (found.first, found.last) == (date(2026, 2, 5), date(2026, 2, 5))
    assert people(found) == [("mum", 1, 1)]


def test_minutes_make_a_day_without_goes() -> None:
    found = practised({"2026-02-04": "mum 12 minutes"})
    assert (found.days[0].goes, found.goes, people(found)) == (0, 0, [("mum", 1, 0)])


def test_no_marks_have_neither_first_day_nor_last() -> None:
    found = practised({})
    assert (found.days, found.people, found.first, found.last) == ((), (), None, None)


def test_marks_from_home_are_those_of_who_wrote_them() -> None:
    home = home_entry("2026-02-05", by="mum", practice={STEM: {"2026-02-05": ["Y", "dad YY"]}})
    found = measured(goal(), activity(STEM), home).practice[CARD].practised
    assert people(found) == [("dad", 1, 2), ("mum", 1, 1)]


def test_what_two_home_entries_tell_alike_counts_once() -> None:
    entries = [home_entry(day, by="mum", practice={STEM: {"2026-02-05": "Y"}}) for day in ("2026-02-05", "2026-02-06")]
    assert measured(goal(), activity(STEM), *entries).practice[CARD].goes == 1


def test_two_home_entries_of_one_day_stand_in_the_same_order_whichever_is_found_first() -> None:
    entries = [home_entry(f"2026-02-05-{who}", by=who, practice={STEM: {"2026-02-05": "Y"}}) for who in ("mum", "dad")]
    selection = selected(goal(), activity(STEM), *entries)
    turned = replace(selection, filed=selection.filed[::-1])
    assert measure_progress(turned).practice[CARD].days == measure_progress(selection).practice[CARD].days


def test_a_goal_and_a_child_have_the_days_of_all_their_cards() -> None:
    first = activity(STEM, practice={"2026-02-04": "Y", "2026-02-05": "Y"})
    second = activity("2026-02-03-tin", step="gives", practice={"2026-02-05": "YY"})
    other = activity("2026-02-03-steps", goal="walking", practice={"2026-02-06": "Y"})
    progress = measured(goal(), goal("walking"), first, second, other)
    assert [day.goes for day in progress.goals[GOAL].practised.days] == [1, 3]
    assert [day.goes for day in progress.children[WREN].practised.days] == [1, 3, 1]
    assert progress.goals[GOAL].practised.days[1].activities == (CARD, f"{WREN}/activities/2026-02-03-tin")

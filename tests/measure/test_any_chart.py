"""What holds of any family: sums are what happened, each go counts once, and the order of records does not matter."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings

from generator.measure import measure_progress
from generator.model.progress import STANDINGS
from tests.builders import FRAMEWORK, WREN
from tests.measure.charts import MORE_CARDS, Drawn, drawn, is_marks
from tests.measure.families import GOAL, shuffled
from tests.strategies.cases import PHASES

DONE = ("achieved", "maintained", "generalised")
quietly = settings(max_examples=50, deadline=None, derandomize=True, phases=PHASES)


@quietly
@given(drawn())
def test_every_go_counts_once_in_its_week_and_at_its_level(one: Drawn) -> None:
    expected: Counter[tuple[object, str]] = Counter()
    for day, level, mark in one.marks():
        helped = {"": "hand", "self": "unknown"}.get(level, level)
        year, week, _ = day.isocalendar()
        expected[(year, week), {"Y": "self", "O": "tried"}.get(mark, helped)] += 1
    found: Counter[tuple[object, str]] = Counter()
    for one_week in one.progress.children[WREN].help.weeks:
        year, week, weekday = one_week.monday.isocalendar()
        assert weekday == 1
        names = ("all", "hand", "self", "unknown", "tried")
        for name, goes in zip(names, (*one_week.goes, one_week.unknown, one_week.tried), strict=True):
            found[(year, week), name] += goes
    assert +found == expected


@quietly
@given(drawn())
def test_weeks_follow_one_another_from_the_first_with_goes_to_the_last(one: Drawn) -> None:
    weeks = one.progress.children[WREN].help.weeks
    assert all(later.monday - week.monday == timedelta(weeks=1) for week, later in pairwise(weeks))
    if weeks:
        assert weeks[0].total
        assert weeks[-1].total
    assert all(bool(week.activities) == bool(week.total) for week in weeks)


@quietly
@given(drawn())
def test_the_goes_of_the_goals_add_up_to_those_of_the_child(one: Drawn) -> None:
    progress = one.progress
    for goal in ("asking", "walking"):
        cards = [stem for stem, (of, _) in MORE_CARDS.items() if of == goal]
        assert progress.goals[f"{WREN}/goals/{goal}"].help.total == len(one.marks(*cards))
    assert sum(goal.help.total for goal in progress.goals.values()) == progress.children[WREN].help.total


@quietly
@given(drawn())
def test_days_and_goes_of_each_person_are_those_that_happened(one: Drawn) -> None:
    days: dict[str, set[object]] = {}
    goes: Counter[str] = Counter()
    for (_, day, who), entries in one.happened.items():
        for entry in entries:
            if entry != "none":
                days.setdefault(who, set()).add(day)
                goes[who] += len(entry.split()[-1]) if is_marks(entry) else 0
    found = one.progress.children[WREN].practised
    assert {person.person: (person.days, person.goes) for person in found.people} == {
        who: (len(days[who]), goes[who]) for who in days
    }
    assert [day.day for day in found.days] == sorted(set().union(*days.values()))  # type: ignore[arg-type]
    assert found.goes == len(one.marks())


@quietly
@given(drawn())
def test_a_steps_rule_is_met_by_all_its_cards_together(one: Drawn) -> None:
    tried: Counter[object] = Counter()
    alone: Counter[object] = Counter()
    for day, _, mark in one.marks("2026-01-12-bubbles", "2026-01-13-again"):
        tried[day] += 1
        alone[day] += mark == "Y"
    enough = sorted(day for day in tried if alone[day] >= 2 and 3 * alone[day] >= 2 * tried[day])  # type: ignore[type-var]
    rule = one.progress.goals[GOAL].steps[0].rule
    assert rule
    assert rule.days == (len(enough) if tried else None)
    assert rule.met_on == (enough[1] if len(enough) > 1 else None)


@quietly
@given(drawn())
def test_there_is_a_stair_for_every_step_ever_achieved(one: Drawn) -> None:
    ever = {
        (f"{WREN}/goals/{stem}", f"step{number}"): next(line for line in told if line.split()[1] in DONE)[:10]
        for stem, steps in one.histories.items()
        for number, told in enumerate(steps)
        if any(line.split()[1] in DONE for line in told)
    }
    stairs = one.progress.children[WREN].stairs
    assert {(stair.goal, stair.step): str(stair.day) for stair in stairs} == ever
    assert [stair.height for stair in stairs] == list(range(1, len(ever) + 1))
    assert sorted(str(stair.day) for stair in stairs) == [str(stair.day) for stair in stairs]
    assert not [stair for stair in stairs if stair.is_held and stair.is_lost]


@quietly
@given(drawn())
def test_every_step_stands_in_one_place(one: Drawn) -> None:
    learning = {"started": "learning", "resumed": "learning"}
    newest = [told[-1].split()[1] if told else "ahead" for steps in one.histories.values() for told in steps]
    expected = Counter(learning.get(state, state) for state in newest)
    assert one.progress.children[WREN].standings == {name: expected[name] for name in STANDINGS}


@quietly
@given(drawn())
def test_every_item_of_an_area_stands_in_one_place(one: Drawn) -> None:
    for found in one.progress.frameworks[WREN]:
        for area in (*found.areas, found.newest):
            for id, items in area.items():
                looked = items.achieved + items.coming + items.not_yet
                assert looked + items.not_looked_at == len(FRAMEWORK.areas[id].items)
                assert items.lost <= items.coming + items.not_yet
        for look, area, dropped in zip(one.looks, found.areas, found.dropped, strict=True):
            counted = [
                sum(getattr(items, code) for items in area.values()) for code in ("achieved", "coming", "not_yet")
            ]
            known = Counter(code for item, code in look.items() if item != "talk-9")
            assert counted == [known["can"], known["coming"], known["not-yet"]]
            assert dropped == ("talk-9" in look)


@quietly
@given(drawn())
def test_the_order_of_records_does_not_matter(one: Drawn) -> None:
    assert measure_progress(shuffled(one.selection, one.dice)) == one.progress

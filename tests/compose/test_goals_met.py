"""Goals set and ended, month by month: what the chart counts, says and draws, and that the sample's files say so."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator.compose.goals_met_chart import ENDED, goals_met_chart, months_together
from generator.consent import select_for
from generator.draw.charts import draw_charts
from generator.measure import measure_progress
from generator.model.charts import ChartShown
from generator.model.outcomes import GoalsOfMonth
from generator.model.words import Say, Written
from generator.read import read_family, read_service
from generator.wording.wording import Wording, read_wording
from tests.measure.test_sample import CHILDREN, FAMILIES, front_matter
from tests.sites import RECORDS, ROOT

SERVICE = Written("Hillfoot Portage", "en")
COLUMNS = ("set", *ENDED)
PIECE = re.compile(r'<path d="M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h-[^"]*" fill="var\(--goals-(\w+)\)"')
LINE = re.compile(r'<line transform="translate\([\d.]+,([\d.]+)\)"[^>]*stroke="var\(--chart-ink\)"')


def month(number: int, set: int = 0, **ended: int) -> GoalsOfMonth:
    return GoalsOfMonth(date(2026, number, 1), set, dict.fromkeys(ENDED, 0) | ended)


def shown(*children: tuple[GoalsOfMonth, ...]) -> ChartShown:
    chart = goals_met_chart(children, SERVICE)
    assert chart
    return chart


def words(language: str = "en") -> Wording:
    return read_wording(ROOT / "theme", language)


def sentence(*children: tuple[GoalsOfMonth, ...]) -> str:
    return words().say_plain(shown(*children).sentence)


def drawn(chart: ChartShown, folder: Path) -> str:
    return draw_charts((chart,), words(), ROOT / "theme", folder)[0][chart]


def table(chart: ChartShown) -> list[tuple[str, ...]]:
    wording = words()
    return [
        tuple(wording.say_plain(cell) if isinstance(cell, Say) else str(cell) for cell in row) for row in chart.rows
    ]


@pytest.fixture(scope="module")
def sample() -> ChartShown:
    """The five children of the sample in one chart, as measured for a reader of each who may see all."""
    service = read_service(RECORDS)
    assert service.service
    children = []
    for family, child, reader in CHILDREN:
        reading = read_family(FAMILIES / family, service.service, service.frameworks, service.library)
        assert reading.family
        selection = select_for(reading.family, reader, date(2026, 6, 12)).selection
        assert selection
        children.append(measure_progress(selection).children[child].goals_by_month)
    return shown(*children)


@pytest.fixture(scope="module")
def written() -> dict[str, Counter[str]]:
    """Goals set and ended in each month, counted in the files alone."""
    found: dict[str, Counter[str]] = {column: Counter() for column in COLUMNS}
    for family, child, _ in CHILDREN:
        for path in (FAMILIES / family / child / "goals").glob("*.md"):
            goal = front_matter(path)
            found["set"][f"{goal['set-on']:%B %Y}"] += 1
            if "ended" in goal:
                found[goal["outcome"]][f"{goal['ended']:%B %Y}"] += 1
    return found


def test_the_samples_table_counts_what_stands_in_the_files(
    sample: ChartShown, written: dict[str, Counter[str]]
) -> None:
    for column, name in enumerate(COLUMNS, 1):
        assert {row[0]: int(row[column]) for row in table(sample) if row[column] != "0"} == written[name]
    assert written["set"].total() > 15
    assert all(written[outcome] for outcome in ENDED)


def test_the_samples_bars_are_as_high_as_the_files_say(
    sample: ChartShown, written: dict[str, Counter[str]], tmp_path: Path
) -> None:
    svg = drawn(sample, tmp_path)
    pieces = [(float(x), float(y), float(height), name) for x, y, _, height, name in PIECE.findall(svg)]
    (line,) = (float(found) for found in LINE.findall(svg))
    goal = min(height for *_, height, _ in pieces)
    for name in COLUMNS:
        heights = [height / goal for _, _, height, one in pieces if one == name]
        assert sorted(heights) == pytest.approx(sorted(written[name].values()), abs=0.02)
    assert all((y >= line - 0.5) == (name == "set") for _, y, _, name in pieces)


def test_the_samples_bars_stand_over_their_months(sample: ChartShown, tmp_path: Path) -> None:
    svg = drawn(sample, tmp_path)
    full = [place for place, row in enumerate(sample.rows) if any(row[1:])]
    across = sorted({float(x) for x, *_ in PIECE.findall(svg)})
    width = (across[-1] - across[0]) / (full[-1] - full[0])
    assert [round((x - across[0]) / width) for x in across] == [place - full[0] for place in full]


def test_only_whole_goals_stand_at_the_side(tmp_path: Path) -> None:
    svg = drawn(shown((month(5, 2),)), tmp_path)
    assert re.findall(r'text-anchor="end"[^>]*>(\d+)<', svg) == ["2", "1", "0"]
    assert svg.count("var(--chart-grid)") == 3


def test_children_are_added_up() -> None:
    found = months_together([(month(1, 2), month(2, 1, achieved=1)), (month(1, 1, stopped=1),)])
    assert found == (month(1, 3, stopped=1), month(2, 1, achieved=1))


def test_a_month_without_any_is_a_gap_and_not_left_out() -> None:
    chart = shown((month(1, 1), month(4, achieved=1)))
    assert [row[0] for row in table(chart)] == ["January 2026", "February 2026", "March 2026", "April 2026"]
    assert dict(chart.data)["columns"] == tuple((("month", date(2026, number, 1)),) for number in range(1, 5))
    assert table(chart)[1][1:] == ("0", "0", "0", "0")


def test_a_year_turns_between_two_months() -> None:
    before = GoalsOfMonth(date(2025, 12, 1), 1, dict.fromkeys(ENDED, 0))
    assert [one.month for one in months_together([(before, month(1, 1))])] == [date(2025, 12, 1), date(2026, 1, 1)]


def test_there_is_no_chart_without_a_goal() -> None:
    assert goals_met_chart([(), ()], SERVICE) is None


def test_the_sentence_says_how_many_were_set_and_how_they_ended() -> None:
    said = sentence((month(1, 3), month(3, 1, achieved=1, changed=1)))
    assert said == "January 2026 to March 2026: 4 goals set. 2 ended: 1 achieved, 1 changed, 0 stopped."


def test_the_sentence_of_one_month_names_it_once() -> None:
    assert sentence((month(1, 1),)) == "January 2026: 1 goal set. It goes on."


def test_no_sentence_speaks_of_ends_where_nothing_ended() -> None:
    assert sentence((month(1, 2),)) == "January 2026: 2 goals set. All of them go on."


def test_the_chart_says_the_same_in_urdu(sample: ChartShown) -> None:
    assert "اپریل 2026" in words("ur").say_plain(sample.sentence)


def test_the_chart_names_nobody(sample: ChartShown) -> None:
    names = {front_matter(FAMILIES / family / child / "profile.md").get("called", "-") for family, child, _ in CHILDREN}
    said = " ".join((*words().say_plain(sample.sentence).split(), *map(str, sample.rows), *map(str, sample.data)))
    assert not [name for name in names if name in said]

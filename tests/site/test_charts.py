"""Every chart of the sample's sites: what is drawn equals its table, and both equal the families' files."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest

from tests.measure.test_sample import CHILDREN, FAMILIES, entries_written, front_matter
from tests.sites import Site, kind_of, site_for, sites_in

HELP_HEIGHT, STEPS_HEIGHT = 190, 200
BAR = re.compile(r"M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h")
PLACE = re.compile(r"translate\(([\d.]+),([\d.]+)\)")
SHADE = re.compile(r"var\(--(help-[\w]+)\)")


def tree_of(page: Path) -> Any:
    return html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def charts_of(sites: tuple[Site, ...], kind: str) -> Iterator[tuple[Path, Any]]:
    """Each figure of a kind, with its page."""
    for site in sites:
        for page in site.pages:
            if kind in page.read_text(encoding="utf-8"):
                yield from ((page, one) for one in tree_of(page).iter("figure") if kind in one.get("class", ""))


def is_from_the_right(page: Path) -> bool:
    return 'dir="rtl"' in page.read_text(encoding="utf-8")[:300]


def drawn(figure: Any) -> list[Any]:
    """Every element of the drawing; html5lib keeps SVG's name in front of theirs."""
    box = next(one for one in figure.iter("div") if one.get("class") == "drawing")
    return [one for one in box.iter() if isinstance(one.tag, str)]


def named(elements: list[Any], name: str) -> list[Any]:
    return [one for one in elements if one.tag.rpartition("}")[2] == name]


def rows_of(figure: Any) -> list[list[str]]:
    return [["".join(cell.itertext()).strip() for cell in row] for row in figure.find(".//tbody").iter("tr")]


def whole(text: str) -> int:
    return int(text.replace(",", ""))


def bars_of(page: Path, figure: Any) -> list[list[tuple[float, str]]]:
    """Bar by bar, oldest first: each piece's height and shade, top first."""
    bars: dict[float, list[tuple[float, float, str]]] = defaultdict(list)
    for path in named(drawn(figure), "path"):
        shade, shape = SHADE.search(path.get("fill", "")), BAR.match(path.get("d", ""))
        if shade and shape:
            bars[float(shape[1])].append((float(shape[2]), float(shape[4]), shade[1]))
    ordered = sorted(bars, reverse=is_from_the_right(page))
    return [[(height, shade) for _, height, shade in sorted(bars[x])] for x in ordered]


def test_bars_of_help_are_as_high_as_the_table_says(sample: Path) -> None:
    seen = 0
    for page, figure in charts_of(sites_in(sample), "how-much-help"):
        rows, bars = rows_of(figure), bars_of(page, figure)
        shades = [one.get("class").split()[1] for one in figure.iter("span") if "swatch" in one.get("class", "")]
        assert len(rows) == len(bars)
        for (_, *cells), bar in zip(rows, bars, strict=True):
            goes = dict(zip(shades, map(whole, cells), strict=True)) if len(set(shades)) == len(shades) else None
            total = sum(map(whole, cells))
            assert sum(height for height, _ in bar) == pytest.approx(HELP_HEIGHT, abs=0.5)
            found = [round(height / HELP_HEIGHT * total, 2) for height, _ in bar]
            assert found == pytest.approx([whole(one) for one in cells if whole(one)], abs=0.005 * total + 0.01)
            assert goes is None or [shade for _, shade in bar] == [shade for shade, count in goes.items() if count]
        seen += 1
    assert seen > 20


def test_dots_of_steps_are_as_high_as_the_table_says(sample: Path) -> None:
    seen = 0
    for page, figure in charts_of(sites_in(sample), "steps-achieved"):
        rows = rows_of(figure)
        heights = [whole(row[-1]) for row in rows]
        dots = [PLACE.search(one.get("transform", "")) for link in named(drawn(figure), "a") for one in link]
        assert len(dots) == len(rows)
        found = [round((STEPS_HEIGHT - float(dot[2])) / STEPS_HEIGHT * max(heights), 1) for dot in dots if dot]
        across = [float(dot[1]) for dot in dots if dot]
        assert found == pytest.approx(heights, abs=0.1)
        assert across == sorted(across, reverse=is_from_the_right(page))
        seen += 1
    assert seen >= 8


@pytest.mark.parametrize(("family", "child", "reader"), CHILDREN)
def test_a_childs_charts_count_what_stands_in_the_files(sample: Path, family: str, child: str, reader: str) -> None:
    name = front_matter(FAMILIES / family / child / "profile.md")["called"]
    pages = [page for page in site_for(sample, family, reader).pages if kind_of(page) == "progress-page"]
    trees = [tree for page in pages if (tree := tree_of(page)).find(".//h2") is not None and name in heading(tree)]
    help, steps = (figure_of(trees[0], kind) for kind in ("how-much-help", "steps-achieved"))
    marks = Counter(
        mark
        for *_, entry in entries_written(FAMILIES / family / child)
        if entry.split()[-1].isupper()
        for mark in entry.split()[-1]
    )
    assert sum(whole(cell) for row in rows_of(help) for cell in row[1:]) == marks.total()
    assert sum(whole(row[1]) for row in rows_of(help)) == marks["Y"]
    told = [
        step.get("history", [])
        for path in (FAMILIES / family / child).glob("goals/*.md")
        for step in front_matter(path)["steps"]
    ]
    done = [
        lines for lines in told if any(line.split()[1] in ("achieved", "maintained", "generalised") for line in lines)
    ]
    assert len(rows_of(steps)) == len(done)


def heading(tree: Any) -> str:
    return " ".join("".join(one.itertext()) for one in tree.iter("h2"))


def figure_of(tree: Any, kind: str) -> Any:
    return next(one for one in tree.iter("figure") if kind in one.get("class", ""))


def test_every_mark_that_leads_somewhere_says_where(sample: Path) -> None:
    links = [
        link
        for kind in ("how-much-help", "steps-achieved")
        for _, figure in charts_of(sites_in(sample), kind)
        for link in named(drawn(figure), "a")
    ]
    assert len(links) > 200
    assert all(link.get("aria-label") and link.get("href") for link in links)


def test_a_chart_holds_no_colour_or_style_of_its_own(sample: Path) -> None:
    for kind in ("how-much-help", "steps-achieved"):
        for _, figure in charts_of(sites_in(sample), kind):
            for one in drawn(figure):
                assert not one.get("style")
                assert {one.get("fill"), one.get("stroke")} <= {None, "none"} or all(
                    colour is None or colour.startswith("var(--") or one.get("opacity") == "0"
                    for colour in (one.get("fill"), one.get("stroke"))
                )

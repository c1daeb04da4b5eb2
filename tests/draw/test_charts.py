"""Charts as SVG: words stay words, links stay in the site, the same chart is the same bytes and is drawn once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.draw import charts as drawing_room
from generator.draw import draw_charts
from generator.draw.drawing import PAGES, tidy_svg
from generator.model.charts import ChartShown, Tick, mark
from generator.model.words import Link, Written, say
from generator.wording.wording import read_wording

THEME = Path(__file__).resolve().parents[2] / "theme"
MONDAY = date(2026, 6, 8)
HOSTILE = '</svg><script>alert("1")</script> & {{ x }} \u202e "'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def help_chart(says: str = "2 of 5", goes: int = 2) -> ChartShown:
    link = Link("p/kdmwqrtzab", Written("a card", "en"), "v1")
    shown = mark(period=Tick(MONDAY), place=7, goes=goes, thin=False, colour="var(--help-6)")
    leading = mark(period=Tick(MONDAY), says=Written(says, "en"), href=link)
    data = (("columns", (mark(period=Tick(MONDAY)),)), ("marks", (shown,)), ("links", (leading,)))
    return ChartShown("how-much-help", say("chart.help"), Written("Wren", "en"), say("chart.help"), data, (), ())


def drawn(chart: ChartShown, cache: Path, language: str = "en") -> str:
    found, _ = draw_charts((chart,), read_wording(THEME, language), THEME, cache)
    return found[chart]


def test_words_on_a_chart_stay_words(tmp_path: Path) -> None:
    svg = ElementTree.fromstring(drawn(help_chart(HOSTILE), tmp_path))
    assert {one.tag for one in svg.iter()} <= {"svg", "g", "path", "text", "line", "a"}
    assert [one.get("aria-label") for one in svg.iter("a")] == [HOSTILE]


def test_a_link_names_a_page_of_the_site_and_its_place(tmp_path: Path) -> None:
    svg = ElementTree.fromstring(drawn(help_chart(), tmp_path))
    assert [one.get("href") for one in svg.iter("a")] == ["page:p/kdmwqrtzab.html#v1"]


@pytest.mark.parametrize("target", ["https://example.org/", "javascript:alert(1)", "", "undefined"])
def test_a_link_that_leads_outside_is_refused(target: str) -> None:
    with pytest.raises(ValueError, match="outside"):
        tidy_svg(SVG.format(f'<a xlink:href="{target}"><path d="M0,0h1"/></a>'), "c")
    with pytest.raises(ValueError, match="outside"):
        tidy_svg(SVG.format('<a><path d="M0,0h1"/></a>'), "c")


def test_what_does_not_draw_is_left_out() -> None:
    given = (
        '<g class="x" role="y" onclick="z"><path d="M0.12345,7h1" style="s" fill="red"/><g/></g>'
        f'<a xlink:href="{PAGES}p/x.html"><path d="M0,0h1" aria-label="here"/></a>'
    )
    assert tidy_svg(SVG.format(given), "c") == (
        '<svg><g><path d="M0.1,7h1" fill="red" /></g>'
        '<a href="page:p/x.html" aria-label="here"><path d="M0,0h1" /></a></svg>'
    )


@pytest.mark.parametrize(("given", "kept"), [("-0.4", "-0.4"), ("-0.04", "0"), ("12.96", "13"), ("1e-9", "0")])
def test_a_number_keeps_its_sign_and_one_place(given: str, kept: str) -> None:
    assert tidy_svg(SVG.format(f'<path d="M{given},1h1" fill="red"/>'), "c") == (
        f'<svg><path d="M{kept},1h1" fill="red" /></svg>'
    )


def test_ids_of_two_charts_on_a_page_do_not_meet() -> None:
    given = SVG.format('<clipPath id="clip1"/><g clip-path="url(#clip1)"><path d="M0,0h1" fill="red"/></g>')
    one, other = tidy_svg(given, "c1"), tidy_svg(given, "c2")
    assert 'id="c1-1"' in one
    assert "url(#c1-1)" in one
    assert "c1-" not in other


def test_a_known_chart_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = drawn(help_chart(), tmp_path)
    monkeypatch.setattr(drawing_room, "tidy_svg", lambda *_: pytest.fail("it was drawn again"))
    assert drawn(help_chart(), tmp_path) == first


def test_another_number_is_another_chart(tmp_path: Path) -> None:
    _, one = draw_charts((help_chart(),), read_wording(THEME, "en"), THEME, tmp_path)
    _, other = draw_charts((help_chart(goes=3),), read_wording(THEME, "en"), THEME, tmp_path)
    assert set(one).isdisjoint(other)


def test_the_same_chart_is_the_same_bytes_after_others(tmp_path: Path) -> None:
    first = drawn(help_chart(), tmp_path / "one")
    drawn(help_chart("another"), tmp_path / "two")
    assert drawn(help_chart(), tmp_path / "two") == first


def test_days_under_the_bars_are_in_the_readers_language(tmp_path: Path) -> None:
    assert "8 Jun" in drawn(help_chart(), tmp_path)
    assert "8 جون" in drawn(help_chart(), tmp_path, "ur")

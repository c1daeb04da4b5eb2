"""Whatever a record says is printed as it was written, and a letter no font has stops nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import typst

from generator import build, run
from generator.model.pictures import Pictures
from generator.press import fonts, press_papers, pressing
from generator.publish import open_output
from tests.builders import goal, section
from tests.compose.sites import website
from tests.papers import failures_of
from tests.press.builders import THEME, card, pressed_card, said
from tests.sites import RECORDS, ROOT

HOSTILE = [
    "#panic()",
    "*x* _y_ `z`",
    "$ x^2 $",
    "@someone <label>",
    "\\u{41} \\ \\\\",
    '"); #read("/etc/passwd") //',
    "= Heading",
    "- item",
    "https://example.org/#x",
    "[[]]{{}}",
    "~ -- --- ...",
    "/* note */ // note",
]
NEVER_PRINTED = "\U000130b8"
"""An Egyptian hieroglyph: what no family's computer is asked to print."""


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(text: str) -> None:
    content = pressed_card(card(section("What to do", text), title=text, does=text))
    assert said(content).replace(" ", "").count(text.replace(" ", "")) >= 3


@pytest.mark.parametrize("text", ["x" * 5000, "long " * 1000])
def test_very_long_text_is_set(text: str) -> None:
    content = pressed_card(card(section("What to do", text), title=text[:200]))
    assert failures_of(content) == []


def paper_with(letter: str) -> tuple[dict[str, bytes], tuple]:
    site = website(goal(), card(title=f"A {letter} card"))
    contents, problems = press_papers(site, Pictures({}), THEME)
    return {
        type(paper.view).__name__: contents[paper.path] for paper in site.papers if paper.path in contents
    }, problems


def without_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only our own letters, as on a computer with no other font."""
    own = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts.own_folder()])
    monkeypatch.setattr(pressing, "read_fonts", lambda: own)


@pytest.mark.parametrize(
    ("letter", "script", "font"),
    [
        ("\u0986", "Bengali", "Noto Sans Bengali"),
        ("\u0679", "Arabic", "Noto Nastaliq Urdu"),
        (NEVER_PRINTED, "Egyptian", "Noto"),
        ("\U0001f600", "Picture", "Noto Emoji"),
    ],
)
def test_a_script_without_a_font_is_told_with_its_mend(
    letter: str, script: str, font: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_fonts(monkeypatch)
    contents, problems = paper_with(letter)
    [problem] = problems
    assert script in problem.wrong
    assert font in problem.right
    assert letter not in str(problem)
    assert "ProfilePaper" in contents
    assert "CardPaper" not in contents


def test_two_runs_elsewhere_give_the_same_bytes(tmp_path: Path) -> None:
    places = ({"TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8"}, {"TZ": "America/Los_Angeles", "LC_ALL": "C"})
    made = []
    for number, place in enumerate(places):
        out = tmp_path / f"{number}.pdf"
        asked = ["print", "hornbeam-3q9t/week", "--reader", "nani", "--out", str(out)]
        command = [sys.executable, "-m", "generator", *asked]
        subprocess.run(command, cwd=ROOT, env=os.environ | place | {"PYTHONHASHSEED": str(number)}, check=True)
        made.append(out.read_bytes())
    assert made[0] == made[1]


def test_nothing_that_a_template_quotes_reaches_a_message() -> None:
    site = website(goal(), card(title="Secret"))
    broken = replace(site.papers[0], view=replace(site.papers[0].view, grid=None))
    with pytest.raises(RuntimeError) as stopped:
        press_papers(replace(site, papers=(broken,)), Pictures({}), THEME)
    assert "Secret" not in str(stopped.value)


def test_an_edition_without_all_its_papers_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "render", lambda website, *_: tmp_path / website.edition)
    without_fonts(monkeypatch)
    order = run.Order(RECORDS, tmp_path / "site", ROOT, ("hornbeam-3q9t",))
    with open_output(order.out) as output:
        [errand] = run.errands(order, run.read_service_or_stop(RECORDS), output)
        built = build.build_family(errand)
    assert any("(Arabic)" in problem.wrong for problem in built.problems)
    [edition] = [edition for edition in built.editions if edition.audience == "nani"]
    assert edition.inputs == build.UNFINISHED
    assert edition.folder

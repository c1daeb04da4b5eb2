"""Papers that were set before are not set again, and those no longer wanted are forgotten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.pictures import Pictures
from generator.press import press_papers, pressing
from tests.builders import goal
from tests.compose.sites import website
from tests.press.builders import THEME, card, said


def test_the_same_paper_is_not_set_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = website(goal(), card())
    first, _ = press_papers(site, Pictures({}), THEME, tmp_path)
    monkeypatch.setattr(pressing, "press_paper", lambda *_: pytest.fail("a paper was set again"))
    assert press_papers(site, Pictures({}), THEME, tmp_path) == (first, ())


def test_a_paper_that_says_something_else_is_set_again(tmp_path: Path) -> None:
    press_papers(website(goal(), card(often="daily")), Pictures({}), THEME, tmp_path)
    site = website(goal(), card(often="now and then"))
    contents, _ = press_papers(site, Pictures({}), THEME, tmp_path)
    assert "now and then" in said(contents[site.papers[0].path])


def test_papers_of_another_time_are_forgotten(tmp_path: Path) -> None:
    press_papers(website(goal(), card(often="daily")), Pictures({}), THEME, tmp_path)
    before = {file.name for file in tmp_path.iterdir()}
    site = website(goal(), card(often="now and then"))
    contents, _ = press_papers(site, Pictures({}), THEME, tmp_path)
    after = {file.name for file in tmp_path.iterdir()}
    assert len(after) == len(contents)
    assert before - after


def test_a_paper_for_another_day_says_that_it_is_not_for_families() -> None:
    site = replace(website(goal(), card()), is_for_readers=False)
    contents, _ = press_papers(site, Pictures({}), THEME)
    assert all("It is not for families to read." in said(one) for one in contents.values())

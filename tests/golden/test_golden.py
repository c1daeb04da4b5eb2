"""From records to staging folder, whole: what we write, before any generator of HTML touches it.

A missing file and an unexpected one both fail. After a change that is meant, renew with
`STEPMARK_RENEW=1 python -m pytest tests/golden` and read the difference before it is committed.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.compose import compose_website
from generator.consent import select_editions
from generator.draw import draw_pictures
from generator.measure import measure_progress
from generator.model.selection import Selection
from generator.read import read_family, read_service, replay_history
from generator.render.stage import stage
from tests.conftest import leave_out
from tests.read.folders import FAMILY, SOUND

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
THEME = HERE.parent.parent / "theme"
READERS = ("mum", "nani", "nursery")
"""Two of the family, and a setting."""
SHELL = ("theme", "docs/assets")
"""The look, which is not held word for word: it is looked at instead."""
LOOK = re.compile(r"-[0-9a-f]{8}(?=\.(css|js)\b)\.")
"""The digest in the name of a style sheet or script, which changes with every touch to the look."""


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every edition of the small family, staged."""
    folder = tmp_path_factory.mktemp("golden")
    records = Path(shutil.copytree(SOUND, folder / "records"))
    shutil.copytree(HERE / "overlay", records, dirs_exist_ok=True)
    service_read = read_service(records)
    assert service_read.service
    assert service_read.service.sample_day
    reading = read_family(records / FAMILY, service_read.service, service_read.frameworks, service_read.library)
    assert reading.family, reading.problems
    if not shutil.which("git"):
        leave_out("no git here, and the page of changes is made with it")
    history = replay_history(reading.family, service_read.service.sample_day, folder)
    for edition in select_editions(replace(reading.family, history=history), service_read.service.sample_day):
        if edition.selection:
            stage_edition(edition.selection, records / FAMILY, folder)
    return folder / "staged"


def stage_edition(selection: Selection, family_folder: Path, folder: Path) -> None:
    website = compose_website(selection, measure_progress(selection), is_for_readers=True)
    pictures, problems = draw_pictures(website, family_folder, folder / "cache")
    assert problems == ()
    stage(website, pictures, THEME, folder / "staged" / selection.reader)


def texts(folder: Path) -> dict[str, str]:
    """Every file by its path; what is not text by its length alone."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(SHELL):
            is_text = path.suffix in (".md", ".yml", ".ics", ".txt")
            found[name] = LOOK.sub("-LOOK.", path.read_text(encoding="utf-8")) if is_text else "(a picture)"
    return found


@pytest.mark.parametrize("reader", READERS)
def test_the_staging_folder_is_as_expected(reader: str, staged: Path) -> None:
    made = texts(staged / reader)
    if os.environ.get("STEPMARK_RENEW"):
        shutil.rmtree(EXPECTED / reader, ignore_errors=True)
        for name, text in made.items():
            path = EXPECTED / reader / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    expected = {
        path.relative_to(EXPECTED / reader).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((EXPECTED / reader).rglob("*"))
        if path.is_file()
    }
    assert sorted(made) == sorted(expected)
    for name, text in made.items():
        assert text == expected[name], f"{reader}/{name} is not as expected"


def test_every_edition_is_looked_at(staged: Path) -> None:
    assert sorted(path.name for path in staged.iterdir()) == sorted(READERS)


def test_a_settings_folder_holds_nothing_that_was_not_shared(staged: Path) -> None:
    everything = "".join(texts(staged / "nursery").values())
    for kept_back in ("Mornings are easier", "Aisha", "Celebrations", "2026-06-16"):
        assert kept_back not in everything
    assert not (staged / "nursery" / "docs" / "photos").exists()


def test_a_limited_readers_folder_holds_nothing_that_was_withheld(staged: Path) -> None:
    everything = "".join(texts(staged / "nani").values())
    assert "Mornings are easier" not in everything
    assert "Blue Door" not in everything
    assert "2026-06-16" not in everything
    assert not (staged / "nani" / "docs" / "photos").exists()

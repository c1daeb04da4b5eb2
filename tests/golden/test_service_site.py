"""The service's own site of one small family, staged, word for word: the only place where its pages are held so.

Renewed as all that is expected here: `STEPMARK_RENEW=1 python -m pytest tests/golden`.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from generator.cases import line_of
from generator.compose import compose_service
from generator.consent import select_audience
from generator.draw import draw_charts
from generator.model.audience import SERVICE
from generator.model.pictures import Pictures
from generator.read import read_family, read_service
from generator.render.stage import stage
from generator.wording.wording import read_wording
from tests.golden.test_golden import EXPECTED, HERE, THEME, texts
from tests.read.folders import FAMILY, SOUND

OWN = EXPECTED / "service"


def staged(folder: Path) -> dict[str, str]:
    """Every file of the service's staging folder."""
    records = Path(shutil.copytree(SOUND, folder / "records"))
    shutil.copytree(HERE / "overlay", records, dirs_exist_ok=True)
    read = read_service(records)
    assert read.service
    assert read.service.sample_day
    reading = read_family(records / FAMILY, read.service, read.frameworks, read.library)
    assert reading.family, reading.problems
    line = line_of(select_audience(reading.family, SERVICE, read.service.sample_day))
    assert line
    website = compose_service(
        (line,), ("elm-2k3m",), read.service, read.frameworks, read.service.sample_day, is_for_readers=True
    )
    charts, _ = draw_charts(website.charts, read_wording(THEME, "en"), THEME, folder / "cache")
    stage(website, Pictures({}, charts=charts), THEME, folder / "staged")
    return texts(folder / "staged")


def test_the_services_staging_folder_is_as_expected(tmp_path: Path) -> None:
    made = staged(tmp_path)
    if os.environ.get("STEPMARK_RENEW"):
        shutil.rmtree(OWN, ignore_errors=True)
        for name, text in made.items():
            path = OWN / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    files = (path for path in sorted(OWN.rglob("*")) if path.is_file())
    expected = {path.relative_to(OWN).as_posix(): path.read_text(encoding="utf-8") for path in files}
    assert sorted(made) == sorted(expected)
    for name, text in made.items():
        assert text == expected[name], f"{name} is not as expected"

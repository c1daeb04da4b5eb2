"""Every whole record the handbook shows is a sound one: laid over the sample, it gives no problem."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.read.folders import all_problems

RECORDS = Path(__file__).parents[2] / "records"
EXAMPLE = re.compile(r"<!-- example: (\S+) -->\n```markdown\n(.*?)```", re.DOTALL)


def examples() -> list[tuple[str, str]]:
    return EXAMPLE.findall((RECORDS / "README.md").read_text(encoding="utf-8"))


def test_the_handbook_shows_whole_records() -> None:
    assert len(examples()) >= 5


def test_every_example_in_the_handbook_is_a_sound_record(tmp_path: Path) -> None:
    records = Path(shutil.copytree(RECORDS, tmp_path / "records"))
    any_photo = next((records / "families").glob("*/photos/*.jpg"))
    for place, text in examples():
        path = records / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        if "/photos/" in place and not path.with_suffix(".jpg").exists():
            shutil.copy(any_photo, path.with_suffix(".jpg"))
    assert [str(problem) for problem in all_problems(records) if not problem.is_warning] == []

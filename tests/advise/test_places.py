"""File and line of each warning, and the command that tells them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import __main__ as command
from tests.read.folders import CHILD, FAMILY, rewrite, sound_records, write

PROJECT = Path(__file__).parents[2]
VISIT = f"{CHILD}/visits/2026-02-03-sam.md"
BODY = """---
minutes: 60
with: [mum]
---
## Celebrations
She laughed, and **laughed
again**.

She clapped
and he failed.

## Playing together
- one
- two, with [a link](https://example.org/x) and a bruise

| a | b |
|---|---|
| one | She is naughty |

## Family time
**Told by Mum:** he failed.
"""


def check(records: Path, *words: str) -> int:
    return command.main(["check", "--records", str(records), "--project", str(PROJECT), *words])


def with_words(folder: Path) -> Path:
    records = sound_records(folder)
    write(records, VISIT, BODY)
    return records


def test_a_warning_names_the_line_its_words_stand_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(with_words(tmp_path))
    told = capsys.readouterr().out
    lines = [line.rpartition(":")[2] for line in told.splitlines() if f"{VISIT}:" in line]
    assert lines == ["10", "14", "18"]


def test_a_step_is_told_of_on_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = sound_records(tmp_path)
    goal = (records / f"{CHILD}/goals/asking-for-more.md").read_text(encoding="utf-8").splitlines()
    check(records)
    told = capsys.readouterr().out
    (place,) = [line for line in told.splitlines() if "goals/asking-for-more.md:" in line]
    assert goal[int(place.rpartition(":")[2]) - 1].lstrip().startswith("- id:")


def test_warnings_never_change_the_exit_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(with_words(tmp_path)) == 0
    assert "no problems. 5 things to think about." in capsys.readouterr().out


def test_they_stand_after_the_problems_and_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = with_words(tmp_path)
    rewrite(records, "library/pouring-play.md", "title:", "titel:")
    write(records, "library/stirring-play.md", "---\ntitle: Stirring\n---\n## Why\nHe failed.\n")
    assert check(records) == 3
    told = capsys.readouterr().out
    assert told.index("problem  ") < told.index("To think about") < told.index("think  library/stirring-play.md:5")


def test_a_family_with_problems_is_put_right_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = with_words(tmp_path)
    rewrite(records, VISIT, "minutes: 60", "minutes: an hour")
    assert check(records) == 3
    assert "To think about" not in capsys.readouterr().out


def test_what_an_activity_takes_from_the_library_is_told_of_in_the_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = sound_records(tmp_path)
    write(records, "library/stirring-play.md", "---\ntitle: Stirring\nneed: [SENCO]\n---\n## Why\nHe failed.\n")
    card = "---\ntitle: Stirring\ngoal: asking-for-more\nstep: gives\nfrom: stirring-play\n---\n"
    write(records, f"{CHILD}/activities/2026-02-04-stirring.md", card)
    assert check(records) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("think") and "stirring" in line]
    assert told == ["think  library/stirring-play.md:3", "think  library/stirring-play.md:6"]


def test_another_familys_child_is_known_from_its_profile_even_when_one_family_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = sound_records(tmp_path)
    write(records, "families/oak-1a1a/lark-2b2b/profile.md", "---\nname: Zebedee Hill\nborn: 2023-03-01\n---\n")
    write(records, VISIT, BODY.replace("he failed", "Zebedee ran"))
    check(records, "alder-7k2m")
    told = capsys.readouterr().out
    assert "a name that another family's child has" in told
    assert "Zebedee" not in told


def test_consents_are_judged_on_the_day_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = sound_records(tmp_path)
    days = "from: 2020-01-01\nuntil: 2020-02-01"
    consent = f"---\nfor: read\nwith: mum\nparts: [diary]\ngiven-by: [mum]\nhow: signed\n{days}\n---\n"
    write(records, f"{FAMILY}/consents/2020-01-01-mum.md", consent)
    check(records, "--as-of", "2020-01-30")
    told = capsys.readouterr().out
    assert "consents/2020-01-01-mum.md:8" in told
    assert "ends in 2 days" in told


def test_lists_with_a_problem_are_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "theme" / "writing").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (tmp_path / "theme" / "writing" / "en.yml").write_text("safeguardin: [police]\n", encoding="utf-8")
    assert command.main(["check", "--records", str(sound_records(tmp_path)), "--project", str(tmp_path)]) == 3
    assert "theme/writing/en.yml:1" in capsys.readouterr().out


def test_the_sample_gives_little_to_think_about(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(PROJECT / "records") == 0
    assert capsys.readouterr().out.count("think  ") <= 3

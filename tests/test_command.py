"""The command: its exit statuses, and what it says when it stops."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator import __main__ as command
from generator import run
from generator.publish import open_output
from generator.run import Order, build_all, errands, read_service_or_stop
from tests.read.folders import FAMILY, rewrite, sound_records
from tests.stopping import do_here

PROJECT = Path(__file__).parent.parent


@pytest.fixture
def no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is built is built in this process: a worker takes longer to start than the family to build."""
    monkeypatch.setattr(run, "do_each", do_here)


def stepmark(*words: str) -> int:
    return command.main([*words, "--project", str(PROJECT)])


def folders_of_families(out: Path) -> list[Path]:
    """Every site but the service's own."""
    return [folder for folder in out.iterdir() if not folder.name.startswith((".", "service-"))]


def test_sound_records_are_checked_without_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stepmark("check", "--records", str(sound_records(tmp_path))) == 0
    assert "no problems" in capsys.readouterr().out


def test_a_problem_is_told_with_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = sound_records(tmp_path)
    rewrite(records, f"{FAMILY}/dunlin-4p/visits/2026-02-03-sam.md", "minutes: 60", "minutes: an hour")
    assert stepmark("check", "--records", str(records)) == 3
    told = capsys.readouterr().out
    assert f"{FAMILY}/dunlin-4p/visits/2026-02-03-sam.md:2" in told
    assert "an hour" not in told


def test_a_folder_without_a_service_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stepmark("check", "--records", str(tmp_path)) == 2
    assert "service.yml" in capsys.readouterr().err


def test_a_family_that_is_not_there_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stepmark("check", "oak-1111", "--records", str(sound_records(tmp_path))) == 2
    assert "oak-1111" in capsys.readouterr().err


def test_a_broken_service_file_stops_the_run_with_its_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = sound_records(tmp_path)
    rewrite(records, "service.yml", "named-person", "named-persn")
    assert stepmark("build", "--records", str(records), "--out", str(tmp_path / "site")) == 3
    assert "service.yml" in capsys.readouterr().out
    assert not (tmp_path / "site").exists()


def test_a_foreign_folder_is_refused_and_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / "theirs.txt").write_text("keep me", encoding="utf-8")
    assert stepmark("build", "--records", str(sound_records(tmp_path)), "--out", str(out)) == 4
    assert [path.name for path in out.iterdir()] == ["theirs.txt"]
    assert capsys.readouterr().err


def test_a_fault_of_ours_is_one_line_without_a_word_of_a_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> None:
        raise ZeroDivisionError("Noor Example lives at Rose Lane")

    monkeypatch.setattr(command, "read_family", break_down)
    assert stepmark("check", "--records", str(sound_records(tmp_path))) == 1
    told = capsys.readouterr()
    assert "ZeroDivisionError" in told.err
    assert "Traceback" not in told.err + told.out
    assert "Noor" not in told.err + told.out


def test_a_day_that_is_not_one_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        stepmark("build", "--as-of", "soon")
    assert stop.value.code == 2
    assert "2026-02-03" in capsys.readouterr().err


@pytest.mark.usefixtures("no_workers")
def test_a_slip_elsewhere_keeps_no_withdrawn_site_up(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    picture = Path(__file__).parent / "golden/overlay" / FAMILY / "photos/2026-02-03-bubbles.jpg"
    shutil.copy(picture, records / FAMILY / "photos/2026-02-03-bubbles.jpg")
    assert stepmark("build", "--records", str(records), "--out", str(out), "--jobs", "1") == 0
    (site,) = folders_of_families(out)
    assert "Noor" in (site / "index.html").read_text(encoding="utf-8")
    consent = f"{FAMILY}/consents/2026-01-05-read-mum.md"
    rewrite(records, consent, "how: signed", "how: signed\nwithdrawn-on: 2026-06-01\nwithdrawn-by: mum")
    rewrite(records, f"{FAMILY}/matters/2026-02-03-sleep.md", "status:", "statsu:")
    assert stepmark("build", "--records", str(records), "--out", str(out), "--jobs", "1") == 3
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "Noor" not in page
    assert "No longer shared" in page
    assert not (site / "p").exists()


def test_a_fault_of_ours_keeps_no_withdrawn_site_up(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "do_each", do_here)
        assert stepmark("build", "--records", str(records), "--out", str(out), "--jobs", "1") in (0, 3)
    consent = f"{FAMILY}/consents/2026-01-05-read-mum.md"
    rewrite(records, consent, "how: signed", "how: signed\nwithdrawn-on: 2026-06-01\nwithdrawn-by: mum")
    order = Order(records, out, PROJECT)
    with open_output(out) as output:
        (errand,) = errands(order, read_service_or_stop(records), output)
        unbuildable = replace(errand, library=None)  # type: ignore[arg-type]
        (built,) = build_all((unbuildable,), 1)
    assert "a fault in the program" in built.problems[0].wrong
    assert len(built.ended) == 1


@pytest.mark.usefixtures("no_workers")
def test_a_slip_leaves_the_sites_that_may_be_read_as_they_were(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    (records / FAMILY / "photos/2026-02-03-bubbles.jpg").unlink()
    status = stepmark("build", "--records", str(records), "--out", str(out), "--jobs", "1")
    assert status in (0, 3)  # the missing picture is told of, and the site is built without it
    (site,) = folders_of_families(out)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    rewrite(records, f"{FAMILY}/matters/2026-02-03-sleep.md", "status:", "statsu:")
    assert stepmark("build", "--records", str(records), "--out", str(out), "--jobs", "1") == 3
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


@pytest.mark.usefixtures("no_workers")
def test_one_familys_foreign_folder_stops_no_other_family(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    shutil.copytree(records / FAMILY, records / "families/elm-2b2b")
    assert stepmark("build", "--records", str(records), "--out", str(out), "--jobs", "1") in (0, 3)
    first, second = sorted(folders_of_families(out))
    (out / ".stepmark" / "receipts" / f"{first.name}.json").unlink()
    for site in (first, second):
        (site / "index.html").write_text("changed by hand", encoding="utf-8")
    service = records / "service.yml"
    service.write_text(service.read_text(encoding="utf-8") + "phone: 01632 960 100\n", encoding="utf-8")
    assert stepmark("build", "--records", str(records), "--out", str(out), "--jobs", "1") == 4
    assert (first / "index.html").read_text(encoding="utf-8") == "changed by hand"
    assert "Noor" in (second / "index.html").read_text(encoding="utf-8")
    assert first.name in capsys.readouterr().out


@pytest.mark.usefixtures("no_workers")
def test_a_broken_library_activity_stops_only_those_who_use_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    (records / "library/sock-matching.md").write_text("---\ntitel: Socks\n---\n", encoding="utf-8")
    assert stepmark("build", "--records", str(records), "--out", str(out), "--jobs", "1") == 3
    assert any(folder.name.startswith("alder-7k2m") for folder in out.iterdir())
    assert "library/sock-matching.md" in capsys.readouterr().out

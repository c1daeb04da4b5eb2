"""Sites of a family that cannot be read: what ended or was narrowed is closed, a reader's own site stays."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build import build_family
from generator.problems import Problem
from generator.publish import open_output
from generator.run import Order, Outcome, errands, put_in_place, read_service_to_build
from tests.read.folders import FAMILY, rewrite, sound_records, write
from tests.sites import ROOT, contents

READ_MUM = f"{FAMILY}/consents/2026-01-05-read-mum.md"
MATTER = f"{FAMILY}/matters/2026-02-03-sleep.md"
OVER, FOR_NOW = "No longer shared", "Closed for now"


def build(records: Path, out: Path, day: date | None = None) -> tuple[Outcome, ...]:
    """A whole run in this process, without workers."""
    order = Order(records, out, ROOT, as_of=day)
    service_read = read_service_to_build(order)
    with open_output(out) as output:
        return tuple(put_in_place(output, build_family(one), one) for one in errands(order, service_read, output))


def problems(outcomes: tuple[Outcome, ...]) -> list[Problem]:
    return [problem for outcome in outcomes for problem in outcome.built.problems]


def home(out: Path, family: str = FAMILY) -> str:
    (page,) = out.glob(f"{Path(family).name}-*/index.html")
    return page.read_text(encoding="utf-8")


@pytest.fixture
def standing(tmp_path: Path) -> tuple[Path, Path]:
    """A family with Mum's site in place, and then a slip in one of its files."""
    records, out = sound_records(tmp_path), tmp_path / "site"
    build(records, out)
    assert "Noor" in home(out)
    rewrite(records, MATTER, "status:", "statsu:")
    return records, out


def mend(records: Path) -> None:
    rewrite(records, MATTER, "statsu:", "status:")


def test_a_slip_alone_moves_nothing(standing: tuple[Path, Path]) -> None:
    records, out = standing
    before = contents(out / next(out.glob("alder*")).name)
    build(records, out)
    assert contents(next(out.glob("alder*"))) == before


NARROWINGS = {
    "a part less": (READ_MUM, "parts: [everything]", "parts: [goals, activities]"),
    "a later first day": (READ_MUM, "how: signed", "how: signed\nsince: 2026-02-01"),
    "a record left out": (READ_MUM, "-sleep]", "-sleep, 2026-02-10-talking]"),
    "a reader taken out": (f"{FAMILY}/family.md", "readers:\n  mum:", "readers:\n  auntie:"),
    "a family kept to others": (f"{FAMILY}/family.md", "languages:", "only: [nobody]\nlanguages:"),
    "a secret word": (f"{FAMILY}/family.md", "languages:", "confidential:\n  - word: Rose Lane\nlanguages:"),
}


@pytest.mark.parametrize("change", NARROWINGS.values(), ids=NARROWINGS)
def test_a_grant_narrowed_beside_a_slip_closes_the_site_for_now(
    standing: tuple[Path, Path], change: tuple[str, str, str]
) -> None:
    records, out = standing
    rewrite(records, *change)
    build(records, out)
    assert FOR_NOW in home(out)
    assert "Aisha" not in repr(contents(next(out.glob("alder*"))))


def test_a_site_closed_for_now_comes_back_at_the_same_address(standing: tuple[Path, Path]) -> None:
    records, out = standing
    rewrite(records, READ_MUM, "-sleep]", "-sleep, 2026-02-10-talking]")
    build(records, out)
    build(records, out)
    assert FOR_NOW in home(out)
    mend(records)
    build(records, out)
    assert "Noor" in home(out)


def test_a_site_closed_for_now_is_over_once_its_mended_family_says_so(standing: tuple[Path, Path]) -> None:
    records, out = standing
    rewrite(records, READ_MUM, "-sleep]", "-sleep, 2026-02-10-talking]")
    build(records, out)
    rewrite(records, READ_MUM, "how: signed", "how: signed\nwithdrawn-on: 2026-06-01\nwithdrawn-by: mum")
    mend(records)
    build(records, out)
    assert OVER in home(out)


def test_a_quiet_site_is_as_quiet_once_it_is_closed_and_once_it_is_over(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    rewrite(records, f"{FAMILY}/family.md", "readers:\n  mum: {", "readers:\n  mum: {quiet: yes, ")
    build(records, out)
    assert is_quiet(home(out))
    rewrite(records, READ_MUM, "-sleep]", "-sleep, 2026-02-10-talking]")
    rewrite(records, MATTER, "status:", "statsu:")
    build(records, out)
    assert FOR_NOW in home(out)
    assert is_quiet(home(out))
    rewrite(records, READ_MUM, "how: signed", "how: signed\nwithdrawn-on: 2026-06-01\nwithdrawn-by: mum")
    mend(records)
    build(records, out)
    assert OVER in home(out)
    assert is_quiet(home(out))


def is_quiet(page: str) -> bool:
    """Whether the tab says nothing of what the page is, and there is a way out."""
    return "<title>Notes</title>" in page and 'id="leave"' in page


def test_a_grant_made_wider_beside_a_slip_closes_nothing(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    rewrite(records, READ_MUM, "how: signed", "how: signed\nsince: 2026-02-01")
    build(records, out)
    rewrite(records, READ_MUM, "since: 2026-02-01", "since: 2026-01-01")
    rewrite(records, MATTER, "status:", "statsu:")
    build(records, out)
    assert "Noor" in home(out)


def test_what_an_unchanged_site_is_judged_by_follows_the_consents(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    build(records, out)
    rewrite(records, READ_MUM, "-sleep]", "-sleep, 2026-02-10-talking]")
    build(records, out)
    rewrite(records, MATTER, "status:", "statsu:")
    build(records, out)
    assert "Noor" in home(out)


def test_a_consent_that_cannot_be_read_takes_no_site_away(standing: tuple[Path, Path]) -> None:
    records, out = standing
    rewrite(records, READ_MUM, "how: signed", "how: shouted")
    build(records, out)
    assert "Noor" in home(out)


def test_a_last_day_is_kept_where_the_consent_cannot_be_read_any_more(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    rewrite(records, READ_MUM, "how: signed", "how: signed\nuntil: 2026-06-12")
    build(records, out)
    rewrite(records, READ_MUM, "how: signed", "how: shouted")
    build(records, out)
    assert "Noor" in home(out)
    build(records, out, date(2026, 6, 13))
    assert FOR_NOW in home(out)


@pytest.mark.parametrize("slip", ["named-persn: Dana\n", "name: [\n", "\x00"], ids=["a key", "the file", "a character"])
def test_a_slip_in_the_services_file_keeps_nothing_up_that_ended(tmp_path: Path, slip: str) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    build(records, out)
    service = records / "service.yml"
    service.write_text(service.read_text(encoding="utf-8") + slip, encoding="utf-8")
    build(records, out)
    assert "Noor" in home(out)
    rewrite(records, READ_MUM, "how: signed", "how: signed\nwithdrawn-on: 2026-06-01\nwithdrawn-by: mum")
    build(records, out)
    assert OVER in home(out)
    assert "Noor" not in home(out)


def test_a_familys_folder_that_is_gone_is_told_each_time_and_its_sites_stay(standing: tuple[Path, Path]) -> None:
    records, out = standing
    mend(records)
    (records / FAMILY).rename(records / "families/elm-2b2b")
    for _ in range(2):
        (problem,) = (one for one in problems(build(records, out)) if one.file == FAMILY)
        assert "folder is gone" in problem.wrong
        assert next(out.glob("alder*")).name in problem.right
        assert "Noor" in home(out)
    assert "Noor" in home(out, "families/elm-2b2b")


def test_a_gone_familys_site_is_closed_after_the_last_day_agreed(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    rewrite(records, READ_MUM, "how: signed", "how: signed\nuntil: 2026-06-12")
    build(records, out)
    shutil.rmtree(records / FAMILY)
    build(records, out, date(2026, 6, 13))
    assert FOR_NOW in home(out)


def test_a_gone_familys_site_that_was_deleted_is_not_told_of_any_more(standing: tuple[Path, Path]) -> None:
    records, out = standing
    shutil.rmtree(records / FAMILY)
    shutil.rmtree(next(out.glob("alder*")))
    assert problems(build(records, out)) == []


def test_a_damaged_receipt_costs_its_own_family_alone(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    shutil.copytree(records / FAMILY, records / "families/elm-2b2b")
    build(records, out)
    (receipt,) = (out / ".stepmark/receipts").glob("alder*")
    receipt.write_text("{", encoding="utf-8")
    for family in (FAMILY, "families/elm-2b2b"):
        rewrite(records, f"{family}/family.md", "name: ", "name: Renewed ")
    poor, other = build(records, out)
    assert [stop.status for stop in poor.stops] == [4]
    assert "Renewed" not in home(out)
    assert ([placed.change for _, placed in other.placed], other.stops) == (["replaced"], ())


def test_a_damaged_receipt_of_no_family_is_told_of(tmp_path: Path) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    build(records, out)
    (out / ".stepmark/receipts/oak-1111-bcdf.json").write_text("{", encoding="utf-8")
    assert [stop.status for one in build(records, out) for stop in one.stops] == [4]


@pytest.mark.parametrize("name", ["Elm 2b", "elm_2b", "e" * 100])
def test_a_family_under_a_name_that_is_none_stops_no_other(tmp_path: Path, name: str) -> None:
    records, out = sound_records(tmp_path), tmp_path / "site"
    write(records, f"families/{name}/family.md", "---\n---\n")
    outcomes = build(records, out)
    assert "Noor" in home(out)
    assert any(problem.file == f"families/{name}" for problem in problems(outcomes))

"""A setting's site from first build to last: what it is built for, what closes it, and what moves it not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.build import build_family
from generator.model.audience import BUILT, AudienceKind
from generator.publish import open_output
from generator.report import rows_of, status_of
from generator.run import Order, Outcome, errands, put_in_place, read_service_to_build
from tests.read.folders import CHILD, FAMILY, rewrite, sound_records, write
from tests.sites import ROOT, contents, sites_in

SHARE = f"{FAMILY}/consents/2026-06-01-nursery.md"
SCHOOL = f"{FAMILY}/consents/2026-06-02-nursery.md"
MATTER = f"{FAMILY}/matters/2026-02-03-sleep.md"
WRITTEN = f"{CHILD}/transitions/nursery.md"
VISIT = f"{CHILD}/visits/2026-02-03-sam.md"
OVER, FOR_NOW, OPEN = "No longer shared", "Closed for now", "I am Noor."
CONSENT = """---
for: share
with: nursery
parts: [profile]
given-by: [mum]
how: signed
from: 2026-06-01
until: 2026-12-31
---
Blue Door may see who Noor is.
"""


def build(records: Path, day: date | None = None, audiences: tuple[AudienceKind, ...] = BUILT) -> tuple[Outcome, ...]:
    """A whole run in this process, without workers."""
    order = Order(records, records.parent / "site", ROOT, as_of=day, audiences=audiences)
    service_read = read_service_to_build(order)
    with open_output(order.out) as output:
        return tuple(put_in_place(output, build_family(one), one) for one in errands(order, service_read, output))


def folder_of(records: Path, audience: str) -> Path:
    [site] = [one for one in sites_in(records.parent / "site") if one.audience == audience]
    return site.folder


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A family's records with a share in force."""
    made = sound_records(tmp_path)
    write(made, SHARE, CONSENT)
    return made


@pytest.fixture
def nursery(records: Path) -> Callable[[], str]:
    """What the nursery reads on its first page, after a first build."""
    build(records)
    folder = folder_of(records, "nursery@dunlin-4p")
    return lambda: (folder / "index.html").read_text(encoding="utf-8")


def test_a_share_in_force_opens_a_site_of_its_own(nursery: Callable[[], str]) -> None:
    assert OPEN in nursery()
    assert "Some parts of the record were not shared, by choice." in nursery()
    assert "Aisha" not in nursery()


def withdraw(records: Path) -> None:
    rewrite(records, SHARE, "how: signed", "how: signed\nwithdrawn-on: 2026-06-10\nwithdrawn-by: mum")


def break_one(records: Path) -> None:
    rewrite(records, MATTER, "status:", "statsu:")


def break_service(records: Path) -> None:
    write(records, "service.yml", (records / "service.yml").read_text(encoding="utf-8") + "named-persn: Dana\n")


def test_a_withdrawal_closes_it(records: Path, nursery: Callable[[], str]) -> None:
    withdraw(records)
    build(records)
    assert OVER in nursery()


@pytest.mark.parametrize("slip", [break_one, break_service])
def test_a_withdrawal_beside_something_broken_closes_it_and_the_run_says_so(
    slip: Callable[[Path], None], records: Path, nursery: Callable[[], str]
) -> None:
    withdraw(records)
    slip(records)
    [outcome] = build(records)
    assert OVER in nursery()
    assert "I am Noor" in repr(contents(folder_of(records, "mum")))
    if slip is break_one:  # the other is told of with the service's own files
        assert status_of(outcome.built.problems) == 3


@pytest.mark.parametrize("slip", [None, break_one, break_service])
def test_it_closes_the_day_after_the_last_day_agreed(
    slip: Callable[[Path], None] | None, records: Path, nursery: Callable[[], str]
) -> None:
    build(records, date(2026, 12, 31))
    assert OPEN in nursery()
    if slip:
        slip(records)
    build(records, date(2027, 1, 1))
    assert OVER in nursery()


@pytest.mark.parametrize(("slip", "said"), [(None, OVER), (break_one, FOR_NOW), (break_service, FOR_NOW)])
def test_it_closes_after_the_last_day_of_what_was_written(
    slip: Callable[[Path], None] | None, said: str, records: Path, nursery: Callable[[], str]
) -> None:
    rewrite(records, WRITTEN, "starts:", "expires: 2026-06-30\nstarts:")
    build(records, date(2026, 6, 30))
    assert OPEN in nursery()
    if slip:
        slip(records)
    build(records, date(2026, 7, 1))
    assert said in nursery()


def test_it_is_closed_where_the_familys_folder_is_gone_and_its_last_day_past(
    records: Path, nursery: Callable[[], str]
) -> None:
    shutil.rmtree(records / FAMILY)
    build(records)
    assert OPEN in nursery()
    build(records, date(2027, 1, 1))
    assert FOR_NOW in nursery()


@pytest.mark.parametrize("slip", [None, break_one, break_service])
def test_a_page_that_is_over_names_nobody_and_says_whom_to_ask(
    slip: Callable[[Path], None] | None, records: Path, nursery: Callable[[], str]
) -> None:
    folder = folder_of(records, "nursery@dunlin-4p")
    withdraw(records)
    if slip:
        slip(records)
    build(records)
    # The style sheet names a font that is called nearly like her.
    everything = repr([content for file, content in contents(folder).items() if not file.endswith(".css")])
    for name in ("Noor", "Aisha", "Blue Door", "Sam Reed"):
        assert name not in everything
    if slip is not break_service:
        assert "Hillfoot" in nursery()


def test_a_page_that_is_over_speaks_the_services_language(records: Path, nursery: Callable[[], str]) -> None:
    rewrite(records, f"{FAMILY}/family.md", "languages: [en, ur]", "languages: [ur, en]")
    withdraw(records)
    build(records)
    assert '<html lang="en"' in nursery()


def test_other_words_of_the_family_move_no_byte_of_it(records: Path, nursery: Callable[[], str]) -> None:
    folder = folder_of(records, "nursery@dunlin-4p")
    before = contents(folder)
    text = (records / VISIT).read_text(encoding="utf-8")
    write(records, VISIT, f"{text}\n## Family time\nA harder week.\n")
    mum = contents(folder_of(records, "mum"))
    build(records)
    assert contents(folder) == before
    assert contents(folder_of(records, "mum")) != mum


def test_only_settings_are_built_where_only_they_are_asked_for(records: Path) -> None:
    [outcome] = build(records, audiences=("setting",))
    assert [edition.audience for edition, _ in outcome.placed] == ["nursery@dunlin-4p"]
    assert [site.audience for site in sites_in(records.parent / "site")] == ["nursery@dunlin-4p"]


def test_what_is_not_asked_for_stays_as_it_stands(records: Path, nursery: Callable[[], str]) -> None:
    folder = folder_of(records, "nursery@dunlin-4p")
    before = contents(folder)
    rewrite(records, WRITTEN, "I am Noor.", "I am Noor, and I sing.")
    build(records, audiences=("reader",))
    assert contents(folder) == before
    build(records)
    assert "and I sing" in nursery()


def test_what_is_not_asked_for_ends_all_the_same(records: Path, nursery: Callable[[], str]) -> None:
    withdraw(records)
    build(records, audiences=("reader",))
    assert OVER in nursery()


def test_what_is_not_asked_for_is_built_where_less_is_open_now(records: Path, nursery: Callable[[], str]) -> None:
    write(records, SCHOOL, CONSENT.replace("[profile]", "[safe-and-well]").replace("06-01", "06-02"))
    rewrite(records, WRITTEN, "I am Noor.", "I am Noor.\n\n## Must know\nHold my hand.")
    build(records)
    assert "Hold my hand" in nursery()
    (records / SCHOOL).unlink()
    build(records, audiences=("reader",))
    assert OPEN in nursery()
    assert "Hold my hand" not in nursery()


def test_a_site_closed_for_now_is_not_over_because_it_was_not_asked_for(
    records: Path, nursery: Callable[[], str]
) -> None:
    rewrite(records, SHARE, "[profile]", "[profile, goals]")
    build(records)
    rewrite(records, SHARE, "[profile, goals]", "[profile]")
    break_one(records)
    build(records)
    assert FOR_NOW in nursery()
    rewrite(records, MATTER, "statsu:", "status:")
    build(records, audiences=("reader",))
    assert FOR_NOW in nursery()
    build(records)
    assert OPEN in nursery()


def test_the_closing_table_says_for_whom_in_plain_words(records: Path) -> None:
    [outcome] = build(records)
    assert "nursery for dunlin-4p" in [row[1] for row in rows_of(outcome)]

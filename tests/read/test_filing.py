"""Where records are filed, what their names say, and what is never opened."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.model.child import Profile
from generator.model.final import write_final
from generator.model.kinds import Family
from generator.model.record import AnyFiled
from generator.model.words import Written
from generator.read import family_folders, read_family, read_service
from tests.builders import final_report
from tests.read.folders import CHILD, FAMILY, all_problems, read_one, rewrite, sound_records, write

SECOND = "---\nname: Zayd Example\nborn: 2021-01-01\n---\n"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return sound_records(tmp_path)


def read_sound(records: Path) -> Family:
    read = read_one(records)
    assert read.family is not None, read.problems
    return read.family


def filed(records: Path, id: str) -> AnyFiled:
    return next(one for one in read_sound(records).filed if one.id == id)


def link(target: Path, at: Path) -> None:
    try:
        at.symlink_to(target)
    except OSError:
        pytest.skip("this system makes no links")


def test_family_md_comes_first_and_the_rest_by_path(records: Path) -> None:
    ids = [one.id for one in read_sound(records).filed]
    assert ids == ["family", *sorted(ids[1:])]


def test_a_visit_has_its_day_and_visitor_from_its_name(records: Path) -> None:
    visit = filed(records, "dunlin-4p/visits/2026-02-03-sam")
    assert (visit.day, visit.written_by) == (date(2026, 2, 3), "sam")


def test_a_goal_has_no_day(records: Path) -> None:
    assert filed(records, "dunlin-4p/goals/asking-for-more").day is None


def test_a_record_in_a_childs_folder_is_about_that_child(records: Path) -> None:
    assert filed(records, "dunlin-4p/visits/2026-02-03-sam").about == ("dunlin-4p",)


def test_a_record_at_the_family_is_about_all_children(records: Path) -> None:
    write(records, f"{FAMILY}/wren-2x/profile.md", SECOND)
    advice = next(one for one in _with_about(records).filed if one.id == "advice/2026-02-10-talking")
    assert advice.about == ("dunlin-4p", "wren-2x")


def test_a_record_with_about_is_about_those_it_names(records: Path) -> None:
    write(records, f"{FAMILY}/wren-2x/profile.md", SECOND)
    matter = next(one for one in _with_about(records).filed if one.id == "matters/2026-02-03-sleep")
    assert matter.about == ("wren-2x",)


def test_a_photo_is_about_the_children_it_shows(records: Path) -> None:
    write(records, f"{FAMILY}/wren-2x/profile.md", SECOND)
    photo = next(one for one in _with_about(records).filed if one.id == "photos/2026-02-03-bubbles")
    assert photo.about == ("dunlin-4p",)


def _with_about(records: Path) -> Family:
    for file, first in (
        ("consents/2026-01-05-keep", "for: keep"),
        ("consents/2026-01-05-read-mum", "for: read"),
        ("matters/2026-02-03-sleep", "raised-by: mum"),
    ):
        rewrite(records, f"{FAMILY}/{file}.md", first, f"{first}\nabout: [wren-2x]")
    return read_sound(records)


def test_a_photo_knows_the_picture_beside_it(records: Path) -> None:
    assert filed(records, "photos/2026-02-03-bubbles").beside == "photos/2026-02-03-bubbles.jpg"


def test_two_pictures_of_one_name_are_a_problem(records: Path) -> None:
    write(records, f"{FAMILY}/photos/2026-02-03-bubbles.png", "x")
    assert [problem.wrong for problem in read_one(records).problems] == ["two pictures have this name"]


def test_a_finished_report_may_stand_beside_its_record(records: Path) -> None:
    name = "reports/2026-05-11-health-pathway"
    text = write_final(final_report(f"{CHILD.rsplit('/', 1)[-1]}/{name}"), lambda words: Written(words.id, "en"))
    rewrite(records, f"{CHILD}/{name}.md", "status: draft", "status: final")
    for ending in ("final", "final-1", "final-12"):
        write(records, f"{CHILD}/{name}.{ending}.json", text)
    assert read_one(records).problems == ()


def test_dotfiles_and_a_repository_are_ignored(records: Path) -> None:
    write(records, f"{FAMILY}/.git/config", "x")
    write(records, f"{CHILD}/visits/.DS_Store", "x")
    assert read_one(records).problems == ()


def test_a_family_folder_with_a_dot_is_no_family(records: Path) -> None:
    write(records, "families/.git/config", "x")
    assert [folder.name for folder in family_folders(records)] == ["alder-7k2m"]


def test_a_records_folder_without_families_has_none(tmp_path: Path) -> None:
    assert family_folders(tmp_path) == ()


def test_a_file_that_is_a_link_is_refused(records: Path) -> None:
    link(records / "service.yml", records / CHILD / "visits" / "2026-02-10-sam.md")
    assert [problem.wrong for problem in read_one(records).problems] == ["this is a link to somewhere else"]


def test_a_folder_that_is_a_link_is_refused(records: Path) -> None:
    link(records / CHILD, records / FAMILY / "wren-2x")
    assert [problem.wrong for problem in read_one(records).problems] == ["this is a link to somewhere else"]


def test_a_family_that_is_a_link_is_not_among_the_families(records: Path) -> None:
    link(records / FAMILY, records / "families" / "birch-2m4q")
    assert [folder.name for folder in family_folders(records)] == ["alder-7k2m"]


def test_a_family_that_is_a_link_is_a_problem_of_the_service(records: Path) -> None:
    link(records / FAMILY, records / "families" / "birch-2m4q")
    assert [problem.file for problem in read_service(records).problems] == ["families/birch-2m4q"]


def test_a_family_that_is_a_link_is_not_read(records: Path) -> None:
    link(records / FAMILY, records / "families" / "birch-2m4q")
    service = read_service(records)
    assert service.service is not None
    read = read_family(records / "families" / "birch-2m4q", service.service, service.frameworks, service.library)
    assert read.family is None


def test_a_name_with_a_line_break_is_shown_without_it(records: Path) -> None:
    try:
        write(records, f"{CHILD}/visits/a\nb.md", "x")
    except OSError:
        pytest.skip("this system has no such names")
    assert [problem.file for problem in read_one(records).problems] == [f"{CHILD}/visits/a?b.md"]


def test_a_folder_that_is_not_there_is_a_problem(records: Path) -> None:
    service = read_service(records)
    assert service.service is not None
    assert read_family(records / "families" / "elm-1a2b", service.service, {}, {}).family is None


def test_children_stand_in_the_order_of_their_folders(records: Path) -> None:
    write(records, f"{FAMILY}/aaa-1x/profile.md", SECOND)
    rewrite(records, f"{FAMILY}/consents/2026-01-05-keep.md", "for: keep", "for: keep\nabout: [aaa-1x]")
    rewrite(records, f"{FAMILY}/consents/2026-01-05-read-mum.md", "for: read", "for: read\nabout: [aaa-1x]")
    rewrite(records, f"{FAMILY}/matters/2026-02-03-sleep.md", "label", "about: [aaa-1x]\nlabel")
    assert [one.child for one in read_sound(records).of(Profile)] == ["aaa-1x", "dunlin-4p"]


def test_a_relation_in_a_file_name_is_no_name(records: Path) -> None:
    write(records, f"{FAMILY}/matters/2026-03-01-mum-and-nani.md", "---\nraised-by: mum\nlabel: A\nstatus: open\n---\n")
    assert read_one(records).problems == ()


def test_a_readers_name_in_a_file_name_is_a_warning(records: Path) -> None:
    write(records, f"{FAMILY}/matters/2026-03-01-aisha-asks.md", "---\nraised-by: mum\nlabel: A\nstatus: open\n---\n")
    assert [problem.is_warning for problem in read_one(records).problems] == [True]


def test_a_childs_name_as_a_folder_is_a_warning(records: Path) -> None:
    (records / CHILD).rename(records / FAMILY / "noor")
    rewrite(records, f"{FAMILY}/photos/2026-02-03-bubbles.md", "who: [dunlin-4p]", "who: [noor]")
    problems = read_one(records).problems
    assert [(problem.file, problem.is_warning) for problem in problems if "name" in problem.wrong] == [
        (f"{FAMILY}/noor", True)
    ]


def test_one_familys_problem_does_not_touch_another(records: Path) -> None:
    write(records, "families/birch-2m4q/family.md", "broken")
    assert read_one(records).problems == ()


def test_every_problem_of_a_folder_is_told_in_order(records: Path) -> None:
    for name in ("b", "a", "c"):
        write(records, f"{CHILD}/visits/{name}.md", "x")
    found = all_problems(records)
    assert list(found) == sorted(found)


def test_a_family_folder_with_a_capital_is_a_problem(records: Path) -> None:
    (records / FAMILY).rename(records / "families" / "Alder")
    service = read_service(records)
    assert service.service is not None
    read = read_family(records / "families" / "Alder", service.service, service.frameworks, service.library)
    assert [problem.file for problem in read.problems] == ["families/Alder"]


def test_a_link_within_a_childs_folder_is_refused(records: Path) -> None:
    link(records / FAMILY / "photos", records / CHILD / "transitions-old")
    assert [problem.wrong for problem in read_one(records).problems] == ["this is a link to somewhere else"]


def test_a_link_in_the_library_is_refused(records: Path) -> None:
    link(records / "library" / "pouring-play.md", records / "library" / "pouring.md")
    assert [problem.file for problem in read_service(records).problems] == ["library/pouring.md"]


def test_a_service_needs_no_library_and_no_families(records: Path) -> None:
    shutil.rmtree(records / "library")
    shutil.rmtree(records / "families")
    assert read_service(records).problems == ()


def test_a_readme_may_stand_in_the_library(records: Path) -> None:
    write(records, "library/README.md", "Ours.\n")
    assert read_service(records).problems == ()

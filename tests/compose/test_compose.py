"""Which pages exist and what each says, as plain data."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from generator.compose import compose_website
from generator.compose.addresses import edition_name, page_path
from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.furniture import FindPage, MorePage, SafetyPage
from generator.model.pages import (
    ActivitiesPage,
    ActivityPage,
    ChildPage,
    GoalPage,
    HomePage,
    MattersPage,
    PhotosPage,
    ProgressPage,
    SharingPage,
    VisitsPage,
)
from generator.model.record import AnyFiled
from generator.model.website import Website
from generator.model.words import Link, Say, Written, say
from tests.builders import (
    TERN,
    TODAY,
    WREN,
    activity,
    assessment,
    family,
    goal,
    home_entry,
    household,
    matter,
    photo,
    photo_consent,
    profile,
    read_consent,
    section,
    visit,
)


def site(*records: AnyFiled, reader: str = "mum", day: date = TODAY, children: tuple[str, ...] = (WREN,)) -> Website:
    grants = (
        []
        if any(one.id.startswith("consents/") and "2026-01-01-photos" not in one.id for one in records)
        else [read_consent("mum", about=list(children))]
    )
    selection = select_for(family(*records, *grants, children=children), reader, day).selection
    assert selection
    return compose_website(selection, measure_progress(selection), is_for_readers=True)


def view(website: Website, kind: type) -> Any:
    return next((page.view for page in website.pages if type(page.view) is kind), None)


def every(value: Any, kind: type) -> list[Any]:
    """All values of a kind anywhere in a website."""
    if isinstance(value, kind):
        return [value]
    if isinstance(value, tuple):
        return [found for one in value for found in every(one, kind)]
    if is_dataclass(value) and not isinstance(value, type):
        return [found for field in fields(value) for found in every(getattr(value, field.name), kind)]
    return []


def test_an_address_says_nothing_and_stays_the_same() -> None:
    path = page_path("key", "wren-4k7m/goals/toileting")
    assert re.fullmatch(r"p/[bcdfghjklmnpqrstvwxz]{10}", path)
    assert path == page_path("key", "wren-4k7m/goals/toileting")
    assert path != page_path("other", "wren-4k7m/goals/toileting")


def test_addresses_do_not_collide_in_a_large_family() -> None:
    assert len({page_path("key", f"wren-4k7m/activities/{number}") for number in range(20_000)}) == 20_000


def test_an_edition_is_named_by_its_family_and_four_letters() -> None:
    assert re.fullmatch(r"alder-7k2m-[bcdfghjklmnpqrstvwxz]{10}", edition_name("alder-7k2m", "key", "mum"))


def test_no_path_holds_a_word_of_the_record() -> None:
    website = site(goal("toileting"), activity("2026-06-09-potty", goal="toileting"))
    assert all(page.path == "index" or re.fullmatch(r"p/[a-z]{10}", page.path) for page in website.pages)
    assert website.edition.startswith("alder-7k2m-")


def test_every_page_has_its_own_address() -> None:
    paths = [page.path for page in site(goal(), activity("2026-06-09-bubbles"), matter("2026-02-03-sleep")).pages]
    assert len(paths) == len(set(paths))


def test_every_link_leads_to_a_page_of_the_site() -> None:
    website = site(goal(), activity("2026-06-09-bubbles"), visit("2026-06-09-sam", looked_at=["2026-06-09-bubbles"]))
    paths = {page.path for page in website.pages}
    assert {link.to for link in every(website, Link)} <= paths


def test_a_card_without_a_result_is_for_now() -> None:
    website = site(goal(), activity("2026-06-09-bubbles"))
    assert [card.link.words for card in view(website, HomePage).cards] == [Written("The bubbles picture", "en")]


@pytest.mark.parametrize(
    "fields_written",
    [{"result": "achieved"}, {"until": "2026-06-11"}],
    ids=["has a result", "is over and a visit came after"],
)
def test_a_card_that_is_done_with_is_among_the_earlier_ones(fields_written: dict[str, str]) -> None:
    website = site(goal(), activity("2026-05-26-bubbles", **fields_written), visit("2026-06-11-sam"))
    assert view(website, ActivitiesPage).now == ()
    assert len(view(website, ActivitiesPage).earlier) == 1


def test_a_missed_visit_ends_no_card() -> None:
    missed = visit("2026-06-11-sam", happened="no", because="ill")
    assert view(site(goal(), activity("2026-05-26-bubbles", until="2026-06-11"), missed), HomePage).cards


def test_a_newer_card_for_the_same_step_takes_the_place_of_the_older() -> None:
    website = site(goal(), activity("2026-05-26-bubbles"), activity("2026-06-09-bubbles"))
    assert [card.day for card in view(website, HomePage).cards] == [date(2026, 6, 9)]


def test_without_the_goals_no_card_takes_the_place_of_another() -> None:
    cards = (activity("2026-05-26-bubbles"), activity("2026-06-09-cup", step="gives"))
    website = site(goal(), *cards, read_consent("gran", "activities"), reader="gran")
    assert len(view(website, HomePage).cards) == 2


def test_a_card_says_its_step_only_where_goals_are_open() -> None:
    records = (goal(), activity("2026-06-09-bubbles"))
    assert view(site(*records), ActivityPage).card.step_number == 2
    closed = view(site(*records, read_consent("gran", "activities"), reader="gran"), ActivityPage)
    assert (closed.card.step_number, closed.card.goal) == (0, None)
    assert closed.card.target.does == Written("reaches for the bubbles", "en")


def test_a_page_whose_part_is_closed_does_not_exist() -> None:
    website = site(goal(), matter("2026-02-03-sleep"), read_consent("gran", "celebrations"), reader="gran")
    for kind in (GoalPage, MattersPage, SharingPage, ProgressPage, PhotosPage, ChildPage):
        assert view(website, kind) is None
    assert website.sharing is None


def test_the_home_page_knows_which_parts_it_may_not_speak_of() -> None:
    home = view(site(goal(), read_consent("gran", "celebrations"), reader="gran"), HomePage)
    assert (home.shows_activities, home.shows_visits, home.shows_diary) == (False, True, False)
    assert home.children[0].no_goals is None


def test_the_next_visit_is_the_newest_word_on_it() -> None:
    website = site(
        visit("2026-05-26-sam", next="2026-06-16 10:00"), visit("2026-06-09-sam", next="2026-06-23 10:00, nursery")
    )
    shown = view(website, HomePage).next_visit
    assert (shown.day, shown.place, shown.phone) == (date(2026, 6, 23), Written("nursery", "en"), "01632 960 211")
    assert website.calendar
    assert website.calendar.day == date(2026, 6, 23)


def test_a_next_visit_that_has_passed_is_not_shown() -> None:
    assert view(site(visit("2026-05-26-sam", next="2026-06-09 10:00")), HomePage).next_visit is None


def test_a_next_visit_is_not_told_without_the_diary() -> None:
    records = (visit("2026-06-09-sam", section("Celebrations", "Yes."), next="2026-06-23"),)
    website = site(*records, read_consent("gran", "celebrations"), reader="gran")
    assert view(website, HomePage).next_visit is None
    assert website.calendar is None


def test_visits_stand_by_term_newest_first() -> None:
    website = site(visit("2026-02-03-sam"), visit("2026-06-09-sam"), visit("2026-06-02-sam"))
    pages = [page.view for page in website.pages if isinstance(page.view, VisitsPage)]
    assert [page.term for page in pages] == [say("season.summer", year="2026"), say("season.spring", year="2026")]
    assert [shown.day.day for shown in pages[0].visits] == [9, 2]


def test_a_missed_visit_is_counted_apart() -> None:
    page = view(site(visit("2026-06-09-sam"), visit("2026-06-02-sam", happened="no", because="ill")), VisitsPage)
    assert page.sentence == say("visits.sentence", count=1)
    assert page.missed == say("visits.sentence-missed", count=1)


def test_the_newest_celebration_leads_the_home_page() -> None:
    website = site(
        visit("2026-06-02-sam", section("Celebrations", "First.")),
        visit("2026-06-09-sam", section("Playing together", "Mud.")),
    )
    assert view(website, HomePage).celebration.day == date(2026, 6, 2)


def test_the_home_page_says_what_was_agreed_at_the_newest_visit() -> None:
    website = site(
        visit("2026-06-02-sam", section("What we agreed", "Cups.")),
        visit("2026-06-09-sam", section("What we agreed", "Boots.")),
    )
    assert view(website, HomePage).agreed == section("What we agreed", "Boots.")


def test_the_home_page_keeps_an_older_agreement_for_its_visit() -> None:
    website = site(visit("2026-06-02-sam", section("What we agreed", "Cups.")), visit("2026-06-09-sam"))
    assert view(website, HomePage).agreed is None


def test_a_home_entry_without_words_has_no_place_among_visits() -> None:
    entry = home_entry("2026-06-10", by="mum", practice={"2026-06-09-bubbles": {"2026-06-10": "HY"}})
    website = site(goal(), activity("2026-06-09-bubbles"), visit("2026-06-09-sam"), entry)
    assert len(view(website, VisitsPage).visits) == 1
    assert view(website, ActivityPage).card.practice.weeks[0].days[0].entries[0].who == Written("Asha", "en")


def test_words_in_the_readers_language_take_the_place_of_the_others() -> None:
    readers = {
        "mum": {"name": "Asha", "relation": "Mum", "parental-responsibility": "yes", "language": "ur"},
        "dad": {"name": "Tom", "relation": "Dad", "parental-responsibility": "yes"},
    }
    twin = visit("2026-06-09-sam", section("Celebrations", "Yes."), section("Celebrations", "جی", language="ur"))
    website = site(
        household(readers=readers),
        twin,
        goal(in_={"ur": {"title": "اور مانگنا"}}),
        profile(WREN, **{"name-in": {"ur": "رین"}}),
    )
    assert website.language == "ur"
    assert view(website, HomePage).celebration.section.language == "ur"
    assert view(website, GoalPage).title == Written("اور مانگنا", "ur")
    assert view(website, GoalPage).child == Written("رین", "ur")


def test_a_skill_shown_before_is_said_with_its_day() -> None:
    website = site(assessment("2026-01-12", {"talk-1": "can"}), assessment("2026-05-12", {"talk-1": "not-yet"}))
    framework = view(website, ProgressPage).frameworks[0]
    assert framework.areas[0].items[0].once_shown == date(2026, 1, 12)
    assert framework.once_shown == say("progress.once-shown", count=1, name=Written("Wren", "en"))


def test_items_not_looked_at_are_counted_as_that() -> None:
    shown = view(site(assessment("2026-01-12", {"talk-1": "can"})), ProgressPage).frameworks[0].passes[0]
    assert [(area.looked_at, area.not_looked_at) for area in shown.areas] == [(1, 1), (0, 2)]
    assert (shown.looked_at, shown.not_looked_at) == (1, 3)


def test_a_worry_for_safety_rings_the_named_person() -> None:
    page = view(site(), SafetyPage)
    assert (page.named_person, page.phone) == (Written("Dana Okafor, 01632 960 299", "en"), "01632 960 299")


def test_the_home_page_leads_to_the_right_matter() -> None:
    website = site(
        matter("2026-02-03-sleep", label="Sleep"), matter("2026-05-03-shoes", label="Shoes", status="settled")
    )
    (at_home,) = view(website, HomePage).matters
    (on_its_page,) = view(website, MattersPage).now
    assert at_home == on_its_page
    assert at_home.label == Written("Sleep", "en")


def test_a_photo_page_names_the_files_it_needs() -> None:
    website = site(photo("2026-06-09-bubbles", WREN), photo_consent(WREN), read_consent("mum"))
    assert [one.file for one in website.photos] == ["photos/2026-06-09-bubbles.jpg"]
    assert len(view(website, PhotosPage).months) == 1


def test_who_can_see_this_tells_ended_consents_from_those_in_force() -> None:
    old = read_consent("gran", "goals", until="2026-02-01")
    page = view(site(old, read_consent("mum")), SharingPage)
    assert [one.is_in_force for one in page.in_force] == [True]
    assert page.ended[0].standing == say("consent.ended", day=date(2026, 2, 1))


def test_a_closed_record_keeps_its_goals_on_the_first_page() -> None:
    done = goal("done", ended="2026-05-20", outcome="achieved", title="Waving")
    open_home = view(site(done, read_consent("mum")), HomePage)
    closed_home = view(site(done, household(closed="2026-06-01"), read_consent("mum")), HomePage)
    assert [len(home.children[0].goals) for home in (open_home, closed_home)] == [0, 1]


def test_a_closed_record_asks_nothing_more_of_anyone() -> None:
    website = site(
        household(closed="2026-06-01"),
        goal(),
        activity("2026-05-26-bubbles"),
        visit("2026-05-26-sam", next="2026-06-23"),
    )
    home = view(website, HomePage)
    assert (home.cards, home.next_visit, home.closed_on) == ((), None, date(2026, 6, 1))
    assert website.calendar is None


def test_with_two_children_the_newest_visit_is_the_newest_of_both() -> None:
    first = visit("2026-06-09-sam", section("Celebrations", "Wren's new one."), child=WREN)
    other = visit("2026-05-05-sam", section("Celebrations", "Tern's old one."), child=TERN)
    home = view(site(first, other, children=(WREN, TERN)), HomePage)
    assert home.newest_visit_day == date(2026, 6, 9)
    assert home.celebration.day == date(2026, 6, 9)


def test_with_two_children_each_has_a_section() -> None:
    website = site(goal(), goal("songs", child=TERN), children=(WREN, TERN))
    assert len(view(website, HomePage).children) == 2


def test_more_leads_to_the_child_first_and_to_this_site_last() -> None:
    groups = view(site(profile(), goal(), matter("2026-02-03-sleep")), MorePage).groups
    assert [group.title.id for group in groups] == ["more.of-family", "more.of-together", "more.of-site"]
    assert groups[0].links[0][1].id == "more.child"


def test_a_childs_own_page_stands_under_more() -> None:
    page = next(page for page in site(profile()).pages if isinstance(page.view, ChildPage))
    assert (page.tab, [link.words for link in page.up]) == ("more", [say("page.more")])


def test_find_does_not_say_the_day_of_a_visit_twice() -> None:
    page = view(site(visit("2026-06-09-sam")), FindPage)
    assert [on for group in page.groups for _, on in group.links if group.title.id == "find.visits"] == [None]


def test_find_lists_everything_by_name() -> None:
    page = view(
        site(goal(), activity("2026-06-09-bubbles"), visit("2026-06-09-sam"), matter("2026-02-03-sleep")), FindPage
    )
    assert [group.title.id for group in page.groups] == [
        "find.children",
        "find.goals",
        "find.activities",
        "find.visits",
        "find.matters",
    ]


def test_no_fixed_sentence_holds_words_of_a_record_as_its_name() -> None:
    assert all(re.fullmatch(r"[a-z0-9.-]+", one.id) for one in every(site(goal()), Say))


def test_when_the_next_visit_is_can_not_be_told_from_a_card() -> None:
    records = (goal(), activity("2026-06-01-bubbles", until="2026-06-18"))
    told = view(site(*records, read_consent("gran", "activities", "diary"), reader="gran"), ActivityPage)
    untold = view(site(*records, read_consent("gran", "activities"), reader="gran"), ActivityPage)
    assert (told.card.until, untold.card.until) == (date(2026, 6, 18), None)


def test_who_can_join_in_is_told_of_all_or_of_nobody() -> None:
    card = activity("2026-06-01-bubbles", who=["mum", "gran"])
    both = view(site(card, read_consent("gran", "activities", "people"), reader="gran"), ActivityPage)
    neither = view(site(card, read_consent("gran", "activities"), reader="gran"), ActivityPage)
    assert (len(both.who), neither.who) == (2, ())


def test_visits_are_counted_for_who_may_see_the_diary() -> None:
    records = visit("2026-06-01-sam", section("Celebrations", "Up!"))
    with_diary = view(site(records, read_consent("gran", "celebrations", "diary"), reader="gran"), VisitsPage)
    without = view(site(records, read_consent("gran", "celebrations"), reader="gran"), VisitsPage)
    assert with_diary.sentence == say("visits.sentence", count=1)
    assert without.sentence is None


def test_who_knows_no_visitor_is_told_whom_to_ring() -> None:
    home = view(site(read_consent("gran", "goals"), reader="gran"), HomePage)
    assert home.visitors == ()
    assert home.contact
    assert home.contact.phone == "01632 960 100"
    assert view(site(), HomePage).contact is None


def test_what_is_agreed_and_not_open_yet_is_not_said_to_be_over() -> None:
    later = read_consent("gran", "goals", conditions="After the meeting")
    page = view(site(read_consent("mum"), later), SharingPage)
    assert [len(group) for group in (page.in_force, page.ahead, page.ended)] == [1, 1, 0]


def test_a_consent_ended_by_a_later_file_says_the_day_of_that_file() -> None:
    first = read_consent("gran", "goals")
    back = read_consent("gran", "goals", from_="2026-03-01", withdrawn_on="2026-05-02", withdrawn_by="mum")
    page = view(site(read_consent("mum"), first, back), SharingPage)
    assert {one.standing for one in page.ended} == {say("consent.withdrawn", day=date(2026, 5, 2))}
    assert {one.day for one in page.ended} == {date(2026, 1, 1), date(2026, 3, 1)}

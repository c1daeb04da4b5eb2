"""A quiet site says at a glance nothing of what it is, and nobody else's site is moved by it."""

from __future__ import annotations

from generator.compose import compose_website
from generator.consent import select_for
from generator.measure import measure_progress
from generator.model.pages import HomePage
from generator.model.words import say
from tests.builders import TODAY, family, household, profile, read_consent, visit

NEXT = visit("2026-06-09-sam", next="2026-06-23 10:00, 14 Elm Street")


def site(reader: str = "mum", quiet: str = "yes"):
    readers = {
        "mum": {"name": "Asha", "relation": "Mum", "parental-responsibility": "yes", "quiet": quiet},
        "dad": {"name": "Tom", "relation": "Dad", "parental-responsibility": "yes"},
    }
    whole = family(household(readers=readers), profile(), NEXT, read_consent("mum"), read_consent("dad"))
    selection = select_for(whole, reader, TODAY).selection
    assert selection
    return compose_website(selection, measure_progress(selection), is_for_readers=True)


def test_a_quiet_site_bears_no_familys_name():
    website = site()
    assert website.name == say("quiet.name")
    [home] = (page.view for page in website.pages if isinstance(page.view, HomePage))
    assert home.greeting == say("quiet.greeting")


def test_its_calendar_says_no_more_than_the_hour():
    calendar = site().calendar
    assert calendar
    assert (calendar.summary, calendar.place, calendar.is_quiet) == (say("quiet.calendar"), None, True)


def test_it_has_a_way_out():
    assert site().leave_to == "https://www.bbc.co.uk/weather"
    assert site(quiet="no").leave_to == ""


def test_that_one_reader_has_a_quiet_site_changes_nothing_for_another():
    assert site("dad", quiet="yes") == site("dad", quiet="no")

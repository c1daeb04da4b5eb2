"""The next visit as a calendar file: in goes a `Calendar`, out come the bytes of `next-visit.ics`,
or of a file that says nothing of what it is.

Says only what the website's calendar says; the same visit gives the same bytes.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar as CalendarFile
from icalendar import Event

from generator.model.website import Calendar
from generator.wording.wording import Wording

MAKER, QUIET_MAKER = "-//Stepmark//Next visit//EN", "-//Notes//EN"


def calendar_file(is_quiet: bool) -> str:
    """The name of a site's calendar file, as it stands among what somebody saved."""
    return "notes.ics" if is_quiet else "next-visit.ics"


def write_calendar(calendar: Calendar, as_of: date, wording: Wording) -> bytes:
    """One event (RFC 5545). Its start is in UTC, so that no phone needs a table of time zones."""
    event = Event()
    event.add("uid", calendar.uid)
    event.add("dtstamp", datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC))
    event.add("summary", wording.say_plain(calendar.summary))
    if calendar.at is None:
        event.add("dtstart", calendar.day)
    else:
        start = datetime.combine(calendar.day, calendar.at, ZoneInfo(calendar.time_zone)).astimezone(UTC)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=calendar.minutes))
    if calendar.place:
        event.add("location", calendar.place.text)
    file = CalendarFile()
    file.add("prodid", QUIET_MAKER if calendar.is_quiet else MAKER)
    file.add("version", "2.0")
    file.add_component(event)
    return bytes(file.to_ical())

"""How old a child is on a day. Dates only; blank where a date is not told."""

from __future__ import annotations

from datetime import date, timedelta

from generator.model.outcomes import Age, Ages

THREE_WEEKS = timedelta(weeks=3)
"""A baby due at 40 weeks and born before 37 came more than three weeks early."""


def ages_on(day: date, born: date | None, due: date | None) -> Ages | None:
    """Age on a day, from birth and, for a child born before 37 weeks, from the day due; none before birth."""
    chronological = age_on(day, born)
    if born is None or chronological is None:
        return None
    is_early = due is not None and due - born > THREE_WEEKS
    return Ages(chronological, age_on(day, due) if is_early else None)


def age_on(day: date, first: date | None) -> Age | None:
    """Completed months since a day, and days over; none where that day is not told or still to come.

    A month is complete when its day of the month comes round; where a month is too short to have it, on the day after
    its last. So a child born on 31 January is one month old on 1 March, and one born on 29 February has a birthday on
    1 March in most years, as the law of England has it.
    """
    if first is None or day < first:
        return None
    months = (day.year - first.year) * 12 + day.month - first.month - (day.day < first.day)
    return Age(months, (day - after_months(first, months)).days)


def after_months(first: date, months: int) -> date:
    """The day on which so many months are complete."""
    years, month = divmod(first.month - 1 + months, 12)
    began = date(first.year + years, month + 1, 1)
    there = began + timedelta(days=first.day - 1)
    return there if there.month == began.month else there.replace(day=1)

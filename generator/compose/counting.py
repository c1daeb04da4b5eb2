"""How the service's own pages count: its numbers of weeks, and the clocks of the law."""

from __future__ import annotations

from generator.compose.dues import NOTICE
from generator.compose.small_numbers import FEWEST
from generator.model.ehc import EHC_CLOCKS
from generator.model.overview import ClockShown, CountingPage
from generator.model.service import Service
from generator.model.words import say


def counting_page(service: Service) -> CountingPage:
    return CountingPage(
        rules=(
            say("counting.as-of"),
            say("counting.ahead", count=NOTICE.days),
            say("counting.stuck", count=service.stuck_weeks),
            say("counting.first-review", count=service.first_review_weeks),
            say("counting.review", count=service.review_weeks),
            say("counting.missed", count=service.missed_in_a_row),
            say("counting.loan", count=service.loan_weeks),
            say("counting.sheet", count=FEWEST),
        ),
        never=(say("counting.never-words"), say("counting.never-kept")),
        clocks=tuple(
            ClockShown(
                what=say(f"counting.{clock.id}"),
                weeks=clock.weeks,
                starts=say(f"counting.from-{clock.starts}"),
                law=say("counting.regulation", number=clock.regulation),
            )
            for clock in EHC_CLOCKS
        ),
    )

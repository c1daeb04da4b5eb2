"""The weeks an education, health and care assessment may take in England, each with the rule that says so.

Numbers alone. Where reform changes them, they change here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class EhcClock:
    id: Literal["advice", "decision", "refusal", "plan"]
    weeks: int
    starts: Literal["asked", "requested"]
    """From the day we were asked for advice, or from the day the council was asked to assess."""
    regulation: str
    """Of the Special Educational Needs and Disability Regulations 2014 (SI 2014/1530)."""


EHC_CLOCKS = (
    EhcClock("advice", 6, "asked", "8(1)"),
    EhcClock("decision", 6, "requested", "5(1)"),
    EhcClock("refusal", 16, "requested", "10(1)"),
    EhcClock("plan", 20, "requested", "13(2)"),
)
"""Advice within 6 weeks of being asked; a decision whether to assess within 6 weeks of the request; notice that there
will be no plan within 16; the final plan within 20."""

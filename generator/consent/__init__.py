"""From a family, to what one audience may see of it. Default no; nothing here touches a file.

`select_for` makes the Selection of one reader, `select_audience` that of anyone; `select_editions` makes one for every
reader and setting of a family.
`grants_of` and `judge_standing` say, from the consents alone, whether a site that stands may stay.
"""

from generator.consent.asked import select_for_form
from generator.consent.editions import audiences_of, select_editions
from generator.consent.grants import EXPIRES, grants_of, judge_standing
from generator.consent.outline import Outline, outline_of
from generator.consent.resting import shares_in_force
from generator.consent.select import Selected, select_audience, select_for

__all__ = [
    "EXPIRES",
    "Outline",
    "Selected",
    "audiences_of",
    "grants_of",
    "judge_standing",
    "outline_of",
    "select_audience",
    "select_editions",
    "select_for",
    "select_for_form",
    "shares_in_force",
]

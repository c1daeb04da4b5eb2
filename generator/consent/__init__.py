"""From a family, to what one reader may see of it. Default no; nothing here touches a file.

`select_for` makes the Selection of one reader; `select_editions` makes one for every reader of a family.
`grants_of` and `judge_standing` say, from the consents alone, whether a site that stands may stay.
"""

from generator.consent.editions import select_editions
from generator.consent.grants import grants_of, judge_standing
from generator.consent.outline import Outline, outline_of
from generator.consent.select import Selected, select_for

__all__ = ["Outline", "Selected", "grants_of", "judge_standing", "outline_of", "select_editions", "select_for"]

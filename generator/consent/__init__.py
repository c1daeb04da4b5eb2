"""From a family, to what one reader may see of it. Default no; nothing here touches a file.

`select_for` makes the Selection of one reader; `select_editions` makes one for every reader of a family.
"""

from generator.consent.editions import select_editions
from generator.consent.reach import readers_in_force
from generator.consent.select import Selected, select_for

__all__ = ["Selected", "readers_in_force", "select_editions", "select_for"]

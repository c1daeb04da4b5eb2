"""A family as read, and a day, in; what is worth a second thought in it out, as warnings. Nothing stops a build.

Never about the family's own words, and never a word of a record: file, line, what, and what would be better. Word
lists come from `theme/writing`; a language without one has no checks of its words.
"""

from generator.advise.advice import Adviser, advise_family, advise_library, with_history
from generator.advise.lists import Lists, read_lists
from generator.advise.neighbours import Neighbours, read_neighbours

__all__ = [
    "Adviser",
    "Lists",
    "Neighbours",
    "advise_family",
    "advise_library",
    "read_lists",
    "read_neighbours",
    "with_history",
]

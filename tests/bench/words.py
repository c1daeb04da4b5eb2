"""Small lists of our own words, and sentences drawn from them: long enough to weigh like a record, about nobody.

In goes a drawing of chances, out comes plain text. Nothing here is a name a family could have written in a file name.
"""

from __future__ import annotations

from random import Random

CHILDREN = ("Aluna", "Bastian", "Corin", "Delyth", "Emrys", "Fenella", "Gwil", "Halima", "Idris", "Jaya")
PARENTS = ("Branwen", "Callum", "Efua", "Farid", "Gethin", "Ines", "Kofi", "Mared", "Nadia", "Tomasz")
SURNAMES = ("Ashdown", "Bellweather", "Carrowmore", "Dunmore", "Ellerby", "Farthinghoe", "Garrowby", "Hexworthy")
TREES = ("alder", "aspen", "beech", "birch", "cedar", "elder", "hawthorn", "holly", "larch", "maple", "osier", "poplar")
BIRDS = ("avocet", "curlew", "dipper", "egret", "gannet", "linnet", "merlin", "osprey", "pipit", "siskin", "teal")
WHEN = (
    "This week",
    "On Tuesday",
    "After lunch",
    "Before bed",
    "At the weekend",
    "Yesterday",
    "While it rained",
    "Twice",
)
DID = ("rolled", "stirred", "posted", "carried", "lifted", "shook", "found", "tipped out", "reached for", "pointed to")
THINGS = ("cup", "spoon", "bubbles", "drum", "book", "ball", "scarf", "box", "puddle", "peg", "sock", "song")
COLOURS = ("red", "blue", "small", "wooden", "noisy", "soft", "big", "shiny")
WHERE = (
    "in the bath",
    "by the back door",
    "on the mat",
    "under the table",
    "at the sink",
    "in the garden",
    "on the bus",
)
AFTER = (
    "and laughed out loud",
    "and looked round for us",
    "and waited for a turn",
    "three times in a row",
    "with one hand held",
    "without being asked",
    "and then had a rest",
    "and wanted it again",
)
GROWN_UPS = (
    "We counted to five and waited.",
    "It was easier when the room was quiet.",
    "Nobody had planned it, and that was the best of it.",
    "We kept it short and stopped while it was still fun.",
    "Next time we will sit a little further away.",
    "The chart on the fridge helped us to remember.",
    "One day was blank, and that is fine.",
    "We showed it first, and then let go.",
    "A song made the waiting shorter.",
    "The *big* one is still too heavy.",
)
ASIDES = ("**Seen:** ", "**Told by Mum:** ", "**We think:** ")


def say(draw: Random, called: str, count: int) -> str:
    """A paragraph of `count` sentences about a child."""
    return " ".join(say_once(draw, called) for _ in range(count))


def say_once(draw: Random, called: str) -> str:
    if draw.random() < 0.4:
        return draw.choice(GROWN_UPS)
    thing = f"the {draw.choice(COLOURS)} {draw.choice(THINGS)}"
    return f"{draw.choice(WHEN)} {called} {draw.choice(DID)} {thing} {draw.choice(WHERE)} {draw.choice(AFTER)}."


def say_does(draw: Random) -> str:
    """What a child does, as read after the name."""
    return f"{draw.choice(DID)} the {draw.choice(COLOURS)} {draw.choice(THINGS)}"


def say_list(draw: Random, called: str, count: int, mark: str) -> str:
    """A list of one sentence each, behind `- ` or `1. `."""
    return "\n".join(f"{mark} {say_once(draw, called)}" for _ in range(count))


def say_label(draw: Random) -> str:
    """A few words, such as a title."""
    return f"The {draw.choice(COLOURS)} {draw.choice(THINGS)} {draw.choice(WHERE)}"


def stem(draw: Random, number: int) -> str:
    """A few words for a file's name, no two the same: `blue-cup-17`."""
    return f"{draw.choice(COLOURS)}-{draw.choice(THINGS)}-{number}"

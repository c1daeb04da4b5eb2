"""Goals, the cards that practise them, and the service's library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator.model.goal import Activity, Goal, LibraryActivity
from generator.prose.tree import Section
from tests.strategies.bodies import draw_body
from tests.strategies.household import Cast
from tests.strategies.pen import DAYS, Pen
from tests.strategies.sheets import Sheet

RULES = ("3 of 5 on 3 days", "80% on 2 days running", "at most 20 minutes on 4 days", "2 of 3")
STATES = ("started", "achieved", "maintained", "generalised", "paused", "resumed", "lost")
NOTATIONS = ("HHYHO", "hand HHY", "12 minutes", "none", "YYYY", "self YO", "O", "3 times", "Y")
TARGET = ("does", "conditions", "success", "rule")
FROM_LIBRARY = ("does", "conditions", "area", "counts", "often", "need", "borrow", "help")
HOW_MUCH = ("success", "rule", "tries")
COUNTED_IN = dict(zip(RULES, ("tries", "tries", "minutes", "tries"), strict=True))


def draw_goal(pen: Pen, cast: Cast, child: str, number: int) -> Sheet:
    needed: dict[str, Any] = {
        "title": pen.text(),
        "area": pen.pick(("talk", "move")),
        "chosen-by": pen.pick(("family", "together", "service")),
        "set-on": pen.day(),
        "steps": [draw_step(pen, place) for place in range(1 + pen.number(2))],
    }
    may: dict[str, Callable[[], Any]] = {
        "review-by": pen.day,
        "from-item": lambda: pen.pick(("small-steps/talk-1", "small-steps/move-2")),
        "measure": lambda: pen.pick(("tries", "count", "minutes", "seconds")),
        "better": lambda: pen.pick(("higher", "lower")),
        "outcome": lambda: pen.pick(("achieved", "changed", "stopped")),
        "scaling": lambda: draw_scaling(pen),
    }
    fields = pen.fields(needed, may)
    if pen.rarely(3):
        fields["ended"] = pen.day()
    if pen.rarely(4):
        fields["private"] = pen.yes_or_no()
    fields = pen.shared_fields(Goal, fields, cast.readers)
    # Two children may have a goal of the same name.
    stem = pen.pick((pen.word(), "asking")) if number == 0 else pen.word()
    return Sheet(Goal, f"{child}/goals/{stem}", fields, draw_body(pen, Goal, fields.get("lang", "en")), child)


def draw_step(pen: Pen, place: int) -> dict[str, Any]:
    may = {
        "conditions": pen.text,
        "success": pen.text,
        "rule": lambda: pen.pick(RULES),
        "history": lambda: [f"{day} {pen.pick(STATES)}" for day in pen.some(DAYS)[:3]],
        "in": lambda: {"ur": {"does": pen.text(), "conditions": pen.text()}},
    }
    return pen.fields({"id": f"step-{place}-{pen.word()}", "does": pen.text()}, may)


def draw_scaling(pen: Pen) -> dict[str, Any]:
    may = {
        "start": lambda: pen.pick(("-2", "0")),
        "scores": lambda: {day: pen.pick(("-1", "0", "2")) for day in pen.some(DAYS)[:2]},
    }
    return pen.fields({"levels": [pen.text() for _ in range(5)]}, may)


def card_fields(pen: Pen, photos: Sequence[str]) -> dict[str, Callable[[], Any]]:
    """What a card and a library activity may both say."""
    may: dict[str, Callable[[], Any]] = {
        "area": lambda: pen.pick(("talk", "move")),
        "does": pen.text,
        "conditions": pen.text,
        "success": pen.text,
        "rule": lambda: pen.pick(RULES),
        "counts": lambda: pen.pick(("Y", "Y+H")),
        "tries": lambda: pen.pick(("3", "5")),
        "often": pen.text,
        "need": pen.texts,
        "borrow": pen.texts,
        "help": lambda: pen.some(("hand", "self"), least=1),
    }
    return {**may, "photo": lambda: pen.pick(photos)} if photos else may


def draw_library(pen: Pen) -> Sheet:
    fields = pen.fields({"title": pen.text()}, card_fields(pen, ()))
    if "help" in fields:
        fields["help"] = ["hand", "self"]
    fields = pen.shared_fields(LibraryActivity, fields, ())
    fields.pop("only", None)  # there is no reader a library could be kept to
    return Sheet(
        LibraryActivity, "library/pouring-play", fields, draw_body(pen, LibraryActivity, fields.get("lang", "en"))
    )


def draw_activity(pen: Pen, cast: Cast, goal: Sheet, photos: Sequence[str], library: Sheet) -> Sheet:
    step = pen.pick(goal.fields["steps"])
    day = pen.day()
    needed = {"title": pen.text(), "goal": goal.stem, "step": step["id"]}
    # First what is a card's alone: what stands last is drawn least.
    may: dict[str, Callable[[], Any]] = {
        "result": lambda: pen.pick(("achieved", "more-practice", "easier", "changed", "stopped")),
        "from": lambda: "pouring-play",
        "until": pen.day,
        "who": lambda: pen.some(cast.anyone),
        "practice": lambda: draw_practice(pen, cast, day),
        "private": lambda: pen.pick(("no", "no", "yes")),
        **card_fields(pen, photos),
    }
    fields = pen.shared_fields(Activity, pen.fields(needed, may), cast.readers)
    body = draw_body(pen, Activity, fields.get("lang", "en"))
    taken, taken_body = what_it_takes(fields, body, step, goal, library)
    id = f"{goal.child}/activities/{day}-{pen.word()}"
    return Sheet(Activity, id, fields, body, goal.child, taken, taken_body)


def what_it_takes(
    fields: dict[str, Any], body: tuple[Section, ...], step: dict[str, Any], goal: Sheet, library: Sheet
) -> tuple[dict[str, Any], tuple[Section, ...]]:
    """What a card does not say itself: its target from the step, its area from the goal, the rest from the library.

    Whoever says how much is enough, in words or as a rule, is alone in saying it.
    """
    taken: dict[str, Any] = {} if "area" in fields else {"area": goal.fields["area"]}
    from_library = library.fields if "from" in fields else {}
    twins: dict[str, Any] = {language: dict(words) for language, words in fields.get("in", {}).items()}
    of_step = TARGET[:2] if "success" in fields or "rule" in fields else TARGET
    is_open = not any(key in one for one in (fields, step) for key in ("success", "rule"))
    is_alike = COUNTED_IN[from_library.get("rule", RULES[0])] == goal.fields.get("measure", "tries")
    of_library = (*FROM_LIBRARY, *HOW_MUCH) if is_open and is_alike else FROM_LIBRARY
    for source, keys in ((step, of_step), (from_library, of_library)):
        for key in keys:
            if key in source and key not in fields and key not in taken:
                taken[key] = source[key]
                for language, words in source.get("in", {}).items():
                    if key in words:
                        twins.setdefault(language, {}).setdefault(key, words[key])
    if twins:
        taken["in"] = twins
    written = {section.name for section in body}
    more = tuple(one for one in library.body if one.name not in written) if from_library else ()
    return taken, more


def draw_practice(pen: Pen, cast: Cast, not_before: str) -> dict[str, Any]:
    """Days and marks. What one person did on one day is always told in the same marks, whoever writes it down."""
    days = [day for day in pen.some(DAYS) if day >= not_before][:3]
    return {day: draw_entries(pen, cast, NOTATIONS[DAYS.index(day)]) for day in days}


def draw_entries(pen: Pen, cast: Cast, notation: str) -> str | list[str]:
    people = [one for one in (*cast.readers, *cast.household[:1]) if pen.rarely(3)]
    return [f"{who} {notation}" for who in dict.fromkeys(people)] or notation

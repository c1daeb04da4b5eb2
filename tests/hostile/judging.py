"""What came of a hostile text in; everything about it that must not be, in words, out. Finds, and never asserts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from generator.model.record import Record
from generator.problems import Problem

SHORTEST_QUOTE = 7
"""Letters that can hardly stand in a message by chance."""
NEVER = frozenset({"iframe", "object", "embed", "form", "base", "style", "frame", "applet", "audio", "video", "math"})
ADDRESSES = frozenset({"href", "src", "srcset", "action", "data", "poster", "formaction", "xlink:href"})
OURS = ("tel:", "sms:", "mailto:", "#")
OUTSIDE = ("http://", "https://")
Shape = frozenset[tuple[str, str]]
"""Elements with their attributes, as pairs."""


def judge_problems(problems: Iterable[Problem], text: str, lines: int, known: str = "") -> Iterator[str]:
    """A sentence for each problem a visitor could not act on, or that tells what was written; `known` may be told."""
    words = text.strip()
    for problem in problems:
        if not problem.wrong or not problem.right:
            yield f"says too little: {problem}"
        if not problem.right.rstrip("?").rstrip(".").strip() or problem.right[-1] not in ".?":
            yield f"says what would be right without a sentence: {problem}"
        if not 0 <= problem.line <= lines + 1:
            yield f"names line {problem.line} of {lines}: {problem}"
        if not str(problem).isprintable():
            yield f"holds a control character: {problem!r}"
        told = f"{problem.wrong} {problem.right}"
        if len(words) >= SHORTEST_QUOTE and words.casefold() in told.casefold() and words not in known:
            yield f"quotes what was written: {problem}"


def judge_record(record: Record | None, problems: Iterable[Problem]) -> Iterator[str]:
    if record is None and all(problem.is_warning for problem in problems):
        yield "no record and no problem"


def shape_of(page: Element) -> Iterator[tuple[str, str]]:
    for one in page.iter():
        yield str(one.tag), ""
        yield from ((str(one.tag), name) for name in one.attrib)


def judge_page(page: Element, allowed: Shape) -> Iterator[str]:
    """A sentence for everything live, from outside, or of another shape than our templates make."""
    for one in page.iter():
        tag = str(one.tag)
        if tag in NEVER:
            yield f"<{tag}> stands on the page"
        for name, value in one.attrib.items():
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                yield f"<{tag} {name}> could run or dress the page"
            if name in ADDRESSES:
                yield from _judge_address(one, tag, name, value)
    yield from (f"<{tag} {name}> is not ours" for tag, name in sorted(set(shape_of(page)) - allowed))


def _judge_address(one: Element, tag: str, name: str, value: str) -> Iterator[str]:
    bare = "".join(value.split()).casefold()
    is_outside = bare.startswith(OUTSIDE)
    is_marked = one.get("class") == "outside" or (one.get("id"), one.get("class")) == ("leave", "btn leaves")
    if is_outside and not ((tag, name) == ("a", "href") and is_marked):
        yield f"<{tag} {name}> leads outside without saying so"
    if not is_outside and not bare.startswith(OURS) and (":" in bare or bare.startswith(("//", "\\", "/"))):
        yield f"<{tag} {name}> leads to another place than a page of ours"


def words_of(page: Element) -> str:
    """All a reader may see or hear of a page, with every gap as one space."""
    seen = list(page.itertext())
    for one in page.iter():
        seen += [one.get(name, "") for name in ("alt", "aria-label", "title", "href")]
    return " ".join(" ".join(seen).split())

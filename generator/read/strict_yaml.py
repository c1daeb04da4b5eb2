"""YAML text in, plain words with their lines out. Every scalar stays text: a surname Null stays a surname.

Built from the parser's events, so nothing is resolved, nothing is looked up and nothing is run. Refuses
whatever one reader could take for something else than another: repeated keys, anchors, tags, merge keys,
several documents, values cut by a comment, values left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import Problem
from generator.read.comments import Span, comment_problems
from generator.read.yaml_sentences import NO_COLON, TOO_DEEP, sentence_for

DEEPEST = 6
Path = tuple[str | int, ...]
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LINE_BREAKS = "\x85\u2028\u2029"


@dataclass(frozen=True)
class Fields:
    """What a front matter or a vocabulary says."""

    value: dict[str, Any]
    """Keys with text, lists and mappings, as written."""
    lines: Mapping[Path, int]
    """Line in the file of every key and list item, by its path."""
    problems: tuple[Problem, ...]

    def line(self, path: Path) -> int:
        """The line of that key, or of the nearest one around it; 1 for the whole."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


@dataclass(frozen=True)
class _Reading:
    """One text being read: the events still to come and what was noted on the way."""

    events: Iterator[Any]
    file: str
    first_line: int
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def note(self, event: Any, wrong: str, right: str) -> None:
        self.problems.append(Problem(self.file, event.start_mark.line + self.first_line, wrong, right))


def read_fields(text: str, file: str, first_line: int) -> Fields:
    """The keys and values of `text`, whose first line is `first_line` of the file, with every problem found."""
    unfit = _unfit_characters(text, file, first_line)
    if unfit:
        return Fields({}, {}, unfit)
    reading = _Reading(yaml.parse(text, Loader=Loader), file, first_line)
    try:
        value = _document(reading)
    except yaml.YAMLError as error:
        line, wrong, right = sentence_for(error, text)
        return Fields({}, {}, (*reading.problems, Problem(file, line + first_line, wrong, right)))
    except (ValueError, OverflowError):
        wrong = "an escape in a quoted value stands for no character"
        return Fields({}, {}, (*reading.problems, Problem(file, first_line, wrong, "Type the value again.")))
    comments = comment_problems(text, file, first_line, reading.spans) if "#" in text else ()
    return Fields(value, reading.lines, (*reading.problems, *comments))


def _unfit_characters(text: str, file: str, first_line: int) -> tuple[Problem, ...]:
    found = []
    for number, line in enumerate(text.split("\n") if "\t" in text else (), first_line):
        if "\t" in line:
            found.append(Problem(file, number, "a tab stands here", "Use spaces: two for each step to the right."))
    if any(character in text for character in LINE_BREAKS):
        at = min(text.find(character) for character in LINE_BREAKS if character in text)
        line_number = first_line + text.count("\n", 0, at)
        found.append(Problem(file, line_number, "a hidden line break stands here", "Type this line again."))
    return tuple(found)


def _document(reading: _Reading) -> dict[str, Any]:
    """The one document's mapping; an empty one where there is nothing."""
    value: dict[str, Any] = {}
    documents = 0
    for event in reading.events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if event.version or event.tags:
                reading.note(event, "a % line stands before the keys", "Take it out.")
        elif not isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)):
            if documents > 1:
                reading.note(event, "a second document begins here", "Take out the line --- or ... before it.")
                break
            if isinstance(event, yaml.ScalarEvent):
                raise _stop(NO_COLON, event)
            node = _node(reading, event, (), 1)
            if isinstance(node, dict):
                value = node
            else:
                reading.note(event, "this is not a list of keys", "Write a key, a colon and a value on each line.")
    return value


def _stop(problem: str, event: Any) -> yaml.YAMLError:
    """What ends the reading of a text that nothing more can be told from."""
    return yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)


def _node(reading: _Reading, event: Any, path: Path, depth: int) -> Any:
    """The text, list or mapping that begins with `event`."""
    if isinstance(event, yaml.AliasEvent):
        reading.note(event, "a value begins with *", "Put double quotes round it, or write the value out again.")
        return ""
    if event.anchor is not None:
        reading.note(event, "a value begins with &", "Put double quotes round it.")
    if event.tag is not None:
        reading.note(event, "a value begins with !", "Put double quotes round it.")
    if isinstance(event, yaml.ScalarEvent):
        reading.spans.append(Span.of(event))
        return event.value
    if depth > DEEPEST:
        raise _stop(TOO_DEEP, event)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(reading, path, depth)
    return _mapping(reading, path, depth)


def _sequence(reading: _Reading, path: Path, depth: int) -> list[Any]:
    items: list[Any] = []
    while not isinstance(event := next(reading.events), yaml.SequenceEndEvent):
        here = (*path, len(items))
        reading.lines[here] = event.start_mark.line + reading.first_line
        if _is_nothing(event):
            reading.note(event, "a list item is empty", "Fill it in or take it out.")
        items.append(_node(reading, event, here, depth + 1))
    return items


def _mapping(reading: _Reading, path: Path, depth: int) -> dict[str, Any]:
    items: dict[str, Any] = {}
    while not isinstance(event := next(reading.events), yaml.MappingEndEvent):
        key = _node(reading, event, path, depth + 1)
        value_event = next(reading.events)
        if not isinstance(key, str) or not key:
            reading.note(event, "a key is not a plain word", "Write a word, a colon, a space and the value.")
            key = ""
        elif key == "<<":
            reading.note(event, "<< is not used here", "Write the keys out.")
        is_repeated = key in items
        here = (*path, key)
        if not is_repeated:
            reading.lines[here] = event.start_mark.line + reading.first_line
        elif key:
            reading.note(event, "a key stands here for the second time", "Keep one of them.")
        if _is_nothing(value_event) and key:
            reading.note(event, "nothing follows this key", "Fill it in or take the line out.")
        value = _node(reading, value_event, here, depth + 1)
        if not is_repeated:
            items[key] = value
    return items


def _is_nothing(event: Any) -> bool:
    """Whether a value was left out: plain and empty. Text in quotes is judged with its field."""
    return isinstance(event, yaml.ScalarEvent) and not event.value and event.implicit[0]

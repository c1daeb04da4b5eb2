"""A YAML parser's error in; a line and a plain sentence out. Never quotes the text."""

from __future__ import annotations

import yaml

TOO_DEEP = "nested too deeply"
NO_COLON = "a line without a colon"
QUOTES = "Put double quotes round the value."

SENTENCES = (
    (TOO_DEEP, "this is nested too deeply", "Write it with fewer steps to the right."),
    (NO_COLON, "a line has no colon", "Write a key, a colon, a space and the value."),
    ("<document start>", "a second document begins here", "Take out the line --- or ... before it."),
    ("'-' indicator", "this line does not fit those above it", "Check its indentation, quotes and colon."),
    ("mapping values are not allowed", "a value holds a colon", QUOTES),
    ("while scanning a quoted scalar", "a quote is opened and not closed", "Close it with the same quote."),
    ("while scanning an alias", "a value begins with *", QUOTES),
    ("while scanning an anchor", "a value begins with &", QUOTES),
    ("tag", "a value begins with !", QUOTES),
    ("while scanning a directive", "a line begins with %", QUOTES),
    ("parsing escape", "a \\ in a quoted value means something else", "Write \\\\ for it, or use single quotes."),
    ("double-quoted", "a \\ in a quoted value means something else", "Write \\\\ for it, or use single quotes."),
    ("cannot start any token", "a value begins with a special sign", QUOTES),
    ("expected ','", "a list in brackets is not closed, or a value in it needs quotes", "Check [ ] and { } here."),
    ("flow", "a list in brackets is not closed, or a value in it needs quotes", "Check [ ] and { } here."),
    ("expected ':'", "a line has no colon", "Write a key, a colon, a space and the value."),
    ("block sequence entries", "a - stands where a value should be", "Begin the list on the next line, or " + QUOTES),
    ("expected key", "this line does not fit those above it", "Check its indentation, quotes and colon."),
    ("block end", "this line does not fit those above it", "Check its indentation, quotes and colon."),
    ("block scalar", "words after | or > are not set in as they should be", "Set them two spaces to the right."),
)
FALLBACK = ("this line cannot be read", "Check its indentation and put double quotes round the value.")


def sentence_for(error: yaml.YAMLError, text: str) -> tuple[int, str, str]:
    """Line from 0, what is wrong, what would be right."""
    said = " ".join(str(getattr(error, part, "") or "") for part in ("context", "problem", "reason"))
    wrong, right = next(((wrong, right) for sign, wrong, right in SENTENCES if sign in said), FALLBACK)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "quoted scalar" in said or "flow" in said:
        mark = getattr(error, "context_mark", None) or mark
    line = mark.line if mark else text.count("\n", 0, int(getattr(error, "position", 0) or 0))
    last = text.rstrip("\n").count("\n")
    return min(line, last), wrong, right

"""Shapes that would cost the library minutes, and slips that only the source can show.

In: a paragraph's lines as laid out. Out: why it is not parsed, or slips with their lines. A paragraph that is
refused is kept as plain words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.grammar import LINK, PASSAGE
from generator.prose.lines import Line
from generator.prose.slips import Slip

LONGEST_PARAGRAPH = 12_000
DEEPEST = 6
LONGEST_RUN = 40
MOST_MARKS = 600
MOST_LINES = 3_000
MOST_MARKS_IN_ALL = 20_000
MOST_LANGUAGES = 40
RUN = re.compile(rf"([\[\](){{}}<>*_`~#|!\\+=^$&:-])\1{{{LONGEST_RUN}}}")
MARKS = re.compile(r"[*_\[\]\\]")
COSTLY = re.compile(r"[*_\[\]\\|]")
LANGUAGES = re.compile(r"\{lang=([^{}\n]*+)")
NESTING = re.compile(r"(?:[ ]{4}|[ ]{0,3}(?:>[ ]?|[-*+][ ]+|\d{1,2}\.[ ]+))*")
LEVEL = re.compile(r"[ ]{4}|>|[-*+][ ]|\d\.[ ]")
# What is taken is never given back: a few marks before many spaces must not be tried in every way.
RULE = re.compile(r"[ ]*+(?:(?:-[ ]*+){3,}+|(?:\*[ ]*+){3,}+|(?:_[ ]*+){3,}+|={3,}+[ ]*+)")
GOOD = re.compile(f"{LINK}|{PASSAGE}")
IMAGE = re.compile(r"(?<!\\)!\[")
PICTURE = re.compile(r"!\[[^\[\]]*+\](?:\([^()]*+\))?")
BAD_LINK = re.compile(r"(?<!\\)\]\(")
BAD_LANGUAGE = re.compile(r"(?<!\\)\]\{")


def why_not_read(lines: tuple[Line, ...]) -> Slip | None:
    """The slip for a body that holds more than anybody writes in one record, if it does."""
    number = lines[0].number
    if len(lines) > MOST_LINES:
        return Slip(number, f"more than {MOST_LINES:,} lines stand below the keys", "split it into several records")
    if sum(len(COSTLY.findall(line.text)) for line in lines) > MOST_MARKS_IN_ALL:
        return Slip(number, "too many marks such as * and | in one record", "split it into several records")
    languages = {language for line in lines for language in LANGUAGES.findall(line.text)}
    if len(languages) > MOST_LANGUAGES:
        return Slip(number, f"words in more than {MOST_LANGUAGES} languages", "split it into several records")
    return None


def why_not_parsed(chunk: tuple[Line, ...]) -> Slip | None:
    """The slip for a paragraph too long, too deep or too tangled to be parsed, if it is."""
    number = chunk[0].number
    if sum(len(line.text) + 1 for line in chunk) > LONGEST_PARAGRAPH:
        return Slip(number, "a paragraph, list or table is too long", "break it up with empty lines")
    for line in chunk:
        prefix = NESTING.match(line.text)
        if prefix and len(LEVEL.findall(prefix[0])) > DEEPEST:
            return Slip(line.number, f"lists or quotes are nested deeper than {DEEPEST}", "use fewer levels")
        if RUN.search(line.text):
            wrong = f"more than {LONGEST_RUN} of the same mark stand in a row"
            return Slip(line.number, wrong, "take the line of marks out")
    if sum(len(MARKS.findall(line.text)) for line in chunk) > MOST_MARKS:
        return Slip(number, "too many marks such as * and [ in one paragraph", "break it up with empty lines")
    return None


def judge_chunk(chunk: tuple[Line, ...]) -> Iterator[Slip]:
    """Slips for pictures, links elsewhere, languages and rules."""
    text = "\n".join(line.text for line in chunk)
    rest = GOOD.sub(lambda match: "\n" * match[0].count("\n"), text) if "[" in text else ""
    for line, left in zip(chunk, rest.split("\n") if rest else ("",) * len(chunk), strict=True):
        if IMAGE.search(left):
            yield Slip(line.number, "a picture in the text", "photos go under photos: at the top of the file")
        if BAD_LINK.search(PICTURE.sub("", left)):
            yield Slip(line.number, "a link that leads nowhere we know", "write [words](https://address)")
        if BAD_LANGUAGE.search(left):
            yield Slip(line.number, "braces that hold no language", "write [words]{lang=pl}")
        if RULE.fullmatch(line.text):
            yield Slip(line.number, "a line of marks alone", "leave an empty line instead", is_warning=True)

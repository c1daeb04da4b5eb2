"""Files in; each mended line by line, read again, written where that made it better, and every change told, out.

Never changes a line that no problem is told of, and never leaves a change that puts a problem in another's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.mend.quotes import quote_line
from generator.mend.reading import WHOLE, Reading, is_better, read_written
from generator.mend.replacing import is_reached_through_a_link, replace_bytes
from generator.mend.respelling import respell_line
from generator.mend.rulers import keys_within
from generator.mend.source import Source, sources_of_family, sources_of_service
from generator.mend.written import Written
from generator.read.opened import read_bytes, text_of

MARK = b"\xef\xbb\xbf"
MARK_AWAY = "took away the hidden byte order mark before the first line"
ONE_LINE_END = "wrote every line end in the file in the one way"
WITH_THE_SIGN = ", and what follows the # is now part of it"
TWO_SPACES = "put two spaces for each tab before the first word"
MOST_ON_A_LINE = 3
"""How many slips on one line are mended together, where none can be told to be mended alone."""
MOST_READ = 1_000_000
"""How many characters are read, all told, while one file is mended: what is left waits for the next time."""


@dataclass(frozen=True)
class Mend:
    """One change to one file. Says what was done and nothing of what stands there."""

    file: str
    line: int
    done: str


@dataclass(frozen=True)
class Mending:
    """A file while it is mended."""

    written: Written
    reading: Reading
    done: tuple[tuple[int, str], ...] = ()
    """Line and words of each change."""


def mend_records(records: Path, families: Iterable[Path], has_service: bool) -> Iterator[Mend]:
    """Every change, told once its file is written; the service's own files are mended first, if at all.

    Raises Misuse where a file cannot be written.
    """
    if has_service:
        yield from _mend_each(records, sources_of_service(records))
    for folder in families:
        yield from _mend_each(records, sources_of_family(folder))


def _mend_each(records: Path, sources: Iterable[Source]) -> Iterator[Mend]:
    for source in sources:
        if not is_reached_through_a_link(source.path, records):
            yield from mend_file(source)


def mend_file(source: Source) -> tuple[Mend, ...]:
    """What was mended in one file; nothing where it is sound, cannot be read, or would not be better."""
    try:
        raw = read_bytes(source.path)
    except OSError:
        return ()
    mended, done = mend_bytes(raw, source)
    if not done:
        return ()
    replace_bytes(source.path, raw, mended, source.file)
    return tuple(Mend(source.file, line, words) for line, words in done)


def mend_bytes(raw: bytes, source: Source) -> tuple[bytes, tuple[tuple[int, str], ...]]:
    """The file's bytes mended, and line and words of each change. Touches no disk."""
    bare = raw
    while bare.startswith(MARK):
        bare = bare.removeprefix(MARK)
    mended, done = _mend_text(bare, source)
    if bare != raw:
        done = ((1, MARK_AWAY), *done)
    plain = mended.replace(b"\r\n", b"\n")
    # A line end of a third kind beside the others would no longer be the line end it was.
    if done and plain != mended and b"\r" not in plain:
        return plain, ((1, ONE_LINE_END), *done)
    return mended, done


def _mend_text(raw: bytes, source: Source) -> tuple[bytes, tuple[tuple[int, str], ...]]:
    _, problems = text_of(raw, source.file)
    if problems:
        return raw, ()
    written = Written.of(raw.decode("utf-8"), source.found is not None)
    before = read_written(written, source)
    mended = mend_written(Mending(written, before), source) if before.problems else Mending(written, before)
    # Once more as a whole: what was better line by line must be so together.
    again = read_written(Written.of(mended.written.text, written.has_fences), source)
    if not is_better(before, again, {line for line, _ in mended.done}):
        return raw, ()
    return mended.written.text.encode("utf-8"), tuple(sorted(mended.done))


def mend_written(mending: Mending, source: Source) -> Mending:
    """All that can be mended, until nothing more can."""
    tries = iter(range(MOST_READ // max(1, sum(map(len, mending.written.lines[: mending.written.front.stop])))))
    mending = _mend_together(mending, source)
    while True:
        before = mending
        for number in mending.written.front:
            mending = _mend_line(mending, number, source, tries)
        mending = _mend_tabs(mending, source)
        if mending is before:
            return mending


def _mend_together(mending: Mending, source: Source) -> Mending:
    """Every line that can be changed in one way alone, where that leaves no problem on any of them; else as it was.

    A chart of two hundred days from a spreadsheet is read twice then, and not two hundred times.
    """
    changes = {
        number: tuple(islice(_changes(mending, number, source), 2))
        for number in mending.written.front
        if number in mending.reading.lines_told
    }
    single = {number: ways[0] for number, ways in changes.items() if len(ways) == 1}
    written = mending.written.with_lines({number: line for number, (line, _) in single.items()})
    reading = read_written(written, source) if single else mending.reading
    if reading.lines_told & single.keys() or not is_better(mending.reading, reading, single):
        return mending
    return Mending(written, reading, tuple((number, done) for number, (_, done) in single.items()))


def _mend_line(mending: Mending, number: int, source: Source, tries: Iterator[int]) -> Mending:
    """The line mended as often as that makes it better, while there are tries left."""
    while number in mending.reading.lines_told:
        better = next(_better(mending, mending.reading, number, source, (MOST_ON_A_LINE, tries)), None)
        if better is None:
            break
        mending = better
    return mending


def _better(
    mending: Mending, before: Reading, number: int, source: Source, limits: tuple[int, Iterator[int]]
) -> Iterator[Mending]:
    """Ways to mend the line by at most so many changes, the fewest first, each better than `before`."""
    most, tries = limits
    tried = []
    for _, (line, done) in zip(tries, _changes(mending, number, source), strict=False):
        written = mending.written.with_line(number, line)
        one = Mending(written, read_written(written, source), (*mending.done, (number, done)))
        if is_better(before, one.reading, (number,)):
            yield one
        tried.append(one)
    for one in tried if most > 1 else ():
        yield from _better(one, before, number, source, (most - 1, tries))


def _changes(mending: Mending, number: int, source: Source) -> Iterator[tuple[str, str]]:
    """Each way the line could be changed, and what that would be in words."""
    own = keys_within(source.kind)
    for quoted in quote_line(mending.written, number):
        value = f"the value of `{quoted.key}`" if quoted.key in own else "a value"
        yield quoted.line, f"put quotes round {value}{WITH_THE_SIGN if quoted.holds_a_sign else ''}"
    yield from respell_line(mending.written.line(number), number, mending.reading, source.kind)


def _mend_tabs(mending: Mending, source: Source) -> Mending:
    """Every tab in indentation as two spaces, where all keys can be told apart then; else as it was."""
    touched: dict[int, str] = {}
    for number in mending.written.front:
        line = mending.written.line(number)
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in indent and line.strip():
            touched[number] = indent.replace("\t", "  ") + line[len(indent) :]
    written = mending.written.with_lines(touched)
    reading = read_written(written, source) if touched else mending.reading
    if not touched or reading.reach != WHOLE or not is_better(mending.reading, reading, touched):
        return mending
    done = tuple((number, TWO_SPACES) for number in touched)
    return Mending(written, reading, (*mending.done, *done))

"""Whole documents in; each read and mended as front matter, as a vocabulary, as a file and as a body.

Out: what came of it, in the same tally as for short texts. Touches no disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.mend.mending import MARK, mend_bytes
from generator.mend.source import Source
from generator.model.tables import VOCABULARIES
from generator.read.filing import Found
from tests.hostile.sweep import KIND_BY_NAME, Tally, try_bytes

FRONT = "---\ntitle: A few words\n---\n"
LINE_END = re.compile(rb"(\r\n|\r|\n)")


def forms_of(document: str) -> Iterator[tuple[str, bytes]]:
    """Every way the document can stand in a service's files: kind, and the file's bytes."""
    plain = document.encode("utf-8", "surrogatepass")
    for kind in VOCABULARIES:
        yield kind, plain
    for kind in KIND_BY_NAME:
        yield kind, b"---\n" + plain + b"\n---\nWords.\n"
    for form in (plain, b"---\n" + plain, plain + b"\n---\n", FRONT.encode() + plain):
        yield "visit", form


def sweep_documents(documents: Iterable[str], tally: Tally) -> Tally:
    for document in documents:
        tally.documents += 1
        for kind, raw in forms_of(document):
            try_bytes(raw, kind, f"{kind} as a document", tally, known=document)
            try_mending(raw, kind, tally)
    return tally


def try_mending(raw: bytes, kind: str, tally: Tally) -> None:
    """One file mended: nothing raised, nothing changed but the lines told of, and all of it once for all."""
    tally.mended += 1
    try:
        wrong = list(judge_mending(raw, kind))
    except Exception as error:  # this is what is looked for
        tally.faults.append(f"mending {kind}: {type(error).__name__}: {raw[:80]!r}")
        return
    tally.wrong += [f"mending {kind}: {one}: {raw[:80]!r}" for one in wrong]


def judge_mending(raw: bytes, kind: str) -> Iterator[str]:
    source = source_of(kind)
    mended, done = mend_bytes(raw, source)
    if bool(done) != (mended != raw):
        yield "changed without a word, or told of no change"
    if mend_bytes(mended, source) != (mended, ()):
        yield "not mended once for all"
    told = {line for line, words in done if "line end" not in words and "byte order" not in words}
    before, after = (LINE_END.split(one.replace(MARK, b""))[::2] for one in (raw, mended))
    changed = {number for number, (old, new) in enumerate(zip(before, after, strict=False), 1) if old != new}
    if len(before) != len(after) or changed != told:
        yield "other lines than those told of are changed"
    letters = (b"".join(re.findall(rb"[A-Za-z]", one)).lower() for one in (raw, mended))
    if len({*letters}) > 1 and not any(b"\xef\xbb" in one for one in (raw, mended)):
        yield "a letter is lost"


def source_of(kind: str) -> Source:
    if kind in VOCABULARIES:
        return Source(Path("a.yml"), "a.yml", VOCABULARIES[kind], None)
    return Source(Path("a.md"), "a.md", KIND_BY_NAME[kind], Found("a.md", KIND_BY_NAME[kind]))

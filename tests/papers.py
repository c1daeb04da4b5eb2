"""What a PDF says and holds, for tests: its words, its streams laid open, and what describes it."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import StreamObject


def words_of(content: bytes) -> str:
    """Every page's words as a reader's program finds them."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def streams_of(content: bytes) -> Iterator[bytes]:
    """Every stream of the file, unpacked where it is packed."""
    reader = PdfReader(io.BytesIO(content))
    for number in range(1, len(reader.xref[0]) + sum(len(one) for one in reader.xref_objStm.values()) + 1):
        found = reader.get_object(number)
        if isinstance(found, StreamObject):
            yield found.get_data()


def everything_in(content: bytes) -> str:
    """All of it as text to search: words, words without the spaces between letters, streams, descriptions."""
    reader = PdfReader(io.BytesIO(content))
    words = words_of(content)
    described = " ".join(str(value) for value in (reader.metadata or {}).values())
    streams = "\n".join(one.decode("utf-8", "replace") for one in streams_of(content))
    return "\n".join((words, "".join(words.split()), described, streams))

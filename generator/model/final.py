"""A report as it was finished: the composed document as plain text that says the same for ever, and back again.

In goes a document with the means to say its sentences, out comes JSON with its digest; from that text the same
document, every sentence as it was said. Touches no disk. Takes nothing from a text that is not whole.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.documents import DocumentPage
from generator.model.frozen import freeze, thaw
from generator.model.words import Say, Written

FORMAT = 1
SaidAs = Callable[[Say], Written]
"""A fixed sentence as it is said today."""


@dataclass(frozen=True)
class Final:
    """One finished report."""

    report: str
    """Record id of the report it was made from."""
    finished_on: date
    made_with: str
    """Version of the program that made it."""
    page: DocumentPage
    digest: str = ""
    """SHA-256 of all else in the file."""
    because: str = ""
    """Why it was finished again, for the service's own people; on no page."""
    replaces: str = ""
    """Digest of the one whose place it took."""


class NotWhole(ValueError):
    """The text is not what was written when the report was finished."""


def write_final(final: Final, said_as: SaidAs) -> str:
    """The text of a `.final.json`: sorted, so that the same report is the same bytes."""
    plain = {
        "format": FORMAT,
        "report": final.report,
        "finished-on": final.finished_on.isoformat(),
        "made-with": final.made_with,
        "page": freeze(final.page, said_as),
    }
    plain |= {"because": final.because, "replaces": final.replaces} if final.replaces else {}
    return json.dumps({**plain, "digest": digest_of(plain)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def final_from(text: str, report: str) -> Final:
    """The finished report a text holds. Raises NotWhole where it is damaged, changed, or of another report."""
    try:
        plain = json.loads(text)
        found = whole_final(plain)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotWhole from None
    if found.report != report:
        raise NotWhole
    return found


def whole_final(plain: Any) -> Final:
    """What the JSON says. Raises ValueError, KeyError, TypeError or AttributeError where anything is amiss."""
    rest = {key: value for key, value in plain.items() if key != "digest"}
    known = {"format", "report", "finished-on", "made-with", "page", "because", "replaces"}
    if rest["format"] != FORMAT or not rest.keys() <= known or plain["digest"] != digest_of(rest):
        raise ValueError
    page = thaw(rest["page"], DocumentPage)
    words = {key: thaw(rest.get(key, ""), str) for key in ("report", "made-with", "because", "replaces")}
    day: date = thaw(rest["finished-on"], date)
    return Final(words["report"], day, words["made-with"], page, plain["digest"], words["because"], words["replaces"])


def digest_of(plain: Mapping[str, Any]) -> str:
    """SHA-256 of the values, however the file is laid out."""
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

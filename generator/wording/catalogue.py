"""One language's catalogue: in goes a gettext file, out come its sentences by id.

Never falls back and never fills a sentence: `wording` does both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from gettext import c2py
from pathlib import Path

from babel.messages.pofile import read_po


@dataclass(frozen=True)
class Catalogue:
    forms: Mapping[str, tuple[str, ...]]
    """Each sentence by its id; more than one form where it depends on a count."""
    plural: Callable[[int], int]
    """Which form a count takes."""

    def template(self, id: str, count: int | None) -> str | None:
        """The sentence `id` with its placeholders, in the form for `count`; nothing where it is not translated."""
        forms = self.forms.get(id)
        if forms is None:
            return None
        return forms[self.plural(count) if len(forms) > 1 and count is not None else 0]


def read_catalogue(file: Path) -> Catalogue:
    """The finished sentences of one `.po` file: unsure (fuzzy) and partly filled ones count as missing."""
    with file.open("rb") as source:
        catalogue = read_po(source, locale=None, abort_invalid=True)
    forms: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        words = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and all(words) and not message.fuzzy:
            forms[str(message.id[0] if isinstance(message.id, tuple) else message.id)] = tuple(map(str, words))
    return Catalogue(forms, c2py(str(catalogue.plural_expr)))

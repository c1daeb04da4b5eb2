"""Page addresses that say nothing: ten consonants drawn from the family's key and the record's id."""

from __future__ import annotations

import hashlib
import hmac

LETTERS = "bcdfghjklmnpqrstvwxz"
"""No vowels, so that no address spells a word."""


def drawn_letters(key: str, about: str, count: int) -> str:
    """`count` letters of HMAC-SHA256(key, about), RFC 2104.

    The same for the same record, and no help in guessing another's.
    """
    number = int.from_bytes(hmac.new(key.encode(), about.encode(), hashlib.sha256).digest())
    letters = []
    for _ in range(count):
        number, letter = divmod(number, len(LETTERS))
        letters.append(LETTERS[letter])
    return "".join(letters)


def page_path(key: str, record_id: str) -> str:
    return f"p/{drawn_letters(key, record_id, 10)}"


def edition_name(family: str, key: str, audience: str) -> str:
    """Folder of an edition: the family's id and ten letters drawn for whom it is, whatever others may see."""
    return f"{family}-{drawn_letters(key, f'edition/{audience}', 10)}"

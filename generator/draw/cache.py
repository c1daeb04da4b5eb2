"""A folder that remembers drawn photos, so that a second run decodes nothing.

One file a photo, named by the SHA-256 of its source and of how we draw. A file that is not exactly what was
written is as good as none: it is drawn again.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from generator.draw.jpeg import extra_segment
from generator.keeping import write_beside
from generator.model.pictures import Picture


def cache_key(content: bytes, settings: str) -> str:
    """64 hex digits for a photo's source and the settings it is drawn with."""
    return hashlib.sha256(settings.encode() + b"\0" + hashlib.sha256(content).digest()).hexdigest()


def name_picture(content: bytes) -> str:
    """Path of a picture in the site: 20 hex digits of the SHA-256 of what it shows."""
    return f"photos/{hashlib.sha256(content).hexdigest()[:20]}.jpg"


def read_pictures(cache: Path, key: str) -> tuple[Picture, ...]:
    """The pictures kept under this key; none where they are missing or not as they were written."""
    try:
        head, _, rest = (cache / f"{key}.pictures").read_bytes().partition(b"\n")
        listed = json.loads(head)
        pictures = []
        for path, width, height, length in listed:
            content, rest = rest[:length], rest[length:]
            if name_picture(content) != path or extra_segment(content):
                return ()
            pictures.append(Picture(path, int(width), int(height), content))
    except (OSError, ValueError, TypeError):
        return ()
    return () if rest else tuple(pictures)


def keep_pictures(cache: Path, key: str, pictures: tuple[Picture, ...]) -> None:
    """Keeps a photo's pictures under this key."""
    listed = [[one.path, one.width, one.height, len(one.content)] for one in pictures]
    whole = b"".join((json.dumps(listed).encode(), b"\n", *(one.content for one in pictures)))
    write_beside(cache, f"{key}.pictures", whole)

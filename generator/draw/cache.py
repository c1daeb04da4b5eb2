"""A folder that remembers drawn photos and charts, so that a second run draws nothing.

One file each, named by the SHA-256 of its source and of how we draw. A file that is not exactly what was
written is as good as none: it is drawn again.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path

from generator.draw.jpeg import extra_segment
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


def read_kept(cache: Path, name: str) -> bytes | None:
    """What was kept under this name; none where it is missing or not as it was written."""
    try:
        digest, _, content = (cache / name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest().encode() == digest else None


def keep_file(cache: Path, name: str, content: bytes) -> None:
    """Keeps something under a name, with its digest."""
    write_beside(cache, name, hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def write_beside(cache: Path, name: str, whole: bytes) -> None:
    """Written beside and moved into place in one step; a cache that cannot be written is done without."""
    temporary = None
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=cache, prefix="new-", delete=False) as file:
            temporary = Path(file.name)
            file.write(whole)
        temporary.replace(cache / name)
    except OSError:
        if temporary:
            temporary.unlink(missing_ok=True)

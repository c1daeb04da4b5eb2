"""The one module that runs git, and only ever over objects.

A repository can say in its settings, hooks and attributes that programs be run. So git is never shown the repository:
it is given an empty one of our own making, in which only the objects are the family's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

LONGEST = 30.0
"""Seconds git may take."""
SETTINGS = "[core]\n\trepositoryformatversion = 1\n\tbare = true\n\tlogAllRefUpdates = false\n"
FORMAT = "[extensions]\n\tobjectFormat = sha256\n"
SYSTEM = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
"""What git needs of this computer: the rest of what is set here is not its business."""


def environment(bare: Path, objects: Path) -> dict[str, str]:
    """All that git is told of where it runs: no settings but ours, no network, nobody to ask."""
    own = {name: os.environ[name] for name in SYSTEM if name in os.environ}
    return own | {
        "GIT_DIR": str(bare),
        "GIT_OBJECT_DIRECTORY": str(objects),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_PAGER": "cat",
        "HOME": str(bare),
        "XDG_CONFIG_HOME": str(bare),
        "LC_ALL": "C",
        "TZ": "UTC",
    }


def make_bare(folder: Path, *, is_sha256: bool = False) -> None:
    """An empty repository, made without git, so that no template of this computer's gets into it. Raises OSError."""
    for name in ("objects", "refs/heads"):
        folder.joinpath(*name.split("/")).mkdir(parents=True)
    (folder / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8", newline="\n")
    (folder / "config").write_text(SETTINGS + FORMAT * is_sha256, encoding="utf-8", newline="\n")


def run_git(bare: Path, objects: Path, *arguments: str, said: bytes = b"") -> bytes | None:
    """What git answers; none where there is no git, or anything is wrong."""
    program = shutil.which("git")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 -- our own arguments, no shell, settings of nobody else
            [program, "--no-pager", *arguments],
            input=said,
            capture_output=True,
            check=False,
            timeout=LONGEST,
            cwd=bare,
            env=environment(bare, objects),
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None


def ask_objects(objects: Path, *arguments: str, said: bytes = b"", is_sha256: bool = False) -> bytes | None:
    """What git answers over a folder of objects, and nothing else of the repository they lie in."""
    try:
        with tempfile.TemporaryDirectory(prefix="stepmark-", ignore_cleanup_errors=True) as folder:
            bare = Path(folder) / "empty.git"
            make_bare(bare, is_sha256=is_sha256)
            return run_git(bare, objects, *arguments, said=said)
    except OSError:
        return None

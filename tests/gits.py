"""Records under version control: small repositories for tests, made with the `git` there is."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.conftest import leave_out


def git(folder: Path, *arguments: str, **surroundings: str) -> str:
    """What git answers, run without any settings of this computer's."""
    program = shutil.which("git") or leave_out("no git here")
    nowhere = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder)}
    who = {"GIT_COMMITTER_NAME": "Nobody", "GIT_COMMITTER_EMAIL": "nobody@example.org"}
    done = subprocess.run(
        [program, *arguments],
        cwd=folder,
        env={"PATH": os.environ["PATH"], **nowhere, **who, **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def begin(folder: Path) -> Path:
    """A new repository in a folder."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder


def commit(folder: Path, day: str, author: str = "Sam Reed") -> None:
    """Everything in the folder as it is, committed on a day."""
    at = day if "T" in day else f"{day}T12:00:00+00:00"
    git(folder, "add", "--all")
    who = {"GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "who@example.org"}
    git(folder, "commit", "--quiet", "--message=Visit", **who, GIT_AUTHOR_DATE=at, GIT_COMMITTER_DATE=at)

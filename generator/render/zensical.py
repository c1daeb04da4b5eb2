"""The only door to Zensical: in goes a staging folder, out comes a folder of HTML.

Runs Zensical's own command in a process of its own, so that its threads, its settings and what it says on a terminal
end there: where it warns it quotes the page. A warning is an error. Only what the staging folder gives goes out, never
Zensical's search index, and no sitemap, script or style of its own is ever made. Never sees a record.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import yaml

from generator.problems import Misuse

SETTINGS = "zensical.yml"
COMMAND = ("-P", "-m", "zensical", "build", "--clean", "--strict", "--config-file", SETTINGS)
HOW_TO_INSTALL = (
    "Zensical is not installed here. Leave out --renderer, or install it first: "
    "python -m pip install --require-hashes -r .locks/dev.txt where you have this program's own folder, "
    'python -m pip install "stepmark[zensical]" where you do not.'
)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def check_installed() -> None:
    """Raises Misuse, with the way out, where Zensical is not installed."""
    if find_spec("zensical") is None:
        raise Misuse(HOW_TO_INSTALL)


def build_html(staging: Path, out: Path) -> None:
    """The site built from `staging`, in `out`. Raises RuntimeError where Zensical has anything to complain of."""
    built = staging / write_settings(staging)
    told = subprocess.run(  # noqa: S603 - our own interpreter, and nothing of a record among the words
        [sys.executable, *COMMAND],
        cwd=staging,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if told.returncode:
        raise RuntimeError("Zensical stopped: " + "; ".join(complaints_in(told.stderr)))
    files = tuple(files_of(staging))
    missing = [file for file in files if not (built / file).is_file()]
    if missing:
        raise RuntimeError(f"Zensical left out {len(missing)} of {len(files)} files, {missing[0].name} among them")
    for file in files:
        (out / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.move(built / file, out / file)


def write_settings(staging: Path) -> str:
    """Zensical's settings, beside the staged ones; gives the name of the folder it will build in."""
    settings = yaml.safe_load((staging / "mkdocs.yml").read_text(encoding="utf-8"))
    # Our shell stands alone: no name, none of Zensical's own templates, scripts and styles.
    settings["theme"]["name"] = None
    written = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
    (staging / SETTINGS).write_text(written, encoding="utf-8", newline="\n")
    return str(settings["site_dir"])


def files_of(staging: Path) -> Iterator[Path]:
    """Path in the site of everything a staging folder gives: pages, their files, the shell's, the page for none."""
    yield Path("404.html")
    docs, theme = staging / "docs", staging / "theme"
    for top, folder in ((docs, docs), (theme, theme / "assets")):
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(top)
            if file.is_file():
                yield name.with_suffix(".html") if name.suffix == ".md" else name


def complaints_in(told: str) -> list[str]:
    """What Zensical complains of, without the lines of a page it shows beneath."""
    lines = [COLOUR.sub("", line).strip() for line in told.splitlines()]
    return [line for line in lines if line.startswith(("Warning:", "Error:"))] + lines[-1:]

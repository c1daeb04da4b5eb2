"""Records folders for tests: a sound one, and copies of it with something changed, added or removed."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.problems import Problem
from generator.read import FamilyRead, family_folders, read_family, read_service

HERE = Path(__file__).parent
SOUND = HERE / "sound"
FAMILY = "families/alder-7k2m"
CHILD = f"{FAMILY}/dunlin-4p"


def sound_records(folder: Path) -> Path:
    """A copy of the sound records, to be changed."""
    return Path(shutil.copytree(SOUND, folder / "records"))


def broken_records(case: Path, folder: Path) -> Path:
    """The sound records with the files of a case laid over them and those it removes taken out."""
    records = sound_records(folder)
    if (case / "records").is_dir():
        shutil.copytree(case / "records", records, dirs_exist_ok=True)
    if (case / "removed.txt").is_file():
        for file in (case / "removed.txt").read_text(encoding="utf-8").split():
            (records / file).unlink()
    return records


def rewrite(records: Path, file: str, old: str, new: str) -> None:
    """Changes words in one file."""
    path = records / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def write(records: Path, file: str, text: str) -> None:
    path = records / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def read_one(records: Path) -> FamilyRead:
    """The family of the sound records, or of a changed copy."""
    service = read_service(records)
    assert service.service is not None
    return read_family(records / FAMILY, service.service, service.frameworks, service.library)


def all_problems(records: Path) -> tuple[Problem, ...]:
    """Every problem of the service and, where it can be read, of every family."""
    service = read_service(records)
    found = list(service.problems)
    for folder in family_folders(records) if service.service else ():
        assert service.service is not None
        read = read_family(folder, service.service, service.frameworks, service.library)
        found += read.problems
    return tuple(found)

"""All checks, in the order they are told of; a family or the library in, warnings with file and line out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from generator.advise.lists import Lists
from generator.advise.neighbours import Neighbours, strangers_to
from generator.advise.on_consents import ON_CONSENTS
from generator.advise.on_records import ON_GOALS_AND_REPORTS
from generator.advise.on_words import ON_A_PIECE, ON_A_RECORDS_PIECES
from generator.advise.patterns import Patterns
from generator.advise.pieces import Piece, pieces_of
from generator.advise.places import read_sheet
from generator.advise.remark import Ground, Remark, Whole
from generator.advise.voices import HEARD
from generator.consent.outline import outline_of
from generator.model.goal import LibraryActivity
from generator.model.kinds import Family
from generator.model.record import AnyFiled, Filed
from generator.model.service import Service
from generator.problems import Problem
from generator.read import read_history

ON_A_FAMILY = (*ON_GOALS_AND_REPORTS, *ON_CONSENTS)


@dataclass(frozen=True)
class Adviser:
    """What is the same for every family of a run."""

    service: Service
    patterns: Mapping[str, Patterns]
    neighbours: Neighbours
    day: date

    @staticmethod
    def of(service: Service, lists: Mapping[str, Lists], neighbours: Neighbours, day: date) -> Adviser:
        """One whose patterns are compiled once."""
        patterns = {language: Patterns(found) for language, found in lists.items()}
        return Adviser(service, patterns, neighbours, day)


def advise_family(family: Family, adviser: Adviser) -> tuple[Problem, ...]:
    """Everything worth a second thought in one family, by file and line."""
    return tuple(place(remarks_on(family, adviser), family.folder, f"families/{family.id}/"))


def with_history(family: Family, adviser: Adviser) -> Family:
    """The family and when its records were changed; a sample's lies among a program's files and says nothing of it."""
    is_sample = adviser.service.sample_day is not None
    return family if is_sample else replace(family, history=read_history(family, adviser.day))


def advise_library(
    records: Path, library: Mapping[str, Filed[LibraryActivity]], adviser: Adviser
) -> tuple[Problem, ...]:
    """The same for the library's activities, which any family may be given: no child's name belongs there."""
    everyone = frozenset(name for names in adviser.neighbours.values() for name in names)
    borne = {word for member in adviser.service.team.values() for word in member.name.split()}
    ground = Ground(adviser.service, adviser.patterns, everyone - borne)
    remarks = (
        remark
        for filed in library.values()
        for remark in remarks_on_words(tuple(pieces_of(filed, adviser.service.languages[0])), ground)
    )
    return tuple(place(remarks, records, ""))


def remarks_on(family: Family, adviser: Adviser) -> Iterator[Remark]:
    """What every check says of a family."""
    language = family.service.languages[0]
    ground = Ground(family.service, adviser.patterns, strangers_to(family, adviser.neighbours))
    for filed in family.filed:
        pieces = own_pieces(filed, family, language)
        yield from remarks_on_words(pieces, ground)
    whole = Whole(family, outline_of(family), adviser.day, ground.patterns_of(language))
    for check in ON_A_FAMILY:
        yield from check(whole)


def own_pieces(filed: AnyFiled, family: Family, language: str) -> tuple[Piece, ...]:
    """A record's pieces without those an activity took from the library; of a closed family, for safety and names."""
    source = family.library.get(getattr(filed.record, "from_", "") or "")
    taken = source.body if source else ()
    pieces = tuple(piece for piece in pieces_of(filed, language) if piece.section not in taken)
    if family.household.closed is None:
        return pieces
    return tuple(replace(piece, heeds=piece.heeds & HEARD) for piece in pieces)


def remarks_on_words(pieces: tuple[Piece, ...], ground: Ground) -> Iterator[Remark]:
    """What the checks of words say of one record's pieces."""
    for piece in pieces:
        for check in ON_A_PIECE:
            yield from check(piece, ground)
    for check_all in ON_A_RECORDS_PIECES:
        yield from check_all(pieces, ground)


def place(remarks: Iterable[Remark], folder: Path, before: str) -> Iterator[Problem]:
    """Each remark with its file and line. Only files that are spoken of are opened."""
    ordered = sorted(remarks, key=lambda remark: remark.record)
    for record, told in groupby(ordered, key=lambda remark: remark.record):
        file = f"{before}{record}.md"
        sheet = read_sheet(folder.joinpath(*f"{record}.md".split("/")), file)
        for remark in told:
            line = sheet.line_of(remark)
            if line is not None:
                yield Problem(file, line, remark.wrong, remark.right, is_warning=True)

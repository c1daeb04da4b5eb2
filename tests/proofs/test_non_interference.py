"""What a reader may not see changes nothing for that reader; what anybody keeps back never shows more to anyone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.household import FamilyRecord
from generator.model.kinds import Family
from generator.model.selection import Selection
from tests.proofs import checks
from tests.proofs.narrowing import NARROWINGS, Narrowing, name_fewer_children, narrowed
from tests.site.canaries import CANARY
from tests.strategies import CASES, Drawn, prove
from tests.strategies.sheets import Sheet


@CASES
@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.__name__)
def test_any_family_is_shown_as_the_rules_say(check: Callable[[Drawn], None], cases: int) -> None:
    prove(check, cases)


def words_of_what_changed(before: Drawn, after: Drawn) -> set[str]:
    """Words of the consent that names fewer children: whoever may read about all of those may know of it now."""
    return {word for sheet in after.sheets if sheet not in before.sheets for word in CANARY.findall(repr(sheet))}


@CASES
@pytest.mark.parametrize("narrowing", NARROWINGS, ids=lambda one: one.__name__)
def test_giving_less_shows_nobody_more(narrowing: Narrowing, cases: int) -> None:
    def shows_nobody_more(drawn: Drawn) -> None:
        for less in narrowed(drawn, narrowing):
            for reader in drawn.readers:
                before, after = checks.words_held(drawn, reader), checks.words_held(less, reader)
                own = words_of_what_changed(drawn, less) if narrowing is name_fewer_children else set()
                assert before is None or after is None or after <= before | own, reader

    shows_nobody_more.__qualname__ += f".{narrowing.__name__}"
    prove(shows_nobody_more, cases)


def in_any_order(selection: Selection | None) -> object:
    """A Selection without the order of its records and people."""
    if selection is None:
        return None
    filed = tuple(sorted(selection.filed, key=lambda one: one.id))
    return replace(selection, filed=filed, sites=tuple(sorted(selection.sites)))


@CASES
def test_the_order_of_files_and_of_readers_decides_nothing(cases: int) -> None:
    def is_the_same(drawn: Drawn) -> None:
        home = drawn.sheets[0]
        readers = dict(reversed(home.fields["readers"].items()))
        turned = replace(drawn, sheets=(home.with_fields(readers=readers), *reversed(drawn.sheets[1:])))
        # The children stand in the order of their folders, whatever the order of the files.
        for reader in drawn.audiences:
            one = checks.selection_of(drawn.family, reader, drawn)
            other = checks.selection_of(with_children_of(turned, drawn), reader, drawn)
            assert in_any_order(one) == in_any_order(other)

    prove(is_the_same, cases)


def with_children_of(turned: Drawn, drawn: Drawn) -> Family:
    """The turned family, with the children of every record in the order they had."""
    about = {filed.id: filed.about for filed in drawn.filed}
    family = turned.family
    return replace(family, filed=tuple(replace(one, about=about[one.id]) for one in family.filed))


@CASES
def test_a_record_kept_to_others_changes_nothing_for_anybody_else(cases: int) -> None:
    def changes_nothing(drawn: Drawn) -> None:
        whose = drawn.readers[drawn.dice % len(drawn.readers)]
        more = drawn.with_sheets((*drawn.sheets, *(kept_to(whose, one) for one in drawn.sheets if is_added(one))))
        for reader in drawn.audiences:
            before, after = (checks.selection_of(one.family, reader, drawn) for one in (drawn, more))
            if reader != whose and before:
                assert after
                assert checks.website_of(after) == checks.website_of(before), reader

    prove(changes_nothing, cases)


def is_added(sheet: Sheet) -> bool:
    """Not what there is one of, and no consent: those are rules for everybody."""
    return sheet.kind is not FamilyRecord and not sheet.id.endswith("/profile") and not sheet.id.startswith("consents/")


def kept_to(reader: str, sheet: Sheet) -> Sheet:
    """Another record like this one, for one reader alone; its photos are its own, since they hang on it."""
    stem = sheet.stem
    other = f"{stem[:10]}-farah-too" if sheet.day else f"{stem}-too"
    kept = sheet.with_fields(only=[reader], photos=None, photo=None, then=None)
    if "pictures" in kept.fields:
        kept = kept.with_fields(pictures=[{**one, "photo": None} for one in kept.fields["pictures"]])
    return replace(kept, id=f"{sheet.id.removesuffix(stem)}{other}")


@CASES
def test_one_reader_signing_off_takes_nothing_from_another(cases: int) -> None:
    def takes_nothing(drawn: Drawn) -> None:
        """A consent more, for something else than this reader's own site and no photos, opens and closes nothing."""
        whose = drawn.readers[drawn.dice % len(drawn.readers)]
        more = drawn.with_sheets((*drawn.sheets, *(another_grant(one) for one in drawn.sheets if opens_to(one, whose))))
        for reader in drawn.readers:
            before, after = (checks.words_held(one, reader) for one in (drawn, more))
            assert before is None or after is None or before <= after

    prove(takes_nothing, cases)


def opens_to(sheet: Sheet, reader: str) -> bool:
    return (
        sheet.fields.get("for") == "read" and sheet.fields.get("with") == reader and "withdrawn-on" not in sheet.fields
    )


def another_grant(sheet: Sheet) -> Sheet:
    return replace(sheet, id=f"{sheet.id}-more", fields={**sheet.fields, "except": []}, body=())

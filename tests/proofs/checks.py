"""What must hold for any family: each check takes a drawn one and raises AssertionError where it does not.

The rooms are called through their modules, so that a leak planted in one is met here.
"""

from __future__ import annotations

from typing import Any

from generator import compose, measure
from generator.compose.requests import Request
from generator.compose.sources import Sources
from generator.consent import asked, select
from generator.model.audience import audience_from
from generator.model.child import Profile
from generator.model.consent import Consent
from generator.model.kinds import Family
from generator.model.papers import Paper
from generator.model.record import AnyFiled
from generator.model.selection import Selection
from generator.model.website import Website
from tests.proofs.oracle import Oracle
from tests.proofs.strip import stripped
from tests.proofs.view import canaries_of, view_of, words_allowed, words_said
from tests.strategies import Drawn

EMPTY = (None, "", (), {}, False)


def selected_for(family: Family, audience: str, drawn: Drawn) -> select.Selected:
    return select.select_audience(family, audience_from(audience), drawn.as_of)


def selection_of(family: Family, audience: str, drawn: Drawn) -> Selection | None:
    return selected_for(family, audience, drawn).selection


def oracle_of(drawn: Drawn, audience: str) -> Oracle:
    """What an audience, written as in receipts, may see."""
    who = audience_from(audience)
    return Oracle(drawn.family, who.id, drawn.as_of, who.child)


def website_of(selection: Selection) -> Website:
    return compose.website.compose_website(selection, measure.measure_progress(selection), is_for_readers=True)


def check_selections(drawn: Drawn) -> None:
    """Everyone's Selection is what the oracle says: record by record, field by field, word by word."""
    for reader in drawn.audiences:
        oracle = oracle_of(drawn, reader)
        selected = selected_for(drawn.family, reader, drawn)
        if not oracle.has_a_site():
            assert selected.selection is None, f"{reader} has a site without a right to one"
            continue
        if must_be_refused(oracle):
            assert selected.selection is None, f"{reader} reads a word that must not travel"
            continue
        assert selected.selection, f"{reader} has no site: {selected.withheld}"
        check_records(selected.selection, oracle)
        check_surroundings(selected.selection, oracle)


def must_be_refused(oracle: Oracle) -> bool:
    secret = {one.word for one in oracle.family.household.confidential if oracle.reader not in one.known_to}
    return bool(secret) and bool(secret & words_allowed(oracle))


def check_records(selection: Selection, oracle: Oracle) -> None:
    expected = {filed.id: filed for filed in oracle.family.filed if oracle.may_see(filed)}
    assert [filed.id for filed in selection.filed] == list(expected)
    for filed in selection.filed:
        view = view_of(expected[filed.id], oracle)
        for name, field in type(filed.record).model_fields.items():
            value, where = getattr(filed.record, name), f"{filed.id}: {name} for {oracle.reader}"
            if name == "in_":
                assert value == view.twins, where
            elif name in view.fields:
                assert value == view.fields[name] or (value in EMPTY and view.fields[name] in EMPTY), where
            else:
                assert value in EMPTY or value == field.default, where
        assert filed.body == view.body, f"{filed.id}: body for {oracle.reader}"
        assert filed.written_by == view.written_by


def check_surroundings(selection: Selection, oracle: Oracle) -> None:
    """Who may be named, whose sites are told of, which children and parts there are."""
    home = oracle.family.household
    known = {*home.readers, *home.household, *home.helpers, *oracle.family.service.team, *oracle.family.children}
    assert set(selection.people) == {id for id in known if oracle.may_name(id)}
    assert selection.children == oracle.children
    for child, parts in selection.granted.items():
        assert {part for part in parts if oracle.open_since(part, (child,)) is None} == set()
    told = [one for one in oracle.family.filed if one.record.kind == "consent" and oracle.may_see(one)]
    reading = {
        filed.record.with_
        for filed in told
        for child in filed.about
        if filed.record.for_ == "read" and oracle.is_in_force(filed.record, child)
    }
    own = set() if oracle.is_setting else {oracle.reader}
    assert own <= set(selection.sites) <= {*own, *reading}


def check_words(drawn: Drawn) -> None:
    """Every word of every composed site is one its reader may know."""
    for reader in drawn.audiences:
        selection = selection_of(drawn.family, reader, drawn)
        if selection:
            allowed = words_allowed(oracle_of(drawn, reader))
            assert words_said(website_of(selection)) - allowed == set(), f"on the site of {reader}"


def check_forms(drawn: Drawn) -> None:
    """Every word of a form is one its reader may know, or one of the consent they are asked to sign."""
    consents = drawn.family.of(Consent)
    for reader in drawn.readers:
        may_know = words_allowed(Oracle(drawn.family, reader, drawn.as_of))
        said = {what: words_said(form_of(drawn, reader, what)) for what in ("agreement", "consent-form")}
        assert said["agreement"] - may_know == set(), f"on the agreement of {reader}"
        assert said["consent-form"] == set(), f"on the empty form of {reader}"
        for filed in consents:
            words = words_said(form_of(drawn, reader, filed.id))
            assert words - may_know - words_to_sign(filed, reader, drawn.family) == set(), f"{filed.id} for {reader}"


def form_of(drawn: Drawn, reader: str, what: str) -> Paper | None:
    """The form that reader is given; none where they may not have it."""
    consent = what if what.startswith("consents/") else ""
    selection = asked.select_for_form(drawn.family, reader, consent, drawn.as_of)
    if selection is None:
        return None
    sources = Sources(selection, measure.measure_progress(selection))
    return compose.requests.paper_asked(Request(what), sources)


def words_to_sign(filed: AnyFiled, reader: str, family: Family) -> frozenset[str]:
    """What a consent says to who is asked to give it: its terms, its words, and the names in it."""
    consent = filed.record
    if reader not in consent.given_by or (consent.only and reader not in consent.only):
        return frozenset()
    home = family.household
    named = {*consent.given_by, *consent.of, consent.with_}
    people = [one for group in (home.readers, home.helpers, home.household) for id, one in group.items() if id in named]
    children = [one.record for one in family.of(Profile) if one.child in consent.children_among(family.children)]
    names = [(one.name, getattr(one, "relation", ""), getattr(one, "role", "")) for one in people]
    called = [(one.called or one.name.split()[0], one.name_in) for one in children]
    return canaries_of((consent.conditions, consent.in_, filed.body, names, called))


def check_stripped(drawn: Drawn) -> None:
    """A site is the same where all its reader may not see was never written."""
    for reader in drawn.audiences:
        oracle = oracle_of(drawn, reader)
        before = selection_of(drawn.family, reader, drawn)
        if before is None:
            continue
        after = selection_of(stripped(oracle), reader, drawn)
        assert after, f"{reader} lost a site"
        assert website_of(after) == website_of(before), f"the site of {reader}"


def words_held(drawn: Drawn, reader: str) -> frozenset[str] | None:
    """Every canary a reader's Selection holds; none where the edition is refused."""
    selected = selected_for(drawn.family, reader, drawn)
    if selected.withheld.refused:
        return None
    selection: Any = selected.selection
    return canaries_of((selection.filed, selection.people)) if selection else frozenset()


ALL = (check_selections, check_words, check_forms, check_stripped)

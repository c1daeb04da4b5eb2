"""A family without anything one reader may not see: what is left is all that reader's site may depend on.

Rules stay, since rules are what keep things from a reader: who decides, who gave which consent from when until when,
who is in a photo, what is kept to whom. Everything else that is closed goes, or becomes the same few letters.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.model.child import Profile
from generator.model.consent import Consent
from generator.model.household import FamilyRecord
from generator.model.kinds import Family
from generator.model.record import AnyFiled
from tests.proofs.oracle import Oracle
from tests.proofs.view import view_of

RULES = {
    "family": {"readers", "deciders", "confidential", "joined", "languages", "address_key"},
    "photo": {"who"},
    "goal": {"private"},
    "activity": {"private"},
    "matter": {"private"},
    "shared": {"consent"},
    "advice": {"may_share"},
}
GONE = "x"


def stripped(oracle: Oracle) -> Family:
    left = tuple(one for filed in oracle.family.filed if (one := strip(filed, oracle)) is not None)
    return replace(oracle.family, filed=left)


def strip(filed: AnyFiled, oracle: Oracle) -> AnyFiled | None:
    if isinstance(filed.record, Consent):
        return strip_consent(filed, oracle)
    if not oracle.may_see(filed) and not isinstance(filed.record, Profile):
        return None
    seen = oracle.may_see(filed)
    view = view_of(filed, oracle) if seen else None
    kept = dict(view.fields) if view else {}
    rules = {*RULES.get(filed.record.kind, ()), "only"}
    for name, field in type(filed.record).model_fields.items():
        if name in rules:
            kept[name] = getattr(filed.record, name)
        elif name not in kept:
            kept[name] = nothing(field)
    kept["in_"] = view.twins if view else {}
    if isinstance(filed.record, FamilyRecord):
        kept |= strip_household(filed.record, oracle, kept)
    if isinstance(filed.record, Profile):
        kept |= strip_profile(filed, oracle, kept)
    kept |= own_presence(filed, oracle, kept)
    record = filed.record.model_copy(update=kept)
    return replace(filed, record=record, body=view.body if view else (), written_by=view.written_by if view else "")


def nothing(field: Any) -> Any:
    if not field.is_required():
        return field.get_default()
    kind = str(field.annotation)
    return () if kind.startswith("tuple") else {} if "Mapping" in kind else GONE if field.annotation is str else None


def own_presence(filed: AnyFiled, oracle: Oracle, kept: dict[str, Any]) -> dict[str, Any]:
    """That this reader was there or wrote it: their own words are theirs, whatever else is closed."""
    if filed.record.kind == "visit" and not kept["with_"] and oracle.reader in filed.record.with_:
        return {"with_": (oracle.reader,)}
    return {}


def strip_household(home: FamilyRecord, oracle: Oracle, kept: dict[str, Any]) -> dict[str, Any]:
    readers = {}
    for id, one in home.readers.items():
        if id == oracle.reader and not oracle.is_setting:
            readers[id] = one
            continue
        told = {"name": one.name, "relation": one.relation} if oracle.may_name(id) else {"name": "x", "relation": "x"}
        readers[id] = one.model_copy(update={**told, "language": None, "reads": None, "quiet": False})
    secret = tuple(one.model_copy(update={"because": ""}) for one in home.confidential)
    # A setting is told its own name, as the family wrote it.
    own = {oracle.reader} if oracle.is_setting else set()
    helpers = {id: one for id, one in home.helpers.items() if id in own or id in kept.get("helpers", {})}
    return {"readers": readers, "confidential": secret, "helpers": helpers}


def strip_profile(filed: AnyFiled, oracle: Oracle, kept: dict[str, Any]) -> dict[str, Any]:
    """What a child on the site is called stays, however little else is open."""
    profile = filed.record
    if filed.child not in oracle.children:
        return {"name": GONE, "called": GONE, "name_in": {}}
    called = profile.called or profile.name.partition(" ")[0]
    return {"called": called, "name_in": profile.name_in, "name": kept["name"] if kept["name"] != GONE else called}


def strip_consent(filed: AnyFiled, oracle: Oracle) -> AnyFiled | None:
    """A consent this reader may not know of: gone, or its bare terms where they decide about this reader's site."""
    consent = filed.record
    if oracle.may_see(filed):
        view = view_of(filed, oracle)
        return replace(filed, body=view.body)
    shown = [one.record for one in oracle.family.filed if isinstance(one.record, Consent) and oracle.may_see(one)]
    ends_one_shown = (consent.withdrawn_on is not None or consent.how == "order") and any(
        (one.for_, one.with_) == (consent.for_, consent.with_) for one in shown
    )
    is_own = consent.for_ == ("share" if oracle.is_setting else "read") and consent.with_ == oracle.reader
    if not is_own and consent.for_ != "photos" and not ends_one_shown:
        return None
    bare = {"conditions": GONE if consent.conditions else "", "in_": {}, "lang": None}
    return replace(filed, record=consent.model_copy(update=bare), body=())

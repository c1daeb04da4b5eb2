"""What one audience may see: every rule, in the order it is applied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.consent.carried import carried_over
from generator.consent.changes import keep_history
from generator.consent.confidential import words_out_of_place
from generator.consent.drawn_on import drawn_on
from generator.consent.duties import keep_for_service
from generator.consent.fields import keep_fields, keep_references
from generator.consent.outline import Outline, outline_of
from generator.consent.people import people_for, without_unnamed
from generator.consent.reach import PURPOSES, Reach, reach_of
from generator.consent.rules import standing, taken_back
from generator.consent.voices import keep_sections, own_confidence, since_of
from generator.consent.whole import references, withheld_whole
from generator.model.audience import Audience
from generator.model.child import Profile, Transition
from generator.model.consent import Consent
from generator.model.final import Final
from generator.model.goal import Goal
from generator.model.household import FamilyRecord
from generator.model.kinds import Family
from generator.model.parts import BEFORE_ALL, Part
from generator.model.record import AnyFiled
from generator.model.review import Report, Review
from generator.model.selection import Left, Selection, Standing, Withheld
from generator.model.visit import HomeEntry, Photo, Visit


@dataclass(frozen=True)
class Selected:
    """A Selection, or none where nothing is open or the edition is refused; and what was kept back."""

    selection: Selection | None
    withheld: Withheld


def select_for(family: Family, reader: str, as_of: date) -> Selected:
    """What one of the family's readers may see on a day."""
    return select_audience(family, Audience("reader", reader), as_of)


def select_audience(family: Family, audience: Audience, as_of: date) -> Selected:
    """What an audience may see on a day. Default no: with no grant in force there is no Selection."""
    outline = outline_of(family)
    reach = reach_of(outline, audience, as_of)
    children = tuple(child for child in family.children if (child, Part.ALWAYS) in reach.by_any)
    if not children or family.household.joined > as_of:
        return closed(audience, f"no consent to {PURPOSES.get(audience.kind, 'read')} in force")
    left: list[Left] = []
    kept = keep_records(family, reach, left)
    if not any(isinstance(filed.record, FamilyRecord) for filed in kept):
        return closed(audience, "only for others")
    if has_expired(family, reach):
        return closed(audience, "has expired")
    # An entry of nothing but marks for a withheld card is empty once they are dropped.
    kept = tuple(filed for filed in drop_references(family, kept) if says_something(filed))
    selection = keep_history(make_selection(family, outline, reach, children, kept), family, reach)
    refused = words_out_of_place(family, selection)
    withheld = Withheld(audience, tuple(sorted(left)), refused)
    return Selected(None if refused else selection, withheld)


def closed(audience: Audience, why: str) -> Selected:
    return Selected(None, Withheld(audience, (Left("family", "all of it", why),)))


def written_for(family: Family, reach: Reach) -> tuple[Transition, ...]:
    """The transition pages written for a setting about this child."""
    return tuple(
        filed.record
        for filed in family.of(Transition)
        if reach.audience.kind == "setting" and (filed.child, filed.record.to) == (reach.audience.child, reach.reader)
    )


def has_expired(family: Family, reach: Reach) -> bool:
    """Whether all that was written for a setting has had its last day: the page is over, whatever else is open."""
    last = [one.expires or date.max for one in written_for(family, reach)]
    return bool(last) and max(last) < reach.day


def last_day(family: Family, reach: Reach) -> date | None:
    """Last day of a setting's edition: of the consents, or of what was written for it where that is sooner."""
    if reach.audience.kind != "setting":
        return None
    written = [one.expires or date.max for one in written_for(family, reach)]
    days = [day for day in (reach.until, max(written, default=None)) if day and day < date.max]
    return min(days, default=None)


def keep_records(family: Family, reach: Reach, left: list[Left]) -> tuple[AnyFiled, ...]:
    """Every record a reader may see, with closed fields blank and closed sections gone."""
    whole = withheld_whole(family, reach)
    left.extend(Left(record, "all of it", why) for record, why in whole.items())
    candidates = tuple(filed for filed in family.filed if filed.id not in whole)
    if reach.audience.kind == "report":
        candidates = tuple(drawn_on(filed, family, reach.audience.child) for filed in candidates)
    carried = carried_over(candidates, reach)
    kept: list[AnyFiled] = []
    for filed in candidates:
        found = keep_carried(filed, reach, left) if filed.id in carried else keep_record(filed, reach, left)
        if found is not None:
            kept.append(found)
    closed = photos_told_of_elsewhere(family, kept)
    left.extend(Left(photo, "all of it", "hangs on a record left out") for photo in sorted(closed))
    return tuple(filed for filed in kept if filed.id not in closed)


def keep_carried(filed: AnyFiled, reach: Reach, left: list[Left]) -> AnyFiled | None:
    """A record of an earlier day that was in use on the first day of a share: judged as if it had no day."""
    found = keep_record(replace(filed, day=None), reach, left)
    return found and replace(found, day=filed.day)


def photos_told_of_elsewhere(family: Family, kept: list[AnyFiled]) -> set[str]:
    """Photos that came with a home entry closed to this reader, and that nothing open to them shows."""
    shown = {f"photos/{target}" for filed in kept for kind, target in references(filed) if kind == "photo"}
    sent = {f"photos/{stem}" for filed in family.of(HomeEntry) for stem in filed.record.photos}
    return {filed.id for filed in kept if isinstance(filed.record, Photo)} & sent - shown


def keep_record(filed: AnyFiled, reach: Reach, left: list[Left]) -> AnyFiled | None:
    """A record as a reader may see it, or none where nothing of it is open."""
    if reach.audience.kind == "service":
        return keep_for_service(filed, reach.day)

    def open_since(part: Part) -> date | None:
        return since_of(filed, part, reach)

    leading = open_since(type(filed.record).leading)
    if isinstance(filed.record, FamilyRecord):
        leading = BEFORE_ALL  # there is one in every edition; its fields are still judged one by one
    if leading is None or is_over_before(filed, leading):
        left.append(Left(filed.id, "all of it", "not granted"))
        return None
    record, fields = keep_fields(filed, open_since, reach.day)
    if isinstance(record, Review) and record.confidence:
        record = record.model_copy(update={"confidence": own_confidence(filed, reach)})
    if isinstance(record, FamilyRecord) and filed.record.closed and filed.record.closed <= reach.day:
        # Visits have ended for everyone with a site, whichever of the children they may read about.
        record = record.model_copy(update={"closed": filed.record.closed})
    body, sections = keep_sections(filed, reach)
    found: AnyFiled = replace(filed, record=record, body=body)
    if isinstance(record, Visit) and not is_open(filed, open_since(Part.DIARY)):
        # That a visit did not take place is for the diary: without it nothing would say so.
        found = replace(found, written_by="", body=body if filed.record.happened else ())
    if isinstance(record, HomeEntry) and not is_open(filed, open_since(Part.HOME)):
        # Marks belong to the chart; that somebody wrote on this day belongs to who wrote.
        found = replace(found, record=record.model_copy(update={"photos": ()}), written_by="")
    if not says_something(found):
        left.append(Left(filed.id, "all of it", "not granted"))
        return None
    left.extend(Left(filed.id, what, "not granted") for what in (*fields, *sections))
    return found


def is_open(filed: AnyFiled, since: date | None) -> bool:
    """Whether a part open since that day is open for this record."""
    return since is not None and (filed.day is None or filed.day >= since)


def is_over_before(filed: AnyFiled, first: date) -> bool:
    """Whether a record is of earlier days alone. A goal set earlier and not ended by then is of today."""
    last = filed.record.ended if isinstance(filed.record, Goal) else filed.day
    return last is not None and last < first


def says_something(filed: AnyFiled) -> bool:
    """Whether anything is left of a record none of whose parts leads."""
    record = filed.record
    if isinstance(record, Visit):
        return bool(filed.body or filed.written_by)
    if isinstance(record, HomeEntry):
        return bool(filed.body or record.practice or record.photos)
    return True


def drop_references(family: Family, kept: tuple[AnyFiled, ...]) -> tuple[AnyFiled, ...]:
    """The records without references to any that are not among them."""
    ids = {filed.id for filed in kept}
    folder = {type(filed.record).kind: type(filed.record).folder for filed in family.filed}

    def is_kept(kind: str, target: str, filed: AnyFiled) -> bool:
        if kind == "library":
            return target in family.library
        places = (*filed.about, "") if not filed.child else (filed.child, "")
        return any("/".join(filter(None, (place, folder.get(kind, ""), target))) in ids for place in places)

    return tuple(keep_references(filed, is_kept) for filed in kept)


def make_selection(
    family: Family, outline: Outline, reach: Reach, children: tuple[str, ...], kept: tuple[AnyFiled, ...]
) -> Selection:
    household = family.household
    granted: Mapping[str, frozenset[Part]] = {
        child: frozenset(part for one, part in reach.by_any if one == child) for child in children
    }
    people = people_for(family, reach, children)
    shown = tuple(
        without_unnamed(filed, family, people)
        for filed in kept
        if not isinstance(filed.record, Profile) or filed.child in children
    )
    consents = {filed.id: filed.record for filed in shown if isinstance(filed.record, Consent)}
    standings = {id: standing(consent, outline, reach.day) for id, consent in consents.items()}
    return Selection(
        family=family.id,
        audience=reach.audience,
        language=language_of(family, reach),
        as_of=reach.day,
        address_key=household.address_key or family.id,
        service=family.service,
        frameworks=family.frameworks,
        filed=shown,
        people=people,
        granted=granted,
        standings=standings,
        taken_back={
            id: ended for id, consent in consents.items() if (ended := taken_back(consent, outline, reach.day))
        },
        sites=tuple(one for one in household.readers if one in known_sites(consents, standings, reach.reader)),
        until=last_day(family, reach),
        reads_large=reach.audience.kind == "reader" and household.readers[reach.reader].reads == "large-print",
        is_quiet=reach.audience.kind == "reader" and household.readers[reach.reader].quiet,
        finals=finals_among(shown, family, reach),
    )


def finals_among(kept: tuple[AnyFiled, ...], family: Family, reach: Reach) -> Mapping[str, Final]:
    """Reports as they were finished, whole: for a reader or a setting to whom the report itself is open.

    The service reads no report, and a report draws on none: what is frozen in one was judged for that one alone.
    """
    if reach.audience.kind not in PURPOSES:
        return {}
    final = (one.id for one in kept if isinstance(one.record, Report) and one.record.status == "final")
    return {id: family.finals[id] for id in final if id in family.finals}


def language_of(family: Family, reach: Reach) -> str:
    """A reader's own language, else the family's first; for who is not of the family, the service's first."""
    if reach.audience.kind != "reader":
        return family.service.languages[0]
    return family.household.readers[reach.reader].language or family.household.languages[0]


def known_sites(
    consents: Mapping[str, Consent], standings: Mapping[str, Standing], reader: str
) -> frozenset[str | None]:
    """Readers whose sites are open, as far as the consents this reader may know of say so; and this reader."""
    opened = {one.with_ for id, one in consents.items() if one.for_ == "read" and standings[id] == "in-force"}
    return frozenset({reader, *opened})

"""The rules of who sees what, stated a second time: slowly, naively, one question after another.

Written from the words of the handbook and of SECURITY.md, and sharing no code with `generator/consent`. It borrows the
models and, of their marks, which part a field or a section names. Where the two disagree, one of them is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from generator.model.consent import Consent
from generator.model.kinds import Family
from generator.model.parts import Part
from generator.model.record import AnyFiled, Record, Refers, section_rule
from generator.model.visit import Photo

FIRST_DAY_OF_ALL = date(1, 1, 1)
NAMES_OF_NO_PART = {Part.ALWAYS, Part.NEVER, Part.REPORT, Part.EVERYTHING}


@dataclass(frozen=True)
class Oracle:
    """What one reader of a family, or one setting of a child's, may see on a day."""

    family: Family
    reader: str
    """The reader's id, or the setting's."""
    day: date
    child: str = ""
    """For a setting: the one child. Nobody else has this."""

    @property
    def is_setting(self) -> bool:
        return bool(self.child)

    # --- grants ---

    def decides(self, person: str, what: str, child: str) -> bool:
        home = self.family.household
        return person in home.deciders[what] if what in home.deciders else self.is_parent(person, child)

    def is_parent(self, person: str, child: str) -> bool:
        """Whether somebody with a site has parental responsibility for the child."""
        home = self.family.household
        if person not in home.readers:
            return False
        share = home.readers[person].parental_responsibility
        return share is True or (share is not False and child in share)

    def everyone_who_decides(self, what: str, child: str) -> set[str]:
        home = self.family.household
        return {one for one in (*home.readers, *home.helpers) if self.decides(one, what, child)}

    def is_about(self, consent: Consent, child: str) -> bool:
        """A consent that names no child is about an only child, and about none of several."""
        return child in consent.about if consent.about else self.family.children == (child,)

    def is_ended(self, consent: Consent, child: str) -> bool:
        """Whether anybody took it back for that child, with this file or with another like it that came later."""
        for other in self.consents:
            if other.withdrawn_on is None or other.withdrawn_on > self.day:
                continue
            if other.for_ != consent.for_ or other.with_ != consent.with_ or not self.is_about(other, child):
                continue
            if other.withdrawn_on < consent.from_:
                continue
            if consent.for_ == "photos" and not any(one in consent.of for one in other.of):
                continue
            is_own = consent.for_ == "read" and self.decides(consent.with_ or "", "read", child)
            if not is_own or other.withdrawn_by == consent.with_ or other.how == "order":
                return True
        return False

    def is_in_force(self, consent: Consent, child: str, *, signed: bool = False) -> bool:
        """`signed` where the signature has been looked at already."""
        if not self.is_about(consent, child) or self.day < consent.from_:
            return False
        if consent.until is not None and self.day > consent.until:
            return False
        if consent.conditions and (consent.met_on is None or consent.met_on > self.day):
            return False
        if not signed and consent.how != "order":
            signed = any(self.decides(one, consent.for_, child) for one in consent.given_by)
            if not signed:
                return False
        return not self.is_outweighed(consent, child) and not self.is_ended(consent, child)

    def is_outweighed(self, consent: Consent, child: str) -> bool:
        """Whether a court has said what this person may have: while an order runs, and after it is taken back."""
        if consent.how == "order" or not consent.with_:
            return False
        return any(
            other.how == "order"
            and other.for_ == consent.for_
            and other.with_ == consent.with_
            and self.is_about(other, child)
            and other.from_ <= self.day
            and (other.withdrawn_on is not None or other.until is None or self.day <= other.until)
            for other in self.consents
        )

    @cached_property
    def consents(self) -> tuple[Consent, ...]:
        return tuple(filed.record for filed in self.family.filed if type(filed.record) is Consent)

    @cached_property
    def grants(self) -> tuple[tuple[Consent, str], ...]:
        """Every grant there is today to this reader or setting, with the child it is for."""
        purpose = "share" if self.is_setting else "read"
        return tuple(
            (consent, child)
            for consent in self.consents
            for child in ((self.child,) if self.is_setting else self.family.children)
            if consent.for_ == purpose and consent.with_ == self.reader and self.is_in_force(consent, child)
        )

    def is_granted(self, consent: Consent, part: Part) -> bool:
        if part is Part.NEVER:
            return False
        if part is Part.ALWAYS or part.value in consent.parts:
            return True
        if part is Part.TRANSITION and consent.for_ == "share":
            return True
        # Every part there is was there from the beginning.
        return Part.EVERYTHING.value in consent.parts and part not in NAMES_OF_NO_PART

    def open_since(self, part: Part, about: tuple[str, ...], *, words_of: set[str] | None = None) -> date | None:
        """First day open, for all of these children; none where it is closed for one of them.

        With `words_of`, only where all who decide signed, and each of these people who is a parent.
        """
        days = []
        for child in about:
            firsts = [
                consent.since or (consent.from_ if self.is_setting else FIRST_DAY_OF_ALL)
                for consent, whose in self.grants
                if whose == child
                and self.is_granted(consent, part)
                and (words_of is None or self.is_signed_by_everyone(consent, child, words_of))
            ]
            if not firsts:
                return None
            days.append(min(firsts))
        return max(days) if days else None

    def is_signed_by_everyone(self, consent: Consent, child: str, words_of: set[str]) -> bool:
        everyone = self.everyone_who_decides(consent.for_, child)
        parents = {one for one in words_of if self.is_parent(one, child)}
        # A court opens what it says; it gives nobody's own words away.
        return consent.how != "order" and bool(everyone) and everyone | parents <= set(consent.given_by)

    # --- records left out whole ---

    @cached_property
    def children(self) -> tuple[str, ...]:
        """Children on the site: those some grant is for."""
        return tuple(child for child in self.family.children if any(whose == child for _, whose in self.grants))

    def has_a_site(self) -> bool:
        home = self.family.filed[0]
        joined = self.family.household.joined <= self.day
        return bool(self.children) and joined and not self.is_kept_for_others(home.record) and not self.is_over()

    def is_over(self) -> bool:
        """Whether the last day has passed of every page written for this setting, if any was."""
        written = [
            filed.record
            for filed in self.family.filed
            if filed.record.kind == "transition" and filed.child == self.child and filed.record.to == self.reader
        ]
        return bool(written) and all(one.expires is not None and one.expires < self.day for one in written)

    def is_kept_for_others(self, record: Record) -> bool:
        return bool(record.only) and (self.is_setting or self.reader not in record.only)

    def is_secret(self, filed: AnyFiled) -> bool:
        """Whether some rule keeps the whole record from this reader, whatever parts are open."""
        record = filed.record
        if self.is_kept_for_others(record) or self.is_left_out(filed) or self.is_too_private(filed):
            return True
        if type(record) is Photo and not self.may_see_everyone_in(record):
            return True
        if self.is_setting and self.never_leaves_for_here(record):
            return True
        if type(record) is Consent and self.is_anothers(record):
            return True
        if record.kind == "shared" and not record.consent and record.with_ != self.reader:
            return True
        return any(self.is_secret(other) for other in self.what_it_hangs_on(filed))

    def never_leaves_for_here(self, record: Any) -> bool:
        """Consents and the log stay at home; a draft, and what its author would not pass on; another's page."""
        return {
            "consent": lambda: True,
            "shared": lambda: True,
            "report": lambda: record.status == "draft",
            "advice": lambda: record.may_share is not True,
            "transition": lambda: record.to != self.reader or (record.expires or self.day) < self.day,
        }.get(record.kind, lambda: False)()

    def is_left_out(self, filed: AnyFiled) -> bool:
        names = [name for consent, _ in self.grants for name in consent.except_]
        return any(filed.id.split("/")[-len(name.split("/")) :] == name.split("/") for name in names)

    def is_too_private(self, filed: AnyFiled) -> bool:
        if not getattr(filed.record, "private", False):
            return False
        first = self.open_since(Part.EVERYTHING, filed.about)
        return first is None or first > (day_of(filed) or date.max)

    def may_see_everyone_in(self, photo: Photo) -> bool:
        return all(person != "others" and self.may_be_seen(person) for person in photo.who)

    def may_be_seen(self, person: str) -> bool:
        """A consent in force for the pictures of this person, and none that keeps them from this reader."""
        mine = [one for one in self.consents if one.for_ == "photos" and person in one.of]
        return any(self.lets_be_seen(one, person) for one in mine) and all(
            self.reader not in one.not_to for one in mine
        )

    def lets_be_seen(self, consent: Consent, person: str) -> bool:
        """For a child, who decides for the child says so; a grown-up who reads says so alone, or an order does."""
        if person in self.family.children:
            return self.is_in_force(consent, person)
        is_own = person in consent.given_by
        if person in self.family.household.readers and not is_own and consent.how != "order":
            return False
        return any(self.is_in_force(consent, child, signed=is_own) for child in self.family.children)

    def is_anothers(self, consent: Consent) -> bool:
        """Told to who gave it and to whom it opens; further where all who decide gave it, or a court did."""
        if self.reader in (*consent.given_by, consent.with_) or consent.how == "order":
            return False
        deciding = {one for child in self.family.children for one in self.everyone_who_decides(consent.for_, child)}
        if not deciding or not all(one in consent.given_by for one in deciding):
            return True
        return len(deciding) == 1 and deciding <= set(self.family.household.readers)

    def what_it_hangs_on(self, filed: AnyFiled) -> Iterator[AnyFiled]:
        record = filed.record
        if record.kind == "activity":
            yield from self.named(f"{filed.child}/goals/{record.goal}")
        if record.kind == "shared" and record.consent:
            yield from self.named(f"consents/{record.consent}")
        if type(record) is Photo:
            yield from (other for other in self.family.filed if filed.stem in photos_shown_by(other))

    def named(self, id: str) -> Iterator[AnyFiled]:
        return (other for other in self.family.filed if other.id == id)

    # --- what is open of a record ---

    def since(self, filed: AnyFiled, part: Part, *, is_own_words: bool = False) -> date | None:
        """First day open of a part of this record, by whose words they are."""
        if part is Part.REPORT:
            part = Part(f"reports/{filed.record.report_kind}") if filed.record.kind == "report" else Part.NEVER
        is_somebodys = is_own_words or part in (Part.FAMILY_TIME, Part.HOME, Part.MATTERS)
        there = self.who_was_there(filed)
        is_ours = self.reader in there and not self.is_setting
        return self.open_since(part, filed.about, words_of=there if is_somebodys and not is_ours else None)

    def who_was_there(self, filed: AnyFiled) -> set[str]:
        record = filed.record
        said: dict[str, Any] = {
            "visit": lambda: record.with_,
            "home": lambda: (record.by,),
            "matter": lambda: (record.raised_by,),
            "review": lambda: record.present,
        }
        return set(said[record.kind]()) if record.kind in said else set()

    def is_open(self, filed: AnyFiled, part: Part, *, is_own_words: bool = False) -> bool:
        first = self.since(filed, part, is_own_words=is_own_words)
        return first is not None and (filed.day is None or first <= filed.day or self.was_in_use(filed))

    def was_in_use(self, filed: AnyFiled) -> bool:
        """Whether a record dated before a share began was in use on its first day, by what is open of the others."""
        if not self.is_setting or filed.day is None:
            return False
        others = [one for one in self.family.filed if self.could_be_open(one)]
        if filed.record.kind == "photo":
            showing = [one for one in others if one.record.kind != "photo" and filed.stem in photos_shown_by(one)]
            return any(one.day is None or self.was_in_use(one) for one in showing)
        first = self.since(filed, type(filed.record).leading)
        if first is None or filed.day >= first or not self.could_be_open(filed):
            return False
        return self.is_used_on(filed, first, [one for one in others if one.record.kind == filed.record.kind])

    def is_used_on(self, filed: AnyFiled, first: date, alike: list[AnyFiled]) -> bool:
        """`alike` are the records of the same kind that may be open."""
        record, newer = filed.record, [one for one in alike if one.day and filed.day < one.day <= first]
        same = {
            "activity": lambda other: (
                (other.child, other.record.goal, other.record.step) == (filed.child, record.goal, record.step)
            ),
            "assessment": lambda other: (other.child, other.record.framework) == (filed.child, record.framework),
            "report": lambda other: (other.child, other.record.report_kind) == (filed.child, record.report_kind),
            "review": lambda other: other.child == filed.child,
            "advice": lambda other: other.record.replaces == filed.stem,
            "board": lambda other: False,
        }.get(record.kind)
        if same is None or any(same(other) for other in newer):
            return False
        # Advice that was taken back the day it was given is taken back, whichever was filed first.
        if record.kind == "advice" and any(same(one) for one in alike if one.day and one.day <= first):
            return False
        if record.kind in ("activity", "board") and record.until and record.until < first:
            return False
        goals = self.named(f"{filed.child}/goals/{record.goal}") if record.kind == "activity" else ()
        return not any(self.could_be_open(one) and one.record.ended and one.record.ended < first for one in goals)

    def could_be_open(self, filed: AnyFiled) -> bool:
        """Whether nothing but its day may keep a record back."""
        is_of_today = (day_of(filed) or self.day) <= self.day
        return is_of_today and not self.is_secret(filed) and self.since(filed, type(filed.record).leading) is not None

    def may_see(self, filed: AnyFiled) -> bool:
        """Whether anything of a record is there for this reader."""
        if filed.record.kind == "photo" and not self.is_told_of(filed):
            return False
        return self.is_there(filed) and self.says_something(filed)

    def is_told_of(self, photo: AnyFiled) -> bool:
        """A photo sent with an entry from home is there only where something open to this reader shows it."""
        entries = [one for one in self.family.filed if one.record.kind == "home" and photo.stem in one.record.photos]
        return not entries or any(self.tells_of(other, photo) for other in self.family.filed)

    def tells_of(self, other: AnyFiled, photo: AnyFiled) -> bool:
        if other.record.kind == "photo":
            return other.record.then == photo.stem and self.may_see(other)
        if photo.stem not in photos_shown_by(other):
            return False
        name = next(one for one in ("photos", "pictures", "photo") if hasattr(other.record, one))
        is_there = self.is_there(other) if other.record.kind == "home" else self.may_see(other)
        return is_there and self.is_field_open(other, name)

    def is_there(self, filed: AnyFiled) -> bool:
        record = filed.record
        if record.kind == "profile" and filed.child not in self.children:
            return False
        if (day_of(filed) or self.day) > self.day or self.is_secret(filed):
            return False
        if record.kind == "family":
            return True
        leading = self.since(filed, type(record).leading)
        last = record.ended if record.kind == "goal" else filed.day
        return leading is not None and (last is None or leading <= last or self.was_in_use(filed))

    def says_something(self, filed: AnyFiled) -> bool:
        """A visit without a word and without the diary is not there; nor an entry with no words, marks or photos."""
        record = filed.record
        if record.kind == "visit":
            return self.is_open(filed, Part.DIARY) or bool(self.sections(filed))
        if record.kind == "home":
            marks = self.is_open(filed, Part.PRACTICE) and any(
                self.may_see(card) for stem in record.practice for card in self.cards(filed, stem)
            )
            photos = (self.is_open(filed, Part.PHOTOS) and self.is_open(filed, Part.HOME)) and any(
                self.may_see(photo) for stem in record.photos for photo in self.named(f"photos/{stem}")
            )
            return bool(marks or photos or self.sections(filed))
        return True

    def cards(self, filed: AnyFiled, stem: str) -> Iterator[AnyFiled]:
        for child in (filed.child,) if filed.child else filed.about:
            yield from self.named(f"{child}/activities/{stem}")

    def sections(self, filed: AnyFiled) -> tuple[tuple[str, str, bool], ...]:
        """Sections open of a record: name, language, and whether its *Just us* paragraphs are open too."""
        asides = self.is_open(filed, Part.FAMILY_TIME) and not self.is_setting
        found: list[tuple[str, str, bool]] = []
        if filed.record.kind == "visit" and not filed.record.happened and not self.is_open(filed, Part.DIARY):
            return ()  # that a visit did not take place is for the diary
        for section in filed.body:
            rule = section_rule(type(filed.record), section.name)
            # The family's own view at a review is the words of who was there.
            is_view = filed.record.kind == "review" and section.name == "What we think"
            if rule is None or not self.is_open(filed, rule.part, is_own_words=is_view):
                continue
            if self.is_setting and section.name == "Just us":
                continue
            if not asides:
                most = max(count_asides(one) for one in filed.body if one.name == section.name)
                # A translation that lost its Just us is not trusted; a section of nothing else is not there.
                if count_asides(section) < most or count_asides(section) == len(section.blocks):
                    continue
            found.append((section.name, section.language, asides))
        return tuple(found)

    def is_field_open(self, filed: AnyFiled, name: str) -> bool:
        record = filed.record
        part = part_named(type(record), name)
        if record.kind == "home" and name == "photos" and not self.is_open(filed, Part.HOME):
            return False  # a photo would tell that somebody wrote that day
        return self.is_open(filed, part)

    # --- people ---

    def knows_everybody(self) -> bool:
        return self.open_since(Part.PEOPLE, self.family.children) is not None

    def may_name(self, person: str) -> bool:
        if person in self.family.service.team or person == self.reader or person in self.children:
            return True
        return person not in self.family.children and self.knows_everybody()


def day_of(filed: AnyFiled) -> date | None:
    """The day a record is of: of a goal, the day it was set."""
    found: date | None = filed.record.set_on if filed.record.kind == "goal" else filed.day
    return found


@cache
def part_named(kind: type[Record], name: str) -> Part:
    (part,) = (mark for mark in kind.model_fields[name].metadata if isinstance(mark, Part))
    return part


def refers_to(kind: type[Record], name: str) -> str:
    """The kind of record a field names; empty where it names none."""
    return next((mark.kind for mark in kind.model_fields[name].metadata if isinstance(mark, Refers)), "")


def photos_shown_by(filed: AnyFiled) -> tuple[str, ...]:
    record: Any = filed.record
    if type(record) is Photo:
        return ()
    one = getattr(record, "photo", None)
    on_board = (picture.photo for picture in getattr(record, "pictures", ()) if picture.photo)
    return (*((one,) if one else ()), *getattr(record, "photos", ()), *on_board)


def count_asides(section: Any) -> int:
    return sum(getattr(block, "source", "") == "just-us" for block in section.blocks)

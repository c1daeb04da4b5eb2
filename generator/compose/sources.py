"""What every page is composed from, and how names and words are looked up in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.compose.addresses import page_path
from generator.compose.current import current_cards
from generator.model.child import Profile
from generator.model.parts import KNOWN_SINCE
from generator.model.progress import Progress
from generator.model.record import AnyFiled, section_rule
from generator.model.selection import Selection
from generator.model.shown import PhotoShown, SectionShown
from generator.model.visit import Photo
from generator.model.words import Link, Say, Written, say


@dataclass(frozen=True)
class Sources:
    """A Selection, what was measured of it, and the addresses of its pages."""

    selection: Selection
    progress: Progress

    @cached_property
    def current(self) -> frozenset[str]:
        """Ids of the cards that are for now."""
        return current_cards(self.selection)

    @property
    def language(self) -> str:
        return self.selection.language

    @property
    def own_language(self) -> str:
        """The service's first language: that of a record which names none."""
        return self.selection.service.languages[0]

    @property
    def is_closed(self) -> bool:
        """Whether visits have ended by the day built for."""
        return self.selection.household.closed is not None

    @property
    def reads_everything(self) -> bool:
        """Whether every part is open, judged by what was granted alone."""
        return all(self.selection.has(part) for part in KNOWN_SINCE)

    def ahead(self, day: date | None) -> date | None:
        """A day that is still to come; none where it is past or visits have ended: nobody plans by it any more."""
        return day if day and not self.is_closed and day >= self.selection.as_of else None

    def path(self, about: str) -> str:
        """Address of the page about a record, or about one of the site's own subjects."""
        return "index" if about == "home" else page_path(self.selection.address_key, about)

    def to(self, page: str, anchor: str = "") -> Link:
        """The way to one of the site's own pages, by its title in the catalogue."""
        return Link(self.path(page), say(f"page.{page}"), anchor)

    def plain(self, text: str, language: str = "") -> Written:
        """Words in the service's own language unless said otherwise."""
        return Written(text, language or self.own_language)

    def field(self, filed: AnyFiled, name: str) -> Written | None:
        """A field's words in the reader's language where there is a twin, else as written; none where blank."""
        twin = filed.record.in_.get(self.language, {}).get(name.replace("_", "-"))
        words = twin if isinstance(twin, str) else getattr(filed.record, name)
        language = self.language if isinstance(twin, str) else filed.record.lang or self.own_language
        return Written(words, language) if words else None

    def fields(self, filed: AnyFiled, name: str) -> tuple[Written, ...]:
        """The same for a list of words."""
        twin = filed.record.in_.get(self.language, {}).get(name.replace("_", "-"))
        words = twin if isinstance(twin, tuple) else getattr(filed.record, name)
        language = self.language if isinstance(twin, tuple) else filed.record.lang or self.own_language
        return tuple(Written(one, language) for one in ((words,) if isinstance(words, str) else words) if one)

    def person(self, id: str) -> Written | None:
        """A person's name as this reader may know it; none where they may not."""
        person = self.selection.people.get(id)
        if person is None:
            return None
        local = dict(person.names_in).get(self.language)
        return Written(local, self.language) if local else self.plain(person.name)

    def persons(self, ids: tuple[str, ...]) -> tuple[Written, ...]:
        return tuple(name for id in ids if (name := self.person(id)) is not None)

    def child(self, id: str) -> Written:
        return self.person(id) or self.plain("")

    def profile(self, child: str) -> Profile | None:
        return next((filed.record for filed in self.selection.of(Profile) if filed.child == child), None)

    def area(self, id: str | None) -> Written | None:
        """An area's name, by the frameworks of the service."""
        for framework in self.selection.frameworks.values():
            if id and id in framework.areas:
                return self.plain(framework.areas[id].name)
        return None

    def help_level(self, id: str, child: str) -> Written | None:
        """A help level's words: the child's own ladder first, then the service's."""
        profile = self.profile(child)
        words = (profile.help_levels if profile else {}).get(id) or self.selection.service.help_levels.get(id)
        return self.plain(words) if words else None

    def sections(self, filed: AnyFiled, *, opening: bool = True) -> tuple[SectionShown, ...]:
        """A record's sections in the order of its kind, each in the reader's language where there is a twin."""
        kind = type(filed.record)
        order = ([""] if opening else []) + [rule.name for rule in kind.sections]
        shown: dict[str, SectionShown] = {}
        for section in filed.body:
            rule = section_rule(kind, section.name)
            best = filed.section(section.name, self.language)
            if rule and best and rule.name in order and section.name not in shown:
                title = self.heading(rule.name, filed.child) if rule.name else None
                shown[section.name] = SectionShown(title, best)
        ranked = sorted(shown.items(), key=lambda pair: rank(order, kind, pair[0]))
        return tuple(one for _, one in ranked)

    def heading(self, name: str, child: str) -> Say:
        """A section's title, by the slug of its name."""
        slug = "-".join("".join(letter if letter.isalnum() else " " for letter in name.lower()).split())
        return say(f"section.{slug}", name=self.child(child)) if "…" in name else say(f"section.{slug}")

    def photo(self, id: str) -> PhotoShown | None:
        """A photo by its file name, if these readers may see it."""
        return next((self.photo_shown(filed) for filed in self.selection.of(Photo) if filed.stem == id), None)

    def photos(self, ids: tuple[str, ...]) -> tuple[PhotoShown, ...]:
        return tuple(photo for id in ids if (photo := self.photo(id)) is not None)

    def photo_shown(self, filed: AnyFiled) -> PhotoShown:
        by = self.person(filed.record.by) if filed.record.by else None
        words = self.field(filed, "words") or self.plain("")
        return PhotoShown(filed.stem, words, filed.day or date.min, say("photo.by", name=by) if by else None)


def rank(order: list[str], kind: type, name: str) -> int:
    rule = section_rule(kind, name)
    return order.index(rule.name) if rule else len(order)


def capital(words: Written) -> Written:
    """The words with a capital first, for where they begin a line."""
    return Written(words.text[:1].upper() + words.text[1:], words.language)

"""What each form for consent says. Like every paper each has a template of its name in `theme/print/`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.model.agreed import ConsentShown, PartShown
from generator.model.shown import PersonShown
from generator.model.words import Say, Written
from generator.prose.tree import Section


@dataclass(frozen=True)
class AgreementPaper:
    """What family and service agreed: visits, who may see the record, how to change it; to sign."""

    children: tuple[Written, ...]
    visitors: tuple[PersonShown, ...]
    plans: tuple[Written | Say, ...]
    """When and where, as on the page about us."""
    agreed: Section | None
    """The family's own words; none where nothing is written yet."""
    consents: tuple[ConsentShown, ...]
    """Those in force, as far as this reader may know."""
    shows_consents: bool
    """Whether this reader may know of any: else the form is silent about them."""
    signers: tuple[Written, ...]
    ring: tuple[Say, ...]


@dataclass(frozen=True)
class ConsentPaper:
    """What somebody is asked to agree, filled in."""

    consent: ConsentShown
    asks: Say
    since: date | None
    left_out: Say | None
    """What stays closed whatever is ticked; none where it is opened."""
    has_page: bool
    """Whether *Who can see this* is open to this reader."""
    signers: tuple[Written, ...]
    how: Literal["signed", "spoken", "order"]
    ring: tuple[Say, ...]


@dataclass(frozen=True)
class StopPaper:
    """A slip that takes a consent back; for any of them where none is filled in."""

    consent: ConsentShown | None
    ring: tuple[Say, ...]


@dataclass(frozen=True)
class PurposeShown:
    """What a consent can be for, and in one line what that lets happen."""

    name: Say
    meaning: Say


@dataclass(frozen=True)
class BlankConsentPaper:
    """An empty consent form: a box for each purpose and each part."""

    purposes: tuple[PurposeShown, ...]
    parts: tuple[PartShown, ...]
    left_out: Say
    ring: tuple[Say, ...]


FormView = AgreementPaper | ConsentPaper | StopPaper | BlankConsentPaper

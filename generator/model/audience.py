"""Who an edition is for: one of the family's readers, a setting, the service itself, or a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AudienceKind = Literal["reader", "setting", "service", "report"]
KINDS: tuple[AudienceKind, ...] = ("reader", "setting", "service", "report")
BUILT: tuple[AudienceKind, ...] = ("reader", "setting", "service")
"""Those who have a site."""


@dataclass(frozen=True, order=True)
class Audience:
    """Whom the rules are asked for. What a setting may see is asked for one child at a time."""

    kind: AudienceKind
    id: str = ""
    """The reader's or the setting's own id."""
    child: str = ""
    """For a setting or a report: the one child it is about."""

    def __str__(self) -> str:
        """As it stands in receipts and in the terminal: `mum`, `nursery@dunlin-4p7x`, `(service)`."""
        who = self.id if self.kind in ("reader", "setting") else f"({self.kind})"
        return f"{who}@{self.child}" if self.child else who


SERVICE = Audience("service")


def audience_from(text: str) -> Audience:
    """The audience that is written so."""
    who, _, child = text.partition("@")
    for kind in KINDS:
        if who == f"({kind})":
            return Audience(kind, child=child)
    return Audience("setting" if child else "reader", who, child)

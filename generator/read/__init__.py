"""A folder in; a family, or every problem with it at once, out. This room never guesses."""

from generator.read.family import ConsentsRead, FamilyRead, family_folders, read_consents, read_family
from generator.read.history import read_history
from generator.read.replay import replay_history
from generator.read.repository import read_marks
from generator.read.service import ServiceRead, read_service
from generator.read.stand_in import read_stand_in

__all__ = [
    "ConsentsRead",
    "FamilyRead",
    "ServiceRead",
    "family_folders",
    "read_consents",
    "read_family",
    "read_history",
    "read_marks",
    "read_service",
    "read_stand_in",
    "replay_history",
]

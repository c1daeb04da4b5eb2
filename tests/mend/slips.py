"""Slips for tests: a line as it should stand in the sound records, and the same line as people write it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.mend.mending import mend_bytes
from generator.mend.source import Source, sources_of_family, sources_of_service
from tests.read.folders import CHILD, FAMILY, SOUND

GOAL = f"{CHILD}/goals/asking-for-more.md"
VISIT = f"{CHILD}/visits/2026-02-03-sam.md"
CARD = f"{CHILD}/activities/2026-02-03-bubbles-picture.md"
SLEEP = f"{FAMILY}/matters/2026-02-03-sleep.md"
REPORT = f"{CHILD}/reports/2026-05-11-health-pathway.md"
KEEP = f"{FAMILY}/consents/2026-01-05-keep.md"
FAMILY_FILE = f"{FAMILY}/family.md"


@dataclass(frozen=True)
class Slip:
    file: str
    at: str
    """What stands in the sound records."""
    wrong: str
    mended: str = ""
    """What should stand there once mended; what stood there where left out."""

    @property
    def text(self) -> str:
        """The sound file with this slip in it."""
        return sound(self.file).replace(self.at, self.wrong, 1)

    @property
    def right(self) -> str:
        return sound(self.file).replace(self.at, self.mended or self.at, 1)


TITLE, LABEL, JOINED = "title: Asking for more", "label: Sleep", "joined: 2026-01-05"
STARTED, SET_ON = "- 2026-01-12 started", "set-on: 2026-01-12"
MENDABLE = (
    Slip(GOAL, TITLE, "title: Talking: asking", 'title: "Talking: asking"'),
    Slip(GOAL, TITLE, "title: Talking:", 'title: "Talking:"'),
    Slip(GOAL, TITLE, 'title: Say "more": again \\o/ ', 'title: "Say \\"more\\": again \\\\o/" '),
    Slip(GOAL, "    does: gives the picture", "    does: gives: it", '    does: "gives: it"'),
    Slip(
        GOAL,
        "  - id: gives\n    does: gives the picture",
        "  - does: gives: it\n    id: b",
        '  - does: "gives: it"\n    id: b',
    ),
    Slip(CARD, "step: looks", "step: looks\nneed:\n  - pot: big", 'step: looks\nneed:\n  - "pot: big"'),
    Slip(CARD, "step: looks", "step: looks\nneed:\n  - pot: big: red", 'step: looks\nneed:\n  - "pot: big: red"'),
    Slip(CARD, "step: looks", "step: looks\noften: bus #3, daily", 'step: looks\noften: "bus #3, daily"'),
    Slip(SLEEP, "2026-02-09: rang the clinic", "9/2/26: rang: no answer", '2026-02-09: "rang: no answer"'),
    Slip(SLEEP, "2026-02-09:", "9.2.2026:"),
    Slip(FAMILY_FILE, JOINED, "joined: 5/1/26"),
    Slip(FAMILY_FILE, JOINED, "joined: 05/01/2026"),
    Slip(FAMILY_FILE, JOINED, "joined: 5.1.2026"),
    Slip(FAMILY_FILE, JOINED, "joined: 2026-1-5"),
    Slip(FAMILY_FILE, JOINED, 'joined: "5/1/26"', 'joined: "2026-01-05"'),
    Slip(FAMILY_FILE, "{who: sam, from: 2026-01-05}", "{who: sam, from: 5/1/26}"),
    Slip(FAMILY_FILE, "parental-responsibility: yes", "parental-responsibility: Yes"),
    Slip(FAMILY_FILE, "parental-responsibility: yes", "parental-responsibility: True"),
    Slip(
        FAMILY_FILE, "parental-responsibility: yes", 'parental-responsibility: "no "', 'parental-responsibility: "no"'
    ),
    Slip(FAMILY_FILE, "  since: 2026-05-01", "\tsince: 2026-05-01"),
    Slip(FAMILY_FILE, "  since: 2026-05-01", "\tsince: 1/5/26"),
    Slip(
        FAMILY_FILE,
        JOINED,
        "joined: 2026-01-05\nevents:\n  - 3/2/26 began: nursery",
        'joined: 2026-01-05\nevents:\n  - "2026-02-03 began: nursery"',
    ),
    Slip(GOAL, SET_ON, "set-on: 12/1/26"),
    Slip(GOAL, STARTED, "- 12/1/26 started"),
    Slip(GOAL, STARTED, "- 12/1/26 Started"),
    Slip(GOAL, STARTED, "- 2026-01-12 Started"),
    Slip(GOAL, "chosen-by: family", "chosen-by: Family"),
    Slip(GOAL, "rule: 3 of 5 on 3 days", "rule: 3 of 5 On 3 Days"),
    Slip(
        GOAL,
        "steps:",
        "scaling:\n  levels: [a, b, c, d, e]\n  scores: {3/2/26: 1, 4/2/26: 2}\nsteps:",
        "scaling:\n  levels: [a, b, c, d, e]\n  scores: {2026-02-03: 1, 2026-02-04: 2}\nsteps:",
    ),
    Slip(CARD, "  2026-02-04: HHYHO", "  4/2/26: HHYHO"),
    Slip(CARD, "  2026-02-06: 12 minutes", "  2026-02-06: 12 Minutes"),
    Slip(CARD, "  2026-02-07: none", "  7/2/26: None"),
    Slip(CARD, "step: looks", "step: looks\ncounts: y+h", "step: looks\ncounts: Y+H"),
    Slip(VISIT, "next: 2026-02-17 10:00", "next: 17/2/26 10:00"),
    Slip(VISIT, "next: 2026-02-17 10:00", "next: 17/2/26, Gran's: kitchen", 'next: "2026-02-17, Gran\'s: kitchen"'),
    Slip(
        REPORT,
        "status: draft",
        "status: Draft\nperiod: 12/1/26 to 7/7/26",
        "status: draft\nperiod: 2026-01-12 to 2026-07-07",
    ),
    Slip(REPORT, "status: draft", "status: DRAFT"),
    Slip(KEEP, "from: 2026-01-05", "from: 5/1/26"),
    Slip("service.yml", "sample-day: 2026-06-12", "sample-day: 12/6/26"),
    Slip("service.yml", "name: Hillfoot Portage", "name: Hillfoot: Portage", 'name: "Hillfoot: Portage"'),
)
UNMENDABLE = (
    Slip(GOAL, TITLE, "title: Asking # not for Mum"),
    Slip(GOAL, TITLE, "title: Talking: asking\n  for more"),
    Slip(GOAL, TITLE, "title: Talking: asking\nfor more"),
    Slip(GOAL, TITLE, "title: 'Talking': asking"),
    Slip(GOAL, TITLE, "titel: Talking"),
    Slip(GOAL, SET_ON, "set-on: 30/2/26"),
    Slip(GOAL, SET_ON, "set-on: 2/13/26"),
    Slip(GOAL, SET_ON, "set-on: 3/2"),
    Slip(GOAL, SET_ON, "set-on: 2026-02-30"),
    Slip(GOAL, SET_ON, "set-on: 0202-02-03"),
    Slip(GOAL, SET_ON, "set-on: 2206-05-01"),
    Slip(GOAL, SET_ON, "set-on: 3/2/0202"),
    Slip(GOAL, SET_ON, "set-on: 1/5/2206"),
    Slip(GOAL, SET_ON, "set-on: 0202-2-3"),
    Slip(GOAL, STARTED, "- 0202-01-12 Started"),
    Slip(VISIT, "next: 2026-02-17 10:00", "next: 17.2.0202 10:00"),
    Slip(GOAL, SET_ON, "set-on: in January: the 12th"),
    Slip(GOAL, "chosen-by: family", "chosen-by: Granny"),
    Slip(GOAL, "chosen-by: family", "chosen-by: family #1"),
    Slip(GOAL, STARTED, "- 2026-01-12: started"),
    Slip(GOAL, "steps:", "scaling:\n  start: 1\n\tlevels: [a, b, c, d, e]\n   scores: {}\nsteps:"),
    Slip(VISIT, "next: 2026-02-17 10:00", "next: 17/2/26 10am"),
    Slip(VISIT, "minutes: 60", "minutes: 60: about"),
    Slip(VISIT, "minutes: 60", "minutes: 60 #1"),
    Slip(VISIT, "minutes: 60", "minutes:\t60"),
    Slip(VISIT, "with: [mum, nani]", "with: [Mum, nani]"),
    Slip(VISIT, "with: [mum, nani]", "with: [mum: nani]"),
    Slip(CARD, "  2026-02-04: HHYHO", "  2026-02-04: HHYHO\n  4/2/26: YY"),
    Slip(CARD, "  2026-02-04: HHYHO", "  4/2/26: YY\n  2026-02-04: HHYHO"),
    Slip(CARD, "step: looks", "step: looks\nneed:\n  - a pot: big: wide\n    and red"),
    Slip(FAMILY_FILE, "parental-responsibility: yes", "parental-responsibility: Y"),
    Slip(FAMILY_FILE, JOINED, "joined: 5-1-2026"),
)


def sources(records: Path = SOUND) -> dict[str, Source]:
    """Every file of the records that could be mended, by its path."""
    folders = sorted(folder for folder in (records / "families").iterdir() if folder.is_dir())
    found = [*sources_of_service(records), *(one for folder in folders for one in sources_of_family(folder))]
    return {source.file: source for source in found}


def sound(file: str) -> str:
    return (SOUND / file).read_text(encoding="utf-8")


def mend_text(file: str, text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """A file of the sound records with another text: that text mended, and what was done."""
    mended, done = mend_bytes(text.encode("utf-8"), sources()[file])
    return mended.decode("utf-8"), done

"""A small service written to a folder: two families, a child each, so that a build takes a moment."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

TODAY = "2026-06-12"
ELM, ROWAN = "elm-2k3m", "rowan-5t7w"
CHILD = {ELM: ("wren-4k7m", "Wibke", "Osgood"), ROWAN: ("tern-2p9x", "Tamsin", "Lovell")}
SERVICE = """format: 1
name: Small Portage
sample-day: 2026-06-12
phone: 01632 960 100
named-person: "Dana Okafor, 01632 960 299"
team:
  sam: {name: Sam Reed, role: Portage home visitor, phone: 01632 960 211}
help-levels: {hand: a little help, self: by myself}
"""
FRAMEWORK = """name: Small Steps
source: Small Portage
licence: CC BY 4.0
publish: yes
codes: {not-yet: not yet, can: can do it}
achieved: can
areas:
  talk: {name: Talking, items: {talk-1: {words: Turns to a voice}}}
"""
FILES = {
    "family.md": """---
name: CALLED and family
languages: [en]
joined: 2026-01-05
address-key: KEY
visitors:
  - {who: sam, from: 2026-01-05}
readers:
  mum: {name: PARENT, relation: Mum, parental-responsibility: yes}
  gran: {name: Petronella, relation: Gran}
---
## What matters to us
Time together.
""",
    "consents/2026-01-05-keep.md": """---
for: keep
given-by: [mum]
how: signed
from: 2026-01-05
---
Yes.
""",
    "consents/2026-01-05-mum.md": """---
for: read
with: mum
parts: [everything]
given-by: [mum]
how: signed
from: 2026-01-05
---
Yes.
""",
    "consents/2026-01-05-gran.md": """---
for: read
with: gran
parts: [profile, celebrations, goals, photos]
given-by: [mum]
how: signed
from: 2026-01-05
---
Yes.
""",
    "consents/2026-01-05-photos.md": """---
for: photos
of: [CHILD]
given-by: [mum]
how: signed
from: 2026-01-05
---
Yes.
""",
    "photos/2026-02-03-bubbles.md": """---
words: Bubbles over a table.
who: [CHILD]
by: mum
---
""",
    "CHILD/profile.md": """---
name: CALLED Surname
called: CALLED
born: 2023-03-01
---
## What I enjoy
Bubbles.
""",
    "CHILD/goals/asking.md": """---
title: CALLED asks for more
area: talk
chosen-by: family
set-on: 2026-01-12
steps:
  - {id: looks, does: looks at us, history: [2026-01-12 started]}
  - {id: reaches, does: reaches for it}
---
We want to know.
""",
    "CHILD/visits/2026-02-03-sam.md": """---
with: [mum]
photos: [2026-02-03-bubbles]
---
## Celebrations
CALLED laughed at the bubbles.

## What we agreed
Bubbles at bath time.
""",
}


def write_service(records: Path) -> Path:
    """The records folder, with both families."""
    write(records / "service.yml", SERVICE)
    write(records / "frameworks" / "small-steps.yml", FRAMEWORK)
    for number, (family, (child, called, parent)) in enumerate(CHILD.items()):
        folder = records / "families" / family
        for path, text in FILES.items():
            own = text.replace("CHILD", child).replace("CALLED", called).replace("PARENT", parent)
            write(folder / path.replace("CHILD", child), own.replace("KEY", f"{number}f" * 16))
        Image.new("RGB", (640, 480), (40 + 90 * number, 120, 160)).save(folder / "photos" / "2026-02-03-bubbles.jpg")
    return records


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    write(file, text.replace(old, new))

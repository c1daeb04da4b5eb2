"""The whole sweep by hand, on our own texts and on a folder of real material: `python -m tests.hostile [FOLDER] [N]`.

Puts each text into every place, or with N into one place in N, others for each text. Ends with a summary.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.hostile.broken import BROKEN
from tests.hostile.building import sweep_sites
from tests.hostile.documents import sweep_documents
from tests.hostile.material import SCRIPTS, TEMPLATES, folder_named, material_from
from tests.hostile.sweep import Tally, summary_of, sweep_places, try_bytes


def main(folder: Path | None, every: int) -> int:
    """1 where anything was raised, could run on a page, or was told in words nobody can act on."""
    material = material_from(folder)
    tally = Tally()
    for name, raw in BROKEN.items():
        for kind in ("matter", "visit", "service", "framework"):
            try_bytes(raw, kind, name, tally)
    sweep_documents((*material.documents, *material.words[:: max(1, every // 10)]), tally)
    sweep_places(material.words, tally, every)
    sweep_sites(material.words, max(1, 60 // every), tally)
    sweep_sites((*SCRIPTS, *TEMPLATES), max(1, 40 // every), tally)
    print("\n".join(summary_of(tally)))
    return 1 if tally.faults or tally.wrong or tally.live else 0


if __name__ == "__main__":
    asked = sys.argv[1:]
    numbers = [int(word) for word in asked if word.isdigit()]
    folders = [Path(word) for word in asked if not word.isdigit()]
    sys.exit(main(folders[0] if folders else folder_named(), numbers[0] if numbers else 1))

"""What each printed paper is given to say, word for word, for an English and an Urdu reader of the sample.

Renewed like the staging folders: `STEPMARK_RENEW=1 python -m pytest tests/golden`, and read before it is committed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.compose import Request, compose_request, compose_website
from generator.consent import select_for_form
from generator.measure import measure_progress
from generator.model.papers import Paper
from generator.press.plain import write_plain
from generator.read import read_family, read_service
from generator.wording.wording import read_wording
from tests.sites import RECORDS, ROOT

EXPECTED = Path(__file__).parent / "papers"
READERS = (("alder-7k2m", "mum"), ("hornbeam-3q9t", "nani"))


def papers_for(family_name: str, reader: str) -> dict[str, Paper]:
    """One paper of each class that a build makes or somebody may ask for; the week last."""
    service_read = read_service(RECORDS)
    service = service_read.service
    assert service
    assert service.sample_day
    folder = RECORDS / "families" / family_name
    family = read_family(folder, service, service_read.frameworks, service_read.library).family
    assert family
    selection = select_for_form(family, reader, "", service.sample_day)
    assert selection
    progress = measure_progress(selection)
    made = list(compose_website(selection, progress, is_for_readers=True).papers)
    card = next(filed.id for filed in reversed(selection.filed) if "/activities/2026-06" in filed.id)
    consent = next(filed.id for filed in reversed(selection.filed) if filed.id.startswith("consents/"))
    forms = (Request("agreement"), Request("consent-form"), Request(consent), Request(consent, "stop"))
    for request in (Request(card, "blank"), Request(card, "a5"), *forms):
        website = compose_request(selection, progress, request)
        assert website
        made += website.papers
    return {type(paper.view).__name__: paper for paper in made}


@pytest.mark.parametrize(("family", "reader"), READERS)
def test_each_paper_says_what_is_expected(family: str, reader: str) -> None:
    for name, paper in papers_for(family, reader).items():
        wording = read_wording(ROOT / "theme", paper.language)
        made = json.dumps(write_plain(paper.view, wording, {}), ensure_ascii=False, indent=1) + "\n"
        file = EXPECTED / f"{family}-{reader}-{name}.json"
        if os.environ.get("STEPMARK_RENEW"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(made, encoding="utf-8", newline="\n")
        assert made == file.read_text(encoding="utf-8"), f"{file.name} is not as expected"


@pytest.mark.parametrize(("family", "reader"), READERS)
def test_no_paper_is_missing_and_none_unexpected(family: str, reader: str) -> None:
    kept = {file.stem.rpartition("-")[2] for file in EXPECTED.glob(f"{family}-{reader}-*.json")}
    assert kept == set(papers_for(family, reader))

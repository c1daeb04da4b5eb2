"""Every paper of the sample service, pressed as a build does, with the pages it stands beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.compose import compose_website
from generator.consent import select_editions
from generator.draw import draw_pictures
from generator.measure import measure_progress
from generator.model.papers import Paper
from generator.model.website import Website
from generator.press import press_papers
from generator.read import family_folders, read_family, read_service
from generator.render.stage import stage
from tests.press.builders import THEME
from tests.sites import RECORDS


@dataclass(frozen=True)
class Pressed:
    """One paper of one edition."""

    paper: Paper
    content: bytes
    website: Website
    staged: Path
    """The staging folder of its site."""

    def __str__(self) -> str:
        return f"{type(self.paper.view).__name__} of {self.website.edition}: {self.paper.path}"

    @property
    def page(self) -> str:
        """The staged page it stands beside."""
        path = self.paper.path.rpartition("-v")[0] or self.paper.path
        return (self.staged / "docs" / f"{path}.md").read_text(encoding="utf-8")


def press_sample(folder: Path) -> Iterator[Pressed]:
    """Every paper of every reader of the sample."""
    service_read = read_service(RECORDS)
    service = service_read.service
    assert service
    assert service.sample_day
    for family_folder in family_folders(RECORDS):
        family = read_family(family_folder, service, service_read.frameworks, service_read.library).family
        assert family
        for selected in select_editions(family, service.sample_day):
            if selected.selection:
                website = compose_website(selected.selection, measure_progress(selected.selection), is_for_readers=True)
                pictures, _ = draw_pictures(website, family_folder, folder / "cache")
                contents, problems = press_papers(website, pictures, THEME)
                assert problems == ()
                stage(website, pictures, THEME, folder / website.edition, contents)
                for paper in website.papers:
                    yield Pressed(paper, contents[paper.path], website, folder / website.edition)

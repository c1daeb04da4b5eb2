"""Nothing that fits into a record takes long: every pattern of the program, and every shape a text can have."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

import pytest

from generator.mend.mending import mend_bytes
from tests.effort import EASY, effort, grows_with_size, is_within
from tests.hostile.building import Site, build_site
from tests.hostile.documents import source_of
from tests.hostile.folders import File, whole_service
from tests.hostile.sweep import files_of_each_kind, read_text

GENERATOR = Path(__file__).parents[2] / "generator"
USED = re.compile(r"\b([A-Z_]+)\.(search|sub|finditer|findall|split|match|fullmatch)\b")
ANYWHERE = frozenset({"search", "sub", "finditer", "findall", "split"})
LONG = 10_000
"""Letters at which a pattern that tries everything in every way takes seconds, and an honest one milliseconds."""
FILLINGS = (
    *(
        "a",
        " ",
        "-",
        "*",
        "_",
        "#",
        "[",
        "]",
        "(",
        "{",
        "}",
        "<",
        ">",
        '"',
        "'",
        ":",
        "1",
        "|",
        "\\",
        "~",
        "=",
        "!",
        "&",
    ),
    *(
        "a ",
        "- ",
        "* ",
        "_a",
        "a-",
        "a_",
        "1. ",
        "> ",
        "[a",
        "[a](",
        "](",
        "{lang=",
        "<!--",
        "just us",
        "told by a",
        ": ",
    ),
    *("\t", "\n", "\u200b", "é", "https://a.", "(a)", "a: ", " #", '"a', "2026-01-01 "),
)
AROUND = (("", "\0"), ("---", "x"), ("**told by ", "x"))
OWN_FILES = frozenset({"COMMENT", "INDENT", "MARKER"})
"""Patterns that only ever see our own theme and handbook."""


def patterns() -> Iterator[tuple[str, re.Pattern[str], bool, bool]]:
    """Every pattern a module keeps, and whether it is looked for anywhere in a text, or must be the whole of it."""
    sources = [path.read_text(encoding="utf-8") for path in sorted(GENERATOR.rglob("*.py"))]
    used = {pair for source in sources for pair in USED.findall(source)}
    anywhere = {name for name, way in used if way in ANYWHERE}
    for path in sorted(GENERATOR.rglob("*.py")):
        module = ".".join(path.relative_to(GENERATOR.parent).with_suffix("").parts)
        names = [
            target.id
            for node in ast.parse(path.read_bytes()).body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        ]
        if path.name == "__main__.py" or not any(name.isupper() for name in names):
            continue
        for name in names:
            value = getattr(import_module(module), name)
            if isinstance(value, re.Pattern) and name not in OWN_FILES:
                yield f"{module}.{name}", value, name in anywhere, (name, "fullmatch") in used
            elif isinstance(value, str) and module == "generator.prose.grammar" and name != "ADDRESS":
                # The library looks for these anywhere in a paragraph.
                yield f"{module}.{name}", re.compile(value), True, False


PATTERNS = [
    pytest.param(pattern, is_anywhere, is_whole, id=name) for name, pattern, is_anywhere, is_whole in patterns()
]


@pytest.mark.parametrize(("pattern", "is_anywhere", "is_whole"), PATTERNS)
def test_no_pattern_tries_a_long_text_in_every_way(pattern: re.Pattern[str], is_anywhere: bool, is_whole: bool) -> None:
    ways = (
        pattern.match,
        *((pattern.fullmatch,) if is_whole else ()),
        *((pattern.search, lambda text: list(pattern.finditer(text))) if is_anywhere else ()),
    )
    texts = (
        (before + filling, before + filling * (LONG // len(filling)) + after)
        for filling in FILLINGS
        for before, after in AROUND
    )
    tried = ((name, way.__name__, is_within(EASY, lambda: way(text))) for name, text in texts for way in ways)  # noqa: B023
    assert next((one for one in tried if not one[2]), None) is None


BODIES = (
    *(
        "a\n\n",
        "- a\n\n",
        "> a\n\n",
        "## a\n\n",
        "### a\n\n",
        "a  \n",
        "|a|b|\n|-|-|\n|c|d|\n\n",
        "**a** *b* _c_ " * 40 + "\n\n",
    ),
    *(
        "[a](https://b.c) " * 100 + "\n\n",
        "[a]{lang=pl} " * 100 + "\n\n",
        "- a\n    - b\n        - c\n\n",
        "> > > > a\n\n",
    ),
    *(
        "just us: a ",
        "> just us: a\n\n",
        "**Told by a:** b\n\n",
        "<!-- a -->",
        "<!-- a -->\n",
        "a " * 5_000 + "\n\n",
        "\x00\n",
    ),
    *(
        "\u202ea\n",
        "\\*" * 200 + "\n\n",
        "*a " * 100 + "\n\n",
        "<&\"'>" * 500 + "\n\n",
        "a",
        "    a\n",
        "\t",
        "## Celebrations {ur}\n\n",
    ),
)
FIELDS = (
    *(
        "with: [{}]",
        "looked-at: [{}]",
        "photos: [{}]",
        "in: [{}]",
        "in: {{ur: {{{}}}}}",
        "{}",
        "place: {}",
        "place: '{}",
        "- {}",
    ),
    *("# {}", "with:\n{}", "minutes: {}", "next: {}", "only: [{}]"),
)
FILLED = ("a, ", "aa: b, ", "  - a\n", "[", "a: b\n", "9", "a-", "\\ ", "# a\n", "*a ", "{}, ", "'' ", "a: &a b\n")


@pytest.mark.parametrize("piece", BODIES)
def test_a_body_four_times_as_long_takes_four_times_as_long(piece: str) -> None:
    def read(size: int) -> object:
        return read_text(f"---\n---\n{piece * (size // len(piece))}".encode(), "visit")

    assert grows_with_size(read, 60_000)


@pytest.mark.parametrize("field", FIELDS)
def test_front_matter_four_times_as_long_takes_four_times_as_long(field: str) -> None:
    for piece in FILLED[::3]:

        def read(size: int, piece: str = piece) -> object:
            return read_text(f"---\n{field.format(piece * (size // len(piece)))}\n---\n".encode(), "visit")

        assert grows_with_size(read, 15_500), piece


@pytest.mark.parametrize("field", FIELDS[:7])
def test_no_front_matter_keeps_the_mender_busy(field: str) -> None:
    for piece in FILLED[:5]:
        raw = f"---\n{field.format(piece * (62_000 // len(piece)))}\n---\n".encode()
        assert is_within(300, lambda: mend_bytes(raw, source_of("visit"))), piece  # noqa: B023


def days(count: int) -> dict[str, str]:
    return {(date(2026, 1, 20) + timedelta(number)).isoformat(): "Y" for number in range(count)}


FULL = {
    "a chart of years": ("activities/2026-01-20-bubbles.md", {"practice": days(3_000)}),
    "a chart of one busy day": ("activities/2026-01-20-bubbles.md", {"practice": {"2026-02-04": ["Y"] * 6_000}}),
    "a long list": ("activities/2026-01-20-bubbles.md", {"need": ["a"] * 6_000}),
    "many steps": (
        "goals/asking-for-more.md",
        {"steps": [{"id": "reaches", "does": "a"}, *({"id": f"s-{number}", "does": "a"} for number in range(1_200))]},
    ),
    "a long log": ("matters/2026-02-03-sleep.md", {"log": dict.fromkeys(days(2_500), "a")}),
    "a large family": (
        "alder-7k2m/family.md",
        {
            "household": {
                "mum": {"name": "A"},
                "nan": {"name": "B"},
                **{f"p-{number}": {"name": "a"} for number in range(1_500)},
            }
        },
    ),
}
FULL_BODIES = {
    "very many paragraphs": "a\n\n" * 1_400,
    "very long paragraphs": ("a " * 5_900 + "\n\n") * 20,
    "a very long list": ("- a\n" * 900 + "\n") * 3,
    "very wide tables": ("|" + "a|" * 19 + "\n|" + "-|" * 19 + "\n" + ("|" + "c|" * 19 + "\n") * 250 + "\n") * 3,
    "much emphasis": ("**a *b* c** " * 40 + "\n\n") * 70,
    "many links": ("[a](https://b.c) " * 100 + "\n\n") * 70,
}


def filled_to_the_limit() -> Iterator[tuple[str, tuple[File, ...]]]:
    for name, (path, value) in FULL.items():
        yield (
            name,
            tuple(replace(one, value=one.value | value) if one.path.endswith(path) else one for one in whole_service()),
        )
    for name, body in FULL_BODIES.items():
        yield (
            name,
            tuple(
                one.saying(f"## Celebrations\n{body}") if one.path.endswith("02-03-sam.md") else one
                for one in whole_service()
            ),
        )


@pytest.mark.full
@pytest.mark.parametrize(("name", "files"), tuple(filled_to_the_limit()), ids=[*FULL, *FULL_BODIES])
def test_a_record_filled_to_the_limit_is_read_and_built_in_time(
    name: str, files: tuple[File, ...], tmp_path: Path
) -> None:
    built: list[object] = []
    plain = effort(lambda: build_site(whole_service(), tmp_path / "plain"))
    took = effort(lambda: built.append(build_site(files, tmp_path / "full")))
    assert isinstance(built[0], Site), built
    # Our own reading back of the pages is in this too.
    assert took < plain + 300


def test_every_kind_of_file_is_read_in_a_moment() -> None:
    for file in files_of_each_kind():
        assert is_within(EASY, lambda: read_text(file.text.encode(), file.kind)), file.kind  # noqa: B023

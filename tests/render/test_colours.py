"""Contrast (WCAG 2.2, 1.4.3 and 1.4.11), light and dark, from the style sheet's own colours."""

from __future__ import annotations

import re

import pytest

from tests.render.conftest import ROOT

TOKENS = (ROOT / "theme" / "site" / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
LIGHT, BY_DEVICE, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", block)) for block in re.findall(r":root[^{]*\{([^}]*)\}", TOKENS)
)
WORDS = [
    *[(ink, ground) for ink in ("ink", "soft", "brand") for ground in ("paper", "card", "brand-wash", "glow")],
    ("brand-ink", "brand"),
    ("sun-ink", "sun"),
    ("sun-ink", "card"),
    ("leaf", "leaf-wash"),
    ("leaf", "card"),
    ("leaf-ink", "leaf"),
    ("sky-ink", "sky"),
    ("rose-ink", "rose"),
]
MARKS = [
    ("edge", "card"),
    ("edge", "paper"),
    ("sun-edge", "sun"),
    ("sun-edge", "card"),
    ("leaf", "paper"),
    ("brand", "sun"),
    *[(pass_, "card") for pass_ in ("brand", "sun-edge", "sky-ink", "leaf", "plum")],
]


def brightness(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_from_their_ground(palette: dict[str, str]) -> None:
    weak = {pair for pair in WORDS if contrast(palette[pair[0]], palette[pair[1]]) < 4.5}
    assert not weak


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_stand_out_from_their_ground(palette: dict[str, str]) -> None:
    weak = {pair for pair in MARKS if contrast(palette[pair[0]], palette[pair[1]]) < 3}
    assert not weak


def test_the_device_and_the_button_choose_the_same_dark() -> None:
    assert BY_DEVICE == DARK

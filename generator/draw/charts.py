"""From charts as plain data to SVG: the only door to Vega-Lite.

In: charts, the specs in `theme/charts/`, one language's words, a cache. Out: for each chart one SVG that can stand in a
page: colours are names of the style sheet's, links name pages of the site, and nothing in it comes from elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.draw.drawing import PAGES, tidy_svg
from generator.keeping import keep_file, read_kept
from generator.model.charts import ChartShown, Mark, Tick, Value
from generator.model.words import Link, Say, Written
from generator.wording.place import month_names, write_day
from generator.wording.wording import Wording

ENDING = ".chart"
SETTINGS = "1"
"""Raise it when the same chart would be drawn differently by the same Vega."""


def draw_charts(
    charts: tuple[ChartShown, ...], wording: Wording, theme: Path, cached: Path
) -> tuple[Mapping[ChartShown, str], tuple[str, ...]]:
    """Each chart's SVG, from the cache where it is known, and the names they are kept under."""
    specs = {chart: write_spec(chart, wording, theme) for chart in charts}
    keys = {chart: chart_key(spec, wording.language) for chart, spec in specs.items()}
    drawn = {chart: draw_chart(specs[chart], keys[chart], wording.language, cached) for chart in charts}
    return drawn, tuple(kept_as(key) for key in keys.values())


def chart_key(spec: dict[str, Any], language: str) -> str:
    """64 hex digits for a chart and what draws it."""
    said = json.dumps((SETTINGS, version("vl-convert-python"), language, spec), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()


def kept_as(key: str) -> str:
    return f"{key}{ENDING}"


def draw_chart(spec: dict[str, Any], key: str, language: str, cached: Path) -> str:
    kept = read_kept(cached, kept_as(key))
    if kept is not None:
        return kept.decode()
    # Loaded only where something must be drawn: it brings a whole browser's engine.
    import vl_convert

    drawn = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[], time_format_locale=write_months(language))
    svg = tidy_svg(drawn, f"c{key[:8]}")
    keep_file(cached, kept_as(key), svg.encode())
    return svg


def write_spec(chart: ChartShown, wording: Wording, theme: Path) -> dict[str, Any]:
    """The chart's spec with its data in, mirrored for a language that begins at the right."""
    spec: dict[str, Any] = deepcopy(read_spec(theme, chart.kind))
    spec["config"] = read_spec(theme, "look")
    if wording.direction == "rtl":
        spec = merged(spec, read_spec(theme, "from-the-right"))
    spec["datasets"] = {name: [write_mark(one, wording) for one in marks] for name, marks in chart.data}
    return spec


@cache
def read_spec(theme: Path, name: str) -> Any:
    return json.loads((theme / "charts" / f"{name}.json").read_text(encoding="utf-8"))


def merged(spec: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    """A spec with the values of a patch put over its own (RFC 7396, without deletions)."""
    over = {
        key: merged(spec[key], value) if isinstance(value, dict) and isinstance(spec.get(key), dict) else value
        for key, value in patch.items()
    }
    return {**spec, **over}


def write_mark(one: Mark, wording: Wording) -> dict[str, str | int | float | bool]:
    return {field: write_value(value, wording) for field, value in one}


def write_value(value: Value, wording: Wording) -> str | int | float | bool:
    if isinstance(value, Tick):
        return f"{value.day.isoformat()}|{write_day(value.day, 'short', wording.language)}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Say | Written):
        return wording.say_plain(value)
    if isinstance(value, Link):
        return f"{PAGES}{value.to}.html" + (f"#{value.anchor}" if value.anchor else "")
    return value


@cache
def write_months(language: str) -> dict[str, Any]:
    """Names of months as d3 takes them; its days and forms are never asked for."""
    long, short = month_names(language)
    days = ["-"] * 7
    return {
        "dateTime": "%x",
        "date": "%x",
        "time": "%X",
        "periods": ["-", "-"],
        "days": days,
        "shortDays": days,
        "months": list(long),
        "shortMonths": list(short),
    }

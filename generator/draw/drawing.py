"""What Vega writes made fit to stand in a page: small, without a style of its own, its links pages of the site.

In goes one SVG, out comes one SVG. The English names of groups and marks are left out: the page says in its own
language what a chart shows, and each link says where it leads.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

PAGES = "https://page.invalid/"
"""Put before the address of a page of the site, since Vega completes an address that has no beginning."""
LINK = "{http://www.w3.org/1999/xlink}href"
SHAPE = frozenset(("d", "height", "transform", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2"))
"""Attributes that hold numbers of the drawing."""
LOOK = frozenset(("fill", "fill-opacity", "opacity", "stroke", "stroke-dasharray", "stroke-width"))
TEXT = frozenset(("font-size", "font-weight", "text-anchor"))
KEPT = SHAPE | LOOK | TEXT | {"href", "id", "clip-path"}
"""Attributes that draw."""
COORDINATE = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:e-?[0-9]+)?")


def tidy_svg(svg: str, name: str) -> str:
    """The drawing, every id of it beginning with `name`. Raises ValueError where a link leads outside."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - written by Vega a moment ago
    ids = {one.get("id"): f"{name}-{number}" for number, one in enumerate(root.iter()) if one.get("id")}
    tidy(root, ids)
    drop_empty(root)
    return ElementTree.tostring(root, encoding="unicode", short_empty_elements=True)


def tidy(element: Element, ids: dict[str | None, str]) -> None:
    """The element and all in it with nothing but what draws."""
    element.tag = element.tag.rpartition("}")[2]
    target, said = element.get(LINK), element.get("aria-label")
    for attribute, value in list(element.attrib.items()):
        if attribute not in KEPT or (attribute, value) in (("opacity", "1"), ("fill-opacity", "1")):
            del element.attrib[attribute]
        elif attribute in SHAPE:
            element.set(attribute, COORDINATE.sub(shorten, value))
    if element.get("id"):
        element.set("id", ids[element.get("id")])
    if element.get("clip-path"):
        element.set("clip-path", f"url(#{ids[element.attrib['clip-path'][5:-1]]})")
    if element.tag == "a":
        if target is None or not target.startswith(PAGES):
            raise ValueError("a mark of a chart leads outside the site")
        element.set("href", f"page:{target.removeprefix(PAGES)}")
        said = next((one.get("aria-label") for one in element if one.get("aria-label")), None)
    for inner in element:
        tidy(inner, ids)
    if element.tag == "a" and said:
        element.set("aria-label", said)


def shorten(number: re.Match[str]) -> str:
    written = f"{float(number[0]):.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def drop_empty(element: Element) -> None:
    """Takes out what draws nothing: a group without content, a shape without size or colour; never a link's own."""
    for inner in list(element):
        drop_empty(inner)
        is_empty = inner.tag == "g" and not len(inner)
        is_blank = inner.tag == "path" and not (inner.get("d") and (inner.get("fill") or inner.get("stroke")))
        if is_empty or (element.tag != "a" and (is_blank or inner.get("opacity") == "0")):
            element.remove(inner)

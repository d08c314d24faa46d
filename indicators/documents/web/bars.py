"""Bars in the cells of a table on a page, and what their signs are: elements whose widths are
per cents, with their figures beside them in words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement

from ..model import Bar, Column, Sign


def fill(cell: Element, bar: Bar, column: Column) -> None:
    """The share, its bar, which a screen reader passes by, and what stands under it."""
    _add(cell, "share", bar.text)
    track = _add(cell, "track", "")
    track.set("aria-hidden", "true")
    for kind, style in _parts(bar):
        _add(track, kind, "").set("style", style)
    if column.inner and bar.inner is not None:
        _add(cell, "unseen", f"{column.inner}: {bar.inner_text}")
    if bar.under is not None:
        change = {None: "", True: " rise", False: " fall"}[bar.rises]
        _add(cell, f"under{change}", bar.under)


def legend_of(legend: tuple[tuple[Sign, str], ...]) -> Element:
    """Each sign beside what it stands for."""
    element = Element("p", {"class": "legend"})
    for sign, label in legend:
        entry = SubElement(element, "span", {"class": "entry"})
        key = SubElement(entry, "span", {"class": f"key {sign.value}", "aria-hidden": "true"})
        key.tail = label
    return element


def _parts(bar: Bar) -> Iterator[tuple[str, str]]:
    """The parts of a bar, and where they lie in it."""
    inner = bar.inner or Decimal(0)
    if bar.percent > inner:
        yield Sign.OUTER.value, f"left:{inner:f}%;width:{bar.percent - inner:f}%"
    if inner:
        yield Sign.INNER.value, f"width:{inner:f}%"
    if bar.target is not None:
        yield Sign.TARGET.value, f"left:{bar.target:f}%"
    if bar.earlier is not None:
        yield Sign.EARLIER.value, f"left:{bar.earlier:f}%"


def _add(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, "span", {"class": name})
    element.text = text
    element.tail = " "
    return element

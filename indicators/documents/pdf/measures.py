"""The paper, the sizes of type on it, and how the tables of a document are printed there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..columns import Lettering, Part, parts_by_columns
from ..look import Look
from ..model import Column, Document

TWIPS = 20  # the unit in which columns are measured: twentieths of a point
# A4 in points, with the margins of the pages and of the page in front: those of the Word file.
_PAPER = 595.28, 841.89
MARGINS = {"top": 42.5, "bottom": 45.4, "left": 56.7, "right": 56.7}
NARROW = {"top": 34.0, "bottom": 34.0, "left": 48.2, "right": 48.2}
PADDING = 8.5  # on both sides of a cell, together
# The letters of DejaVu Sans are larger than those of Arial at the same size: 9 points are as 9.5.
_SMALLER = 0.945
_CELL = 9.0
_AS_ARIAL = frozenset({"Arial", "Arimo", "Helvetica", "Liberation Sans"})


@dataclass(frozen=True, slots=True)
class Measures:
    """What all blocks of a document share: language, look, and how the tables with certain columns
    are printed. ``scale`` makes the sizes of type those of the typeface, ``known`` is whether its
    letters are as wide as those of Arial."""

    language: str
    look: Look
    scale: float
    known: bool
    tables: Mapping[tuple[Column, ...], tuple[Part, ...]]

    @classmethod
    def of(cls, document: Document, look: Look, typeface: str | None) -> Measures:
        """Those of a document that is set in a typeface, or in the usual one."""
        scale, known = (1.0 if typeface else _SMALLER), typeface in _AS_ARIAL
        cell = round(_CELL * scale * TWIPS) / TWIPS
        sizes = cell * TWIPS, cell * TWIPS
        lettering = Lettering(*sizes, padding=PADDING * TWIPS, known=known)
        width = round(width_between(MARGINS) * TWIPS)
        tables = parts_by_columns(document.tables, width, lettering)
        return cls(document.language, look, scale, known, tables)

    def size(self, points: float) -> float:
        """A size of type as it is in this typeface."""
        return points * self.scale


def width_between(margins: Mapping[str, float]) -> float:
    """From one margin to the other, in points."""
    return _PAPER[0] - margins["left"] - margins["right"]


def height_between(margins: Mapping[str, float]) -> float:
    """From the upper margin to the lower, in points."""
    return _PAPER[1] - margins["top"] - margins["bottom"]

"""The percents of a bar: in their segments, or beside or above where those are too short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from .axes import apart
from .canvas import Canvas, Type, measured
from .palette import PAPER, QUIET, SEGMENTS
from .plots import Plot
from .shares import PARTS, Bar, Piece

ABOVE = 12.5  # the height of labels above their bar
_BESIDE = 5.0  # from the end of a bar to the label beside it
_INSIDE, _OUTSIDE = Type(size=9.5, side="center"), Type(size=8.5, side="center", box=PAPER)
_COLOURS = dict(zip(PARTS, SEGMENTS, strict=True))


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a piece and where they stand; ``middle`` is that of the piece."""

    part: str
    words: str
    middle: float
    place: float
    type_: Type
    above: bool = False


def labels(bar: Bar, plot: Plot) -> list[Label]:
    """All labels of a bar, none on another."""
    all_labels = [_label(bar, piece, plot) for piece in bar.pieces if piece.words]
    above = sorted((label for label in all_labels if label.above), key=lambda label: label.middle)
    return [label for label in all_labels if not label.above] + _moved_apart(above, plot)


def write(canvas: Canvas, row: int, label: Label, middle: float, top: float) -> None:
    """Writes a label in the middle of its bar, or above its top with a line down to it."""
    gid = f"{row}-{label.part}"
    if label.above:
        look: dict[str, Any] = {"color": QUIET, "linewidth": 0.7, "zorder": 3.5}
        across = (label.place, label.middle)
        canvas.line(across, (top - 2.6, top + 1.5), f"leader-{gid}", look)
        middle = top - ABOVE / 2 - 0.5
    canvas.write((label.place, middle), label.words, f"label-{gid}", label.type_)


def _label(bar: Bar, piece: Piece, plot: Plot) -> Label:
    colours = _COLOURS[piece.part]
    box = colours.fill if colours.hatch else None
    size = _OUTSIDE.size if bar.earlier else _INSIDE.size
    type_ = replace(_INSIDE, size=size, colour=colours.label, box=box)
    middle = plot.scale(piece).at(piece.start + piece.width / 2)
    if measured(piece.words, type_) + 6 <= piece.width * plot.main.unit:
        return Label(piece.part, piece.words, middle, middle, type_)
    if (free_place := _beside(bar, piece, plot)) is not None:
        return Label(piece.part, piece.words, middle, *free_place)
    return Label(piece.part, piece.words, middle, middle, _OUTSIDE, above=True)


def _beside(bar: Bar, piece: Piece, plot: Plot) -> tuple[float, Type] | None:
    """The free place beside a bar: to the left of it, or to the right of the part that stands
    aside.

    Nothing stands to the right of the positive: it would be read as their whole share.
    """
    width = measured(piece.words, _OUTSIDE)
    if plot.alone(piece):
        place = plot.aside.at(piece.width) + _BESIDE
        return (place, _OUTSIDE.on("left")) if place + width <= plot.right + _BESIDE else None
    starts = (segment.start for segment in bar.pieces if segment.width and not plot.alone(segment))
    place = plot.main.at(piece.start) - _BESIDE
    first = piece.start < 0 and piece.start <= min(starts)
    return (place, _OUTSIDE.on("right")) if first and place - width >= plot.left else None


def _moved_apart(above: Sequence[Label], plot: Plot) -> list[Label]:
    widths = [measured(label.words, label.type_) + 5 for label in above]
    places = apart([label.middle for label in above], widths, plot.left, plot.right)
    return [replace(label, place=place) for label, place in zip(above, places, strict=True)]
